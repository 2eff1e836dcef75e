//! Workspace → `results.csv`. The figures are made from the answers whenever it is written, and it is never read.

use super::cells::Table;
use super::{RESULTS, defused};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::scoring::{Outcome, Score, score, score_begun_deep_dive};
use crate::domain::workspace::Workspace;

/// The table of all results at each assessment's own length, assessment by assessment.
pub fn write_results(model: &Model, workspace: &Workspace) -> String {
    let mut table = Table::with_head(&RESULTS);
    for assessment in workspace.entries.iter().map(|entry| &entry.assessment) {
        let scope = defused(&assessment.scope.name);
        for one in score(model, assessment).dimensions {
            row(&mut table, [&scope, &model.dimensions[one.dimension].id, "dimension"], &one.score);
        }
        let Some(deep) = score_begun_deep_dive(model, assessment) else { continue };
        for (subcategory, score) in model.subcategories.iter().zip(&deep.subcategories) {
            row(&mut table, [&scope, &subcategory.id, "subcategory"], score);
        }
        for (dimension, score) in model.dimensions.iter().zip(&deep.dimensions) {
            row(&mut table, [&scope, &dimension.id, "deep-dive-dimension"], score);
        }
    }
    table.text()
}

fn row(table: &mut Table, [name, group, kind]: [&str; 3], score: &Score) {
    let level = |of: fn(Outcome) -> Level| score.result.map(|result| of(result).number().to_string());
    table.row(&[
        name,
        group,
        kind,
        &level(|result| result.typical).unwrap_or_default(),
        &level(|result| result.floor).unwrap_or_default(),
        &level(|result| result.ceiling).unwrap_or_default(),
        &score.assessed.len().to_string(),
        &score.base.len().to_string(),
    ]);
}
