//! Shapes of a result that are worth a neutral sentence.

use super::super::level::Level;
use super::PracticeIndex;
use super::content::{List, Text};
#[cfg(not(target_arch = "wasm32"))]
use databake::Bake;

/// A shape, the sentence that describes it, and the advice that fits.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::pattern))]
pub struct Pattern {
    pub id: Text,
    pub rule: PatternRule,
    /// Neutral; names in braces are filled in.
    pub sentence: Text,
    /// Ids of pieces of advice.
    pub advice: List<Text>,
    pub sources: List<Text>,
}

/// The few kinds of rule (design §4). Dimensions are positions.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::pattern))]
pub enum PatternRule {
    /// One dimension's typical level is so many levels or more above another's.
    DimensionAhead { of: usize, over: usize, by: u8 },
    /// One practice's level is above another's.
    PracticeAhead { of: PracticeIndex, over: PracticeIndex },
    /// One dimension is below every other.
    DimensionLowest { of: usize },
    /// A dimension's typical level stays the same over so many successive milestones.
    Plateau { level: Level, milestones: u8 },
    /// A practice stands above its target.
    AboveTarget,
    /// Two roles see a practice so many levels apart.
    RolesApart { by: u8 },
}
