//! The answers, targets and context of one scope, against one model.

use super::answer::{Answer, Choice, Texts};
use super::level::Level;
use super::model::context::FlagBit;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;
use super::plan::Plan;
use super::profile::Profile;
use std::collections::BTreeMap;

/// What is assessed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Scope {
    pub name: String,
    pub kind: ScopeKind,
}

impl Scope {
    /// What it is called, if it has a name.
    pub fn name(&self) -> Option<&str> {
        Some(self.name.trim()).filter(|name| !name.is_empty())
    }
}

/// The kinds of scope (design §2). Their order is their code in stored forms and links.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum ScopeKind {
    #[default]
    Organization,
    Unit,
    Team,
    Application,
    Datastore,
    Provider,
    Region,
}

impl ScopeKind {
    /// All, in the order of their codes.
    pub const ALL: [ScopeKind; 7] = [
        ScopeKind::Organization,
        ScopeKind::Unit,
        ScopeKind::Team,
        ScopeKind::Application,
        ScopeKind::Datastore,
        ScopeKind::Provider,
        ScopeKind::Region,
    ];

    /// Its place in [`ScopeKind::ALL`].
    pub fn code(self) -> u8 {
        self as u8
    }
}

/// How many practices are asked.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Length {
    /// Ten, two per dimension.
    Quick,
    /// All core ones, and the optional ones where unhidden.
    #[default]
    Core,
}

/// A set of context flags, by [`FlagBit`].
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Flags(pub u8);

impl Flags {
    /// How many flags there is room for in a link.
    pub const BITS: u32 = 7;
    /// Every one of them.
    pub const ALL: Flags = Flags((1 << Flags::BITS) - 1);

    /// Whether the flag is on.
    pub fn has(self, bit: FlagBit) -> bool {
        self.0 & (1 << bit) != 0
    }

    /// The same set with that flag on or off.
    #[must_use]
    pub fn with(self, bit: FlagBit, on: bool) -> Flags {
        if on { Flags(self.0 | 1 << bit) } else { Flags(self.0 & !(1 << bit)) }
    }
}

/// What one's own words put above the brief; where empty, the findings speak.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Foreword {
    pub headline: String,
    pub sentences: [String; 3],
}

/// The answers to one scope, and what they are read against.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Assessment {
    pub scope: Scope,
    pub length: Length,
    /// A core assessment that began as a quick one: its quick results stay in sight until the core has its own.
    pub extended: bool,
    /// The target where a practice has none of its own: 1 to 5.
    pub ambition: Level,
    pub flags: Flags,
    /// What else was said of the scope, never scored.
    pub profile: Profile,
    pub plan: Plan,
    pub foreword: Foreword,
    /// One place for each practice of the model, in data order.
    answers: Vec<Option<Answer>>,
    /// Only where something was written.
    texts: BTreeMap<PracticeIndex, Texts>,
    /// 1 to 5.
    targets: Vec<Option<Level>>,
    /// Practices that the model did not have when this was answered, as an old link was: never asked.
    later: Vec<PracticeIndex>,
}

impl Assessment {
    /// Nothing answered yet.
    pub fn new(model: &Model, scope: Scope, length: Length) -> Assessment {
        let practices = model.practices.len();
        Assessment {
            scope,
            length,
            extended: false,
            ambition: Level::DEFAULT_AMBITION,
            flags: Flags::default(),
            profile: Profile::default(),
            plan: Plan::default(),
            foreword: Foreword::default(),
            answers: vec![None; practices],
            texts: BTreeMap::new(),
            targets: vec![None; practices],
            later: Vec::new(),
        }
    }

    /// What was said about the practice.
    pub fn answer(&self, practice: PracticeIndex) -> Option<Answer> {
        self.answers[usize::from(practice.0)]
    }

    /// What was written beside it.
    pub fn texts(&self, practice: PracticeIndex) -> &Texts {
        static NOTHING: Texts = Texts {
            note: String::new(),
            evidence: String::new(),
            reason: String::new(),
            provider: String::new(),
            misfit: String::new(),
            worked: String::new(),
        };
        self.texts.get(&practice).unwrap_or(&NOTHING)
    }

    /// What was written that still belongs to the answer: a reason only beside *not applicable*, a provider only beside
    /// *provided elsewhere*.
    pub fn written(&self, practice: PracticeIndex) -> Texts {
        let mut texts = self.texts(practice).clone();
        let choice = self.answer(practice).map(|answer| answer.choice);
        if choice != Some(Choice::NotApplicable) {
            texts.reason.clear();
        }
        if !matches!(choice, Some(Choice::Elsewhere(_))) {
            texts.provider.clear();
        }
        texts
    }

    /// The target of its own, if one was set.
    pub fn own_target(&self, practice: PracticeIndex) -> Option<Level> {
        self.targets[usize::from(practice.0)]
    }

