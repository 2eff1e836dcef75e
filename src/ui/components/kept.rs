//! What was chosen or typed on a page to narrow it: whoever comes back to the page finds it again.

use crate::platform::history;
use leptos::prelude::*;

/// A choice of this page, by its name; `first` until something else was chosen.
pub(crate) fn kept(name: &'static str, first: &str) -> RwSignal<String> {
    let entry = history::here();
    let value = RwSignal::new(history::kept(entry, name).unwrap_or_else(|| first.to_owned()));
    Effect::new(move |_| value.with(|value| history::keep(entry, name, value)));
    value
}
