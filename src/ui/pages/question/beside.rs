//! What can stand beside an answer: what it rests on, a note, evidence, a date to look again.

use super::feedback::{does_not_fit, what_worked};
use crate::domain::answer::{Basis, Texts};
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

/// One of the texts beside an answer, in a fold of its own.
#[derive(Clone, Copy)]
pub(super) struct TextFold {
    /// Of the field.
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) label: &'static str,
    /// Where it stands among the texts.
    pub(super) of: fn(&mut Texts) -> &mut String,
}

const NOTE: TextFold =
    TextFold { id: "note", title: question::NOTE, label: question::NOTE, of: |texts| &mut texts.note };

/// The fold, with what is said below the field.
pub(super) fn text_fold(question: Question, fold: TextFold, below: impl IntoView) -> impl IntoView {
    let TextFold { id, title, label, of } = fold;
    let text = move || std::mem::take(of(&mut question.texts()));
    let state = move || state(text().trim().is_empty());
    view! {
        <details class="fold" data-filled=move || state().1>
            <summary>{title}" "<span>{move || state().0}</span></summary>
            <p>
                <label class="small" for=id>{label}</label>
                <textarea
                    id=id
                    class="field"
                    rows="3"
                    prop:value=text
                    on:input=move |event| question.write(|texts| *of(texts) = event_target_value(&event))
                ></textarea>
            </p>
            {below}
        </details>
    }
}

pub(super) fn folds(question: Question) -> impl IntoView {
    let review = move || question.answer().and_then(|answer| answer.review_by);
    let evidence_state = move || state(question.texts().evidence.is_empty() && review().is_none());
    let change_review = move |event| {
        let day = Day::parse(&event_target_value(&event));
        question.change(|answer| answer.review_by = day);
    };
    view! {
        <div>
            {text_fold(question, NOTE, ())}
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
