//! The only judge of the content: takes what authors wrote, refuses what breaks a rule, resolves references.
//!
//! It runs in `build.rs` and in the tests. Every refusal names file, id and rule, and all of them are named at once.

mod context;
mod dependencies;
mod library;
mod lists;
mod patterns;
mod practices;
mod sentences;

use super::authored::{Authored, PracticeEntry};
use super::content::Text;
use super::context::FlagBit;
use super::library::Library;
use super::{Model, PracticeIndex, Quantifier};
use std::collections::{HashMap, HashSet};
use std::{error, fmt};

/// A set of flags is one byte in a link.
const FLAG_BITS: u8 = 7;

/// A rule that an entry breaks.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refusal {
    pub file: String,
    pub id: String,
    pub rule: String,
}

/// Everything that is wrong with a model.
#[derive(Debug)]
pub struct Refusals(pub Vec<Refusal>);

impl fmt::Display for Refusals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Refusal { file, id, rule } in &self.0 {
            writeln!(f, "model/{file} › {id}: {rule}")?;
        }
        Ok(())
    }
}

impl error::Error for Refusals {}

/// Everything that goes into the app.
#[derive(Debug)]
pub struct Content {
    pub model: Model,
    pub library: Library,
}

impl TryFrom<Authored> for Content {
    type Error = Refusals;

    fn try_from(authored: Authored) -> Result<Content, Refusals> {
        let mut judge = Judge::new(&authored);
        let content = Content { model: judge.model(&authored), library: judge.library(&authored) };
        if judge.refusals.is_empty() { Ok(content) } else { Err(Refusals(judge.refusals)) }
    }
}

struct Judge {
    dimensions: HashMap<Text, usize>,
    subcategories: HashMap<Text, usize>,
    practices: HashMap<Text, PracticeIndex>,
    /// What practices risk, as far as they were judged: no two say the same.
    risks: HashSet<Text>,
    advice: HashSet<Text>,
    flags: HashMap<Text, FlagBit>,
    kpis: HashMap<Text, u16>,
    sources: HashSet<Text>,
    report_claims: u16,
    refusals: Vec<Refusal>,
}

impl Judge {
    /// Collects what can be referred to, refusing ids that are malformed or stand twice.
    fn new(authored: &Authored) -> Judge {
        let mut judge = Judge {
            dimensions: HashMap::new(),
            subcategories: HashMap::new(),
            practices: HashMap::new(),
            risks: HashSet::new(),
            advice: authored.advice.advice.iter().map(|one| one.id.clone()).collect(),
            flags: HashMap::new(),
            kpis: HashMap::new(),
            sources: HashSet::new(),
            report_claims: authored.sources.report_claims,
            refusals: Vec::new(),
        };
        let mut seen = HashSet::new();
        for (position, (file, dimension)) in authored.dimensions.iter().enumerate() {
            judge.id(file, &dimension.id, &mut seen);
            judge.dimensions.insert(dimension.id.clone(), position);
            judge.practice_ids(file, &dimension.prefix, &dimension.practices, &mut seen);
        }
        for (position, (file, subcategory)) in authored.subcategories.iter().enumerate() {
            judge.id(file, &subcategory.id, &mut seen);
            judge.subcategories.insert(subcategory.id.clone(), position);
            judge.practice_ids(file, &subcategory.prefix, &subcategory.practices, &mut seen);
        }
        for (position, kpi) in authored.kpis.kpis.iter().enumerate() {
            judge.id("kpis.toml", &kpi.id, &mut seen);
            judge.kpis.insert(kpi.id.clone(), u16::try_from(position).unwrap_or(u16::MAX));
        }
        for flag in &authored.flags.flags {
            judge.id("flags.toml", &flag.id, &mut seen);
            if flag.bit >= FLAG_BITS || judge.flags.values().any(|&bit| bit == flag.bit) {
                judge.refuse("flags.toml", &flag.id, "a bit is below 7 and belongs to one flag");
            }
            judge.flags.insert(flag.id.clone(), flag.bit);
        }
        for source in &authored.sources.sources {
            if !judge.sources.insert(source.id.clone()) {
                judge.refuse("sources.toml", &source.id, "this tag stands twice");
            }
        }
        judge
    }

    fn practice_ids(
        &mut self,
        file: &str,
        prefix: &str,
        practices: &[PracticeEntry],
        seen: &mut HashSet<Text>,
    ) {
        for practice in practices {
            self.id(file, &practice.id, seen);
            if !practice.id.starts_with(&format!("{prefix}-")) {
                self.refuse(file, &practice.id, format!("an id here begins with `{prefix}-`"));
            }
            let position = u16::try_from(self.practices.len()).unwrap_or(u16::MAX);
            self.practices.entry(practice.id.clone()).or_insert(PracticeIndex(position));
        }
    }

