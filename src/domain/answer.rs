//! What was said about a practice.

use super::day::Day;
use super::level::Level;

/// An answer, without its texts (see [`Texts`]).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Answer {
    pub choice: Choice,
    /// Somewhat on the way to the next level: drawn, never counted.
    pub partly: bool,
    pub basis: Option<Basis>,
    pub review_by: Option<Day>,
}

/// The one choice among the five minimum standards and what else can be said (design §3).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Choice {
    /// 0 is *not yet level 1*.
    Level(Level),
    Unknown,
    NotApplicable,
    /// Provided by someone outside the scope, at their level where it is known.
    Elsewhere(Option<Level>),
}

/// What an answer rests on.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Basis {
    Opinion,
    Documented,
    Measured,
}

/// What a person wrote beside an answer; empty where nothing was written.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Texts {
    pub note: String,
    /// Where the evidence is.
    pub evidence: String,
    /// Why the practice does not apply.
    pub reason: String,
    /// Who provides it.
    pub provider: String,
    /// Why the question does not fit, for those who keep the model; a blank where that is said without a reason.
    pub misfit: String,
    /// What worked, for others who are about to try.
    pub worked: String,
}

impl Answer {
    /// An answer with nothing beside it.
    pub fn new(choice: Choice) -> Answer {
        Answer { choice, partly: false, basis: None, review_by: None }
    }

    /// The same but for the choice; *partly* stays only where it can mean something.
    #[must_use]
    pub fn choosing(self, choice: Choice) -> Answer {
        Answer { choice, partly: self.partly && choice.can_be_partly(), ..self }
    }

    /// Level 4 or 5 that rests on opinion gets a mild flag, nothing more.
    pub fn rests_on_opinion(&self) -> bool {
        matches!(self.choice, Choice::Level(level) if level.number() >= 4)
            && self.basis == Some(Basis::Opinion)
    }
}

impl Choice {
    /// The level that counts, an *elsewhere* with a level included.
    pub fn level(self) -> Option<Level> {
        match self {
            Choice::Level(level) | Choice::Elsewhere(Some(level)) => Some(level),
            Choice::Unknown | Choice::NotApplicable | Choice::Elsewhere(None) => None,
        }
    }

    /// Between two levels there is a lower one to take and an upper one to be on the way to.
    pub fn can_be_partly(self) -> bool {
        matches!(self, Choice::Level(level) if level < Level::TOP)
    }
}
