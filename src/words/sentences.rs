//! Sentences with something in them: counts, names, levels.

use super::pages::results;
use crate::codec::snapshot::SnapshotError;
use crate::domain::answer::Basis;
use crate::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use crate::domain::day::Day;
use crate::domain::progress::Progress;
use crate::domain::steps::NoStep;

/// Whether the plural is wanted.
pub(super) fn s(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

pub fn page_title(page: &str) -> String {
    format!("{page} \u{2013} {}", super::APP)
}

pub fn answered_of(progress: Progress) -> String {
    format!("{} of {} answered", progress.answered, progress.asked)
}

/// The same, and how many of the answers give a level where not all do.
pub fn answered_with_level(progress: Progress, assessed: usize) -> String {
    if assessed == progress.answered {
        format!("{}. ", answered_of(progress))
    } else {
        format!("{}, {assessed} with a level. ", answered_of(progress))
    }
}

/// Where the flags stand unless a practice has a target of its own; see [`super::flags_stand`].
pub fn flag_note(number: u8, name: &str) -> String {
    format!("A flag marks what is enough: {}.", numbered(number, name))
}

pub fn of(part: usize, whole: usize) -> String {
    format!("{part} of {whole}")
}

pub fn kicker(scope: &str, dimension: &str, place: usize, asked: usize) -> String {
    format!("{scope}. {dimension}, practice {place} of {asked}")
}

pub fn level_name(number: u8, name: &str) -> String {
    format!("Level {number}, {name}")
}

/// A level for a list of choices: its number first, so that typing it chooses.
pub fn numbered(number: u8, name: &str) -> String {
    format!("{number}, {name}")
}

pub fn partly_towards(next: u8) -> String {
    format!("Partly on the way to level {next}")
}

pub fn left(count: usize) -> String {
    format!("{count} left")
}

pub fn at_time(time: &str) -> String {
    format!(" in this browser, {time}")
}

pub fn quick_note(practices: usize) -> String {
    format!("{practices} practices, two from each dimension")
}

pub fn full_note(practices: usize) -> String {
    format!("{practices} practices, in any order, with pauses")
}

pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Opinion => "Opinion",
        Basis::Documented => "Documents",
        Basis::Measured => "Measurement",
    }
}

pub fn kind(kind: ScopeKind) -> &'static str {
    match kind {
        ScopeKind::Organization => "Organization",
        ScopeKind::Unit => "Unit",
        ScopeKind::Team => "Team",
        ScopeKind::Application => "Application",
        ScopeKind::Datastore => "Datastore",
        ScopeKind::Provider => "Provider",
        ScopeKind::Region => "Region",
    }
}

/// Of an assessment before anything was said of it.
pub fn unnamed_scope() -> Scope {
    Scope { name: super::MY_ORGANIZATION.to_owned(), kind: ScopeKind::Organization }
}

/// What is called so, else what kind of scope it is.
pub fn scope_name(scope: &Scope) -> String {
    scope.name().map_or_else(|| kind(scope.kind).to_owned(), str::to_owned)
}

/// A question's page, in the window's title.
pub fn question_title(practice: &str, dimension: &str) -> String {
    format!("{practice} \u{2013} {dimension}")
}

/// What a printed page says of itself.
pub fn imprint(version: &str, day: Day, address: &str) -> String {
    format!("{}, model version {version}. Printed on {} from {address}", super::APP, date(day))
}

/// Which assessment is open: whose, and whether it is the short one.
pub fn at_hand(assessment: &Assessment) -> String {
    let name = scope_name(&assessment.scope);
    match assessment.length {
        Length::Quick => format!("{name}, {}", super::home::QUICK.to_lowercase()),
        Length::Core => name,
    }
}

pub fn put_aside(name: &str, answered: usize) -> String {
    format!("{name}, {answered} answered")
}

/// A group's missing result.
pub fn missing(count: usize) -> String {
    missing_lines(count).join(" ")
}

pub fn nothing_counts() -> &'static str {
    "nothing here applies"
}

pub fn range(floor: u8, ceiling: u8) -> String {
    if floor == ceiling { floor.to_string() } else { format!("{floor}\u{2013}{ceiling}") }
}

/// A dimension's name beside its ray, line by line; marked where only the quick start has a result.
pub fn ray_name(title: &str, quick: bool) -> Vec<String> {
    let mark = quick.then(|| results::BY_QUICK.to_owned());
    title.split(' ').map(str::to_owned).chain(mark).collect()
}

/// A group's missing result, line by line where there is little room.
pub fn missing_lines(count: usize) -> Vec<String> {
    vec![format!("{count} more answer{}", s(count)), results::WITH_LEVEL.to_owned()]
}

/// What stands under a cairn, line by line.
pub fn pile_note(name: &str, floor: u8, ceiling: u8, quick: bool) -> Vec<String> {
    if quick {
        vec![name.to_owned(), results::BY_QUICK.to_owned()]
    } else {
        vec![format!("{name}, range {}", range(floor, ceiling))]
    }
}

/// One dimension's part of the picture's accessible name.
pub fn pile_spoken(title: &str, typical: u8, floor: u8, ceiling: u8, target: Option<u8>) -> String {
    let target = target.map(|target| format!(", target {target}")).unwrap_or_default();
    format!("{title} typical {typical}, range {floor} to {ceiling}{target}")
}

pub fn plate_spoken(finding: &str, parts: &[String]) -> String {
    format!("{finding} {}. The table below holds the same figures.", parts.join("; "))
}

