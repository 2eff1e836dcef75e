//! What would change if some practices stood higher: asked of a copy of the assessment, by the rules of scoring, and
//! never stored.

use super::answer::{Answer, Choice};
use super::assessment::Assessment;
use super::finding::{Finding, finding};
use super::level::Level;
use super::model::pattern::Pattern;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;
use super::patterns::{Filling, patterns};
use super::scoring::{DeepDive, Outcome, Score, Scorecard, score, score_deep_dive};
use super::steps::{Step, first_steps, offering};

/// A practice, and the level that it is thought to have.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Lift {
    pub practice: PracticeIndex,
    pub to: Level,
}

/// A group of practices that has figures. Dimensions and subcategories are positions.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    Dimension(usize),
    Subcategory(usize),
    DeepDimension(usize),
}

/// The figures of a group that a lift can move, as they are shown: where only the quick start has a result, its own.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Figures {
    pub result: Option<Outcome>,
    /// Whether the result is the quick start's.
    pub quick: bool,
    /// Behind the result, lowest first.
    pub levels: Vec<Level>,
    /// How many practices have a level, at the assessment's own length.
    pub assessed: usize,
    /// How many count there.
    pub base: usize,
    /// How many more need a level there before there is a result.
    pub missing: usize,
    /// The way to the targets: how much of it is gone, and all of it.
    pub progress: (u32, u32),
}

/// A group with a lifted practice in it, as it is and as it would be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Shift {
    pub part: Part,
    pub before: Figures,
    pub after: Figures,
}

/// What some lifts would do. Of the rest of the scorecard it holds only what changes.
#[derive(Clone, Debug)]
pub struct WhatIf<'m> {
    /// Every group with a lifted practice in it, whether or not its figures change.
    pub shifts: Vec<Shift>,
    /// The headline, before and after.
    pub finding: Option<(Finding, Finding)>,
    /// Next steps that would be done, or would make room for others: of the core, and of a deep-dive that was begun.
    pub steps_gone: Vec<Step>,
    /// Next steps that would come.
    pub steps_new: Vec<Step>,
    pub patterns_gone: Vec<Found<'m>>,
    pub patterns_new: Vec<Found<'m>>,
}

/// A pattern, and what fills the names in it.
pub type Found<'m> = (&'m Pattern, Filling<'m>);

/// The practices that can be lifted, in data order: what is asked, of the deep-dive only where it was begun, but for what
/// is *not applicable* or stands at the top.
pub fn liftable(model: &Model, assessment: &Assessment) -> Vec<PracticeIndex> {
    let mut asked = assessment.asked_throughout(model);
    let can = |practice: &PracticeIndex| match assessment.answer(*practice).map(|answer| answer.choice) {
        Some(Choice::NotApplicable) => false,
        choice => choice.and_then(Choice::level) != Some(Level::TOP),
    };
    asked.retain(can);
    asked
}

/// A copy in which the lifts have happened. What cannot be lifted, and a lift that leads no higher, are passed over;
/// *provided elsewhere* stays elsewhere.
pub fn lifted(model: &Model, assessment: &Assessment, lifts: &[Lift]) -> Assessment {
    let mut copy = assessment.clone();
    for lift in leading_higher(model, assessment, lifts) {
        let before = copy.answer(lift.practice);
        let level = before.and_then(|answer| answer.choice.level()).unwrap_or(Level::NOT_YET);
        if lift.to > level {
            let choice = match before.map(|answer| answer.choice) {
                Some(Choice::Elsewhere(_)) => Choice::Elsewhere(Some(lift.to)),
                _ => Choice::Level(lift.to),
            };
            // Partly was said of the way to a level that is now reached.
            let answer = Answer { partly: false, ..before.unwrap_or(Answer::new(choice)) };
            copy.set_answer(lift.practice, Some(answer.choosing(choice)));
        }
    }
    copy
}

/// Those of the lifts that still lead higher: an answer may have changed since they were tried.
pub fn leading_higher(model: &Model, assessment: &Assessment, lifts: &[Lift]) -> Vec<Lift> {
    let can = liftable(model, assessment);
    let level = |practice| assessment.answer(practice).and_then(|answer| answer.choice.level());
    let leads = |lift: &Lift| lift.to > level(lift.practice).unwrap_or(Level::NOT_YET);
    lifts.iter().copied().filter(|lift| can.contains(&lift.practice) && leads(lift)).collect()
}

