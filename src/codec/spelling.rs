//! How files spell what an answer says: the same in a document and in a table.

use crate::domain::answer::{Basis, Choice};
use crate::domain::level::Level;

/// `0` to `5`, `unknown`, `not-applicable`, `elsewhere`, `elsewhere-0` to `elsewhere-5`.
pub(super) fn print_choice(choice: Choice) -> String {
    match choice {
        Choice::Level(level) => level.number().to_string(),
        Choice::Unknown => "unknown".to_owned(),
        Choice::NotApplicable => "not-applicable".to_owned(),
        Choice::Elsewhere(None) => "elsewhere".to_owned(),
        Choice::Elsewhere(Some(level)) => format!("elsewhere-{}", level.number()),
    }
}

/// The choice that is spelled so.
pub(super) fn parse_choice(text: &str) -> Option<Choice> {
    match text {
        "unknown" => Some(Choice::Unknown),
        "not-applicable" => Some(Choice::NotApplicable),
        "elsewhere" => Some(Choice::Elsewhere(None)),
        _ => match text.strip_prefix("elsewhere-") {
            Some(at) => parse_level(at).map(|level| Choice::Elsewhere(Some(level))),
            None => parse_level(text).map(Choice::Level),
        },
    }
}

/// One digit from 0 to 5.
pub(super) fn parse_level(text: &str) -> Option<Level> {
    match text.as_bytes() {
        [digit @ b'0'..=b'5'] => Level::new(digit - b'0'),
        _ => None,
    }
}

/// `opinion`, `documented` or `measured`.
pub(super) fn print_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Opinion => "opinion",
        Basis::Documented => "documented",
        Basis::Measured => "measured",
    }
}

/// The basis that is spelled so.
pub(super) fn parse_basis(text: &str) -> Option<Basis> {
    match text {
        "opinion" => Some(Basis::Opinion),
        "documented" => Some(Basis::Documented),
        "measured" => Some(Basis::Measured),
        _ => None,
    }
}
