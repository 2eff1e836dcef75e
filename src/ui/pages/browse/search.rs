//! The search: one field, answers at every keystroke, practices first.

use crate::bundled::{library, model};
use crate::domain::search::{Found, Search};
use crate::route::Route;
use crate::words::{self, browse};
use leptos::prelude::*;
use std::sync::OnceLock;

/// The most entries that are shown of each kind.
const MOST: usize = 8;

/// The index, made at the first search.
fn index() -> &'static Search {
    static MADE: OnceLock<Search> = OnceLock::new();
    MADE.get_or_init(|| Search::new(model(), library()))
}

/// The field that `/` leads to.
pub(super) fn field(query: RwSignal<String>) -> impl IntoView {
    // Made once the page stands, so that the first letter finds it there.
    Effect::new(|_| {
        request_animation_frame(|| {
            index();
        });
    });
    view! {
        <form class="filters" role="search" on:submit=|event| event.prevent_default()>
            <label class="small" for="search">{browse::SEARCH}</label>
            <input
                class="field field--search"
                id="search"
                type="search"
                autocomplete="off"
                aria-describedby="search-help"
                prop:value=move || query.get()
                on:input=move |event| query.set(event_target_value(&event))
            />
            <p class="small quiet roomy" id="search-help">{browse::SEARCH_HELP}</p>
        </form>
    }
}

/// What answers the query, best first.
pub(super) fn found(query: RwSignal<String>) -> Memo<Vec<Found>> {
    Memo::new(move |_| {
        query.with(|query| if query.trim().is_empty() { Vec::new() } else { index().find(query) })
    })
}

/// What was found, kind by kind, best first in each.
pub(super) fn results(found: Memo<Vec<Found>>) -> impl IntoView {
    let groups = [
        (browse::PRACTICES, Kind::Practice),
        (browse::TERMS, Kind::Term),
        (browse::ADVICE, Kind::Advice),
        (browse::KPIS, Kind::Kpi),
        (browse::PROJECTS, Kind::Project),
        (browse::OTHER, Kind::Other),
    ];
    let lists = move || {
        groups.map(|(title, kind)| {
            let of_kind: Vec<Found> =
                found.with(|found| found.iter().copied().filter(|one| kind_of(*one) == kind).collect());
            let all = of_kind.len();
            let entries: Vec<Entry> = of_kind.into_iter().take(MOST).map(entry).collect();
            (!entries.is_empty()).then(|| {
                view! {
                    <section class="begin">
                        <h2 class="head">{title}" "{(all > MOST).then(|| view! { <span class="small quiet">{words::of(MOST, all)}</span> })}</h2>
                        <ol class="found">{entries.into_iter().map(shown).collect_view()}</ol>
                    </section>
                }
            })
        })
    };
    view! { <div id="found">{lists}</div> }
}

/// How much was found; the line stands before anything is sought, so that the first count is heard, too.
pub(super) fn count(query: RwSignal<String>, found: Memo<Vec<Found>>) -> impl IntoView {
    let count = move || {
        let seeks = query.with(|query| !query.trim().is_empty());
        seeks.then(|| match found.with(Vec::len) {
            0 => browse::NOTHING.to_owned(),
            some => words::found(some),
        })
    };
    view! { <p role="status">{count}</p> }
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Practice,
    Term,
    Advice,
    Kpi,
    Project,
    Other,
}

fn kind_of(found: Found) -> Kind {
    match found {
        Found::Practice(_) => Kind::Practice,
        Found::Term(_) => Kind::Term,
        Found::Advice(_) => Kind::Advice,
        Found::Kpi(_) => Kind::Kpi,
        Found::Project(_) => Kind::Project,
        Found::Section(_) | Found::Call(_) | Found::Goal(_) => Kind::Other,
    }
}

/// A title, a line about it, and where it leads.
struct Entry {
    title: &'static str,
    about: &'static str,
    route: Route,
}

fn entry(found: Found) -> Entry {
    match found {
        Found::Practice(index) => {
            let one = model().practice(index);
            Entry { title: &one.title, about: &one.about, route: Route::Question(one.id.to_string()) }
        }
        Found::Term(place) => {
            let one = &library().terms[place];
            Entry { title: &one.title, about: &one.text, route: Route::Glossary(Some(one.id.to_string())) }
        }
        Found::Advice(place) => {
            let one = &library().advice[place];
            Entry { title: &one.title, about: &one.text, route: Route::Advice(Some(one.id.to_string())) }
        }
        Found::Kpi(place) => {
            let one = &model().kpis[place];
            Entry { title: &one.title, about: &one.measure, route: Route::Kpis(Some(one.id.to_string())) }
        }
        Found::Project(place) => {
            let one = &library().landscape.projects[place];
            let subcategory = model().subcategories[one.subcategory].id.to_string();
            Entry { title: &one.name, about: &one.purpose, route: Route::Landscape(Some(subcategory)) }
        }
        Found::Section(place) => {
            let one = &library().primer.sections[place];
            let about = one.paragraphs.first().map_or("", |one| one.as_str());
            Entry { title: &one.title, about, route: Route::Primer }
        }
        Found::Call(place) => {
            let one = &library().calls[place];
            Entry { title: &one.title, about: &one.text, route: Route::parse(&one.leads) }
        }
        Found::Goal(place) => {
            let one = &model().goals[place];
            Entry { title: &one.title, about: &one.about, route: Route::Profile }
        }
    }
}

fn shown(entry: Entry) -> impl IntoView {
    view! {
        <li>
            <a href=entry.route.to_string()>{entry.title}</a>
            <span class="small quiet">{entry.about}</span>
        </li>
    }
}
