//! Where the assessment at hand stands.

use crate::bundled::model;
use crate::domain::assessment::Length;
use crate::domain::finding::finding;
use crate::domain::progress::progress;
use crate::domain::scoring::score;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::ledger::level_name;
use crate::ui::components::once_drawn::below;
use crate::ui::components::scorecard::scorecard_view;
use crate::ui::components::share::share;
use crate::ui::components::whatif::Tried;
use crate::words::{self, brief, home, results};
use leptos::prelude::*;

pub(crate) fn page(app: App) -> impl IntoView {
    let tried = Tried::new();
    view! { <main class="page" id="main" tabindex="-1">{move || body(app, tried)}{move || untrack(|| below(move || share(app)))}</main> }
}

fn body(app: App, tried: Tried) -> impl IntoView {
    let assessment = app.assessment();
    let scorecard = score(model(), &assessment);
    let progress = progress(model(), &assessment);
    let kicker = format!("{}, {}", words::scope_name(&assessment.scope), words::date(clock::today()));
    let assessed = scorecard.dimensions.iter().map(|one| one.score.assessed.len()).sum();
    let complete = progress.is_complete();
    let (go_on, class) =
        if complete { (results::CHANGE, "btn") } else { (results::GO_ON, "btn btn--primary") };
    let send = complete.then(|| {
        view! {
            <button class="btn btn--primary" type="button" on:click=|_| page::focus("#share-link")>{results::SHARE}</button>
        }
    });
    let own_targets = assessment.has_own_targets(model());
    let flags =
        words::flags_stand(assessment.ambition.number(), level_name(assessment.ambition), own_targets);
    let extend = (complete && assessment.length == Length::Quick).then(|| {
        view! { <a class="btn" href=Route::Full.to_string()>{words::assess::EXTEND}</a> }
    });
    view! {
        <div class="split">
            <div>
                <p class="kicker whose">{kicker.clone()}</p>
                <h1 class="title" tabindex="-1">{words::finding(model(), finding(&scorecard))}</h1>
                <p class="quiet">
                    {words::answered_with_level(progress, assessed)}
                    {(assessment.length == Length::Quick).then_some(results::SHORT)}
                    {(assessed > 0).then(|| view! {
                        {flags}" "
                        <a href=Route::Profile.to_string()>{results::CHANGE_TARGET}</a>
                    })}
                </p>
            </div>
            <div class="row">
                {if progress.answered == 0 {
                    view! {
                        <a class="btn btn--primary" href=Route::Quick.to_string()>{home::QUICK}", "{home::QUICK_TIME}</a>
                        <a class="btn" href=Route::Example.to_string()>{home::EXAMPLE}</a>
                    }
                    .into_any()
                } else {
                    view! {
                        {extend}
                        <a class=class href=Route::Assess.to_string()>{go_on}</a>
                        <a class="btn" href=Route::Brief.to_string()>{brief::ONE_PAGE}</a>
                        {send}
                    }
                    .into_any()
                }}
            </div>
        </div>
        {scorecard_view(scorecard, assessment, true, kicker, clock::today(), tried)}
    }
}
