//! What is read beside the model: `advice.toml`, `calls.toml`, `glossary.toml`, `landscape.toml`.

use super::super::content::{List, Text};
use super::super::library::{Band, Call, Maturity, Term};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `advice.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceFile {
    pub disclaimer: Text,
    pub advice: Vec<AdviceEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceEntry {
    pub id: Text,
    pub session: u8,
    pub band: Band,
    pub title: Text,
    pub text: Text,
    /// `<practice> <level>`.
    pub cells: List<Text>,
    #[serde(default)]
    pub also: List<Text>,
    #[serde(default)]
    pub beside: List<Text>,
    #[serde(default)]
    pub flags: List<Text>,
    #[serde(default)]
    pub keywords: List<Text>,
    pub sources: List<Text>,
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
    pub data_date: Text,
    pub data_source: Text,
    /// By subcategory.
    pub entries: BTreeMap<Text, u16>,
    #[serde(rename = "project")]
    pub projects: Vec<ProjectEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectEntry {
    pub id: Text,
    pub name: Text,
    pub subcategory: Text,
    #[serde(default)]
    pub also: List<Text>,
    pub maturity: Maturity,
    pub accepted: Text,
    pub since: Text,
    pub home: Text,
    pub purpose: Text,
}
