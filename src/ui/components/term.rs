//! A term of the glossary: what it means, what it means to the business, what it means in one's own house.

use crate::domain::model::library::Term;
use crate::state::app;
use crate::words::glossary;
use leptos::prelude::*;

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
