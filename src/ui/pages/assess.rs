//! The overview: by dimension, what is answered and what is left; what the assessment is about.

use crate::bundled::model;
use crate::domain::assessment::{Assessment, Length, ScopeKind};
use crate::domain::level::Level;
use crate::domain::progress::{Progress, next_open, progress, progress_by_dimension};
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::scalebar::scalebar;
use crate::ui::components::scorecard::answer_text;
use crate::words::{self, assess};
use leptos::prelude::*;

/// Opens the assessment at hand, starting a core one where there is none.
pub(crate) fn page(app: App) -> impl IntoView {
    app.start(Length::Core);
    view! {
        <main class="page" id="main" tabindex="-1">
            {move || overview(app)}
            {about(app)}
            {move || aside(app)}
        </main>
    }
}

fn overview(app: App) -> impl IntoView {
    let assessment = app.assessment();
    let dimensions = progress_by_dimension(model(), &assessment);
    let all = progress(model(), &assessment);
    let open = next_open(model(), &assessment).map(|practice| model().practice(practice).id.clone());
    let name = if all.answered == 0 { assess::START } else { assess::GO_ON };
    let go_on = (!all.is_complete()).then(|| {
        let href = Route::Question(open.unwrap_or_default()).to_string();
        view! { <a class="btn btn--primary" href=href>{name}</a> }
    });
    let review_class = if all.is_complete() { "btn btn--primary" } else { "btn" };
    let review = (all.answered > 0)
        .then(|| view! { <a class=review_class href=Route::Results.to_string()>{assess::REVIEW}</a> });
    let shelves = (0..)
        .zip(&dimensions)
        .filter(|(_, one)| one.asked > 0)
        .map(|(position, one)| dimension(&assessment, position, *one))
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
    view! {
        <div class="split">
            <div>
                <p class="kicker">{words::scope_name(&assessment.scope)}</p>
                <h1 class="title" tabindex="-1">{assess::TITLE}</h1>
                <p class="quiet">{words::answered_of(all)}". "{assess::LEDE}</p>
            </div>
            <div class="row">{review}{go_on}</div>
        </div>
        <div class="progress">{scalebar(&dimensions)}</div>
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
            let id = model().practice(practice).id.clone();
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

/// Another assessment, and those that were put aside for another.
fn aside(app: App) -> impl IntoView {
    let list = app.put_aside().into_iter().map(|(id, name, answers)| {
        view! {
            <li class="row">
                <span>{words::put_aside(&name, answers)}</span>
                <button class="link" type="button" on:click=move |_| {
                    app.bring_back(id.clone());
                    page::focus_soon("main h1");
                }>{assess::BRING_BACK}</button>
            </li>
        }
    });
    let list = list.collect_view();
    let any = !list.is_empty();
    let afresh = move |_| {
        app.start_afresh();
        page::focus_soon("main h1");
    };
    view! {
        <section class="begin">
            {any.then(|| view! { <h2 class="head">{assess::ASIDE}</h2><ul class="notes small">{list}</ul> })}
            {(!app.with(Assessment::is_empty)).then(|| view! {
                <p class="row begin">
                    <button class="btn" type="button" on:click=afresh>{assess::AFRESH}</button>
                    <span class="small quiet">{assess::AFRESH_NOTE}</span>
                </p>
            })}
        </section>
    }
}

/// Scope, length, ambition and context, each saved as it changes.
fn about(app: App) -> impl IntoView {
    let kind_now = move || app.with(|assessment| assessment.scope.kind);
    let kinds = ScopeKind::ALL.map(|kind| {
        view! {
            <option value=kind.code() prop:selected=move || kind_now() == kind>{words::kind(kind)}</option>
        }
    });
    let change_kind = move |event| {
        let code: usize = event_target_value(&event).parse().unwrap_or(0);
        app.describe(|one| one.scope.kind = ScopeKind::ALL.get(code).copied().unwrap_or_default());
    };
    let levels = Level::held().collect::<Vec<_>>().into_iter().map(move |level| {
        let name = model().card(level).map_or("", |card| card.name.as_str());
        let selected = move || app.with(|assessment| assessment.ambition == level);
        view! {
            <option value=level.number() prop:selected=selected>{words::numbered(level.number(), name)}</option>
        }
    });
    let change_ambition = move |event| {
        let level = event_target_value(&event).parse().ok().and_then(Level::new);
        app.describe(|one| one.ambition = level.unwrap_or(Level::DEFAULT_AMBITION));
    };
    let flags = model().flags.iter().map(|flag| {
        let on = move || app.with(|assessment| assessment.flags.has(flag.bit));
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    name="flag"
                    value=flag.id.as_str()
                    prop:checked=on
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        app.describe(|one| one.flags = one.flags.with(flag.bit, on));
                    }
                />
                <span>{flag.title.as_str()}<br /><span class="small quiet">{flag.about.as_str()}</span></span>
            </label>
        }
    });
    view! {
        <section class="about" aria-labelledby="about-scope">
            <h2 class="head" id="about-scope">{assess::SCOPE}</h2>
            <p class="small quiet">{assess::SCOPE_HELP}</p>
            <div class="fields">
                <label class="small">
                    {assess::NAME}
                    <input
                        class="field"
                        type="text"
                        maxlength="80"
                        autocomplete="organization"
                        prop:value=move || app.with(|assessment| assessment.scope.name.clone())
                        on:input=move |event| app.describe(|one| one.scope.name = event_target_value(&event))
                    />
                </label>
                <label class="small">
                    {assess::KIND}<select class="field" on:change=change_kind>{kinds}</select>
                </label>
                <label class="small">
                    {assess::AMBITION}
                    <select class="field" on:change=change_ambition>{levels.collect_view()}</select>
                    <span class="quiet">{assess::AMBITION_HELP}</span>
                </label>
            </div>
            <fieldset class="context">
                <legend><h3 class="head head--small">{assess::CONTEXT}</h3></legend>
                <p class="small quiet">{assess::CONTEXT_HELP}</p>
                <div class="flags">{flags.collect_view()}</div>
            </fieldset>
        </section>
    }
}
