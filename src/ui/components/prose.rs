//! Running text whose special terms are explained where they stand.

use super::term::term_link;
use crate::bundled::library;
use crate::domain::glossary::{Part, marked};
use leptos::prelude::*;

/// The text, with a link at the first mention of each term.
pub(crate) fn prose(text: &str) -> impl IntoView + use<> {
    let terms = &library().terms;
    marked(text, terms)
        .into_iter()
        .map(|part| match part {
            Part::Plain(plain) => plain.to_owned().into_any(),
            Part::Term(spelling, place) => term_link(spelling, place).into_any(),
        })
        .collect_view()
}
