//! `model/*.toml` as authors write it: one struct a file, unknown keys refused, nothing judged yet.

mod context;
mod dependencies;
mod library;

pub use context::*;
pub use dependencies::*;
pub use library::*;

use super::content::{List, Text};
use super::library::{Primer, Readiness};
use serde::Deserialize;
use std::path::Path;
use std::{error, fmt, fs};

/// Everything in the folder, as written.
#[derive(Clone, Debug)]
pub struct Authored {
    pub head: Head,
    pub dimensions: Vec<(String, DimensionFile)>,
    pub subcategories: Vec<(String, SubcategoryFile)>,
    pub quick_start: QuickStartFile,
    pub flags: FlagsFile,
    pub goals: GoalsFile,
    pub ways: WaysFile,
    pub profile: ProfileFile,
    pub patterns: PatternsFile,
    pub dependencies: DependenciesFile,
    pub advice: AdviceFile,
    pub calls: CallsFile,
    pub primer: Primer,
    pub readiness: Readiness,
    pub glossary: GlossaryFile,
    pub landscape: LandscapeFile,
    pub kpis: KpisFile,
    pub sources: SourcesFile,
    pub product_names: ProductNamesFile,
    pub orders: OrdersFile,
    pub example: ExampleFile,
}

/// `model.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub id: Text,
    pub version: Text,
    pub title: Text,
    /// File names in `dimensions/`, in data order.
    pub dimensions: List<Text>,
    /// File names in `provisioning/`, in data order.
    pub subcategories: List<Text>,
    #[serde(rename = "level")]
    pub levels: Vec<LevelEntry>,
    #[serde(rename = "quantifier")]
    pub quantifiers: Vec<QuantifierEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelEntry {
    pub level: u8,
    pub name: Text,
    pub upstream_name: Option<Text>,
    pub in_short: Text,
    pub about: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantifierEntry {
    pub word: Text,
    pub means: Text,
}

/// `dimensions/*.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionFile {
    pub id: Text,
    /// What its practices' ids begin with.
    pub prefix: Text,
    pub title: Text,
    #[serde(default)]
    pub plural: bool,
    pub short: Text,
    pub about: Text,
    #[serde(rename = "practice")]
    pub practices: Vec<PracticeEntry>,
}

/// `provisioning/*.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubcategoryFile {
    pub id: Text,
    /// What its practices' ids begin with.
    pub prefix: Text,
    pub title: Text,
    pub short: Text,
    pub about: Text,
    #[serde(rename = "practice")]
    pub practices: Vec<PracticeEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeEntry {
    pub id: Text,
    pub title: Text,
    /// In a subcategory's file, the dimension's id; in a dimension's file, nothing.
    pub dimension: Option<Text>,
    pub keywords: List<Text>,
    pub about: Text,
    pub line: Text,
    pub risk: Text,
    pub counts: Text,
    pub excludes: Text,
    pub goal: Text,
    pub shown_with: Option<Text>,
    #[serde(rename = "criterion", default)]
    pub criteria: Vec<CriterionEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionEntry {
    pub level: u8,
    pub minimum: Text,
    pub evidence: Text,
    pub state: Text,
    pub value: Text,
    pub kpis: List<Text>,
    pub sources: List<Text>,
}

/// `quick-start.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuickStartFile {
    pub practices: List<Text>,
}

/// `kpis.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KpisFile {
    #[serde(rename = "kpi")]
    pub kpis: Vec<super::Kpi>,
}

/// `sources.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourcesFile {
    /// How many claims of the 2022 report are numbered.
    pub report_claims: u16,
    #[serde(rename = "source")]
    pub sources: Vec<super::Source>,
}

/// `product-names.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductNamesFile {
    pub names: List<Text>,
    #[serde(rename = "exception", default)]
    pub exceptions: Vec<NameException>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameException {
    pub name: Text,
    pub practice: Text,
    pub reason: Text,
}

/// `released-orders.toml`, written by `cargo xtask orders`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrdersFile {
    #[serde(rename = "order", default)]
    pub orders: Vec<OrderEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderEntry {
    /// Those of the core.
    pub practices: List<Text>,
    /// Those of the deep-dive.
    #[serde(default)]
    pub deep: List<Text>,
}

/// `example.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleFile {
    pub name: Text,
    pub about: Text,
    pub ambition: u8,
    #[serde(default)]
    pub flags: List<Text>,
    /// Ids of goals, the most important first.
    #[serde(default)]
    pub goals: List<Text>,
    #[serde(rename = "answer")]
    pub answers: Vec<ExampleEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleEntry {
    pub practice: Text,
    pub level: Option<u8>,
    pub says: Option<super::ExampleChoice>,
    #[serde(default)]
    pub partly: bool,
    pub basis: Option<super::ExampleBasis>,
    #[serde(default)]
    pub note: Text,
}

/// A file that could not be read or is not what it should be.
#[derive(Clone, Debug)]
pub struct Unreadable {
    pub file: String,
    pub why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "model/{}: {}", self.file, self.why)
    }
}

impl error::Error for Unreadable {}

impl Authored {
    /// Reads the folder.
    ///
    /// # Errors
    /// Names the first file that is missing, is not TOML, or has an unknown or missing key.
    pub fn read(folder: &Path) -> Result<Authored, Unreadable> {
        let head: Head = read(folder, "model.toml")?;
        Ok(Authored {
            dimensions: read_all(folder, "dimensions", &head.dimensions)?,
            subcategories: read_all(folder, "provisioning", &head.subcategories)?,
            head,
            quick_start: read(folder, "quick-start.toml")?,
            flags: read(folder, "flags.toml")?,
            goals: read(folder, "goals.toml")?,
            ways: read(folder, "ways.toml")?,
            profile: read(folder, "profile.toml")?,
            patterns: read(folder, "patterns.toml")?,
            dependencies: read(folder, "dependencies.toml")?,
            advice: read(folder, "advice.toml")?,
            calls: read(folder, "calls.toml")?,
            primer: read(folder, "primer.toml")?,
            readiness: read(folder, "readiness.toml")?,
            glossary: read(folder, "glossary.toml")?,
            landscape: read(folder, "landscape.toml")?,
            kpis: read(folder, "kpis.toml")?,
            sources: read(folder, "sources.toml")?,
            product_names: read(folder, "product-names.toml")?,
            orders: read(folder, "released-orders.toml")?,
            example: read(folder, "example.toml")?,
        })
    }
}

/// The files of that folder in the order in which they are named, each with its name.
fn read_all<T: for<'de> Deserialize<'de>>(
    folder: &Path,
    below: &str,
    names: &[Text],
) -> Result<Vec<(String, T)>, Unreadable> {
    let file = |name: &Text| format!("{below}/{name}.toml");
    names.iter().map(|name| read(folder, &file(name)).map(|read| (file(name), read))).collect()
}

fn read<T: for<'de> Deserialize<'de>>(folder: &Path, file: &str) -> Result<T, Unreadable> {
    let unreadable = |why: String| Unreadable { file: file.to_owned(), why };
    let text = fs::read_to_string(folder.join(file)).map_err(|error| unreadable(error.to_string()))?;
    toml::from_str(&text).map_err(|error| unreadable(error.to_string()))
}
