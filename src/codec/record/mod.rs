//! Stored records: one key and one value for each answer, each text, each scope, each assessment.
//!
//! Key: `cairn:<deployment>:<kind>:…`, see [`Key`]. Value, format 1: `1.<revision>.<tab>.<minute>.<checksum>.<body>`,
//! numbers in base 36. The checksum covers key and all other parts, so a value under a foreign key is noticed too.
//! An empty body is a tombstone: it says that something was cleared, and outlives what it cleared.

mod bodies;
mod planned;
mod replica;
pub mod said;

pub use bodies::{
    AssessmentHead, parse_answer, parse_profile, parse_scope, print_answer, print_profile, print_scope,
};
pub use planned::{parse_action, parse_aim, parse_foreword, print_action, print_aim, print_foreword};
pub use replica::{Lacking, Read, Replica, later};

use super::{checksum, is_sound};

/// The format written today.
const FORMAT: &str = "1";

/// What a key stands for, below a deployment's prefix. Ids of scopes and assessments are short and opaque.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Key {
    /// `s:<scope>`: name and kind.
    Scope(String),
    /// `k:<scope>`: its profile.
    Profile(String),
    /// `w:<term>`: the organization's own words for a term of the glossary.
    Word(String),
    /// `m:<assessment>`: its scope and what its answers are read against.
    Assessment(String),
    /// `a:<assessment>:<practice>`.
    Answer(String, String),
    /// `n:`, `e:`, `r:`, `p:`, `f:`, `y:` and `<assessment>:<practice>`.
    Text(TextKind, String, String),
    /// `x:<assessment>:<practice>.<level>`: an action of the plan, for that level, or `0` to find out.
    Action(String, String),
    /// `b:<assessment>`: one's own words above the brief.
    Foreword(String),
    /// `g:<assessment>:<practice>`: the level wanted.
    Target(String, String),
    /// `c:`: the id of the assessment at hand.
    Current,
}

/// Which of the texts beside an answer.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum TextKind {
    Note,
    Evidence,
    Reason,
    Provider,
    Misfit,
    Worked,
}

impl TextKind {
    /// All of them.
    pub const ALL: [TextKind; 6] = [
        TextKind::Note,
        TextKind::Evidence,
        TextKind::Reason,
        TextKind::Provider,
        TextKind::Misfit,
        TextKind::Worked,
    ];

    fn letter(self) -> &'static str {
        match self {
            TextKind::Note => "n",
            TextKind::Evidence => "e",
            TextKind::Reason => "r",
            TextKind::Provider => "p",
            TextKind::Misfit => "f",
            TextKind::Worked => "y",
        }
    }
}

/// `cairn:<deployment>:`. Sites of one host share their storage, so each base path has a prefix of its own.
pub fn prefix(base_path: &str) -> String {
    format!("cairn:{}:", base36(u64::from(checksum(base_path.as_bytes()) & 0x00ff_ffff)))
}

impl Key {
    /// The key as stored.
    pub fn print(&self, prefix: &str) -> String {
        match self {
            Key::Scope(scope) => format!("{prefix}s:{scope}"),
            Key::Profile(scope) => format!("{prefix}k:{scope}"),
            Key::Word(term) => format!("{prefix}w:{term}"),
            Key::Assessment(assessment) => format!("{prefix}m:{assessment}"),
            Key::Answer(assessment, practice) => format!("{prefix}a:{assessment}:{practice}"),
            Key::Text(kind, assessment, practice) => {
                format!("{prefix}{}:{assessment}:{practice}", kind.letter())
            }
            Key::Target(assessment, practice) => format!("{prefix}g:{assessment}:{practice}"),
            Key::Action(assessment, aim) => format!("{prefix}x:{assessment}:{aim}"),
            Key::Foreword(assessment) => format!("{prefix}b:{assessment}"),
            Key::Current => format!("{prefix}c:"),
        }
    }

    /// Reads a stored key; none if it is not one of ours.
    pub fn parse(prefix: &str, stored: &str) -> Option<Key> {
        let (kind, rest) = stored.strip_prefix(prefix)?.split_once(':')?;
        let pair = || {
            let (assessment, practice) = rest.split_once(':')?;
            Some((assessment.to_owned(), practice.to_owned()))
        };
        match kind {
            "c" => Some(Key::Current),
            "s" => Some(Key::Scope(rest.to_owned())),
            "k" => Some(Key::Profile(rest.to_owned())),
            "w" => Some(Key::Word(rest.to_owned())),
            "m" => Some(Key::Assessment(rest.to_owned())),
            "b" => Some(Key::Foreword(rest.to_owned())),
            "x" => pair().map(|(assessment, aim)| Key::Action(assessment, aim)),
            "a" => pair().map(|(assessment, practice)| Key::Answer(assessment, practice)),
            "g" => pair().map(|(assessment, practice)| Key::Target(assessment, practice)),
            _ => {
                let kind = TextKind::ALL.into_iter().find(|text| text.letter() == kind)?;
                pair().map(|(assessment, practice)| Key::Text(kind, assessment, practice))
            }
        }
    }
}

