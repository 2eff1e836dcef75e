//! What is read beside the model: `advice.toml`, `calls.toml`, `glossary.toml`, `landscape.toml`.

use super::super::library::{Band, Call, Maturity, Term};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `advice.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceFile {
    pub disclaimer: String,
    pub advice: Vec<AdviceEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceEntry {
    pub id: String,
    pub session: u8,
    pub band: Band,
    pub title: String,
    pub text: String,
    /// `<practice> <level>`.
    pub cells: Vec<String>,
    #[serde(default)]
    pub also: Vec<String>,
    #[serde(default)]
    pub beside: Vec<String>,
    #[serde(default)]
    pub flags: Vec<String>,
    #[serde(default)]
    pub keywords: Vec<String>,
    pub sources: Vec<String>,
}

/// `calls.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallsFile {
    #[serde(rename = "call")]
    pub calls: Vec<Call>,
}

/// `glossary.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    #[serde(rename = "term")]
    pub terms: Vec<Term>,
}

/// `landscape.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LandscapeFile {
    pub data_date: String,
    pub data_source: String,
    /// By subcategory.
    pub entries: BTreeMap<String, u16>,
    #[serde(rename = "project")]
    pub projects: Vec<ProjectEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectEntry {
    pub id: String,
    pub name: String,
    pub subcategory: String,
    #[serde(default)]
    pub also: Vec<String>,
    pub maturity: Maturity,
    pub accepted: String,
    pub since: String,
    pub home: String,
    pub purpose: String,
}
