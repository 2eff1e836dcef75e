//! What the lifts would change: each group in a sentence, its figures before and after, and the rest in words.

use crate::bundled::model;
use crate::domain::scoring::Outcome;
use crate::domain::steps::Step;
use crate::domain::whatif::{Figures, Found, Part, Shift, WhatIf};
use crate::ui::components::column_heads::column_heads;
use crate::words::{self, results, what_if as labels};
use leptos::prelude::*;

/// The whole of it, or that nothing would change, and why.
pub(super) fn outcome(found: &WhatIf) -> impl IntoView + use<> {
    let nothing = if found.changes_nothing() {
        Some(labels::NOTHING)
    } else {
        (!found.shifts.iter().any(Shift::changes)).then_some(labels::NO_FIGURE)
    };
    let sentences = found.shifts.iter().map(|shift| words::typical_shift(&title(shift.part), shift));
    let headline = found.finding.map(|(before, after)| words::headline_shift(model(), before, after));
    let sentences = sentences.chain(headline).map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    let lists: Vec<_> = [
        (labels::STEPS_GONE, found.steps_gone.iter().map(step).collect()),
        (labels::STEPS_NEW, found.steps_new.iter().map(step).collect()),
        (labels::PATTERNS_GONE, found.patterns_gone.iter().map(pattern).collect()),
        (labels::PATTERNS_NEW, found.patterns_new.iter().map(pattern).collect()),
    ]
    .into_iter()
    .filter(|(_, entries): &(_, Vec<String>)| !entries.is_empty())
    .map(|(name, entries)| {
        let entries = entries.into_iter().map(|one| view! { <dd>{one}</dd> });
        view! { <div><dt>{name}</dt>{entries.collect_view()}</div> }
    })
    .collect();
    view! {
        {nothing.map(|nothing| view! { <p><b>{nothing}</b></p> })}
        <ul class="notes small">{sentences}</ul>
        {table(&found.shifts)}
        {(!lists.is_empty()).then(|| view! { <dl class="reasons small">{lists}</dl> })}
    }
}

/// The figures that change, group by group; nothing where none does.
fn table(shifts: &[Shift]) -> Option<impl IntoView + use<>> {
    let groups: Vec<_> = shifts.iter().filter(|shift| shift.changes()).map(group).collect();
    let heads = [labels::FIGURE, labels::NOW, labels::THEN];
    (!groups.is_empty()).then(|| {
        view! {
            <table class="figures">
                <caption class="vh">{labels::CAPTION}</caption>
                {column_heads(heads)}
                {groups}
            </table>
        }
    })
}

/// One group's rows: a figure each, as it is and as it would be.
fn group(shift: &Shift) -> impl IntoView + use<> {
    let rows: Vec<(&str, String, String)> = figures(&shift.before)
        .into_iter()
        .zip(figures(&shift.after))
        .filter(|((_, before), (_, after))| before != after)
        .map(|((figure, before), (_, after))| (figure, before, after))
        .collect();
    let rows = rows.into_iter().map(|(figure, before, after)| {
        view! { <tr data-figure=figure><th scope="row">{figure}</th><td>{before}</td><td>{after}</td></tr> }
    });
    view! {
        <tbody>
            <tr><th scope="rowgroup" colspan="3">{title(shift.part)}</th></tr>
            {rows.collect_view()}
        </tbody>
    }
}

/// A group's figures in words, by name.
fn figures(one: &Figures) -> [(&'static str, String); 5] {
    let level = |level: fn(&Outcome) -> _| words::level_or_none(one.result.as_ref().map(level));
    let typical = level(|result| result.typical);
    let (way, whole) = one.progress;
    let count = |part: u32| usize::try_from(part).unwrap_or_default();
    [
        (results::TYPICAL, if one.quick { words::quick_result(&typical) } else { typical }),
        (words::pictures::LOWEST, level(|result| result.floor)),
        (words::pictures::HIGHEST, level(|result| result.ceiling)),
        (results::ANSWERED, words::of(one.assessed, one.base)),
        (labels::PROGRESS, words::of(count(way), count(whole))),
    ]
}

fn title(part: Part) -> String {
    match part {
        Part::Dimension(position) => model().dimensions[position].title.to_string(),
        Part::Subcategory(position) => model().subcategories[position].title.to_string(),
        Part::DeepDimension(position) => words::in_provisioning(&model().dimensions[position].title),
    }
}

fn step(step: &Step) -> String {
    let practice = model().practice(step.practice);
    words::step(&words::cell_of(model(), practice), &practice.title, step.from.number(), step.to.number())
}

fn pattern((pattern, filling): &Found) -> String {
    words::pattern(&pattern.sentence, filling)
}
