//! The one thing a scorecard's shape says, as plain data for a headline.

use super::level::Level;
use super::scoring::Scorecard;

/// What stands out most.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Finding {
    /// No dimension has a result yet.
    Nothing,
    /// All dimensions that have a result are typically at one level.
    Even { level: Level, all: bool },
    /// One dimension's typical level is ahead of another's: positions in the model's dimensions.
    Ahead { dimension: usize, of: usize, by: u8 },
}

/// The widest gap between typical levels, the earlier dimension first where several are as wide.
pub fn finding(scorecard: &Scorecard) -> Finding {
    let typical: Vec<(usize, Level)> = scorecard
        .dimensions
        .iter()
        .filter_map(|one| one.score.result.map(|result| (one.dimension, result.typical)))
        .collect();
    let lowest = typical.iter().copied().reduce(|low, one| if one.1 < low.1 { one } else { low });
    let highest = typical.iter().copied().reduce(|high, one| if one.1 > high.1 { one } else { high });
    match (lowest, highest) {
        (Some((of, low)), Some((dimension, high))) if high > low => {
            Finding::Ahead { dimension, of, by: high.number() - low.number() }
        }
        (Some((_, level)), _) => Finding::Even { level, all: typical.len() == scorecard.dimensions.len() },
        _ => Finding::Nothing,
    }
}
