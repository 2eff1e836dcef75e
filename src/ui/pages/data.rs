//! What is stored in this browser, and the ways out of it and into it.

use crate::bundled::model;
use crate::codec::document::{DocumentError, LONGEST, Read};
use crate::codec::file::FileError;
use crate::domain::progress::{deep_progress, progress};
use crate::domain::workspace::{Entry, Workspace};
use crate::picture::sheet::file_name;
use crate::platform::files::{self, Brought};
use crate::platform::task::spawn_local;
use crate::platform::{clock, page};
use crate::state::{App, Before, Bring};
use crate::ui::components::column_heads::column_heads;
use crate::ui::components::table_files::table_files;
use crate::words::{self, data};
use leptos::{ev, prelude::*};

/// What a file holds, as long as nothing was decided about it.
#[derive(Clone)]
struct Preview {
    name: String,
    read: Result<Read, FileError>,
}

/// The page's own state.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    preview: RwSignal<Option<Preview>>,
    /// What was done last, and what takes it back.
    done: RwSignal<Option<(&'static str, Before)>>,
}

/// The page; a file may be dropped anywhere on it.
pub(crate) fn page(app: App) -> impl IntoView {
    let desk = Desk { app, preview: RwSignal::new(None), done: RwSignal::new(None) };
    let drop = move |event: ev::DragEvent| {
        event.prevent_default();
        if let Some(file) = Brought::dropped(&event) {
            open(desk, file);
        }
    };
    view! {
        <main
            class="page"
            id="main"
            tabindex="-1"
            on:dragover=|event: ev::DragEvent| event.prevent_default()
            on:drop=drop
        >
            <h1 class="title" tabindex="-1">{data::TITLE}</h1>
            <p class="lede">{data::LEDE}</p>
            {move || stored(app)}
            {move || damaged(app)}
            {save(desk)}
            {bring(desk)}
            {delete(desk)}
        </main>
    }
}

/// What is here, and how much room it takes.
fn stored(app: App) -> impl IntoView {
    // Whatever is said anywhere changes the list.
    app.watch();
    let (_, workspace) = app.workspace();
    let rows = workspace.entries.iter().map(|entry| {
        let one = &entry.assessment;
        let open = entry.current.then_some(data::OPEN);
        view! {
            <tr>
                <th scope="row">{words::scope_name(&one.scope)}</th>
                <td>{words::kind(one.scope.kind)}</td>
                <td data-l=data::CORE>{words::answered_of(progress(model(), one))}</td>
                <td data-l=data::DEEP>{words::answered_of(deep_progress(model(), one))}</td>
                <td>{open}</td>
            </tr>
        }
    });
    let heads = [data::NAME, data::KIND, data::CORE, data::DEEP, data::AT_HAND];
    let rows = rows.collect_view();
    let nothing = rows.is_empty();
    view! {
        <section class="begin">
            <h2 class="head">{data::STORED}</h2>
            {if nothing {
                view! { <p>{data::NOTHING}</p> }.into_any()
            } else {
                view! {
                    <table class="ledger">
                        <caption class="vh">{data::STORED}</caption>
                        {column_heads(heads)}
                        <tbody>{rows}</tbody>
                    </table>
                }
                .into_any()
            }}
            <p class="small quiet">
                {words::room(App::used(), App::ROOM)}" "{data::WHERE}" "{words::left_to_database(app.left_to_database())}
                {words::promised(app.preferences.promised.get())}
            </p>
        </section>
    }
}

/// What could not be read, if anything could not.
fn damaged(app: App) -> Option<impl IntoView> {
    let values = app.damaged();
    let count = values.len();
    let save = move |_| {
        let lines: Vec<String> = values.iter().map(|(key, value)| format!("{key}\t{value}")).collect();
        let _ = files::save_text(&lines.join("\n"), "text/plain", "cairn-damaged.txt");
    };
    (count > 0).then(|| {
        view! {
            <section class="begin">
                <h2 class="head">{data::ASIDE}</h2>
                <p class="small quiet">{words::damaged(count)}</p>
                <p class="row">
                    <button class="btn" type="button" on:click=save>{data::SAVE_DAMAGED}</button>
                    <button class="btn" type="button" on:click=move |_| {
                        app.forget_damaged();
                        page::focus_soon("main h1");
                    }>{data::FORGET_DAMAGED}</button>
                </p>
            </section>
        }
    })
}

/// Everything as a file.
fn save(desk: Desk) -> impl IntoView {
    let said = RwSignal::new("");
    let save = move |anonymous: bool| {
        let text = desk.app.document(anonymous);
        let whose = if anonymous {
            String::new()
        } else {
            desk.app.with_untracked(|one| words::scope_name(&one.scope))
        };
        let name = format!("{}.json", file_name(&format!("cairn {whose}"), &clock::today().iso()));
        let saved = files::save_text(&text, "application/json", &name);
        said.set(words::file_saved(saved.is_ok()));
        if saved.is_ok() && !anonymous {
            desk.app.preferences.note_backup(clock::today());
        }
    };
    let last = move || words::last_backup(desk.app.preferences.backup.get());
    view! {
        <section class="begin">
            <h2 class="head">{data::SAVE}</h2>
            <p class="small quiet">{data::SAVE_NOTE}</p>
            <p class="row">
                <button class="btn btn--primary" type="button" on:click=move |_| save(false)>{data::SAVE_ALL}</button>
                <button class="btn" type="button" on:click=move |_| save(true)>{data::SAVE_BARE}</button>
                <span class="small" role="status">{move || said.get()}</span>
            </p>
            <p class="small quiet">{last}</p>
            {table_files(desk.app)}
        </section>
    }
}

