//! What is said of the scope before anything technical: goals, context, the way in.

use crate::bundled::{library, model};
use crate::domain::assessment::Length;
use crate::domain::hidden::hidden;
use crate::domain::model::context::{Code, Goal, Way};
use crate::domain::profile::Profile;
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::each::each;
use crate::ui::components::scope::{context, scope_fields};
use crate::words::{self, profile};
use leptos::{ev, prelude::*};

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
                    {listed(app, profile::INDUSTRY, industries(), |one| one.industry, |one, code| one.industry = code)}
                    {move || suggestion(app)}
                    {listed(app, profile::SIZE, sizes(), |one| one.size, |one, code| one.size = code)}
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
    let wanted = RwSignal::new(None::<Code>);
    // The goals as they stood before one was removed.
    let before = RwSignal::new(Vec::new());
    let undo = move |_| {
        app.describe(|one| one.profile.rank_all(&before.get_untracked()));
        before.set(Vec::new());
        page::focus_first_soon(["#goals button", "#add-goal"]);
    };
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(code) = wanted.get_untracked() {
            before.set(Vec::new());
            app.describe(|one| one.profile.rank(code));
            wanted.set(None);
            page::focus_first_soon(["#add-goal", "#goals button"]);
        }
    };
    view! {
        <section>
            <h2 class="head">{profile::GOALS}</h2>
            <p class="small quiet">{profile::GOALS_HELP}</p>
            <h3 class="vh">{profile::RANKED}</h3>
            <Show when=move || ranked().is_empty()><p class="small">{profile::NO_GOALS}</p></Show>
            <ol class="steps" id="goals">
                {each(ranked, |goal| goal.code, move |goal| ranked_goal(app, goal, before))}
            </ol>
            <p class="row small">
                <span role="status">{move || (!before.with(Vec::is_empty)).then_some(profile::REMOVED)}</span>
                <Show when=move || !before.with(Vec::is_empty)>
                    <button class="link" id="undo-goal" type="button" on:click=undo>{words::question::UNDO}</button>
                </Show>
            </p>
            <Show when=move || { ranked().len() < Profile::MOST_GOALS }>{chooser(app, wanted, add)}</Show>
        </section>
    }
}

/// A list to choose from, and a button that adds: moving through the list adds nothing yet.
fn chooser(
    app: App,
    wanted: RwSignal<Option<Code>>,
    add: impl Fn(ev::SubmitEvent) + 'static,
) -> impl IntoView {
    let options = model().goals.iter().map(|goal| {
        let ranked = move || app.with(|one| one.profile.goals().contains(&goal.code));
        view! {
            <option value=goal.code disabled=ranked prop:selected=move || wanted.get() == Some(goal.code)>
                {goal.title.as_str()}": "{goal.about.as_str()}
            </option>
        }
    });
    view! {
        <form on:submit=add>
            <label class="small" for="add-goal">{profile::ADD}</label>
            <span class="choose">
                <select
                    class="field"
                    id="add-goal"
                    on:change=move |event| wanted.set(event_target_value(&event).parse().ok())
                >
                    <option value="" prop:selected=move || wanted.get().is_none()>{profile::CHOOSE}</option>
                    {options.collect_view()}
                </select>
                <button class="btn" type="submit">{profile::ADD_IT}</button>
            </span>
        </form>
    }
}

/// A ranked goal.
fn ranked_goal(app: App, goal: &'static Goal, before: RwSignal<Vec<Code>>) -> impl IntoView {
    let code = goal.code;
    let first = move || app.with(|one| one.profile.goals().first() == Some(&code));
    let up = move |_| {
        app.describe(|one| one.profile.move_up(code));
        // A node that moved has lost the focus.
        page::focus_soon(format!("#up-{code}"));
    };
    let remove = move |_| {
        before.set(app.with_untracked(|one| one.profile.goals().to_vec()));
        app.describe(|one| one.profile.unrank(code));
        page::focus_soon("#undo-goal");
    };
    view! {
        <li>
            <div>
                <b>{goal.title.as_str()}</b>
                <p>{goal.about.as_str()}</p>
                <p class="row">
                    <button
                        class="link"
                        type="button"
                        id=format!("up-{code}")
                        aria-label=words::about_one(profile::UP, &goal.title)
                        aria-disabled=move || first().to_string()
                        on:click=up
                    >
                        {profile::UP}
                    </button>
                    <button
                        class="link"
                        type="button"
                        aria-label=words::about_one(profile::REMOVE, &goal.title)
                        on:click=remove
                    >
                        {profile::REMOVE}
                    </button>
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
    get: fn(&Profile) -> Option<Code>,
    set: fn(&mut Profile, Option<Code>),
) -> impl IntoView {
    let now = move || app.with(|one| get(&one.profile));
    let options = records.into_iter().map(|(code, title)| {
        view! { <option value=code prop:selected=move || now() == Some(code)>{title}</option> }
    });
    let choose = move |event| {
        let code = event_target_value(&event).parse().ok();
        app.describe(|one| set(&mut one.profile, code));
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
    let forward = move || {
        model().ways.iter().find(|way| Some(way.code) == now()).map(|way| put_forward(way, &Route::Profile))
    };
    view! {
        <fieldset class="context">
            <legend><h2 class="head">{profile::WAY}</h2></legend>
            <p class="small quiet">{profile::WAY_HELP}</p>
            <div class="flags">{none}{ways.collect_view()}</div>
            <div role="status">{forward}</div>
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

/// What a way changes, and the pages it puts forward but for the one it stands on.
pub(crate) fn put_forward(way: &'static Way, here: &Route) -> impl IntoView + use<> {
    let pages =
        way.opens.iter().map(|address| Route::parse(address)).filter(|route| route != here).map(|route| {
            view! { <li><a class="btn" href=route.to_string()>{super::title(&route)}</a></li> }
        });
    view! {
        <div class="forward">
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