impl Key {
    /// The practice it is about, if it is about one.
    pub fn practice(&self) -> Option<&str> {
        match self {
            Key::Answer(_, practice) | Key::Target(_, practice) | Key::Text(_, _, practice) => Some(practice),
            Key::Action(_, aim) => aim.split_once('.').map(|(practice, _)| practice),
            _ => None,
        }
    }

    /// The assessment of which it says something beside what the assessment's own record says: of a practice, or above the
    /// brief.
    pub fn beside(&self) -> Option<&str> {
        match self {
            Key::Answer(assessment, _)
            | Key::Target(assessment, _)
            | Key::Text(_, assessment, _)
            | Key::Action(assessment, _)
            | Key::Foreword(assessment) => Some(assessment),
            _ => None,
        }
    }

    /// Whether both are beside one assessment, and say the same kind of thing.
    fn is_beside(&self, other: &Key) -> bool {
        match (self, other) {
            (Key::Answer(one, _), Key::Answer(other, _))
            | (Key::Target(one, _), Key::Target(other, _))
            | (Key::Action(one, _), Key::Action(other, _))
            | (Key::Foreword(one), Key::Foreword(other)) => one == other,
            (Key::Text(kind, one, _), Key::Text(same, other, _)) => kind == same && one == other,
            _ => false,
        }
    }
}

/// A value and where it stands in the order of changes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Record {
    /// Lamport clock: one more than the highest seen, so that a wrong wall clock changes nothing.
    pub revision: u64,
    /// The tab that wrote it: breaks ties.
    pub tab: String,
    /// Minutes since 1 January 2000, for people alone.
    pub minute: u64,
    /// Empty where something was cleared.
    pub body: String,
}

impl Record {
    /// The value as stored under that key.
    pub fn print(&self, key: &str) -> String {
        let Record { revision, tab, minute, body } = self;
        let head = format!("{FORMAT}.{}.{tab}.{}", base36(*revision), base36(*minute));
        let sum = base36(u64::from(checksum(format!("{key}={head}.{body}").as_bytes())));
        format!("{head}.{sum}.{body}")
    }

    /// Reads a stored value; none if it was damaged, belongs to another key, or is of another format.
    pub fn parse(key: &str, stored: &str) -> Option<Record> {
        let mut parts = stored.splitn(6, '.');
        let format = parts.next().filter(|format| *format == FORMAT)?;
        let (revision, tab, minute) = (parts.next()?, parts.next()?, parts.next()?);
        let sum = parts.next().and_then(parse36)?;
        let body = parts.next()?;
        let whole = format!("{key}={format}.{revision}.{tab}.{minute}.{body}");
        if !is_sound(whole.as_bytes(), u32::try_from(sum).ok()?) {
            return None;
        }
        Some(Record {
            revision: parse36(revision)?,
            tab: tab.to_owned(),
            minute: parse36(minute)?,
            body: body.to_owned(),
        })
    }

    /// Whether a stored value is of a format that came after this one: it is left alone.
    pub fn is_newer(stored: &str) -> bool {
        let format = stored.split_once('.').and_then(|(format, _)| format.parse::<u32>().ok());
        format.is_some_and(|format| format > FORMAT.parse().unwrap_or(u32::MAX))
    }

    /// The one of two records of a key that stands: the higher revision, then tab, then body. Commutative, associative
    /// and idempotent, so tabs and stores end alike in whatever order they hear of changes.
    #[must_use]
    pub fn merge(self, other: Record) -> Record {
        let later = {
            let [one, other] =
                [&self, &other].map(|record| (record.revision, &record.tab, &record.body, record.minute));
            other > one
        };
        if later { other } else { self }
    }
}

/// Digits and small letters.
pub fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(b"0123456789abcdefghijklmnopqrstuvwxyz"[usize::try_from(number % 36).unwrap_or(0)]);
        number /= 36;
        if number == 0 {
            break;
        }
    }
    digits.reverse();
    digits.into_iter().map(char::from).collect()
}

fn parse36(text: &str) -> Option<u64> {
    let canonical =
        !text.is_empty() && !text.starts_with('+') && !text.bytes().any(|b| b.is_ascii_uppercase());
    u64::from_str_radix(text, 36).ok().filter(|_| canonical)
}
