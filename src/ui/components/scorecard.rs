//! A whole scorecard: picture, table, what to do next, and how each figure came about. One's own results, the example
//! and a snapshot all show this.

use super::advice::disclaimer;
use super::attention::attention;
use super::cairns::cairns;
use super::deep_figures::deep_figures;
use super::leans::leans;
use super::ledger::{Group, ledger, level_name};
use super::once_drawn::below;
use super::pictures::{deep_grid, further_pictures};
use super::whatif::{Tried, trial};
use super::workings::workings;
use crate::bundled::{library, model};
use crate::domain::advice::{advice_for_steps, concerns, is_for};
use crate::domain::answer::{Answer, Choice};
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::patterns::patterns;
use crate::domain::progress::deep_progress;
use crate::domain::scoring::{Scorecard, score_begun_deep_dive};
use crate::domain::steps::{MOST_STEPS, Step, find_out, first_steps, no_step, offering};
use crate::route::Route;
use crate::words::{self, results};
use leptos::prelude::*;
use std::sync::Arc;

/// The most names of practices that a sentence holds.
const MOST_IN_A_SENTENCE: usize = 3;

/// The figures, what they follow from, and whose they are.
type Told = (Scorecard, Assessment, String);

/// Everything a scorecard says, with whose it is and of which day, and what is tried of it. Questions are linked only where
/// they are one's own.
pub(crate) fn scorecard_view(
    scorecard: Scorecard,
    assessment: Assessment,
    own: bool,
    kicker: String,
    today: Day,
    tried: Tried,
) -> impl IntoView {
    let said = assessment.asked(model()).iter().any(|practice| assessment.answer(*practice).is_some());
    let groups: Vec<Group> = scorecard.dimensions.iter().map(Group::core).collect();
    let first = (cairns(&scorecard, &kicker, said), ledger(results::FIGURES, results::DIMENSION, &groups));
    let told = Arc::new((scorecard, assessment, kicker));
    view! {
        {first}
        {part(&told, move |(scorecard, assessment, _)| {
            let groups: Vec<Group> = scorecard.dimensions.iter().map(Group::core).collect();
            view! {
                <div class="pair" hidden=!said>
                    <section>
                        <h2 class="head">{results::OPEN}</h2>
                        <p class="small quiet">{results::OPEN_NOTE}" "{results::RULE_COVERAGE}</p>
                        <div class="folds">
                            {groups.iter().map(|group| workings(group, assessment, own)).collect_view()}
                        </div>
                    </section>
                    {steps(scorecard, assessment, own)}
                </div>
                {attention(assessment, own, today)}
            }
        })}
        {part(&told, move |(scorecard, assessment, kicker)| view! {
            {said.then(|| trial(scorecard, assessment, tried))}
            {said.then(|| further_pictures(scorecard, assessment, own, kicker))}
            {shapes(scorecard, assessment)}
            {deep_dive(assessment, own, kicker)}
            {(said || assessment.has_deep_dive(model())).then(|| panel(scorecard, assessment))}
        })}
    }
}

/// A part that comes in a step of its own.
fn part<V: IntoView + 'static>(
    told: &Arc<Told>,
    content: impl FnOnce(&Told) -> V + Send + 'static,
) -> AnyView {
    let told = told.clone();
    below(move || content(&told))
}

/// A practice's title, linked to its question where the answers are one's own.
pub(crate) fn practice_title(practice: PracticeIndex, own: bool) -> AnyView {
    let practice = model().practice(practice);
    if own {
        view! { <a href=Route::Question(practice.id.to_string()).to_string()>{practice.title.as_str()}</a> }
            .into_any()
    } else {
        view! { <span>{practice.title.as_str()}</span> }.into_any()
    }
}

/// An answer in words.
pub(crate) fn answer_text(answer: Option<Answer>) -> String {
    let Some(answer) = answer else { return words::assess::NOT_ANSWERED.to_owned() };
    let said = match answer.choice {
        Choice::Level(level) => format!("{}, {}", level.number(), level_name(level)),
        Choice::Unknown => words::question::UNKNOWN.to_lowercase(),
        Choice::NotApplicable => words::question::NOT_APPLICABLE.to_lowercase(),
        Choice::Elsewhere(level) => words::elsewhere_at(level.map(Level::number)),
    };
    let partly = if answer.partly { format!(", {}", words::assess::PARTLY) } else { String::new() };
    let opinion =
        if answer.rests_on_opinion() { format!(" ({})", words::assess::OPINION) } else { String::new() };
    format!("{said}{partly}{opinion}")
}

