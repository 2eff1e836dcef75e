//! What the grid's answers come to: rows, columns, and where they rest lowest.

use super::Grid;
use crate::bundled::model;
use crate::domain::order::InOrder;
use crate::ui::components::deep_figures::deep_figures;
use crate::words::{self, provisioning};
use leptos::prelude::*;

/// The most places that are named.
const MOST_PLACES: usize = 3;

/// The lowest stones and the sentence that does not hold there yet.
pub(super) fn lowest(grid: Grid) -> Option<impl IntoView> {
    let deep = grid.figures.get();
    let mut assessed: Vec<_> = deep.subcategories.iter().flat_map(|score| &score.assessed).copied().collect();
    assessed.order_by(|one| one.level);
    let places: Vec<String> = assessed
        .into_iter()
        .filter_map(|one| {
            let practice = model().practice(one.practice);
            let next = one.level.next()?;
            let cell = words::cell_of(model(), practice);
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
pub(super) fn figures(grid: Grid) -> impl IntoView {
    let assessment = grid.app.assessment();
    let deep = grid.figures.get();
    let any = deep.subcategories.iter().chain(&deep.dimensions).any(|score| score.result.is_some());
    view! {
        <section class="begin">
            {(!any).then(|| view! { <p class="quiet">{provisioning::NOTHING_YET}</p> })}
            {any.then(|| deep_figures(&deep, &assessment, true))}
        </section>
    }
}
