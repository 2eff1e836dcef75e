//! The planner: a part of the grid and a time, and the order of questions that fits.

use crate::bundled::model;
use crate::domain::model::PracticeIndex;
use crate::domain::session::{MINUTES_A_QUESTION, Slice, minutes_for, plan};
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::kept::kept;
use crate::words::{self, session};
use leptos::prelude::*;

/// The times that are offered, in minutes.
const TIMES: [&str; 6] = ["10", "20", "30", "45", "60", "90"];
/// The time that a session begins with.
const USUAL: &str = "30";

/// The planner's page.
pub(crate) fn page(app: App) -> impl IntoView {
    let slices = Slice::every(model());
    let (chosen, time) = (kept("slice", "0"), kept("minutes", USUAL));
    let options = slices.iter().enumerate().map(|(place, slice)| {
        let time = app.with(|one| minutes_for(model(), one, *slice));
        let selected = move || chosen.with(|chosen| *chosen == place.to_string());
        view! { <option value=place selected=selected>{words::slice_takes(&slice_name(*slice), time)}</option> }
    });
    let options = options.collect_view();
    let slice = move || {
        let place = chosen.with(|place| place.parse::<usize>().ok());
        place.and_then(|place| slices.get(place).copied()).unwrap_or(Slice::All)
    };
    let minutes = move || time.with(|minutes| minutes.parse().unwrap_or_default());
    let times = TIMES.map(|one| {
        let selected = move || time.with(|time| time == one);
        view! { <option value=one selected=selected>{one}</option> }
    });
    view! {
        <main class="page" id="main" tabindex="-1">
            <p class="kicker"><a href=Route::Provisioning.to_string()>{words::provisioning::TITLE}</a></p>
            <h1 class="title" tabindex="-1">{session::TITLE}</h1>
            <p class="lede">{session::LEDE}</p>
            {under_way(app)}
            <form class="filters" on:submit=|event| event.prevent_default()>
                <label class="small">
                    {session::SLICE}<select class="field" name="slice" on:change=move |event| chosen.set(event_target_value(&event))>{options}</select>
                </label>
                <label class="small">
                    {session::MINUTES}
                    <select
                        class="field"
                        name="minutes"
                        on:change=move |event| time.set(event_target_value(&event))
                    >
                        {times}
                    </select>
                </label>
            </form>
            {move || order(app, slice(), minutes())}
        </main>
    }
}

fn order(app: App, slice: Slice, minutes: usize) -> impl IntoView {
    let plan = app.with(|one| plan(model(), one, slice, minutes));
    let questions = plan.questions.clone();
    let first = questions.first().copied();
    let begin = move |_| {
        app.preferences.hold_session(questions.clone());
        if let Some(first) = first {
            app.go(Route::Question(model().practice(first).id.to_string()));
        }
    };
    let list = plan.questions.iter().map(|one| question(*one)).collect_view();
    let left = plan.left_over.iter().map(|one| question(*one)).collect_view();
    let (asked, left_over) = (plan.questions.len(), !plan.left_over.is_empty());
    view! {
        <section class="begin" aria-live="polite">
            <h2 class="head">{session::ORDER}</h2>
            <p>
                {if asked == 0 && !left_over {
                    session::NONE.to_owned()
                } else {
                    words::session_fits(asked, minutes, MINUTES_A_QUESTION)
                }}
            </p>
            <p class="small quiet">{session::RULE}</p>
            <ol class="steps" id="order">{list}</ol>
            {(asked > 0).then(|| view! {
                <p class="begin"><button class="btn btn--primary" type="button" on:click=begin>{session::START}</button></p>
            })}
            {left_over.then(|| view! {
                <h3 class="head head--small">{session::LEFT_OVER}</h3><ul class="notes small">{left}</ul>
            })}
        </section>
    }
}

fn question(practice: PracticeIndex) -> impl IntoView {
    let practice = model().practice(practice);
    let cell = words::cell_of(model(), practice);
    view! {
        <li data-practice=practice.id.as_str()>
            <div>
                <b><a href=Route::Question(practice.id.to_string()).to_string()>{practice.title.as_str()}</a></b>
                <p>{cell}</p>
            </div>
        </li>
    }
}

/// A session that was begun can be gone on with, or ended; what was ended can be taken up again.
fn under_way(app: App) -> impl IntoView {
    let ended = RwSignal::new(Vec::new());
    let end = move |_| {
        ended.set(app.preferences.session.get_untracked());
        app.preferences.hold_session(Vec::new());
        page::focus_soon("#under-way button");
    };
    let undo = move |_| {
        app.preferences.hold_session(ended.get_untracked());
        page::focus_soon("#under-way a");
    };
    move || {
        let questions = app.preferences.session.get();
        let open = questions.iter().copied().find(|one| app.with(|all| all.answer(*one).is_none()));
        let at = open.or(questions.first().copied());
        let (said, control) = match at {
            Some(at) => {
                let href = Route::Question(model().practice(at).id.to_string()).to_string();
                let control = view! {
                    <a href=href>{words::assess::GO_ON}</a>
                    <button class="link" type="button" on:click=end>{session::END}</button>
                };
                (session::UNDER_WAY, control.into_any())
            }
            None if ended.with(Vec::is_empty) => return None,
            None => {
                let control = view! {
                    <button class="link" type="button" on:click=undo>{words::question::UNDO}</button>
                };
                (session::ENDED, control.into_any())
            }
        };
        Some(view! { <p class="notice row" id="under-way"><span role="status">{said}</span>{control}</p> })
    }
}

fn slice_name(slice: Slice) -> String {
    let subcategory = |position: usize| model().subcategories[position].title.as_str();
    match slice {
        Slice::All => session::ALL.to_owned(),
        Slice::Subcategory(position) => subcategory(position).to_owned(),
        Slice::Dimension(position) => model().dimensions[position].title.to_string(),
        Slice::Pair(position) => words::pair(subcategory(2 * position), subcategory(2 * position + 1)),
    }
}
