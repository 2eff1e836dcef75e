//! Shapes of a result that are worth a neutral sentence: the records of `model/patterns.toml` against one scorecard.

use super::assessment::Assessment;
use super::level::Level;
use super::model::pattern::{Pattern, PatternRule};
use super::model::{Model, PracticeIndex};
use super::scoring::Scorecard;

/// What stands for the names in braces.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Filling<'m> {
    /// `{of}` and `{practice}`.
    pub of: &'m str,
    /// `{over}`.
    pub over: &'m str,
    /// `{by}` as found, which may be more than the rule asks.
    pub by: u8,
    pub level: Option<Level>,
    pub target: Option<Level>,
    /// The practice that it is about, where it is about one.
    pub practice: Option<PracticeIndex>,
}

/// The patterns that one assessment shows by itself, in the model's order. A plateau wants milestones and roles want a
/// council: they are not to be seen in a single assessment.
pub fn patterns<'m>(
    model: &'m Model,
    assessment: &Assessment,
    scorecard: &Scorecard,
) -> Vec<(&'m Pattern, Filling<'m>)> {
    let look = Look { model, assessment, scorecard };
    model
        .patterns
        .iter()
        .flat_map(|pattern| look.find(pattern.rule).into_iter().map(move |filling| (pattern, filling)))
        .collect()
}

struct Look<'m, 'a> {
    model: &'m Model,
    assessment: &'a Assessment,
    scorecard: &'a Scorecard,
}

impl<'m> Look<'m, '_> {
    fn find(&self, rule: PatternRule) -> Vec<Filling<'m>> {
        match rule {
            PatternRule::DimensionAhead { of, over, by } => {
                ahead(self.typical(of), self.typical(over), by, self.dimension(of), self.dimension(over))
            }
            PatternRule::PracticeAhead { of, over } => {
                ahead(self.level(of), self.level(over), 1, self.practice(of), self.practice(over))
            }
            PatternRule::DimensionLowest { of } => self.lowest(of),
            PatternRule::AboveTarget => self.above_target(),
            PatternRule::Plateau { .. } | PatternRule::RolesApart { .. } => Vec::new(),
        }
    }

    fn lowest(&self, of: usize) -> Vec<Filling<'m>> {
        let others: Option<Vec<Level>> =
            (0..self.model.dimensions.len()).filter(|one| *one != of).map(|one| self.typical(one)).collect();
        let (Some(lowest), Some(others)) = (self.typical(of), others) else { return Vec::new() };
        if others.iter().any(|other| *other <= lowest) {
            return Vec::new();
        }
        vec![Filling {
            of: self.dimension(of),
            over: "",
            by: 0,
            level: Some(lowest),
            target: None,
            practice: None,
        }]
    }

    fn above_target(&self) -> Vec<Filling<'m>> {
        let assessed = self.scorecard.dimensions.iter().flat_map(|one| &one.score.assessed);
        assessed
            .filter(|one| !one.elsewhere && one.level > self.assessment.target(one.practice))
            .map(|one| Filling {
                of: self.practice(one.practice),
                over: "",
                by: 0,
                level: Some(one.level),
                target: Some(self.assessment.target(one.practice)),
                practice: Some(one.practice),
            })
            .collect()
    }

    fn typical(&self, dimension: usize) -> Option<Level> {
        self.scorecard.dimensions.get(dimension)?.shown().result.map(|result| result.typical)
    }

    fn level(&self, practice: PracticeIndex) -> Option<Level> {
        let assessed = self.scorecard.dimensions.iter().flat_map(|one| &one.score.assessed);
        assessed.into_iter().find(|one| one.practice == practice).map(|one| one.level)
    }

    fn dimension(&self, position: usize) -> &'m str {
        &self.model.dimensions[position].title
    }

    fn practice(&self, index: PracticeIndex) -> &'m str {
        &self.model.practice(index).title
    }
}

/// One side so many levels or more above the other, or nothing.
fn ahead<'m>(
    of: Option<Level>,
    over: Option<Level>,
    by: u8,
    of_title: &'m str,
    over_title: &'m str,
) -> Vec<Filling<'m>> {
    let (Some(of), Some(over)) = (of, over) else { return Vec::new() };
    let found = of.number().saturating_sub(over.number());
    if found < by {
        return Vec::new();
    }
    vec![Filling { of: of_title, over: over_title, by: found, level: Some(of), target: None, practice: None }]
}
