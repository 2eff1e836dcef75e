//! An address that names no page.

use crate::route::Route;
use crate::words::not_found;
use leptos::prelude::*;

pub(crate) fn page() -> impl IntoView {
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{not_found::TITLE}</h1>
            <p class="lede">{not_found::TEXT}</p>
            <p class="begin"><a class="btn btn--primary" href=Route::Home.to_string()>{not_found::HOME}</a></p>
        </main>
    }
}
