//! A whole scorecard: picture, table, what to do next, and how each figure came about. One's own results, the example
//! and a snapshot all show this.

use super::cairns::cairns;
use super::ledger::{ledger, level_name};
use crate::bundled::model;
use crate::domain::answer::{Answer, Choice, Texts};
use crate::domain::assessment::Assessment;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::scoring::{Assessed, DimensionScore, Score, Scorecard};
use crate::domain::steps::{MOST_STEPS, Step, find_out, first_steps};
use crate::route::Route;
use crate::words::{self, results};
use leptos::prelude::*;

/// Everything a scorecard says. Questions are linked only where they are one's own.
pub(crate) fn scorecard_view(
    scorecard: &Scorecard,
    assessment: &Assessment,
    own: bool,
) -> impl IntoView + use<> {
    let said = assessment.asked(model()).iter().any(|practice| assessment.answer(*practice).is_some());
    view! {
        {cairns(scorecard)}
        {ledger(scorecard)}
        <div class="pair" hidden=!said>
            <section>
                <h2 class="head">{results::OPEN}</h2>
                <p class="small quiet">{results::OPEN_NOTE}" "{results::RULE_COVERAGE}</p>
                <div class="folds">
                    {scorecard.dimensions.iter().map(|one| workings(one, assessment, own)).collect_view()}
                </div>
            </section>
            {steps(scorecard, assessment, own)}
        </div>
    }
}

fn title(practice: PracticeIndex, own: bool) -> AnyView {
    let practice = model().practice(practice);
    if own {
        view! { <a href=Route::Question(practice.id.clone()).to_string()>{practice.title.as_str()}</a> }
            .into_any()
    } else {
        view! { <span>{practice.title.as_str()}</span> }.into_any()
    }
}

/// The answers of a dimension and the rule behind each of its figures.
fn workings(one: &DimensionScore, assessment: &Assessment, own: bool) -> impl IntoView + use<> {
    let dimension = &model().dimensions[one.dimension];
    let score = one.shown();
    let rows = score
        .base
        .iter()
        .chain(&score.not_applicable)
        .map(|practice| {
            let answer = answer_text(assessment.answer(*practice));
            let beside = beside(assessment, *practice);
            view! { <tr><th scope="row">{title(*practice, own)}{beside}</th><td>{answer}</td></tr> }
        })
        .collect_view();
    let rules = rules(score, assessment).into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view();
    let lifts = score.result.and_then(|result| result.typical.next()).map(|next| {
        let n = next.number();
        view! {
            <dl class="small">
                <dt>{words::below(n)}</dt><dd>{listed(&score.below(next))}</dd>
                <dt>{words::lifts(n)}</dt><dd>{listed(&score.smallest_lifts(next))}</dd>
            </dl>
        }
    });
    view! {
        <details class="fold">
            <summary>{dimension.title.as_str()}" "<span>{headline(one)}</span></summary>
            <table class="ledger ledger--small">
                <caption class="vh">{dimension.title.as_str()}</caption>
                <thead><tr><th scope="col">{results::PRACTICE}</th><th scope="col">{results::ANSWER}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <ul class="notes small">{rules}</ul>
            {lifts}
        </details>
    }
}

/// What was written beside an answer, as text.
fn beside(assessment: &Assessment, practice: PracticeIndex) -> impl IntoView + use<> {
    let Texts { note, evidence, reason, provider } = assessment.written(practice);
    [note, evidence, reason, provider]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| view! { <span class="beside">{text}</span> })
        .collect_view()
}

fn headline(one: &DimensionScore) -> String {
    match one.shown().result {
        Some(result) if one.by_quick_start() => words::quick_result(level_name(result.typical)),
        Some(result) => format!("{}, {}", result.typical.number(), level_name(result.typical)),
        None => results::NO_RESULT.to_owned(),
    }
}

fn rules(score: &Score, assessment: &Assessment) -> Vec<String> {
    let mut rules = vec![words::coverage(score.assessed.len(), score.base.len())];
    if !score.not_applicable.is_empty() {
        rules.push(words::not_applicable(score.not_applicable.len()));
    }
    if score.much_not_applicable() {
        rules.push(results::MUCH_NOT_APPLICABLE.to_owned());
    }
    if let Some(result) = score.result {
        let mut levels: Vec<u8> = score.assessed.iter().map(|one| one.level.number()).collect();
        levels.sort_unstable();
        rules.push(words::median(result.typical.number(), &levels));
        rules.push(words::extremes(result.floor.number(), result.ceiling.number()));
        let (reached, wanted) = score.progress(assessment);
        rules.push(words::progress(reached, wanted));
    }
    if let Some(target) = score.target {
        let mut targets: Vec<u8> =
            score.base.iter().map(|practice| assessment.target(*practice).number()).collect();
        targets.sort_unstable();
        rules.push(words::flag(target.number(), &targets));
    }
    rules
}

fn listed(assessed: &[Assessed]) -> String {
    let names: Vec<String> = assessed
        .iter()
        .map(|one| format!("{} ({})", model().practice(one.practice).title, one.level.number()))
        .collect();
    if names.is_empty() { "–".to_owned() } else { names.join("; ") }
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
    let scores: Vec<&Score> = scorecard.dimensions.iter().map(|one| &one.score).collect();
    let first = first_steps(assessment, &scores);
    let unknown: Vec<PracticeIndex> = scores.iter().flat_map(|score| find_out(assessment, score)).collect();
    let complete = scores.iter().all(|score| score.result.is_some() || score.base.is_empty());
    let done = (first.is_empty() && complete).then(|| view! { <p>{results::NO_STEPS}</p> });
    let three = first.iter().take(MOST_STEPS).map(|step| one_step(step, own)).collect_view();
    let more = (first.len() > MOST_STEPS).then(|| {
        let steps = first.iter().skip(MOST_STEPS).map(|step| one_step(step, own)).collect_view();
        view! {
            <details class="fold">
                <summary>{results::MORE_STEPS}" "<span>{first.len() - MOST_STEPS}</span></summary>
                <ul class="steps steps--more">{steps}</ul>
            </details>
        }
    });
    let finds = (!unknown.is_empty()).then(|| {
        let finds = unknown.iter().map(|practice| view! { <li>{title(*practice, own)}</li> }).collect_view();
        view! {
            <h3 class="head head--small">{results::FIND_OUT}</h3>
            <ul class="notes small">{finds}</ul>
        }
    });
    view! {
        <section>
            <h2 class="head">{results::STEPS}</h2>
            <p class="small quiet">{results::STEPS_NOTE}</p>
            {done}
            <ol class="steps">{three}</ol>
            {more}
            {finds}
        </section>
    }
}

fn one_step(step: &Step, own: bool) -> impl IntoView + use<> {
    let practice = model().practice(step.practice);
    let minimum = practice.criterion(step.to).map_or("", |criterion| criterion.minimum.as_str());
    let dimension = &model().dimensions[practice.dimension].title;
    let from = words::step(dimension, &practice.title, step.from.number(), step.to.number());
    let sentence = if own {
        view! { <a href=Route::Question(practice.id.clone()).to_string()>{minimum}</a> }.into_any()
    } else {
        view! { <span>{minimum}</span> }.into_any()
    };
    view! { <li><div><b>{sentence}</b><p>{from}</p></div></li> }
}
