//! An action of the plan: a line that says what, who, until when and how far, and unfolds to all that can be said.

use super::fields::{fields, lines};
use super::planned::{Desk, Place};
use crate::bundled::model;
use crate::domain::level::Level;
use crate::domain::model::{Criterion, Practice};
use crate::domain::plan::{Action, Aim, Status, idle, is_reached};
use crate::platform::{clock, page};
use crate::state::App;
use crate::ui::components::leans::leans;
use crate::ui::components::ledger::level_name;
use crate::ui::components::once_drawn::below;
use crate::ui::components::pebble::{OpenPebble, Pebble};
use crate::words::planned::{action_title, aim_title};
use crate::words::provisioning::SIGNS;
use crate::words::{self, plan};
use leptos::html::Details;
use leptos::prelude::*;

/// An action and the way to everything that is said of it.
#[derive(Clone, Copy)]
pub(super) struct Card {
    pub(super) app: App,
    pub(super) aim: Aim,
    action: Memo<Option<Action>>,
}

impl Card {
    pub(super) fn new(app: App, aim: Aim) -> Card {
        let action = Memo::new(move |_| app.with(|one| one.plan.action(aim).cloned()));
        Card { app, aim, action }
    }

    pub(super) fn practice(self) -> &'static Practice {
        model().practice(self.aim.practice)
    }

    /// What is aimed at; none where something is to be found out.
    pub(super) fn criterion(self) -> Option<&'static Criterion> {
        self.practice().criterion(self.aim.level?)
    }

    /// Reads something of it; of an action with nothing said once it is gone.
    pub(super) fn read<T>(self, read: impl FnOnce(&Action) -> T) -> T {
        self.action.with(|action| match action {
            Some(action) => read(action),
            None => read(&Action::default()),
        })
    }

    /// Says something of it otherwise; the rest stays as it stands now, whoever said it.
    pub(super) fn change(self, change: impl FnOnce(&mut Action)) {
        let now = self.app.with_untracked(|one| one.plan.action(self.aim).cloned());
        if let Some(mut action) = now {
            change(&mut action);
            self.app.plan(self.aim, Some(action));
        }
    }

    fn title(self) -> String {
        self.read(|action| called(self.aim, action))
    }

    fn place(self) -> Place {
        self.read(Place::of)
    }
}

/// The name of its element: the practice's id and the level, 0 to find out.
pub(super) fn name(aim: Aim) -> String {
    format!("{}.{}", model().practice(aim.practice).id, aim.level.map_or(0, Level::number))
}

/// A part of its element.
pub(super) fn part(aim: Aim, part: &str) -> String {
    format!("[data-action=\"{}\"] {part}", name(aim))
}

/// What it is called.
pub(super) fn called(aim: Aim, action: &Action) -> String {
    action_title(model(), aim, action)
}

/// What is aimed at.
pub(super) fn what(aim: Aim) -> String {
    aim_title(model(), aim)
}

/// The stone of the level that is aimed at, or the sign for what nobody knows.
pub(super) fn stone(aim: Aim) -> AnyView {
    let [_, (unknown, _), ..] = SIGNS;
    match aim.level {
        Some(level) => view! { <Pebble level small=true /> }.into_any(),
        None => view! { <OpenPebble mark=unknown small=true /> }.into_any(),
    }
}

/// The card. It stands in its list as long as it stays in its place, whatever is said of it.
pub(super) fn card(card: Card, desk: Desk) -> impl IntoView {
    let fold = NodeRef::<Details>::new();
    let is_open = move || fold.get_untracked().is_some_and(|fold| fold.open());
    let stay = move || {
        desk.unfolded.update(|all| {
            all.entry(card.aim).or_insert_with(|| untrack(|| card.place()));
        });
    };
    let toggle = move |_| if is_open() { stay() } else { fold_up(card, desk) };
    // A browser tells of the fold some time after the click; by then something in it may have been changed.
    let unfold = move |_| {
        if !is_open() {
            stay();
        }
    };
    let elsewhere =
        move || desk.unfolded.with(|all| all.get(&card.aim).copied()).is_some_and(|at| at != card.place());
    view! {
        <li class="act" data-action=name(card.aim) data-done=move || (card.place() == Place::Done).to_string()>
            {stone(card.aim)}
            <Show when=move || matches!(card.place(), Place::Ahead(_)) && !elsewhere()>{moves(card, desk)}</Show>
            <details class="act__fold" node_ref=fold on:toggle=toggle>
                <summary on:click=unfold>{summary(card)}</summary>
                <div class="act__said" role="group" aria-labelledby=title_id(card)>
                    {below(move || view! {
                        {fields(card)}
                        <Show when=elsewhere>
                            <p class="small quiet">{plan::MOVES_WHEN_FOLDED}</p>
                        </Show>
                        {remove(card, desk)}
                    })}
                </div>
            </details>
            {reached(card, desk)}
            {move || resting(card)}
            {move || leaning(card)}
            {lines(card)}
        </li>
    }
}

/// Folded up, it goes to where it belongs, and the focus with it.
fn fold_up(card: Card, desk: Desk) {
    let before = desk.unfolded.try_update(|all| all.remove(&card.aim)).flatten();
    let now = untrack(|| card.place());
    if before.is_some_and(|before| before != now) {
        follow(card, desk, now);
    }
}

