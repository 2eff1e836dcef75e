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
        Route::Home => apart(|| pages::home::page(app)),
        Route::Assess | Route::Quick | Route::Full => apart(|| pages::assess::page(app)),
        Route::Question(practice) => apart(|| pages::question::page(app, &practice)),
        Route::Results => apart(|| pages::results::page(app)),
        Route::Brief => apart(|| pages::brief::page(app)),
        Route::Report => apart(|| pages::report::page(app)),
        Route::Profile => apart(|| pages::profile::page(app)),
        Route::Provisioning => apart(|| pages::provisioning::page(app)),
        Route::Session => apart(|| pages::session::page(app)),
        Route::Plan => apart(|| pages::plan::page(app)),
        Route::Advice(id) => apart(|| pages::advice::page(app, id)),
        Route::Landscape(id) => apart(|| pages::landscape::page(id)),
        Route::Kpis(id) => apart(|| pages::kpis::page(id)),
        Route::Glossary(id) => apart(|| pages::glossary::page(id)),
        Route::Primer => apart(|| pages::primer::page(app)),
        Route::Model => apart(pages::browse::page),
        Route::Cell(id, level) => apart(|| pages::browse::cell::page(&id, level)),
        Route::Example => apart(pages::example::page),
        Route::Snapshot(text) => apart(|| pages::snapshot::page(app, &text)),
        Route::Help => apart(pages::help::page),
        Route::Feedback => apart(|| pages::feedback::page(app)),
        Route::Data => apart(|| pages::data::page(app)),
        Route::About => apart(pages::about::page),
        Route::Unknown(_) => apart(pages::not_found::page),
    }
}

/// Pages are functions of their own: a browser makes ready what is called, and one page has not to wait for all others.
#[inline(never)]
fn apart<V: IntoView + 'static>(page: impl FnOnce() -> V) -> AnyView {
    page().into_any()
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
