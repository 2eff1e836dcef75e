//! The whole model: search over everything, and every cell of the two matrices.

pub(in crate::ui) mod cell;
mod search;

use crate::bundled::model;
use crate::domain::level::Level;
use crate::domain::model::Practice;
use crate::route::Route;
use crate::ui::components::column_heads::column_heads;
use crate::ui::components::kept::kept;
use crate::ui::components::ledger::level_name;
use crate::ui::components::once_drawn::below;
use crate::ui::components::pebble::Pebble;
use crate::words::{self, browse};
use leptos::prelude::*;
use std::iter::once;

/// The matrices, and the search that takes their place while something is sought.
pub(crate) fn page() -> impl IntoView {
    let query = kept("query", "");
    let seeks = Memo::new(move |_| query.with(|query| !query.trim().is_empty()));
    let found = search::found(query);
    let core: Vec<_> = model()
        .dimensions
        .iter()
        .enumerate()
        .map(|(position, one)| (one.id.as_str(), one.short.as_str(), core_practices(position).len()))
        .collect();
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{browse::TITLE}</h1>
            <p class="lede">{browse::LEDE}</p>
            {search::field(query)}
            {search::count(query, found)}
            <Show when=move || seeks.get()>{search::results(found)}</Show>
            <div hidden=move || seeks.get()>
                <section class="begin">
                    <h2 class="head">{browse::CORE}</h2>
                    {matrix(browse::DIMENSIONS, core)}
                </section>
                {below(|| view! {
                    <section class="begin"><h2 class="head">{browse::DEEP}</h2><div class="matrices">{deep()}</div></section>
                })}
            </div>
        </main>
    }
}

/// A matrix a subcategory of the deep-dive.
fn deep() -> impl IntoView {
    let matrices = (0..model().subcategories.len()).map(|position| {
        let title = model().subcategories[position].title.as_str();
        let columns = (0..model().dimensions.len()).filter_map(|dimension| {
            let practice = model().practice(model().cell(position, dimension)?);
            Some((practice.id.as_str(), model().dimensions[dimension].short.as_str(), 1))
        });
        matrix(title, columns.collect())
    });
    matrices.collect_view()
}

/// The core practices of a dimension, by its position.
fn core_practices(dimension: usize) -> Vec<&'static Practice> {
    let core = model().core().into_iter().map(|index| model().practice(index));
    core.filter(|practice| practice.dimension == dimension).collect()
}

/// Levels by columns, from the top of the hill down. A column has the id that its cells are addressed by, a title, and
/// how many criteria stand in each cell.
fn matrix(caption: &'static str, columns: Vec<(&'static str, &'static str, usize)>) -> impl IntoView {
    let heads = once(browse::LEVEL).chain(columns.iter().map(|(_, title, _)| *title));
    let rows = Level::held().collect::<Vec<_>>().into_iter().rev().map(|level| {
        let name = level_name(level);
        let cells = columns.iter().map(|(id, title, count)| {
            let label = format!("{title}, {}", words::level_name(level.number(), name));
            let href = Route::Cell((*id).to_owned(), level.number()).to_string();
            let count =
                (*count > 1).then(|| view! { <span class="small quiet">{words::criteria(*count)}</span> });
            view! { <td><a href=href><span class="vh">{label}</span><Pebble level />{count}</a></td> }
        });
        view! { <tr><th scope="row">{words::numbered(level.number(), name)}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <table class="matrix">
            <caption class="small">{caption}</caption>
            {column_heads(heads)}
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
