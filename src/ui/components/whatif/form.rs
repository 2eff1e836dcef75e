//! Which practice is tried, and at which level.

use super::Trial;
use crate::bundled::model;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::whatif::Lift;
use crate::ui::components::ledger::level_name;
use crate::ui::components::scorecard::answer_text;
use crate::words::{self, what_if as labels};
use leptos::prelude::*;

/// The choice of the practice.
pub(super) const PRACTICE: &str = "#what-if-practice";

/// A practice, a level above its own, and a button; at first the practice that was named, one level up.
pub(super) fn form(trial: Trial, practices: &[PracticeIndex], first: PracticeIndex) -> impl IntoView + use<> {
    let chosen = RwSignal::new(first);
    let own = move |practice| trial.level(practice).unwrap_or(Level::NOT_YET);
    let next = move |practice| own(practice).next().unwrap_or(Level::TOP);
    let level = RwSignal::new(next(first));
    let levels = move || {
        let higher = Level::held().filter(|one| *one > own(chosen.get())).map(|one| {
            let says = words::numbered(one.number(), level_name(one));
            view! { <option value=one.number() prop:selected=move || level.get() == one>{says}</option> }
        });
        higher.collect_view()
    };
    let choose_practice = move |event| {
        let place = event_target_value(&event).parse().map(PracticeIndex);
        if let Some(practice) = place.ok().filter(|one| usize::from(one.0) < model().practices.len()) {
            level.set(next(practice));
            chosen.set(practice);
        }
    };
    let choose_level = move |event| {
        if let Some(to) = event_target_value(&event).parse().ok().and_then(Level::new) {
            level.set(to);
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        trial.try_all(&[Lift { practice: chosen.get_untracked(), to: level.get_untracked() }]);
    };
    view! {
        <form class="filters" on:submit=submit>
            <label class="small">
                {labels::PRACTICE}
                <select class="field" id="what-if-practice" on:change=choose_practice>{groups(trial, practices)}</select>
            </label>
            <label class="small">
                {labels::LEVEL}<select class="field" id="what-if-level" on:change=choose_level>{levels}</select>
            </label>
            <button class="btn">{labels::TRY}</button>
        </form>
    }
}

/// The practices by dimension, then those of the deep-dive by subcategory, each with its answer.
fn groups(trial: Trial, practices: &[PracticeIndex]) -> impl IntoView + use<> {
    practices
        .chunk_by(|one, next| model().part(*one) == model().part(*next))
        .map(|members| {
            let options = members.iter().map(|practice| {
                let title = &model().practice(*practice).title;
                let answer = trial.assessment.with_value(|one| answer_text(one.answer(*practice)));
                view! { <option value=practice.0>{words::practice_at(title, &answer)}</option> }
            });
            view! { <optgroup label=members.first().map(|one| model().part(*one))>{options.collect_view()}</optgroup> }
        })
        .collect_view()
}
