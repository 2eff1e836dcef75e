//! A stone with its number, beside a level's name.

use super::drawing::shapes;
use crate::domain::level::Level;
use crate::picture::stone::{open_pebble, partly_stone, pebble};
use leptos::prelude::*;

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
