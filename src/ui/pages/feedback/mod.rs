//! What is told to others: questions that do not fit, and what worked. Nothing of it is sent from here.

mod card;

use crate::bundled::model;
use crate::codec::experience::print_feedback;
use crate::domain::feedback::{Misfit, misfits, traces};
use crate::platform::clock;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::handout::{Handout, handout};
use crate::ui::components::scorecard::practice_title;
use crate::words::{self, feedback};
use leptos::prelude::*;

/// The page: feedback on the model, then a card for others.
pub(crate) fn page(app: App) -> impl IntoView {
    let found = Memo::new(move |_| app.with(|one| misfits(model(), one)));
    let none = move || found.with(Vec::is_empty);
    let list = move || found.get().iter().map(listed).collect_view();
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{feedback::TITLE}</h1>
            <p class="lede">{feedback::LEDE}</p>
            <section class="begin">
                <h2 class="head">{feedback::MISFITS}</h2>
                <Show when=none><p>{feedback::NO_MISFITS}" "{overview()}</p></Show>
                <Show when=move || !none()>
                    <p class="small quiet">{feedback::MISFITS_NOTE}</p>
                    <ul class="notes small" id="misfits">{list}</ul>
                    <div role="status">{move || known_by(app, &reasons(found))}</div>
                    {handout(as_text(found))}
                </Show>
            </section>
            {card::section(app)}
        </main>
    }
}

/// The way to all questions.
fn overview() -> impl IntoView {
    view! { <a href=Route::Assess.to_string()>{words::question::OVERVIEW}</a> }
}

/// All reasons that were given, one after the other.
fn reasons(found: Memo<Vec<Misfit>>) -> String {
    found.with(|found| found.iter().map(|one| one.reason.as_str()).collect::<Vec<_>>().join(" "))
}

/// A question that does not fit: what was answered, and why it does not.
fn listed(one: &Misfit) -> impl IntoView + use<> {
    let practice = model().practice(one.practice);
    let cell = words::cell_of(model(), practice);
    let chosen = words::sentence(&feedback::chosen(model(), one.choice));
    let sentence = feedback::minimum_of(model(), one.practice, one.choice);
    let reason = if one.reason.is_empty() {
        view! { <span class="quiet">{words::sentence(feedback::NO_REASON)}</span> }.into_any()
    } else {
        view! { <span class="written">{one.reason.clone()}</span> }.into_any()
    };
    view! {
        <li data-misfit=practice.id.as_str()>
            <b>{practice_title(one.practice, true)}</b><span class="quiet">", "{cell}</span>
            <p>{chosen}" "{sentence}</p>
            <p><i>{feedback::REASON}": "</i>{reason}</p>
        </li>
    }
}

/// What in the text tells whom it is about.
fn known_by(app: App, text: &str) -> Option<impl IntoView + use<>> {
    let found = app.with(|one| traces(model(), one, text, words::MY_ORGANIZATION));
    (!found.is_empty()).then(|| {
        let list = found.iter().map(|one| view! { <li>{feedback::trace(one)}</li> }).collect_view();
        view! { <div class="notice"><p>{feedback::TRACES}</p><ul class="small">{list}</ul></div> }
    })
}

/// All of it as a text for those who keep the model.
fn as_text(found: Memo<Vec<Misfit>>) -> Handout {
    Handout {
        id: "feedback-text",
        label: feedback::TEXT,
        copy: feedback::COPY,
        save: feedback::SAVE,
        kind: "text/plain",
        name: Memo::new(|_| format!("cairn-feedback-{}.txt", clock::today().iso())),
        text: Memo::new(move |_| found.with(|found| print_feedback(&feedback::feedback_of(model(), found)))),
    }
}
