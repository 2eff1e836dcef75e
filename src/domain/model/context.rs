//! What can be said of a scope before anything technical is asked: flags, goals, ways in, industry, size. None of it is
//! ever scored.

use super::PracticeIndex;
use serde::{Deserialize, Serialize};

/// A context flag's fixed place in a set of flags; see [`Flag::bit`].
pub type FlagBit = u8;

/// A record's fixed number in stored profiles: never changed, never used again.
pub type Code = u8;

/// A fact about a scope that hides or unhides practices and advice, or adds a line of help.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Flag {
    pub id: String,
    /// Its bit in a stored or linked set of flags; fixed for ever.
    pub bit: FlagBit,
    pub title: String,
    pub about: String,
    pub hides: Vec<PracticeIndex>,
    pub help: Vec<(PracticeIndex, String)>,
}

/// A business goal that an organization may rank, and the practices that serve it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Goal {
    pub id: String,
    pub code: Code,
    pub title: String,
    pub about: String,
    pub serves: Vec<PracticeIndex>,
    pub sources: Vec<String>,
}

impl Goal {
    /// How many codes there is room for in a link: a goal's code is below this.
    pub const CODES: Code = 13;
}

/// An entry path: it changes order and emphasis, never the score.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Way {
    pub id: String,
    pub code: Code,
    pub title: String,
    pub about: String,
    /// Positions of all dimensions, in the order in which they are asked.
    pub order: Vec<usize>,
    /// Addresses of the pages put forward, as they stand after `#/`.
    pub opens: Vec<String>,
    /// What changes on this way.
    pub says: String,
    pub sources: Vec<String>,
}

/// A line of business.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Industry {
    pub id: String,
    pub code: Code,
    pub title: String,
    /// A flag that is true of most of its organizations.
    pub suggests: Option<FlagBit>,
}

/// How many people build and run things.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    pub id: String,
    pub code: Code,
    pub title: String,
    /// What that means for answering.
    #[serde(default)]
    pub hint: String,
}
