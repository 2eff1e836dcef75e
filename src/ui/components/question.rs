//! A question and everything that can be said about it: on its own page, and in the grid.

use crate::bundled::model;
use crate::domain::answer::{Answer, Choice, Texts};
use crate::domain::level::Level;
use crate::domain::model::{Practice, PracticeIndex};
use crate::state::App;
use leptos::prelude::*;

/// A question and the way to everything that can be said about it. Views follow its own answer and texts alone, not every
/// change of the assessment.
#[derive(Clone, Copy)]
pub(crate) struct Question {
    pub(crate) app: App,
    pub(crate) index: PracticeIndex,
    pub(crate) practice: &'static Practice,
    answer: Memo<Option<Answer>>,
    texts: Memo<Texts>,
}

impl Question {
    pub(crate) fn new(app: App, index: PracticeIndex) -> Question {
        let answer = Memo::new(move |_| app.with(|assessment| assessment.answer(index)));
        let texts = Memo::new(move |_| app.with(|assessment| assessment.texts(index).clone()));
        Question { app, index, practice: model().practice(index), answer, texts }
    }

    pub(crate) fn answer(self) -> Option<Answer> {
        self.answer.get()
    }

    pub(crate) fn choice(self) -> Option<Choice> {
        self.answer().map(|answer| answer.choice)
    }

    /// The level that is chosen, 0 included.
    pub(crate) fn level(self) -> Option<Level> {
        match self.choice() {
            Some(Choice::Level(level)) => Some(level),
            _ => None,
        }
    }

    /// The level above the choice, where that is reached in part.
    pub(crate) fn partly_level(self) -> Option<Level> {
        self.answer().filter(|answer| answer.partly).and_then(|answer| answer.choice.level()?.next())
    }

    pub(crate) fn choose(self, choice: Choice) {
        // Saying *elsewhere* once more does not forget the level that was given.
        let choice = match (self.stands().map(|answer| answer.choice), choice) {
            (Some(known @ Choice::Elsewhere(_)), Choice::Elsewhere(None)) => known,
            _ => choice,
        };
        self.put(choice);
    }

    pub(crate) fn put(self, choice: Choice) {
        self.app.choose(self.index, choice);
    }

    pub(crate) fn change(self, change: impl FnOnce(&mut Answer)) {
        if let Some(mut answer) = self.stands() {
            change(&mut answer);
            self.app.answer(self.index, Some(answer));
        }
    }

    /// Clears the answer; [`Question::undo`] brings it back.
    pub(crate) fn clear(self) {
        self.app.clear(self.index);
    }

    /// Whether there is a cleared answer to bring back.
    pub(crate) fn is_cleared(self) -> bool {
        self.app.cleared(self.index).is_some()
    }

    pub(crate) fn undo(self) {
        if let Some(answer) = untrack(|| self.app.cleared(self.index)) {
            self.app.answer(self.index, Some(answer));
        }
    }

    pub(crate) fn texts(self) -> Texts {
        self.texts.get()
    }

    /// What was answered; also once the page is left, when its views follow nothing any more.
    fn stands(self) -> Option<Answer> {
        self.app.with_untracked(|assessment| assessment.answer(self.index))
    }

    pub(crate) fn write(self, change: impl FnOnce(&mut Texts)) {
        let mut texts = self.app.with_untracked(|assessment| assessment.texts(self.index).clone());
        change(&mut texts);
        self.app.write_texts(self.index, &texts);
    }
}

/// The answer that a single key stands for.
pub(crate) fn choice_of_key(key: &str) -> Option<Choice> {
    match key {
        "0" | "1" | "2" | "3" | "4" | "5" => key.parse().ok().and_then(Level::new).map(Choice::Level),
        "d" | "D" => Some(Choice::Unknown),
        "n" | "N" => Some(Choice::NotApplicable),
        "e" | "E" => Some(Choice::Elsewhere(None)),
        _ => None,
    }
}
