//! What if: levels to try, and what each would change. All of it lasts as long as the page, whatever changes meanwhile;
//! nothing is stored.

mod form;
mod outcome;

use super::scorecard::answer_text;
use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::scoring::Scorecard;
use crate::domain::whatif::{Lift, leading_higher, liftable, smallest_set, what_if};
use crate::platform::page;
use crate::words::{self, what_if as labels};
use leptos::prelude::*;

/// What is tried on a page: one lift a practice at most, in the order in which they came. A page makes it once, so that it
/// outlasts every change of the answers.
#[derive(Clone, Copy)]
pub(crate) struct Tried(RwSignal<Vec<Lift>>);

impl Tried {
    /// Nothing yet.
    pub(crate) fn new() -> Tried {
        Tried(RwSignal::new(Vec::new()))
    }
}

/// An assessment, and the lifts that are tried of it.
#[derive(Clone, Copy)]
struct Trial {
    assessment: StoredValue<Assessment>,
    lifts: RwSignal<Vec<Lift>>,
}

impl Trial {
    /// Tries these, in place of what was tried of the same practices.
    fn try_all(self, new: &[Lift]) {
        self.lifts.update(|lifts| {
            lifts.retain(|one| !new.iter().any(|other| other.practice == one.practice));
            lifts.extend(new);
        });
    }

    /// Tries the smallest set alone of all that a dimension has.
    fn try_set(self, dimension: usize, set: &[Lift]) {
        self.lifts.update(|lifts| {
            lifts.retain(|one| {
                let practice = model().practice(one.practice);
                practice.subcategory.is_some() || practice.dimension != dimension
            });
            lifts.extend(set);
        });
    }

    /// The level of a practice as it is, if it has one.
    fn level(self, practice: PracticeIndex) -> Option<Level> {
        self.assessment.with_value(|one| one.answer(practice)?.choice.level())
    }
}

/// The section; nothing where no practice could stand higher. What was tried before stays, but for what an answer has
/// reached since.
pub(crate) fn trial(
    scorecard: &Scorecard,
    assessment: &Assessment,
    Tried(lifts): Tried,
) -> Option<impl IntoView + use<>> {
    let practices = liftable(model(), assessment);
    let first = *practices.first()?;
    lifts.update_untracked(|lifts| *lifts = leading_higher(model(), assessment, lifts));
    let trial = Trial { assessment: StoredValue::new(assessment.clone()), lifts };
    let worked = move || {
        trial.lifts.with(|lifts| {
            if lifts.is_empty() {
                return view! { <p class="small quiet">{labels::NOTHING_TRIED}</p> }.into_any();
            }
            trial.assessment.with_value(|one| outcome::outcome(&what_if(model(), one, lifts))).into_any()
        })
    };
    Some(view! {
        <section class="begin trial" id="what-if">
            <h2 class="head">{labels::TITLE}</h2>
            <p class="small quiet">{labels::NOTE}</p>
            {form::form(trial, &practices, first)}
            {sets(trial, scorecard)}
            {move || tried(trial)}
            <div role="status">{worked}</div>
        </section>
    })
}

/// For each dimension that is shown below its target the fewest lifts that bring it there.
fn sets(trial: Trial, scorecard: &Scorecard) -> Option<impl IntoView + use<>> {
    let below = scorecard.dimensions.iter().filter_map(|one| {
        let (result, target) = (one.shown().result?, one.shown().target?);
        (result.typical < target).then(|| (one.dimension, target, smallest_set(one.shown(), target)))
    });
    let buttons: Vec<_> = below
        .map(|(dimension, target, set)| {
            let says = words::smallest_set(&model().dimensions[dimension].title, target.number());
            view! {
                <li>
                    <button class="link" type="button" on:click=move |_| trial.try_set(dimension, &set)>{says}</button>
                </li>
            }
        })
        .collect();
    (!buttons.is_empty()).then(|| view! { <ul class="small trial__sets">{buttons}</ul> })
}

/// What is tried, each with the way to take it back; the focus moves on to the next, or back to the form.
fn tried(trial: Trial) -> Option<impl IntoView + use<>> {
    let lifts = trial.lifts.get();
    let list = lifts.iter().enumerate().map(|(place, lift)| {
        let title = model().practice(lift.practice).title.as_str();
        let answer = trial.assessment.with_value(|one| answer_text(one.answer(lift.practice)));
        let back = move |_| {
            trial.lifts.update(|lifts| {
                lifts.remove(place);
            });
            let at = |place: usize| format!("#tried li:nth-child({place}) button");
            page::focus_first_soon([at(place + 1), at(place), form::PRACTICE.to_owned()]);
        };
        view! {
            <li>
                <span>{words::lift(title, &answer, lift.to.number())}</span>
                <button class="link" type="button" aria-label=words::about_one(labels::TAKE_BACK, title) on:click=back>
                    {labels::TAKE_BACK}
                </button>
            </li>
        }
    });
    let list = list.collect_view();
    let all_back = move |_| {
        trial.lifts.set(Vec::new());
        page::focus_soon(form::PRACTICE);
    };
    let all = (lifts.len() > 1).then(|| {
        view! { <p class="small"><button class="link" type="button" on:click=all_back>{labels::ALL_BACK}</button></p> }
    });
    (!lifts.is_empty()).then(|| {
        view! {
            <h3 class="head head--small">{labels::TRIED}</h3>
            <ul class="notes small trial__tried" id="tried">{list}</ul>
            {all}
        }
    })
}
