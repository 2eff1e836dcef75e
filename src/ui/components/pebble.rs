//! A stone with its number, beside a level's name.

use crate::domain::answer::{Answer, Choice};
use crate::domain::level::Level;
use crate::picture::Shape;
use crate::picture::grid::Cell;
use crate::picture::stone::{open_pebble, partly_stone, pebble};
use crate::platform::drawing::stamped;
use crate::words::provisioning::SIGNS;
use leptos::prelude::*;
use std::sync::Arc;

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

/// What is written on a stone; the style sheet says how large.
fn written(x: f64, text: impl Into<String>) -> Shape {
    Shape::text("", "middle", (x, 23.0), 17.0, text)
}

fn stone(class: String, name: String, shapes: Arc<dyn Fn() -> Vec<Shape>>) -> impl IntoView {
    view! { <svg class=class viewBox="0 0 56 32" aria-hidden="true" use:stamped=(name, shapes)></svg> }
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
    let shapes = move || {
        let above = if partly { partly_stone() } else { Vec::new() };
        [pebble(level), above, vec![written(24.0, number.to_string())]].concat()
    };
    stone(class, format!("{number}{partly}"), Arc::new(shapes))
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
    let shapes = move || [open_pebble(), vec![written(28.0, mark)]].concat();
    stone(class.to_owned(), mark.to_owned(), Arc::new(shapes))
}
