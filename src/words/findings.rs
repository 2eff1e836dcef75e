//! What a picture shows, in a sentence: its headline and its accessible name.

use super::pages::{pictures, results};
use super::sentences::capital;
use crate::domain::finding::Finding;
use crate::domain::level::Level;
use crate::domain::model::{Dimension, Model};
use crate::domain::spread::{Lowest, Reached, Spread};

/// Counts in words where a headline wants them.
pub(super) fn in_words(number: usize) -> String {
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// The headline of a scorecard.
pub fn finding(model: &Model, finding: Finding) -> String {
    let title = |position: usize| model.dimensions[position].title.as_str();
    let name = |level| called(model, level);
    match finding {
        Finding::Nothing => results::NOTHING.to_owned(),
        Finding::NothingApplies => {
            "Nothing here applies: every practice was answered \u{201c}not applicable\u{201d}.".to_owned()
        }
        Finding::Even { level, all: true } => format!("All five dimensions stand at {}.", name(level)),
        Finding::Even { level, all: false } => format!("What is answered so far stands at {}.", name(level)),
        Finding::Ahead { dimension, of, by } => {
            format!(
                "{} {} ahead of {}.",
                runs(&model.dimensions[dimension]),
                levels(by),
                title(of).to_lowercase()
            )
        }
        Finding::AheadOfRest { dimension, by } => {
            format!("{} {} ahead of the rest.", runs(&model.dimensions[dimension]), levels(by))
        }
        Finding::BehindRest { dimension, by } => {
            format!("{} {} behind the rest.", runs(&model.dimensions[dimension]), levels(by))
        }
        Finding::Between { low, high } => {
            format!("The dimensions stand between {} and {}.", name(low), name(high))
        }
    }
}

/// A dimension and its verb.
fn runs(dimension: &Dimension) -> String {
    format!("{} {}", dimension.title, if dimension.plural { "run" } else { "runs" })
}

fn levels(by: u8) -> String {
    format!("{} {}", in_words(usize::from(by)), if by == 1 { "level" } else { "levels" })
}

pub(super) fn called(model: &Model, level: Level) -> &str {
    model.card(level).map_or("not yet level 1", |card| card.name.as_str())
}

/// How the dimensions stand to their targets.
pub fn reached(model: &Model, reached: Option<Reached>) -> String {
    let Some(Reached { dimensions, of, furthest }) = reached else { return results::NOTHING.to_owned() };
    let has = if dimensions == 1 { "has" } else { "have" };
    let with = if of == model.dimensions.len() { "" } else { " with a result" };
    let first = match dimensions {
        0 => "No dimension has reached its target".to_owned(),
        1 if of == 1 => return "The one dimension with a result has reached its target.".to_owned(),
        all if all == of => {
            return format!("All {} dimensions{with} have reached their target.", in_words(of));
        }
        some => {
            let (some, of) = (capital(&in_words(some)), in_words(of));
            format!("{some} of {of} dimensions{with} {has} reached the target")
        }
    };
    match furthest {
        Some((dimension, by)) => {
            let dimension = &model.dimensions[dimension];
            let is = if dimension.plural { "are" } else { "is" };
            format!("{first}; {} {is} {} away.", dimension.title, levels(by))
        }
        None => format!("{first}."),
    }
}

/// Where most practices lie.
pub fn fullest(model: &Model, spread: &Spread) -> String {
    let Some((levels, most)) = spread.fullest() else { return pictures::NO_LEVEL.to_owned() };
    let places: Vec<String> = levels.iter().map(|level| at(model, *level)).collect();
    let assessed = spread.assessed();
    match places.as_slice() {
        [place] if most == assessed => format!("Every practice with a level is {place}."),
        [place] => {
            format!("{most} of {assessed} practices with a level are {place}, more than at any other.")
        }
        several => format!("Practices are most often {}: {most} each.", several.join(" or ")),
    }
}

fn at(model: &Model, level: Level) -> String {
    model.card(level).map_or_else(|| pictures::BELOW.to_owned(), |card| format!("at {}", card.name))
}

/// Names in a sentence.
pub(super) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Which practices stand lowest, and in which group most of them do.
pub fn stands_lowest(model: &Model, groups: &[&str], lowest: Option<Lowest>) -> String {
    let Some(Lowest { level, practices, assessed, most }) = lowest else {
        return pictures::NO_LEVEL.to_owned();
    };
    let place = at(model, level);
    if practices == assessed {
        return format!("Every practice with a level is {place}.");
    }
    let stand = if practices == 1 { "practice stands" } else { "practices stand" };
    let first = format!("{} {stand} lowest, {place}", capital(&in_words(practices)));
    match most.and_then(|(group, count)| Some((*groups.get(group)?, count))) {
        Some((group, count)) if count == practices => format!("{first}: in {group}."),
        Some((group, count)) => format!("{first}: {} of them in {group}.", in_words(count)),
        None => format!("{first}."),
    }
}

/// A picture as a file of that kind.
pub fn take_picture(picture: &str, kind: &str) -> String {
    format!("Save the picture \u{201c}{picture}\u{201d} as {kind}")
}

/// The foot of a picture that was taken along.
pub fn made_with(version: &str) -> String {
    format!("Made with {}, model version {version}", super::APP)
}
