//! A long list of entries, and the field that narrows it while it is typed into.

use crate::route::Route;
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

/// The way to the first entry of each letter, from the entries' titles in their order.
pub(crate) fn letters(entries: impl Iterator<Item = (&'static str, Route)>) -> AnyView {
    let mut last = None;
    let firsts = entries.filter_map(|(title, route)| {
        let letter = title.chars().next()?.to_uppercase().next()?;
        let first = last.replace(letter) != Some(letter);
        first.then(|| view! { <li><a href=route.to_string()>{letter.to_string()}</a></li> })
    });
    let firsts: Vec<_> = firsts.collect();
    view! { <nav aria-label=words::LETTERS><ul class="letters">{firsts}</ul></nav> }.into_any()
}

/// Whether one of the texts has all that was typed.
pub(crate) fn fits(filter: &str, texts: &[&str]) -> bool {
    let wanted = filter.trim().to_lowercase();
    wanted.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&wanted))
}
