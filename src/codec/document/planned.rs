//! The actions of a plan, as a file has them.

use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::plan::{Action, ActionTexts, Aim, Cost, Effort, Horizon, Status};
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct FileAction {
    practice: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    aim: Option<u8>,
    rank: u16,
    status: String,
    horizon: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    operating: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    capital: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    wording: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    people: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    change: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    benefit: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    measure: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    owner: String,
}

/// What each is called in a file, in the order of its kind.
const STATUS: [&str; 4] = ["open", "under-way", "done", "dropped"];
const EFFORT: [&str; 4] = ["days", "weeks", "months", "quarters"];
const COST: [&str; 4] = ["nothing", "team", "budget", "board"];

pub(super) fn write(model: &Model, aim: Aim, action: &Action) -> FileAction {
    let Action { rank, status, horizon, effort, operating, capital, due, texts } = action.clone();
    let ActionTexts { wording, people, change, benefit, measure, owner } = texts;
    let cost = |cost: Option<Cost>| cost.map(|cost| COST[cost as usize].to_owned());
    FileAction {
        practice: model.practice(aim.practice).id.to_string(),
        aim: aim.level.map(Level::number),
        rank,
        status: STATUS[status as usize].to_owned(),
        horizon: match horizon {
            Horizon::Now => "now".to_owned(),
            Horizon::Next => "next".to_owned(),
            Horizon::Later => "later".to_owned(),
            Horizon::Years(years) => format!("{years}y"),
        },
        effort: effort.map(|effort| EFFORT[effort as usize].to_owned()),
        operating: cost(operating),
        capital: cost(capital),
        due: due.map(Day::iso),
        wording,
        people,
        change,
        benefit,
        measure,
        owner,
    }
}

/// An action and its aim; none where it is for nothing in this model. What else is not understood is told to `warn` as the
/// file has it, and left out.
pub(super) fn read(model: &Model, file: FileAction, mut warn: impl FnMut(String)) -> Option<(Aim, Action)> {
    let mut unknown = |what: &str| warn(format!("{}: {what}", file.practice));
    let Some(practice) = model.find(&file.practice) else {
        unknown("plan");
        return None;
    };
    let level = file.aim.map(|aim| (aim, Level::new(aim).filter(|level| *level != Level::NOT_YET)));
    if let Some((aim, None)) = level {
        unknown(&aim.to_string());
        return None;
    }
    let mut known = |text: &str, known: bool| {
        if !known && !text.is_empty() {
            unknown(text);
        }
    };
    let status = said(&file.status, &STATUS, &Status::ALL);
    known(&file.status, status.is_some());
    let horizon = read_horizon(&file.horizon);
    known(&file.horizon, horizon.is_some());
    let effort = file.effort.as_deref().and_then(|text| said(text, &EFFORT, &Effort::ALL));
    known(file.effort.as_deref().unwrap_or_default(), effort.is_some());
    let [operating, capital] = [&file.operating, &file.capital].map(|text| {
        let text = text.as_deref().unwrap_or_default();
        let cost = said(text, &COST, &Cost::ALL);
        known(text, cost.is_some());
        cost
    });
    let due = file.due.as_deref().and_then(Day::parse);
    known(file.due.as_deref().unwrap_or_default(), due.is_some());
    let FileAction { wording, people, change, benefit, measure, owner, rank, .. } = file;
    let texts = ActionTexts { wording, people, change, benefit, measure, owner };
    let (status, horizon) = (status.unwrap_or_default(), horizon.unwrap_or_default());
    let action = Action { rank, status, horizon, effort, operating, capital, due, texts };
    Some((Aim { practice, level: level.and_then(|(_, level)| level) }, action))
}

/// What a word stands for.
fn said<T: Copy>(text: &str, names: &[&str], all: &[T]) -> Option<T> {
    let place = names.iter().position(|name| *name == text)?;
    all.get(place).copied()
}

fn read_horizon(text: &str) -> Option<Horizon> {
    match text {
        "now" => Some(Horizon::Now),
        "next" => Some(Horizon::Next),
        "later" => Some(Horizon::Later),
        _ => {
            let years = text.strip_suffix('y')?.parse().ok()?;
            (1..=Horizon::MOST_YEARS).contains(&years).then_some(Horizon::Years(years))
        }
    }
}
