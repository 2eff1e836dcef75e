//! The words of what is told to others: what does not fit, and what worked; then both as they are handed on.

use super::library::cell_of;
use super::sentences::{capital, elsewhere_at, level_name, month};
use super::{assess, profile, question};
use crate::codec::experience::{Card, Fact, Feedback};
use crate::domain::answer::Choice;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::feedback::{Misfit, Told, Trace, TraceKind};
use crate::domain::level::Level;
use crate::domain::model::{Model, PracticeIndex};

pub const TITLE: &str = "What does not fit, and what worked";
pub const LEDE: &str = "Those who keep the model learn from what does not fit you, and others from what worked for you. \
    Nothing is sent from here: you copy it or save it, and pass it on yourself.";

pub const MISFITS: &str = "Questions that do not fit";
pub const MISFITS_NOTE: &str =
    "For those who keep the model. Your name, your notes and your evidence are not in it.";
pub const NO_MISFITS: &str =
    "You have marked no question so far. Below the answer of each question there is a place for it.";
pub const ANSWER: &str = "Answer";
pub const SENTENCE: &str = "Its sentence";
pub const REASON: &str = "What does not fit";
pub const NO_REASON: &str = "no reason given";
pub const PRACTICE: &str = "Practice";
pub const PART: &str = "Part of";
pub const MODEL: &str = "Model";
pub const QUESTIONS: &str = "Questions that do not fit";
pub const TEXT_TITLE: &str = "Feedback on the questions of a maturity model";
pub const TEXT: &str = "The feedback as text";
pub const COPY: &str = "Copy the feedback";
pub const SAVE: &str = "Save it as a file";

pub const CARD: &str = "An experience card";
pub const CARD_NOTE: &str = "For others who are about to try the same: one practice, where you are today, and what got you \
    there. Without names.";
pub const CHOOSE: &str = "Choose a practice\u{2026}";
pub const NOT_CHOSEN: &str =
    "Nothing to pass on yet. Choose a practice and write it here, or on the page of its question.";
pub const WORKED: &str = "What worked";
pub const WORKED_NOTE: &str = "What you did, what came of it, and what you would do again.";
pub const CONTEXT: &str = "What the card may tell of you";
pub const NO_CONTEXT: &str =
    "Industry, size and context could stand on the card. You have said none of them.";
pub const CONTEXT_FACT: &str = "Context";
pub const TODAY: &str = "Today";
pub const MINIMUM: &str = "Minimum standard";
pub const WRITTEN: &str = "Month";
pub const TRACES: &str = "Somebody could be known by it. You decide whether that may stand:";
pub const CARD_TEXT: &str = "The card as Markdown";
pub const COPY_CARD: &str = "Copy the card";
pub const SAVE_CARD: &str = "Save as Markdown";

pub const NOT_COPIED: &str = "This browser did not allow copying: the text is selected, copy it by hand.";

// On the page of a question.
pub const MISFIT_FOLD: &str = "If the question does not fit (optional)";
pub const MISFIT: &str = "This question does not fit us";
pub const MISFIT_WHY: &str = "What does not fit?";
pub const MISFIT_NOTE: &str =
    "It stays here until you send it yourself, moves no figure and is never part of a link:";
pub const WORKED_FOLD: &str = "What worked for us, for others (optional)";
pub const WORKED_GOES: &str = "It can go into an experience card without names, which you pass on yourself:";

// On the page about the site.
pub const CHANGE: &str = "What should change";
pub const CHANGE_TEXT: &str = "A question that does not fit you is worth more to the model than one that does. Mark it below \
    its answer and say why.";
pub const CHANGE_LINK: &str = "How to say what should change";
/// What was chosen, where it stands by itself.
pub fn chosen(model: &Model, choice: Option<Choice>) -> String {
    match choice {
        None => capital(assess::NOT_ANSWERED),
        Some(Choice::Level(level)) => model
            .card(level)
            .map_or(question::NOT_YET.to_owned(), |card| level_name(level.number(), &card.name)),
        Some(Choice::Unknown) => question::UNKNOWN.to_owned(),
        Some(Choice::NotApplicable) => question::NOT_APPLICABLE.to_owned(),
        Some(Choice::Elsewhere(level)) => capital(&elsewhere_at(level.map(Level::number))),
    }
}