    fn refuse(&mut self, file: &str, id: &str, rule: impl Into<String>) {
        self.refusals.push(Refusal { file: file.to_owned(), id: id.to_owned(), rule: rule.into() });
    }

    fn id(&mut self, file: &str, id: &str, seen: &mut HashSet<Text>) {
        let kebab = !id.is_empty()
            && id.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        if !kebab {
            self.refuse(file, id, "an id is in kebab-case: a-z, 0-9 and single hyphens");
        }
        if !seen.insert(id.to_owned().into()) {
            self.refuse(file, id, "this id stands twice");
        }
    }

    fn text(&mut self, file: &str, id: &str, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.refuse(file, id, format!("`{field}` is empty"));
        }
    }

    /// Refuses ids of one list that are malformed or stand twice in it.
    fn ids<'a>(&mut self, file: &str, ids: impl IntoIterator<Item = &'a Text>) {
        let mut seen = HashSet::new();
        for id in ids {
            self.id(file, id, &mut seen);
        }
    }

    fn model(&mut self, authored: &Authored) -> Model {
        let levels = self.levels(authored);
        let mut dimensions = Vec::new();
        let mut subcategories = Vec::new();
        let mut practices = Vec::new();
        for (position, (file, dimension)) in authored.dimensions.iter().enumerate() {
            dimensions.push(self.dimension(file, dimension));
            for entry in &dimension.practices {
                if entry.dimension.is_some() {
                    self.refuse(file, &entry.id, "its file says its dimension already");
                }
                practices.push(self.practice(file, position, None, entry, authored));
            }
        }
        for (position, (file, subcategory)) in authored.subcategories.iter().enumerate() {
            subcategories.push(self.subcategory(file, subcategory));
            for entry in &subcategory.practices {
                let dimension = entry.dimension.as_deref().unwrap_or_default();
                let dimension = self.dimension_named(file, &entry.id, dimension).unwrap_or_default();
                practices.push(self.practice(file, dimension, Some(position), entry, authored));
            }
            self.one_a_dimension(file, subcategory);
        }
        for kpi in &authored.kpis.kpis {
            self.text("kpis.toml", &kpi.id, "title", &kpi.title);
            self.text("kpis.toml", &kpi.id, "measure", &kpi.measure);
            self.text("kpis.toml", &kpi.id, "unit", &kpi.unit);
            self.text("kpis.toml", &kpi.id, "guard", &kpi.guard);
            self.tags("kpis.toml", &kpi.id, &kpi.sources);
        }
        let (orders, today) = self.orders(authored);
        Model {
            id: authored.head.id.clone(),
            version: authored.head.version.clone(),
            title: authored.head.title.clone(),
            levels: levels.into(),
            quantifiers: authored
                .head
                .quantifiers
                .iter()
                .map(|q| Quantifier { word: q.word.clone(), means: q.means.clone() })
                .collect(),
            quick_start: self.quick_start(authored, &practices, &dimensions).into(),
            flags: authored.flags.flags.iter().map(|flag| self.flag(flag)).collect(),
            goals: self.goals(authored).into(),
            ways: self.ways(authored).into(),
            industries: self.industries(authored).into(),
            sizes: self.sizes(authored).into(),
            patterns: self.patterns(authored).into(),
            dependencies: self.dependencies(authored).into(),
            today,
            orders: orders.into(),
            example: self.example(authored),
            dimensions: dimensions.into(),
            subcategories: subcategories.into(),
            practices: practices.into(),
            kpis: authored.kpis.kpis.clone().into(),
            sources: authored.sources.sources.clone().into(),
            report_claims: authored.sources.report_claims,
        }
    }

    fn tags(&mut self, file: &str, id: &str, tags: &[Text]) {
        for tag in tags {
            let claim = tag.strip_prefix('S').and_then(|number| number.parse::<u16>().ok());
            let known = self.sources.contains(tag)
                || claim.is_some_and(|number| (1..=self.report_claims).contains(&number));
            if !known {
                self.refuse(file, id, format!("there is no source `{tag}` in sources.toml"));
            }
        }
    }

    fn dimension_named(&mut self, file: &str, id: &str, dimension: &str) -> Option<usize> {
        let position = self.dimensions.get(dimension).copied();
        if position.is_none() {
            self.refuse(file, id, format!("there is no dimension `{dimension}`"));
        }
        position
    }

    fn flag_named(&mut self, file: &str, id: &str, flag: &str) -> Option<FlagBit> {
        let bit = self.flags.get(flag).copied();
        if bit.is_none() {
            self.refuse(file, id, format!("there is no flag `{flag}` in flags.toml"));
        }
        bit
    }

    fn reference(&mut self, file: &str, id: &str, practice: &str) -> Option<PracticeIndex> {
        let index = self.practices.get(practice).copied();
        if index.is_none() {
            self.refuse(file, id, format!("there is no practice `{practice}`"));
        }
        index
    }
}
