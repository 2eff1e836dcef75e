//! What is asked about a scope, and the shapes of its results: `flags.toml`, `goals.toml`, `ways.toml`, `profile.toml`,
//! `patterns.toml`.

use super::super::content::{List, Text};
use super::super::context::{Code, FlagBit, Size};
use serde::Deserialize;

/// `flags.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagsFile {
    #[serde(rename = "flag")]
    pub flags: Vec<FlagEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagEntry {
    pub id: Text,
    pub bit: FlagBit,
    pub title: Text,
    pub about: Text,
    #[serde(default)]
    pub hides: List<Text>,
    #[serde(default)]
    pub help: Vec<HelpEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpEntry {
    pub practice: Text,
    pub text: Text,
}

/// `goals.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalsFile {
    #[serde(rename = "goal")]
    pub goals: Vec<GoalEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalEntry {
    pub id: Text,
    pub code: Code,
    pub title: Text,
    pub about: Text,
    pub serves: List<Text>,
    pub sources: List<Text>,
}

/// `ways.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaysFile {
    #[serde(rename = "way")]
    pub ways: Vec<WayEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WayEntry {
    pub id: Text,
    pub code: Code,
    pub title: Text,
    pub about: Text,
    /// Ids of all dimensions.
    pub first: List<Text>,
    pub opens: List<Text>,
    pub says: Text,
    pub sources: List<Text>,
}

/// `profile.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileFile {
    #[serde(rename = "industry")]
    pub industries: Vec<IndustryEntry>,
    #[serde(rename = "size")]
    pub sizes: Vec<Size>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndustryEntry {
    pub id: Text,
    pub code: Code,
    pub title: Text,
    /// A flag's id.
    pub suggests: Option<Text>,
}

/// `patterns.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternsFile {
    #[serde(rename = "pattern")]
    pub patterns: Vec<PatternEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternEntry {
    pub id: Text,
    pub rule: Text,
    /// A dimension or a practice, as the rule wants.
    pub of: Option<Text>,
    pub over: Option<Text>,
    pub by: Option<u8>,
    pub level: Option<u8>,
    pub milestones: Option<u8>,
    pub sentence: Text,
    pub advice: List<Text>,
    pub sources: List<Text>,
}
