//! The plan's words, and those of targets.

use super::findings::in_words;
use super::sentences::{capital, date, level_name, numbered, s};
use crate::domain::day::Day;
use crate::domain::plan::{Cost, Effort, Horizon, Idle, Status};

pub const TITLE: &str = "What to do next, and who sees to it";
pub const LEDE: &str =
    "Take in what you want to do, a few steps at a time: each of them changes somebody\u{2019}s day.";

/// The way to the parts of the page.
pub const PARTS: &str = "On this page";
pub const PLANNED: &str = "In the plan";
pub const NOTHING_PLANNED: &str =
    "Nothing yet. Take in what you want to do; one step is enough to begin with.";
pub const NOTHING_AHEAD: &str = "Nothing is ahead: every step is done or was left out.";
pub const DONE: &str = "Done";
pub const DROPPED: &str = "What we chose not to do";
pub const NO_OWNER: &str = "no owner yet";
pub const REACHED: &str = "Your answer says that this holds.";
pub const FOUND_OUT: &str = "Your answer says where this stands.";
pub const MARK_DONE: &str = "Mark it as done";
pub const UP: &str = "Move up";
pub const DOWN: &str = "Move down";
pub const REMOVE: &str = "Take it out of the plan";
pub const MOVES_WHEN_FOLDED: &str = "It moves to its new place once you fold it up.";

pub const WORDING: &str = "What we do";
pub const WORDING_NOTE: &str = "Left empty, the minimum standard speaks for it.";
pub const PEOPLE: &str = "Whose day changes";
pub const PEOPLE_NOTE: &str = "Several of them with commas between.";
pub const CHANGE: &str = "What changes in their day";
pub const BENEFIT: &str = "Expected benefit";
pub const USE: &str = "Use this sentence";
pub const MEASURE: &str = "What shows it";
pub const OWNER: &str = "Owner";
pub const DUE: &str = "Due";
pub const HORIZON: &str = "Its turn";
pub const STATUS: &str = "Status";
pub const EFFORT: &str = "Effort";
pub const OPERATING: &str = "Cost while it runs";
pub const CAPITAL: &str = "Cost once";
pub const COST_NOTE: &str = "Costs go by who has to agree, so that they mean the same in every currency.";
pub const NOT_SAID: &str = "Not said";

pub const SUGGESTED: &str = "Suggested";
pub const SUGGESTED_NOTE: &str = "From your answers: in each dimension what stands lowest, then the widest gap to its target; \
    three at most. You decide.";
pub const FIRST: &str = "First of all";
pub const TAKE: &str = "Take into the plan";
pub const TAKEN: &str = "In the plan";
pub const UNKNOWN: &str = "You answered \u{201c}don\u{2019}t know\u{201d}.";
/// From the results to the plan.
pub const PLAN_STEPS: &str = "Plan the next steps";

pub const TARGET: &str = "Target (optional)";
pub const ENOUGH: &str = "Good enough as it is";
pub const TARGETS: &str = "Targets";
pub const TARGETS_NOTE: &str =
    "What is enough, practice by practice. A target may be met, and it may stay low for ever.";
pub const NO_TARGETS: &str = "A practice is listed here once it has a level or a target of its own.";
pub const TODAY: &str = "Today";
pub const OVER: &str = "Above what you called enough; some of that effort may be freed.";

pub fn horizon(horizon: Horizon) -> String {
    match horizon {
        Horizon::Now => "Now".to_owned(),
        Horizon::Next => "Next".to_owned(),
        Horizon::Later => "Later".to_owned(),
        Horizon::Years(years) => format!("In {} year{}", in_words(usize::from(years)), s(usize::from(years))),
    }
}

pub fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "Open",
        Status::UnderWay => "Under way",
        Status::Done => "Done",
        Status::Dropped => "Chosen not to do",
    }
}

