//! The example organization, complete and marked as made up.

use crate::bundled::model;
use crate::domain::example::example;
use crate::domain::finding::finding;
use crate::domain::scoring::score;
use crate::platform::clock;
use crate::route::Route;
use crate::ui::components::scorecard::scorecard_view;
use crate::ui::components::whatif::Tried;
use crate::words;
use leptos::prelude::*;

pub(crate) fn page() -> impl IntoView {
    let assessment = example(model());
    let scorecard = score(model(), &assessment);
    let whose = assessment.scope.name.clone();
    view! {
        <main class="page" id="main" tabindex="-1">
            <p class="notice">{words::example::NOTICE}</p>
            <div class="split">
                <div>
                    <p class="kicker whose">{whose.clone()}</p>
                    <h1 class="title" tabindex="-1">{words::finding(model(), finding(&scorecard))}</h1>
                    <p class="quiet">{model().example.about.as_str()}</p>
                </div>
                <div class="row">
                    <a class="btn btn--primary" href=Route::Assess.to_string()>{words::example::OWN}</a>
                </div>
            </div>
            {scorecard_view(scorecard, assessment, false, whose, clock::today(), Tried::new())}
        </main>
    }
}
