//! The overview: by dimension, what is answered and what is left; what the assessment is about.

use crate::bundled::{library, model};
use crate::domain::assessment::{Assessment, Length};
use crate::domain::hidden::hidden;
use crate::domain::progress::{Progress, deep_progress, next_open, progress, progress_by_dimension};
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::scalebar::{core_scalebar, scalebar};
use crate::ui::components::scope::{context, scope_fields};
use crate::ui::components::scorecard::answer_text;
use crate::ui::pages::profile::put_forward;
use crate::words::{self, assess};
use leptos::prelude::*;

/// Opens the assessment at hand, starting a core one where there is none.
pub(crate) fn page(app: App) -> impl IntoView {
    app.start(Length::Core);
    view! {
        <main class="page" id="main" tabindex="-1">
            {move || overview(app)}
            {move || deep_dive(app)}
            {about(app)}
            {move || aside(app)}
        </main>
    }
}

fn overview(app: App) -> impl IntoView {
    let assessment = app.assessment();
    let dimensions = progress_by_dimension(model(), &assessment);
    let all = progress(model(), &assessment);
    let open = next_open(model(), &assessment).map(|practice| model().practice(practice).id.to_string());
    let name = if all.answered == 0 { assess::START } else { assess::GO_ON };
    let go_on = (!all.is_complete()).then(|| {
        let href = Route::Question(open.unwrap_or_default()).to_string();
        view! { <a class="btn btn--primary" href=href>{name}</a> }
    });
    let review_class = if all.is_complete() { "btn btn--primary" } else { "btn" };
    let review = (all.answered > 0)
        .then(|| view! { <a class=review_class href=Route::Results.to_string()>{assess::REVIEW}</a> });
    let shelves = assessment
        .profile
        .dimensions(model())
        .into_iter()
        .filter(|position| dimensions[*position].asked > 0)
        .map(|position| dimension(&assessment, position, dimensions[position]))
        .collect_view();
    let extend = (assessment.length == Length::Quick).then(|| {
        view! {
            <p class="row begin">
                <button class="btn" type="button" on:click=move |_| {
                    app.describe(Assessment::extend);
                    page::focus_soon("main h1");
                }>
                    {assess::EXTEND}
                </button>
                <span class="small quiet">{assess::EXTEND_NOTE}</span>
            </p>
        }
    });
    // Whoever just started another sees at once that the one before is not lost.
    let before = (all.answered == 0).then(|| put_aside(app)).flatten();
    view! {
        {before}
        <div class="split">
            <div>
                <p class="kicker whose">{words::scope_name(&assessment.scope)}</p>
                <h1 class="title" tabindex="-1">{assess::TITLE}</h1>
                <p class="quiet">{words::answered_of(all)}". "{assess::LEDE}</p>
            </div>
            <div class="row">{review}{go_on}</div>
        </div>
        {profile(&assessment)}
        <div class="progress">{scalebar(&core_scalebar(&assessment))}</div>
        <div class="shelves">{shelves}</div>
        {extend}
    }
}

fn dimension(assessment: &Assessment, position: usize, progress: Progress) -> impl IntoView + use<> {
    let dimension = &model().dimensions[position];
    let practices = assessment
        .asked(model())
        .into_iter()
        .filter(|practice| model().practice(*practice).dimension == position)
        .map(|practice| {
            let id = model().practice(practice).id.to_string();
            let answer = assessment.answer(practice);
            let reason = assessment.wants_reason(practice).then(|| format!("; {}", assess::REASON_MISSING));
            view! {
                <li data-answered=answer.is_some().to_string()>
                    <a href=Route::Question(id).to_string()>{model().practice(practice).title.as_str()}</a>
                    <span class="small quiet">{answer_text(answer)}{reason}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="shelf">
            <h2 class="head">{dimension.title.as_str()}</h2>
            <p class="small quiet">{dimension.about.as_str()}" "{words::left(progress.asked - progress.answered)}"."</p>
            <ul class="shelf__list">{practices}</ul>
        </section>
    }
}

/// What was put aside for another, each with the way back; nothing where there is none.
fn put_aside(app: App) -> Option<impl IntoView + use<>> {
    let list: Vec<_> = app
        .put_aside()
        .into_iter()
        .map(|(id, name, answers)| {
            let back = move |_| {
                app.bring_back(id.clone());
                page::focus_soon("main h1");
            };
            view! {
                <li class="row">
                    <span>{words::put_aside(&name, answers)}</span>
                    <button class="link" type="button" on:click=back>{assess::BRING_BACK}</button>
                </li>
            }
        })
        .collect();
    (!list.is_empty()).then(|| {
        view! {
            <section class="aside-list">
                <h2 class="head">{assess::ASIDE}</h2>
                <ul class="notes small">{list}</ul>
            </section>
        }
    })
}

/// Another assessment, and those that were put aside for another.
fn aside(app: App) -> impl IntoView {
    let afresh = move |_| {
        app.start_afresh();
        page::focus_soon("main h1");
    };
    let answered = app.with(|one| progress(model(), one).answered > 0);
    view! {
        <section class="begin">
            {answered.then(|| put_aside(app))}
            {(!app.with(Assessment::is_empty)).then(|| view! {
                <p class="row begin">
                    <button class="btn" type="button" on:click=afresh>{assess::AFRESH}</button>
                    <span class="small quiet">{assess::AFRESH_NOTE}</span>
                </p>
            })}
        </section>
    }
}

/// Scope and context, each saved as it changes.
fn about(app: App) -> impl IntoView {
    view! {
        <section class="about" aria-labelledby="about-scope">
            <h2 class="head" id="about-scope">{assess::SCOPE}</h2>
            <p class="small quiet">{assess::SCOPE_HELP}</p>
            {scope_fields(app)}
            {context(app)}
        </section>
    }
}

/// What was said before anything technical, and the way there.
fn profile(assessment: &Assessment) -> impl IntoView + use<> {
    let goals: Vec<&str> =
        assessment.profile.ranked(model()).into_iter().map(|goal| goal.title.as_str()).collect();
    let said = if goals.is_empty() { assess::NO_GOALS.to_owned() } else { goals.join(", ") };
    view! {
        <section class="first" id="profile">
            <p>
                <b>{words::PROFILE}</b>". "{assess::GOALS}": "{said}". "
                <a href=Route::Profile.to_string()>{assess::PROFILE}</a>
            </p>
            {hidden_line(assessment).map(|line| view! { <p class="small quiet">{line}</p> })}
            {assessment.profile.way(model()).map(|way| put_forward(way, &Route::Assess))}
        </section>
    }
}

/// What the context hides, in a line; the profile says why.
fn hidden_line(assessment: &Assessment) -> Option<String> {
    let hidden = hidden(model(), library(), assessment);
    let practices: usize = hidden.iter().map(|one| one.practices.len()).sum();
    let advice: usize = hidden.iter().map(|one| one.advice.len()).sum();
    (practices + advice > 0).then(|| words::hidden_by_context(practices, advice))
}

/// The deep-dive, which can follow or come first.
fn deep_dive(app: App) -> impl IntoView {
    let progress = app.with(|one| deep_progress(model(), one));
    view! {
        <section class="begin">
            <h2 class="head">{words::provisioning::DEEP}</h2>
            <p class="small quiet">{assess::DEEP_NOTE}" "{words::answered_of(progress)}"."</p>
            <p><a class="btn" href=Route::Provisioning.to_string()>{words::provisioning::DEEP_LINK}</a></p>
        </section>
    }
}
