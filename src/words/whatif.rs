//! What would change: the words of trying higher levels.

use super::findings::finding;
use super::sentences::{median, missing, quick_result};
use crate::domain::finding::Finding;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::whatif::Shift;

pub mod what_if {
    pub const TITLE: &str = "What if";
    pub const NOTE: &str = "Try a higher level and see what it would change. It is a question only: no answer changes, and \
        nothing is kept.";
    pub const PRACTICE: &str = "If this practice";
    pub const LEVEL: &str = "stood at level";
    pub const TRY: &str = "Try it";
    pub const TRIED: &str = "Tried so far";
    pub const TAKE_BACK: &str = "Take back";
    pub const ALL_BACK: &str = "Take all back";
    pub const NOTHING_TRIED: &str = "Nothing is tried yet.";
    pub const NOTHING: &str = "Nothing would change.";
    pub const NO_FIGURE: &str = "No figure would change.";
    pub const CAPTION: &str = "The figures that would change";
    pub const FIGURE: &str = "Figure";
    pub const NOW: &str = "Now";
    pub const THEN: &str = "Then";
    pub const PROGRESS: &str = "Way to the targets";
    pub const STEPS_GONE: &str = "No longer among the next steps";
    pub const STEPS_NEW: &str = "New among the next steps";
    pub const PATTERNS_GONE: &str = "The shape would no longer say";
    pub const PATTERNS_NEW: &str = "The shape would say";
}

/// A practice as it stands, to choose from.
pub fn practice_at(practice: &str, answer: &str) -> String {
    format!("{practice} ({answer})")
}

/// What is tried of one practice.
pub fn lift(practice: &str, answer: &str, to: u8) -> String {
    format!("{practice}: {answer} \u{2192} {to}")
}

/// The button that fills in a smallest set.
pub fn smallest_set(group: &str, n: u8) -> String {
    format!("The smallest set that brings {group} to level {n}")
}

/// What becomes of a group's typical level, and why.
pub fn typical_shift(group: &str, shift: &Shift) -> String {
    let numbers: Vec<u8> = shift.after.levels.iter().map(|level| level.number()).collect();
    match (shift.before.result, shift.after.result) {
        (_, None) => format!("{group}: still no result, {}.", missing(shift.after.missing)),
        (None, Some(after)) => {
            let typical = after.typical.number();
            let says = by_whom(typical, shift.after.quick);
            format!("{group}: a result comes, typical {says}; {}", median(typical, &numbers))
        }
        (Some(before), Some(after))
            if (before.typical, shift.before.quick) == (after.typical, shift.after.quick) =>
        {
            let typical = after.typical.number();
            let says = by_whom(typical, shift.after.quick);
            format!("{group}: typical stays at {says}; {}", median(typical, &numbers))
        }
        (Some(before), Some(after)) => {
            let (from, to) = (before.typical.number(), after.typical.number());
            // Said once where both are the quick start's.
            let from = by_whom(from, shift.before.quick && !shift.after.quick);
            format!(
                "{group}: typical {from} \u{2192} {}; {}",
                by_whom(to, shift.after.quick),
                median(to, &numbers)
            )
        }
    }
}

/// A level, and whose it is where only the quick start has a result.
fn by_whom(level: u8, quick: bool) -> String {
    if quick { quick_result(&level.to_string()) } else { level.to_string() }
}

/// What becomes of the headline.
pub fn headline_shift(model: &Model, before: Finding, after: Finding) -> String {
    format!(
        "The headline \u{201c}{}\u{201d} would be \u{201c}{}\u{201d}",
        finding(model, before),
        finding(model, after)
    )
}

/// A figure in a cell, or that there is none.
pub fn level_or_none(level: Option<Level>) -> String {
    level.map_or_else(|| super::results::NO_RESULT.to_owned(), |level| level.number().to_string())
}
