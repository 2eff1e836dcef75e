//! Planning a session: which questions of the deep-dive a group of people takes up, and in which order.

use super::answer::Choice;
use super::assessment::Assessment;
use super::level::Level;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;
use std::cmp::Reverse;

/// The part of the grid that a session is about.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Slice {
    All,
    /// One subcategory, by position.
    Subcategory(usize),
    /// One dimension over all subcategories, by position.
    Dimension(usize),
    /// One of the two pairs that the 2022 panel took up together: the first two subcategories, or the last two.
    Pair(usize),
}

/// The minutes that a group needs for one question: read, talk, choose.
pub const MINUTES_A_QUESTION: usize = 4;

/// A session's questions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Session {
    /// Those that there is time for, in the order in which they are taken up.
    pub questions: Vec<PracticeIndex>,
    /// Those of the slice that there is no time for.
    pub left_over: Vec<PracticeIndex>,
}

impl Slice {
    /// Every slice of the grid: all, the pairs, each subcategory, each dimension.
    pub fn every(model: &Model) -> Vec<Slice> {
        let subcategories = model.subcategories.len();
        std::iter::once(Slice::All)
            .chain((0..subcategories / 2).map(Slice::Pair))
            .chain((0..subcategories).map(Slice::Subcategory))
            .chain((0..model.dimensions.len()).map(Slice::Dimension))
            .collect()
    }

    fn has(self, model: &Model, practice: PracticeIndex) -> bool {
        let practice = model.practice(practice);
        let Some(subcategory) = practice.subcategory else { return false };
        match self {
            Slice::All => true,
            Slice::Subcategory(position) => subcategory == position,
            Slice::Dimension(position) => practice.dimension == position,
            Slice::Pair(position) => subcategory / 2 == position,
        }
    }
}

/// Plans a session of so many minutes. What has no answer comes first, then *don't know*, then what is below its target,
/// the widest gap first. Within each of these the talk goes dimension by dimension, so that every subcategory of the
/// slice has been heard when the time is over. What somebody else provides is left out.
pub fn plan(model: &Model, assessment: &Assessment, slice: Slice, minutes: usize) -> Session {
    let mut questions: Vec<PracticeIndex> = assessment
        .asked_deep(model)
        .into_iter()
        .filter(|practice| slice.has(model, *practice))
        .filter(|practice| !is_elsewhere(assessment, *practice))
        .collect();
    questions.order_by(|practice| {
        let place = (model.practice(*practice).dimension, model.practice(*practice).subcategory);
        (urgency(assessment, *practice), place)
    });
    let left_over = questions.split_off((minutes / MINUTES_A_QUESTION).min(questions.len()));
    Session { questions, left_over }
}

/// The minutes that all questions of the slice take.
pub fn minutes_for(model: &Model, assessment: &Assessment, slice: Slice) -> usize {
    plan(model, assessment, slice, usize::MAX).questions.len() * MINUTES_A_QUESTION
}

fn is_elsewhere(assessment: &Assessment, practice: PracticeIndex) -> bool {
    assessment.answer(practice).is_some_and(|answer| matches!(answer.choice, Choice::Elsewhere(_)))
}

/// Lower comes first.
fn urgency(assessment: &Assessment, practice: PracticeIndex) -> (u8, Reverse<u8>) {
    let gap = |level: Level| assessment.target(practice).number().saturating_sub(level.number());
    match assessment.answer(practice).map(|answer| answer.choice) {
        None => (0, Reverse(0)),
        Some(Choice::Unknown) => (1, Reverse(0)),
        Some(Choice::Level(level)) => (2, Reverse(gap(level))),
        Some(Choice::Elsewhere(_) | Choice::NotApplicable) => (3, Reverse(0)),
    }
}
