//! Scoring, exactly as design §4 says: all integer, all pure, all reproducible by hand.

use super::answer::Choice;
use super::assessment::{Assessment, Length};
use super::level::Level;
use super::model::{Model, Practice, PracticeIndex};
use super::order::InOrder;

/// Everything derived from an assessment; never stored.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Scorecard {
    /// In the model's order.
    pub dimensions: Vec<DimensionScore>,
}

/// A dimension's figures at the assessment's own length.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DimensionScore {
    /// Position in [`Model::dimensions`].
    pub dimension: usize,
    pub score: Score,
    /// What the quick start gave, where the full length has no result yet.
    pub quick: Option<Score>,
}

/// The figures of a group of practices.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Score {
    /// Practices that count: neither hidden nor *not applicable*.
    pub base: Vec<PracticeIndex>,
    /// Those of the base with a level, in data order.
    pub assessed: Vec<Assessed>,
    /// *Not applicable*, in data order.
    pub not_applicable: Vec<PracticeIndex>,
    /// The lower median of the targets in the base; none where it is empty.
    pub target: Option<Level>,
    /// None where coverage is below one half or the base is empty.
    pub result: Option<Outcome>,
}

/// A practice that has a level.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Assessed {
    pub practice: PracticeIndex,
    pub level: Level,
    /// Somebody outside the scope provides it.
    pub elsewhere: bool,
    pub partly: bool,
}

/// The result of a group.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Outcome {
    /// The lower median.
    pub typical: Level,
    /// The lowest.
    pub floor: Level,
    /// The highest.
    pub ceiling: Level,
}

/// The deep-dive's figures: a second lens that never feeds the core result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DeepDive {
    /// In the model's order.
    pub subcategories: Vec<Score>,
    /// In the model's order.
    pub dimensions: Vec<Score>,
}

/// Scores the deep-dive: each subcategory over its dimensions, and each dimension over the subcategories.
pub fn score_deep_dive(model: &Model, assessment: &Assessment) -> DeepDive {
    let asked = assessment.asked_deep(model);
    let group = |belongs: &dyn Fn(&Practice) -> bool| {
        let practices: Vec<_> = asked.iter().copied().filter(|p| belongs(model.practice(*p))).collect();
        Score::of(assessment, &practices)
    };
    DeepDive {
        subcategories: (0..model.subcategories.len())
            .map(|position| group(&|practice| practice.subcategory == Some(position)))
            .collect(),
        dimensions: (0..model.dimensions.len())
            .map(|position| group(&|practice| practice.dimension == position))
            .collect(),
    }
}

/// The same for a deep-dive that was begun.
pub fn score_begun_deep_dive(model: &Model, assessment: &Assessment) -> Option<DeepDive> {
    assessment.has_deep_dive(model).then(|| score_deep_dive(model, assessment))
}

/// Scores an assessment's core, dimension by dimension.
pub fn score(model: &Model, assessment: &Assessment) -> Scorecard {
    let asked = assessment.asked(model);
    let dimensions = (0..model.dimensions.len())
        .map(|dimension| {
            let in_dimension = |practices: &[PracticeIndex]| -> Vec<PracticeIndex> {
                practices.iter().copied().filter(|p| model.practice(*p).dimension == dimension).collect()
            };
            let score = Score::of(assessment, &in_dimension(&asked));
            let quick = (assessment.extended && score.result.is_none())
                .then(|| Score::of(assessment, &in_dimension(&assessment.asked_at(model, Length::Quick))))
                .filter(|quick| quick.result.is_some());
            DimensionScore { dimension, score, quick }
        })
        .collect();
    Scorecard { dimensions }
}

impl DimensionScore {
    /// The figures to show: those of the assessment's length, or of the quick start where only that has a result.
    pub fn shown(&self) -> &Score {
        self.quick.as_ref().unwrap_or(&self.score)
    }

    /// Whether what is shown is the quick start's.
    pub fn by_quick_start(&self) -> bool {
        self.quick.is_some()
    }
}

