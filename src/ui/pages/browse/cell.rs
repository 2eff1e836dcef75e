//! A cell of the model, whole: its criteria with all that belongs to them.

use super::core_practices;
use crate::bundled::{library, model};
use crate::domain::level::Level;
use crate::domain::model::{Criterion, Practice};
use crate::route::Route;
use crate::ui::components::ledger::level_name;
use crate::ui::components::measures::measures;
use crate::ui::components::pebble::Pebble;
use crate::ui::components::prose::prose;
use crate::ui::components::sources::sources;
use crate::ui::pages::not_found;
use crate::words::{self, browse};
use leptos::prelude::*;

/// A dimension's core criteria of a level, or one practice's criterion.
pub(crate) fn page(id: &str, level: u8) -> AnyView {
    let Some(level) = Level::new(level) else { return not_found::page().into_any() };
    let practices = match model().dimensions.iter().position(|one| one.id == id) {
        Some(dimension) => core_practices(dimension),
        None => model().find(id).map(|index| model().practice(index)).into_iter().collect(),
    };
    if practices.is_empty() {
        return not_found::page().into_any();
    }
    let name = level_name(level);
    let about = model().card(level).map_or("", |card| card.about.as_str());
    let criteria = practices
        .into_iter()
        .filter_map(|practice| Some(criterion(practice, level, practice.criterion(level)?)));
    let others = Level::held().filter(|other| *other != level).map(|other| {
        let name = level_name(other);
        let href = Route::Cell(id.to_owned(), other.number()).to_string();
        view! { <li><a href=href>{words::numbered(other.number(), name)}</a></li> }
    });
    view! {
        <main class="page" id="main" tabindex="-1">
            <p class="kicker"><a href=Route::Model.to_string()>{browse::TITLE}</a></p>
            <h1 class="title" tabindex="-1">{title(id)}", "{words::level_name(level.number(), name)}</h1>
            <p class="lede">{about}</p>
            <nav aria-label=browse::NEIGHBOURS><ul class="row small">{others.collect_view()}</ul></nav>
            <div class="entries entries--wide">{criteria.collect_view()}</div>
        </main>
    }
    .into_any()
}

/// What the column of a cell is called; none if there is no such column.
pub(crate) fn title(id: &str) -> Option<String> {
    if let Some(dimension) = model().dimensions.iter().find(|one| one.id == id) {
        return Some(dimension.title.to_string());
    }
    let practice = model().practice(model().find(id)?);
    let deep = practice.subcategory.is_some();
    Some(if deep { words::cell_of(model(), practice) } else { practice.title.to_string() })
}

fn criterion(practice: &'static Practice, level: Level, one: &'static Criterion) -> impl IntoView {
    let facts = [
        (browse::EVIDENCE, one.evidence.as_str()),
        (browse::STATE, one.state.as_str()),
        (browse::VALUE, one.value.as_str()),
        (browse::RISK, practice.risk.as_str()),
        (browse::GOAL, practice.goal_of(level)),
    ];
    let facts = facts.map(|(name, text)| view! { <dt>{name}</dt><dd>{prose(text)}</dd> });
    view! {
        <article id=practice.id.as_str()>
            <h2 class="head" tabindex="-1">{practice.title.as_str()}</h2>
            <p class="cell-level"><Pebble level small=true /><b>{prose(&one.minimum)}</b></p>
            <dl class="facts small">
                {facts}
                <dt>{browse::KPI}</dt><dd>{measures(one)}</dd>
                <dt>{browse::ADVICE}</dt><dd>{advice(practice, level)}</dd>
            </dl>
            {sources(&one.sources)}
            <p><a href=Route::Question(practice.id.to_string()).to_string()>{browse::ANSWER}</a></p>
        </article>
    }
}

/// The advice that was given for this very cell, or touches it.
fn advice(practice: &'static Practice, level: Level) -> impl IntoView {
    let here = |cells: &[(_, Level)]| {
        cells.iter().any(|(index, at)| *at == level && std::ptr::eq(model().practice(*index), practice))
    };
    let pieces: Vec<_> = library()
        .advice
        .iter()
        .filter(|one| here(&one.cells) || here(&one.also))
        .map(|one| view! { <li><a href=Route::Advice(Some(one.id.to_string())).to_string()>{one.title.as_str()}</a></li> })
        .collect();
    if pieces.is_empty() { browse::SILENT.into_any() } else { view! { <ul>{pieces}</ul> }.into_any() }
}