    /// The level wanted: its own target, or the ambition.
    pub fn target(&self, practice: PracticeIndex) -> Level {
        self.own_target(practice).unwrap_or(self.ambition)
    }

    /// Whether a practice that is asked has a target of its own; the deep-dive counts once it was begun.
    pub fn has_own_targets(&self, model: &Model) -> bool {
        self.asked_throughout(model).into_iter().any(|practice| self.own_target(practice).is_some())
    }

    /// Whether anything is said of the practice, an answer or not.
    pub fn says_of(&self, practice: PracticeIndex) -> bool {
        let is_written = self.texts.contains_key(&practice);
        self.answer(practice).is_some() || is_written || self.own_target(practice).is_some()
    }

    /// Says, changes or clears an answer.
    pub fn set_answer(&mut self, practice: PracticeIndex, answer: Option<Answer>) {
        self.answers[usize::from(practice.0)] = answer;
    }

    /// Says what is written beside the answer, in place of what was.
    pub fn write(&mut self, practice: PracticeIndex, texts: Texts) {
        if texts == Texts::default() {
            self.texts.remove(&practice);
        } else {
            self.texts.insert(practice, texts);
        }
    }

    /// Forgets everything that was written: beside answers, in the plan, above the brief.
    pub fn forget_texts(&mut self) {
        self.texts.clear();
        self.plan.forget_texts();
        self.foreword = Foreword::default();
    }

    /// Sets a target of its own, or leaves the practice to the ambition.
    pub fn set_target(&mut self, practice: PracticeIndex, target: Option<Level>) {
        self.targets[usize::from(practice.0)] = target.filter(|level| *level != Level::NOT_YET);
    }

    /// Makes a quick assessment a core one. Answers stay and count.
    pub fn extend(&mut self) {
        self.extended |= self.length == Length::Quick;
        self.length = Length::Core;
    }

    /// Whether nothing was answered at all, hidden or not.
    pub fn is_empty(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }

    /// Whether the deep-dive was begun.
    pub fn has_deep_dive(&self, model: &Model) -> bool {
        model.deep().into_iter().any(|practice| self.answer(practice).is_some())
    }

    /// Leaves out practices that the model did not have when this was answered.
    pub fn leave_out(&mut self, later: Vec<PracticeIndex>) {
        self.later = later;
    }

    /// Whether context flags hide the practice. An answer given before is kept and not counted.
    pub fn hides(&self, model: &Model, practice: PracticeIndex) -> bool {
        let missing = model.practice(practice).shown_with.is_some_and(|bit| !self.flags.has(bit));
        missing || model.flags.iter().any(|flag| self.flags.has(flag.bit) && flag.hides.contains(&practice))
    }

    /// The practices of the core that are asked at that length: those that nothing hides, in data order.
    pub fn asked_at(&self, model: &Model, length: Length) -> Vec<PracticeIndex> {
        let of_length =
            |practice: &PracticeIndex| length == Length::Core || model.quick_start.contains(practice);
        model.core().into_iter().filter(of_length).filter(|practice| self.asks(model, *practice)).collect()
    }

    /// The practices of the core that this assessment asks, in data order.
    pub fn asked(&self, model: &Model) -> Vec<PracticeIndex> {
        self.asked_at(model, self.length)
    }

    /// The same in the order of the way that was taken: dimension by dimension. It moves no figure.
    pub fn asked_in_order(&self, model: &Model) -> Vec<PracticeIndex> {
        let order = self.profile.dimensions(model);
        let place = |practice: &PracticeIndex| {
            order.iter().position(|dimension| *dimension == model.practice(*practice).dimension)
        };
        let mut asked = self.asked(model);
        asked.order_by(place);
        asked
    }

    /// The practices of the deep-dive, subcategory by subcategory.
    pub fn asked_deep(&self, model: &Model) -> Vec<PracticeIndex> {
        model.deep().into_iter().filter(|practice| self.asks(model, *practice)).collect()
    }

    /// All practices that it asks, in data order: the core's, and those of a deep-dive that was begun.
    pub fn asked_throughout(&self, model: &Model) -> Vec<PracticeIndex> {
        let mut asked = self.asked(model);
        if self.has_deep_dive(model) {
            asked.extend(self.asked_deep(model));
        }
        asked
    }

    fn asks(&self, model: &Model, practice: PracticeIndex) -> bool {
        !self.hides(model, practice) && !self.later.contains(&practice)
    }

    /// *Not applicable* counts at once, and asks for its reason until one is given.
    pub fn wants_reason(&self, practice: PracticeIndex) -> bool {
        self.answer(practice).is_some_and(|answer| answer.choice == Choice::NotApplicable)
            && self.texts(practice).reason.trim().is_empty()
    }
}
