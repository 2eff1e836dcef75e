//! What stands in the body of a record of the plan, and of one's own words above the brief.
//!
//! An action: status (`o`, `u`, `d`, `x`) and horizon (`n`, `x`, `l`, or years in base 36 after `y`), rank in base 36, effort (`d`, `w`, `m`, `q`)
//! with operating and capital cost (`n`, `t`, `o`, `b`), `-` where one is not said, and the due day in base 36, with dots
//! between the four; then the texts. Texts stand one after the other, each behind a unit separator.

use super::{base36, parse36};
use crate::domain::assessment::Foreword;
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::plan::{Action, ActionTexts, Aim, Cost, Effort, Horizon, Status};

/// Stands between texts; where one holds it, a blank takes its place.
const SEPARATOR: char = '\u{1f}';

/// The part of a key that names an aim: `<practice>.<level>`, with `0` for finding out.
pub fn print_aim(model: &Model, aim: Aim) -> String {
    format!("{}.{}", model.practice(aim.practice).id, aim.level.map_or(0, Level::number))
}

/// Reads that part of a key; none where this model has no such practice, or there is no such level.
pub fn parse_aim(model: &Model, aim: &str) -> Option<Aim> {
    let (practice, level) = aim.split_once('.')?;
    let level = match level.as_bytes() {
        [digit @ b'0'..=b'5'] => Level::new(digit - b'0').filter(|level| *level != Level::NOT_YET),
        _ => return None,
    };
    Some(Aim { practice: model.find(practice)?, level })
}

/// An action's body.
pub fn print_action(action: &Action) -> String {
    let Action { rank, status, horizon, effort, operating, capital, due, texts } = action;
    let status = ['o', 'u', 'd', 'x'][*status as usize];
    let horizon = match horizon {
        Horizon::Now => "n".to_owned(),
        Horizon::Next => "x".to_owned(),
        Horizon::Later => "l".to_owned(),
        Horizon::Years(years) => format!("y{}", base36(u64::from(*years))),
    };
    let effort = effort.map_or('-', |effort| ['d', 'w', 'm', 'q'][effort as usize]);
    let [operating, capital] =
        [operating, capital].map(|cost| cost.map_or('-', |cost| ['n', 't', 'o', 'b'][cost as usize]));
    let due = due.map(|due| base36(u64::from(due.0))).unwrap_or_default();
    let ActionTexts { wording, people, change, benefit, measure, owner } = texts;
    let texts = joined(&[wording, people, change, benefit, measure, owner]);
    format!("{status}{horizon}.{}.{effort}{operating}{capital}.{due}{texts}", base36(u64::from(*rank)))
}

/// Reads an action's body; none where it says anything else.
pub fn parse_action(body: &str) -> Option<Action> {
    let (head, texts) = body.split_once(SEPARATOR)?;
    let [wording, people, change, benefit, measure, owner] = parted(texts)?;
    let mut parts = head.split('.');
    let first = parts.next()?;
    let status = Status::ALL[place("oudx", first.chars().next()?)?];
    let horizon = match &first[1..] {
        "n" => Horizon::Now,
        "x" => Horizon::Next,
        "l" => Horizon::Later,
        years => Horizon::Years(
            u8::try_from(parse36(years.strip_prefix('y')?)?)
                .ok()
                .filter(|years| (1..=Horizon::MOST_YEARS).contains(years))?,
        ),
    };
    let rank = u16::try_from(parse36(parts.next()?)?).ok()?;
    let mut bands = parts.next()?.chars();
    let effort = said(bands.next()?, "dwmq", &Effort::ALL)?;
    let operating = said(bands.next()?, "ntob", &Cost::ALL)?;
    let capital = said(bands.next()?, "ntob", &Cost::ALL)?;
    let due = match parts.next()? {
        "" => None,
        due => Some(Day(u16::try_from(parse36(due)?).ok()?)),
    };
    if bands.next().is_some() || parts.next().is_some() {
        return None;
    }
    let texts = ActionTexts { wording, people, change, benefit, measure, owner };
    Some(Action { rank, status, horizon, effort, operating, capital, due, texts })
}

/// The body of one's own words above the brief; empty where there are none.
pub fn print_foreword(foreword: &Foreword) -> String {
    let Foreword { headline, sentences: [first, second, third] } = foreword;
    if *foreword == Foreword::default() { String::new() } else { joined(&[headline, first, second, third]) }
}

/// Reads one's own words above the brief; none of them where the body says anything else.
pub fn parse_foreword(body: &str) -> Foreword {
    let texts = body.strip_prefix(SEPARATOR).and_then(parted);
    let [headline, first, second, third] = texts.unwrap_or_default();
    Foreword { headline, sentences: [first, second, third] }
}

/// The place of a letter in a row of letters.
fn place(letters: &str, letter: char) -> Option<usize> {
    letters.chars().position(|one| one == letter)
}

/// What a letter says; nothing where it is a dash.
#[allow(clippy::option_option, reason = "not said is something else than not understood")]
fn said<T: Copy>(letter: char, letters: &str, all: &[T]) -> Option<Option<T>> {
    if letter == '-' { Some(None) } else { Some(Some(*all.get(place(letters, letter)?)?)) }
}

fn joined(texts: &[&String]) -> String {
    texts.iter().flat_map(|text| [SEPARATOR.to_string(), text.replace(SEPARATOR, " ")]).collect()
}

fn parted<const N: usize>(texts: &str) -> Option<[String; N]> {
    let parts: Vec<String> = texts.split(SEPARATOR).map(str::to_owned).collect();
    parts.try_into().ok()
}
