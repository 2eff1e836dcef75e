//! A long list of entries, and the field that narrows it while it is typed into.

use crate::words;
use leptos::prelude::*;

/// The field.
#[component]
pub(crate) fn Filter(
    /// What it is for.
    label: &'static str,
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <form class="filters" role="search" on:submit=|event| event.prevent_default()>
            <label class="small">
                {label}
                <input
                    class="field"
                    type="search"
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </label>
        </form>
    }
}

/// The entries that are shown, of so many, with a word where there are none.
pub(crate) fn entries<V: IntoView + 'static>(
    shown: Vec<V>,
    all: usize,
    nothing: &'static str,
) -> impl IntoView {
    let none = shown.is_empty().then_some(nothing);
    view! {
        <p role="status" class="small quiet">{words::shown_of(shown.len(), all)}</p>
        <p>{none}</p>
        <div class="entries">{shown}</div>
    }
}

/// Whether one of the texts has all that was typed.
pub(crate) fn fits(filter: &str, texts: &[&str]) -> bool {
    let wanted = filter.trim().to_lowercase();
    wanted.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&wanted))
}
