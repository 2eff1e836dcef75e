//! How a figure came about: the answers behind it, the rule that made it, and what is missing.

use super::ledger::Group;
use super::scorecard::{answer_text, practice_title};
use crate::bundled::model;
use crate::domain::answer::Texts;
use crate::domain::assessment::Assessment;
use crate::domain::model::PracticeIndex;
use crate::domain::order::InOrder;
use crate::domain::scoring::{Assessed, Score};
use crate::domain::without_level::WithoutLevel;
use crate::ui::components::column_heads::column_heads;
use crate::words::{self, results, workings};
use leptos::prelude::*;

/// The answers of a group and the rule behind each of its figures.
pub(crate) fn workings(group: &Group, assessment: &Assessment, own: bool) -> impl IntoView + use<> {
    let score = group.shown;
    let rows = score
        .base
        .iter()
        .chain(&score.not_applicable)
        .map(|practice| {
            let answer = answer_text(assessment.answer(*practice));
            let beside = beside(assessment, *practice);
            let target =
                words::target(assessment.target(*practice), assessment.own_target(*practice).is_some());
            view! {
                <tr>
                    <th scope="row">{practice_title(*practice, own)}{beside}</th>
                    <td>{answer}</td>
                    <td class="nowrap" data-l=results::TARGET>{target}</td>
                </tr>
            }
        })
        .collect_view();
    let rules = rules(group, assessment).into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view();
    // At the target and above nothing is asked for.
    let short = score.result.filter(|result| score.target.is_none_or(|target| result.typical < target));
    let lifts = short.and_then(|result| result.typical.next()).map(|next| {
        let n = next.number();
        view! {
            <dl class="small">
                <dt>{words::below(n)}</dt><dd>{listed(&score.below(next))}</dd>
                <dt>{words::lifts(n)}</dt><dd>{listed(&score.smallest_lifts(next))}</dd>
            </dl>
        }
    });
    let heads = [results::PRACTICE, results::ANSWER, results::TARGET];
    view! {
        <details class="fold" id=group.fold()>
            <summary>{group.title}" "<span>{group.headline()}</span></summary>
            <table class="ledger ledger--small">
                <caption class="vh">{group.title}</caption>
                {column_heads(heads)}
                <tbody>{rows}</tbody>
            </table>
            <ul class="notes small">{rules}</ul>
            {not_counted(group.score, assessment, own)}
            {lifts}
        </details>
    }
}

/// What was written beside an answer, as text.
fn beside(assessment: &Assessment, practice: PracticeIndex) -> impl IntoView + use<> {
    let Texts { note, evidence, reason, provider, .. } = assessment.written(practice);
    [note, evidence, reason, provider]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| view! { <span class="beside">{text}</span> })
        .collect_view()
}

/// The practices that have no level, by why, and those that are left out.
fn not_counted(score: &Score, assessment: &Assessment, own: bool) -> Option<impl IntoView + use<>> {
    let without = WithoutLevel::of(assessment, score);
    let reason = |practice: PracticeIndex| {
        let reason = assessment.texts(practice).reason.trim();
        // A link may have left the reasons behind.
        let reason = if reason.is_empty() && own { workings::NO_REASON } else { reason };
        (!reason.is_empty()).then(|| words::in_brackets(reason))
    };
    let entries: Vec<_> = [
        (workings::UNANSWERED, without.unanswered, false),
        (workings::UNKNOWN, without.unknown, false),
        (workings::ELSEWHERE, without.elsewhere, false),
        (workings::NOT_APPLICABLE, score.not_applicable.clone(), true),
    ]
    .into_iter()
    .filter(|(_, practices, _)| !practices.is_empty())
    .map(|(why, practices, with_reason)| {
        let list = practices.into_iter().map(|practice| {
            let reason = if with_reason { reason(practice) } else { None };
            view! { <dd>{practice_title(practice, own)}{reason}</dd> }
        });
        view! { <dt>{why}</dt>{list.collect_view()} }
    })
    .collect();
    (!entries.is_empty()).then(|| view! { <dl class="small">{entries}</dl> })
}

/// The rule behind each of a group's figures.
pub(crate) fn rules(group: &Group, assessment: &Assessment) -> Vec<String> {
    let score = group.shown;
    let mut rules = vec![words::coverage(score.assessed.len(), score.base.len())];
    if group.quick {
        let full = group.score;
        rules.push(words::quick_rule(full.assessed.len(), full.base.len(), full.missing()));
    } else if score.missing() > 0 {
        rules.push(words::result_needs(score.missing()));
    }
    if !score.not_applicable.is_empty() {
        rules.push(words::not_applicable(score.not_applicable.len()));
    }
    if score.much_not_applicable() {
        rules.push(results::MUCH_NOT_APPLICABLE.to_owned());
    }
    if let Some(result) = score.result {
        let mut levels: Vec<u8> = score.assessed.iter().map(|one| one.level.number()).collect();
        levels.order_by(|level| *level);
        rules.push(words::median(result.typical.number(), &levels));
        rules.push(words::extremes(result.floor.number(), result.ceiling.number()));
        let (reached, wanted) = score.progress(assessment);
        rules.push(words::progress(reached, wanted));
    }
    if let Some(target) = score.target {
        let mut targets: Vec<u8> =
            score.base.iter().map(|practice| assessment.target(*practice).number()).collect();
        targets.order_by(|target| *target);
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
