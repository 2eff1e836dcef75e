//! What the sources say comes first: a step that leans on another practice.

use super::super::level::Level;
use super::PracticeIndex;
use super::content::{List, Text};
#[cfg(not(target_arch = "wasm32"))]
use databake::Bake;

/// Where the sources say that one practice comes before another, or makes it easier. It is advice about an order and
/// changes none by itself.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::dependency))]
pub struct Dependency {
    pub practice: PracticeIndex,
    /// The step to this level leans on the other, and so does every later one.
    pub from_level: Level,
    pub needs: PracticeIndex,
    /// The level that the other should have by then.
    pub at: Level,
    /// Why, in one sentence.
    pub because: Text,
    pub sources: List<Text>,
}
