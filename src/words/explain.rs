//! How a figure came about, what is worth a second look, and targets where they are said of a practice.

use super::sentences::{date, flag_note, missing};
use crate::domain::day::Day;
use crate::domain::level::Level;

pub mod workings {
    pub const OWN_TARGET: &str = "its own";
    pub const UNANSWERED: &str = "Without a level: not answered";
    pub const UNKNOWN: &str = "Without a level: \u{201c}don\u{2019}t know\u{201d}";
    pub const ELSEWHERE: &str = "Without a level: provided elsewhere";
    pub const NOT_APPLICABLE: &str = "Not applicable, and left out";
    pub const NO_REASON: &str = "no reason given";
}

pub mod attention {
    pub const TITLE: &str = "Worth a second look";
    pub const NOTE: &str = "Could somebody look it up? Every figure stays as it is until an answer changes.";
    pub const OPINION: &str = "Level 4 or 5 that rests on opinion";
    pub const OVERDUE: &str = "The review date has passed";
    pub const DUE: &str = "To be reviewed soon";
    pub const NO_REASON: &str = "Not applicable, with no reason yet";
    pub const NO_LEVEL: &str = "Provided elsewhere, at a level not known here";
}

/// What opens the workings of a group's figures.
pub fn came_about(group: &str) -> String {
    format!("{group}: how it came about")
}

/// A dimension of the deep-dive, apart from the core's of the same name.
pub fn in_provisioning(dimension: &str) -> String {
    format!("{dimension}, provisioning")
}

/// A practice's target, with a word where it is not the ambition's.
pub fn target(target: Level, own: bool) -> String {
    let number = target.number();
    if own { format!("{number}, {}", workings::OWN_TARGET) } else { number.to_string() }
}

/// A level at the head of a column, marked where it is what is wanted.
pub fn level_head(level: Level, target: Option<Level>) -> String {
    let number = level.number();
    if Some(level) == target { format!("{number}, the target") } else { number.to_string() }
}

/// Where the flags stand; other than where some practice has a target of its own.
pub fn flags_stand(number: u8, name: &str, own_targets: bool) -> String {
    let all = flag_note(number, name);
    if own_targets {
        format!("{}, where a practice has no target of its own.", all.trim_end_matches('.'))
    } else {
        all
    }
}

/// What is missing for a result.
pub fn result_needs(more: usize) -> String {
    format!("{} for a result.", missing(more))
}

/// Whose figures these are, while the full length has none.
pub fn quick_rule(assessed: usize, base: usize, more: usize) -> String {
    format!(
        "These figures are the quick start\u{2019}s. At full length {assessed} of {base} practices have a level: {}",
        result_needs(more)
    )
}

/// What is added to a practice's title.
pub fn in_brackets(more: &str) -> String {
    format!(" ({more})")
}

/// The day by which an answer shall be looked at again.
pub fn review_day(day: Day) -> String {
    in_brackets(&date(day))
}
