//! The panel's advice beside a question, and the words that say what it is.

use crate::bundled::library;
use crate::domain::model::library::Advice;
use crate::route::Route;
use crate::words::advice;
use leptos::prelude::*;

/// What the advice is and is not.
pub(crate) fn disclaimer() -> impl IntoView {
    view! { <p class="notice">{library().disclaimer.as_str()}</p> }
}

/// Pieces of advice in the margin; nothing where there are none.
pub(crate) fn margin_advice(pieces: Vec<&'static Advice>) -> impl IntoView {
    if pieces.is_empty() {
        return None;
    }
    let list = pieces.into_iter().map(|one| {
        view! {
            <li>
                <a href=Route::Advice(Some(one.id.to_string())).to_string()>{one.title.as_str()}</a>
                ". "
                {one.text.as_str()}
            </li>
        }
    });
    Some(view! {
        <section class="panel">
            <h2>{advice::BESIDE}</h2>
            <ul>{list.collect_view()}</ul>
            <p class="quiet">{advice::NEVER}</p>
        </section>
    })
}
