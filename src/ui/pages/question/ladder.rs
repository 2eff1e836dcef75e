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
        <fieldset class="ladder" aria-labelledby="asked choose">
            <legend>
                <span id="choose">{question::CHOOSE}</span>
                <span class="amounts">{amounts.join("; ")}"."</span>
            </legend>
            {rungs}
        </fieldset>
    }
}

pub(super) fn others(question: Question) -> impl IntoView {
    view! { <fieldset class="others" aria-labelledby="asked none-fits"><legend id="none-fits">{question::OTHERS}</legend>{other_choices(question)}</fieldset> }
}
