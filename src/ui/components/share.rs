//! The link that would be shared, and the button that copies it.

use crate::picture::qr::code;
use crate::platform::drawing::drawn;
use crate::platform::task::spawn_local;
use crate::platform::{clipboard, page};
use crate::route::Route;
use crate::state::App;
use crate::words::{self, results};
use leptos::prelude::*;

/// A link longer than this is cut by some mail and chat programs.
const LONG_LINK: usize = 1_000;

/// Offers an assessment as a link. Name, notes and evidence go along only when ticked.
pub(crate) fn share(app: App) -> impl IntoView {
    let with_texts = RwSignal::new(false);
    let said = RwSignal::new("");
    // Whether the fold with the code is open: it is drawn for those who want it.
    let unfolded = RwSignal::new(false);
    let link = Memo::new(move |_| app.with(|assessment| App::link(assessment, with_texts.get())));
    let too_long = move || with_texts.get() && !app.with(App::texts_fit);
    let copy = move |_| {
        spawn_local(async move {
            if clipboard::copy(&link.get_untracked()).await {
                said.set(results::COPIED);
            } else {
                page::select("#share-link");
                said.set(results::NOT_COPIED);
            }
        });
    };
    view! {
        <section class="share" aria-labelledby="share">
            <h2 class="head" id="share">{results::SHARE}</h2>
            <p class="small">{results::SHARE_NOTE}</p>
            <label class="tick small">
                <input
                    type="checkbox"
                    prop:checked=move || with_texts.get()
                    on:change=move |event| {
                        with_texts.set(event_target_checked(&event));
                        said.set("");
                    }
                />
                <span>{results::WITH_TEXTS}</span>
            </label>
            <Show when=too_long><p class="small" role="alert">{results::TEXTS_TOO_LONG}</p></Show>
            <Show when=move || { link.with(String::len) > LONG_LINK }>
                <p class="small" role="alert">{results::LONG_LINK}</p>
            </Show>
            <div class="row">
                <label class="small" for="share-link">{results::LINK}</label>
                <textarea
                    id="share-link"
                    class="field"
                    rows="2"
                    readonly
                    prop:value=move || link.get()
                    data-share-link=move || link.get()
                >
                    {move || link.get()}
                </textarea>
                <button class="btn" type="button" on:click=copy>{results::COPY}</button>
            </div>
            <p class="small" role="status">{move || said.get()}</p>
            <details class="fold" on:toggle=move |_| unfolded.update(|unfolded| *unfolded = !*unfolded)>
                <summary>{results::AS_CODE}</summary>
                {move || unfolded.get().then(|| link.with(|link| match code(link) {
                    Some(drawing) => {
                        let view_box = drawing.view_box();
                        view! {
                            <svg class="code" viewBox=view_box role="img" aria-label=results::CODE use:drawn=drawing.shapes></svg>
                        }
                        .into_any()
                    }
                    None => view! { <p class="small">{results::NO_CODE}</p> }.into_any(),
                }))}
            </details>
            <p class="small quiet">{results::KEEP}" "<a href=Route::Data.to_string()>{words::DATA}</a></p>
        </section>
    }
}
