//! Whether what was said is stored, always in sight, and a banner where it is not.

use crate::route::Route;
use crate::state::{Saved, Why, app};
use crate::words;
use leptos::prelude::*;

/// One line. `data-saved` is `true` when all is stored in both places, `tab` when only this tab holds it, else `false`.
#[component]
pub(crate) fn SavedState() -> impl IntoView {
    let app = app();
    let mark = move || match app.saved() {
        Saved::Both => "true",
        Saved::TabOnly(_) | Saved::Newer => "tab",
        Saved::Saving | Saved::OnePlace(_) => "false",
    };
    let text = move || match app.settled() {
        Saved::Both if app.has_assessment() || !app.saved_at().is_empty() => words::saved::SAVED,
        Saved::Both | Saved::Saving => "",
        Saved::OnePlace(_) => words::saved::ONE_PLACE_SHORT,
        Saved::TabOnly(_) | Saved::Newer => words::saved::TAB_ONLY_SHORT,
    };
    let time = move || {
        let at = app.saved_at();
        (app.settled() == Saved::Both && !at.is_empty()).then(|| words::at_time(&at))
    };
    view! {
        <span role="status" data-saved=mark>{text}<span class="roomy" aria-hidden="true">{time}</span></span>
    }
}

/// Says plainly that answers are not being kept, and the way out.
#[component]
pub(crate) fn TroubleBanner() -> impl IntoView {
    let app = app();
    let damaged = move || !app.damaged().is_empty();
    let trouble = move || match app.settled() {
        Saved::TabOnly(Why::Blocked) => Some(words::saved::TAB_ONLY),
        Saved::TabOnly(Why::Full) => Some(words::saved::FULL),
        Saved::OnePlace(Why::Blocked) => Some(words::saved::ONE_PLACE),
        Saved::OnePlace(Why::Full) => Some(words::saved::ONE_PLACE_FULL),
        Saved::Newer => Some(words::saved::NEWER),
        Saved::Both | Saved::Saving => None,
    };
    // The element stands from the start, so that a change in it is announced.
    view! {
        <div role="alert" class="alert">
            {move || trouble().map(|text| view! { <p>{text}</p> })}
            <Show when=move || app.is_deleted_elsewhere()>
                <p class="row">
                    {words::saved::DELETED}
                    <button class="link" type="button" on:click=move |_| app.keep_deleted()>{words::saved::KEEP}</button>
                </p>
            </Show>
            {move || damaged().then(|| view! {
                <p>{words::saved::DAMAGED}" "<a href=Route::Data.to_string()>{words::DATA}</a></p>
            })}
        </div>
    }
}
