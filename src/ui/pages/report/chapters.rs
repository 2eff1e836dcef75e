//! The chapters of the report.

use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::hidden::hidden;
use crate::domain::model::PracticeIndex;
use crate::domain::scoring::Score;
use crate::domain::steps::{find_out, first_steps, no_step};
use crate::ui::components::ledger::{Group, level_name};
use crate::ui::components::scorecard::{answer_text, one_step, to_find_out};
use crate::ui::components::workings::rules;
use crate::words::planned::{crowded, planned};
use crate::words::{self, report};
use leptos::prelude::*;

/// What was answered in a group, and the rule behind its figures.
pub(super) fn answers(
    assessment: &Assessment,
    group: &Group,
    practices: &[PracticeIndex],
) -> impl IntoView + use<> {
    let rules = rules(group, assessment).into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view();
    let entries = practices.iter().map(|practice| entry(assessment, *practice)).collect_view();
    view! {
        <p><b>{group.headline()}</b></p>
        <ul class="notes small">{rules}</ul>
        <div class="entries--dense">{entries}</div>
    }
}

/// What was said and is not counted.
pub(super) fn kept_aside(assessment: &Assessment, practices: &[PracticeIndex]) -> impl IntoView + use<> {
    let entries = practices.iter().map(|practice| entry(assessment, *practice)).collect_view();
    view! { <p class="small quiet">{report::KEPT_NOTE}</p><div class="entries--dense">{entries}</div> }
}

/// A practice: the answer, the sentence it stands for, and what was written beside it.
fn entry(assessment: &Assessment, index: PracticeIndex) -> impl IntoView + use<> {
    let practice = model().practice(index);
    let answer = assessment.answer(index);
    let level = answer.and_then(|answer| answer.choice.level());
    let minimum = level.and_then(|level| practice.criterion(level)).map(|one| one.minimum.as_str());
    let own = assessment.own_target(index).is_some();
    let target = report::target(model(), assessment.target(index), own);
    let beside = report::beside(answer, &assessment.written(index)).into_iter().map(|(name, text)| {
        view! { <dt>{name}</dt><dd>{text}</dd> }
    });
    view! {
        <article class="entry">
            <h3 class="head head--small">{practice.title.as_str()}</h3>
            <p><b>{words::capital(&answer_text(answer))}</b>" "<span class="quiet">{target}</span></p>
            {minimum.map(|minimum| view! { <p>{minimum}</p> })}
            <dl class="said small">{beside.collect_view()}</dl>
        </article>
    }
}

/// What the answers were read against.
pub(super) fn profile(assessment: &Assessment) -> impl IntoView + use<> {
    let said = &assessment.profile;
    let goals: Vec<&str> = said.ranked(model()).into_iter().map(|goal| goal.title.as_str()).collect();
    let flags = model().flags.iter().filter(|flag| assessment.flags.has(flag.bit));
    let flags: Vec<&str> = flags.map(|flag| flag.title.as_str()).collect();
    let ambition = words::numbered(assessment.ambition.number(), level_name(assessment.ambition));
    let rows = [
        (report::AMBITION, ambition),
        (report::GOALS, goals.join("; ")),
        (
            words::profile::INDUSTRY,
            said.industry(model()).map(|one| one.title.to_string()).unwrap_or_default(),
        ),
        (words::profile::SIZE, said.size(model()).map(|one| one.title.to_string()).unwrap_or_default()),
        (report::FLAGS, flags.join("; ")),
    ];
    let rows = rows.into_iter().filter(|(_, text)| !text.is_empty());
    let rows = rows.map(|(name, text)| view! { <dt>{name}</dt><dd>{text}</dd> });
    let hides = hidden(model(), crate::bundled::library(), assessment);
    let hides = hides.into_iter().filter(|one| !one.practices.is_empty()).map(|one| {
        let titles: Vec<&str> =
            one.practices.iter().map(|practice| model().practice(*practice).title.as_str()).collect();
        view! { <li>{report::hides(&one.flag.title, one.on, &titles)}</li> }
    });
    view! {
        <dl class="said">{rows.collect_view()}</dl>
        <ul class="notes small">{hides.collect_view()}</ul>
    }
}

/// The plan: what is ahead, done, and left out.
pub(super) fn plan(assessment: &Assessment) -> impl IntoView + use<> {
    let notes = crowded(assessment).into_iter().map(|note| view! { <p>{note}</p> }).collect_view();
    let parts = planned(model(), assessment).into_iter().map(|part| {
        let actions = part.actions.into_iter().map(|action| {
            let said = action.said.into_iter().map(|(name, text)| view! { <dt>{name}</dt><dd>{text}</dd> });
            view! {
                <article class="entry">
                    <h4 class="entry__title">{action.title}</h4>
                    <dl class="said small">{said.collect_view()}</dl>
                </article>
            }
        });
        view! { <section><h3 class="head head--small">{part.heading}</h3>{actions.collect_view()}</section> }
    });
    let parts = parts.collect_view();
    let nothing = parts.is_empty().then(|| view! { <p>{report::NO_PLAN}</p> });
    view! { {nothing}{notes}{parts} }
}

/// The next steps by the rule, and what is to be found out.
pub(super) fn steps(scores: &[&Score], assessment: &Assessment) -> impl IntoView + use<> {
    let steps = first_steps(model(), assessment, scores);
    let list = steps.iter().map(|step| one_step(step, assessment, false)).collect_view();
    let nothing = no_step(assessment, scores).map(|why| view! { <p>{words::no_step(why)}</p> });
    let unknown: Vec<PracticeIndex> = scores.iter().flat_map(|score| find_out(assessment, score)).collect();
    view! { <p class="small quiet">{words::results::STEPS_NOTE}</p>{nothing}<ol class="steps">{list}</ol>{to_find_out(&unknown, false)} }
}

/// The rules, in four sentences.
pub(super) fn method() -> impl IntoView {
    report::METHOD_TEXT.map(|text| view! { <p>{text}</p> }).collect_view()
}
