//! Where the reader was on each page of this visit: whoever comes back finds the page as high as it was left, and
//! narrowed as it was.
//!
//! The browser restores a position before the page of that address stands, so it is told not to. Each entry of its
//! history gets a number, and this room remembers how far the page was scrolled when the entry was left.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, window};

thread_local! {
    /// By entry: how far it was scrolled.
    static LEFT: RefCell<HashMap<u64, f64>> = RefCell::default();
    /// By entry and name: what was chosen there.
    static CHOSEN: RefCell<HashMap<(u64, &'static str), String>> = RefCell::default();
    /// The entry whose page is shown.
    static HERE: Cell<u64> = const { Cell::new(0) };
    /// The highest number given so far.
    static LAST: Cell<u64> = const { Cell::new(0) };
    /// Where the page that is about to be shown was left, if the reader came back to it.
    static ARRIVAL: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Takes over from the browser.
pub(crate) fn take_over() {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    // Numbers of an earlier visit may still stand in the history: begin beyond them.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970")]
    LAST.set(js_sys::Date::now() as u64);
    enter_new();
}

/// Remembers how far the page is scrolled that is about to be left.
pub(crate) fn leave() {
    let height = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    LEFT.with_borrow_mut(|left| left.insert(HERE.get(), height));
    ARRIVAL.set(None);
}

/// Notes that a new entry was made, by the app itself.
pub(crate) fn enter_new() {
    LAST.set(LAST.get() + 1);
    HERE.set(LAST.get());
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let state = JsValue::from_f64(HERE.get() as f64);
    if let Some(history) = history() {
        let _ = history.replace_state(&state, "");
    }
}

/// Notes that the address changed: by a link, which makes a new entry, or by going back and forth among those there are.
pub(crate) fn address_changed() {
    let there = history().and_then(|history| history.state().ok()).and_then(|state| state.as_f64());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of ours")]
    match there.map(|there| there as u64) {
        Some(there) if there == HERE.get() => {}
        Some(there) => {
            leave();
            HERE.set(there);
            ARRIVAL.set(LEFT.with_borrow(|left| left.get(&there).copied()));
        }
        None => {
            leave();
            enter_new();
        }
    }
}

/// Whether the reader came back to the page that is about to be shown.
pub(crate) fn came_back() -> bool {
    ARRIVAL.get().is_some()
}

/// Where the page that is shown now was left, if the reader came back to it.
pub(crate) fn arrival() -> Option<f64> {
    ARRIVAL.take()
}

/// The entry of the page that is shown, or about to be.
pub(crate) fn here() -> u64 {
    HERE.get()
}

/// Remembers what was chosen on the page of an entry.
pub(crate) fn keep(entry: u64, name: &'static str, value: &str) {
    CHOSEN.with_borrow_mut(|chosen| chosen.insert((entry, name), value.to_owned()));
}

/// What was chosen on the page of an entry, if anything was.
pub(crate) fn kept(entry: u64, name: &'static str) -> Option<String> {
    CHOSEN.with_borrow(|chosen| chosen.get(&(entry, name)).cloned())
}

fn history() -> Option<History> {
    window()?.history().ok()
}
