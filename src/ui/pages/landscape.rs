//! The CNCF's projects in the four boxes of the provisioning layer: all of them, by name, never by rank.

use crate::bundled::{library, model};
use crate::domain::model::library::{Maturity, Project};
use crate::domain::order::InOrder;
use crate::route::Route;
use crate::ui::components::column_heads::column_heads;
use crate::ui::components::kept::kept;
use crate::ui::components::once_drawn::below;
use crate::words::{self, landscape};
use leptos::prelude::*;

/// One table a subcategory, filtered by status.
pub(crate) fn page(opened: Option<String>) -> impl IntoView {
    let ticked = kept("status", &Maturity::ALL.map(letter).iter().collect::<String>());
    let chosen = Memo::new(move |_| ticked.with(|ticked| statuses(ticked)));
    let boxes = Maturity::ALL.into_iter().zip(landscape::LEGEND).map(move |(maturity, (name, means))| {
        let change = move |event| {
            let on = event_target_checked(&event);
            ticked.update(|ticked| {
                ticked.retain(|one| one != letter(maturity));
                if on {
                    ticked.push(letter(maturity));
                }
            });
        };
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    name="status"
                    value=name
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&maturity))
                    on:change=change
                />
                <span>{name}<br /><span class="small quiet">{means}</span></span>
            </label>
        }
    });
    let one = model().subcategories.iter().position(|one| Some(one.id.as_str()) == opened.as_deref());
    let positions = one.map_or_else(|| (0..model().subcategories.len()).collect(), |position| vec![position]);
    let mut positions = positions.into_iter();
    let first = positions.next();
    let projects: Vec<&Project> = library()
        .landscape
        .projects
        .iter()
        .filter(|project| one.is_none_or(|one| project.subcategory == one || project.also.contains(&one)))
        .collect();
    let all = projects.len();
    let shown = move || {
        let of = |one: &&&Project| chosen.with(|chosen| chosen.contains(&one.maturity));
        projects.iter().filter(of).count()
    };
    let every = one.is_some().then(|| {
        view! { <p><a href=Route::Landscape(None).to_string()>{landscape::EVERY}</a></p> }
    });
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{landscape::TITLE}</h1>
            <p class="lede">{landscape::LEDE}</p>
            <p class="notice">{landscape::NEUTRAL}" "{words::data_of(&library().landscape.data_date)}</p>
            <fieldset class="context">
                <legend><h2 class="head">{landscape::STATUS}</h2></legend>
                <div class="flags">{boxes.collect_view()}</div>
            </fieldset>
            <p role="status" class="small quiet">
                {move || words::shown_of(shown(), all)}
            </p>
            {every}
            {first.map(|position| subcategory(position, chosen))}
            {below(move || positions.map(|position| subcategory(position, chosen)).collect_view())}
        </main>
    }
}

/// What stands for a status among those that are ticked.
fn letter(maturity: Maturity) -> char {
    char::from(b'0' + maturity as u8)
}

fn statuses(ticked: &str) -> Vec<Maturity> {
    Maturity::ALL.into_iter().filter(|one| ticked.contains(letter(*one))).collect()
}

fn subcategory(position: usize, chosen: Memo<Vec<Maturity>>) -> impl IntoView {
    let one = &model().subcategories[position];
    let entries = library().landscape.entries[position];
    let boxed = library().landscape.projects.iter().filter(move |project| project.subcategory == position);
    let count = boxed.count();
    let rows = move || {
        let mut projects: Vec<&Project> = library()
            .landscape
            .of(position)
            .filter(|project| chosen.with(|chosen| chosen.contains(&project.maturity)))
            .collect();
        projects.order_by(|project| project.name.to_lowercase());
        if projects.is_empty() {
            return view! { <tr><td colspan="5">{landscape::NOTHING}</td></tr> }.into_any();
        }
        projects.into_iter().map(|project| row(project, position)).collect_view().into_any()
    };
    let heads =
        [landscape::NAME, landscape::STATUS, landscape::PURPOSE, landscape::ACCEPTED, landscape::SINCE];
    view! {
        <section class="begin" id=one.id.as_str()>
            <h2 class="head" tabindex="-1">{one.title.as_str()}</h2>
            <p class="small quiet">{one.about.as_str()}" "{words::box_count(count, entries)}"."</p>
            <table class="ledger ledger--projects">
                <caption class="vh">{one.title.as_str()}</caption>
                {column_heads(heads)}
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(project: &'static Project, position: usize) -> impl IntoView {
    let (status, _) = landscape::LEGEND[project.maturity as usize];
    let elsewhere = (project.subcategory != position).then(|| format!("({})", landscape::ELSEWHERE));
    view! {
        <tr data-project=project.id.as_str()>
            <th scope="row"><a href=project.home.as_str() rel="noreferrer">{project.name.as_str()}</a></th>
            <td>{status}</td>
            <td class="wide">{project.purpose.as_str()}" "<span class="quiet">{elsewhere}</span></td>
            <td class="nowrap" data-l=landscape::ACCEPTED>{project.accepted.as_str()}</td>
            <td class="nowrap" data-l=landscape::SINCE>{project.since.as_str()}</td>
        </tr>
    }
}