/// The smallest set of lifts that brings a group's typical level to `n`; see [`Score::smallest_lifts`].
pub fn smallest_set(score: &Score, n: Level) -> Vec<Lift> {
    score.smallest_lifts(n).iter().map(|one| Lift { practice: one.practice, to: n }).collect()
}

/// What the lifts would change.
pub fn what_if<'m>(model: &'m Model, assessment: &Assessment, lifts: &[Lift]) -> WhatIf<'m> {
    let after = lifted(model, assessment, lifts);
    let cards = [score(model, assessment), score(model, &after)];
    let deep = [score_deep_dive(model, assessment), score_deep_dive(model, &after)];
    let touched = |group: &Group| lifts.iter().any(|lift| group.score.base.contains(&lift.practice));
    let shifts = groups(&cards[0], &deep[0])
        .zip(groups(&cards[1], &deep[1]))
        .filter(|(group, _)| touched(group))
        .map(|(group, higher)| Shift {
            part: group.part,
            before: group.figures(assessment),
            after: higher.figures(&after),
        })
        .collect();
    let findings = (finding(&cards[0]), finding(&cards[1]));
    let begun = assessment.has_deep_dive(model);
    let offering = |at: usize| offering(&cards[at], begun.then_some(&deep[at]));
    let steps = [first_steps(model, assessment, &offering(0)), first_steps(model, &after, &offering(1))];
    let found = [patterns(model, assessment, &cards[0]), patterns(model, &after, &cards[1])];
    let same_step = |one: &Step, other: &Step| (one.practice, one.to) == (other.practice, other.to);
    let same_pattern = |one: &Found, other: &Found| (&one.0.id, one.1) == (&other.0.id, other.1);
    WhatIf {
        shifts,
        finding: (findings.0 != findings.1).then_some(findings),
        steps_gone: but_for(&steps[0], &steps[1], same_step),
        steps_new: but_for(&steps[1], &steps[0], same_step),
        patterns_gone: but_for(&found[0], &found[1], same_pattern),
        patterns_new: but_for(&found[1], &found[0], same_pattern),
    }
}

impl WhatIf<'_> {
    /// Whether everything would stay as it is.
    pub fn changes_nothing(&self) -> bool {
        self.finding.is_none()
            && !self.shifts.iter().any(Shift::changes)
            && [&self.steps_gone, &self.steps_new].into_iter().all(Vec::is_empty)
            && [&self.patterns_gone, &self.patterns_new].into_iter().all(Vec::is_empty)
    }
}

impl Shift {
    /// Whether a figure would change, and not only the levels behind it.
    pub fn changes(&self) -> bool {
        let shown = |one: &Figures| (one.result, one.quick, one.assessed, one.missing, one.progress);
        shown(&self.before) != shown(&self.after)
    }
}

/// A group at the assessment's own length, and what is shown of it.
struct Group<'s> {
    part: Part,
    score: &'s Score,
    shown: &'s Score,
    quick: bool,
}

impl Group<'_> {
    fn figures(&self, assessment: &Assessment) -> Figures {
        let mut levels: Vec<Level> = self.shown.assessed.iter().map(|one| one.level).collect();
        levels.order_by(|level| *level);
        Figures {
            result: self.shown.result,
            quick: self.quick,
            levels,
            assessed: self.score.assessed.len(),
            base: self.score.base.len(),
            missing: self.score.missing(),
            progress: self.shown.progress(assessment),
        }
    }
}

/// All groups: the core's dimensions, then the deep-dive's subcategories and dimensions. Of a deep-dive that was not begun
/// no practice can be lifted.
fn groups<'s>(card: &'s Scorecard, deep: &'s DeepDive) -> impl Iterator<Item = Group<'s>> {
    let core = card.dimensions.iter().map(|one| Group {
        part: Part::Dimension(one.dimension),
        score: &one.score,
        shown: one.shown(),
        quick: one.by_quick_start(),
    });
    let whole = |part, score| Group { part, score, shown: score, quick: false };
    let rows = deep.subcategories.iter().enumerate().map(move |(at, one)| whole(Part::Subcategory(at), one));
    let columns =
        deep.dimensions.iter().enumerate().map(move |(at, one)| whole(Part::DeepDimension(at), one));
    core.chain(rows).chain(columns)
}

/// Those of the first that have none like them among the second.
fn but_for<T: Clone>(first: &[T], second: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<T> {
    first.iter().filter(|one| !second.iter().any(|other| same(one, other))).cloned().collect()
}
