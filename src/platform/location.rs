//! The address bar: the fragment, its changes, and where the app is deployed.

use super::history;
use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, window};

/// The fragment with its `#`, or nothing.
pub(crate) fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address within the app, with an entry in the history.
pub(crate) fn go(address: &str) {
    // Going where one is makes no entry.
    if fragment() == address {
        return;
    }
    if let Some(window) = window() {
        history::leave();
        history::turn_to(address.to_owned());
        let _ = window.location().set_hash(address);
        history::enter_new();
    }
}

/// Goes to an address within the app in place of the present one.
pub(crate) fn replace(fragment: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(fragment);
    }
}

/// The address of the app itself, without fragment and query.
pub(crate) fn base() -> String {
    window()
        .and_then(|window| {
            let location = window.location();
            Some(format!("{}{}", location.origin().ok()?, location.pathname().ok()?))
        })
        .unwrap_or_default()
}

/// The path that the app is deployed under, without a file's name.
pub(crate) fn base_path() -> String {
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

/// Calls back at every change of the fragment, for as long as the app lives.
pub(crate) fn on_change(react: impl Fn(String) + 'static) {
    // The handle removes nothing when it is dropped: this listener is meant to outlive every page.
    history::take_over();
    let _ = window_event_listener(ev::click, |event| {
        // A link that leads elsewhere, or to a tab of its own, turns no page here.
        if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
            history::turn_to(link.hash());
        }
    });
    let _ = window_event_listener(ev::hashchange, move |_| {
        history::address_changed();
        react(fragment());
    });
}

/// Calls back with key and new value when another tab changed local storage, for as long as the app lives.
pub(crate) fn on_storage(react: impl Fn(String, String) + 'static) {
    let _ = window_event_listener(ev::storage, move |event| {
        if let (Some(key), Some(value)) = (event.key(), event.new_value()) {
            react(key, value);
        }
    });
}
