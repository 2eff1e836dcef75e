//! The word that a new version of the site lies ready.

use crate::platform::update;
use crate::words;
use leptos::prelude::*;

/// Says that a new version of the site lies ready, and takes it at the reader's word alone.
#[component]
pub(crate) fn UpdateBanner() -> impl IntoView {
    let ready = RwSignal::new(false);
    update::on_ready(move || ready.set(true));
    view! {
        <div role="status" class="alert">
            <Show when=move || ready.get()>
                <p class="row">
                    {words::saved::UPDATE}
                    <button class="link" type="button" on:click=|_| update::take()>{words::saved::TAKE}</button>
                </p>
            </Show>
        </div>
    }
}
