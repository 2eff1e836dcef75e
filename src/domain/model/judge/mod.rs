//! The only judge of a model: takes what authors wrote, refuses what breaks a rule, resolves references.
//!
//! It runs in `build.rs` and in the tests. Every refusal names file, id and rule, and all of them are named at once.

mod lists;
mod practices;

use super::authored::Authored;
use super::{FlagBit, Model, PracticeIndex, Quantifier};
use std::collections::{HashMap, HashSet};
use std::{error, fmt};

/// A set of flags is one byte in a link.
const FLAG_BITS: u8 = 8;

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

impl TryFrom<Authored> for Model {
    type Error = Refusals;

    fn try_from(authored: Authored) -> Result<Model, Refusals> {
        let mut judge = Judge::new(&authored);
        let model = judge.model(&authored);
        if judge.refusals.is_empty() { Ok(model) } else { Err(Refusals(judge.refusals)) }
    }
}

struct Judge {
    practices: HashMap<String, PracticeIndex>,
    flags: HashMap<String, FlagBit>,
    kpis: HashMap<String, u16>,
    sources: HashSet<String>,
    report_claims: u16,
    refusals: Vec<Refusal>,
}

impl Judge {
    /// Collects what can be referred to, refusing ids that are malformed or stand twice.
    fn new(authored: &Authored) -> Judge {
        let mut judge = Judge {
            practices: HashMap::new(),
            flags: HashMap::new(),
            kpis: HashMap::new(),
            sources: HashSet::new(),
            report_claims: authored.sources.report_claims,
            refusals: Vec::new(),
        };
        let mut seen = HashSet::new();
        for (file, dimension) in &authored.dimensions {
            judge.id(file, &dimension.id, &mut seen);
            for practice in &dimension.practices {
                judge.id(file, &practice.id, &mut seen);
                if !practice.id.starts_with(&format!("{}-", dimension.prefix)) {
                    judge.refuse(
                        file,
                        &practice.id,
                        format!("an id here begins with `{}-`", dimension.prefix),
                    );
                }
                let position = u16::try_from(judge.practices.len()).unwrap_or(u16::MAX);
                judge.practices.entry(practice.id.clone()).or_insert(PracticeIndex(position));
            }
        }
        for (position, kpi) in authored.kpis.kpis.iter().enumerate() {
            judge.id("kpis.toml", &kpi.id, &mut seen);
            judge.kpis.insert(kpi.id.clone(), u16::try_from(position).unwrap_or(u16::MAX));
        }
        for flag in &authored.flags.flags {
            judge.id("flags.toml", &flag.id, &mut seen);
            if flag.bit >= FLAG_BITS || judge.flags.values().any(|&bit| bit == flag.bit) {
                judge.refuse("flags.toml", &flag.id, "a bit is below 8 and belongs to one flag");
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

    fn refuse(&mut self, file: &str, id: &str, rule: impl Into<String>) {
        self.refusals.push(Refusal { file: file.to_owned(), id: id.to_owned(), rule: rule.into() });
    }

    fn id(&mut self, file: &str, id: &str, seen: &mut HashSet<String>) {
        let kebab = !id.is_empty()
            && id.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        if !kebab {
            self.refuse(file, id, "an id is in kebab-case: a-z, 0-9 and single hyphens");
        }
        if !seen.insert(id.to_owned()) {
            self.refuse(file, id, "this id stands twice");
        }
    }

    fn text(&mut self, file: &str, id: &str, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.refuse(file, id, format!("`{field}` is empty"));
        }
    }

    fn model(&mut self, authored: &Authored) -> Model {
        let levels = self.levels(authored);
        let mut dimensions = Vec::new();
        let mut practices = Vec::new();
        for (position, (file, dimension)) in authored.dimensions.iter().enumerate() {
            dimensions.push(self.dimension(file, dimension));
            for entry in &dimension.practices {
                practices.push(self.practice(file, position, entry));
                self.product_names(file, entry, authored);
            }
        }
        for kpi in &authored.kpis.kpis {
            self.text("kpis.toml", &kpi.id, "title", &kpi.title);
            self.text("kpis.toml", &kpi.id, "measure", &kpi.measure);
            self.text("kpis.toml", &kpi.id, "unit", &kpi.unit);
            self.tags("kpis.toml", &kpi.id, &kpi.sources);
        }
        let (orders, today) = self.orders(authored);
        Model {
            id: authored.head.id.clone(),
            version: authored.head.version.clone(),
            title: authored.head.title.clone(),
            levels,
            quantifiers: authored
                .head
                .quantifiers
                .iter()
                .map(|q| Quantifier { word: q.word.clone(), means: q.means.clone() })
                .collect(),
            quick_start: self.quick_start(authored, &practices, &dimensions),
            flags: authored.flags.flags.iter().map(|flag| self.flag(flag)).collect(),
            today,
            orders,
            example: self.example(authored),
            dimensions,
            practices,
            kpis: authored.kpis.kpis.clone(),
            sources: authored.sources.sources.clone(),
        }
    }

    fn tags(&mut self, file: &str, id: &str, tags: &[String]) {
        for tag in tags {
            let claim = tag.strip_prefix('S').and_then(|number| number.parse::<u16>().ok());
            let known = self.sources.contains(tag)
                || claim.is_some_and(|number| (1..=self.report_claims).contains(&number));
            if !known {
                self.refuse(file, id, format!("there is no source `{tag}` in sources.toml"));
            }
        }
    }

    fn reference(&mut self, file: &str, id: &str, practice: &str) -> Option<PracticeIndex> {
        let index = self.practices.get(practice).copied();
        if index.is_none() {
            self.refuse(file, id, format!("there is no practice `{practice}`"));
        }
        index
    }
}
