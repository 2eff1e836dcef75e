//! The plan: what was taken on, with what each action changes, who sees to it, and when.

use super::answer::Choice;
use super::assessment::Assessment;
use super::day::Day;
use super::level::Level;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;
use super::steps::Step;
use std::collections::BTreeMap;

/// What an action is for: a level of a practice, 1 to 5, or, without one, to find out where the practice stands. There is
/// one action for each.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Aim {
    pub practice: PracticeIndex,
    pub level: Option<Level>,
}

impl Aim {
    /// What an action for that step aims at.
    pub fn of(step: &Step) -> Aim {
        Aim { practice: step.practice, level: Some(step.to) }
    }
}

/// One step of the plan (design §2).
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Action {
    /// Its place in the order made by hand, within its horizon: lower comes first.
    pub rank: u16,
    pub status: Status,
    pub horizon: Horizon,
    pub effort: Option<Effort>,
    /// What it costs for as long as it runs.
    pub operating: Option<Cost>,
    /// What it costs once.
    pub capital: Option<Cost>,
    pub due: Option<Day>,
    pub texts: ActionTexts,
}

/// What is written of an action; empty where nothing is.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ActionTexts {
    /// What is done, in one's own words; where empty, the minimum standard that is aimed at says it.
    pub wording: String,
    /// Whose day changes.
    pub people: String,
    /// What changes in it.
    pub change: String,
    /// What is expected of it.
    pub benefit: String,
    /// What shows it.
    pub measure: String,
    pub owner: String,
}

/// How far an action is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Status {
    #[default]
    Open,
    UnderWay,
    Done,
    /// Chosen not to be done.
    Dropped,
}

/// When an action's turn is.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Horizon {
    #[default]
    Now,
    Next,
    Later,
    /// In so many years, 1 to [`Horizon::MOST_YEARS`].
    Years(u8),
}

/// How much work an action is, by the unit that it is counted in.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Effort {
    Days,
    Weeks,
    Months,
    Quarters,
}

/// How much money an action takes, by who has to agree to it: that means the same in every currency.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Cost {
    Nothing,
    /// Fits into what the team may spend.
    Team,
    /// Wants a budget of its own.
    Budget,
    /// Wants a decision at the top.
    Board,
}

impl Status {
    /// All of them.
    pub const ALL: [Status; 4] = [Status::Open, Status::UnderWay, Status::Done, Status::Dropped];

    /// Whether there is still something to do.
    pub fn is_ahead(self) -> bool {
        matches!(self, Status::Open | Status::UnderWay)
    }
}

impl Horizon {
    /// Nobody plans further.
    pub const MOST_YEARS: u8 = 10;

    /// All of them, the nearest first.
    pub fn all() -> impl Iterator<Item = Horizon> {
        let years = (1..=Horizon::MOST_YEARS).map(Horizon::Years);
        [Horizon::Now, Horizon::Next, Horizon::Later].into_iter().chain(years)
    }
}

impl Effort {
    /// All of them, the least first.
    pub const ALL: [Effort; 4] = [Effort::Days, Effort::Weeks, Effort::Months, Effort::Quarters];
}

impl Cost {
    /// All of them, the least first.
    pub const ALL: [Cost; 4] = [Cost::Nothing, Cost::Team, Cost::Budget, Cost::Board];
}

/// The actions that were taken on.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Plan(BTreeMap<Aim, Action>);

impl Plan {
    /// The action with that aim, if it was taken on.
    pub fn action(&self, aim: Aim) -> Option<&Action> {
        self.0.get(&aim)
    }

    /// Puts an action in, in place of what was there, or takes it out.
    pub fn set(&mut self, aim: Aim, action: Option<Action>) {
        match action {
            Some(action) => self.0.insert(aim, action),
            None => self.0.remove(&aim),
        };
    }

    /// Whether nothing was taken on.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All actions: by horizon, then in the order made by hand, then in data order.
    pub fn in_order(&self) -> Vec<(Aim, &Action)> {
        let mut actions: Vec<(Aim, &Action)> = self.0.iter().map(|(aim, action)| (*aim, action)).collect();
        actions.order_by(|(aim, action)| (action.horizon, action.rank, *aim));
        actions
    }

    /// The actions for one practice: what is to be found out first, then from low to high.
    pub fn of_practice(&self, practice: PracticeIndex) -> Vec<(Aim, &Action)> {
        self.0.iter().filter(|(aim, _)| aim.practice == practice).map(|(aim, one)| (*aim, one)).collect()
    }

    /// Forgets what was written of every action.
    pub(super) fn forget_texts(&mut self) {
        self.0.values_mut().for_each(|action| action.texts = ActionTexts::default());
    }

