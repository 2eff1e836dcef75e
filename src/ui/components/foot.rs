//! The foot of every page: the ridge, whether all is saved, and the way to all pages.

use super::masthead::all_pages;
use super::saved_state::SavedState;
use crate::bundled::model;
use crate::picture::map::{RIDGE_BOX, ridge};
use crate::platform::clock;
use crate::platform::drawing::drawn;
use crate::state::{App, app};
use crate::words;
use leptos::prelude::*;

/// The foot; it shows the saved state where the page has no dock to show it in.
#[component]
pub(crate) fn Foot(
    /// Whether the saved state stands here.
    saved_state: Signal<bool>,
) -> impl IntoView {
    let app = app();
    let imprint = move || {
        // Of the day on which the page was turned to, not on which the app was opened.
        app.route.track();
        words::imprint(&model().version, clock::today(), &App::address())
    };
    let links = all_pages()
        .into_iter()
        .map(|(route, name)| view! { <li><a href=route.to_string()>{name}</a></li> })
        .collect_view();
    view! {
        <svg class="ridge" viewBox=RIDGE_BOX preserveAspectRatio="none" aria-hidden="true" use:drawn=ridge()></svg>
        <p class="imprint">{imprint}</p>
        <footer class="foot" id="all-pages">
            <div class="foot__in">
                <p>{words::FOOT}" "<Show when=move || saved_state.get()><SavedState /></Show></p>
                <nav aria-label=words::ALL_PAGES><ul>{links}</ul></nav>
            </div>
        </footer>
    }
}
