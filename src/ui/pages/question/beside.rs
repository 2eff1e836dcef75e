//! What can stand beside an answer: what it rests on, a note, evidence, a date to look again.

use super::feedback::{does_not_fit, what_worked};
use crate::domain::answer::Basis;
use crate::domain::day::Day;
use crate::platform::page;
use crate::ui::components::question::Question;
use crate::words::{self, question};
use leptos::prelude::*;

pub(super) fn basis(question: Question) -> impl IntoView {
    let now = move || question.answer().and_then(|answer| answer.basis);
    let radios = [None, Some(Basis::Opinion), Some(Basis::Documented), Some(Basis::Measured)].map(|basis| {
        let label = basis.map_or(question::BASIS_NONE, words::basis);
        view! {
            <li>
                <label>
                    <input
                        type="radio"
                        name="basis"
                        value=label
                        prop:checked=move || now() == basis
                        on:change=move |_| question.change(|answer| answer.basis = basis)
                    />
                    {label}
                </label>
            </li>
        }
    });
    view! {
        <fieldset class="basis" disabled=move || question.answer().is_none()>
            <legend>{question::BASIS}</legend>
            <ul data-arrows="own">{radios}</ul>
            <Show when=move || question.answer().is_some_and(|answer| answer.rests_on_opinion())>
                <p class="small">{question::OPINION_FLAG}</p>
            </Show>
        </fieldset>
    }
}

pub(super) fn folds(question: Question) -> impl IntoView {
    let note_state = move || state(question.texts().note.is_empty());
    let review = move || question.answer().and_then(|answer| answer.review_by);
    let evidence_state = move || state(question.texts().evidence.is_empty() && review().is_none());
    let change_review = move |event| {
        let day = Day::parse(&event_target_value(&event));
        question.change(|answer| answer.review_by = day);
    };
    view! {
        <div>
            <details class="fold" data-filled=move || note_state().1>
                <summary>{question::NOTE}" "<span>{move || note_state().0}</span></summary>
                <p>
                    <label class="small" for="note">{question::NOTE}</label>
                    <textarea
                        id="note"
                        class="field"
                        rows="3"
                        prop:value=move || question.texts().note
                        on:input=move |event| question.write(|texts| texts.note = event_target_value(&event))
                    ></textarea>
                </p>
            </details>
            <details class="fold" data-filled=move || evidence_state().1>
                <summary>{question::EVIDENCE}" "<span>{move || evidence_state().0}</span></summary>
                <div class="fields">
                    <label class="small">
                        {question::EVIDENCE_LINK}
                        <input
                            class="field"
                            name="evidence"
                            type="text"
                            inputmode="url"
                            prop:value=move || question.texts().evidence
                            on:input=move |event| question.write(|texts| texts.evidence = event_target_value(&event))
                        />
                    </label>
                    <label class="small">
                        {question::REVIEW_BY}
                        <input
                            class="field"
                            name="review-by"
                            type="date"
                            disabled=move || question.answer().is_none()
                            prop:value=move || review().map(Day::iso).unwrap_or_default()
                            on:change=change_review
                        />
                    </label>
                </div>
            </details>
            {does_not_fit(question)}
            {what_worked(question)}
        </div>
    }
}

/// Whether a fold is filled in: in words, and for paper, where nothing written is nothing to print.
pub(super) fn state(empty: bool) -> (&'static str, &'static str) {
    if empty { (question::EMPTY, "false") } else { (question::FILLED, "true") }
}

/// A radio cannot be unchecked, so there is a button; and clearing can be undone.
pub(super) fn clear(question: Question) -> impl IntoView {
    let clear = move |_| {
        question.clear();
        page::focus_soon("#undo");
    };
    let undo = move |_| {
        question.undo();
        page::focus_soon("#clear");
    };
    view! {
        <p class="row small">
            <Show when=move || question.answer().is_some()>
                <button class="link" id="clear" type="button" on:click=clear>{question::CLEAR}</button>
            </Show>
            <span role="status">{move || question.is_cleared().then_some(question::CLEARED)}</span>
            <Show when=move || question.is_cleared()>
                <button class="link" id="undo" type="button" on:click=undo>{question::UNDO}</button>
            </Show>
        </p>
    }
}
