//! What is asked about a scope, and the shapes of its results: `flags.toml`, `goals.toml`, `ways.toml`, `profile.toml`,
//! `patterns.toml`.

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
    pub id: String,
    pub bit: FlagBit,
    pub title: String,
    pub about: String,
    #[serde(default)]
    pub hides: Vec<String>,
    #[serde(default)]
    pub help: Vec<HelpEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpEntry {
    pub practice: String,
    pub text: String,
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
    pub id: String,
    pub code: Code,
    pub title: String,
    pub about: String,
    pub serves: Vec<String>,
    pub sources: Vec<String>,
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
    pub id: String,
    pub code: Code,
    pub title: String,
    pub about: String,
    /// Ids of all dimensions.
    pub first: Vec<String>,
    pub opens: Vec<String>,
    pub says: String,
    pub sources: Vec<String>,
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
    pub id: String,
    pub code: Code,
    pub title: String,
    /// A flag's id.
    pub suggests: Option<String>,
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
    pub id: String,
    pub rule: String,
    /// A dimension or a practice, as the rule wants.
    pub of: Option<String>,
    pub over: Option<String>,
    pub by: Option<u8>,
    pub level: Option<u8>,
    pub milestones: Option<u8>,
    pub sentence: String,
    pub advice: Vec<String>,
    pub sources: Vec<String>,
}
