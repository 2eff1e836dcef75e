//! The figures of a scorecard as a table: what the picture shows, for everyone.

use super::pebble::Pebble;
use crate::bundled::model;
use crate::domain::level::Level;
use crate::domain::scoring::{DimensionScore, Scorecard};
use crate::words::{self, results};
use leptos::prelude::*;

/// One row a dimension. Its `data-` attributes state the same figures at the assessment's own length.
pub(crate) fn ledger(scorecard: &Scorecard) -> impl IntoView + use<> {
    let heads = [
        results::DIMENSION,
        results::TYPICAL,
        results::RANGE,
        results::TARGET,
        results::ANSWERED,
        results::LOWEST,
    ];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <table class="ledger">
            <caption>{results::FIGURES}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{scorecard.dimensions.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn row(one: &DimensionScore) -> impl IntoView + use<> {
    let dimension = &model().dimensions[one.dimension];
    let score = &one.score;
    let number = |level: fn(&crate::domain::scoring::Outcome) -> Level| {
        score.result.as_ref().map(|result| level(result).number().to_string())
    };
    let (assessed, base) = (score.assessed.len(), score.base.len());
    let typical = match score.result {
        Some(result) => level_cell(result.typical, level_name(result.typical).to_owned()).into_any(),
        None => match one.quick.as_ref().and_then(|quick| quick.result) {
            Some(quick) => {
                level_cell(quick.typical, words::quick_result(level_name(quick.typical))).into_any()
            }
            None if base == 0 => view! { <span class="quiet">{words::nothing_counts()}</span> }.into_any(),
            None => view! { <span class="quiet">{words::missing(score.missing())}</span> }.into_any(),
        },
    };
    let range = score.result.map_or_else(
        || "–".to_owned(),
        |result| words::range(result.floor.number(), result.ceiling.number()),
    );
    let lowest: Vec<&str> = score
        .result
        .map(|result| score.assessed.iter().filter(move |one| one.level == result.floor))
        .into_iter()
        .flatten()
        .map(|one| model().practice(one.practice).title.as_str())
        .collect();
    let lowest =
        lowest.first().map_or_else(|| "–".to_owned(), |first| words::lowest(first, lowest.len() - 1));
    view! {
        <tr
            data-dimension=dimension.id.as_str()
            data-coverage=format!("{assessed}/{base}")
            data-typical=number(|result| result.typical)
            data-floor=number(|result| result.floor)
            data-ceiling=number(|result| result.ceiling)
        >
            <th scope="row">{dimension.title.as_str()}</th>
            <td>{typical}</td>
            <td class="nowrap" data-l=results::RANGE>{range}</td>
            <td class="nowrap" data-l=results::TARGET>
                {score.target.map_or_else(|| "–".to_owned(), |target| target.number().to_string())}
            </td>
            <td class="nowrap" data-l=results::ANSWERED>{words::of(assessed, base)}</td>
            <td class="wide" data-l=results::LOWEST>{lowest}</td>
        </tr>
    }
}

fn level_cell(level: Level, name: String) -> impl IntoView {
    view! { <span class="cell-level"><Pebble level small=true /><span>{name}</span></span> }
}

/// What a level is called, 0 included.
pub(crate) fn level_name(level: Level) -> &'static str {
    model().card(level).map_or(words::question::NOT_YET, |card| card.name.as_str())
}
