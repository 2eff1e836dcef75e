//! What is read beside the questions and never scored: advice, words, projects, the primer.

use super::super::level::Level;
use super::PracticeIndex;
use super::content::{List, Text};
use super::context::FlagBit;
#[cfg(not(target_arch = "wasm32"))]
use databake::Bake;
use serde::Deserialize;

/// Everything that is read beside the model.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
pub struct Library {
    /// What the advice is and is not; shown wherever advice is.
    pub disclaimer: Text,
    pub advice: List<Advice>,
    /// The report's calls to action.
    pub calls: List<Call>,
    pub primer: Primer,
    pub readiness: Readiness,
    pub terms: List<Term>,
    pub landscape: Landscape,
}

/// A piece of advice that the 2022 panel gave.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
pub struct Advice {
    pub id: Text,
    pub session: u8,
    pub band: Band,
    pub title: Text,
    pub text: Text,
    /// The cells it was given for.
    pub cells: List<(PracticeIndex, Level)>,
    /// Cells that it touches besides.
    pub also: List<(PracticeIndex, Level)>,
    /// Core practices whose question it helps with.
    pub beside: List<PracticeIndex>,
    /// Hidden unless one of these flags is on; empty where it is for all.
    pub flags: List<FlagBit>,
    pub keywords: List<Text>,
    pub sources: List<Text>,
}

/// The levels that a piece of advice was given for.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
pub enum Band {
    #[serde(rename = "1-2")]
    OneTwo,
    #[serde(rename = "3-4")]
    ThreeFour,
    #[serde(rename = "5")]
    Five,
}

impl Band {
    /// All, from low to high.
    pub const ALL: [Band; 3] = [Band::OneTwo, Band::ThreeFour, Band::Five];

    /// The band of a level; none below level 1.
    pub fn of(level: Level) -> Option<Band> {
        match level.number() {
            1 | 2 => Some(Band::OneTwo),
            3 | 4 => Some(Band::ThreeFour),
            5 => Some(Band::Five),
            _ => None,
        }
    }

    /// The band above.
    pub fn next(self) -> Option<Band> {
        match self {
            Band::OneTwo => Some(Band::ThreeFour),
            Band::ThreeFour => Some(Band::Five),
            Band::Five => None,
        }
    }
}

/// One of the report's calls to action, and the page that answers it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(deny_unknown_fields)]
pub struct Call {
    pub id: Text,
    pub title: Text,
    pub text: Text,
    /// The address after `#/`.
    pub leads: Text,
    /// What the link says.
    pub link: Text,
    pub sources: List<Text>,
}

/// A page for newcomers.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(deny_unknown_fields)]
pub struct Primer {
    pub title: Text,
    #[serde(rename = "section")]
    pub sections: List<Section>,
}

/// One part of the primer.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: Text,
    pub title: Text,
    pub paragraphs: List<Text>,
    pub sources: List<Text>,
}

/// The check before level 1, unscored.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    pub about: Text,
    #[serde(rename = "statement")]
    pub statements: List<Statement>,
}

/// A statement that one can find true.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub id: Text,
    pub text: Text,
    pub kind: StatementKind,
    /// What to settle where it is not true; for [`StatementKind::First`] alone.
    #[serde(default)]
    pub if_not: Text,
    pub sources: List<Text>,
}

/// What a statement of the readiness check is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(rename_all = "kebab-case")]
pub enum StatementKind {
    /// Worth settling before anything else.
    First,
    /// Describes a typical start and needs no particular answer.
    Usual,
}

/// A special term.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: Text,
    pub title: Text,
    /// Spellings in running text that lead to it, in small letters.
    pub finds: List<Text>,
    pub text: Text,
    /// What it means to whoever runs the business.
    pub business: Text,
    pub sources: List<Text>,
}

/// The CNCF's projects in the provisioning layer.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
pub struct Landscape {
    /// The day of the data, as `2026-08-07`.
    pub data_date: Text,
    pub data_source: Text,
    /// All entries of each subcategory's box, those that are no projects of the CNCF included.
    pub entries: List<u16>,
    pub projects: List<Project>,
}

/// A project of the CNCF.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
pub struct Project {
    pub id: Text,
    pub name: Text,
    /// Position of the subcategory whose box it stands in.
    pub subcategory: usize,
    /// Further subcategories whose work it helps with.
    pub also: List<usize>,
    pub maturity: Maturity,
    /// When the CNCF took it in, as `2020-11-10`.
    pub accepted: Text,
    /// Since when it has its status.
    pub since: Text,
    pub home: Text,
    pub purpose: Text,
}

/// A project's status at the CNCF.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::library))]
#[serde(rename_all = "kebab-case")]
pub enum Maturity {
    Graduated,
    Incubating,
    Sandbox,
    Archived,
}

impl Maturity {
    /// All of them.
    pub const ALL: [Maturity; 4] =
        [Maturity::Graduated, Maturity::Incubating, Maturity::Sandbox, Maturity::Archived];
}

impl Library {
    /// The piece of advice with that id.
    pub fn advice(&self, id: &str) -> Option<&Advice> {
        self.advice.iter().find(|one| one.id == id)
    }

    /// The term with that id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|one| one.id == id)
    }
}

impl Landscape {
    /// The projects of a subcategory: those of its box first, then those that help from another.
    pub fn of(&self, subcategory: usize) -> impl Iterator<Item = &Project> {
        let boxed = self.projects.iter().filter(move |one| one.subcategory == subcategory);
        boxed.chain(self.projects.iter().filter(move |one| one.also.contains(&subcategory)))
    }
}
