//! Every way to take it along as a file.

use crate::bundled::model;
use crate::picture::sheet::file_name;
use crate::platform::task::spawn_local;
use crate::platform::{clipboard, clock, files};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::table_files::table_files;
use crate::words::brief::sheet;
use crate::words::{self, planned, report};
use leptos::prelude::*;

/// A text that can be copied, or saved under a name.
#[derive(Clone, Copy)]
struct Text {
    name: &'static str,
    file: &'static str,
    make: fn(App) -> String,
}

const TEXTS: [Text; 2] = [
    Text { name: report::BRIEF_MARKDOWN, file: "brief", make: brief },
    Text { name: report::PLAN_MARKDOWN, file: "plan", make: plan },
];

fn brief(app: App) -> String {
    let sheet = app.with_untracked(|one| sheet(model(), one));
    sheet.map(|sheet| sheet.markdown(&words::date(clock::today()))).unwrap_or_default()
}

fn plan(app: App) -> String {
    app.with_untracked(|one| {
        let title = report::plan_title(&words::scope_name(&one.scope));
        planned::markdown(
            &title,
            &words::date(clock::today()),
            &planned::crowded(one),
            &planned::planned(model(), one),
        )
    })
}

/// The files, and what became of the last one.
pub(super) fn files(app: App) -> impl IntoView {
    let said = RwSignal::new("");
    let texts = TEXTS.map(|text| {
        let save = move |_| {
            let whose = app.with_untracked(|one| words::scope_name(&one.scope));
            let name = format!("{}.md", file_name(&format!("cairn {whose}"), text.file));
            let saved = files::save_text(&(text.make)(app), "text/markdown", &name);
            said.set(words::file_saved(saved.is_ok()));
        };
        let copy = move |_| {
            spawn_local(async move {
                let copied = clipboard::copy(&(text.make)(app)).await;
                said.set(if copied { words::COPIED } else { report::NOT_COPIED });
            });
        };
        view! {
            <li class="row">
                <button class="btn" type="button" on:click=save>{text.name}</button>
                <button class="link" type="button" on:click=copy aria-label=report::copy(text.name)>{report::COPY}</button>
            </li>
        }
    });
    view! {
        <section class="begin report__files" aria-labelledby="files">
            <h2 class="head" id="files">{report::FILES}</h2>
            <p class="small quiet">{report::FILES_NOTE}</p>
            <ul>{texts}</ul>
            <p class="small" role="status">{move || said.get()}</p>
            {table_files(app)}
            <p class="small quiet">{report::DOCUMENT}" "<a href=Route::Data.to_string()>{words::DATA}</a></p>
        </section>
    }
}
