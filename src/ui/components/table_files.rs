//! Answers and results as tables for other programs.

use crate::platform::files;
use crate::state::App;
use crate::words::{self, table};
use leptos::prelude::*;

/// Everything as tables for other programs. No backup: they do not hold everything.
pub(crate) fn table_files(app: App) -> impl IntoView {
    let said = RwSignal::new("");
    let save = move |text: String, name: &str| {
        said.set(words::file_saved(files::save_text(&text, "text/csv;charset=utf-8", name).is_ok()));
    };
    let answers = move |_| save(app.answers_csv(), "answers.csv");
    let results = move |_| save(app.results_csv(), "results.csv");
    view! {
        <h3 class="head head--small">{table::TITLE}</h3>
        <p class="small quiet">{table::NOTE}</p>
        <p class="row">
            <button class="btn" type="button" on:click=answers>{table::ANSWERS}</button>
            <button class="btn" type="button" on:click=results>{table::RESULTS}</button>
            <span class="small" role="status">{move || said.get()}</span>
        </p>
    }
}
