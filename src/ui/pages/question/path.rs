//! The way from question to question: through the core in the order of the way that was taken, through the deep-dive, or
//! through the session under way.

use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::model::PracticeIndex;
use crate::domain::progress::Progress;
use crate::route::Route;
use crate::ui::components::question::Question;
use crate::ui::components::scalebar::{Mark, core_scalebar, deep_scalebar};
use crate::words::{self, question as labels};
use leptos::prelude::*;

/// The questions that are answered one after the other.
#[derive(Clone, Eq, PartialEq)]
pub(super) struct Path {
    kind: Kind,
    questions: Vec<PracticeIndex>,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Core,
    Deep,
    Session,
}

/// Whether the session under way ends with this question.
pub(super) fn ends_session(question: Question) -> bool {
    question.app.preferences.session.with_untracked(|session| session.last() == Some(&question.index))
}

/// Goes on; a session ends when its last question is left behind.
pub(super) fn go_on(question: Question) {
    let onward = untrack(|| of(question).neighbour(question, true));
    if ends_session(question) {
        question.app.preferences.hold_session(Vec::new());
    }
    question.app.go(onward);
}

/// The path on which the question stands.
pub(super) fn of(question: Question) -> Path {
    let session = question.app.preferences.session.get();
    if session.contains(&question.index) {
        return Path { kind: Kind::Session, questions: session };
    }
    question.app.with(|assessment| {
        if question.practice.subcategory.is_some() {
            Path { kind: Kind::Deep, questions: assessment.asked_deep(model()) }
        } else {
            Path { kind: Kind::Core, questions: assessment.asked_in_order(model()) }
        }
    })
}

impl Path {
    /// Its place on the path; none if it is hidden or not asked.
    pub(super) fn place(&self, question: Question) -> Option<usize> {
        self.questions.iter().position(|practice| *practice == question.index)
    }

    /// Where the question stands, in words.
    pub(super) fn kicker(&self, question: Question) -> String {
        let scope = question.app.with(|assessment| words::scope_name(&assessment.scope));
        let practice = question.practice;
        let group = words::cell_of(model(), practice);
        let Some(place) = self.place(question) else { return format!("{scope}. {group}") };
        let say = match self.kind {
            Kind::Session => words::session_kicker,
            Kind::Core | Kind::Deep => words::kicker,
        };
        say(&scope, &group, place + 1, self.questions.len())
    }

    /// The page before or after.
    pub(super) fn neighbour(&self, question: Question, forward: bool) -> Route {
        let place = self.place(question);
        let next = match place {
            Some(place) if forward => self.questions.get(place + 1),
            Some(place) => place.checked_sub(1).and_then(|before| self.questions.get(before)),
            None => None,
        };
        match (next, self.kind) {
            (Some(practice), _) => Route::Question(model().practice(*practice).id.to_string()),
            (None, Kind::Deep | Kind::Session) => Route::Provisioning,
            (None, Kind::Core) if forward && place.is_some() => Route::Results,
            (None, Kind::Core) => Route::Assess,
        }
    }

    /// How far the path is answered.
    pub(super) fn bar(&self, assessment: &Assessment) -> Vec<Mark> {
        match self.kind {
            Kind::Core => core_scalebar(assessment),
            Kind::Deep => deep_scalebar(assessment),
            Kind::Session => {
                let answered = self.questions.iter().filter(|one| assessment.answer(**one).is_some()).count();
                vec![(words::session::SESSION, Progress { answered, asked: self.questions.len() })]
            }
        }
    }

    /// What the way forward is called.
    pub(super) fn onward(&self, question: Question) -> &'static str {
        let last = self.place(question).is_some_and(|place| place + 1 == self.questions.len());
        match self.kind {
            _ if !last => labels::NEXT,
            Kind::Core => labels::FINISH,
            Kind::Deep => words::provisioning::BACK,
            Kind::Session => words::session::FINISH,
        }
    }
}
