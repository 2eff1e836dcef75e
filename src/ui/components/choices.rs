//! What can be said of a practice beside its sentences: partly further, none of them, and what these still want to know.

use super::question::Question;
use crate::bundled::model;
use crate::domain::answer::Choice;
use crate::domain::level::Level;
use crate::words::{self, question};
use leptos::prelude::*;

/// Radios of the same group as the sentences: arrows up and down move among all of them.
pub(crate) fn other_choices(asked: Question) -> impl IntoView {
    let choices = [
        ("0", question::NOT_YET, Choice::Level(Level::NOT_YET)),
        ("unknown", question::UNKNOWN, Choice::Unknown),
        ("not-applicable", question::NOT_APPLICABLE, Choice::NotApplicable),
        ("elsewhere", question::ELSEWHERE, Choice::Elsewhere(None)),
    ];
    let radios = choices.map(|(value, label, choice)| {
        let on = move || match (asked.choice(), choice) {
            (Some(Choice::Elsewhere(_)), Choice::Elsewhere(_)) => true,
            (chosen, choice) => chosen == Some(choice),
        };
        view! {
            <li>
                <label>
                    <input
                        type="radio"
                        name=asked.practice.id.as_str()
                        value=value
                        prop:checked=on
                        on:change=move |_| asked.choose(choice)
                    />
                    <span>{label}</span>
                </label>
            </li>
        }
    });
    view! { <ul>{radios}</ul> }
}

/// Somewhat on the way to the next level: drawn, never counted.
pub(crate) fn partly(asked: Question) -> impl IntoView {
    let next = move || asked.choice().filter(|choice| choice.can_be_partly())?.level()?.next();
    let label = move || {
        next().map_or_else(|| question::PARTLY.to_owned(), |level| words::partly_towards(level.number()))
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                name="partly"
                disabled=move || next().is_none()
                prop:checked=move || asked.answer().is_some_and(|answer| answer.partly)
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    asked.change(|answer| answer.partly = on);
                }
            />
            <span>{label}<br /><span class="small quiet">{question::PARTLY_NOTE}</span></span>
        </label>
    }
}

/// What *not applicable* and *provided elsewhere* still want to know.
pub(crate) fn asides(asked: Question) -> impl IntoView {
    let not_applicable = move || asked.choice() == Some(Choice::NotApplicable);
    let elsewhere = move || matches!(asked.choice(), Some(Choice::Elsewhere(_)));
    let at = Memo::new(move |_| match asked.choice() {
        Some(Choice::Elsewhere(level)) => level,
        _ => None,
    });
    let levels = (0..=Level::TOP.number()).filter_map(Level::new).map(move |level| {
        let name = model()
            .card(level)
            .map_or_else(|| question::NOT_YET.to_owned(), |card| words::numbered(level.number(), &card.name));
        view! { <option value=level.number() prop:selected=move || at.get() == Some(level)>{name}</option> }
    });
    let levels = levels.collect_view();
    let choose_level = move |event| {
        let level = event_target_value(&event).parse().ok().and_then(Level::new);
        asked.put(Choice::Elsewhere(level));
    };
    view! {
        <div class="aside" hidden=move || !not_applicable()>
            <label class="small" for="reason">{question::REASON}</label>
            <p class="small quiet" id="reason-note">{question::REASON_NOTE}</p>
            <input
                id="reason"
                class="field"
                type="text"
                aria-describedby="reason-note"
                prop:value=move || asked.texts().reason
                on:input=move |event| asked.write(|texts| texts.reason = event_target_value(&event))
            />
        </div>
        <div class="aside" hidden=move || !elsewhere()>
            <label class="small" for="provider">{question::PROVIDER}</label>
            <input
                id="provider"
                class="field"
                type="text"
                prop:value=move || asked.texts().provider
                on:input=move |event| asked.write(|texts| texts.provider = event_target_value(&event))
            />
            <label class="small" for="provider-level">{question::PROVIDER_LEVEL}</label>
            <p class="small quiet" id="provider-note">{question::PROVIDER_LEVEL_NOTE}</p>
            <select id="provider-level" class="field" aria-describedby="provider-note" on:change=choose_level>
                <option value="" prop:selected=move || at.get().is_none()>{question::LEVEL_UNKNOWN}</option>
                {levels}
            </select>
        </div>
    }
}
