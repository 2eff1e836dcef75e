//! The stone that is open: its sentences to answer, and what stands beside them.

use super::grid::{say, walk};
use super::{Grid, stone};
use crate::bundled::{library, model};
use crate::domain::advice::advice_for;
use crate::domain::answer::Choice;
use crate::domain::level::Level;
use crate::platform::page::{self, Typing};
use crate::route::Route;
use crate::ui::components::advice::margin_advice;
use crate::ui::components::choices::{asides, other_choices, partly};
use crate::ui::components::ledger::level_name;
use crate::ui::components::measures::measures;
use crate::ui::components::once_drawn::below;
use crate::ui::components::pebble::Pebble;
use crate::ui::components::projects::margin_projects;
use crate::ui::components::question::Question;
use crate::ui::components::scorecard::answer_text;
use crate::words::{self, provisioning, question as labels};
use leptos::prelude::*;

/// The margin of the grid. Escape leads back to the stone.
pub(super) fn margin(grid: Grid) -> impl IntoView {
    let key = move |event: leptos::ev::KeyboardEvent| {
        let place = grid.open.get_untracked();
        let free = page::takes_keys(&event) != Typing::Text
            && !event.ctrl_key()
            && !event.alt_key()
            && !event.meta_key();
        if event.key() == "Escape" {
            page::focus(&stone(place));
        } else if free && matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
            // Sideways leads on to the neighbour, as it does in the grid; it never changes an answer.
            walk(grid, &event);
        } else if free && say(grid, &event.key()) {
            event.prevent_default();
        }
    };
    let place = Memo::new(move |_| grid.open.get());
    view! {
        <aside class="margin" id="cell" aria-labelledby="cell-name" on:keydown=key>
            {move || match grid.question(place.get()) {
                Some(question) => open(question).into_any(),
                None => view! { <p class="quiet" id="cell-name">{provisioning::PICK}</p> }.into_any(),
            }}
        </aside>
    }
}

fn open(question: Question) -> impl IntoView {
    let practice = question.practice;
    let cell = words::cell_of(model(), practice);
    let said = move || words::sentence(&answer_text(question.answer()));
    let page = Route::Question(practice.id.to_string()).to_string();
    view! {
        <div>
            <p class="kicker">{cell}</p>
            <h2 class="head" id="cell-name">{practice.title.as_str()}</h2>
            <p role="status">{said}</p>
        </div>
        {sentences(question)}
        {partly(question)}
        {asides(question)}
        <p><a class="btn" href=page>{provisioning::OPEN}</a></p>
        <details class="fold">
            <summary>{provisioning::MORE}</summary>
            <div class="more">
                {below(move || view! {
                    {move || worth_measuring(question)}
                    {move || margin_advice(question.app.with(|one| advice_for(library(), one, question.index)))}
                    {practice.subcategory.map(margin_projects)}
                })}
            </div>
        </details>
    }
}

/// The five minimums and what else can be said, as one group of radios.
fn sentences(question: Question) -> impl IntoView {
    let practice = question.practice;
    let rungs =
        Level::held().filter_map(|level| Some((level, practice.criterion(level)?))).map(|(level, one)| {
            let on = move || question.choice() == Some(Choice::Level(level));
            let held = move || question.level().is_some_and(|chosen| level <= chosen);
            view! {
                <li aria-current=move || on().then_some("true") data-held=move || held().then_some("true")>
                    <label>
                        <input
                            type="radio"
                            name=practice.id.as_str()
                            value=level.number()
                            prop:checked=on
                            on:change=move |_| question.choose(Choice::Level(level))
                        />
                        <Pebble level small=true />
                        <span>
                            <span class="vh">{words::level_name(level.number(), level_name(level))}": "</span>
                            {one.minimum.as_str()}
                        </span>
                    </label>
                </li>
            }
        });
    view! {
        <fieldset class="sentences">
            <legend class="vh">{labels::CHOOSE}</legend>
            <ol class="levels">{rungs.collect_view()}</ol>
            {other_choices(question)}
        </fieldset>
    }
}

/// What is worth measuring at the chosen level, or at the first.
fn worth_measuring(question: Question) -> Option<impl IntoView> {
    let at = question.level().and_then(|level| question.practice.criterion(level));
    let criterion = at.or_else(|| question.practice.criteria.first())?;
    Some(view! { <section><h2>{labels::MEASURING}</h2>{measures(criterion)}</section> })
}
