//! Addresses: what is read from one is printed and read the same.
#![no_main]

use cairn::route::Route;
use cairn_fuzz::within_bounds;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let route = within_bounds(text.len(), || Route::parse(text));
    let _ = route.place();
    assert_eq!(Route::parse(&route.to_string()), route);
});
