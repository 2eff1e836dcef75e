//! A subcategory that somebody else runs: its five practices are marked at once, and the mark can be undone.

use crate::bundled::model;
use crate::domain::model::PracticeIndex;
use crate::platform::page;
use crate::state::{App, Said};
use crate::words::{self, provisioning};
use leptos::prelude::*;

/// What was marked last: the subcategory, who provides it, and what was said before.
#[derive(Clone)]
struct HandedOver {
    position: usize,
    provider: String,
    before: Vec<Said>,
}

/// A row a subcategory: who provides it, and the mark.
pub(super) fn owned(app: App) -> impl IntoView {
    let undo = RwSignal::new(None::<HandedOver>);
    let rows = (0..model().subcategories.len()).map(|position| row(app, position, undo)).collect_view();
    let done = move || undo.with(|undo| undo.as_ref().map(|one| one.position));
    let take_back = move |_| {
        if let Some(HandedOver { position, provider, before }) = undo.get_untracked() {
            app.take_back(&provider, before);
            undo.set(None);
            page::focus(&format!("#owner-{position}"));
        }
    };
    view! {
        <details class="fold" id="owned">
            <summary>{provisioning::OWNED}</summary>
            <p class="small quiet">{provisioning::OWNED_HELP}</p>
            {rows}
            <p class="row small" role="status">
                {move || done().map(|position| words::handed_over(&model().subcategories[position].title))}
                <Show when=move || done().is_some()>
                    <button class="link" id="undo-owner" type="button" on:click=take_back>{words::question::UNDO}</button>
                </Show>
            </p>
        </details>
    }
}

fn row(app: App, position: usize, undo: RwSignal<Option<HandedOver>>) -> impl IntoView {
    let practices: Vec<PracticeIndex> =
        (0..model().dimensions.len()).filter_map(|dimension| model().cell(position, dimension)).collect();
    let known = app.with_untracked(|one| practices.first().map(|first| one.texts(*first).provider.clone()));
    let provider = RwSignal::new(known.unwrap_or_default());
    let missing = RwSignal::new(false);
    let mark = move |_| {
        let name = provider.get_untracked().trim().to_owned();
        missing.set(name.is_empty());
        if name.is_empty() {
            page::focus(&format!("#owner-{position}"));
            return;
        }
        let before = app.hand_over(&practices, &name);
        undo.set(Some(HandedOver { position, provider: name, before }));
        page::focus_soon("#undo-owner");
    };
    let field = format!("owner-{position}");
    let problem = format!("owner-{position}-missing");
    view! {
        <form class="row owner" on:submit=move |event| event.prevent_default()>
            <label class="small" for=field.clone()>
                <b>{model().subcategories[position].title.as_str()}</b>", "{provisioning::PROVIDER}
            </label>
            <input
                class="field"
                id=field
                type="text"
                maxlength="80"
                aria-describedby=problem.clone()
                aria-invalid=move || missing.get().then_some("true")
                prop:value=move || provider.get()
                on:input=move |event| provider.set(event_target_value(&event))
            />
            <button class="btn" type="submit" on:click=mark>{provisioning::HAND_OVER}</button>
            <span class="small" id=problem role="status">
                {move || missing.get().then_some(provisioning::UNNAMED_PROVIDER)}
            </span>
        </form>
    }
}
