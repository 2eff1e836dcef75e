//! The frame around every page: masthead, page, foot.

use super::components::foot::Foot;
use super::components::masthead::Masthead;
use super::components::saved_state::TroubleBanner;
use super::pages;
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::words;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// The whole app, in the order in which it is read aloud.
pub(super) fn shell(app: App) -> impl IntoView {
    provide_context(app);
    let entered = StoredValue::new(false);
    Effect::new(move |_| {
        let route = app.route.get();
        page::set_title(&words::page_title(&pages::title(&route)));
        // The first page keeps the browser's own focus; every further one starts at its heading.
        if entered.get_value() {
            spawn_local(async {
                // Once the new page stands.
                tick().await;
                page::enter();
            });
        }
        entered.set_value(true);
    });
    let main = move |route: Route| match route {
        Route::Home => pages::home::page(app).into_any(),
        Route::Assess | Route::Quick | Route::Full => pages::assess::page(app).into_any(),
        Route::Question(practice) => pages::question::page(app, &practice),
        Route::Results => pages::results::page(app).into_any(),
        Route::Example => pages::example::page().into_any(),
        Route::Snapshot(text) => pages::snapshot::page(app, &text),
        Route::Help => pages::help::page().into_any(),
        Route::About => pages::about::page().into_any(),
        Route::Unknown(_) => pages::not_found::page().into_any(),
    };
    let asks = move || matches!(app.route.get(), Route::Question(_));
    view! {
        <a class="skip" href="#main" on:click=move |event| {
            event.prevent_default();
            page::focus("#main");
        }>{words::SKIP}</a>
        <Masthead />
        <TroubleBanner />
        // Keyed, so that every page is built anew: a fold opened on one question is not open on the next.
        <For each=move || [app.route.get()] key=ToString::to_string children=main />
        <Foot saved_state=Signal::derive(move || !asks()) />
    }
}
