//! The list of keys, in a dialog and on the help page, with the switch that turns single keys off.

use crate::platform::page;
use crate::state::app;
use crate::words::keys;
use leptos::prelude::*;

/// The dialog's id.
const DIALOG: &str = "#keys";

/// What each key does.
pub(crate) fn key_list() -> impl IntoView {
    let rows = keys::LIST.map(|(names, between, does)| {
        let names = names.iter().enumerate().map(|(place, name)| {
            view! { {(place > 0).then_some(between)}<kbd>{*name}</kbd> }
        });
        view! { <dt>{names.collect_view()}</dt><dd>{does}</dd> }
    });
    view! { <dl class="keys">{rows}</dl> }
}

/// The switch for single keys.
pub(crate) fn key_switch() -> impl IntoView {
    let preferences = app().preferences;
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=move || preferences.keys.get()
                on:change=move |event| preferences.use_keys(event_target_checked(&event))
            />
            <span>{keys::OFF}<br /><span class="small quiet">{keys::OFF_NOTE}</span></span>
        </label>
    }
}

/// Opens or closes the dialog.
pub(crate) fn show_keys(open: bool) {
    page::show_dialog(DIALOG, open);
}

/// The dialog over the question page.
#[component]
pub(crate) fn KeyDialog() -> impl IntoView {
    view! {
        <dialog id="keys" class="overlay" closedby="any" aria-labelledby="keys-title">
            <h2 class="head" id="keys-title">{keys::TITLE}</h2>
            {key_list()}
            {key_switch()}
            <button class="btn" type="button" on:click=|_| show_keys(false)>{keys::CLOSE}</button>
        </dialog>
    }
}
