//! The words of the full report.

use super::findings::called;
use super::sentences::{date, numbered};
use super::{feedback, provisioning, question, workings};
use crate::domain::answer::{Answer, Texts};
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::Model;

pub const TITLE: &str = "Report";
pub const MORE: &str = "Full report and files";
pub const LEDE: &str = "Everything that was said and found, to print, or to take along as files.";
pub const PRINT: &str = "Print the report";
pub const CONTENTS: &str = "Contents";
pub const FILES: &str = "As files";
pub const BRIEF_MARKDOWN: &str = "Brief as Markdown";
pub const PLAN_MARKDOWN: &str = "Plan as Markdown";
pub const DOCUMENT: &str = "Everything in one file that opens here again, pictures apart:";
pub const FILES_NOTE: &str =
    "Markdown is for an issue tracker or a wiki. Pictures are saved below each of them.";
pub const COPY: &str = "Copy";
pub const NOT_COPIED: &str = "This browser did not allow it. Save the file instead.";
pub const STANDS: &str = "Where it stands";
pub const PROFILE: &str = "What it was read against";
pub const DEEP: &str = "The provisioning deep-dive";
pub const KEPT: &str = "Kept and not counted";
pub const KEPT_NOTE: &str = "Said of practices that this assessment does not ask, at its length or with its context. It stays, and counts nowhere.";
pub const PLAN: &str = "The plan";
pub const NO_PLAN: &str = "Nothing was taken into the plan.";
pub const METHOD: &str = "How the figures come about";
pub const METHOD_TEXT: [&str; 4] = [
    "Each practice has five minimum standards. Level n means that those of 1 to n all hold; 0 means that the first does not.",
    "A group counts the practices that are neither hidden nor not applicable. Where fewer than half of them have a level, there is no result.",
    "Typical is the lower median of the levels, the range goes from the lowest to the highest, the flag is the lower median of the targets.",
    "There is no mean and no score of the whole. Advice, measures and tools move no figure.",
];
pub const NOTE: &str = "Note";
pub const EVIDENCE: &str = "Evidence";
pub const REASON: &str = "Why it does not apply";
pub const BASIS: &str = "Rests on";
pub const GOALS: &str = "Goals";
pub const FLAGS: &str = "Context";
pub const AMBITION: &str = "What is enough, where nothing else is said";
pub const ANYTHING_SAID: &str = "There is nothing to report yet. Answer the quick start first.";

/// The head of the plan as a text.
pub fn plan_title(scope: &str) -> String {
    format!("Plan: {scope}")
}

/// The head of the report.
pub fn title(scope: &str) -> String {
    format!("Cloud native maturity: {scope}")
}

/// The line under the head.
pub fn made_on(model: &Model, day: Day) -> String {
    format!("{}. {}, model version {}. A self-assessment.", date(day), super::APP, model.version)
}

/// What stands beside an answer, each with its name: as much as was said.
pub fn beside(answer: Option<Answer>, texts: &Texts) -> Vec<(&'static str, String)> {
    let basis = answer.and_then(|answer| answer.basis).map(|basis| super::basis(basis).to_lowercase());
    let review = answer.and_then(|answer| answer.review_by).map(date);
    let text = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    [
        (BASIS, basis),
        (question::REVIEW_BY, review),
        (NOTE, text(&texts.note)),
        (EVIDENCE, text(&texts.evidence)),
        (REASON, text(&texts.reason)),
        (provisioning::PROVIDER, text(&texts.provider)),
        (feedback::REASON, text(&texts.misfit)),
        (feedback::WORKED, text(&texts.worked)),
    ]
    .into_iter()
    .filter_map(|(name, said)| Some((name, said?)))
    .collect()
}

/// A target with its level's name, marked where it is the practice's own.
pub fn target(model: &Model, level: Level, own: bool) -> String {
    let own = if own { format!(", {}", workings::OWN_TARGET) } else { String::new() };
    format!("Target {}{own}.", numbered(level.number(), called(model, level)))
}

/// A chapter of the deep-dive.
pub fn deep(subcategory: &str) -> String {
    format!("Provisioning: {subcategory}")
}

/// What a flag hides as it stands.
pub fn hides(flag: &str, on: bool, practices: &[&str]) -> String {
    let on = if on { "is on" } else { "is off" };
    format!("\u{201c}{flag}\u{201d} {on}, so these are not asked: {}.", practices.join("; "))
}

/// The name of the button that copies a text.
pub fn copy(text: &str) -> String {
    format!("Copy: {text}")
}