fn steps(scorecard: &Scorecard, assessment: &Assessment, own: bool) -> impl IntoView + use<> {
    let scores = offering(scorecard, None);
    let first = first_steps(model(), assessment, &scores);
    let unknown: Vec<PracticeIndex> = scores.iter().flat_map(|score| find_out(assessment, score)).collect();
    let complete = scores.iter().all(|score| score.result.is_some() || score.base.is_empty());
    let none = no_step(assessment, &scores).filter(|_| complete).map(|why| {
        let deep = score_begun_deep_dive(model(), assessment);
        let further = no_step(assessment, &offering(scorecard, deep.as_ref())).is_none();
        view! { <p>{if further { results::DEEP_STEPS } else { words::no_step(why) }}</p> }
    });
    let three = first.iter().take(MOST_STEPS).map(|step| one_step(step, assessment, own)).collect_view();
    let more = (first.len() > MOST_STEPS).then(|| {
        let steps = first.iter().skip(MOST_STEPS).map(|step| one_step(step, assessment, own)).collect_view();
        view! {
            <details class="fold">
                <summary>{results::MORE_STEPS}" "<span>{first.len() - MOST_STEPS}</span></summary>
                <ul class="steps steps--more">{steps}</ul>
            </details>
        }
    });
    let finds = to_find_out(&unknown, own);
    view! {
        <section>
            <h2 class="head">{results::STEPS}</h2>
            <p class="small quiet">{results::STEPS_NOTE}</p>
            {none}
            <ol class="steps">{three}</ol>
            {more}
            {own.then(|| view! {
                <p class="gap"><a class="btn" href=Route::Plan.to_string()>{words::plan::PLAN_STEPS}</a></p>
            })}
            {finds}
        </section>
    }
}

/// What was answered *don't know*.
pub(crate) fn to_find_out(unknown: &[PracticeIndex], own: bool) -> Option<impl IntoView + use<>> {
    (!unknown.is_empty()).then(|| {
        let finds = unknown.iter().map(|one| view! { <li>{practice_title(*one, own)}</li> }).collect_view();
        view! {
            <h3 class="head head--small">{results::FIND_OUT}</h3>
            <ul class="notes small">{finds}</ul>
        }
    })
}

/// A suggested step: the sentence aimed at, and where it leads from.
pub(crate) fn one_step(step: &Step, assessment: &Assessment, own: bool) -> impl IntoView + use<> {
    let practice = model().practice(step.practice);
    let minimum = practice.criterion(step.to).map_or("", |criterion| criterion.minimum.as_str());
    let dimension = &model().dimensions[practice.dimension].title;
    let serves = assessment.profile.served(model(), step.practice);
    let from = words::step(dimension, &practice.title, step.from.number(), step.to.number());
    let from = match serves {
        Some((_, goal)) => format!("{from}, {}", words::step_serves(&goal.title)),
        None => from,
    };
    let sentence = if own {
        view! { <a href=Route::Question(practice.id.to_string()).to_string()>{minimum}</a> }.into_any()
    } else {
        view! { <span>{minimum}</span> }.into_any()
    };
    let leans = leans(assessment, step.practice, step.to);
    view! { <li><div><b>{sentence}</b><p>{from}</p>{leans}</div></li> }
}

