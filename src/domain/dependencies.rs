//! What a step leans on and does not stand on yet: the records of `model/dependencies.toml` against one assessment. It is said
//! beside the step and changes no order and no figure (invariant 8).

use super::answer::Choice;
use super::assessment::{Assessment, Length};
use super::level::Level;
use super::model::dependency::Dependency;
use super::model::{Model, PracticeIndex};

/// The records for the step of a practice to that level whose other practice is below what they ask, or has no level, in the
/// model's order. Left out is what is not applicable, what is hidden, and what this assessment does not ask and nobody
/// answered: the deep-dive before it is begun, and what a quick start passes over.
pub fn unmet<'m>(
    model: &'m Model,
    assessment: &Assessment,
    practice: PracticeIndex,
    to: Level,
) -> Vec<&'m Dependency> {
    let for_the_step = |one: &&Dependency| one.practice == practice && one.from_level <= to;
    model
        .dependencies
        .iter()
        .filter(for_the_step)
        .filter(|one| lacks(model, assessment, one.needs, one.at))
        .collect()
}

/// Whether the practice counts for this assessment and is not known to be at that level.
fn lacks(model: &Model, assessment: &Assessment, practice: PracticeIndex, at: Level) -> bool {
    let deep = model.practice(practice).subcategory.is_some();
    let never_hidden =
        if deep { assessment.asked_deep(model) } else { assessment.asked_at(model, Length::Core) };
    if !never_hidden.contains(&practice) {
        return false;
    }
    match assessment.answer(practice).map(|answer| answer.choice) {
        Some(Choice::NotApplicable) => false,
        Some(choice) => choice.level().is_none_or(|level| level < at),
        None if deep => assessment.has_deep_dive(model),
        None => assessment.asked(model).contains(&practice),
    }
}
