//! The only judge of a model: takes what authors wrote, refuses what breaks a rule, resolves references.
//!
//! It runs in `build.rs` and in the tests. Every refusal names file, id and rule, and all of them are named at once.

use super::super::level::Level;
use super::authored::{Authored, CriterionEntry, DimensionFile, ExampleEntry, FlagEntry, PracticeEntry};
use super::{
    Criterion, Dimension, Example, ExampleAnswer, ExampleChoice, Flag, FlagBit, LevelCard, Model, Practice,
    PracticeIndex, Quantifier, ReleasedOrder, fingerprint,
};
use std::collections::{HashMap, HashSet};
use std::{error, fmt};

/// The longest minimum standard, in words (rule 10 of `model/README.md`).
const LONGEST_MINIMUM: usize = 18;
/// Practices of the quick start in each dimension (design §3).
const QUICK_PER_DIMENSION: usize = 2;
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
            orders: self.orders(authored),
            example: self.example(authored),
            dimensions,
            practices,
            kpis: authored.kpis.kpis.clone(),
            sources: authored.sources.sources.clone(),
        }
    }

    fn levels(&mut self, authored: &Authored) -> Vec<LevelCard> {
        let numbers: Vec<u8> = authored.head.levels.iter().map(|entry| entry.level).collect();
        if numbers != [1, 2, 3, 4, 5] {
            self.refuse("model.toml", "level", "the levels are 1 to 5, in order");
        }
        for entry in &authored.head.levels {
            self.text("model.toml", &format!("level {}", entry.level), "about", &entry.about);
        }
        authored
            .head
            .levels
            .iter()
            .map(|entry| LevelCard {
                name: entry.name.clone(),
                upstream_name: entry.upstream_name.clone(),
                about: entry.about.clone(),
            })
            .collect()
    }

    fn dimension(&mut self, file: &str, entry: &DimensionFile) -> Dimension {
        for (field, text) in [("title", &entry.title), ("short", &entry.short), ("about", &entry.about)] {
            self.text(file, &entry.id, field, text);
        }
        Dimension {
            id: entry.id.clone(),
            title: entry.title.clone(),
            short: entry.short.clone(),
            about: entry.about.clone(),
        }
    }

    fn practice(&mut self, file: &str, dimension: usize, entry: &PracticeEntry) -> Practice {
        for (field, text) in [
            ("title", &entry.title),
            ("about", &entry.about),
            ("line", &entry.line),
            ("counts", &entry.counts),
            ("excludes", &entry.excludes),
            ("goal", &entry.goal),
        ] {
            self.text(file, &entry.id, field, text);
        }
        let shown_with = entry.shown_with.as_ref().and_then(|flag| {
            let bit = self.flags.get(flag).copied();
            if bit.is_none() {
                self.refuse(file, &entry.id, format!("there is no flag `{flag}` in flags.toml"));
            }
            bit
        });
        let numbers: Vec<u8> = entry.criteria.iter().map(|criterion| criterion.level).collect();
        if numbers != [1, 2, 3, 4, 5] {
            self.refuse(
                file,
                &entry.id,
                format!("its criteria are for levels 1 to 5, in order, not {numbers:?}"),
            );
        }
        let mut criteria: Vec<Criterion> =
            entry.criteria.iter().map(|criterion| self.criterion(file, &entry.id, criterion)).collect();
        criteria.resize_with(5, Criterion::missing);
        Practice {
            id: entry.id.clone(),
            title: entry.title.clone(),
            dimension,
            about: entry.about.clone(),
            line: entry.line.clone(),
            counts: entry.counts.clone(),
            excludes: entry.excludes.clone(),
            goal: entry.goal.clone(),
            shown_with,
            criteria: criteria.try_into().unwrap_or_else(|_| std::array::from_fn(|_| Criterion::missing())),
        }
    }

    fn criterion(&mut self, file: &str, practice: &str, entry: &CriterionEntry) -> Criterion {
        let id = format!("{practice} level {}", entry.level);
        for (field, text) in [
            ("minimum", &entry.minimum),
            ("evidence", &entry.evidence),
            ("state", &entry.state),
            ("value", &entry.value),
        ] {
            self.text(file, &id, field, text);
        }
        let words = entry.minimum.split_whitespace().count();
        if words > LONGEST_MINIMUM {
            self.refuse(
                file,
                &id,
                format!("a minimum has {LONGEST_MINIMUM} words at most, this one has {words}"),
            );
        }
        if entry.kpis.is_empty() {
            self.refuse(file, &id, "a criterion names one KPI at least");
        }
        if entry.sources.is_empty() {
            self.refuse(file, &id, "a criterion names one source at least");
        }
        self.tags(file, &id, &entry.sources);
        let kpis = entry
            .kpis
            .iter()
            .filter_map(|kpi| {
                let position = self.kpis.get(kpi).copied();
                if position.is_none() {
                    self.refuse(file, &id, format!("there is no KPI `{kpi}` in kpis.toml"));
                }
                position
            })
            .collect();
        Criterion {
            minimum: entry.minimum.clone(),
            evidence: entry.evidence.clone(),
            state: entry.state.clone(),
            value: entry.value.clone(),
            kpis,
            sources: entry.sources.clone(),
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

    /// A minimum that names a product reads as an order to buy it (rule 13).
    fn product_names(&mut self, file: &str, entry: &PracticeEntry, authored: &Authored) {
        for criterion in &entry.criteria {
            for name in &authored.product_names.names {
                let excepted = authored
                    .product_names
                    .exceptions
                    .iter()
                    .any(|exception| &exception.name == name && exception.practice == entry.id);
                if !excepted && says(&criterion.minimum, name) {
                    let id = format!("{} level {}", entry.id, criterion.level);
                    self.refuse(
                        file,
                        &id,
                        format!("a minimum names no product or project, this one `{name}`"),
                    );
                }
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

    fn quick_start(
        &mut self,
        authored: &Authored,
        practices: &[Practice],
        dimensions: &[Dimension],
    ) -> Vec<PracticeIndex> {
        let file = "quick-start.toml";
        let mut quick: Vec<PracticeIndex> = Vec::new();
        for id in &authored.quick_start.practices {
            let Some(index) = self.reference(file, id, id) else { continue };
            if quick.contains(&index) {
                self.refuse(file, id, "this practice stands twice");
            }
            if practices[usize::from(index.0)].shown_with.is_some() {
                self.refuse(file, id, "the quick start has core practices only");
            }
            quick.push(index);
        }
        for (position, dimension) in dimensions.iter().enumerate() {
            let count =
                quick.iter().filter(|index| practices[usize::from(index.0)].dimension == position).count();
            if count != QUICK_PER_DIMENSION {
                self.refuse(
                    file,
                    &dimension.id,
                    format!("the quick start has two practices a dimension, here {count}"),
                );
            }
        }
        quick.sort_unstable();
        quick
    }

    fn flag(&mut self, entry: &FlagEntry) -> Flag {
        let file = "flags.toml";
        self.text(file, &entry.id, "title", &entry.title);
        self.text(file, &entry.id, "about", &entry.about);
        Flag {
            id: entry.id.clone(),
            bit: entry.bit,
            title: entry.title.clone(),
            about: entry.about.clone(),
            hides: entry.hides.iter().filter_map(|id| self.reference(file, &entry.id, id)).collect(),
            help: entry
                .help
                .iter()
                .filter_map(|help| {
                    self.text(file, &entry.id, "help", &help.text);
                    self.reference(file, &entry.id, &help.practice).map(|index| (index, help.text.clone()))
                })
                .collect(),
        }
    }

    fn orders(&mut self, authored: &Authored) -> Vec<ReleasedOrder> {
        let mut current: Vec<&str> = self.practices.keys().map(String::as_str).collect();
        current.sort_unstable_by_key(|id| self.practices[*id]);
        let current = fingerprint(current);
        let orders: Vec<ReleasedOrder> = authored
            .orders
            .orders
            .iter()
            .map(|order| ReleasedOrder {
                fingerprint: fingerprint(order.practices.iter().map(String::as_str)),
                practices: order.practices.iter().map(|id| self.practices.get(id).copied()).collect(),
            })
            .collect();
        if orders.last().is_none_or(|order| order.fingerprint != current) {
            self.refuse(
                "released-orders.toml",
                "order",
                "today's order of practices is not the last one: run `cargo xtask orders`",
            );
        }
        orders
    }

    fn example(&mut self, authored: &Authored) -> Example {
        let file = "example.toml";
        let entry = &authored.example;
        self.text(file, "example", "name", &entry.name);
        self.text(file, "example", "about", &entry.about);
        let ambition = Level::new(entry.ambition).filter(|level| *level != Level::NOT_YET);
        if ambition.is_none() {
            self.refuse(file, "ambition", "an ambition is a level from 1 to 5");
        }
        let flags = entry
            .flags
            .iter()
            .filter_map(|flag| {
                let bit = self.flags.get(flag).copied();
                if bit.is_none() {
                    self.refuse(file, flag, "there is no such flag in flags.toml");
                }
                bit
            })
            .collect();
        let answers: Vec<ExampleAnswer> =
            entry.answers.iter().filter_map(|answer| self.example_answer(answer)).collect();
        let mut answered = HashSet::new();
        for answer in &entry.answers {
            if !answered.insert(answer.practice.as_str()) {
                self.refuse(file, &answer.practice, "this practice is answered twice");
            }
        }
        Example {
            name: entry.name.clone(),
            about: entry.about.clone(),
            ambition: ambition.unwrap_or(Level::SCALE),
            flags,
            answers,
        }
    }

    fn example_answer(&mut self, entry: &ExampleEntry) -> Option<ExampleAnswer> {
        let file = "example.toml";
        let choice = match (entry.level, entry.says) {
            (Some(number), None) => Level::new(number).map(ExampleChoice::Level),
            (None, Some(choice)) => Some(choice),
            _ => None,
        };
        if choice.is_none() {
            self.refuse(file, &entry.practice, "an answer has a `level` from 0 to 5 or a `says`, not both");
        }
        let practice = self.reference(file, &entry.practice, &entry.practice);
        Some(ExampleAnswer {
            practice: practice?,
            choice: choice?,
            partly: entry.partly,
            basis: entry.basis,
            note: entry.note.clone(),
        })
    }
}

impl Criterion {
    /// Stands where a refused practice has too few, so that judging can go on and name the rest.
    fn missing() -> Criterion {
        Criterion {
            minimum: String::new(),
            evidence: String::new(),
            state: String::new(),
            value: String::new(),
            kpis: Vec::new(),
            sources: Vec::new(),
        }
    }
}

/// Whether the sentence has the name as a word of its own, in that very spelling.
fn says(sentence: &str, name: &str) -> bool {
    let part_of_a_word = |c: char| c.is_alphanumeric();
    sentence.match_indices(name).any(|(start, _)| {
        let before = sentence[..start].chars().next_back();
        let after = sentence[start + name.len()..].chars().next();
        !before.is_some_and(part_of_a_word) && !after.is_some_and(part_of_a_word)
    })
}
