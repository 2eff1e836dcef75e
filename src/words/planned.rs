//! The plan in words: the same for paper and for Markdown.

use super::findings::called;
use super::library::cell_of;
use super::plan;
use super::sentences::date;
use crate::codec::markdown::{Mark, Markdown};
use crate::domain::assessment::Assessment;
use crate::domain::dependencies::unmet;
use crate::domain::model::{Model, PracticeIndex};
use crate::domain::plan::{Action, Aim, Status, crowds};

pub const PRACTICE: &str = "Practice";
pub const MINIMUM: &str = "Aims at";
pub const LEANS: &str = "Easier after";

/// Actions under one heading.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Part {
    pub heading: String,
    pub actions: Vec<Planned>,
}

/// An action in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Planned {
    pub title: String,
    pub status: Status,
    /// What is said of it, each with its name: as much as there is.
    pub said: Vec<(&'static str, String)>,
}

/// The plan of an assessment: what is ahead by horizon, then what is done, then what was chosen not to be done.
pub fn planned(model: &Model, assessment: &Assessment) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let actions = assessment.plan.in_order();
    let with = |status: Status| actions.iter().filter(move |(_, action)| action.status == status);
    let ahead = actions.iter().filter(|(_, action)| action.status.is_ahead());
    let headed = ahead
        .map(|one| (plan::horizon(one.1.horizon), one))
        .chain(with(Status::Done).map(|one| (plan::DONE.to_owned(), one)))
        .chain(with(Status::Dropped).map(|one| (plan::DROPPED.to_owned(), one)));
    for (heading, (aim, action)) in headed {
        let action = in_words(model, assessment, *aim, action);
        match parts.last_mut().filter(|part| part.heading == heading) {
            Some(part) => part.actions.push(action),
            None => parts.push(Part { heading, actions: vec![action] }),
        }
    }
    parts
}

/// The plan as Markdown, as of a day: an entry to tick off for each action. What was written on several lines stands on one.
pub fn markdown(title: &str, day: &str, notes: &[String], parts: &[Part]) -> String {
    let mut text = Markdown::titled(title);
    text.line(day);
    for note in notes {
        text.gap();
        text.line(note);
    }
    for part in parts {
        text.heading(&part.heading);
        for action in &part.actions {
            let mark = match action.status {
                Status::Open | Status::UnderWay => Mark::Box { ticked: false },
                Status::Done => Mark::Box { ticked: true },
                Status::Dropped => Mark::Bare,
            };
            let below = action.said.iter().map(|(name, said)| format!("{name}: {said}"));
            text.headed_entry(mark, &action.title, below);
        }
    }
    text.text()
}

/// Whose work is to change by too much at once, a sentence each.
pub fn crowded(assessment: &Assessment) -> Vec<String> {
    crowds(&assessment.plan).iter().map(|crowd| plan::crowd(crowd.aims.len(), &crowd.people)).collect()
}

/// What an action is called: its own wording, or what it aims at.
pub fn action_title(model: &Model, aim: Aim, action: &Action) -> String {
    let wording = action.texts.wording.trim();
    if wording.is_empty() { aim_title(model, aim) } else { wording.to_owned() }
}

/// What is aimed at: the minimum standard, or to find out.
pub fn aim_title(model: &Model, aim: Aim) -> String {
    let practice = model.practice(aim.practice);
    let minimum = aim.level.and_then(|level| practice.criterion(level)).map(|one| one.minimum.to_string());
    minimum.unwrap_or_else(|| plan::find_out(&practice.title))
}

fn in_words(model: &Model, assessment: &Assessment, aim: Aim, action: &Action) -> Planned {
    let practice = model.practice(aim.practice);
    let level = aim.level.map(|level| (level.number(), called(model, level)));
    let texts = &action.texts;
    let text = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let own = text(&texts.wording).map(|_| aim_title(model, aim));
    let leans: Vec<String> = aim
        .level
        .map(|to| unmet(model, assessment, aim.practice, to))
        .unwrap_or_default()
        .into_iter()
        .map(|one| leans(model, one.needs, one.at.number(), &one.because))
        .collect();
    let said = [
        (PRACTICE, Some(plan::aims_at(&cell_of(model, practice), &practice.title, level))),
        (MINIMUM, own),
        (plan::OWNER, text(&texts.owner)),
        (plan::DUE, action.due.map(date)),
        (plan::STATUS, Some(plan::status(action.status).to_owned())),
        (plan::PEOPLE, text(&texts.people)),
        (plan::CHANGE, text(&texts.change)),
        (plan::BENEFIT, text(&texts.benefit)),
        (plan::MEASURE, text(&texts.measure)),
        (plan::EFFORT, action.effort.map(|effort| plan::effort(effort).to_owned())),
        (plan::OPERATING, action.operating.map(|cost| plan::cost(cost).to_owned())),
        (plan::CAPITAL, action.capital.map(|cost| plan::cost(cost).to_owned())),
        (LEANS, Some(leans.join(" ")).filter(|leans| !leans.is_empty())),
    ];
    Planned {
        title: action_title(model, aim, action),
        status: action.status,
        said: said.into_iter().filter_map(|(name, text)| Some((name, text?))).collect(),
    }
}

/// What a step leans on that is not there yet, and why.
pub fn leans(model: &Model, needs: PracticeIndex, at: u8, because: &str) -> String {
    let title = &model.practice(needs).title;
    format!("\u{201c}{title}\u{201d} at level {at}: {because}")
}
