//! What is in the plan: by horizon, in the order made by hand; what is done and what was left out, apart.

use super::action::{Card, called, card, part};
use crate::domain::order::InOrder;
use crate::domain::plan::{Action, Aim, Horizon, Status};
use crate::platform::page;
use crate::state::App;
use crate::ui::components::each::each;
use crate::words::planned::crowded;
use crate::words::{self, plan};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Where an action stands on the page.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Place {
    Ahead(Horizon),
    Done,
    Dropped,
}

impl Place {
    /// Where it belongs.
    pub(super) fn of(action: &Action) -> Place {
        match action.status {
            Status::Open | Status::UnderWay => Place::Ahead(action.horizon),
            Status::Done => Place::Done,
            Status::Dropped => Place::Dropped,
        }
    }

    /// What stands above it.
    pub(super) fn heading(self) -> String {
        match self {
            Place::Ahead(horizon) => plan::horizon(horizon),
            Place::Done => plan::DONE.to_owned(),
            Place::Dropped => plan::DROPPED.to_owned(),
        }
    }
}

/// What the page holds of the plan that is not stored.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The actions of each place, in their order.
    pub(super) places: Memo<BTreeMap<Place, Vec<Aim>>>,
    /// Unfolded actions: each stays where it was unfolded until it is folded up, so that nothing moves under a hand.
    pub(super) unfolded: RwSignal<BTreeMap<Aim, Place>>,
    /// What was done last, in words.
    pub(super) said: RwSignal<String>,
    /// What was taken out last.
    pub(super) removed: RwSignal<Option<(Aim, Action)>>,
}

impl Desk {
    fn new(app: App) -> Desk {
        let unfolded = RwSignal::new(BTreeMap::new());
        let places = Memo::new(move |_| places(app, &unfolded.get()));
        Desk { places, unfolded, said: RwSignal::new(String::new()), removed: RwSignal::new(None) }
    }

    fn at(self, place: Place) -> Vec<Aim> {
        self.places.with(|places| places.get(&place).cloned().unwrap_or_default())
    }
}

fn places(app: App, unfolded: &BTreeMap<Aim, Place>) -> BTreeMap<Place, Vec<Aim>> {
    let mut order: Vec<(Place, u16, Aim)> = app.with(|one| {
        let place =
            |aim: &Aim, action: &Action| unfolded.get(aim).copied().unwrap_or_else(|| Place::of(action));
        one.plan.in_order().into_iter().map(|(aim, action)| (place(&aim, action), action.rank, aim)).collect()
    });
    order.order_by(|one| *one);
    let mut places: BTreeMap<Place, Vec<Aim>> = BTreeMap::new();
    for (place, _, aim) in order {
        places.entry(place).or_default().push(aim);
    }
    places
}

/// The whole plan.
pub(super) fn planned(app: App) -> impl IntoView {
    let desk = Desk::new(app);
    let horizons = move || {
        let ahead = |place: &Place| match place {
            Place::Ahead(horizon) => Some(*horizon),
            _ => None,
        };
        desk.places.with(|places| places.keys().filter_map(ahead).collect::<Vec<_>>())
    };
    let nothing = move || match (horizons().is_empty(), desk.places.with(BTreeMap::is_empty)) {
        (_, true) => Some(plan::NOTHING_PLANNED),
        (nothing_ahead, false) => nothing_ahead.then_some(plan::NOTHING_AHEAD),
    };
    view! {
        <section class="begin plan" aria-labelledby="planned">
            <h2 class="head" id="planned" tabindex="-1">{plan::PLANNED}</h2>
            <p class="small quiet">{move || app.with(|one| counts(one.plan.in_order()))}</p>
            {last(app, desk)}
            <div aria-live="polite">{too_much(app)}</div>
            {move || nothing().map(|text| view! { <p>{text}</p> })}
            {each(horizons, |horizon| *horizon, move |horizon| turn(app, desk, horizon))}
            {apart(app, desk, Place::Done, "done")}
            {apart(app, desk, Place::Dropped, "dropped")}
        </section>
    }
}

fn counts(actions: Vec<(Aim, &Action)>) -> String {
    let (mut done, mut dropped, mut ahead) = (0, 0, BTreeMap::new());
    for (_, action) in actions {
        match Place::of(action) {
            Place::Ahead(horizon) => *ahead.entry(horizon).or_insert(0) += 1,
            Place::Done => done += 1,
            Place::Dropped => dropped += 1,
        }
    }
    plan::counts(&ahead.into_iter().collect::<Vec<_>>(), done, dropped)
}

/// What was done last, and the way back for what was taken out.
fn last(app: App, desk: Desk) -> impl IntoView {
    let gone = move || {
        let taken = desk.removed.get().filter(|(aim, _)| app.with(|one| one.plan.action(*aim).is_none()));
        taken.map(|(aim, action)| called(aim, &action))
    };
    let undo = move |_| {
        if let Some((aim, action)) = desk.removed.get_untracked() {
            app.plan(aim, Some(action));
            desk.removed.set(None);
            desk.said.set(String::new());
            page::focus_soon(part(aim, "summary"));
        }
    };
    view! {
        <p class="row small">
            <span role="status">{desk.said}</span>
            {move || gone().map(|title| {
                view! {
                    <button class="link" id="undo-plan" type="button" on:click=undo>
                        {words::question::UNDO}<span class="vh">": "{title}</span>
                    </button>
                }
            })}
        </p>
    }
}

/// Whose work is to change by more than they can take at once.
fn too_much(app: App) -> impl IntoView {
    let crowds = Memo::new(move |_| app.with(crowded));
    move || {
        let list = crowds.get().into_iter().map(|crowd| view! { <li data-crowd>{crowd}</li> });
        let list: Vec<_> = list.collect();
        (!list.is_empty()).then(|| view! { <ul class="notes small crowds">{list}</ul> })
    }
}

/// What has its turn at the same time.
fn turn(app: App, desk: Desk, horizon: Horizon) -> impl IntoView {
    view! {
        <section class="turn">
            <h3 class="head head--small">{plan::horizon(horizon)}</h3>
            {actions(app, desk, Place::Ahead(horizon))}
        </section>
    }
}

/// What there is nothing left to do about.
fn apart(app: App, desk: Desk, place: Place, id: &'static str) -> impl IntoView {
    let count = move || desk.at(place).len();
    view! {
        <Show when=move || { count() > 0 }>
            <details class="fold" id=id>
                <summary>{place.heading()}" "<span>{count}</span></summary>
                {actions(app, desk, place)}
            </details>
        </Show>
    }
}

fn actions(app: App, desk: Desk, place: Place) -> impl IntoView {
    view! {
        <ol class="actions">
            {each(move || desk.at(place), |aim| *aim, move |aim| card(Card::new(app, aim), desk))}
        </ol>
    }
}
