//! Targets, plan and foreword of the assessment at hand: every way of changing them.

use super::workspace::{App, practice_id};
use crate::bundled::model;
use crate::codec::record::{Key, said};
use crate::domain::assessment::Foreword;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::plan::{Action, Aim};

impl App {
    /// Sets the level that is wanted of a practice, or leaves it to the ambition.
    pub(crate) fn set_target(self, practice: PracticeIndex, target: Option<Level>) {
        self.change(|assessment| assessment.set_target(practice, target));
        let key = Key::Target(self.id.get_untracked(), practice_id(practice));
        self.keep(&key, target.map(|level| level.number().to_string()).unwrap_or_default());
    }

    /// Takes an action on, at the end of its horizon.
    pub(crate) fn take_on(self, aim: Aim) {
        let rank = self.with_untracked(|assessment| assessment.plan.last_rank());
        self.plan(aim, Some(Action { rank, ..Action::default() }));
    }

    /// Plans an action otherwise, or takes it out.
    pub(crate) fn plan(self, aim: Aim, action: Option<Action>) {
        self.change(|assessment| assessment.plan.set(aim, action));
        self.keep_action(aim);
        self.preferences.ask_to_keep();
    }

    /// Moves an action by one place within its horizon.
    pub(crate) fn shift(self, aim: Aim, up: bool) {
        let mut changed = Vec::new();
        self.change(|assessment| changed = assessment.plan.shift(aim, up));
        for aim in changed {
            self.keep_action(aim);
        }
    }

    /// Writes one's own words above the brief.
    pub(crate) fn write_foreword(self, change: impl FnOnce(&mut Foreword)) {
        self.change(|assessment| change(&mut assessment.foreword));
        let (key, body) = self.with_untracked(|one| said::foreword(one, &self.id.get_untracked()));
        self.keep(&key, body);
    }

    fn keep_action(self, aim: Aim) {
        let (key, body) =
            self.with_untracked(|one| said::action(model(), one, &self.id.get_untracked(), aim));
        self.keep(&key, body);
    }
}
