//! JSON → workspace. Nothing is guessed at: what is not understood is named, and costs nothing else.

use super::parts::Parts;
use super::planned;
use super::{FORMAT, FileAnswer, FileAssessment, KINDS, LONGEST};
use crate::codec::record::{Key, Replica, said};
use crate::codec::spelling::{parse_basis, parse_choice};
use crate::domain::answer::{Answer, Texts};
use crate::domain::assessment::{Assessment, Foreword, Length, Scope, ScopeKind};
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::context::Code;
use crate::domain::model::{Model, PracticeIndex};
use crate::domain::profile::Profile;
use crate::domain::workspace::{Entry, Workspace};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// Why a file is no document of ours.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum DocumentError {
    /// Longer than any file of ours.
    TooLong,
    /// No text in UTF-8.
    NotText,
    /// No JSON, or cut off: the line and column at which it stops being so.
    NotJson { line: usize, column: usize },
    /// JSON of something else.
    Foreign,
    /// Written by a later version.
    Newer,
    /// Ours, but a part has the wrong shape: what is wrong, and where.
    Damaged { line: usize, column: usize },
}

/// Something in a file that is not taken over; the rest is read.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Warning {
    /// The assessment's place in the file, from 0.
    pub assessment: usize,
    /// The line on which it stands, in a table.
    pub line: Option<u64>,
    pub kind: WarningKind,
    /// What was not understood, as the file has it.
    pub what: String,
}

/// Why something in a file is not taken over. All but the first are of tables alone.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum WarningKind {
    /// This model, or this version, does not know it.
    #[default]
    Unknown,
    /// A column that is none of ours.
    Column,
    /// A row with fewer or more cells than the table's head.
    Width,
    /// What an earlier row said of the practice.
    Twice,
}

/// What a file holds, and what in it was not understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    pub workspace: Workspace,
    pub warnings: Vec<Warning>,
    /// How many more there were than are listed.
    pub unlisted: usize,
}

/// More assessments than this are in no file of ours.
pub(in crate::codec) const MOST_ASSESSMENTS: usize = 1_000;
/// More warnings than this are counted, not listed.
const MOST_WARNINGS: usize = 100;

impl Read {
    /// Lists a warning, or counts it.
    pub(in crate::codec) fn warn(&mut self, warning: Warning) {
        if self.warnings.len() < MOST_WARNINGS {
            self.warnings.push(warning);
        } else {
            self.unlisted += 1;
        }
    }
}

/// Only what says whose file it is.
#[derive(Deserialize)]
struct Mark {
    cairn: Option<u32>,
    /// What the boot script saves where the app does not run: stored records as they are.
    #[serde(rename = "cairn-records")]
    records: Option<IgnoredAny>,
}

/// Reads a file's bytes.
///
/// # Errors
/// Where it is no document of ours, and why.
pub fn read(model: &Model, bytes: &[u8]) -> Result<Read, DocumentError> {
    if bytes.len() > LONGEST {
        return Err(DocumentError::TooLong);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| DocumentError::NotText)?;
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        return Err(DocumentError::NotJson { line: error.line(), column: error.column() });
    }
    // A list would be read as a mark, too.
    let mark = serde_json::from_str::<Mark>(text).ok().filter(|_| text.trim_start().starts_with('{'));
    match mark {
        Some(Mark { cairn: Some(FORMAT), .. } | Mark { cairn: None, records: Some(_) }) => {}
        Some(Mark { cairn: Some(later), .. }) if later > FORMAT => return Err(DocumentError::Newer),
        _ => return Err(DocumentError::Foreign),
    }
    let mut reader = Reader::new(model);
    serde_json::Deserializer::from_str(text)
        .deserialize_map(Parts(&mut reader))
        .map_err(|error| DocumentError::Damaged { line: error.line(), column: error.column() })?;
    if reader.read.workspace.entries.len() > MOST_ASSESSMENTS {
        return Err(DocumentError::TooLong);
    }
    Ok(reader.read)
}

pub(super) struct Reader<'m> {
    model: &'m Model,
    read: Read,
}

impl<'m> Reader<'m> {
    fn new(model: &'m Model) -> Reader<'m> {
        Reader { model, read: Read::default() }
    }

    /// Whether one more assessment is read, and not merely counted.
    fn has_room(&self) -> bool {
        self.read.workspace.entries.len() <= MOST_ASSESSMENTS
    }

    pub(super) fn assessment(&mut self, one: FileAssessment) {
        if !self.has_room() {
            return;
        }
        let entry = self.entry(one);
        self.read.workspace.entries.push(entry);
    }

    /// A stored record that cannot be read.
    pub(super) fn damaged(&mut self, key: String) {
        self.warn(key);
    }

    pub(super) fn words(&mut self, words: BTreeMap<String, String>) {
        self.read.workspace.words = words;
    }

    /// Takes over what stored records say.
    pub(super) fn records<'r>(&mut self, replicas: impl Iterator<Item = &'r Replica>) {
        for replica in replicas {
            for id in said::assessments(replica) {
                if !self.has_room() {
                    return;
                }
                let unsaid = Assessment::new(self.model, Scope::default(), Length::default());
                let Some(assessment) = said::assessment(self.model, replica, id, unsaid) else { continue };
                let current = replica.says(&Key::Current, id);
                let changed = said::changed(self.model, replica, id);
                self.read.workspace.entries.push(Entry { assessment, current, changed });
            }
            self.read.workspace.words.extend(said::own_words(replica));
        }
    }

