//! What can be said of a scope before anything technical is asked: flags, goals, ways in, industry, size. None of it is
//! ever scored.

use super::PracticeIndex;
use super::content::{List, Text};
#[cfg(not(target_arch = "wasm32"))]
use databake::Bake;
use serde::Deserialize;

/// A context flag's fixed place in a set of flags; see [`Flag::bit`].
pub type FlagBit = u8;

/// A record's fixed number in stored profiles: never changed, never used again.
pub type Code = u8;

/// A fact about a scope that hides or unhides practices and advice, or adds a line of help.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::context))]
pub struct Flag {
    pub id: Text,
    /// Its bit in a stored or linked set of flags; fixed for ever.
    pub bit: FlagBit,
    pub title: Text,
    pub about: Text,
    pub hides: List<PracticeIndex>,
    pub help: List<(PracticeIndex, Text)>,
}

/// A business goal that an organization may rank, and the practices that serve it.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::context))]
pub struct Goal {
    pub id: Text,
    pub code: Code,
    pub title: Text,
    pub about: Text,
    pub serves: List<PracticeIndex>,
    pub sources: List<Text>,
}

impl Goal {
    /// How many codes there is room for in a link: a goal's code is below this.
    pub const CODES: Code = 13;
}

/// An entry path: it changes order and emphasis, never the score.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::context))]
pub struct Way {
    pub id: Text,
    pub code: Code,
    pub title: Text,
    pub about: Text,
    /// Positions of all dimensions, in the order in which they are asked.
    pub order: List<usize>,
    /// Addresses of the pages put forward, as they stand after `#/`.
    pub opens: List<Text>,
    /// What changes on this way.
    pub says: Text,
    pub sources: List<Text>,
}

/// A line of business.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::context))]
pub struct Industry {
    pub id: Text,
    pub code: Code,
    pub title: Text,
    /// A flag that is true of most of its organizations.
    pub suggests: Option<FlagBit>,
}

/// How many people build and run things.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::context))]
#[serde(deny_unknown_fields)]
pub struct Size {
    pub id: Text,
    pub code: Code,
    pub title: Text,
    /// What that means for answering.
    #[serde(default)]
    pub hint: Text,
}
