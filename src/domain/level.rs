//! The height of an answer: 0 (not yet level 1) to 5.

#[cfg(not(target_arch = "wasm32"))]
use databake::{Bake, BakeSize, CrateEnv, TokenStream, quote};
use serde::Deserialize;

/// A level from 0, *not yet*, to 5.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Deserialize)]
pub struct Level(u8);

impl Level {
    /// Below level 1.
    pub const NOT_YET: Level = Level(0);
    /// Enough for many, and the ambition where none is chosen (design §4).
    pub const DEFAULT_AMBITION: Level = Level(3);
    /// The highest.
    pub const TOP: Level = Level(5);

    /// All of them, by their numbers.
    pub const ALL: [Level; 6] = [Level(0), Level(1), Level(2), Level(3), Level(4), Level(5)];

    /// The level of that number, if it is one of 0 to 5.
    pub fn new(number: u8) -> Option<Level> {
        Level::ALL.get(usize::from(number)).copied()
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
        Level::ALL.into_iter().skip(1)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Bake for Level {
    fn bake(&self, _: &CrateEnv) -> TokenStream {
        let number = usize::from(self.0);
        quote! { crate::domain::level::Level::ALL[#number] }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl BakeSize for Level {
    fn borrows_size(&self) -> usize {
        0
    }
}
