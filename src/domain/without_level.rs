//! The practices that count and have no level: what keeps a group's coverage down, told apart by why.

use super::answer::Choice;
use super::assessment::Assessment;
use super::model::PracticeIndex;
use super::scoring::Score;

/// The practices of a group's base without a level, each list in data order.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct WithoutLevel {
    /// No answer yet.
    pub unanswered: Vec<PracticeIndex>,
    /// *Don't know*.
    pub unknown: Vec<PracticeIndex>,
    /// *Provided elsewhere*, at no level that is known.
    pub elsewhere: Vec<PracticeIndex>,
}

impl WithoutLevel {
    /// What is without a level in a group.
    pub fn of(assessment: &Assessment, score: &Score) -> WithoutLevel {
        let mut without = WithoutLevel::default();
        for practice in score.base.iter().copied() {
            match assessment.answer(practice).map(|answer| answer.choice) {
                None => without.unanswered.push(practice),
                Some(Choice::Unknown) => without.unknown.push(practice),
                Some(Choice::Elsewhere(None)) => without.elsewhere.push(practice),
                Some(Choice::Level(_) | Choice::Elsewhere(Some(_)) | Choice::NotApplicable) => {}
            }
        }
        without
    }
}