/// Says where it stands now, and moves the focus there.
fn follow(card: Card, desk: Desk, place: Place) {
    desk.said.set(plan::stands(&untrack(|| card.title()), &place.heading()));
    page::focus_soon(match place {
        Place::Ahead(_) => part(card.aim, "summary"),
        Place::Done => "#done > summary".to_owned(),
        Place::Dropped => "#dropped > summary".to_owned(),
    });
}

/// The line.
fn summary(card: Card) -> impl IntoView {
    let practice = card.practice();
    let cell = words::cell_of(model(), practice);
    let level = card.aim.level.map(|level| (level.number(), level_name(level)));
    let owner = move || card.read(|action| action.texts.owner.trim().to_owned());
    let due = move || {
        card.read(|action| {
            let past = action.status.is_ahead() && action.due.is_some_and(|due| due < clock::today());
            let say = if past { plan::overdue } else { plan::due };
            action
                .due
                .map(|due| view! { <span class="act__due" data-past=past.to_string()>{say(due)}" "</span> })
        })
    };
    view! {
        <span class="act__what">
            <span class="act__title" id=title_id(card)>{move || card.title()}" "</span>
            <span class="act__of">{plan::aims_at(&cell, &practice.title, level)}" "</span>
        </span>
        <span class="act__facts">
            <span class="act__who" data-missing=move || owner().is_empty().to_string()>
                {move || if owner().is_empty() { plan::NO_OWNER.to_owned() } else { owner() }}" "
            </span>
            {due}
            <span class="act__status">{move || plan::status(card.read(|action| action.status))}</span>
        </span>
    }
}

fn title_id(card: Card) -> String {
    format!("title-{}", name(card.aim))
}

/// What a button of the card is about, for whoever hears it.
fn whom(card: Card) -> impl IntoView {
    view! { <span class="vh">": "{move || card.title()}</span> }
}

/// By one place up or down.
fn moves(card: Card, desk: Desk) -> impl IntoView {
    let buttons = [(true, plan::UP, "up", "\u{2191}"), (false, plan::DOWN, "down", "\u{2193}")];
    let buttons = buttons.map(|(up, label, name, arrow)| {
        let at_end = move || {
            desk.places.with(|places| {
                let among = places.get(&card.place());
                among.is_some_and(|among| if up { among.first() } else { among.last() } == Some(&card.aim))
            })
        };
        let shift = move |_| {
            card.app.shift(card.aim, up);
            say_where(card, desk);
            // A node that moved has lost the focus.
            page::focus_soon(part(card.aim, &format!("[name={name}]")));
        };
        view! {
            <button
                class="nudge"
                type="button"
                name=name
                title=label
                aria-disabled=move || at_end().to_string()
                on:click=shift
            >
                <span aria-hidden="true">{arrow}</span>
                <span class="vh">{move || words::about_one(label, &card.title())}</span>
            </button>
        }
    });
    view! { <div class="act__moves">{buttons}</div> }
}

fn say_where(card: Card, desk: Desk) {
    untrack(|| {
        let Place::Ahead(horizon) = card.place() else { return };
        let among =
            desk.places.with(|places| places.get(&Place::Ahead(horizon)).cloned().unwrap_or_default());
        let place = among.iter().position(|aim| *aim == card.aim).map_or(0, |place| place + 1);
        desk.said.set(plan::moved(&card.title(), horizon, place, among.len()));
    });
}

/// What the answers of today say of it.
fn reached(card: Card, desk: Desk) -> impl IntoView {
    let reached = move || {
        card.read(|action| action.status.is_ahead()) && card.app.with(|one| is_reached(one, card.aim))
    };
    let mark = move |_| {
        card.change(|action| action.status = Status::Done);
        desk.unfolded.update(|all| {
            all.remove(&card.aim);
        });
        follow(card, desk, Place::Done);
    };
    let says = if card.aim.level.is_some() { plan::REACHED } else { plan::FOUND_OUT };
    view! {
        <Show when=reached>
            <p class="act__note small">
                {says}" "
                <button class="link" type="button" name="reached" on:click=mark>{plan::MARK_DONE}{whom(card)}</button>
            </p>
        </Show>
    }
}

/// Why there is nothing to aim at, as long as it is ahead.
fn resting(card: Card) -> Option<impl IntoView> {
    let why = card
        .app
        .with(|one| idle(model(), one, card.aim))
        .filter(|_| card.read(|action| action.status.is_ahead()))?;
    Some(view! { <p class="act__note small quiet" data-idle>{plan::idle(why)}</p> })
}

/// What it leans on, as long as it is ahead.
fn leaning(card: Card) -> Option<impl IntoView> {
    let level = card.aim.level.filter(|_| card.read(|action| action.status.is_ahead()))?;
    let leans = card.app.with(|one| leans(one, card.aim.practice, level));
    Some(view! { <div class="act__note small quiet">{leans}</div> })
}

fn remove(card: Card, desk: Desk) -> impl IntoView {
    let remove = move |_| {
        let action = card.app.with_untracked(|one| one.plan.action(card.aim).cloned());
        desk.said.set(plan::removed(&untrack(|| card.title())));
        desk.removed.set(action.map(|action| (card.aim, action)));
        desk.unfolded.update(|all| {
            all.remove(&card.aim);
        });
        card.app.plan(card.aim, None);
        page::focus_soon("#undo-plan");
    };
    view! {
        <p>
            <button class="link small" type="button" name="remove" on:click=remove>{plan::REMOVE}{whom(card)}</button>
        </p>
    }
}
