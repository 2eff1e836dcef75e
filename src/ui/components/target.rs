//! What is enough of a practice: the choice of its target.

use super::ledger::level_name;
use super::question::Question;
use crate::domain::answer::Choice;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::plan::is_enough;
use crate::state::App;
use crate::words::{self, plan};
use leptos::prelude::*;

/// A list of the levels, and of leaving it to what holds for the rest.
pub(crate) fn target_choice(app: App, practice: PracticeIndex) -> impl IntoView {
    let now = Memo::new(move |_| app.with(|one| one.own_target(practice)));
    let rest = move || app.with(|one| plan::as_for_the_rest(one.ambition.number(), level_name(one.ambition)));
    let levels = Level::held().map(|level| {
        let name = words::numbered(level.number(), level_name(level));
        view! { <option value=level.number() prop:selected=move || now.get() == Some(level)>{name}</option> }
    });
    let levels = levels.collect_view();
    let choose =
        move |event| app.set_target(practice, event_target_value(&event).parse().ok().and_then(Level::new));
    view! {
        <select class="field" name="target" on:change=choose>
            <option value="" prop:selected=move || now.get().is_none()>{rest}</option>
            {levels}
        </select>
    }
}

/// A question's target, and the word that today's level is good enough.
pub(crate) fn target(question: Question) -> impl IntoView {
    let (app, index) = (question.app, question.index);
    let level = move || {
        let level = question.choice().and_then(Choice::level);
        level.filter(|level| *level != Level::NOT_YET)
    };
    let enough = move || level().is_some() && app.with(|one| one.own_target(index)) == level();
    let press = move |_| {
        let target = untrack(|| if enough() { None } else { level() });
        app.set_target(index, target);
    };
    let says = move || {
        let enough = app.with(|one| is_enough(one, index));
        enough.map(|level| plan::enough(level.number(), level_name(level)))
    };
    view! {
        <div class="target" data-target=move || app.with(|one| one.target(index)).number()>
            <label class="small">{plan::TARGET}{target_choice(app, index)}</label>
            <button
                class="btn"
                type="button"
                aria-pressed=move || enough().to_string()
                disabled=move || level().is_none()
                on:click=press
            >
                {plan::ENOUGH}
            </button>
            <p class="small quiet" role="status">{says}</p>
        </div>
    }
}
