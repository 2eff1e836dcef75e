//! Where the reader was on each page of this visit: whoever comes back finds the page as high as it was left, and
//! narrowed as it was.
//!
//! The browser restores a position before the page of that address stands, so it is told not to. Each entry of its
//! history gets a number, and this room remembers how far the page was scrolled, and what was open on it, when the entry
//! was left.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, History, ScrollRestoration, window};

thread_local! {
    /// By entry: how it was left.
    static LEFT: RefCell<HashMap<u64, Left>> = RefCell::default();
    /// By entry and name: what was chosen there.
    static CHOSEN: RefCell<HashMap<(u64, &'static str), String>> = RefCell::default();
    /// The entry whose page is shown.
    static HERE: Cell<u64> = const { Cell::new(0) };
    /// The highest number given so far.
    static LAST: Cell<u64> = const { Cell::new(0) };
    /// Where the reader turned last, by a link or a key.
    static TURNED: RefCell<String> = RefCell::default();
    /// How the page that is about to be shown was left, if the reader came back to it.
    static ARRIVAL: RefCell<Option<Left>> = const { RefCell::new(None) };
}

/// How a page was left.
#[derive(Clone, Debug, Default)]
pub(crate) struct Left {
    /// How far it was scrolled.
    pub(crate) height: f64,
    /// Which of its folds were open, from the first to the last.
    pub(crate) open: Vec<bool>,
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

/// Remembers how the page stands that is about to be left.
pub(crate) fn leave() {
    let height = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    let open = folds().iter().map(|fold| fold.has_attribute("open")).collect();
    LEFT.with_borrow_mut(|left| left.insert(HERE.get(), Left { height, open }));
    ARRIVAL.set(None);
}

/// The folds of the page, from the first to the last.
pub(crate) fn folds() -> Vec<Element> {
    let found = window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all("main details").ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
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
            ARRIVAL.set(LEFT.with_borrow(|left| left.get(&there).cloned()));
        }
        None => {
            leave();
            enter_new();
        }
    }
}

/// Notes that the reader is about to turn to an address.
pub(crate) fn turn_to(address: String) {
    TURNED.set(address);
}

/// Whether the page of that address is about to be shown because the reader turned to it. Programs that set an address read
/// all of a page as soon as it stands; a reader begins at its top.
pub(crate) fn turned_to(address: &str) -> bool {
    TURNED.take() == address && !came_back()
}

/// Whether the reader came back to the page that is about to be shown.
pub(crate) fn came_back() -> bool {
    ARRIVAL.with_borrow(Option::is_some)
}

/// How the page that is shown now was left, if the reader came back to it.
pub(crate) fn arrival() -> Option<Left> {
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