impl Score {
    /// The figures of a group, given those of its practices that nothing hides, in data order.
    pub fn of(assessment: &Assessment, practices: &[PracticeIndex]) -> Score {
        let (not_applicable, base): (Vec<_>, Vec<_>) = practices.iter().copied().partition(|practice| {
            assessment.answer(*practice).is_some_and(|answer| answer.choice == Choice::NotApplicable)
        });
        let assessed: Vec<Assessed> = base
            .iter()
            .filter_map(|&practice| {
                let answer = assessment.answer(practice)?;
                Some(Assessed {
                    practice,
                    level: answer.choice.level()?,
                    elsewhere: matches!(answer.choice, Choice::Elsewhere(_)),
                    partly: answer.partly,
                })
            })
            .collect();
        let mut levels: Vec<Level> = assessed.iter().map(|one| one.level).collect();
        let enough = !base.is_empty() && 2 * assessed.len() >= base.len();
        let result = enough.then(|| Outcome::of(&mut levels)).flatten();
        Score { target: target(assessment, &base), base, assessed, not_applicable, result }
    }

    /// How many more of the base need a level before there is a result.
    pub fn missing(&self) -> usize {
        self.base.len().div_ceil(2).saturating_sub(self.assessed.len())
    }

    /// Whether a practice at the typical level is partly on its way to the next: drawn, never counted.
    pub fn partly_further(&self) -> bool {
        let typical = self.result.map(|result| result.typical);
        self.assessed.iter().any(|one| one.partly && Some(one.level) == typical)
    }

    /// More than a quarter of the group is *not applicable*: worth a notice.
    pub fn much_not_applicable(&self) -> bool {
        let absent = self.not_applicable.len();
        4 * absent > self.base.len() + absent
    }

    /// The assessed practices under level `n`, lowest first, then data order.
    pub fn below(&self, n: Level) -> Vec<Assessed> {
        let mut below: Vec<Assessed> = self.assessed.iter().copied().filter(|one| one.level < n).collect();
        below.order_by(|one| one.level);
        below
    }

    /// The fewest practices that, lifted to `n`, bring the typical level to `n`: the highest of those below it,
    /// as many as the median needs, then data order.
    pub fn smallest_lifts(&self, n: Level) -> Vec<Assessed> {
        let mut below = self.below(n);
        below.order_by(|one| std::cmp::Reverse(one.level));
        // The lower median is at n once the practices below n stand before the middle place.
        let place = self.assessed.len().saturating_sub(1) / 2;
        let lifts = below.len().saturating_sub(place);
        below.truncate(lifts);
        below
    }

    /// Σ min(level, target) over Σ target of the assessed practices: a fraction of what is wanted.
    pub fn progress(&self, assessment: &Assessment) -> (u32, u32) {
        self.assessed.iter().fold((0, 0), |(reached, wanted), one| {
            let target = assessment.target(one.practice);
            (reached + u32::from(one.level.min(target).number()), wanted + u32::from(target.number()))
        })
    }
}

impl Outcome {
    fn of(levels: &mut [Level]) -> Option<Outcome> {
        Some(Outcome {
            typical: lower_median(levels)?,
            floor: *levels.iter().min()?,
            ceiling: *levels.iter().max()?,
        })
    }
}

/// The flag over several groups together: the lower median of the targets in all their bases; none where they are empty.
pub fn target_of_all(assessment: &Assessment, groups: &[&Score]) -> Option<Level> {
    let base: Vec<PracticeIndex> = groups.iter().flat_map(|score| &score.base).copied().collect();
    target(assessment, &base)
}

fn target(assessment: &Assessment, base: &[PracticeIndex]) -> Option<Level> {
    let mut targets: Vec<Level> = base.iter().map(|practice| assessment.target(*practice)).collect();
    lower_median(&mut targets)
}

/// The middle of the sorted levels, the lower of two middles.
pub fn lower_median(levels: &mut [Level]) -> Option<Level> {
    levels.order_by(|level| *level);
    levels.get(levels.len().checked_sub(1)? / 2).copied()
}
