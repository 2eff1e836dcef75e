//! What is said for others below an answer: that the question does not fit, and what worked.

use super::beside::{TextFold, state, text_fold};
use crate::domain::feedback::misfit;
use crate::route::Route;
use crate::ui::components::question::Question;
use crate::words::{self, feedback};
use leptos::prelude::*;

/// Says that a question does not fit, where no reason is given.
const BARE: &str = " ";

/// That the question does not fit, and why. What was written stays in its field until the page is left, ticked or not.
pub(super) fn does_not_fit(question: Question) -> impl IntoView {
    let kept = RwSignal::new(untrack(|| misfit(&question.texts()).unwrap_or_default().to_owned()));
    let marked = move || misfit(&question.texts()).is_some();
    let reason = move || {
        let said = question.texts().misfit;
        if said.trim().is_empty() { kept.get() } else { said }
    };
    let say = move |reason: String| {
        let bare = reason.trim().is_empty();
        question.write(|texts| texts.misfit = if bare { BARE.to_owned() } else { reason });
    };
    let mark = move |on| {
        if on {
            say(kept.get_untracked());
        } else {
            kept.set(untrack(reason));
            question.write(|texts| texts.misfit.clear());
        }
    };
    let write = move |written: String| {
        kept.set(written.clone());
        // Whoever takes the reason back has still said that it does not fit.
        if untrack(marked) || !written.trim().is_empty() {
            say(written);
        }
    };
    let state = move || state(!marked());
    view! {
        <details class="fold" data-filled=move || state().1>
            <summary>{feedback::MISFIT_FOLD}" "<span>{move || state().0}</span></summary>
            <label class="tick">
                <input
                    type="checkbox"
                    name="misfit"
                    prop:checked=marked
                    on:change=move |event| mark(event_target_checked(&event))
                />
                <span>{feedback::MISFIT}</span>
            </label>
            <p>
                <label class="small" for="misfit">{feedback::MISFIT_WHY}</label>
                <textarea
                    id="misfit"
                    class="field"
                    rows="3"
                    prop:value=reason
                    on:input=move |event| write(event_target_value(&event))
                ></textarea>
            </p>
            <p class="small quiet">{feedback::MISFIT_NOTE}" "{leads_on()}</p>
        </details>
    }
}

const WORKED: TextFold = TextFold {
    id: "worked",
    title: feedback::WORKED_FOLD,
    label: feedback::WORKED,
    of: |texts| &mut texts.worked,
};

/// What worked, for others who are about to try.
pub(super) fn what_worked(question: Question) -> impl IntoView {
    text_fold(question, WORKED, view! { <p class="small quiet">{feedback::WORKED_GOES}" "{leads_on()}</p> })
}

/// The way to the page where it is copied or saved.
fn leads_on() -> impl IntoView {
    view! { <a href=Route::Feedback.to_string()>{words::FEEDBACK}</a>"." }
}
