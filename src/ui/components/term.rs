//! A term of the glossary: what it means, what it means to the business, what it means in one's own house.

use crate::bundled::library;
use crate::domain::model::library::Term;
use crate::platform::page;
use crate::route::Route;
use crate::state::app;
use crate::words::{self, glossary, keys};
use leptos::task::{spawn_local, tick};
use leptos::{ev, prelude::*};

/// Where the dialog stands.
pub(crate) const TERM: &str = "#term";

/// A term where a text uses it. It is explained over the page, so that nobody loses their place; the address behind it
/// is its entry's, for whoever wants that in a tab of its own.
pub(crate) fn term_link(spelling: &str, place: usize) -> impl IntoView + use<> {
    let app = app();
    let href = Route::Glossary(Some(library().terms[place].id.to_string())).to_string();
    let explain = move |event: ev::MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            app.term.set(Some(place));
            spawn_local(async {
                // Once the dialog holds its text, so that it opens with its name.
                tick().await;
                page::show_dialog(TERM, true);
            });
        }
    };
    view! { <a class="term" href=href aria-haspopup="dialog" on:click=explain>{spelling.to_owned()}</a> }
}

/// The dialog over every page, empty until a term was asked for.
#[component]
pub(crate) fn TermDialog() -> impl IntoView {
    let app = app();
    let close = |_| page::show_dialog(TERM, false);
    let body = move || {
        app.term.get().map(|place| {
            let term = &library().terms[place];
            let entry = Route::Glossary(Some(term.id.to_string())).to_string();
            view! {
                <h2 class="head" id="term-title">{words::capital(&term.title)}</h2>
                {meanings(term)}
                <p class="row">
                    <button class="btn" type="button" on:click=close>{keys::CLOSE}</button>
                    <a class="small" href=entry on:click=close>{glossary::MORE}</a>
                </p>
            }
        })
    };
    view! { <dialog id="term" class="overlay" closedby="any" aria-labelledby="term-title">{body}</dialog> }
}

/// The meanings; the own one can be written only where the whole entry stands.
pub(crate) fn meanings(term: &'static Term) -> impl IntoView {
    let app = app();
    let own = move || app.own_word(&term.id);
    view! {
        <p>{term.text.as_str()}</p>
        <p class="quiet"><i>{glossary::BUSINESS}": "</i>{term.business.as_str()}</p>
        <Show when=move || own().is_some()>
            <p><i>{glossary::OWN}": "</i>{own}</p>
        </Show>
    }
}

/// The field for one's own meaning.
pub(crate) fn own_meaning(term: &'static Term) -> impl IntoView {
    let app = app();
    view! {
        <details class="fold">
            <summary>{glossary::WRITE}</summary>
            <label>
                <span class="vh">{glossary::OWN}": "{term.title.as_str()}</span>
                <textarea
                    class="field"
                    rows="2"
                    maxlength="600"
                    prop:value=move || app.own_word(&term.id).unwrap_or_default()
                    on:input=move |event| app.define(&term.id, &event_target_value(&event))
                ></textarea>
            </label>
        </details>
    }
}
