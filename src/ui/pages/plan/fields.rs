//! Everything that can be said of an action, each field saved as it changes; and the same as lines, for paper.

use super::action::{self, Card, part};
use crate::bundled::model;
use crate::domain::day::Day;
use crate::domain::plan::{Action, ActionTexts, Cost, Effort, Horizon, Status};
use crate::platform::page;
use crate::words::{self, plan};
use leptos::{ev, prelude::*};

/// One of the texts.
type Text = fn(&mut ActionTexts) -> &mut String;

/// Long enough for a paragraph.
const LONGEST: &str = "600";

fn said(card: Card, text: Text) -> String {
    card.read(|action| std::mem::take(text(&mut action.texts.clone())))
}

/// The fields.
pub(super) fn fields(card: Card) -> impl IntoView {
    view! {
        <div class="fields fields--wide">
            {area(card, "wording", plan::WORDING, |texts| &mut texts.wording, note(plan::WORDING_NOTE))}
            {area(card, "people", plan::PEOPLE, |texts| &mut texts.people, note(plan::PEOPLE_NOTE))}
            {area(card, "change", plan::CHANGE, |texts| &mut texts.change, ().into_any())}
            {area(card, "benefit", plan::BENEFIT, |texts| &mut texts.benefit, value(card))}
        </div>
        <div class="fields fields--short">
            {line(card, "owner", plan::OWNER, |texts| &mut texts.owner, None)}
            {due(card)}
            {horizon(card)}
            {status(card)}
            {line(card, "measure", plan::MEASURE, |texts| &mut texts.measure, measures(card))}
            {choice(card, "effort", plan::EFFORT, efforts(), |one| one.effort, |one, to| one.effort = to)}
            {choice(card, "operating", plan::OPERATING, costs(), |one| one.operating, |one, to| one.operating = to)}
            {choice(card, "capital", plan::CAPITAL, costs(), |one| one.capital, |one, to| one.capital = to)}
        </div>
        <p class="small quiet">{plan::COST_NOTE}</p>
    }
}

fn field_id(card: Card, name: &str) -> String {
    format!("{name}-{}", action::name(card.aim))
}

fn note(text: &'static str) -> AnyView {
    view! { <p class="small quiet">{text}</p> }.into_any()
}

/// A text of several lines, with something below it.
fn area(card: Card, name: &'static str, label: &'static str, text: Text, below: AnyView) -> AnyView {
    let (id, note_id) = (field_id(card, name), field_id(card, &format!("{name}-note")));
    let write = move |event| card.change(|action| *text(&mut action.texts) = event_target_value(&event));
    view! {
        <div>
            <label class="small" for=id.clone()>{label}</label>
            <textarea
                id=id
                class="field"
                name=name
                rows="2"
                maxlength=LONGEST
                aria-describedby=note_id.clone()
                prop:value=move || said(card, text)
                on:input=write
            ></textarea>
            <div id=note_id>{below}</div>
        </div>
    }
    .into_any()
}

/// A text of one line, with proposals where there are some.
fn line(
    card: Card,
    name: &'static str,
    label: &'static str,
    text: Text,
    proposed: Option<AnyView>,
) -> AnyView {
    let list = proposed.is_some().then(|| field_id(card, name));
    let write = move |event| card.change(|action| *text(&mut action.texts) = event_target_value(&event));
    view! {
        <label class="small">
            {label}
            <input
                class="field"
                name=name
                type="text"
                list=list.clone()
                maxlength=LONGEST
                autocomplete="off"
                prop:value=move || said(card, text)
                on:input=write
            />
            {proposed.map(|proposed| view! { <datalist id=list>{proposed}</datalist> })}
        </label>
    }
    .into_any()
}

/// What the level does for the business, to be taken over.
fn value(card: Card) -> AnyView {
    let Some(criterion) = card.criterion() else { return ().into_any() };
    let take = move |_| {
        card.change(|action| action.texts.benefit = criterion.value.to_string());
        page::focus_soon(part(card.aim, "[name=benefit]"));
    };
    view! {
        <p class="small quiet">
            {words::question::FOR_BUSINESS}": "{criterion.value.as_str()}" "
            <button class="link" type="button" name="use-value" on:click=take>{plan::USE}</button>
        </p>
    }
    .into_any()
}

