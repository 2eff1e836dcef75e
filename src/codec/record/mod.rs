//! Stored records: one key and one value for each answer, each text, each scope, each assessment.
//!
//! Key: `cairn:<deployment>:<kind>:…`, see [`Key`]. Value, format 1: `1.<revision>.<tab>.<minute>.<checksum>.<body>`,
//! numbers in base 36. The checksum covers key and all other parts, so a value under a foreign key is noticed too.
//! An empty body is a tombstone: it says that something was cleared, and outlives what it cleared.

use super::checksum;
use crate::domain::answer::{Answer, Basis, Choice};
use crate::domain::assessment::{Flags, Length, Scope, ScopeKind};
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::context::Code;
use crate::domain::profile::Profile;

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
    /// `n:`, `e:`, `r:`, `p:` and `<assessment>:<practice>`.
    Text(TextKind, String, String),
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
}

impl TextKind {
    /// All of them.
    pub const ALL: [TextKind; 4] = [TextKind::Note, TextKind::Evidence, TextKind::Reason, TextKind::Provider];

    fn letter(self) -> &'static str {
        match self {
            TextKind::Note => "n",
            TextKind::Evidence => "e",
            TextKind::Reason => "r",
            TextKind::Provider => "p",
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
            "a" => pair().map(|(assessment, practice)| Key::Answer(assessment, practice)),
            "g" => pair().map(|(assessment, practice)| Key::Target(assessment, practice)),
            _ => {
                let kind = TextKind::ALL.into_iter().find(|text| text.letter() == kind)?;
                pair().map(|(assessment, practice)| Key::Text(kind, assessment, practice))
            }
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
        if sum != u64::from(checksum(whole.as_bytes())) {
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
        let order =
            |record: &Record| (record.revision, record.tab.clone(), record.body.clone(), record.minute);
        if order(&other) > order(&self) { other } else { self }
    }
}

/// An answer's body: the choice (`0`–`5`, `u`, `n`, `e`, `e0`–`e5`), then `p` for partly, `o`, `d` or `m` for the basis,
/// and `r` with a day in base 36.
pub fn print_answer(answer: Answer) -> String {
    let mut body = match answer.choice {
        Choice::Level(level) => level.number().to_string(),
        Choice::Unknown => "u".to_owned(),
        Choice::NotApplicable => "n".to_owned(),
        Choice::Elsewhere(None) => "e".to_owned(),
        Choice::Elsewhere(Some(level)) => format!("e{}", level.number()),
    };
    if answer.partly {
        body.push('p');
    }
    match answer.basis {
        Some(Basis::Opinion) => body.push('o'),
        Some(Basis::Documented) => body.push('d'),
        Some(Basis::Measured) => body.push('m'),
        None => {}
    }
    if let Some(day) = answer.review_by {
        body.push('r');
        body.push_str(&base36(u64::from(day.0)));
    }
    body
}

/// Reads an answer's body; none if it says anything else.
pub fn parse_answer(body: &str) -> Option<Answer> {
    let level =
        |rest: &str| rest.chars().next()?.to_digit(10).and_then(|n| Level::new(u8::try_from(n).ok()?));
    let mut rest = body.get(1..)?;
    let choice = match body.as_bytes().first()? {
        b'u' => Choice::Unknown,
        b'n' => Choice::NotApplicable,
        b'e' => match level(rest) {
            Some(at) => {
                rest = &rest[1..];
                Choice::Elsewhere(Some(at))
            }
            None => Choice::Elsewhere(None),
        },
        _ => Choice::Level(level(body)?),
    };
    let partly = rest.strip_prefix('p').inspect(|after| rest = after).is_some();
    let basis = match rest.as_bytes().first() {
        Some(b'o') => Some(Basis::Opinion),
        Some(b'd') => Some(Basis::Documented),
        Some(b'm') => Some(Basis::Measured),
        _ => None,
    };
    if basis.is_some() {
        rest = &rest[1..];
    }
    let review_by = match rest.strip_prefix('r') {
        Some(day) => Some(Day(u16::try_from(parse36(day)?).ok()?)),
        None if rest.is_empty() => None,
        None => return None,
    };
    Some(Answer { choice, partly: partly && choice.can_be_partly(), basis, review_by })
}

/// A scope's body: its kind's code, then its name.
pub fn print_scope(scope: &Scope) -> String {
    format!("{}{}", scope.kind.code(), scope.name)
}

/// Reads a scope's body.
pub fn parse_scope(body: &str) -> Option<Scope> {
    let code = body.chars().next()?.to_digit(10)?;
    let kind = *ScopeKind::ALL.get(usize::try_from(code).ok()?)?;
    Some(Scope { name: body[1..].to_owned(), kind })
}

/// A profile's body: the codes of goals, industry, size and way, each a digit of base 36, with dots between them.
pub fn print_profile(profile: &Profile) -> String {
    if profile.is_empty() {
        return String::new();
    }
    let digit = |code: &Code| base36(u64::from(*code));
    let goals: String = profile.goals().iter().map(digit).collect();
    let [industry, size, way] = [profile.industry, profile.size, profile.way]
        .map(|code| code.as_ref().map(digit).unwrap_or_default());
    format!("{goals}.{industry}.{size}.{way}")
}

/// Reads a profile's body; an empty one says nothing, and anything else than four parts is none.
pub fn parse_profile(body: &str) -> Option<Profile> {
    if body.is_empty() {
        return Some(Profile::default());
    }
    let codes = |part: &str| -> Option<Vec<Code>> {
        let code = |digit: char| digit.to_digit(36).filter(|_| !digit.is_ascii_uppercase());
        part.chars().map(|digit| code(digit).and_then(|code| Code::try_from(code).ok())).collect()
    };
    let mut parts = body.split('.');
    let mut profile = Profile::with_goals(codes(parts.next()?)?);
    for place in [&mut profile.industry, &mut profile.size, &mut profile.way] {
        *place = match *codes(parts.next()?)? {
            [] => None,
            [one] => Some(one),
            _ => return None,
        };
    }
    parts.next().is_none().then_some(profile)
}

/// What an assessment's own record says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AssessmentHead {
    pub scope: String,
    pub length: Length,
    /// A core assessment that began as a quick one.
    pub extended: bool,
    pub ambition: Level,
    pub flags: Flags,
}

impl AssessmentHead {
    /// `<q|c|x><ambition><flags in hexadecimal>:<scope>`.
    pub fn print(&self) -> String {
        let length = match self.length {
            Length::Quick => 'q',
            Length::Core if self.extended => 'x',
            Length::Core => 'c',
        };
        format!("{length}{}{:02x}:{}", self.ambition.number(), self.flags.0, self.scope)
    }

    /// Reads an assessment's body.
    pub fn parse(body: &str) -> Option<AssessmentHead> {
        let (head, scope) = body.split_once(':')?;
        let (length, extended) = match head.get(..1)? {
            "q" => (Length::Quick, false),
            "c" => (Length::Core, false),
            "x" => (Length::Core, true),
            _ => return None,
        };
        let ambition = Level::new(head.get(1..2)?.parse().ok()?).filter(|level| *level != Level::NOT_YET)?;
        let flags = Flags(u8::from_str_radix(head.get(2..).filter(|flags| flags.len() == 2)?, 16).ok()?);
        Some(AssessmentHead { scope: scope.to_owned(), length, extended, ambition, flags })
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
