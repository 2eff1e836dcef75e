//! A text that the reader takes along: shown whole, copied, saved as a file.

use crate::platform::task::spawn_local;
use crate::platform::{clipboard, files, page};
use crate::words::{self, feedback};
use leptos::prelude::*;

/// A text to take along, and what it is called.
#[derive(Clone, Copy)]
pub(crate) struct Handout {
    /// Where it stands on the page.
    pub(crate) id: &'static str,
    pub(crate) label: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) save: &'static str,
    /// The type of the file.
    pub(crate) kind: &'static str,
    pub(crate) name: Memo<String>,
    pub(crate) text: Memo<String>,
}

/// The text, and the two ways of taking it along.
pub(crate) fn handout(handout: Handout) -> impl IntoView {
    let Handout { id, label, copy, save, kind, name, text } = handout;
    // What was said of a text is not said of the next.
    let said = RwSignal::new((String::new(), ""));
    let say = move |word| said.set((text.get_untracked(), word));
    let status = move || said.with(|(of, word)| if text.with(|text| text == of) { *word } else { "" });
    let take = move |_| {
        spawn_local(async move {
            if clipboard::copy(&text.get_untracked()).await {
                say(words::COPIED);
            } else {
                page::select(&format!("#{id}"));
                say(feedback::NOT_COPIED);
            }
        });
    };
    let keep = move |_| {
        let saved = files::save_text(&text.get_untracked(), kind, &name.get_untracked());
        say(words::file_saved(saved.is_ok()));
    };
    view! {
        <div class="handout">
            <label class="small" for=id>{label}</label>
            <textarea id=id class="field" rows="6" readonly prop:value=move || text.get()>{move || text.get()}</textarea>
            <div class="row">
                <button class="btn btn--primary" type="button" on:click=take>{copy}</button>
                <button class="btn" type="button" on:click=keep>{save}</button>
                <span class="small" role="status">{status}</span>
            </div>
        </div>
    }
}
