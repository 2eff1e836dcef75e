//! The page as a whole: title, focus, scroll position, theme, dialogs.

use super::history::{self, Left};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions, window,
};

/// The first element that fits.
pub(super) fn element(selector: &str) -> Option<HtmlElement> {
    window()?.document()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Sets the title of the document.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Shows a page with the focus on its heading: a new one from its top, one that was left before as it was left.
pub(crate) fn enter() {
    let Left { height, open } = history::arrival().unwrap_or_default();
    // Another number of folds is another page than the one that was left.
    let folds = history::folds();
    let same = folds.len() == open.len();
    for (fold, _) in folds.iter().zip(open).filter(|(_, open)| same && *open) {
        let _ = fold.set_attribute("open", "");
    }
    if let Some(heading) = element("main h1") {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
    scroll_to(height);
}

/// Scrolls the page to that height, at once.
pub(super) fn scroll_to(height: f64) {
    if let Some(window) = window() {
        let options = ScrollToOptions::new();
        options.set_top(height);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Moves the focus, and the view where the browser scrolls to it.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = element(selector) {
        let _ = element.focus();
    }
}

/// Opens a fold and moves the focus there.
pub(crate) fn open_fold(fold: &str) {
    if let Some(fold) = element(fold) {
        let _ = fold.set_attribute("open", "");
    }
    focus(&format!("{fold} > summary"));
}

/// Whether the page of that address is about to be shown because the reader turned to it.
pub(crate) fn turned_to(address: &str) -> bool {
    history::turned_to(address)
}

/// Shows a new page at a place within it; from its top where there is no such place, or as it was left before.
pub(crate) fn enter_at(place: &str) {
    if history::came_back() || element(place).is_none() {
        enter();
    } else {
        focus(place);
    }
}

/// Offers the page for printing.
pub(crate) fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Moves the focus once the page has taken up what just changed.
pub(crate) fn focus_soon(selector: impl Into<String>) {
    focus_first_soon([selector.into()]);
}

/// The same, to the first of these that is there.
pub(crate) fn focus_first_soon<const N: usize>(selectors: [impl Into<String>; N]) {
    let selectors = selectors.map(Into::into);
    super::task::spawn_local(async move {
        leptos::task::tick().await;
        if let Some(there) = selectors.iter().find(|selector| element(selector).is_some()) {
            focus(there);
        }
    });
}

/// Brings something into sight that just appeared, without taking the focus there.
pub(crate) fn show_soon(selector: &'static str) {
    super::task::spawn_local(async move {
        leptos::task::tick().await;
        if let Some(element) = element(selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Selects the text of a field, so that it can be copied by hand.
pub(crate) fn select(selector: &str) {
    if let Some(field) = element(selector).and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok())
    {
        field.select();
    }
}

/// Removes what stood there while the app was loading.
pub(crate) fn remove(selector: &str) {
    if let Some(element) = element(selector) {
        element.remove();
    }
}

/// Whether the system asks for a dark page.
pub(crate) fn prefers_night() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Whether the margin stands beside the grid, as the styles have it.
pub(crate) fn is_wide() -> bool {
    matches("(min-width: 70.01rem)")
}

fn matches(query: &str) -> bool {
    let query = window().and_then(|window| window.match_media(query).ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Sets an attribute of the root element.
pub(crate) fn set_root(attribute: &str, value: &str) {
    if let Some(root) =
        window().and_then(|window| window.document()).and_then(|document| document.document_element())
    {
        let _ = root.set_attribute(attribute, value);
    }
}

/// Opens the dialog over the page, or closes it.
pub(crate) fn show_dialog(selector: &str, open: bool) {
    if let Some(dialog) = element(selector).and_then(|element| element.dyn_into::<HtmlDialogElement>().ok()) {
        if open && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open {
            dialog.close();
        }
    }
}

/// Moves the focus to something, and unfolds whatever it stands in.
pub(crate) fn reveal(selector: &str) {
    let Some(found) = element(selector) else { return };
    // The head of a fold is in sight without it.
    let within = match found.tag_name().as_str() {
        "SUMMARY" => found.parent_element().and_then(|fold| fold.parent_element()),
        _ => found.parent_element(),
    };
    let closed = |one: &Element| one.closest("details:not([open])").ok().flatten();
    while let Some(fold) = within.as_ref().and_then(closed) {
        let _ = fold.set_attribute("open", "");
    }
    let _ = found.focus();
}

/// Whether a field holds something that is not whole yet, as a date without its year.
pub(crate) fn is_half_typed(event: &Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.validity().bad_input())
}

/// Whether an event's target is where keys have a meaning of their own.
pub(crate) fn takes_keys(event: &leptos::ev::KeyboardEvent) -> Typing {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return Typing::Nothing;
    };
    let kind = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_);
    match (target.tag_name().as_str(), kind.as_deref()) {
        ("INPUT", Some("radio")) if target.closest("[data-arrows=own]").ok().flatten().is_none() => {
            Typing::Choice
        }
        ("INPUT", Some("radio")) => Typing::Segment,
        ("INPUT", Some("checkbox")) | ("BUTTON" | "A" | "SUMMARY", _) => Typing::Control,
        ("INPUT" | "TEXTAREA" | "SELECT", _) => Typing::Text,
        _ => Typing::Nothing,
    }
}

/// What has the focus while a key is pressed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Typing {
    /// Letters go into it.
    Text,
    /// A radio of the answer: arrows up and down move the choice.
    Choice,
    /// A radio of a row: all arrows move the choice.
    Segment,
    /// Enter and Space press it.
    Control,
    Nothing,
}

/// Tells the boot script that the app stands: until then it keeps watch.
pub(crate) fn announce_start() {
    if let (Some(window), Ok(event)) = (window(), Event::new("cairn-started")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Whether a dialog lies over the page.
pub(crate) fn dialog_open() -> bool {
    element("dialog[open]").is_some()
}
