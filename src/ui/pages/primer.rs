//! One page for newcomers, with the readiness check and the report's calls to action.

use crate::bundled::library;
use crate::domain::model::library::{Call, Section, Statement, StatementKind};
use crate::route::Route;
use crate::state::App;
use crate::words::primer;
use leptos::prelude::*;

/// The page; what is ticked in the check is kept in this browser.
pub(crate) fn page(app: App) -> impl IntoView {
    let primer = &library().primer;
    view! {
        <main class="page prose" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{primer.title.as_str()}</h1>
            <div class="prose primer">{primer.sections.iter().map(section).collect_view()}</div>
            <p class="begin"><a class="btn btn--primary" href=Route::Profile.to_string()>{primer::ON}</a></p>
            {readiness(app)}
            <section id="calls">
                <h2 class="head">{primer::CALLS}</h2>
                <p class="small quiet">{primer::CALLS_NOTE}</p>
                <ol class="steps">{library().calls.iter().map(call).collect_view()}</ol>
            </section>
        </main>
    }
}

fn section(section: &'static Section) -> impl IntoView {
    let paragraphs = section.paragraphs.iter().map(|text| view! { <p>{text.as_str()}</p> }).collect_view();
    view! { <section id=section.id.as_str()><h2 class="head">{section.title.as_str()}</h2>{paragraphs}</section> }
}

/// Statements to tick; the first three say what to settle where they are not true. Nothing is scored.
fn readiness(app: App) -> impl IntoView {
    let readiness = &library().readiness;
    let of = |kind: StatementKind| {
        let statements = readiness.statements.iter().filter(move |one| one.kind == kind);
        statements.map(|one| statement(app, one)).collect_view()
    };
    view! {
        <section id="readiness">
            <h2 class="head">{primer::READINESS}</h2>
            <p>{readiness.about.as_str()}" "{primer::UNSCORED}</p>
            <fieldset><legend class="kicker">{primer::FIRST}</legend>{of(StatementKind::First)}</fieldset>
            <fieldset>
                <legend class="kicker">{primer::USUAL}</legend>
                <p class="small quiet">{primer::USUAL_NOTE}</p>
                {of(StatementKind::Usual)}
            </fieldset>
        </section>
    }
}

fn statement(app: App, one: &'static Statement) -> impl IntoView {
    let found = move || app.preferences.ready.with(|ready| ready.iter().any(|id| *id == one.id));
    let hint = move || {
        (!one.if_not.is_empty() && !found()).then(|| {
            view! { <br /><span class="small quiet">{one.if_not.as_str()}</span> }
        })
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                name="ready"
                value=one.id.as_str()
                prop:checked=found
                on:change=move |event| app.preferences.find_ready(&one.id, event_target_checked(&event))
            />
            <span>{one.text.as_str()}{hint}</span>
        </label>
    }
}

fn call(call: &'static Call) -> impl IntoView {
    let leads = Route::parse(&call.leads).to_string();
    view! {
        <li id=call.id.as_str()>
            <div><b>{call.title.as_str()}</b><p>{call.text.as_str()}" "<a href=leads>{call.link.as_str()}</a></p></div>
        </li>
    }
}
