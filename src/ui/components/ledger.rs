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
    let missing = match score.result {
        None if base == 0 => Some(words::nothing_counts().to_owned()),
        None => Some(words::missing(score.missing())),
        Some(_) => None,
    };
    let typical = one.shown().result.map(|result| {
        let name = level_name(result.typical);
        let name = if one.by_quick_start() { words::quick_result(name) } else { name.to_owned() };
        level_cell(result.typical, name)
    });
    let missing = missing.map(|missing| view! { <span class="quiet">{missing}</span> });
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
            <td>{typical}{missing}</td>
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
