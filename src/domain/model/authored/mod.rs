//! `model/*.toml` as authors write it: one struct a file, unknown keys refused, nothing judged yet.

mod context;
mod dependencies;
mod library;

pub use context::*;
pub use dependencies::*;
pub use library::*;

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
    pub id: String,
    pub version: String,
    pub title: String,
    /// File names in `dimensions/`, in data order.
    pub dimensions: Vec<String>,
    /// File names in `provisioning/`, in data order.
    pub subcategories: Vec<String>,
    #[serde(rename = "level")]
    pub levels: Vec<LevelEntry>,
    #[serde(rename = "quantifier")]
    pub quantifiers: Vec<QuantifierEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelEntry {
    pub level: u8,
    pub name: String,
    pub upstream_name: Option<String>,
    pub in_short: String,
    pub about: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantifierEntry {
    pub word: String,
    pub means: String,
}

/// `dimensions/*.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionFile {
    pub id: String,
    /// What its practices' ids begin with.
    pub prefix: String,
    pub title: String,
    #[serde(default)]
    pub plural: bool,
    pub short: String,
    pub about: String,
    #[serde(rename = "practice")]
    pub practices: Vec<PracticeEntry>,
}

/// `provisioning/*.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubcategoryFile {
    pub id: String,
    /// What its practices' ids begin with.
    pub prefix: String,
    pub title: String,
    pub short: String,
    pub about: String,
    #[serde(rename = "practice")]
    pub practices: Vec<PracticeEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeEntry {
    pub id: String,
    pub title: String,
    /// In a subcategory's file, the dimension's id; in a dimension's file, nothing.
    pub dimension: Option<String>,
    pub keywords: Vec<String>,
    pub about: String,
    pub line: String,
    pub risk: String,
    pub counts: String,
    pub excludes: String,
    pub goal: String,
    pub shown_with: Option<String>,
    #[serde(rename = "criterion", default)]
    pub criteria: Vec<CriterionEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionEntry {
    pub level: u8,
    pub minimum: String,
    pub evidence: String,
    pub state: String,
    pub value: String,
    pub kpis: Vec<String>,
    pub sources: Vec<String>,
}

/// `quick-start.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuickStartFile {
    pub practices: Vec<String>,
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
    pub names: Vec<String>,
    #[serde(rename = "exception", default)]
    pub exceptions: Vec<NameException>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameException {
    pub name: String,
    pub practice: String,
    pub reason: String,
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
    pub practices: Vec<String>,
    /// Those of the deep-dive.
    #[serde(default)]
    pub deep: Vec<String>,
}

/// `example.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleFile {
    pub name: String,
    pub about: String,
    pub ambition: u8,
    #[serde(default)]
    pub flags: Vec<String>,
    /// Ids of goals, the most important first.
    #[serde(default)]
    pub goals: Vec<String>,
    #[serde(rename = "answer")]
    pub answers: Vec<ExampleEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleEntry {
    pub practice: String,
    pub level: Option<u8>,
    pub says: Option<super::ExampleChoice>,
    #[serde(default)]
    pub partly: bool,
    pub basis: Option<super::ExampleBasis>,
    #[serde(default)]
    pub note: String,
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
    names: &[String],
) -> Result<Vec<(String, T)>, Unreadable> {
    let file = |name| format!("{below}/{name}.toml");
    names.iter().map(|name| read(folder, &file(name)).map(|read| (file(name), read))).collect()
}

fn read<T: for<'de> Deserialize<'de>>(folder: &Path, file: &str) -> Result<T, Unreadable> {
    let unreadable = |why: String| Unreadable { file: file.to_owned(), why };
    let text = fs::read_to_string(folder.join(file)).map_err(|error| unreadable(error.to_string()))?;
    toml::from_str(&text).map_err(|error| unreadable(error.to_string()))
}