/// The sentence of the level that was chosen; nothing where none was, or none of the five.
pub fn minimum_of(model: &Model, practice: PracticeIndex, choice: Option<Choice>) -> Option<&str> {
    let level = choice?.level()?;
    model.practice(practice).criterion(level).map(|criterion| criterion.minimum.as_str())
}

/// Feedback for those who keep the model, about all of these.
pub fn feedback_of(model: &Model, misfits: &[Misfit]) -> Feedback {
    let entries = misfits.iter().map(|Misfit { practice, choice, reason }| {
        let one = model.practice(*practice);
        let sentence = minimum_of(model, *practice, *choice).map(|minimum| (SENTENCE, minimum.to_owned()));
        let reason = if reason.is_empty() { NO_REASON } else { reason };
        let first = [
            (PRACTICE, with_id(&one.title, &one.id)),
            (PART, cell_of(model, one)),
            (ANSWER, chosen(model, *choice)),
        ];
        first.into_iter().chain(sentence).chain([(REASON, reason.to_owned())]).collect()
    });
    Feedback {
        title: TEXT_TITLE,
        facts: vec![(MODEL, model_of(model)), (QUESTIONS, misfits.len().to_string())],
        entries: entries.collect(),
    }
}

/// What worked for a practice, as a card of that month.
pub fn card_of(
    model: &Model,
    assessment: &Assessment,
    practice: PracticeIndex,
    told: Told,
    day: Day,
) -> Card {
    let one = model.practice(practice);
    let choice = assessment.answer(practice).map(|answer| answer.choice);
    let minimum = minimum_of(model, practice, choice).map(|minimum| (MINIMUM, minimum.to_owned()));
    let first =
        [(PRACTICE, one.title.to_string()), (PART, cell_of(model, one)), (TODAY, chosen(model, choice))];
    let last = [(WRITTEN, month(day)), (MODEL, model_of(model))];
    Card {
        title: format!("Experience: {}", one.title),
        facts: first.into_iter().chain(minimum).chain(told_of(model, assessment, told)).chain(last).collect(),
        heading: WORKED,
        text: assessment.texts(practice).worked.clone(),
    }
}

/// What was ticked of one's context, as far as it was said.
fn told_of(model: &Model, assessment: &Assessment, told: Told) -> Vec<Fact> {
    let profile = &assessment.profile;
    let industry = profile.industry(model).filter(|_| told.industry);
    let size = profile.size(model).filter(|_| told.size);
    let on = |bit| assessment.flags.has(bit) && told.flags.has(bit);
    let flags = model.flags.iter().filter(|flag| on(flag.bit)).map(|flag| flag.title.as_str());
    let flags = flags.collect::<Vec<_>>().join("; ");
    let facts = [
        industry.map(|one| (profile::INDUSTRY, one.title.to_string())),
        size.map(|one| (profile::SIZE, one.title.to_string())),
        (!flags.is_empty()).then_some((CONTEXT_FACT, flags)),
    ];
    facts.into_iter().flatten().collect()
}

fn with_id(title: &str, id: &str) -> String {
    format!("{title} ({id})")
}

fn model_of(model: &Model) -> String {
    format!("{}, version {}", with_id(&model.title, &model.id), model.version)
}

/// What tells whom a text is about.
pub fn trace(trace: &Trace) -> String {
    let what = match trace.kind {
        TraceKind::Scope => "is the name of what is assessed",
        TraceKind::Provider => "is somebody who provides something, by your answers",
        TraceKind::Owner => "is somebody who sees to a step of your plan",
        TraceKind::Mail => "looks like a mail address",
        TraceKind::Address => "looks like the address of a page or a machine",
    };
    format!("\u{201c}{}\u{201d} {what}.", trace.text)
}

/// A practice in the list of those a card can be about; marked where something is written.
pub fn card_choice(title: &str, written: bool) -> String {
    if written { format!("{title} ({})", question::FILLED) } else { title.to_owned() }
}

/// What of one's context can be told: a label and its value.
pub fn tellable(label: &str, value: &str) -> String {
    format!("{label}: {value}")
}
