//! What is said of the scope before anything technical: goals, context, the way in.

use crate::bundled::{library, model};
use crate::domain::assessment::Length;
use crate::domain::hidden::hidden;
use crate::domain::model::context::{Code, Goal, Way};
use crate::domain::profile::Profile;
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::scope::{context, scope_fields};
use crate::words::{self, profile};
use leptos::prelude::*;

/// Each part is saved as it changes.
pub(crate) fn page(app: App) -> impl IntoView {
    app.start(Length::Core);
    view! {
        <main class="page" id="main" tabindex="-1">
            <div class="split">
                <div>
                    <p class="kicker">{move || app.with(|one| words::scope_name(&one.scope))}</p>
                    <h1 class="title" tabindex="-1">{profile::TITLE}</h1>
                    <p class="lede">{profile::LEDE}</p>
                </div>
                <div class="copy">
                    <a class="btn btn--primary" href=Route::Assess.to_string()>{profile::ON}</a>
                    <p class="small quiet">{profile::SKIP}</p>
                </div>
            </div>
            <div class="pair">
                {goals(app)}
                <section>
                    <h2 class="head">{profile::SCOPE}</h2>
                    {scope_fields(app)}
                    {listed(app, profile::INDUSTRY, industries(), |one| &mut one.industry)}
                    {move || suggestion(app)}
                    {listed(app, profile::SIZE, sizes(), |one| &mut one.size)}
                    {move || app.with(|one| one.profile.size(model())).filter(|size| !size.hint.is_empty()).map(|size| {
                        view! { <p class="small quiet">{size.hint.as_str()}</p> }
                    })}
                </section>
            </div>
            {ways(app)}
            {context(app)}
            {move || what_is_hidden(app)}
        </main>
    }
}

/// Up to three goals, ranked.
fn goals(app: App) -> impl IntoView {
    let ranked = move || app.with(|one| one.profile.ranked(model()));
    let list = move || {
        let all = ranked();
        let rows = all.iter().enumerate().map(|(place, goal)| ranked_goal(app, place, goal)).collect_view();
        view! { <ol class="steps" id="goals">{rows}</ol> }
    };
    let choose = move || {
        let chosen = app.with(|one| one.profile.goals().to_vec());
        (chosen.len() < Profile::MOST_GOALS).then(|| {
            let left = model().goals.iter().filter(|goal| !chosen.contains(&goal.code));
            let options = left.map(|goal| {
                view! { <option value=goal.code>{goal.title.as_str()}": "{goal.about.as_str()}</option> }
            });
            let add = move |event| {
                if let Ok(code) = event_target_value(&event).parse() {
                    app.describe(|one| one.profile.rank(code));
                    page::focus_soon("#add-goal");
                }
            };
            view! {
                <label class="small" for="add-goal">{profile::ADD}</label>
                <select class="field" id="add-goal" on:change=add>
                    <option value="">{profile::CHOOSE}</option>
                    {options.collect_view()}
                </select>
            }
        })
    };
    view! {
        <section>
            <h2 class="head">{profile::GOALS}</h2>
            <p class="small quiet">{profile::GOALS_HELP}</p>
            <h3 class="vh">{profile::RANKED}</h3>
            {move || ranked().is_empty().then(|| view! { <p class="small">{profile::NO_GOALS}</p> })}
            {list}
            {choose}
        </section>
    }
}

fn ranked_goal(app: App, place: usize, goal: &'static Goal) -> impl IntoView {
    let code = goal.code;
    let up = (place > 0).then(|| {
        let label = format!("{}: {}", profile::UP, goal.title);
        view! {
            <button class="link" type="button" aria-label=label on:click=move |_| app.describe(|one| one.profile.move_up(code))>
                {profile::UP}
            </button>
        }
    });
    let remove = move |_| {
        app.describe(|one| one.profile.unrank(code));
        page::focus_soon("#add-goal");
    };
    let label = format!("{}: {}", profile::REMOVE, goal.title);
    view! {
        <li>
            <div>
                <b>{goal.title.as_str()}</b>
                <p>{goal.about.as_str()}</p>
                <p class="row">
                    {up}<button class="link" type="button" aria-label=label on:click=remove>{profile::REMOVE}</button>
                </p>
            </div>
        </li>
    }
}

