//! What is said of a scope before anything technical: ranked goals, industry, size, the way in. It changes order and
//! emphasis, never a figure.

use super::model::context::{Code, Goal, Industry, Size, Way};
use super::model::{Model, PracticeIndex};

/// A scope's profile. Each code names a record of the model.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Profile {
    /// Up to three goals, the most important first.
    goals: Vec<Code>,
    pub industry: Option<Code>,
    pub size: Option<Code>,
    pub way: Option<Code>,
}

impl Profile {
    /// The most goals that can be ranked.
    pub const MOST_GOALS: usize = 3;

    /// A profile with these goals, the most important first; one that stands twice or comes fourth is left out.
    pub fn with_goals(goals: impl IntoIterator<Item = Code>) -> Profile {
        let mut profile = Profile::default();
        for goal in goals {
            profile.rank(goal);
        }
        profile
    }

    /// The ranked goals, the most important first.
    pub fn goals(&self) -> &[Code] {
        &self.goals
    }

    /// Puts a goal after those already ranked, as long as there is room.
    pub fn rank(&mut self, goal: Code) {
        if self.goals.len() < Profile::MOST_GOALS && !self.goals.contains(&goal) {
            self.goals.push(goal);
        }
    }

    /// Takes a goal out; those after it move up.
    pub fn unrank(&mut self, goal: Code) {
        self.goals.retain(|one| *one != goal);
    }

    /// Ranks these goals and no others, the most important first.
    pub fn rank_all(&mut self, goals: &[Code]) {
        self.goals.clear();
        for goal in goals {
            self.rank(*goal);
        }
    }

    /// Moves a ranked goal one place up.
    pub fn move_up(&mut self, goal: Code) {
        if let Some(place @ 1..) = self.goals.iter().position(|one| *one == goal) {
            self.goals.swap(place - 1, place);
        }
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Profile::default()
    }

    /// The ranked goals' records.
    pub fn ranked<'m>(&self, model: &'m Model) -> Vec<&'m Goal> {
        self.goals.iter().filter_map(|code| model.goals.iter().find(|goal| goal.code == *code)).collect()
    }

    /// The highest ranked goal that the practice serves, and its place from 0.
    pub fn served<'m>(&self, model: &'m Model, practice: PracticeIndex) -> Option<(usize, &'m Goal)> {
        self.ranked(model).into_iter().enumerate().find(|(_, goal)| goal.serves.contains(&practice))
    }

    /// The way that was taken.
    pub fn way<'m>(&self, model: &'m Model) -> Option<&'m Way> {
        model.ways.iter().find(|way| Some(way.code) == self.way)
    }

    /// The line of business.
    pub fn industry<'m>(&self, model: &'m Model) -> Option<&'m Industry> {
        model.industries.iter().find(|industry| Some(industry.code) == self.industry)
    }

    /// How many people there are.
    pub fn size<'m>(&self, model: &'m Model) -> Option<&'m Size> {
        model.sizes.iter().find(|size| Some(size.code) == self.size)
    }

    /// The positions of all dimensions in the order in which they are asked.
    pub fn dimensions(&self, model: &Model) -> Vec<usize> {
        self.way(model).map_or_else(|| (0..model.dimensions.len()).collect(), |way| way.order.to_vec())
    }
}