    /// The rank after all others.
    pub fn last_rank(&self) -> u16 {
        self.0.values().map(|action| action.rank.saturating_add(1)).max().unwrap_or(0)
    }

    /// Moves an action by one place within its horizon, up or down, past what stands there apart because there is nothing
    /// left to do about it, and gives the aims of those whose rank changed.
    pub fn shift(&mut self, aim: Aim, up: bool) -> Vec<Aim> {
        let Some((horizon, ahead)) = self.action(aim).map(|one| (one.horizon, one.status.is_ahead())) else {
            return Vec::new();
        };
        let beside = |other: &Aim| self.action(*other).is_some_and(|one| one.status.is_ahead() == ahead);
        let of_horizon = self.in_order().into_iter().filter(|(_, action)| action.horizon == horizon);
        let mut order: Vec<Aim> = of_horizon.map(|(aim, _)| aim).collect();
        let Some(place) = order.iter().position(|one| *one == aim) else { return Vec::new() };
        let other = if up {
            order[..place].iter().rposition(beside)
        } else {
            order[place + 1..].iter().position(beside).map(|further| place + 1 + further)
        };
        let Some(other) = other else { return Vec::new() };
        order.swap(place, other);
        let mut changed = Vec::new();
        for (rank, aim) in (0..).zip(order) {
            if let Some(action) = self.0.get_mut(&aim)
                && action.rank != rank
            {
                action.rank = rank;
                changed.push(aim);
            }
        }
        changed
    }
}

/// Actions that change the same people's work at once.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Crowd {
    /// The people, as the first of the actions calls them; empty where none of them names any.
    pub people: String,
    pub aims: Vec<Aim>,
}

/// More changes than this at once are too many for the same people.
pub const MOST_AT_ONCE: usize = 3;

/// Whose work is to change by more than [`MOST_AT_ONCE`] actions whose turn is now. Several people of one action are told
/// apart by commas and semicolons; where nobody is named, the owner stands for them.
pub fn crowds(plan: &Plan) -> Vec<Crowd> {
    let mut crowds: Vec<Crowd> = Vec::new();
    for (aim, action) in plan.in_order() {
        if action.horizon != Horizon::Now || !action.status.is_ahead() {
            continue;
        }
        for people in people(&action.texts) {
            let same = |crowd: &&mut Crowd| crowd.people.to_lowercase() == people.to_lowercase();
            match crowds.iter_mut().find(same) {
                Some(crowd) if crowd.aims.last() == Some(&aim) => {}
                Some(crowd) => crowd.aims.push(aim),
                None => crowds.push(Crowd { people: people.to_owned(), aims: vec![aim] }),
            }
        }
    }
    crowds.retain(|crowd| crowd.aims.len() > MOST_AT_ONCE);
    crowds
}

fn people(texts: &ActionTexts) -> Vec<&str> {
    let said = if texts.people.trim().is_empty() { &texts.owner } else { &texts.people };
    let names: Vec<&str> = said.split([',', ';']).map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.is_empty() { vec![""] } else { names }
}

/// Whether what is aimed at is there already, by the answers of today.
pub fn is_reached(assessment: &Assessment, aim: Aim) -> bool {
    let level = assessment.answer(aim.practice).and_then(|answer| answer.choice.level());
    match aim.level {
        None => level.is_some(),
        Some(wanted) => level.is_some_and(|level| level >= wanted),
    }
}

/// Why the answers of today leave an action nothing to aim at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Idle {
    /// The practice was answered *not applicable*.
    NotApplicable,
    /// Somebody else provides it: its next step is offered there.
    Elsewhere,
    /// It is hidden, or not part of the quick start.
    NotAsked,
}

/// Whether the answers of today leave an action nothing to aim at, and why.
pub fn idle(model: &Model, assessment: &Assessment, aim: Aim) -> Option<Idle> {
    let asked = [assessment.asked(model), assessment.asked_deep(model)];
    match assessment.answer(aim.practice).map(|answer| answer.choice) {
        _ if !asked.iter().flatten().any(|one| *one == aim.practice) => Some(Idle::NotAsked),
        Some(Choice::NotApplicable) => Some(Idle::NotApplicable),
        Some(Choice::Elsewhere(_)) => Some(Idle::Elsewhere),
        _ => None,
    }
}

/// What is enough, by choice: the target of its own that a practice has, below the top, where it is met or lower than the
/// ambition.
pub fn is_enough(assessment: &Assessment, practice: PracticeIndex) -> Option<Level> {
    let target = assessment.own_target(practice).filter(|target| *target < Level::TOP)?;
    let level = assessment.answer(practice).and_then(|answer| answer.choice.level());
    (target < assessment.ambition || level.is_some_and(|level| level >= target)).then_some(target)
}
