//! The drawer itself. It is worked like a spreadsheet: one stop for Tab, arrows from stone to stone, single keys answer.

use super::{Grid, stone};
use crate::bundled::model;
use crate::domain::answer::{Answer, Choice};
use crate::domain::level::Level;
use crate::domain::scoring::Score;
use crate::picture::grid::Cell;
use crate::platform::page;
use crate::route::Route;
use crate::ui::components::keys::show_keys;
use crate::ui::components::ledger::level_name;
use crate::ui::components::pebble::{OpenPebble, Pebble, stone_of};
use crate::ui::components::question::{Question, choice_of_key};
use crate::ui::components::scorecard::answer_text;
use crate::words::{self, provisioning};
use leptos::{ev, prelude::*};

/// Rows, columns and the typical levels of both.
pub(super) fn tray(grid: Grid) -> impl IntoView {
    let deep = grid.figures;
    let heads = model()
        .dimensions
        .iter()
        .map(|one| view! { <th role="columnheader" scope="col">{one.title.as_str()}</th> });
    let rows = (0..model().subcategories.len()).map(|subcategory| {
        let title = model().subcategories[subcategory].title.as_str();
        let cells =
            (0..model().dimensions.len()).map(|dimension| cell(grid, subcategory, dimension)).collect_view();
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{title}</th>
                {cells}
                <td role="gridcell" class="tray__sum" data-sum=title data-l=provisioning::TYPICAL>
                    {move || deep.with(|deep| typical(&deep.subcategories[subcategory]))}
                </td>
            </tr>
        }
    });
    let sums = (0..model().dimensions.len()).map(|dimension| {
        let title = model().dimensions[dimension].title.as_str();
        view! {
            <td role="gridcell" data-sum=title data-l=title>{move || deep.with(|deep| typical(&deep.dimensions[dimension]))}</td>
        }
    });
    view! {
        <table class="tray" role="grid" aria-describedby="grid-keys" on:keydown=move |event| key(grid, &event)>
            <caption class="vh">{provisioning::CAPTION}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{provisioning::SUBCATEGORY}</th>
                    {heads.collect_view()}
                    <th role="columnheader" scope="col">{provisioning::TYPICAL}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
            <tfoot role="rowgroup">
                <tr role="row">
                    <th role="rowheader" scope="row">{provisioning::TYPICAL}</th>
                    {sums.collect_view()}
                    <td role="gridcell"></td>
                </tr>
            </tfoot>
        </table>
    }
}

/// A group's typical level, or how many answers are missing.
fn typical(score: &Score) -> impl IntoView + use<> {
    match score.result {
        Some(result) => view! { <b>{result.typical.number()}</b>" "{level_name(result.typical)} }.into_any(),
        None if score.base.is_empty() => words::nothing_counts().into_any(),
        None => view! {
            <span class="quiet">{words::of(score.assessed.len(), score.base.len())}</span>
            <span class="vh">", "{words::missing(score.missing())}</span>
        }
        .into_any(),
    }
}

/// One stone: a link to its question, which on a wide page opens beside the grid instead.
fn cell(grid: Grid, subcategory: usize, dimension: usize) -> impl IntoView {
    let place = (subcategory, dimension);
    let question = grid.question(place)?;
    let id = question.practice.id.as_str();
    let open = move || grid.open.get() == place;
    let click = move |event: ev::MouseEvent| {
        grid.open(place);
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
        if plain && page::is_wide() {
            event.prevent_default();
            page::focus_first_soon(["#cell input:checked", "#cell input"]);
        }
    };
    Some(view! {
        <td role="gridcell" data-cell=id data-level=move || level_of(question.answer())>
            <a
                id=format!("cell-{subcategory}-{dimension}")
                href=Route::Question(id.to_owned()).to_string()
                tabindex=move || if open() { "0" } else { "-1" }
                aria-current=move || open().then_some("true")
                on:focus=move |_| grid.open(place)
                on:click=click
            >
                <span class="vh">{model().subcategories[subcategory].title.as_str()}", "</span>
                <span class="tray__dim">{model().dimensions[dimension].title.as_str()}</span>
                <span class="vh">", "</span>
                <span class="tray__lvl">{move || answer_text(question.answer())}</span>
                {move || drawn(question)}
            </a>
        </td>
    })
}

