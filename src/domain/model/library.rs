//! What is read beside the questions and never scored: advice, words, projects, the primer.

use super::super::level::Level;
use super::PracticeIndex;
use super::context::FlagBit;
use serde::{Deserialize, Serialize};

/// Everything that is read beside the model.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Library {
    /// What the advice is and is not; shown wherever advice is.
    pub disclaimer: String,
    pub advice: Vec<Advice>,
    /// The report's calls to action.
    pub calls: Vec<Call>,
    pub primer: Primer,
    pub readiness: Readiness,
    pub terms: Vec<Term>,
    pub landscape: Landscape,
}

/// A piece of advice that the 2022 panel gave.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    pub id: String,
    pub session: u8,
    pub band: Band,
    pub title: String,
    pub text: String,
    /// The cells it was given for.
    pub cells: Vec<(PracticeIndex, Level)>,
    /// Cells that it touches besides.
    pub also: Vec<(PracticeIndex, Level)>,
    /// Core practices whose question it helps with.
    pub beside: Vec<PracticeIndex>,
    /// Hidden unless one of these flags is on; empty where it is for all.
    pub flags: Vec<FlagBit>,
    pub keywords: Vec<String>,
    pub sources: Vec<String>,
}

/// The levels that a piece of advice was given for.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    pub id: String,
    pub title: String,
    pub text: String,
    /// The address after `#/`.
    pub leads: String,
    /// What the link says.
    pub link: String,
    pub sources: Vec<String>,
}

/// A page for newcomers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Primer {
    pub title: String,
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// One part of the primer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: String,
    pub title: String,
    pub paragraphs: Vec<String>,
    pub sources: Vec<String>,
}

/// The check before level 1, unscored.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    pub about: String,
    #[serde(rename = "statement")]
    pub statements: Vec<Statement>,
}

/// A statement that one can find true.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub id: String,
    pub text: String,
    pub kind: StatementKind,
    /// What to settle where it is not true; for [`StatementKind::First`] alone.
    #[serde(default)]
    pub if_not: String,
    pub sources: Vec<String>,
}

/// What a statement of the readiness check is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementKind {
    /// Worth settling before anything else.
    First,
    /// Describes a typical start and needs no particular answer.
    Usual,
}

/// A special term.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: String,
    pub title: String,
    /// Spellings in running text that lead to it, in small letters.
    pub finds: Vec<String>,
    pub text: String,
    /// What it means to whoever runs the business.
    pub business: String,
    pub sources: Vec<String>,
}

/// The CNCF's projects in the provisioning layer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Landscape {
    /// The day of the data, as `2026-08-07`.
    pub data_date: String,
    pub data_source: String,
    /// All entries of each subcategory's box, those that are no projects of the CNCF included.
    pub entries: Vec<u16>,
    pub projects: Vec<Project>,
}

/// A project of the CNCF.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Project {
    pub id: String,
    pub name: String,
    /// Position of the subcategory whose box it stands in.
    pub subcategory: usize,
    /// Further subcategories whose work it helps with.
    pub also: Vec<usize>,
    pub maturity: Maturity,
    /// When the CNCF took it in, as `2020-11-10`.
    pub accepted: String,
    /// Since when it has its status.
    pub since: String,
    pub home: String,
    pub purpose: String,
}

/// A project's status at the CNCF.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
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