fn industries() -> Vec<(Code, &'static str)> {
    model().industries.iter().map(|one| (one.code, one.title.as_str())).collect()
}

fn sizes() -> Vec<(Code, &'static str)> {
    model().sizes.iter().map(|one| (one.code, one.title.as_str())).collect()
}

/// One choice out of a list of records.
fn listed(
    app: App,
    label: &'static str,
    records: Vec<(Code, &'static str)>,
    place: fn(&mut Profile) -> &mut Option<Code>,
) -> impl IntoView {
    let now = move || app.with(|one| *place(&mut one.profile.clone()));
    let options = records.into_iter().map(|(code, title)| {
        view! { <option value=code prop:selected=move || now() == Some(code)>{title}</option> }
    });
    let choose = move |event| {
        let code = event_target_value(&event).parse().ok();
        app.describe(|one| *place(&mut one.profile) = code);
    };
    view! {
        <p class="gap">
            <label class="small">
                {label}
                <select class="field" on:change=choose>
                    <option value="" prop:selected=move || now().is_none()>{profile::NOT_SAID}</option>
                    {options.collect_view()}
                </select>
            </label>
        </p>
    }
}

/// A flag that the industry suggests, while it is off.
fn suggestion(app: App) -> Option<impl IntoView> {
    let bit = app.with(|one| one.profile.industry(model()))?.suggests?;
    let flag = model().flags.iter().find(|flag| flag.bit == bit)?;
    let off = app.with(|one| !one.flags.has(bit));
    off.then(|| view! { <p class="small" data-suggests=flag.id.as_str()>{words::suggested(&flag.title)}</p> })
}

/// Five ways in; they change order and emphasis.
fn ways(app: App) -> impl IntoView {
    let now = move || app.with(|one| one.profile.way);
    let none = way_choice(app, None, profile::NO_WAY, profile::NO_WAY_ABOUT);
    let ways = model().ways.iter().map(|way| way_choice(app, Some(way.code), &way.title, &way.about));
    let forward = move || model().ways.iter().find(|way| Some(way.code) == now()).map(put_forward);
    view! {
        <fieldset class="context">
            <legend><h2 class="head">{profile::WAY}</h2></legend>
            <p class="small quiet">{profile::WAY_HELP}</p>
            <div class="flags">{none}{ways.collect_view()}</div>
            {forward}
        </fieldset>
    }
}

fn way_choice(app: App, code: Option<Code>, title: &'static str, about: &'static str) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="radio"
                name="way"
                value=code.map(|code| code.to_string()).unwrap_or_default()
                prop:checked=move || app.with(|one| one.profile.way) == code
                on:change=move |_| app.describe(|one| one.profile.way = code)
            />
            <span>{title}<br /><span class="small quiet">{about}</span></span>
        </label>
    }
}

/// What a way changes, and the pages it puts forward.
pub(crate) fn put_forward(way: &'static Way) -> impl IntoView {
    let pages = way.opens.iter().map(|address| {
        let route = Route::parse(address);
        view! { <li><a class="btn" href=route.to_string()>{super::title(&route)}</a></li> }
    });
    view! {
        <div class="forward" role="status">
            <p>{way.says.as_str()}</p>
            <h3 class="small quiet">{profile::FORWARD}</h3>
            <ul class="row">{pages.collect_view()}</ul>
        </div>
    }
}

fn what_is_hidden(app: App) -> impl IntoView {
    let assessment = app.assessment();
    let list = hidden(model(), library(), &assessment).into_iter().map(|one| {
        let what = words::practices_and_advice(one.practices.len(), one.advice.len());
        let names: Vec<&str> = one
            .practices
            .iter()
            .map(|practice| model().practice(*practice).title.as_str())
            .chain(one.advice.iter().map(|advice| advice.title.as_str()))
            .collect();
        view! {
            <li data-hidden-by=one.flag.id.as_str()>
                {words::hidden(&what, &one.flag.title, one.on)}
                <span class="beside">{names.join("; ")}</span>
            </li>
        }
    });
    let list = list.collect_view();
    let nothing = list.is_empty().then_some(profile::NOTHING_HIDDEN);
    view! {
        <section class="begin" aria-live="polite">
            <h2 class="head">{profile::HIDDEN}</h2>
            <p class="small">{nothing}</p>
            <ul class="notes small">{list}</ul>
        </section>
    }
}