/// Reads a file and shows what it would do; nothing is changed before that is decided.
fn open(desk: Desk, file: Brought) {
    spawn_local(async move {
        let name = file.name();
        let read = match file.bytes(LONGEST).await {
            Some(bytes) => App::read_file(&name, &bytes),
            None => Err(FileError::Document(DocumentError::TooLong)),
        };
        desk.done.set(None);
        desk.preview.set(Some(Preview { name, read }));
        page::focus_soon("#preview h3");
    });
}

fn bring(desk: Desk) -> impl IntoView {
    let choose = move |event: ev::Event| {
        if let Some(file) = Brought::chosen(&event) {
            open(desk, file);
        }
    };
    let preview = move || desk.preview.get().map(|preview| previewed(desk, preview));
    let undo = move |_| {
        if let Some((_, before)) = desk.done.get_untracked() {
            desk.app.restore(&before);
            desk.done.set(None);
            page::focus_soon("main h1");
        }
    };
    view! {
        <section class="begin">
            <h2 class="head">{data::BRING}</h2>
            <p class="small quiet">{data::BRING_NOTE}</p>
            <label class="small">
                {data::FILE}<input class="field" type="file" name="document" accept=".json,.csv,application/json,text/csv" on:change=choose />
            </label>
            <div id="preview">{preview}</div>
            <p class="row">
                <span role="status">{move || desk.done.get().map(|(said, _)| said)}</span>
                <Show when=move || desk.done.get().is_some()>
                    <button class="btn" id="undo-data" type="button" on:click=undo>{words::question::UNDO}</button>
                </Show>
            </p>
        </section>
    }
}

/// What the file holds, what each way of bringing it in would do, and what of it was not understood.
fn previewed(desk: Desk, preview: Preview) -> AnyView {
    let Preview { name, read } = preview;
    let Read { workspace, warnings, unlisted } = match read {
        Ok(read) => read,
        Err(error) => {
            return view! {
                <div class="notice" data-document-error="">
                    <h3 class="head head--small" tabindex="-1">{words::not_opened(&name)}</h3>
                    <p>{words::file_error(&error)}" "{data::UNTOUCHED}</p>
                </div>
            }
            .into_any();
        }
    };
    let (_, here) = untrack(|| desk.app.workspace());
    let rows = workspace.entries.iter().map(|entry| row(&here, entry)).collect_view();
    let unknown = (!warnings.is_empty()).then(|| {
        let list = warnings.iter().map(|one| view! { <li>{words::warning(one)}</li> }).collect_view();
        view! {
            <details class="fold">
                <summary>{data::NOT_UNDERSTOOD}" "<span>{warnings.len() + unlisted}</span></summary>
                <ul class="small">{list}</ul>
                {(unlisted > 0).then(|| view! { <p class="small">{words::and_more(unlisted)}</p> })}
            </details>
        }
    });
    let file = StoredValue::new(workspace);
    let take = move |how: Bring| {
        let before = file.with_value(|file| desk.app.bring_in(file, how));
        desk.preview.set(None);
        desk.done.set(Some((data::BROUGHT, before)));
        page::focus_soon("#undo-data");
    };
    let ways = [(Bring::Add, data::ADD), (Bring::Merge, data::MERGE), (Bring::Replace, data::REPLACE)];
    let ways = ways.map(|(how, (name, about))| {
        view! {
            <li>
                <button class="btn" type="button" on:click=move |_| take(how)>{name}</button>
                <span class="small quiet">{about}</span>
            </li>
        }
    });
    view! {
        <h3 class="head head--small" tabindex="-1">{words::holds(&name, file.with_value(|file| file.entries.len()))}</h3>
        <ul class="notes small">{rows}</ul>
        {unknown}
        <ul class="ways">
            {ways}
            <li>
                <button class="btn" type="button" on:click=move |_| desk.preview.set(None)>{data::LEAVE}</button>
                <span class="small quiet">{data::UNTOUCHED}</span>
            </li>
        </ul>
    }
    .into_any()
}

/// An assessment of the file, and what merging it would do.
fn row(here: &Workspace, entry: &Entry) -> impl IntoView + use<> {
    let one = &entry.assessment;
    let (core, deep) = (progress(model(), one), deep_progress(model(), one));
    let merging = here.twin(entry).map(|place| here.entries[place].clone().merge(model(), entry));
    view! {
        <li>
            <b>{words::scope_name(&one.scope)}</b>
            {words::file_entry(words::kind(one.scope.kind), core, deep)}
            " "
            <span class="quiet">{words::merging(merging)}</span>
        </li>
    }
}

/// Everything away, and back again as long as the page stands.
fn delete(desk: Desk) -> impl IntoView {
    let delete = move |_| {
        let before = desk.app.delete_all();
        desk.preview.set(None);
        desk.done.set(Some((data::DELETED, before)));
        page::focus_soon("#undo-data");
    };
    view! {
        <section class="begin">
            <h2 class="head">{data::DELETE}</h2>
            <p class="small quiet">{data::DELETE_NOTE}</p>
            <p><button class="btn" type="button" on:click=delete>{data::DELETE_ALL}</button></p>
        </section>
    }
}
