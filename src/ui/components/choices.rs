//! What can be said of a practice where none of its sentences fits.

use super::question::Question;
use crate::domain::answer::Choice;
use crate::domain::level::Level;
use crate::words::question as labels;
use leptos::prelude::*;

/// Radios of the same group as the sentences; all arrows move among them.
pub(crate) fn other_choices(question: Question) -> impl IntoView {
    let choices = [
        ("0", labels::NOT_YET, Choice::Level(Level::NOT_YET)),
        ("unknown", labels::UNKNOWN, Choice::Unknown),
        ("not-applicable", labels::NOT_APPLICABLE, Choice::NotApplicable),
        ("elsewhere", labels::ELSEWHERE, Choice::Elsewhere(None)),
    ];
    let radios = choices.map(|(value, label, choice)| {
        let on = move || match (question.choice(), choice) {
            (Some(Choice::Elsewhere(_)), Choice::Elsewhere(_)) => true,
            (chosen, choice) => chosen == Some(choice),
        };
        view! {
            <li>
                <label>
                    <input
                        type="radio"
                        name=question.practice.id.as_str()
                        value=value
                        prop:checked=on
                        on:change=move |_| question.choose(choice)
                    />
                    <span>{label}</span>
                </label>
            </li>
        }
    });
    view! { <ul data-arrows="own">{radios}</ul> }
}
