//! What a link holds, read-only: the sender's scorecard, and a copy of it for whoever wants to go on.

use crate::bundled::model;
use crate::codec::snapshot::{Opened, SnapshotError, decode};
use crate::domain::assessment::Assessment;
use crate::domain::finding::finding;
use crate::domain::progress::progress;
use crate::domain::scoring::score;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::scorecard::scorecard_view;
use crate::ui::components::whatif::Tried;
use crate::words::{self, snapshot};
use leptos::prelude::*;

pub(crate) fn page(app: App, text: &str) -> AnyView {
    match decode(model(), text) {
        Ok(opened) => opened_page(app, opened).into_any(),
        Err(error) => damaged_page(error).into_any(),
    }
}

fn opened_page(app: App, opened: Opened) -> impl IntoView {
    let Opened { assessment, day, lost, .. } = opened;
    let copied = RwSignal::new(false);
    let scorecard = score(model(), &assessment);
    let name = words::scope_name(&assessment.scope);
    let kicker = format!("{}: {name}, {}", snapshot::UNNAMED, words::date(day));
    let progress = progress(model(), &assessment);
    view! {
        <main class="page" id="main" tabindex="-1">
            <p class="notice" role="status">
                {move || if copied.get() { snapshot::COPIED } else { snapshot::NOTICE }}
            </p>
            <div class="split">
                <div>
                    <p class="kicker whose">{kicker.clone()}</p>
                    <h1 class="title" tabindex="-1">{words::finding(model(), finding(&scorecard))}</h1>
                    <p class="quiet">{words::answered_of(progress)}"."</p>
                    {(lost > 0).then(|| view! { <p>{words::lost_answers(lost)}</p> })}
                </div>
                {copy(app, assessment.clone(), copied)}
            </div>
            {scorecard_view(scorecard, assessment, false, kicker, clock::today(), Tried::new())}
        </main>
    }
}

/// Copying puts the assessment at hand aside; undo brings it back.
fn copy(app: App, assessment: Assessment, copied: RwSignal<bool>) -> impl IntoView {
    let before = StoredValue::new(None::<String>);
    let assessment = StoredValue::new(assessment);
    let take = move |_| {
        before.set_value(app.current());
        app.adopt(assessment.get_value());
        copied.set(true);
        page::focus_soon("#open-copy");
    };
    let undo = move |_| {
        if let Some(id) = before.get_value() {
            app.bring_back(id);
            copied.set(false);
            page::focus_soon("main h1");
        }
    };
    let had_one = move || before.with_value(Option::is_some);
    view! {
        <div class="copy">
            <Show
                when=move || copied.get()
                fallback=move || {
                    view! {
                        <button class="btn btn--primary" type="button" on:click=take>{snapshot::COPY}</button>
                        <p class="small quiet">
                            {snapshot::COPY_NOTE}
                            {move || app.has_assessment().then(|| format!(" {}", snapshot::REPLACES))}
                        </p>
                    }
                }
            >
                <div class="row">
                    <Show when=had_one>
                        <button class="btn" type="button" on:click=undo>{snapshot::UNDO}</button>
                    </Show>
                    <a class="btn btn--primary" id="open-copy" href=Route::Assess.to_string()>{snapshot::OPEN_COPY}</a>
                </div>
            </Show>
        </div>
    }
}

fn damaged_page(error: SnapshotError) -> impl IntoView {
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{snapshot::DAMAGED}</h1>
            <p class="lede" data-link-error>{words::snapshot_error(error)}</p>
            <p>{snapshot::SAFE}</p>
            <p class="begin"><a class="btn btn--primary" href=Route::Home.to_string()>{words::not_found::HOME}</a></p>
        </main>
    }
}
