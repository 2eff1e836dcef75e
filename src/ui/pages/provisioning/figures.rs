//! What the grid's answers come to: rows, columns, and where they rest lowest.

use crate::bundled::model;
use crate::domain::scoring::{DeepDive, score_deep_dive};
use crate::state::App;
use crate::ui::components::ledger::{Group, ledger};
use crate::ui::components::workings::workings;
use crate::words::{self, provisioning, results};
use leptos::prelude::*;

/// The most places that are named.
const MOST_PLACES: usize = 3;

/// The lowest stones and the sentence that does not hold there yet.
pub(super) fn lowest(app: App) -> Option<impl IntoView> {
    let deep = app.with(|one| score_deep_dive(model(), one));
    let mut assessed: Vec<_> = deep.subcategories.iter().flat_map(|score| &score.assessed).copied().collect();
    assessed.sort_by_key(|one| one.level);
    let places: Vec<String> = assessed
        .into_iter()
        .filter_map(|one| {
            let practice = model().practice(one.practice);
            let next = one.level.next()?;
            let subcategory = &model().subcategories[practice.subcategory?].title;
            let cell = words::cell(subcategory, &model().dimensions[practice.dimension].title);
            Some(words::lowest_cell(&cell, &practice.criterion(next)?.minimum, one.level.number()))
        })
        .take(MOST_PLACES)
        .collect();
    (!places.is_empty()).then(|| {
        let list = places.into_iter().map(|place| view! { <li>{place}</li> }).collect_view();
        view! {
            <section class="begin">
                <h2 class="head">{provisioning::LOWEST}</h2>
                <ul class="notes">{list}</ul>
            </section>
        }
    })
}

/// The same as tables, with the workings of each figure.
pub(super) fn figures(app: App) -> impl IntoView {
    let assessment = app.assessment();
    let deep = score_deep_dive(model(), &assessment);
    let subcategories = Group::subcategories(&deep);
    let dimensions = Group::deep_dimensions(&deep);
    let folds = subcategories.iter().chain(&dimensions).map(|group| workings(group, &assessment, true));
    let folds = folds.collect_view();
    view! {
        <section class="begin">
            {(!any(&deep)).then(|| view! { <p class="quiet">{provisioning::NOTHING_YET}</p> })}
            {ledger(provisioning::FIGURES, provisioning::SUBCATEGORY, &subcategories)}
            {ledger(provisioning::BY_DIMENSION, results::DIMENSION, &dimensions)}
            <h2 class="head">{provisioning::OPENED}</h2>
            <p class="small quiet">{provisioning::SECOND_LENS}" "{results::RULE_COVERAGE}</p>
            <div class="folds">{folds}</div>
        </section>
    }
}

fn any(deep: &DeepDive) -> bool {
    deep.subcategories.iter().chain(&deep.dimensions).any(|score| score.result.is_some())
}
