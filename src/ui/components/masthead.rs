//! The head of every page: wordmark, the main pages, the theme.

use crate::bundled::model;
use crate::picture::stone::mark;
use crate::platform::drawing::drawn;
use crate::platform::page;
use crate::route::Route;
use crate::state::{App, Theme, app};
use crate::words;
use leptos::prelude::*;

/// All pages that can be reached from everywhere.
pub(crate) fn all_pages() -> Vec<(Route, &'static str)> {
    let further = [
        (Route::Profile, words::PROFILE),
        (Route::Example, words::EXAMPLE),
        (Route::Advice(None), words::ADVICE),
        (Route::Landscape(None), words::LANDSCAPE),
        (Route::Kpis(None), words::KPIS),
        (Route::Glossary(None), words::GLOSSARY),
        (Route::Primer, words::PRIMER),
        (Route::Feedback, words::FEEDBACK),
        (Route::Data, words::DATA),
        (Route::About, words::ABOUT),
    ];
    std::iter::once((Route::Home, words::HOME)).chain(words::main_pages()).chain(further).collect()
}

/// Whether a page belongs to that entry of the navigation.
fn current(route: &Route, entry: &Route) -> bool {
    match (entry, route) {
        (Route::Assess, Route::Question(id)) => !is_deep(id),
        (Route::Provisioning, Route::Question(id)) => is_deep(id),
        (Route::Assess, Route::Quick | Route::Full | Route::Profile)
        | (Route::Provisioning, Route::Session)
        | (Route::Model, Route::Cell(..)) => true,
        _ => route == entry,
    }
}

fn is_deep(practice: &str) -> bool {
    model().find(practice).is_some_and(|index| model().practice(index).subcategory.is_some())
}

/// Where the dialog stands.
pub(crate) const MENU: &str = "#menu";

/// All pages, over the page: what the menu of a narrow screen opens.
#[component]
pub(crate) fn Menu() -> impl IntoView {
    let close = |_| page::show_dialog(MENU, false);
    let links = all_pages()
        .into_iter()
        .map(|(route, name)| view! { <li><a href=route.to_string() on:click=close>{name}</a></li> })
        .collect_view();
    view! {
        <dialog class="overlay menu" id="menu" closedby="any" aria-label=words::MENU>
            <ul>{links}</ul>
            <button class="btn" type="button" on:click=close>{words::keys::CLOSE}</button>
        </dialog>
    }
}

/// What is open: whose answers the page is about, and the way to them.
fn here(app: App, at_hand: Memo<Option<String>>) -> Option<impl IntoView> {
    let (route, name) = match app.route.get() {
        Route::Example => (Route::Example, words::EXAMPLE.to_owned()),
        Route::Snapshot(_) => {
            return Some(view! { <span class="here">{words::A_SNAPSHOT}</span> }.into_any());
        }
        _ => (Route::Assess, at_hand.get()?),
    };
    Some(
        view! {
            <a class="here" href=route.to_string()><span class="vh">{words::AT_HAND}" "</span>{name}</a>
        }
        .into_any(),
    )
}

/// Wordmark, navigation, theme switch.
#[component]
pub(crate) fn Masthead() -> impl IntoView {
    let app = app();
    let night = move || app.preferences.theme.get() == Theme::Night;
    let at_hand = Memo::new(move |_| app.is_under_way().then(|| app.with(words::at_hand)));
    let links = words::main_pages().map(|(entry, name)| {
        let href = entry.to_string();
        let current = move || app.route.with(|route| current(route, &entry)).then_some("page");
        view! { <li><a href=href aria-current=current>{name}</a></li> }
    });
    view! {
        <header class="masthead">
            <a class="brand" href=Route::Home.to_string()>
                <svg viewBox="0 0 28 28" aria-hidden="true" use:drawn=mark()></svg>
                <span>{words::APP}</span>
            </a>
            {move || here(app, at_hand)}
            <nav class="nav" aria-label=words::MAIN_NAV><ul>{links}</ul></nav>
            <button
                class="link masthead__menu"
                type="button"
                aria-haspopup="dialog"
                on:click=|_| page::show_dialog(MENU, true)
            >
                {words::MENU}
            </button>
            <button
                class="switch"
                type="button"
                title=move || if night() { words::THEME_NIGHT } else { words::THEME_PAPER }
                on:click=move |_| app.preferences.switch_theme()
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
                    <path fill="currentColor" d="M8 1.5a6.5 6.5 0 0 0 0 13z" />
                </svg>
                <span>{words::THEME}</span>
            </button>
        </header>
    }
}
