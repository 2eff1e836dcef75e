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

/// The whole assessment's progress.
pub fn progress(model: &Model, assessment: &Assessment) -> Progress {
    progress_by_dimension(model, assessment).into_iter().fold(Progress::default(), |sum, one| Progress {
        answered: sum.answered + one.answered,
        asked: sum.asked + one.asked,
    })
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

/// How far the deep-dive is answered.
pub fn deep_progress(model: &Model, assessment: &Assessment) -> Progress {
    let asked = assessment.asked_deep(model);
    let answered = asked.iter().filter(|practice| assessment.answer(**practice).is_some()).count();
    Progress { answered, asked: asked.len() }
}

/// The practice to answer next: the first without an answer, else the first, in the order of the way that was taken.
pub fn next_open(model: &Model, assessment: &Assessment) -> Option<PracticeIndex> {
    let asked = assessment.asked_in_order(model);
    asked.iter().copied().find(|practice| assessment.answer(*practice).is_none()).or(asked.first().copied())
}
