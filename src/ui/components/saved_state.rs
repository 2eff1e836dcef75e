//! Whether what was said is stored, always in sight, and a banner where it is not.

use crate::platform::clock;
use crate::state::{Saved, app};
use crate::words;
use leptos::prelude::*;

/// One line. `data-saved` is `true` when all is stored in both places, `tab` when only this tab holds it, else `false`.
#[component]
pub(crate) fn SavedState() -> impl IntoView {
    let app = app();
    let saved = app.saved;
    let mark = move || match saved.get() {
        Saved::Both => "true",
        Saved::TabOnly => "tab",
        Saved::Saving | Saved::OnePlace => "false",
    };
    let text = move || match saved.get() {
        Saved::Both if app.has_assessment() => words::saved::SAVED.to_owned(),
        Saved::Both => String::new(),
        Saved::Saving => words::saved::SAVING.to_owned(),
        Saved::OnePlace => words::saved::ONE_PLACE_SHORT.to_owned(),
        Saved::TabOnly => words::saved::TAB_ONLY_SHORT.to_owned(),
    };
    let time = move || {
        let known = saved.get() == Saved::Both && app.has_assessment();
        known.then(|| words::at_time(&clock::time_of_day()))
    };
    view! { <span role="status" data-saved=mark>{text}<span class="roomy">{time}</span></span> }
}

/// Says plainly that answers are not being kept, and the way out.
#[component]
pub(crate) fn TroubleBanner() -> impl IntoView {
    let saved = app().saved;
    let trouble = move || match saved.get() {
        Saved::TabOnly => Some(words::saved::TAB_ONLY),
        Saved::OnePlace => Some(words::saved::ONE_PLACE),
        Saved::Both | Saved::Saving => None,
    };
    // The element stands from the start, so that a change in it is announced.
    view! {
        <div role="alert" class="alert" class:alert--on=move || trouble().is_some()>
            {move || trouble().map(|text| view! { <p>{text}</p> })}
        </div>
    }
}
