//! Workspace → `answers.csv`.

use super::cells::Table;
use super::{ANSWERS, defused};
use crate::codec::spelling::{print_basis, print_choice};
use crate::domain::answer::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::model::{Model, PracticeIndex};
use crate::domain::workspace::Workspace;

/// The table of all answers, assessment by assessment.
pub fn write_answers(model: &Model, workspace: &Workspace) -> String {
    let mut table = Table::with_head(&ANSWERS);
    for entry in &workspace.entries {
        for practice in listed(model, &entry.assessment) {
            row(&mut table, model, &entry.assessment, practice);
        }
    }
    table.text()
}

/// The practices that it asks, and every other of which something is said: nothing is left out silently.
fn listed(model: &Model, assessment: &Assessment) -> Vec<PracticeIndex> {
    let asked = assessment.asked_throughout(model);
    model.indices().filter(|one| asked.contains(one) || assessment.says_of(*one)).collect()
}

fn row(table: &mut Table, model: &Model, assessment: &Assessment, index: PracticeIndex) {
    let (practice, texts) = (model.practice(index), assessment.texts(index));
    let answer = assessment.answer(index);
    let subcategory = practice.subcategory.map_or("", |position| &model.subcategories[position].id);
    let said = |print: fn(Answer) -> String| answer.map(print).unwrap_or_default();
    table.row(&[
        &defused(&assessment.scope.name),
        &practice.id,
        &model.dimensions[practice.dimension].id,
        subcategory,
        &said(|answer| print_choice(answer.choice)),
        &said(|answer| answer.partly.to_string()),
        answer.and_then(|answer| answer.basis).map_or("", print_basis),
        &assessment.own_target(index).map(|target| target.number().to_string()).unwrap_or_default(),
        &defused(&texts.note),
        &defused(&texts.evidence),
        &said(|answer| answer.review_by.map(Day::iso).unwrap_or_default()),
    ]);
}
