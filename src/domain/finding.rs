//! The one thing a scorecard's shape says, as plain data for a headline.

use super::level::Level;
use super::scoring::Scorecard;

/// What stands out most, said only where it is unambiguous. Dimensions are positions in the model's dimensions.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Finding {
    /// No dimension has a result yet.
    Nothing,
    /// Nor will one have: no practice counts.
    NothingApplies,
    /// All dimensions that have a result are typically at one level.
    Even { level: Level, all: bool },
    /// One dimension is highest and one is lowest.
    Ahead { dimension: usize, of: usize, by: u8 },
    /// One dimension is ahead of all others, which are level.
    AheadOfRest { dimension: usize, by: u8 },
    /// One dimension is behind all others, which are level.
    BehindRest { dimension: usize, by: u8 },
    /// Several share the highest or the lowest level.
    Between { low: Level, high: Level },
}

/// What the typical levels of all dimensions with a result have to say.
pub fn finding(scorecard: &Scorecard) -> Finding {
    let typical: Vec<(usize, Level)> = scorecard
        .dimensions
        .iter()
        .filter_map(|one| one.shown().result.map(|result| (one.dimension, result.typical)))
        .collect();
    let levels = || typical.iter().map(|(_, level)| *level);
    let (Some(low), Some(high)) = (levels().min(), levels().max()) else {
        let empty = scorecard.dimensions.iter().all(|one| one.score.base.is_empty());
        return if empty { Finding::NothingApplies } else { Finding::Nothing };
    };
    if low == high {
        return Finding::Even { level: low, all: typical.len() == scorecard.dimensions.len() };
    }
    let at = |wanted: Level| {
        typical.iter().filter(move |(_, level)| *level == wanted).map(|(dimension, _)| *dimension)
    };
    let alone = |wanted: Level| at(wanted).next().filter(|_| at(wanted).count() == 1);
    let by = high.number() - low.number();
    let others = typical.len() - 1;
    match (alone(high), alone(low)) {
        (Some(dimension), Some(of)) => Finding::Ahead { dimension, of, by },
        (Some(dimension), None) if at(low).count() == others => Finding::AheadOfRest { dimension, by },
        (None, Some(dimension)) if at(high).count() == others => Finding::BehindRest { dimension, by },
        _ => Finding::Between { low, high },
    }
}
