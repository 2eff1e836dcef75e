//! The brief: one page for whoever decides. What the work lets the business do, what it risks, what comes next, and what
//! is left as it is. It picks among what the rules of scoring found and adds no figure of its own.

use super::assessment::Assessment;
use super::level::Level;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;
use super::plan::{Action, Aim, Status, is_enough, is_reached};
use super::profile::Profile;
use super::scoring::{Assessed, Score, Scorecard};
use super::steps::{NoStep, Step, first_steps_but, no_step, offering};
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
    /// Why there is no investment, where there is none.
    pub none: Option<NoInvestment>,
    pub leaves: Leaves,
}

/// Why there is nothing to invest in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoInvestment {
    /// The rule offers no step.
    NoStep(NoStep),
    /// Every step that the rule offers was done or dropped in the plan.
    Settled,
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
    let scores = offering(scorecard, None);
    // What the plan calls done or dropped is no investment any more, whatever the answer says.
    let settled =
        |step: &Step| assessment.plan.action(Aim::of(step)).is_some_and(|one| !one.status.is_ahead());
    let steps = first_steps_but(model, assessment, &scores, &settled).into_iter();
    let investments: Vec<Investment> = steps
        .take(MOST)
        .map(|step| Investment { action: assessment.plan.action(Aim::of(&step)), step })
        .collect();
    Brief {
        allows: allows(model, assessment, &scores),
        risks: risks(model, assessment, &scores),
        none: match no_step(assessment, &scores) {
            Some(why) => Some(NoInvestment::NoStep(why)),
            None => investments.is_empty().then_some(NoInvestment::Settled),
        },
        investments,
        leaves: leaves(model, assessment),
    }
}

fn allows(model: &Model, assessment: &Assessment, scores: &[&Score]) -> Vec<Assessed> {
    let mut reached: Vec<Assessed> = assessed(scores).filter(|one| one.level > Level::NOT_YET).collect();
    reached.order_by(|one| (Reverse(one.level), goal(model, assessment, one.practice)));
    one_a_dimension(model, reached)
}

fn risks(model: &Model, assessment: &Assessment, scores: &[&Score]) -> Vec<Assessed> {
    let gap = |one: &Assessed| assessment.target(one.practice).number().saturating_sub(one.level.number());
    // What the model says is at stake is written for levels up to this.
    let low = |one: &Assessed| one.level <= Level::DEFAULT_AMBITION;
    let mut short: Vec<Assessed> = assessed(scores).filter(|one| gap(one) > 0 && low(one)).collect();
    short.order_by(|one| (Reverse(gap(one)), goal(model, assessment, one.practice)));
    one_a_dimension(model, short)
}

fn leaves(model: &Model, assessment: &Assessment) -> Leaves {
    let dropped =
        assessment.plan.in_order().into_iter().filter(|(_, action)| action.status == Status::Dropped);
    let asked = assessment.asked(model);
    let deep = assessment.asked_deep(model);
    // What holds already was not left out, and what nobody is asked is no choice.
    let aims = dropped.map(|(aim, _)| aim).filter(|aim| !is_reached(assessment, *aim));
    let chosen = |aim: &Aim| asked.contains(&aim.practice) || deep.contains(&aim.practice);
    let enough = asked.iter().copied();
    Leaves {
        dropped: aims.filter(chosen).collect(),
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
