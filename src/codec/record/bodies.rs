//! What stands in the body of a stored value, by the kind of its key.

use super::{base36, parse36};
use crate::domain::answer::{Answer, Basis, Choice};
use crate::domain::assessment::{Flags, Length, Scope, ScopeKind};
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::context::Code;
use crate::domain::profile::Profile;

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
