//! The answer itself: one of five minimum standards, or what else can be said.

use crate::bundled::model;
use crate::domain::answer::Choice;
use crate::domain::level::Level;
use crate::ui::components::choices::other_choices;
use crate::ui::components::question::Question;
use crate::ui::components::rung::Rung;
use crate::words::{self, question};
use leptos::prelude::*;

pub(super) fn ladder(question: Question) -> impl IntoView {
    let rungs = Level::held()
        .filter_map(|level| Some((level, question.practice.criterion(level)?)))
        .map(|(level, criterion)| {
            view! {
                <Rung
                    name=question.practice.id.as_str()
                    level
                    criterion
                    chosen=Signal::derive(move || question.level())
                    partly=Signal::derive(move || question.partly_level())
                    on_choose=Callback::new(move |()| question.choose(Choice::Level(level)))
                />
            }
        })
        .collect_view();
    let amounts: Vec<String> =
        model().quantifiers.iter().map(|one| words::amount(&one.word, &one.means)).collect();
    view! {
        <fieldset class="ladder">
            <legend>
                {question::CHOOSE}
                <span class="amounts">{amounts.join("; ")}"."</span>
            </legend>
            {rungs}
        </fieldset>
    }
}

pub(super) fn partly(question: Question) -> impl IntoView {
    let next = move || question.choice().filter(|choice| choice.can_be_partly())?.level()?.next();
    let label = move || {
        next().map_or_else(|| question::PARTLY.to_owned(), |level| words::partly_towards(level.number()))
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                name="partly"
                disabled=move || next().is_none()
                prop:checked=move || question.answer().is_some_and(|answer| answer.partly)
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    question.change(|answer| answer.partly = on);
                }
            />
            <span>{label}<br /><span class="small quiet">{question::PARTLY_NOTE}</span></span>
        </label>
    }
}

pub(super) fn others(question: Question) -> impl IntoView {
    view! { <fieldset class="others"><legend>{question::OTHERS}</legend>{other_choices(question)}</fieldset> }
}

/// What *not applicable* and *provided elsewhere* still want to know.
pub(super) fn asides(question: Question) -> impl IntoView {
    let not_applicable = move || question.choice() == Some(Choice::NotApplicable);
    let elsewhere = move || matches!(question.choice(), Some(Choice::Elsewhere(_)));
    let at = move || match question.choice() {
        Some(Choice::Elsewhere(level)) => level,
        _ => None,
    };
    let levels = (0..=Level::TOP.number()).filter_map(Level::new).map(move |level| {
        let name = model()
            .card(level)
            .map_or_else(|| question::NOT_YET.to_owned(), |card| words::numbered(level.number(), &card.name));
        view! { <option value=level.number() prop:selected=move || at() == Some(level)>{name}</option> }
    });
    let levels = levels.collect_view();
    let choose_level = move |event| {
        let level = event_target_value(&event).parse().ok().and_then(Level::new);
        question.put(Choice::Elsewhere(level));
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
                prop:value=move || question.texts().reason
                on:input=move |event| question.write(|texts| texts.reason = event_target_value(&event))
            />
        </div>
        <div class="aside" hidden=move || !elsewhere()>
            <label class="small" for="provider">{question::PROVIDER}</label>
            <input
                id="provider"
                class="field"
                type="text"
                prop:value=move || question.texts().provider
                on:input=move |event| question.write(|texts| texts.provider = event_target_value(&event))
            />
            <label class="small" for="provider-level">{question::PROVIDER_LEVEL}</label>
            <p class="small quiet" id="provider-note">{question::PROVIDER_LEVEL_NOTE}</p>
            <select id="provider-level" class="field" aria-describedby="provider-note" on:change=choose_level>
                <option value="" prop:selected=move || at().is_none()>{question::LEVEL_UNKNOWN}</option>
                {levels}
            </select>
        </div>
    }
}
