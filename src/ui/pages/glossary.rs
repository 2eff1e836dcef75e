//! The glossary: what the words mean here, and what they mean in one's own house.

use crate::bundled::library;
use crate::domain::model::library::Term;
use crate::domain::order::InOrder;
use crate::route::Route;
use crate::ui::components::filter::{Filter, entries, fits, letters};
use crate::ui::components::kept::kept;
use crate::ui::components::sources::sources;
use crate::ui::components::term::{meanings, own_meaning};
use crate::words::{self, glossary};
use leptos::prelude::*;

/// Every entry, opened at one where it is named.
pub(crate) fn page(opened: Option<String>) -> impl IntoView {
    let filter = kept("filter", "");
    let shown = move || {
        let fitting = |(_, term): &(usize, &Term)| {
            filter.with(|filter| fits(filter, &[&term.title, &term.finds.join(" ")]))
        };
        by_title().into_iter().filter(fitting).map(|(place, _)| place).collect()
    };
    let entry = move |place: usize| entry(&library().terms[place], opened.as_deref());
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{glossary::TITLE}</h1>
            <p class="lede">{glossary::LEDE}</p>
            <Filter label=glossary::FILTER value=filter />
            {letters(by_title().into_iter().map(|(_, term)| (term.title.as_str(), Route::Glossary(Some(term.id.to_string())))))}
            {entries(shown, library().terms.len(), glossary::NOTHING, entry)}
        </main>
    }
}

/// All entries with their places, from A to Z.
fn by_title() -> Vec<(usize, &'static Term)> {
    let mut terms: Vec<_> = library().terms.iter().enumerate().collect();
    terms.order_by(|(_, term)| term.title.to_lowercase());
    terms
}

fn entry(term: &'static Term, opened: Option<&str>) -> impl IntoView + use<> {
    let here = (opened == Some(term.id.as_str())).then_some("true");
    view! {
        <article id=term.id.as_str() aria-current=here>
            <h2 class="head" tabindex="-1">{words::capital(&term.title)}</h2>
            {meanings(term)}
            {own_meaning(term)}
            {sources(&term.sources)}
        </article>
    }
}
