//! What helps to answer, beside the question and never inside it.

use super::Question;
use crate::bundled::model;
use crate::domain::level::Level;
use crate::domain::model::{Criterion, Practice};
use crate::ui::components::keys::{key_list, show_keys};
use crate::words::{self, question};
use leptos::prelude::*;

/// What helps to answer, beside the question and never inside it.
pub(super) fn margin(question: Question) -> impl IntoView {
    let practice = question.practice;
    view! {
        <aside class="margin" aria-label=question::LEVELS>
            <section><h2>{question::LINE}</h2><p>{words::sentence(&practice.line)}</p></section>
            {look_up(practice)}
            {move || match question.level().and_then(|level| Some((level, practice.criterion(level)?))) {
                Some((level, criterion)) => about_level(practice, level, criterion).into_any(),
                None => view! { <section><p class="quiet">{question::CHOOSE_FIRST}</p></section> }.into_any(),
            }}
            <section class="roomy">
                <h2>{words::keys::TITLE}</h2>
                {key_list()}
                <p><button class="link" type="button" on:click=|_| show_keys(true)>{words::keys::SHOW}</button></p>
            </section>
        </aside>
    }
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

fn about_level(practice: &'static Practice, level: Level, criterion: &'static Criterion) -> impl IntoView {
    let name = model().card(level).map_or("", |card| card.name.as_str());
    let upstream = model().card(level).and_then(|card| card.upstream_name.as_deref());
    let heading = format!("{}, {}", words::level_name(level.number(), name), question::WHEN_HOLDS);
    let next = level
        .next()
        .and_then(|next| practice.criterion(next))
        .map_or(practice.goal.as_str(), |next| next.minimum.as_str());
    let kpis: Vec<&str> =
        criterion.kpis.iter().map(|position| model().kpis[usize::from(*position)].title.as_str()).collect();
    view! {
        <section>
            <h2>{heading}</h2>
            <p>{criterion.state.as_str()}</p>
            {upstream.map(|upstream| view! { <p class="quiet">{words::upstream_name(name, upstream)}</p> })}
        </section>
        <section><h2>{question::FOR_BUSINESS}</h2><p>{criterion.value.as_str()}</p></section>
        <section><h2>{question::NEXT_GOAL}</h2><p>{next}</p></section>
        <section><h2>{question::MEASURING}</h2><p>{kpis.join("; ")}"."</p></section>
        <section>
            <h2>{question::SOURCES}</h2>
            <ul class="small quiet">{criterion.sources.iter().map(|tag| source(tag)).collect_view()}</ul>
        </section>
    }
}

fn source(tag: &str) -> impl IntoView + use<> {
    match model().sources.iter().find(|source| source.id == tag) {
        Some(source) => match &source.url {
            // A link to read on, taken by the reader alone: nothing is fetched from there.
            Some(url) => {
                view! { <li><a href=url.clone() rel="noreferrer">{source.title.clone()}</a></li> }.into_any()
            }
            None => view! { <li>{source.title.clone()}</li> }.into_any(),
        },
        None => view! { <li>{words::report_claim(tag)}</li> }.into_any(),
    }
}