pub fn lowest(first: &str, more: usize) -> String {
    if more == 0 { first.to_owned() } else { format!("{first} and {more} more") }
}

pub fn quick_result(name: &str) -> String {
    format!("{name} {}", results::BY_QUICK)
}

/// How the lower median came about: `2 is the lower median of 1 2 3 4`.
pub fn median(typical: u8, levels: &[u8]) -> String {
    format!("{typical} is the lower median of {}.", spaced(levels))
}

fn spaced(levels: &[u8]) -> String {
    levels.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Where the range comes from.
pub fn extremes(floor: u8, ceiling: u8) -> String {
    format!("The lowest of them is {floor}, the highest {ceiling}.")
}

/// Where the flag stands, and why.
pub fn flag(target: u8, targets: &[u8]) -> String {
    format!("The flag stands at {target}, the lower median of the targets {}.", spaced(targets))
}

pub fn coverage(assessed: usize, base: usize) -> String {
    format!("{assessed} of {base} practices that count have a level.")
}

pub fn not_applicable(count: usize) -> String {
    format!("{count} practice{} not applicable and left out.", if count == 1 { " is" } else { "s are" })
}

pub fn progress(reached: u32, wanted: u32) -> String {
    format!("On the way to the targets: {reached} of {wanted} steps.")
}

pub fn below(n: u8) -> String {
    format!("{} {n}", results::RULE_BELOW)
}

pub fn lifts(n: u8) -> String {
    format!("{} that brings the typical level to {n}", results::RULE_LIFTS)
}

pub fn step(dimension: &str, practice: &str, from: u8, to: u8) -> String {
    format!("{dimension}: {practice}, from {from} to {to}")
}

pub fn elsewhere_at(level: Option<u8>) -> String {
    match level {
        Some(level) => format!("{level}, provided elsewhere"),
        None => "provided elsewhere, level not known".to_owned(),
    }
}

pub fn lost_answers(count: usize) -> String {
    format!("{count} answer{} to practices that this version no longer has.", s(count))
}

/// What was answered, where the page goes on; with a word where a reason is still asked for.
pub fn said_in_dock(answer: &str, reason_missing: bool) -> String {
    let missing = if reason_missing { format!("; {}", super::assess::REASON_MISSING) } else { String::new() };
    format!("{} ", sentence(&format!("{answer}{missing}")))
}

/// A phrase as a sentence: a capital first, a full stop last.
pub fn sentence(phrase: &str) -> String {
    format!("{}.", capital(phrase))
}

/// A phrase with a capital first.
pub fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// A word for an amount, and what it means.
pub fn amount(word: &str, means: &str) -> String {
    format!("\u{201c}{word}\u{201d} is {means}")
}

/// The same beside a level's name.
pub fn called_upstream(upstream: &str) -> String {
    format!(" ({upstream} upstream)")
}

/// A part of the grid, and the minutes that it takes.
pub fn slice_takes(slice: &str, minutes: usize) -> String {
    format!("{slice} ({minutes} min)")
}

pub fn upstream_name(name: &str, upstream: &str) -> String {
    format!("The CNCF model calls {name} {upstream}.")
}

/// A claim of the 2022 report, by its tag.
pub fn report_claim(tag: &str) -> String {
    format!("Report of the CTO Summit in Detroit, 2022, claim {}", tag.trim_start_matches('S'))
}

/// Which way a link is damaged, and the way out.
pub fn snapshot_error(error: SnapshotError) -> String {
    match error {
        SnapshotError::Empty => "There is nothing after the address: the link lost its content. Ask for it again.".to_owned(),
        SnapshotError::TooLong => "This is longer than any link of ours. Ask the sender to copy it again.".to_owned(),
        SnapshotError::Foreign => {
            "It has characters that no link of ours has, so something was changed on its way. Ask the sender to copy it again."
                .to_owned()
        }
        SnapshotError::Cut { got, of: None } => format!(
            "It is incomplete: only {got} characters came. A mail or chat program may have cut it. Ask for it again, on a line \
             of its own."
        ),
        SnapshotError::Cut { got, of: Some(of) } => format!(
            "It is incomplete: {got} of {of} characters came. A mail or chat program may have cut it. Ask for it again, on a \
             line of its own."
        ),
        SnapshotError::Changed => {
            "Something in it was changed on its way. Ask the sender to copy it again, on a line of its own.".to_owned()
        }
        SnapshotError::Newer => {
            "It was made by a newer version. Reload this page while you are online, then open the link again.".to_owned()
        }
        SnapshotError::OtherModel => {
            "It was made with questions that this version does not know. Reload this page while you are online, or ask which \
             site it comes from."
                .to_owned()
        }
    }
}

/// Why there is no step to suggest.
pub fn no_step(why: NoStep) -> &'static str {
    match why {
        NoStep::NothingApplies => "Nothing that is asked applies here.",
        NoStep::NothingAssessed => "No practice has a level yet, so there is nothing to suggest.",
        NoStep::Elsewhere => {
            "What lies below its target is provided elsewhere; its next step is offered there."
        }
        NoStep::Reached => "Every practice with a level has reached its target. Good enough is a success.",
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day as people write it.
pub fn date(day: Day) -> String {
    let (_, _, date) = day.date();
    format!("{date} {}", month(day))
}

/// Its month and year alone.
pub fn month(day: Day) -> String {
    let (year, month, _) = day.date();
    let month = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    format!("{month} {year}")
}
