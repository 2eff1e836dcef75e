//! After a panic the app is in no state that anybody knows, yet a browser would go on handing it clicks. So it is stopped:
//! the boot script takes the page away from it, and with it every way of writing.

use std::panic::set_hook;
use web_sys::{Event, window};

/// From here on a panic stops the app. What the Wasm does not survive without a panic the boot script hears of by itself.
pub(crate) fn stop_at_once() {
    set_hook(Box::new(|panic| {
        if let (Some(window), Ok(event)) = (window(), Event::new("cairn-stopped")) {
            let _ = window.dispatch_event(&event);
        }
        console_error_panic_hook::hook(panic);
    }));
}
