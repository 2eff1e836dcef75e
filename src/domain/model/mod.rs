//! The maturity model as the app uses it: checked, in data order, every reference resolved to a position.
//!
//! `model/*.toml` is read by [`authored`] and judged by [`judge`], both on the host only: `build.rs` packs what
//! passed, and the shipped app carries no validator of its own model.

#[cfg(not(target_arch = "wasm32"))]
pub mod authored;
pub mod context;
pub mod dependency;
#[cfg(not(target_arch = "wasm32"))]
pub mod judge;
pub mod library;
pub mod pattern;

use super::level::Level;
use context::{Code, Flag, FlagBit, Goal, Industry, Size, Way};
use dependency::Dependency;
use pattern::Pattern;
use serde::{Deserialize, Serialize};

/// A practice's position in data order: dimensions as listed, practices as they stand in their file.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct PracticeIndex(pub u16);

/// What is asked and what answers are read against. What is read beside it is the [`library::Library`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Model {
    pub id: String,
    pub version: String,
    pub title: String,
    /// Levels 1 to 5 in order.
    pub levels: Vec<LevelCard>,
    pub quantifiers: Vec<Quantifier>,
    pub dimensions: Vec<Dimension>,
    /// The provisioning layer's four.
    pub subcategories: Vec<Subcategory>,
    /// The core practices, dimension by dimension, then those of the deep-dive, subcategory by subcategory.
    pub practices: Vec<Practice>,
    /// The practices of the quick start, in data order.
    pub quick_start: Vec<PracticeIndex>,
    pub flags: Vec<Flag>,
    pub goals: Vec<Goal>,
    pub ways: Vec<Way>,
    pub industries: Vec<Industry>,
    pub sizes: Vec<Size>,
    pub patterns: Vec<Pattern>,
    pub dependencies: Vec<Dependency>,
    pub kpis: Vec<Kpi>,
    pub sources: Vec<Source>,
    /// How many claims of the 2022 report are numbered.
    pub report_claims: u16,
    /// Every order of practices ever released.
    pub orders: Vec<ReleasedOrder>,
    /// Position of today's order among them.
    pub today: usize,
    pub example: Example,
}

/// What a level is called and what it is usually like.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LevelCard {
    pub name: String,
    /// What upstream calls it, where that differs.
    pub upstream_name: Option<String>,
    /// What it means to somebody who has half a line to read, as the end of a sentence.
    pub in_short: String,
    pub about: String,
}

/// A word for an amount and what it means in every minimum standard.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Quantifier {
    pub word: String,
    pub means: String,
}

/// One of the five: People, Process, Policy, Technology, Business Outcomes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Dimension {
    pub id: String,
    pub title: String,
    /// Whether its title takes a verb in the plural.
    pub plural: bool,
    /// A title for narrow places.
    pub short: String,
    pub about: String,
}

/// One of the provisioning layer's four.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Subcategory {
    pub id: String,
    pub title: String,
    /// A title for narrow places.
    pub short: String,
    pub about: String,
}

/// One thing that is assessed, along one line that grows from level to level.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Practice {
    pub id: String,
    pub title: String,
    /// Position in [`Model::dimensions`].
    pub dimension: usize,
    /// Position in [`Model::subcategories`]; none for the practices of the core.
    pub subcategory: Option<usize>,
    pub about: String,
    /// The one thing that grows, as a noun phrase.
    pub line: String,
    /// What the business risks while this is low, in one sentence: our own proposal.
    pub risk: String,
    pub counts: String,
    pub excludes: String,
    /// What level 5 aims at next.
    pub goal: String,
    /// Hidden unless this flag is on.
    pub shown_with: Option<FlagBit>,
    /// What people may call it when they search.
    pub keywords: Vec<String>,
    /// Levels 1 to 5 in order.
    pub criteria: [Criterion; 5],
}

/// A practice at a level.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Criterion {
    /// The sentence a person answers.
    pub minimum: String,
    /// What one could show for it within ten minutes.
    pub evidence: String,
    pub state: String,
    /// What it lets the business do.
    pub value: String,
    /// Positions in [`Model::kpis`].
    pub kpis: Vec<u16>,
    /// Tags of [`Model::sources`], or `S` and the number of a claim of the 2022 report.
    pub sources: Vec<String>,
}

