//! How practices spread over the levels, and what that says first.

use super::level::Level;
use super::scoring::{Score, Scorecard};

/// How many practices are at each level.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Spread {
    /// By level, 0 first.
    pub levels: [usize; 6],
    /// Practices that count and have no level.
    pub without: usize,
}

impl Spread {
    /// The spread of a group.
    pub fn of(score: &Score) -> Spread {
        let mut spread = Spread { without: score.base.len() - score.assessed.len(), ..Spread::default() };
        for one in &score.assessed {
            spread.levels[usize::from(one.level.number())] += 1;
        }
        spread
    }

    /// The spread of all groups together.
    pub fn sum(groups: &[Spread]) -> Spread {
        groups.iter().fold(Spread::default(), |mut sum, one| {
            sum.levels.iter_mut().zip(one.levels).for_each(|(sum, more)| *sum += more);
            sum.without += one.without;
            sum
        })
    }

    /// Practices with a level.
    pub fn assessed(&self) -> usize {
        self.levels.iter().sum()
    }

    /// The levels at which most practices are, and how many are at each; none while nothing has a level.
    pub fn fullest(&self) -> Option<(Vec<Level>, usize)> {
        let most = *self.levels.iter().max().filter(|most| **most > 0)?;
        let levels = (0..=5).filter(|n| self.levels[usize::from(*n)] == most).filter_map(Level::new);
        Some((levels.collect(), most))
    }
}

/// The practices at the lowest level that occurs in some groups.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Lowest {
    pub level: Level,
    pub practices: usize,
    /// Of all that have a level.
    pub assessed: usize,
    /// The group with most of them, by position, and how many it has; none where several have as many.
    pub most: Option<(usize, usize)>,
}

/// What stands lowest in some groups; none while nothing has a level.
pub fn lowest(groups: &[Spread]) -> Option<Lowest> {
    let all = Spread::sum(groups);
    let level = (0..=5).find(|n| all.levels[usize::from(*n)] > 0).and_then(Level::new)?;
    let place = usize::from(level.number());
    let most = groups.iter().map(|one| one.levels[place]).max()?;
    let mut with_most = groups.iter().enumerate().filter(|(_, one)| one.levels[place] == most);
    let first = with_most.next().map(|(group, _)| (group, most));
    Some(Lowest {
        level,
        practices: all.levels[place],
        assessed: all.assessed(),
        most: first.filter(|_| with_most.next().is_none()),
    })
}

/// How many dimensions have reached their targets.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Reached {
    pub dimensions: usize,
    /// Of those that have a result.
    pub of: usize,
    /// The dimension that is furthest away, by position, and by how many levels; none where several are, or none is.
    pub furthest: Option<(usize, u8)>,
}

/// How the typical levels stand to the targets; none while no dimension has a result.
pub fn reached(scorecard: &Scorecard) -> Option<Reached> {
    let gaps: Vec<(usize, u8)> = scorecard
        .dimensions
        .iter()
        .filter_map(|one| {
            let (result, target) = (one.shown().result?, one.shown().target?);
            Some((one.dimension, target.number().saturating_sub(result.typical.number())))
        })
        .collect();
    let widest = gaps.iter().map(|(_, gap)| *gap).max()?;
    let mut furthest = gaps.iter().filter(|(_, gap)| *gap == widest && widest > 0);
    let first = furthest.next().copied();
    Some(Reached {
        dimensions: gaps.iter().filter(|(_, gap)| *gap == 0).count(),
        of: gaps.len(),
        furthest: first.filter(|_| furthest.next().is_none()),
    })
}
