//! The maturity model as the app uses it: checked, in data order, every reference resolved to a position.
//!
//! `model/*.toml` is read by [`authored`] and judged by [`judge`], both on the host only: `build.rs` writes what
//! passed, and the shipped app carries no validator of its own model.

#[cfg(not(target_arch = "wasm32"))]
pub mod authored;
pub mod content;
pub mod context;
pub mod dependency;
#[cfg(not(target_arch = "wasm32"))]
pub mod judge;
pub mod library;
pub mod pattern;

use super::level::Level;
use content::{List, Text};
use context::{Code, Flag, FlagBit, Goal, Industry, Size, Way};
#[cfg(not(target_arch = "wasm32"))]
use databake::Bake;
use dependency::Dependency;
use pattern::Pattern;
use serde::Deserialize;

/// A practice's position in data order: dimensions as listed, practices as they stand in their file.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct PracticeIndex(pub u16);

/// What is asked and what answers are read against. What is read beside it is the [`library::Library`].
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct Model {
    pub id: Text,
    pub version: Text,
    pub title: Text,
    /// Levels 1 to 5 in order.
    pub levels: List<LevelCard>,
    pub quantifiers: List<Quantifier>,
    pub dimensions: List<Dimension>,
    /// The provisioning layer's four.
    pub subcategories: List<Subcategory>,
    /// The core practices, dimension by dimension, then those of the deep-dive, subcategory by subcategory.
    pub practices: List<Practice>,
    /// The practices of the quick start, in data order.
    pub quick_start: List<PracticeIndex>,
    pub flags: List<Flag>,
    pub goals: List<Goal>,
    pub ways: List<Way>,
    pub industries: List<Industry>,
    pub sizes: List<Size>,
    pub patterns: List<Pattern>,
    pub dependencies: List<Dependency>,
    pub kpis: List<Kpi>,
    pub sources: List<Source>,
    /// How many claims of the 2022 report are numbered.
    pub report_claims: u16,
    /// Every order of practices ever released.
    pub orders: List<ReleasedOrder>,
    /// Position of today's order among them.
    pub today: usize,
    pub example: Example,
}

/// What a level is called and what it is usually like.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct LevelCard {
    pub name: Text,
    /// What upstream calls it, where that differs.
    pub upstream_name: Option<Text>,
    /// What it means to somebody who has half a line to read, as the end of a sentence.
    pub in_short: Text,
    pub about: Text,
}

/// A word for an amount and what it means in every minimum standard.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct Quantifier {
    pub word: Text,
    pub means: Text,
}

/// One of the five: People, Process, Policy, Technology, Business Outcomes.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct Dimension {
    pub id: Text,
    pub title: Text,
    /// Whether its title takes a verb in the plural.
    pub plural: bool,
    /// A title for narrow places.
    pub short: Text,
    pub about: Text,
}

/// One of the provisioning layer's four.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct Subcategory {
    pub id: Text,
    pub title: Text,
    /// A title for narrow places.
    pub short: Text,
    pub about: Text,
}

/// One thing that is assessed, along one line that grows from level to level.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct Practice {
    pub id: Text,
    pub title: Text,
    /// Position in [`Model::dimensions`].
    pub dimension: usize,
    /// Position in [`Model::subcategories`]; none for the practices of the core.
    pub subcategory: Option<usize>,
    pub about: Text,
    /// The one thing that grows, as a noun phrase.
    pub line: Text,
    /// What the business risks while this is low, in one sentence: our own proposal.
    pub risk: Text,
    pub counts: Text,
    pub excludes: Text,
    /// What level 5 aims at next.
    pub goal: Text,
    /// Hidden unless this flag is on.
    pub shown_with: Option<FlagBit>,
    /// What people may call it when they search.
    pub keywords: List<Text>,
    /// Levels 1 to 5 in order.
    pub criteria: [Criterion; 5],
}

/// A practice at a level.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct Criterion {
    /// The sentence a person answers.
    pub minimum: Text,
    /// What one could show for it within ten minutes.
    pub evidence: Text,
    pub state: Text,
    /// What it lets the business do.
    pub value: Text,
    /// Positions in [`Model::kpis`].
    pub kpis: List<u16>,
    /// Tags of [`Model::sources`], or `S` and the number of a claim of the 2022 report.
    pub sources: List<Text>,
}

/// A measure that criteria refer to.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
#[serde(deny_unknown_fields)]
pub struct Kpi {
    pub id: Text,
    pub title: Text,
    pub measure: Text,
    pub unit: Text,
    pub better: Better,
    /// How the figure misleads, and what to do about it.
    pub guard: Text,
    pub sources: List<Text>,
}

/// Which way a measure is good.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
#[serde(rename_all = "lowercase")]
pub enum Better {
    Up,
    Down,
    /// Towards one's own target.
    Target,
}

/// Where facts come from.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: Text,
    pub title: Text,
    pub url: Option<Text>,
}

/// The order of practices that a release's links were packed in.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct ReleasedOrder {
    /// See [`fingerprint`].
    pub fingerprint: u32,
    /// Where each of its practices stands today, those of the core first; none if it is gone.
    pub practices: List<Option<PracticeIndex>>,
    /// How many of them are of the core.
    pub core: usize,
}

/// A fictional organization, answered in full.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct Example {
    pub name: Text,
    pub about: Text,
    pub ambition: Level,
    pub flags: List<FlagBit>,
    /// Its ranked goals.
    pub goals: List<Code>,
    pub answers: List<ExampleAnswer>,
}

/// One of the example's answers.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
pub struct ExampleAnswer {
    pub practice: PracticeIndex,
    pub choice: ExampleChoice,
    pub partly: bool,
    pub basis: Option<ExampleBasis>,
    pub note: Text,
}

/// What the example says of a practice.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
#[serde(rename_all = "kebab-case")]
pub enum ExampleChoice {
    Level(Level),
    Unknown,
    NotApplicable,
    Elsewhere,
}

/// What the example's answer rests on.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model))]
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
