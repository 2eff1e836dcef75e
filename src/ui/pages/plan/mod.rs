//! The plan: what was taken on, what could be, and what is enough.

mod action;
mod fields;
mod planned;
mod suggested;
mod targets;

use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::once_drawn::below;
use crate::words::{self, plan};
use leptos::{ev, prelude::*};

/// Every change is saved at once.
pub(crate) fn page(app: App) -> impl IntoView {
    let kicker = move || {
        let today = words::date(clock::today());
        format!("{}, {today}", app.with(|one| words::scope_name(&one.scope)))
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <p class="kicker whose">{kicker}</p>
            <h1 class="title" tabindex="-1">{plan::TITLE}</h1>
            <p class="lede">{plan::LEDE}</p>
            {parts(app)}
            {planned::planned(app)}
            {below(move || suggested::suggested(app))}
            {below(move || targets::targets(app))}
        </main>
    }
}

/// The way to each part of the page: the suggestions may be many.
fn parts(app: App) -> impl IntoView {
    let taken = move || app.with(|one| one.plan.in_order().len());
    let parts = [
        ("#planned", view! { {plan::PLANNED}" ("{taken}")" }.into_any()),
        ("#suggested", plan::SUGGESTED.into_any()),
        ("#targets > summary", plan::TARGETS.into_any()),
    ];
    let links = parts.map(|(there, text)| view! { <li>{link(there.to_owned(), None, text)}</li> });
    view! { <nav class="small parts" aria-label=plan::PARTS><ul class="row">{links}</ul></nav> }
}

/// A link to a place of this page, with a name where its text is not enough of one.
fn link(there: String, name: Option<String>, text: impl IntoView) -> impl IntoView {
    let go = move |event: ev::MouseEvent| {
        event.prevent_default();
        page::reveal(&there);
    };
    view! { <a href=Route::Plan.to_string() aria-label=name on:click=go>{text}</a> }
}
