//! Everything a browser holds, and what becomes of it when a file is brought in.

use super::answer::{Answer, Texts};
use super::assessment::{Assessment, Foreword};
use super::day::Day;
use super::level::Level;
use super::model::{Model, PracticeIndex};
use super::plan::{Action, Aim};
use std::collections::BTreeMap;

/// Everything a browser holds, or a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    pub entries: Vec<Entry>,
    /// The organization's own words for terms of the glossary, by the terms' ids.
    pub words: BTreeMap<String, String>,
}

/// An assessment, and when it was changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub assessment: Assessment,
    /// Whether it is the one at hand.
    pub current: bool,
    /// The day on which what is said of a practice changed last, where that is known.
    pub changed: BTreeMap<PracticeIndex, Day>,
}

/// What merging one assessment into another does to what is said of practices.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Merging {
    /// Nothing was said here.
    pub added: usize,
    /// The file's is the later one.
    pub changed: usize,
    /// Said otherwise here, on the same day or later: what is here stays.
    pub kept: usize,
}

impl Workspace {
    /// The same without names, notes, evidence, reasons, providers and own words.
    #[must_use]
    pub fn anonymous(&self) -> Workspace {
        let bare = |entry: &Entry| {
            let mut entry = entry.clone();
            entry.assessment.scope.name.clear();
            entry.assessment.forget_texts();
            entry
        };
        Workspace { entries: self.entries.iter().map(bare).collect(), words: BTreeMap::new() }
    }

    /// The entry here that a file's entry would be merged into: the first of the same scope, by name and kind.
    pub fn twin(&self, of: &Entry) -> Option<usize> {
        let scope =
            |entry: &Entry| (entry.assessment.scope.name.trim().to_owned(), entry.assessment.scope.kind);
        self.entries.iter().position(|entry| scope(entry) == scope(of))
    }
}

impl Entry {
    /// Takes over what another says of practices, wherever nothing is said here or the other's is later. What the scope
    /// is and what is read against stays; so do one's own words above the brief, where there are any.
    pub fn merge(&mut self, model: &Model, other: &Entry) -> Merging {
        let mut merging = Merging::default();
        for practice in model.indices() {
            let (here, there) = (self.said(practice), other.said(practice));
            if there == Said::default() || here == there {
                continue;
            }
            let later = other.changed.get(&practice) > self.changed.get(&practice);
            if here == Said::default() {
                merging.added += 1;
            } else if later {
                merging.changed += 1;
            } else {
                merging.kept += 1;
                continue;
            }
            self.say(practice, there);
            match other.changed.get(&practice) {
                Some(day) => self.changed.insert(practice, *day),
                None => self.changed.remove(&practice),
            };
        }
        if self.assessment.foreword == Foreword::default() {
            self.assessment.foreword = other.assessment.foreword.clone();
        }
        merging
    }

    fn said(&self, practice: PracticeIndex) -> Said {
        let one = &self.assessment;
        let actions = one.plan.of_practice(practice).into_iter();
        Said {
            answer: one.answer(practice),
            texts: one.texts(practice).clone(),
            target: one.own_target(practice),
            actions: actions.map(|(aim, action)| (aim, action.clone())).collect(),
        }
    }

    fn say(&mut self, practice: PracticeIndex, said: Said) {
        let one = &mut self.assessment;
        one.set_answer(practice, said.answer);
        one.write(practice, said.texts);
        one.set_target(practice, said.target);
        // What is planned here alone stays planned.
        said.actions.into_iter().for_each(|(aim, action)| one.plan.set(aim, Some(action)));
    }
}

/// All that is said of a practice.
#[derive(Default, Eq, PartialEq)]
struct Said {
    answer: Option<Answer>,
    texts: Texts,
    target: Option<Level>,
    actions: Vec<(Aim, Action)>,
}
