//! Running text whose special terms lead to the glossary.

use crate::bundled::library;
use crate::domain::glossary::{Part, marked};
use crate::route::Route;
use leptos::prelude::*;

/// The text, with a link at the first mention of each term.
pub(crate) fn prose(text: &str) -> impl IntoView + use<> {
    let terms = &library().terms;
    marked(text, terms)
        .into_iter()
        .map(|part| match part {
            Part::Plain(plain) => plain.to_owned().into_any(),
            Part::Term(spelling, place) => {
                let href = Route::Glossary(Some(terms[place].id.clone())).to_string();
                view! { <a class="term" href=href>{spelling.to_owned()}</a> }.into_any()
            }
        })
        .collect_view()
}
