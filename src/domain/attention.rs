//! Answers that are worth a second look. None of it moves a figure.

use super::answer::Choice;
use super::assessment::Assessment;
use super::day::Day;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;

/// A review date that comes within so many days is worth a look.
pub const SOON: u16 = 30;

/// The answers of an assessment that somebody could look at again, each list in data order but for the dates.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Attention {
    /// Level 4 or 5 that rests on opinion.
    pub opinion: Vec<PracticeIndex>,
    /// The review date has passed; the oldest first.
    pub overdue: Vec<(PracticeIndex, Day)>,
    /// The review date is today or comes within [`SOON`] days; the first first.
    pub due: Vec<(PracticeIndex, Day)>,
    /// *Not applicable* without a reason.
    pub no_reason: Vec<PracticeIndex>,
    /// *Provided elsewhere* without a level.
    pub no_level: Vec<PracticeIndex>,
}

/// What is worth a second look today, among the practices that are asked: the core's at its length, and the deep-dive's.
pub fn attention(model: &Model, assessment: &Assessment, today: Day) -> Attention {
    let mut found = Attention::default();
    for practice in assessment.asked(model).into_iter().chain(assessment.asked_deep(model)) {
        let Some(answer) = assessment.answer(practice) else { continue };
        if answer.rests_on_opinion() {
            found.opinion.push(practice);
        }
        match answer.review_by {
            Some(day) if day < today => found.overdue.push((practice, day)),
            Some(day) if day.0 - today.0 <= SOON => found.due.push((practice, day)),
            _ => {}
        }
        if assessment.wants_reason(practice) {
            found.no_reason.push(practice);
        }
        if answer.choice == Choice::Elsewhere(None) {
            found.no_level.push(practice);
        }
    }
    found.overdue.order_by(|(_, day)| *day);
    found.due.order_by(|(_, day)| *day);
    found
}
