//! A long list of entries, and the field that narrows it while it is typed into.

use super::each::each;
use super::once_drawn::further_steps;
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

/// As many entries as come with the page, and with each further step.
const FIRST: usize = 9;
const FURTHER: usize = 60;

/// The entries that are `shown`, by their places among `all`, with a word where there are none. The first of them come with
/// the page, the rest step by step once it is drawn; one that is shown before and after stays as it is.
pub(crate) fn entries<V: IntoView + 'static>(
    shown: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    all: usize,
    nothing: &'static str,
    entry: impl Fn(usize) -> V + Clone + Send + 'static,
) -> impl IntoView {
    let shown = Memo::new(move |_| shown());
    let count = move || shown.with(Vec::len);
    let steps = all.saturating_sub(FIRST).div_ceil(FURTHER);
    let come = further_steps(steps);
    let standing = move || {
        let first = FIRST + come() * FURTHER;
        shown.with(|shown| shown.iter().copied().take(first).collect())
    };
    view! {
        <p role="status" class="small quiet">{move || words::shown_of(count(), all)}</p>
        <p>{move || (count() == 0).then_some(nothing)}</p>
        <div class="entries" class:below=move || come() < steps>{each(standing, |place| *place, entry)}</div>
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
