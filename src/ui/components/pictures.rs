//! The same answers drawn in other ways: from above, heaped up by level, and practice by practice.

use super::ledger::level_name;
use super::pebble::stone_of;
use super::picture::{Picture, framed};
use super::scorecard::{answer_text, practice_title};
use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::finding::finding;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::order::InOrder;
use crate::domain::scoring::{DeepDive, Score, Scorecard, target_of_all};
use crate::domain::spread::{Spread, lowest, reached};
use crate::picture::grid::{Row, Stone, grid};
use crate::picture::heaps::{Heap, heaps};
use crate::picture::radar::{Ray, radar};
use crate::ui::components::column_heads::column_heads;
use crate::words::{self, pictures, results};
use leptos::prelude::*;
use std::sync::Arc;

/// Radar, heaps and grid of the core.
pub(crate) fn further_pictures(
    scorecard: &Scorecard,
    assessment: &Assessment,
    own: bool,
    kicker: &str,
) -> impl IntoView + use<> {
    let groups: Vec<(&'static str, &Score)> = scorecard
        .dimensions
        .iter()
        .map(|one| (model().dimensions[one.dimension].title.as_str(), &one.score))
        .collect();
    view! {
        <section class="begin">
            <h2 class="head">{pictures::TITLE}</h2>
            <div class="pictures">
                {from_above(scorecard, kicker)}
                {heaped(&groups, assessment, kicker)}
                {practice_by_practice(&groups, assessment, own, kicker, (pictures::CORE_GRID, pictures::CORE_TABLE))}
            </div>
        </section>
    }
}

/// The deep-dive practice by practice.
pub(crate) fn deep_grid(
    deep: &DeepDive,
    assessment: &Assessment,
    own: bool,
    kicker: &str,
) -> impl IntoView + use<> {
    let groups: Vec<(&'static str, &Score)> =
        model().subcategories.iter().map(|one| one.title.as_str()).zip(&deep.subcategories).collect();
    view! { <div class="pictures">{practice_by_practice(&groups, assessment, own, kicker, (pictures::DEEP_GRID, pictures::DEEP_TABLE))}</div> }
}

fn from_above(scorecard: &Scorecard, kicker: &str) -> impl IntoView + use<> {
    let rays: Vec<Ray> = scorecard
        .dimensions
        .iter()
        .map(|one| Ray {
            name: words::ray_name(&model().dimensions[one.dimension].title, one.by_quick_start()),
            result: one.shown().result,
            target: one.shown().target,
        })
        .collect();
    let rows = scorecard.dimensions.iter().map(|one| {
        let score = one.shown();
        let number = |level: Option<Level>| {
            level.map_or_else(|| "\u{2013}".to_owned(), |level| level.number().to_string())
        };
        let figures = [
            score.result.map(|result| result.floor),
            score.result.map(|result| result.typical),
            score.result.map(|result| result.ceiling),
            score.target,
        ];
        let cells = figures.map(|level| view! { <td>{number(level)}</td> });
        let quick = one.by_quick_start().then(|| format!(", {}", results::BY_QUICK));
        view! { <tr><th scope="row">{model().dimensions[one.dimension].title.as_str()}{quick}</th>{cells}</tr> }
    });
    let heads = [results::DIMENSION, pictures::LOWEST, results::TYPICAL, pictures::HIGHEST, results::TARGET];
    let table = scrolled(pictures::RADAR_TABLE, heads.map(str::to_owned), rows.collect_view());
    let says = match reached(scorecard) {
        None => words::finding(model(), finding(scorecard)),
        some => words::reached(model(), some),
    };
    let picture = Picture {
        file: pictures::RADAR,
        finding: says,
        caption: pictures::RADAR_CAPTION,
        draw: Arc::new(move || radar(&rays)),
    };
    framed(picture, kicker, table)
}

fn heaped(groups: &[(&'static str, &Score)], assessment: &Assessment, kicker: &str) -> impl IntoView + use<> {
    let scores: Vec<&Score> = groups.iter().map(|(_, score)| *score).collect();
    let target = target_of_all(assessment, &scores);
    let spreads: Vec<Spread> = groups.iter().map(|(_, score)| Spread::of(score)).collect();
    let all = Spread::sum(&spreads);
    let drawn: Vec<Heap> = (0..=Level::TOP.number())
        .filter_map(Level::new)
        .map(|level| Heap {
            level,
            name: if level == Level::NOT_YET { pictures::NOT_YET } else { level_name(level) }.to_owned(),
            stones: all.levels[usize::from(level.number())],
        })
        .collect();
    let levels: Vec<String> = drawn.iter().map(|heap| words::level_head(heap.level, target)).collect();
    let heads =
        std::iter::once(results::DIMENSION.to_owned()).chain(levels).chain([pictures::WITHOUT.to_owned()]);
    let titles = groups.iter().map(|(title, _)| *title).chain([pictures::ALL]);
    let rows = titles.zip(spreads.iter().chain([&all])).map(|(title, spread)| {
        let counts = spread.levels.iter().chain([&spread.without]);
        let cells = counts.map(|count| view! { <td>{*count}</td> }).collect_view();
        view! { <tr><th scope="row">{title}</th>{cells}</tr> }
    });
    let table = scrolled(pictures::HEAPS_TABLE, heads, rows.collect_view());
    let picture = Picture {
        file: pictures::HEAPS,
        finding: words::fullest(model(), &all),
        caption: pictures::HEAPS_CAPTION,
        draw: Arc::new(move || heaps(&drawn, target)),
    };
    framed(picture, kicker, table)
}

fn practice_by_practice(
    groups: &[(&'static str, &Score)],
    assessment: &Assessment,
    own: bool,
    kicker: &str,
    (file, caption): (&'static str, &'static str),
) -> impl IntoView + use<> {
    let practices = |score: &Score| {
        let mut practices: Vec<_> = score.base.iter().chain(&score.not_applicable).copied().collect();
        practices.order_by(|practice| *practice);
        practices
    };
    let drawn: Vec<Row> = groups
        .iter()
        .map(|(title, score)| Row {
            name: (*title).to_owned(),
            stones: practices(score).into_iter().map(|one| stone(assessment, one)).collect(),
        })
        .collect();
    let rows = groups.iter().flat_map(|(title, score)| {
        practices(score).into_iter().map(|one| {
            let answer = answer_text(assessment.answer(one));
            let target = words::target(assessment.target(one), assessment.own_target(one).is_some());
            view! {
                <tr><th scope="row">{practice_title(one, own)}</th><td>{*title}</td><td>{answer}</td><td>{target}</td></tr>
            }
        })
    });
    let heads = [results::PRACTICE, pictures::GROUP, results::ANSWER, results::TARGET].map(str::to_owned);
    let table = table(caption, heads, rows.collect_view());
    let spreads: Vec<Spread> = groups.iter().map(|(_, score)| Spread::of(score)).collect();
    let titles: Vec<&str> = groups.iter().map(|(title, _)| *title).collect();
    let picture = Picture {
        file,
        finding: words::stands_lowest(model(), &titles, lowest(&spreads)),
        caption: pictures::GRID_CAPTION,
        draw: Arc::new(move || grid(&drawn)),
    };
    framed(picture, kicker, table)
}

/// A practice in the grid.
fn stone(assessment: &Assessment, practice: PracticeIndex) -> Stone {
    let answer = assessment.answer(practice);
    let level = answer.and_then(|answer| answer.choice.level());
    Stone { cell: stone_of(answer), below: level.is_some_and(|level| level < assessment.target(practice)) }
}

/// A table whose columns do not break: where it is too wide, it scrolls in a frame of its own.
fn scrolled(
    caption: &'static str,
    heads: impl IntoIterator<Item = String>,
    rows: impl IntoView,
) -> impl IntoView {
    let table = table(caption, heads, rows);
    view! { <div class="scroll" tabindex="0" role="region" aria-label=caption>{table}</div> }
}

/// The figures behind a picture.
fn table(
    caption: &'static str,
    heads: impl IntoIterator<Item = String>,
    rows: impl IntoView,
) -> impl IntoView {
    view! {
        <table class="figures">
            <caption class="vh">{caption}</caption>
            {column_heads(heads)}
            <tbody>{rows}</tbody>
        </table>
    }
}
