//! Workspace → JSON.

use super::{FORMAT, File, FileAnswer, FileAssessment, FileModel, KINDS, planned};
use crate::codec::spelling::{print_basis, print_choice};
use crate::domain::answer::Answer;
use crate::domain::assessment::{Foreword, Length};
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::{Model, PracticeIndex};
use crate::domain::order::mapped;
use crate::domain::workspace::{Entry, Workspace};

/// The file's text, as of that day.
pub fn write(model: &Model, workspace: &Workspace, day: Day) -> String {
    let file = File {
        cairn: FORMAT,
        model: FileModel { id: model.id.to_string(), version: model.version.to_string() },
        exported: day.iso(),
        assessments: workspace.entries.iter().map(|entry| assessment(model, entry)).collect(),
        words: workspace.words.clone(),
    };
    // Strings, numbers and lists alone: nothing in it can fail to be written.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

fn assessment(model: &Model, entry: &Entry) -> FileAssessment {
    let one = &entry.assessment;
    let flags = model.flags.iter().filter(|flag| one.flags.has(flag.bit)).map(|flag| flag.id.to_string());
    let goals = one.profile.ranked(model).into_iter().map(|goal| goal.id.to_string());
    let answers = model
        .indices()
        .filter_map(|practice| Some((model.practice(practice).id.to_string(), answer(entry, practice)?)));
    FileAssessment {
        name: one.scope.name.clone(),
        kind: KINDS[usize::from(one.scope.kind.code())].to_owned(),
        length: if one.length == Length::Quick { "quick" } else { "core" }.to_owned(),
        extended: one.extended,
        ambition: one.ambition.number(),
        flags: flags.collect(),
        goals: goals.collect(),
        industry: one.profile.industry(model).map(|one| one.id.to_string()),
        size: one.profile.size(model).map(|one| one.id.to_string()),
        way: one.profile.way(model).map(|one| one.id.to_string()),
        current: entry.current,
        answers: mapped(answers),
        plan: one
            .plan
            .in_order()
            .into_iter()
            .map(|(aim, action)| planned::write(model, aim, action))
            .collect(),
        headline: one.foreword.headline.clone(),
        sentences: sentences(&one.foreword),
    }
}

/// The sentences above the brief, as far as there are any.
fn sentences(foreword: &Foreword) -> Vec<String> {
    let said =
        foreword.sentences.iter().rposition(|sentence| !sentence.is_empty()).map_or(0, |last| last + 1);
    foreword.sentences[..said].to_vec()
}

/// What is said of a practice; none where nothing is.
fn answer(entry: &Entry, practice: PracticeIndex) -> Option<FileAnswer> {
    let one = &entry.assessment;
    let (answer, texts, target) = (one.answer(practice), one.texts(practice), one.own_target(practice));
    if !one.says_of(practice) {
        return None;
    }
    Some(FileAnswer {
        answer: answer.map(|answer| print_choice(answer.choice)),
        partly: answer.is_some_and(|answer| answer.partly),
        basis: answer.and_then(|answer| answer.basis).map(|basis| print_basis(basis).to_owned()),
        note: texts.note.clone(),
        evidence: texts.evidence.clone(),
        reason: texts.reason.clone(),
        provider: texts.provider.clone(),
        misfit: texts.misfit.clone(),
        worked: texts.worked.clone(),
        review_by: answer.and_then(|answer: Answer| answer.review_by).map(Day::iso),
        target: target.map(Level::number),
        changed: entry.changed.get(&practice).map(|day| day.iso()),
    })
}
