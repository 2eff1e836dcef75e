//! Every way of changing the assessment at hand. A change is shown, then kept, record by record.

use super::workspace::{App, practice_id, unnamed};
use crate::bundled::model;
use crate::codec::record::{
    Key, Replica, TextKind, parse_answer, print_answer, print_profile, print_scope, said,
};
use crate::codec::snapshot;
use crate::domain::answer::{Answer, Choice, Texts};
use crate::domain::assessment::{Assessment, Length};
use crate::domain::model::PracticeIndex;
use crate::platform::{clock, location};
use crate::route::Route;
use crate::words;

impl App {
    /// Says, changes or clears an answer.
    pub(crate) fn answer(self, practice: PracticeIndex, answer: Option<Answer>) {
        self.change(|assessment| assessment.set_answer(practice, answer));
        let place = (self.id.get_untracked(), practice);
        if self.cleared.with_untracked(|cleared| cleared.contains_key(&place)) {
            self.cleared.update(|cleared| {
                cleared.remove(&place);
            });
        }
        let key = Key::Answer(place.0, practice_id(practice));
        self.keep(&key, answer.map(print_answer).unwrap_or_default());
        self.preferences.ask_to_keep();
    }

    /// Takes up what was answered before the app stood: by the practice's id, as a record says it.
    pub(crate) fn take_early(self, answers: Vec<(String, String)>) {
        for (practice, body) in answers {
            let (Some(practice), Some(said)) = (model().find(&practice), parse_answer(&body)) else {
                continue;
            };
            self.start(Length::Core);
            self.choose(practice, said.choice);
        }
    }

    /// Chooses another level, or what else can be said; what was said beside the answer stays.
    pub(crate) fn choose(self, practice: PracticeIndex, choice: Choice) {
        let before = self.with_untracked(|assessment| assessment.answer(practice));
        let answer = before.map_or_else(|| Answer::new(choice), |answer| answer.choosing(choice));
        self.answer(practice, Some(answer));
    }

    /// Clears an answer; [`App::cleared`] holds it until something else is said there.
    pub(crate) fn clear(self, practice: PracticeIndex) {
        let before = self.with_untracked(|assessment| assessment.answer(practice));
        self.answer(practice, None);
        if let Some(before) = before {
            let place = (self.id.get_untracked(), practice);
            self.cleared.update(|cleared| {
                cleared.insert(place, before);
            });
        }
    }

    /// Changes the texts beside an answer.
    pub(crate) fn write_texts(self, practice: PracticeIndex, texts: &Texts) {
        self.change(|assessment| assessment.write(practice, texts.clone()));
        for kind in TextKind::ALL {
            let key = Key::Text(kind, self.id.get_untracked(), practice_id(practice));
            self.keep(&key, said::text(texts, kind).clone());
        }
    }

    /// Says of all these practices that somebody else provides them. Gives back what was said before, for undoing.
    pub(crate) fn hand_over(self, practices: &[PracticeIndex], provider: &str) -> Vec<Said> {
        let before: Vec<Said> = self.with_untracked(|assessment| {
            practices
                .iter()
                .map(|one| (*one, assessment.answer(*one), assessment.texts(*one).clone()))
                .collect()
        });
        for (practice, answer, texts) in &before {
            let choice = match answer.map(|answer| answer.choice) {
                Some(known @ Choice::Elsewhere(_)) => known,
                _ => Choice::Elsewhere(None),
            };
            let answer = answer.map_or_else(|| Answer::new(choice), |answer| answer.choosing(choice));
            self.answer(*practice, Some(answer));
            self.write_texts(*practice, &Texts { provider: provider.to_owned(), ..texts.clone() });
        }
        before
    }

    /// Takes a handing over back, wherever nothing else was said since.
    pub(crate) fn take_back(self, provider: &str, before: Vec<Said>) {
        for (practice, answer, texts) in before {
            let untouched = self.with_untracked(|one| {
                let elsewhere =
                    one.answer(practice).is_some_and(|answer| answer.choice == Choice::Elsewhere(None));
                elsewhere && one.texts(practice).provider == provider
            });
            if untouched {
                self.answer(practice, answer);
                self.write_texts(practice, &texts);
            }
        }
    }

    /// Changes the scope or what the answers are read against.
    pub(crate) fn describe(self, change: impl FnOnce(&mut Assessment)) {
        self.change(change);
        if let Some(assessment) = self.assessment.get_untracked() {
            self.write_head(&assessment);
        }
    }

    /// Writes the organization's own words for a term of the glossary; nothing takes them back.
    pub(crate) fn define(self, term: &str, own: &str) {
        let own = if own.trim().is_empty() { "" } else { own };
        self.own_words.update(|words| {
            if own.is_empty() {
                words.remove(term);
            } else {
                words.insert(term.to_owned(), own.to_owned());
            }
        });
        self.keep(&Key::Word(term.to_owned()), own.to_owned());
    }

    /// Where this app is served from.
    pub(crate) fn address() -> String {
        location::base()
    }

    /// The link to this assessment, as of today.
    pub(crate) fn link(assessment: &Assessment, with_texts: bool) -> String {
        let snapshot = snapshot::encode(model(), assessment, clock::today(), with_texts);
        format!("{}{}", location::base(), Route::Snapshot(snapshot))
    }

    /// Whether its texts are short enough for a link.
    pub(crate) fn texts_fit(assessment: &Assessment) -> bool {
        snapshot::texts_fit(model(), assessment)
    }

    /// Makes a copy of somebody's assessment the one at hand, beside those already stored.
    pub(crate) fn adopt(self, mut copy: Assessment) {
        // From here on it is answered with today's model.
        copy.leave_out(Vec::new());
        self.preferences.hold_session(Vec::new());
        if copy.scope.name.is_empty() {
            words::MY_ORGANIZATION.clone_into(&mut copy.scope.name);
        }
        self.id.set(self.look(Replica::fresh_id));
        self.write_whole(&self.id.get_untracked(), &copy);
        self.assessment.set(Some(copy));
        self.keep(&Key::Current, self.id.get_untracked());
    }

    /// Starts another assessment; the one at hand is put aside.
    pub(crate) fn start_afresh(self) {
        self.adopt(unnamed());
    }

    pub(super) fn change(self, change: impl FnOnce(&mut Assessment)) {
        self.start(Length::Core);
        self.assessment.update(|assessment| {
            if let Some(assessment) = assessment {
                change(assessment);
            }
        });
    }

    /// Keeps what stands above the answers: scope, profile, and what answers are read against.
    pub(super) fn write_head(self, assessment: &Assessment) {
        let id = self.id.get_untracked();
        self.keep(&Key::Scope(id.clone()), print_scope(&assessment.scope));
        self.keep(&Key::Profile(id.clone()), print_profile(&assessment.profile));
        self.keep(&Key::Assessment(id.clone()), said::print_head(&id, assessment));
    }
}

/// A practice, what was answered, and what was written beside it.
pub(crate) type Said = (PracticeIndex, Option<Answer>, Texts);