pub fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Days => "Days",
        Effort::Weeks => "Weeks",
        Effort::Months => "Months",
        Effort::Quarters => "Quarters",
    }
}

pub fn cost(cost: Cost) -> &'static str {
    match cost {
        Cost::Nothing => "Nothing",
        Cost::Team => "What the team may spend",
        Cost::Budget => "A budget of its own",
        Cost::Board => "A decision at the top",
    }
}

/// Why an action has nothing to aim at as it stands.
pub fn idle(why: Idle) -> &'static str {
    match why {
        Idle::NotApplicable => "You answered that this does not apply.",
        Idle::Elsewhere => "You answered that somebody else provides this; its next step is offered there.",
        Idle::NotAsked => "This practice is not asked, at this length or in this context.",
    }
}

/// That a suggestion is in the plan, and how far it is.
pub fn taken(status: Status) -> String {
    match status {
        Status::Open => TAKEN.to_owned(),
        further => format!("{TAKEN}: {}", self::status(further).to_lowercase()),
    }
}

/// What an action without a level is about.
pub fn find_out(practice: &str) -> String {
    format!("Find out where \u{201c}{practice}\u{201d} stands")
}

/// Of which practice an action is, and what it aims at.
pub fn aims_at(cell: &str, practice: &str, level: Option<(u8, &str)>) -> String {
    match level {
        Some((number, name)) => format!("{cell}: {practice}, to\u{a0}{number},\u{a0}{name}"),
        None => format!("{cell}: {practice}"),
    }
}

/// A suggested step, within its dimension.
pub fn from_to(from: u8, to: u8) -> String {
    format!(", from {from} to {to}")
}

pub fn due(day: Day) -> String {
    format!("due {}", unbroken(day))
}

pub fn overdue(day: Day) -> String {
    format!("was due {}", unbroken(day))
}

/// A day that stays on one line.
fn unbroken(day: Day) -> String {
    date(day).replace(' ', "\u{a0}")
}

/// What is in the plan: how many steps of each horizon, how many done and left out.
pub fn counts(ahead: &[(Horizon, usize)], done: usize, dropped: usize) -> String {
    let sum: usize = ahead.iter().map(|(_, count)| count).sum();
    let parts: Vec<String> = ahead
        .iter()
        .map(|(horizon, count)| format!("{count} {}", self::horizon(*horizon).to_lowercase()))
        .collect();
    let ahead = (sum > 0).then(|| format!("{sum} step{} ahead: {}.", s(sum), parts.join(", ")));
    let done = (done > 0).then(|| format!("{done} done."));
    let dropped = (dropped > 0).then(|| format!("{dropped} left out."));
    [ahead, done, dropped].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Too much at once for the same people; where nobody is named, it may be the same.
pub fn crowd(count: usize, people: &str) -> String {
    let count = capital(&in_words(count));
    if people.is_empty() {
        format!(
            "{count} steps have their turn now and do not say whose work changes. Could one of them wait?"
        )
    } else {
        format!("{count} steps change the work of the same people at once: {people}. Could one of them wait?")
    }
}

/// Where an action stands after it was moved.
pub fn moved(title: &str, horizon: Horizon, place: usize, of: usize) -> String {
    format!("{}, {place} of {of}: {title}", self::horizon(horizon))
}

/// Under which heading an action stands from now on.
pub fn stands(title: &str, heading: &str) -> String {
    format!("Stands under \u{201c}{heading}\u{201d} now: {title}")
}

pub fn removed(title: &str) -> String {
    format!("Taken out of the plan: {title}")
}

/// The choice to have no target of its own.
pub fn as_for_the_rest(number: u8, name: &str) -> String {
    format!("As for the rest ({})", numbered(number, name))
}

pub fn enough(number: u8, name: &str) -> String {
    format!("{}, is enough here, because you say so.", level_name(number, name))
}

pub fn target_of(practice: &str) -> String {
    format!("Target of \u{201c}{practice}\u{201d}")
}
