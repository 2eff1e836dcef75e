//! Files. What opens is written and opens again, the same.
#![no_main]

use cairn::bundled::model;
use cairn::codec::document::{read, write};
use cairn::domain::day::Day;
use cairn_fuzz::within_bounds;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(opened) = within_bounds(data.len(), || read(model(), data)) {
        let text = write(model(), &opened.workspace, Day(9_800));
        let again = read(model(), text.as_bytes()).expect("our own file");
        assert_eq!(again.workspace, opened.workspace);
    }
});
