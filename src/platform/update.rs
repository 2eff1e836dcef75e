//! A new version of the site: the boot script hears of it, the page says so, and the reader decides when it is taken.

use leptos::ev::Custom;
use leptos::prelude::window_event_listener;
use web_sys::{Event, window};

/// Calls back when a whole new version lies ready; at once where one does already.
pub(crate) fn on_ready(react: impl Fn() + Clone + 'static) {
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if root.is_some_and(|root| root.has_attribute("data-update")) {
        react();
    }
    // The handle removes nothing when it is dropped: this listener is meant to outlive every page.
    let _ = window_event_listener(Custom::<Event>::new("cairn-update"), move |_| react());
}

/// Takes the new version: the page is loaded again, whole, once it is in charge.
pub(crate) fn take() {
    if let (Some(window), Ok(event)) = (window(), Event::new("cairn-take-update")) {
        let _ = window.dispatch_event(&event);
    }
}