/// The figure that a cell states: a level, or what else was said.
fn level_of(answer: Option<Answer>) -> String {
    match answer.map(|answer| answer.choice) {
        None => String::new(),
        Some(Choice::Level(level)) => level.number().to_string(),
        Some(Choice::Unknown) => "unknown".to_owned(),
        Some(Choice::NotApplicable) => "not-applicable".to_owned(),
        Some(Choice::Elsewhere(None)) => "elsewhere".to_owned(),
        Some(Choice::Elsewhere(Some(level))) => format!("elsewhere-{}", level.number()),
    }
}

/// The stone as it lies there: with its level, or with a sign for what else was said.
fn drawn(question: Question) -> AnyView {
    let hidden = question.app.with(|one| one.hides(model(), question.index));
    let answer = question.answer().filter(|_| !hidden);
    let partly = answer.is_some_and(|answer| answer.partly);
    match stone_of(answer) {
        Cell::Level(level) => view! { <Pebble level partly /> }.into_any(),
        Cell::Sign(mark) => view! { <OpenPebble mark /> }.into_any(),
    }
}

/// What each stone and sign means.
pub(super) fn legend() -> impl IntoView {
    let levels = (0..=Level::TOP.number()).filter_map(Level::new).map(|level| {
        view! { <li><Pebble level small=true /><span>{level_name(level)}</span></li> }
    });
    let signs = provisioning::SIGNS.map(|(mark, means)| {
        view! { <li><OpenPebble mark small=true /><span>{means}</span></li> }
    });
    view! { <ul class="key" aria-label=provisioning::LEGEND>{levels.collect_view()}{signs}</ul> }
}

/// What was cleared can be brought back, until something else is said there.
pub(super) fn cleared(grid: Grid) -> impl IntoView {
    let question = move || grid.question(grid.cleared.get()?).filter(|one| one.is_cleared());
    let undo = move |_| {
        if let (Some(question), Some(place)) = (untrack(question), grid.cleared.get_untracked()) {
            question.undo();
            page::focus(&stone(place));
        }
    };
    view! {
        <p class="row small" role="status">
            <Show when=move || question().is_some()>
                <span>{words::question::CLEARED}</span>
                <button class="link" type="button" on:click=undo>{words::question::UNDO}</button>
            </Show>
        </p>
    }
}

fn key(grid: Grid, event: &ev::KeyboardEvent) {
    let free = !event.alt_key() && !event.meta_key();
    if free && !walk(grid, event) && !event.ctrl_key() && say(grid, &event.key()) {
        event.prevent_default();
    }
}

/// Goes to the stone that a key leads to; whether it leads to one.
pub(super) fn walk(grid: Grid, event: &ev::KeyboardEvent) -> bool {
    let (row, column) = grid.open.get_untracked();
    let (last_row, last_column) = (model().subcategories.len() - 1, model().dimensions.len() - 1);
    let whole = event.ctrl_key();
    let to = match event.key().as_str() {
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowDown" => ((row + 1).min(last_row), column),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowRight" => (row, (column + 1).min(last_column)),
        "Home" => (if whole { 0 } else { row }, 0),
        "End" => (if whole { last_row } else { row }, last_column),
        "PageUp" => (0, column),
        "PageDown" => (last_row, column),
        _ => return false,
    };
    grid.open(to);
    page::focus(&stone(to));
    event.prevent_default();
    true
}

/// Answers the open stone's question with a single key; whether the key meant something.
pub(super) fn say(grid: Grid, key: &str) -> bool {
    let place = grid.open.get_untracked();
    let Some(question) = grid.question(place) else { return false };
    if matches!(key, "Delete" | "Backspace") && question.answer().is_some() {
        question.clear();
        grid.cleared.set(Some(place));
        return true;
    }
    if !grid.app.preferences.keys.get_untracked() {
        return false;
    }
    match (choice_of_key(key), key) {
        (Some(choice), _) => question.choose(choice),
        (None, "p" | "P") if question.choice().is_some_and(Choice::can_be_partly) => {
            question.change(|answer| answer.partly = !answer.partly);
        }
        (None, "?") => show_keys(true),
        _ => return false,
    }
    true
}
