//! What this browser holds as a workspace, and a file's workspace brought in. Whatever that changes can be taken back.

use super::keeper::Keeper;
use super::workspace::{App, unnamed};
use crate::bundled::model;
use crate::codec::csv;
use crate::codec::document::{self, Read};
use crate::codec::file::{self, FileError};
use crate::codec::record::{Key, Replica, prefix, print_profile, print_scope, said};
use crate::domain::assessment::Assessment;
use crate::domain::order::mapped;
use crate::domain::workspace::{Entry, Workspace};
use crate::platform::{clock, location, storage};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What becomes of what is here when a file is brought in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Bring {
    /// The file's assessments stand beside those here.
    Add,
    /// What is missing here, or later in the file, is taken over into the assessments of the same scope.
    Merge,
    /// The file's take the place of everything here.
    Replace,
}

/// Everything as it stood before: bodies by key.
pub(crate) type Before = BTreeMap<Key, String>;

impl App {
    /// Everything that is stored here, with the ids of the assessments in the same order.
    pub(crate) fn workspace(self) -> (Vec<String>, Workspace) {
        let at_hand = self.id.get_untracked();
        self.look(|replica| {
            let told = said::assessments(replica).into_iter().filter_map(|id| {
                let assessment = said::assessment(model(), replica, id, unnamed())?;
                let changed = said::changed(model(), replica, id);
                Some((id.to_owned(), Entry { assessment, current: id == at_hand, changed }))
            });
            let (ids, entries) = told.unzip();
            (ids, Workspace { entries, words: said::own_words(replica) })
        })
    }

    /// Follows every change of what is stored, for views that show all of it.
    pub(crate) fn watch(self) {
        self.assessment.track();
        self.own_words.track();
    }

    /// How many units of text fit into local storage in the browsers that are known.
    pub(crate) const ROOM: usize = 5_000_000;

    /// How many texts were left to the database, because local storage has no room for all of them.
    pub(crate) fn left_to_database(self) -> usize {
        self.look(|replica| replica.in_database_alone().len())
    }

    /// How many of them are taken.
    pub(crate) fn used() -> usize {
        storage::used(&prefix(&location::base_path()))
    }

    /// The document's text; without names and texts where wanted.
    pub(crate) fn document(self, anonymous: bool) -> String {
        let (_, workspace) = self.workspace();
        let workspace = if anonymous { workspace.anonymous() } else { workspace };
        document::write(model(), &workspace, clock::today())
    }

    /// The table of all answers.
    pub(crate) fn answers_csv(self) -> String {
        csv::write_answers(model(), &self.workspace().1)
    }

    /// The table of all results.
    pub(crate) fn results_csv(self) -> String {
        csv::write_results(model(), &self.workspace().1)
    }

    /// Reads the bytes of a file of that name; changes nothing.
    pub(crate) fn read_file(name: &str, bytes: &[u8]) -> Result<Read, FileError> {
        file::read(model(), name, bytes)
    }

    /// Brings a file's workspace in, and gives what is needed to take that back.
    pub(crate) fn bring_in(self, file: &Workspace, how: Bring) -> Before {
        let before = self.everything();
        self.preferences.hold_session(Vec::new());
        if how == Bring::Replace {
            self.clear_all(&before);
        }
        let (ids, mut here) = if how == Bring::Merge { self.workspace() } else { Default::default() };
        let mut current = None;
        for entry in &file.entries {
            let id = if let Some(place) = here.twin(entry) {
                let twin = &mut here.entries[place];
                twin.merge(model(), entry);
                self.write_said(&ids[place], &twin.assessment);
                ids[place].clone()
            } else {
                let id = self.look(Replica::fresh_id);
                self.write_whole(&id, &entry.assessment);
                id
            };
            if entry.current || current.is_none() {
                current = Some(id);
            }
        }
        for (term, own) in &file.words {
            let kept = how == Bring::Merge && here.words.contains_key(term);
            if !kept {
                self.keep(&Key::Word(term.clone()), own.clone());
            }
        }
        if let Some(current) = current.filter(|_| how != Bring::Merge) {
            self.keep(&Key::Current, current);
        }
        self.read();
        before
    }

    /// What could not be read when the app was opened: stored keys and values as they were.
    pub(crate) fn damaged(self) -> Vec<(String, String)> {
        self.keeper.with_value(Keeper::damaged).get()
    }

    /// Deletes what could not be read.
    pub(crate) fn forget_damaged(self) {
        self.keeper.with_value(Keeper::forget_damaged);
    }

    /// Deletes everything that is stored here, and gives what is needed to take that back.
    pub(crate) fn delete_all(self) -> Before {
        let before = self.everything();
        self.preferences.hold_session(Vec::new());
        self.clear_all(&before);
        self.read();
        before
    }

    /// Puts everything back as it stood.
    pub(crate) fn restore(self, before: &Before) {
        for (key, _) in self.everything().iter().filter(|(key, _)| !before.contains_key(key)) {
            self.keep(key, String::new());
        }
        for (key, body) in before {
            self.keep(key, body.clone());
        }
        self.read();
    }

    fn everything(self) -> Before {
        self.look(|replica| mapped(replica.said().map(|(key, record)| (key.clone(), record.body.clone()))))
    }

    fn clear_all(self, before: &Before) {
        // The assessments first: another tab keeps whole what it has open, and only then hears of its parts.
        let (heads, parts): (Vec<&Key>, Vec<&Key>) =
            before.keys().partition(|key| matches!(key, Key::Assessment(_)));
        for key in heads.into_iter().chain(parts) {
            self.keep(key, String::new());
        }
    }

    /// Writes an assessment under an id of its own.
    pub(super) fn write_whole(self, id: &str, assessment: &Assessment) {
        self.keep(&Key::Scope(id.to_owned()), print_scope(&assessment.scope));
        self.keep(&Key::Profile(id.to_owned()), print_profile(&assessment.profile));
        self.keep(&Key::Assessment(id.to_owned()), said::print_head(id, assessment));
        self.write_said(id, assessment);
    }

    /// Writes what is said beside the assessment's own record.
    fn write_said(self, id: &str, assessment: &Assessment) {
        for practice in model().indices() {
            for (key, body) in said::print_said(model(), assessment, id, practice) {
                self.keep(&key, body);
            }
        }
        let (key, body) = said::foreword(assessment, id);
        self.keep(&key, body);
    }
}
