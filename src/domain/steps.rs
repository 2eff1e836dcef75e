//! What to do next: few steps, chosen from the gaps to the target (design §4).

use super::answer::Choice;
use super::assessment::Assessment;
use super::level::Level;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;
use super::profile::Profile;
use super::scoring::{Assessed, DeepDive, Score, Scorecard};
use std::cmp::Reverse;

/// A step up: from the level of today to the minimum standard of the next.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Step {
    pub practice: PracticeIndex,
    pub from: Level,
    pub to: Level,
    /// Levels between today and the target.
    pub gap: u8,
}

/// The most steps suggested in one dimension.
pub const MOST_STEPS: usize = 3;

/// Steps for the assessed practices below their target, but for those provided elsewhere, whose steps are offered there: those
/// at the floor first, then the larger gap, then data order; three at most.
pub fn next_steps(assessment: &Assessment, score: &Score) -> Vec<Step> {
    next_steps_but(assessment, score, &|_| false)
}

/// The same without those that are to be skipped; others take their places.
fn next_steps_but(assessment: &Assessment, score: &Score, skips: &dyn Fn(&Step) -> bool) -> Vec<Step> {
    let floor = score.assessed.iter().map(|one| one.level).min();
    let mut steps: Vec<Step> = score
        .assessed
        .iter()
        .filter(|one| !one.elsewhere)
        .filter_map(|one| step(*one, assessment.target(one.practice)))
        .collect();
    steps.order_by(|step| (Some(step.from) != floor, Reverse(step.gap)));
    steps.retain(|step| !skips(step));
    steps.truncate(MOST_STEPS);
    steps
}

/// The step of a practice, if it is below its target.
pub(super) fn step(one: Assessed, target: Level) -> Option<Step> {
    let gap = target.number().checked_sub(one.level.number()).filter(|gap| *gap > 0)?;
    Some(Step { practice: one.practice, from: one.level, to: one.level.next()?, gap })
}

/// The steps of all groups together: larger gap first, then the ranked business goal that the practice serves, then data
/// order.
pub fn first_steps(model: &Model, assessment: &Assessment, scores: &[&Score]) -> Vec<Step> {
    first_steps_but(model, assessment, scores, &|_| false)
}

/// The same without those that are to be skipped; others of their group take their places.
pub fn first_steps_but(
    model: &Model,
    assessment: &Assessment,
    scores: &[&Score],
    skips: &dyn Fn(&Step) -> bool,
) -> Vec<Step> {
    let of_each = scores.iter().flat_map(|score| next_steps_but(assessment, score, skips));
    let mut steps: Vec<Step> = of_each.collect();
    let rank = |step: &Step| {
        assessment.profile.served(model, step.practice).map_or(Profile::MOST_GOALS, |(place, _)| place)
    };
    steps.order_by(|step| (Reverse(step.gap), rank(step), step.practice));
    steps
}

/// The groups that offer steps: the core's dimensions, then the subcategories of a deep-dive that was begun.
pub fn offering<'s>(card: &'s Scorecard, deep: Option<&'s DeepDive>) -> Vec<&'s Score> {
    let core = card.dimensions.iter().map(|one| &one.score);
    core.chain(deep.into_iter().flat_map(|deep| &deep.subcategories)).collect()
}

/// Why some groups offer no step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoStep {
    /// Everything is *not applicable*, or hidden.
    NothingApplies,
    /// Nothing has a level yet.
    NothingAssessed,
    /// What lies below its target is provided elsewhere.
    Elsewhere,
    /// Every practice with a level has reached its target.
    Reached,
}

/// Why these groups offer no step; none where they offer one.
pub fn no_step(assessment: &Assessment, scores: &[&Score]) -> Option<NoStep> {
    if scores.iter().any(|score| !next_steps(assessment, score).is_empty()) {
        return None;
    }
    let below = |one: &Assessed| one.level < assessment.target(one.practice);
    Some(if scores.iter().all(|score| score.base.is_empty()) {
        NoStep::NothingApplies
    } else if scores.iter().all(|score| score.assessed.is_empty()) {
        NoStep::NothingAssessed
    } else if scores.iter().flat_map(|score| &score.assessed).any(below) {
        NoStep::Elsewhere
    } else {
        NoStep::Reached
    })
}

/// What to find out: practices of the base answered *don't know*.
pub fn find_out(assessment: &Assessment, score: &Score) -> Vec<PracticeIndex> {
    let unknown = |practice: &PracticeIndex| {
        assessment.answer(*practice).is_some_and(|answer| answer.choice == Choice::Unknown)
    };
    score.base.iter().copied().filter(unknown).collect()
}