    fn warn(&mut self, what: String) {
        let assessment = self.read.workspace.entries.len();
        self.read.warn(Warning { assessment, what, ..Warning::default() });
    }

    /// The value, or a warning that what the file has means nothing.
    fn known<T>(&mut self, value: Option<T>, name: &str, said: &str) -> Option<T> {
        if value.is_none() {
            self.warn(format!("{name}: {said}"));
        }
        value
    }

    fn entry(&mut self, one: FileAssessment) -> Entry {
        let kind = KINDS.iter().position(|kind| *kind == one.kind).map(|code| ScopeKind::ALL[code]);
        let kind = self.known(kind, "kind", &one.kind).unwrap_or_default();
        let length = match one.length.as_str() {
            "quick" => Some(Length::Quick),
            "core" => Some(Length::Core),
            _ => None,
        };
        let length = self.known(length, "length", &one.length).unwrap_or_default();
        let mut assessment = Assessment::new(self.model, Scope { name: one.name, kind }, length);
        assessment.extended = one.extended && length == Length::Core;
        let ambition = Level::new(one.ambition).filter(|level| *level != Level::NOT_YET);
        if let Some(ambition) = self.known(ambition, "ambition", &one.ambition.to_string()) {
            assessment.ambition = ambition;
        }
        for id in &one.flags {
            let flag = self.model.flags.iter().find(|flag| flag.id == *id).map(|flag| flag.bit);
            if let Some(bit) = self.known(flag, "flag", id) {
                assessment.flags = assessment.flags.with(bit, true);
            }
        }
        assessment.profile = self.profile(&one.goals, [one.industry, one.size, one.way]);
        let mut changed = BTreeMap::new();
        for (id, answer) in one.answers {
            if let Some(practice) = self.known(self.model.find(&id), "practice", &id) {
                self.answer(&mut assessment, practice, &id, answer, &mut changed);
            }
        }
        for action in one.plan {
            if let Some((aim, action)) = planned::read(self.model, action, |what| self.warn(what)) {
                assessment.plan.set(aim, Some(action));
            }
        }
        let mut sentences = one.sentences.into_iter();
        let sentences = std::array::from_fn(|_| sentences.next().unwrap_or_default());
        assessment.foreword = Foreword { headline: one.headline, sentences };
        Entry { assessment, current: one.current, changed }
    }

    fn profile(&mut self, goals: &[String], said: [Option<String>; 3]) -> Profile {
        let model = self.model;
        let mut codes: Vec<Code> = Vec::new();
        for id in goals {
            codes.extend(self.known(
                model.goals.iter().find(|one| one.id == *id).map(|one| one.code),
                "goal",
                id,
            ));
        }
        let mut profile = Profile::with_goals(codes);
        let [industry, size, way] = said;
        if let Some(id) = industry {
            let found = model.industries.iter().find(|one| one.id == id).map(|one| one.code);
            profile.industry = self.known(found, "industry", &id);
        }
        if let Some(id) = size {
            let found = model.sizes.iter().find(|one| one.id == id).map(|one| one.code);
            profile.size = self.known(found, "size", &id);
        }
        if let Some(id) = way {
            let found = model.ways.iter().find(|one| one.id == id).map(|one| one.code);
            profile.way = self.known(found, "way", &id);
        }
        profile
    }

    fn answer(
        &mut self,
        assessment: &mut Assessment,
        practice: PracticeIndex,
        id: &str,
        said: FileAnswer,
        changed: &mut BTreeMap<PracticeIndex, Day>,
    ) {
        if let Some(text) = said.answer
            && let Some(choice) = self.known(parse_choice(&text), id, &text)
        {
            let basis = said.basis.and_then(|text| self.known(parse_basis(&text), id, &text));
            let review_by = said.review_by.and_then(|text| self.known(Day::parse(&text), id, &text));
            let partly = said.partly && choice.can_be_partly();
            assessment.set_answer(practice, Some(Answer { choice, partly, basis, review_by }));
        }
        let FileAnswer { note, evidence, reason, provider, misfit, worked, .. } = said;
        assessment.write(practice, Texts { note, evidence, reason, provider, misfit, worked });
        if let Some(number) = said.target {
            let target = Level::new(number).filter(|level| *level != Level::NOT_YET);
            assessment.set_target(practice, self.known(target, id, &number.to_string()));
        }
        if let Some(text) = said.changed
            && let Some(day) = self.known(Day::parse(&text), id, &text)
        {
            changed.insert(practice, day);
        }
    }
}