/// The measures that belong to the level.
fn measures(card: Card) -> Option<AnyView> {
    card.criterion().map(|criterion| {
        let titles = criterion.kpis.iter().map(|place| model().kpis[usize::from(*place)].title.as_str());
        titles.map(|title| view! { <option value=title></option> }).collect_view().into_any()
    })
}

fn due(card: Card) -> impl IntoView {
    // A date that is half typed is no date yet, and takes none back.
    let write = move |event: ev::Event| {
        let text = event_target_value(&event);
        let day = Day::parse(&text);
        if day.is_some() || (text.is_empty() && !page::is_half_typed(&event)) {
            card.change(|action| action.due = day);
        }
    };
    view! {
        <label class="small">
            {plan::DUE}
            <input
                class="field"
                name="due"
                type="date"
                prop:value=move || card.read(|action| action.due).map(Day::iso).unwrap_or_default()
                on:input=write
            />
        </label>
    }
}

fn horizon(card: Card) -> AnyView {
    let all = Horizon::all().map(|one| (one, plan::horizon(one))).collect();
    choice(card, "horizon", plan::HORIZON, all, |one| one.horizon, |one, to| one.horizon = to)
}

fn status(card: Card) -> AnyView {
    let all = Status::ALL.map(|one| (one, plan::status(one).to_owned())).to_vec();
    choice(card, "status", plan::STATUS, all, |one| one.status, |one, to| one.status = to)
}

fn efforts() -> Vec<(Option<Effort>, String)> {
    optional(Effort::ALL.map(|one| (one, plan::effort(one))))
}

fn costs() -> Vec<(Option<Cost>, String)> {
    optional(Cost::ALL.map(|one| (one, plan::cost(one))))
}

fn optional<T>(all: [(T, &'static str); 4]) -> Vec<(Option<T>, String)> {
    let not_said = (None, plan::NOT_SAID.to_owned());
    std::iter::once(not_said).chain(all.map(|(one, name)| (Some(one), name.to_owned()))).collect()
}

/// One of several.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    card: Card,
    name: &'static str,
    label: &'static str,
    all: Vec<(T, String)>,
    get: fn(&Action) -> T,
    set: fn(&mut Action, T),
) -> AnyView {
    let values: Vec<T> = all.iter().map(|(one, _)| *one).collect();
    let options = all.into_iter().enumerate().map(|(place, (one, name))| {
        let selected = move || card.read(|action| get(action) == one);
        view! { <option value=place prop:selected=selected>{name}</option> }
    });
    let options = options.collect_view();
    let choose = move |event| {
        let place: Option<usize> = event_target_value(&event).parse().ok();
        if let Some(one) = place.and_then(|place| values.get(place)) {
            card.change(|action| set(action, *one));
        }
    };
    view! {
        <label class="small">
            {label}
            <select class="field" name=name on:change=choose>{options}</select>
        </label>
    }
    .into_any()
}

/// What was said of it and does not stand in its line; where nothing was, nothing.
pub(super) fn lines(card: Card) -> impl IntoView {
    let lines = Memo::new(move |_| card.read(filled));
    move || {
        let pairs = lines.get().into_iter();
        let pairs = pairs.map(|(label, text)| view! { <dt>{label}</dt><dd>{text}</dd> }).collect_view();
        view! { <dl class="act__lines">{pairs}</dl> }
    }
}

fn filled(action: &Action) -> Vec<(&'static str, String)> {
    let ActionTexts { people, change, benefit, measure, .. } = action.texts.clone();
    let name = |one: Option<&str>| one.unwrap_or_default().to_owned();
    let all = [
        (plan::PEOPLE, people),
        (plan::CHANGE, change),
        (plan::BENEFIT, benefit),
        (plan::MEASURE, measure),
        (plan::EFFORT, name(action.effort.map(plan::effort))),
        (plan::OPERATING, name(action.operating.map(plan::cost))),
        (plan::CAPITAL, name(action.capital.map(plan::cost))),
    ];
    all.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect()
}
