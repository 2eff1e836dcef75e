//! Answering by single keys.

use super::path;
use crate::domain::answer::Choice;
use crate::platform::page::{self, Typing};
use crate::ui::components::keys::show_keys;
use crate::ui::components::question::{Question, choice_of_key};
use leptos::{ev, prelude::*};

/// Single keys answer, as long as they are on and no text is being written. Keys with a modifier belong to the browser.
pub(super) fn answer_by_keyboard(question: Question) {
    let app = question.app;
    let handle = window_event_listener(ev::keydown, move |event| {
        let typing = page::takes_keys(&event);
        if event.ctrl_key() || event.alt_key() || event.meta_key() || typing == Typing::Text {
            return;
        }
        if !app.preferences.keys.get_untracked() || page::dialog_open() {
            return;
        }
        if let Some(choice) = choice_of_key(&event.key()) {
            question.choose(choice);
            // What else is asked then may stand far below.
            if matches!(choice, Choice::NotApplicable | Choice::Elsewhere(_)) {
                page::show_soon(".aside:not([hidden])");
            }
        } else {
            match (event.key().as_str(), typing) {
                ("p" | "P", _) if question.choice().is_some_and(Choice::can_be_partly) => {
                    question.change(|answer| answer.partly = !answer.partly);
                }
                ("?", _) => show_keys(true),
                ("ArrowRight", Typing::Nothing | Typing::Control | Typing::Choice)
                | ("Enter", Typing::Nothing | Typing::Choice | Typing::Segment) => {
                    path::go_on(question);
                }
                ("ArrowLeft", Typing::Nothing | Typing::Control | Typing::Choice) => {
                    app.go(path::of(question).neighbour(question, false));
                }
                _ => return,
            }
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}
