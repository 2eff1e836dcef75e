//! The frame around every page: masthead, page, foot.

use super::components::each::each;
use super::components::foot::Foot;
use super::components::masthead::{MENU, Masthead, Menu};
use super::components::once_drawn::draw_first_screen;
use super::components::saved_state::TroubleBanner;
use super::components::term::{TERM, TermDialog};
use super::components::update::UpdateBanner;
use super::pages;
use crate::platform::page::{self, Typing};
use crate::route::Route;
use crate::state::App;
use crate::words;
use leptos::task::{spawn_local, tick};
use leptos::{ev, prelude::*};

/// The whole app, in the order in which it is read aloud.
pub(super) fn shell(app: App) -> impl IntoView {
    provide_context(app);
    let entered = StoredValue::new(false);
    Effect::new(move |_| {
        let route = app.route.get();
        // What lay over the page that was left.
        for dialog in [MENU, TERM] {
            page::show_dialog(dialog, false);
        }
        page::set_title(&words::page_title(&pages::title(&route)));
        // The first page keeps the browser's own focus; every further one starts at its heading, and one that was
        // opened at a place starts there.
        let first = !entered.get_value();
        let place = route.place().map(|id| format!("#{id} h2"));
        if !first || place.is_some() {
            spawn_local(async move {
                // Once the new page stands.
                tick().await;
                match place {
                    Some(place) => page::enter_at(&place),
                    None => page::enter(),
                }
            });
        }
        entered.set_value(true);
    });
    let main = move |route: Route| {
        app.turn();
        // Whoever is led to a place within it needs all of it at once.
        draw_first_screen(page::turned_to(&route.to_string()) && route.place().is_none());
        page_at(app, route)
    };
    search_by_keyboard(app);
    let asks = move || matches!(app.route.get(), Route::Question(_));
    view! {
        <a class="skip" href="#main" on:click=move |event| {
            event.prevent_default();
            page::focus("#main");
        }>{words::SKIP}</a>
        <Masthead />
        <TroubleBanner />
        <UpdateBanner />
        // Keyed, so that every page is built anew: a fold opened on one question is not open on the next.
        {each(move || vec![app.route.get()], ToString::to_string, main)}
        <Menu />
        <TermDialog />
        <Foot saved_state=Signal::derive(move || !asks()) />
    }
}

/// The page that stands at an address.
fn page_at(app: App, route: Route) -> AnyView {
    match route {
        Route::Home => pages::home::page(app).into_any(),
        Route::Assess | Route::Quick | Route::Full => pages::assess::page(app).into_any(),
        Route::Question(practice) => pages::question::page(app, &practice),
        Route::Results => pages::results::page(app).into_any(),
        Route::Brief => pages::brief::page(app).into_any(),
        Route::Report => pages::report::page(app).into_any(),
        Route::Profile => pages::profile::page(app).into_any(),
        Route::Provisioning => pages::provisioning::page(app).into_any(),
        Route::Session => pages::session::page(app).into_any(),
        Route::Plan => pages::plan::page(app).into_any(),
        Route::Advice(id) => pages::advice::page(app, id).into_any(),
        Route::Landscape(id) => pages::landscape::page(id).into_any(),
        Route::Kpis(id) => pages::kpis::page(id).into_any(),
        Route::Glossary(id) => pages::glossary::page(id).into_any(),
        Route::Primer => pages::primer::page(app).into_any(),
        Route::Model => pages::browse::page().into_any(),
        Route::Cell(id, level) => pages::browse::cell::page(&id, level),
        Route::Example => pages::example::page().into_any(),
        Route::Snapshot(text) => pages::snapshot::page(app, &text),
        Route::Help => pages::help::page().into_any(),
        Route::Feedback => pages::feedback::page(app).into_any(),
        Route::Data => pages::data::page(app).into_any(),
        Route::About => pages::about::page().into_any(),
        Route::Unknown(_) => pages::not_found::page().into_any(),
    }
}

/// From everywhere, `/` leads to the search; with a modifier it belongs to the browser.
fn search_by_keyboard(app: App) {
    window_event_listener(ev::keydown, move |event| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let on = app.preferences.keys.get_untracked();
        let free = on && !modified && page::takes_keys(&event) != Typing::Text && !page::dialog_open();
        if event.key() == "/" && free {
            event.prevent_default();
            app.go(Route::Model);
            spawn_local(async {
                // After the new page took the focus itself.
                tick().await;
                tick().await;
                page::focus("#search");
            });
        }
    });
}
