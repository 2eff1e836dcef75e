//! The brief: one page for whoever decides. What the work lets the business do, what it risks, what comes next, and what
//! is left as it is. It picks among what the rules of scoring found and adds no figure of its own.

use super::assessment::Assessment;
use super::level::Level;
use super::model::{Model, PracticeIndex};
use super::plan::{Action, Aim, Status, is_enough};
use super::profile::Profile;
use super::scoring::{Assessed, Score, Scorecard};
use super::steps::{Step, first_steps};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// More of a kind has no room on one page.
pub const MOST: usize = 3;

/// What the brief says, by the rules below. The order is that in which it is read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Brief<'a> {
    /// Where a level lets the business do something: the highest first, one a dimension.
    pub allows: Vec<Assessed>,
    /// Where the business risks something: the widest gap to the target first, one a dimension.
    pub risks: Vec<Assessed>,
    /// The first steps of all dimensions, but for those that were chosen not to be done.
    pub investments: Vec<Investment<'a>>,
    pub leaves: Leaves,
}

/// A step that is proposed, and what the plan says of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Investment<'a> {
    pub step: Step,
    pub action: Option<&'a Action>,
}

/// What was chosen not to be done.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Leaves {
    /// Actions of the plan that were dropped, in its order.
    pub dropped: Vec<Aim>,
    /// Practices with a target of their own that is enough, and that target, in data order.
    pub enough: Vec<(PracticeIndex, Level)>,
}

/// Picks what the brief says of an assessment's core.
pub fn brief<'a>(model: &Model, assessment: &'a Assessment, scorecard: &Scorecard) -> Brief<'a> {
    let scores: Vec<&Score> = scorecard.dimensions.iter().map(|one| &one.score).collect();
    let leaves = leaves(model, assessment);
    let steps = first_steps(model, assessment, &scores).into_iter();
    let investments = steps
        .filter(|step| !leaves.dropped.contains(&aim(step)))
        .take(MOST)
        .map(|step| Investment { action: assessment.plan.action(aim(&step)), step });
    Brief {
        allows: allows(model, assessment, &scores),
        risks: risks(model, assessment, &scores),
        investments: investments.collect(),
        leaves,
    }
}

/// What an action for that step aims at.
pub fn aim(step: &Step) -> Aim {
    Aim { practice: step.practice, level: Some(step.to) }
}

fn allows(model: &Model, assessment: &Assessment, scores: &[&Score]) -> Vec<Assessed> {
    let mut reached: Vec<Assessed> = assessed(scores).filter(|one| one.level > Level::NOT_YET).collect();
    reached.sort_by_key(|one| (Reverse(one.level), goal(model, assessment, one.practice)));
    one_a_dimension(model, reached)
}

fn risks(model: &Model, assessment: &Assessment, scores: &[&Score]) -> Vec<Assessed> {
    let gap = |one: &Assessed| assessment.target(one.practice).number().saturating_sub(one.level.number());
    let mut short: Vec<Assessed> = assessed(scores).filter(|one| gap(one) > 0).collect();
    short.sort_by_key(|one| (Reverse(gap(one)), goal(model, assessment, one.practice)));
    one_a_dimension(model, short)
}

fn leaves(model: &Model, assessment: &Assessment) -> Leaves {
    let dropped =
        assessment.plan.in_order().into_iter().filter(|(_, action)| action.status == Status::Dropped);
    let asked: BTreeSet<PracticeIndex> = assessment.asked(model).into_iter().collect();
    let enough = model.indices().filter(|practice| asked.contains(practice));
    Leaves {
        dropped: dropped.map(|(aim, _)| aim).collect(),
        enough: enough.filter_map(|practice| Some((practice, is_enough(assessment, practice)?))).collect(),
    }
}

fn assessed<'s>(scores: &'s [&'s Score]) -> impl Iterator<Item = Assessed> {
    scores.iter().flat_map(|score| &score.assessed).copied()
}

/// The place of the ranked goal that a practice serves; after all of them where it serves none.
fn goal(model: &Model, assessment: &Assessment, practice: PracticeIndex) -> usize {
    assessment.profile.served(model, practice).map_or(Profile::MOST_GOALS, |(place, _)| place)
}

/// The first of each dimension, as many as there is room for.
fn one_a_dimension(model: &Model, sorted: Vec<Assessed>) -> Vec<Assessed> {
    let mut seen = BTreeSet::new();
    let firsts = sorted.into_iter().filter(|one| seen.insert(model.practice(one.practice).dimension));
    firsts.take(MOST).collect()
}
