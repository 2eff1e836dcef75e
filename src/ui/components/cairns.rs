//! The five cairns, in two layouts, with the key to their signs.

use super::picture::{Picture, take_along};
use crate::bundled::model;
use crate::domain::finding::finding;
use crate::domain::level::Level;
use crate::domain::scoring::Scorecard;
use crate::picture::plate::{Layout, Pile, plate};
use crate::picture::{cairn, stone};
use crate::platform::drawing::drawn;
use crate::words::{self, pictures, results};
use leptos::prelude::*;
use std::sync::Arc;

/// The cairns alone, low, for a sheet that says the rest itself.
pub(crate) fn bare_cairns(scorecard: &Scorecard) -> impl IntoView + use<> {
    let piles = piles(scorecard);
    let label = words::plate_spoken(&words::finding(model(), finding(scorecard)), &spoken(scorecard));
    view! {
        <figure class="plate">
            {plated(Layout::Low, &piles, &label, "plate__wide")}
            {plated(Layout::Narrow, &piles, &label, "plate__narrow")}
        </figure>
    }
}

fn plated(layout: Layout, piles: &[Pile], label: &str, class: &'static str) -> impl IntoView + use<> {
    let drawing = plate(layout, piles, &level_names());
    let view_box = drawing.view_box();
    view! {
        <div class=class>
            <svg viewBox=view_box role="img" aria-label=label.to_owned() use:drawn=drawing.shapes></svg>
        </div>
    }
}

fn level_names() -> Vec<&'static str> {
    model().levels.iter().map(|card| card.name.as_str()).collect()
}

/// The signature picture; the table with the same figures stands below it. Bare ground, as long as nothing was `said`, needs
/// no key.
pub(crate) fn cairns(scorecard: &Scorecard, kicker: &str, said: bool) -> impl IntoView + use<> {
    let says = words::finding(model(), finding(scorecard));
    let piles = piles(scorecard);
    let label = words::plate_spoken(&says, &spoken(scorecard));
    let wide = plated(Layout::Wide, &piles, &label, "plate__wide");
    let narrow = plated(Layout::Narrow, &piles, &label, "plate__narrow");
    let file = Picture {
        file: pictures::PLATE,
        finding: says,
        caption: pictures::PLATE_CAPTION,
        draw: Arc::new(move || plate(Layout::Wide, &piles, &level_names())),
    };
    view! {
        <figure class="plate">
            {wide}
            {narrow}
            <figcaption>
                <p class="vh">{pictures::PLATE_CAPTION}</p>
                {said.then(|| view! { <ul class="key">{key()}</ul> })}
            </figcaption>
            {said.then(|| take_along(file, kicker))}
        </figure>
    }
}

fn piles(scorecard: &Scorecard) -> Vec<Pile> {
    scorecard
        .dimensions
        .iter()
        .map(|one| {
            let dimension = &model().dimensions[one.dimension];
            let shown = one.shown();
            let note = match shown.result {
                Some(result) => {
                    let name = model()
                        .card(result.typical)
                        .map_or(words::question::NOT_YET, |card| card.name.as_str());
                    words::pile_note(
                        name,
                        result.floor.number(),
                        result.ceiling.number(),
                        one.by_quick_start(),
                    )
                }
                None if shown.base.is_empty() => vec![words::nothing_counts().to_owned()],
                None => words::missing_lines(shown.missing()),
            };
            let name = dimension.title.split(' ').map(str::to_owned).collect();
            Pile { name, note, result: shown.result, target: shown.target, partly: shown.partly_further() }
        })
        .collect()
}

/// Each dimension's part of the picture's accessible name.
fn spoken(scorecard: &Scorecard) -> Vec<String> {
    scorecard
        .dimensions
        .iter()
        .map(|one| {
            let title = &model().dimensions[one.dimension].title;
            match one.shown().result {
                Some(result) => words::pile_spoken(
                    title,
                    result.typical.number(),
                    result.floor.number(),
                    result.ceiling.number(),
                    one.shown().target.map(Level::number),
                ),
                None => format!("{title}: {}", results::NO_RESULT),
            }
        })
        .collect()
}

/// What each sign means, drawn with the signs themselves.
fn key() -> impl IntoView {
    cairn::signs()
        .into_iter()
        .zip(results::KEY)
        .map(|(sign, (name, means))| {
            view! {
                <li>
                    <svg viewBox=stone::SIGN_BOX aria-hidden="true" use:drawn=sign></svg>
                    <span><b>{name}</b>" "{means}</span>
                </li>
            }
        })
        .collect_view()
}
