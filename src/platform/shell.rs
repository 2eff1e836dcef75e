//! What stands in the HTML before the app (`public/shell.js`): what was answered there, and how it gives way.

use super::{location, page, storage};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, window};

/// By the practice's id what was answered there, as a record says it. It is handed over once.
pub(crate) fn answers() -> Vec<(String, String)> {
    let prefix = format!("cairn-early {} ", location::base_path());
    let kept = storage::all(&prefix);
    for (key, _) in &kept {
        storage::remove(key);
    }
    // Where the browser keeps nothing, the page alone knows.
    let shown = page::element("#loading [data-early]:checked")
        .and_then(|one| one.dyn_into::<HtmlInputElement>().ok());
    let kept = kept.into_iter().map(|(key, value)| (key[prefix.len()..].to_owned(), value));
    kept.chain(shown.map(|radio| (radio.name(), radio.value()))).collect()
}

/// How the reader stands on it.
pub(crate) struct Standing {
    /// What has the focus, as it is found in the app.
    focused: Option<String>,
    /// How far it is scrolled.
    height: f64,
}

/// To be looked at before the app stands beside it: afterwards the browser would lay out both to tell.
pub(crate) fn standing() -> Standing {
    let focused = page::element("#loading :focus").and_then(|one| {
        let choice = one.get_attribute("value").map(|value| format!("#answer .rung [value='{value}']"));
        let link = || one.get_attribute("href").map(|href| format!("[href='{href}']"));
        choice.or_else(link).or_else(|| (one.id() == "main").then(|| "#main".to_owned()))
    });
    let height = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    Standing { focused, height }
}

/// Leaves the place to the app, which stands already: focus and height stay where they were.
pub(crate) fn give_way(Standing { focused, height }: Standing) {
    page::remove("#loading");
    page::remove("#questions");
    let moved = focused.is_some() || height > 0.0;
    if let Some(same) = focused {
        page::focus(&same);
    }
    if moved {
        page::scroll_to(height);
    }
}
