//! The plan: what was taken on, what could be, and what is enough.

mod action;
mod fields;
mod planned;
mod suggested;
mod targets;

use crate::platform::clock;
use crate::state::App;
use crate::words::{self, plan};
use leptos::prelude::*;

/// Every change is saved at once.
pub(crate) fn page(app: App) -> impl IntoView {
    let kicker = move || {
        let today = words::date(clock::today());
        format!("{}, {today}", app.with(|one| words::scope_name(&one.scope)))
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <p class="kicker whose">{kicker}</p>
            <h1 class="title" tabindex="-1">{plan::TITLE}</h1>
            <p class="lede">{plan::LEDE}</p>
            {planned::planned(app)}
            {suggested::suggested(app)}
            {targets::targets(app)}
        </main>
    }
}
