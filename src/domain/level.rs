//! The height of an answer: 0 (not yet level 1) to 5.

use serde::{Deserialize, Serialize};

/// A level from 0, *not yet*, to 5.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Level(u8);

impl Level {
    /// Below level 1.
    pub const NOT_YET: Level = Level(0);
    /// Enough for many, and the ambition where none is chosen (design §4).
    pub const DEFAULT_AMBITION: Level = Level(3);
    /// The highest.
    pub const TOP: Level = Level(5);

    /// The level of that number, if it is one of 0 to 5.
    pub fn new(number: u8) -> Option<Level> {
        (number <= Level::TOP.0).then_some(Level(number))
    }

    /// 0 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// One level up, but for the top.
    pub fn next(self) -> Option<Level> {
        Level::new(self.0 + 1)
    }

    /// The levels that have a criterion: 1 to 5.
    pub fn held() -> impl Iterator<Item = Level> {
        (1..=Level::TOP.0).map(Level)
    }
}