/// A measure that criteria refer to.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kpi {
    pub id: String,
    pub title: String,
    pub measure: String,
    pub unit: String,
    pub better: Better,
    /// How the figure misleads, and what to do about it.
    pub guard: String,
    pub sources: Vec<String>,
}

/// Which way a measure is good.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    Up,
    Down,
    /// Towards one's own target.
    Target,
}

/// Where facts come from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub url: Option<String>,
}

/// The order of practices that a release's links were packed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReleasedOrder {
    /// See [`fingerprint`].
    pub fingerprint: u32,
    /// Where each of its practices stands today, those of the core first; none if it is gone.
    pub practices: Vec<Option<PracticeIndex>>,
    /// How many of them are of the core.
    pub core: usize,
}

/// A fictional organization, answered in full.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Example {
    pub name: String,
    pub about: String,
    pub ambition: Level,
    pub flags: Vec<FlagBit>,
    /// Its ranked goals.
    pub goals: Vec<Code>,
    pub answers: Vec<ExampleAnswer>,
}

/// One of the example's answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExampleAnswer {
    pub practice: PracticeIndex,
    pub choice: ExampleChoice,
    pub partly: bool,
    pub basis: Option<ExampleBasis>,
    pub note: String,
}

/// What the example says of a practice.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExampleChoice {
    Level(Level),
    Unknown,
    NotApplicable,
    Elsewhere,
}

/// What the example's answer rests on.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExampleBasis {
    Opinion,
    Documented,
    Measured,
}

impl Model {
    /// The practice at that position. Positions come from this model alone, so there always is one.
    pub fn practice(&self, index: PracticeIndex) -> &Practice {
        &self.practices[usize::from(index.0)]
    }

    /// The position of the practice with that id.
    pub fn find(&self, id: &str) -> Option<PracticeIndex> {
        self.indices().find(|&index| self.practice(index).id == id)
    }

    /// All positions in data order.
    pub fn indices(&self) -> impl Iterator<Item = PracticeIndex> + use<> {
        (0..self.practices.len()).map(|position| PracticeIndex(u16::try_from(position).unwrap_or(u16::MAX)))
    }

    /// The positions of the core's practices, in data order.
    pub fn core(&self) -> Vec<PracticeIndex> {
        self.indices().filter(|index| self.practice(*index).subcategory.is_none()).collect()
    }

    /// The positions of the deep-dive's practices: subcategory by subcategory.
    pub fn deep(&self) -> Vec<PracticeIndex> {
        self.indices().filter(|index| self.practice(*index).subcategory.is_some()).collect()
    }

    /// The practice in a cell of the deep-dive's grid, by position of subcategory and dimension.
    pub fn cell(&self, subcategory: usize, dimension: usize) -> Option<PracticeIndex> {
        self.indices().find(|index| {
            let practice = self.practice(*index);
            practice.subcategory == Some(subcategory) && practice.dimension == dimension
        })
    }

    /// The title of the part in which a practice stands: its dimension, or its subcategory in the deep-dive.
    pub fn part(&self, index: PracticeIndex) -> &str {
        let practice = self.practice(index);
        match practice.subcategory {
            Some(position) => &self.subcategories[position].title,
            None => &self.dimensions[practice.dimension].title,
        }
    }

    /// Today's order, whose fingerprint new links carry.
    pub fn current_order(&self) -> &ReleasedOrder {
        &self.orders[self.today]
    }

    /// What a level from 1 to 5 is called; none for 0, which has no card.
    pub fn card(&self, level: Level) -> Option<&LevelCard> {
        self.levels.get(usize::from(level.number()).checked_sub(1)?)
    }
}

impl Practice {
    /// What a level from 1 to 5 aims at: the minimum of the next, and at the top a goal of its own.
    pub fn goal_of(&self, level: Level) -> &str {
        let next = level.next().and_then(|next| self.criterion(next));
        next.map_or(&self.goal, |next| &next.minimum)
    }

    /// The criterion of a level from 1 to 5; none for 0.
    pub fn criterion(&self, level: Level) -> Option<&Criterion> {
        self.criteria.get(usize::from(level.number()).checked_sub(1)?)
    }
}

/// Identifies an order of practice ids: CRC-32 of the ids, one a line. It covers the ids, never the wording.
pub fn fingerprint<'a>(ids: impl IntoIterator<Item = &'a str>) -> u32 {
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    let mut digest = crc.digest();
    for id in ids {
        digest.update(id.as_bytes());
        digest.update(b"\n");
    }
    digest.finalize()
}
