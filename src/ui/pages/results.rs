//! Where the assessment at hand stands.

use crate::bundled::model;
use crate::domain::finding::finding;
use crate::domain::scoring::score;
use crate::platform::clock;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::scorecard::scorecard_view;
use crate::ui::components::share::share;
use crate::words::{self, results};
use leptos::prelude::*;

pub(crate) fn page(app: App) -> impl IntoView {
    view! { <main class="page" id="main" tabindex="-1">{move || body(app)}</main> }
}

fn body(app: App) -> impl IntoView {
    let assessment = app.assessment();
    let scorecard = score(model(), &assessment);
    let asked = assessment.asked(model());
    let answered = asked.iter().filter(|practice| assessment.answer(**practice).is_some()).count();
    let kicker = format!("{}, {}", assessment.scope.name, clock::long_date(clock::today()));
    let go_on_class = if answered == 0 { "btn btn--primary" } else { "btn" };
    view! {
        <div class="split">
            <div>
                <p class="kicker">{kicker}</p>
                <h1 class="title" tabindex="-1">{words::finding(model(), finding(&scorecard))}</h1>
                <p class="quiet">{words::answered_of(answered, asked.len())}". "{results::FLAG_NOTE}</p>
            </div>
            <div class="row"><a class=go_on_class href=Route::Assess.to_string()>{results::GO_ON}</a></div>
        </div>
        {scorecard_view(&scorecard, &assessment, true)}
        {share(assessment)}
    }
}
