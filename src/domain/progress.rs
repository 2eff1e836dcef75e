//! How far an assessment is answered.

use super::assessment::Assessment;
use super::model::{Model, PracticeIndex};

/// Practices with an answer, out of those that are asked.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Progress {
    pub answered: usize,
    pub asked: usize,
}

impl Progress {
    /// Nothing is left.
    pub fn is_complete(self) -> bool {
        self.answered == self.asked
    }
}

/// The core's progress.
pub fn progress(model: &Model, assessment: &Assessment) -> Progress {
    sum(progress_by_dimension(model, assessment))
}

/// Progress in each dimension, in the model's order.
pub fn progress_by_dimension(model: &Model, assessment: &Assessment) -> Vec<Progress> {
    let mut dimensions = vec![Progress::default(); model.dimensions.len()];
    for practice in assessment.asked(model) {
        let dimension = &mut dimensions[model.practice(practice).dimension];
        dimension.asked += 1;
        dimension.answered += usize::from(assessment.answer(practice).is_some());
    }
    dimensions
}

/// The deep-dive's progress.
pub fn deep_progress(model: &Model, assessment: &Assessment) -> Progress {
    sum(deep_progress_by_subcategory(model, assessment))
}

/// The deep-dive's progress in each subcategory, in the model's order.
pub fn deep_progress_by_subcategory(model: &Model, assessment: &Assessment) -> Vec<Progress> {
    let mut subcategories = vec![Progress::default(); model.subcategories.len()];
    for practice in assessment.asked_deep(model) {
        if let Some(position) = model.practice(practice).subcategory {
            subcategories[position].asked += 1;
            subcategories[position].answered += usize::from(assessment.answer(practice).is_some());
        }
    }
    subcategories
}

fn sum(parts: Vec<Progress>) -> Progress {
    parts.into_iter().fold(Progress::default(), |sum, one| Progress {
        answered: sum.answered + one.answered,
        asked: sum.asked + one.asked,
    })
}

/// The practice to answer next: the first without an answer, else the first, in the order of the way that was taken.
pub fn next_open(model: &Model, assessment: &Assessment) -> Option<PracticeIndex> {
    let asked = assessment.asked_in_order(model);
    asked.iter().copied().find(|practice| assessment.answer(*practice).is_none()).or(asked.first().copied())
}
