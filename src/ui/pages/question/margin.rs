//! What helps to answer, beside the question and never inside it.

use crate::bundled::{library, model};
use crate::domain::advice::advice_for;
use crate::domain::glossary::terms_in;
use crate::domain::level::Level;
use crate::domain::model::{Criterion, Practice};
use crate::route::Route;
use crate::ui::components::advice::margin_advice;
use crate::ui::components::keys::show_keys;
use crate::ui::components::ledger::level_name;
use crate::ui::components::measures::measures;
use crate::ui::components::once_drawn::once_drawn;
use crate::ui::components::projects::margin_projects;
use crate::ui::components::question::Question;
use crate::ui::components::sources::sources;
use crate::ui::components::term::meanings;
use crate::words::{self, question};
use leptos::prelude::*;

/// What helps to answer, beside the question and never inside it.
pub(super) fn margin(question: Question) -> impl IntoView {
    let practice = question.practice;
    let level = once_drawn(Memo::new(move |_| question.level()));
    let advice =
        once_drawn(Memo::new(move |_| question.app.with(|one| advice_for(library(), one, question.index))));
    view! {
        <aside class="margin" aria-label=question::LEVELS>
            {first(question)}
            <section><h2>{question::LINE}</h2><p>{words::sentence(&practice.line)}</p></section>
            {look_up(practice)}
            {move || match level.get().and_then(|level| Some((level, practice.criterion(level)?))) {
                Some((level, criterion)) => about_level(practice, level, criterion).into_any(),
                None => view! { <section><p class="quiet">{question::CHOOSE_FIRST}</p></section> }.into_any(),
            }}
            {move || margin_advice(advice.get())}
            {practice.subcategory.map(margin_projects)}
            {terms_here(practice)}
            <section class="roomy">
                <h2>{words::keys::TITLE}</h2>
                <p>{words::keys::SHORT}</p>
                <p><button class="link" type="button" on:click=|_| show_keys(true)>{words::keys::SHOW}</button></p>
            </section>
        </aside>
    }
}

/// Before the very first answer: there is something to be said before anything technical.
fn first(question: Question) -> Option<impl IntoView> {
    let nothing = question.app.with_untracked(|one| one.is_empty() && one.profile.is_empty());
    nothing.then(|| {
        view! {
            <section>
                <h2>{words::profile::TITLE}</h2>
                <p>{words::profile::FIRST}" "<a href=Route::Profile.to_string()>{words::assess::PROFILE}</a></p>
            </section>
        }
    })
}

/// What could be opened within ten minutes, level by level. Where there is no margin, each rung says its own.
fn look_up(practice: &'static Practice) -> impl IntoView {
    let lines = practice.criteria.iter().map(|criterion| view! { <li>{criterion.evidence.as_str()}</li> });
    view! {
        <section class="look">
            <h2>{question::TO_LOOK_UP}</h2>
            <ol class="look__list">{lines.collect_view()}</ol>
        </section>
    }
}

/// The special words of the five sentences: inside an answer's label there is no room for links.
fn terms_here(practice: &'static Practice) -> Option<impl IntoView> {
    let sentences = practice.criteria.iter().flat_map(|one| [one.minimum.as_str(), one.evidence.as_str()]);
    let found = terms_in(sentences, &library().terms);
    (!found.is_empty()).then(|| {
        let list = found.into_iter().map(|place| {
            let term = &library().terms[place];
            let entry = Route::Glossary(Some(term.id.to_string())).to_string();
            view! {
                <details class="fold">
                    <summary>{term.title.as_str()}</summary>
                    {meanings(term)}
                    <p><a href=entry>{words::glossary::MORE}</a></p>
                </details>
            }
        });
        view! { <section><h2>{words::glossary::HERE}</h2><div class="folds">{list.collect_view()}</div></section> }
    })
}

fn about_level(practice: &'static Practice, level: Level, criterion: &'static Criterion) -> impl IntoView {
    let name = level_name(level);
    let upstream = model().card(level).and_then(|card| card.upstream_name.as_deref());
    let heading = format!("{}, {}", words::level_name(level.number(), name), question::WHEN_HOLDS);
    let next = practice.goal_of(level);
    view! {
        <section>
            <h2>{heading}</h2>
            <p>{criterion.state.as_str()}</p>
            {upstream.map(|upstream| view! { <p class="quiet">{words::upstream_name(name, upstream)}</p> })}
        </section>
        <section><h2>{question::FOR_BUSINESS}</h2><p>{criterion.value.as_str()}</p></section>
        <section><h2>{question::NEXT_GOAL}</h2><p>{next}</p></section>
        <section><h2>{question::MEASURING}</h2>{measures(criterion)}</section>
        <section><h2>{question::SOURCES}</h2>{sources(&criterion.sources)}</section>
    }
}
