//! What leans on what: `dependencies.toml`.

use super::super::content::{List, Text};
use serde::Deserialize;

/// `dependencies.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DependenciesFile {
    #[serde(rename = "dependency")]
    pub dependencies: Vec<DependencyEntry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DependencyEntry {
    /// A practice's id.
    pub practice: Text,
    /// The lowest level whose step leans on the other.
    pub from_level: u8,
    /// The other's id.
    pub needs: Text,
    /// The level that the other should have.
    pub at: u8,
    pub because: Text,
    pub sources: List<Text>,
}
