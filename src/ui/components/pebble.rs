//! A stone with its number, beside a level's name.

use super::drawing::shapes;
use crate::domain::answer::{Answer, Choice};
use crate::domain::level::Level;
use crate::picture::grid::Cell;
use crate::picture::stone::{open_pebble, partly_stone, pebble};
use crate::words::provisioning::SIGNS;
use leptos::prelude::*;

/// What lies there for an answer: a stone with its level, or one with a sign for what else was said.
pub(crate) fn stone_of(answer: Option<Answer>) -> Cell {
    let [unanswered, unknown, not_applicable, elsewhere] = SIGNS.map(|(sign, _)| sign);
    match answer.map(|answer| answer.choice) {
        Some(Choice::Level(level) | Choice::Elsewhere(Some(level))) => Cell::Level(level),
        Some(Choice::NotApplicable) => Cell::Sign(not_applicable),
        Some(Choice::Elsewhere(None)) => Cell::Sign(elsewhere),
        Some(Choice::Unknown) => Cell::Sign(unknown),
        None => Cell::Sign(unanswered),
    }
}

/// A level as a stone; `small` in tables.
#[component]
pub(crate) fn Pebble(
    /// The level it stands for.
    level: Level,
    /// Smaller, without strokes.
    #[prop(optional)]
    small: bool,
    /// With a small stone on top: somewhat further.
    #[prop(optional)]
    partly: bool,
) -> impl IntoView {
    let number = level.number();
    let class = if small { format!("pebble pebble--s l{number}") } else { format!("pebble l{number}") };
    view! {
        <svg class=class viewBox="0 0 56 32" aria-hidden="true">
            {shapes(pebble(level))}
            {partly.then(|| shapes(partly_stone()))}
            <text text-anchor="middle" x="24" y="23">{number}</text>
        </svg>
    }
}

/// A stone without a level, with a sign instead.
#[component]
pub(crate) fn OpenPebble(
    /// What stands in it.
    mark: &'static str,
    /// Smaller.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let class = if small { "pebble pebble--s" } else { "pebble" };
    view! {
        <svg class=class viewBox="0 0 56 32" aria-hidden="true">
            {shapes(open_pebble())}
            <text text-anchor="middle" x="28" y="23">{mark}</text>
        </svg>
    }
}