/// Shapes that are worth a neutral sentence.
pub(crate) fn shapes(scorecard: &Scorecard, assessment: &Assessment) -> Option<impl IntoView + use<>> {
    let found = patterns(model(), assessment, scorecard);
    (!found.is_empty()).then(|| {
        // A shape that several practices show is told of the first, and named for the others.
        let groups = found.chunk_by(|(one, _), (next, _)| one.id == next.id);
        let list = groups.filter_map(|group| {
            let (pattern, filling) = group.first()?;
            let others: Vec<String> =
                group[1..].iter().map(|(_, other)| words::named_at(other.of, other.level)).collect();
            let fits = pattern.advice.iter().filter_map(|id| library().advice(id)).filter(|one| is_for(one, assessment))
                .filter(|one| {
                    let mut practices = group.iter().map(|(_, filling)| filling.practice);
                    practices.any(|practice| practice.is_none_or(|practice| concerns(one, practice)))
                });
            let advice: Vec<_> = fits.map(|one| {
                view! { " "<a href=Route::Advice(Some(one.id.to_string())).to_string()>{one.title.as_str()}</a>"." }
            }).collect();
            let before = (!advice.is_empty()).then(|| format!(" {}", results::ADVICE));
            let likewise = likewise(&others);
            Some(view! {
                <li data-pattern=pattern.id.as_str() data-times=group.len()>
                    {words::pattern(&pattern.sentence, filling)}
                    {likewise}
                    {before}{advice}
                </li>
            })
        });
        view! {
            <section class="begin">
                <h2 class="head">{results::SHAPES}</h2>
                <p class="small quiet">{results::SHAPES_NOTE}" "{words::advice::NEVER}</p>
                <ul class="notes small">{list.collect_view()}</ul>
            </section>
        }
    })
}

/// The others of which a sentence is true: named in the next one, or in a list where it would grow too long.
fn likewise(others: &[String]) -> Option<AnyView> {
    if others.len() > MOST_IN_A_SENTENCE {
        let list = others.iter().map(|one| view! { <li>{one.clone()}</li> }).collect_view();
        Some(view! { {words::LIKEWISE}<ul class="likewise">{list}</ul> }.into_any())
    } else {
        (!others.is_empty()).then(|| words::likewise(others).into_any())
    }
}

/// The second lens, where it was begun.
fn deep_dive(assessment: &Assessment, own: bool, kicker: &str) -> Option<impl IntoView + use<>> {
    score_begun_deep_dive(model(), assessment).map(|deep| {
        let unknown: Vec<PracticeIndex> =
            deep.subcategories.iter().flat_map(|score| find_out(assessment, score)).collect();
        view! {
            <section class="begin" id="deep-dive">
                <h2 class="head">{words::provisioning::DEEP}</h2>
                <p class="small quiet">
                    {words::answered_of(deep_progress(model(), assessment))}". "{words::provisioning::SECOND_LENS}
                    {own.then(|| view! { " "<a href=Route::Provisioning.to_string()>{words::provisioning::DEEP_LINK}</a> })}
                </p>
                {deep_grid(&deep, assessment, own, kicker)}
                {deep_figures(&deep, assessment, own)}
                {to_find_out(&unknown, own)}
            </section>
        }
    })
}

/// The panel's advice for the practices of the first steps, core and deep-dive: for the band they are in and the next.
fn panel(scorecard: &Scorecard, assessment: &Assessment) -> Option<impl IntoView + use<>> {
    let deep = score_begun_deep_dive(model(), assessment);
    let steps = first_steps(model(), assessment, &offering(scorecard, deep.as_ref()));
    let pieces = advice_for_steps(library(), assessment, &steps);
    (!pieces.is_empty()).then(|| {
        let list = pieces.into_iter().map(|(one, practices)| {
            let practices: Vec<&str> =
                practices.into_iter().map(|practice| model().practice(practice).title.as_str()).collect();
            view! {
                <li data-advice=one.id.as_str()>
                    <a href=Route::Advice(Some(one.id.to_string())).to_string()>{one.title.as_str()}</a>". "
                    {one.text.as_str()}" "<span class="quiet">{practices.join("; ")}"."</span>
                </li>
            }
        });
        let list = list.collect_view();
        view! {
            <section class="begin">
                <h2 class="head">{words::advice::YOURS}</h2>
                <p class="small quiet">{words::advice::YOURS_NOTE}</p>
                {disclaimer()}
                <details class="fold">
                    <summary>{words::advice::BESIDE}" "<span>{list.len()}</span></summary>
                    <ul class="notes small">{list}</ul>
                </details>
            </section>
        }
    })
}
