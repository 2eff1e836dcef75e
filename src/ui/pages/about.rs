//! Where the content comes from, and what this site does not do.

use crate::bundled::model;
use crate::route::Route;
use crate::ui::components::sources::cited;
use crate::words::{self, about, feedback};
use leptos::prelude::*;

/// The tag of what no source says.
const OWN_PROPOSAL: &str = "Cairn";

/// The page, with every source.
pub(crate) fn page() -> impl IntoView {
    let sections = about::SECTIONS
        .map(|(title, text)| view! { <section><h2 class="head">{title}</h2><p>{text}</p></section> });
    let sources = model().sources.iter().map(cited).collect_view();
    let criteria = || model().practices.iter().flat_map(|practice| &practice.criteria);
    let own = criteria().filter(|one| one.sources.iter().any(|tag| tag == OWN_PROPOSAL)).count();
    view! {
        <main class="page prose" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{about::TITLE}</h1>
            <p class="lede">{about::LEDE}</p>
            {sections}
            <section>
                <h2 class="head">{feedback::CHANGE}</h2>
                <p>{feedback::CHANGE_TEXT}" "<a href=Route::Feedback.to_string()>{feedback::CHANGE_LINK}</a></p>
            </section>
            <section>
                <h2 class="head">{about::SOURCES}</h2>
                <p>{words::of(own, criteria().count())}" "{about::OWN}" "{words::claims(model().report_claims)}" "{about::SOURCES_NOTE}</p>
                <ul class="notes small">{sources}</ul>
            </section>
            <p class="small quiet">{model().title.as_str()}", "{about::MODEL_VERSION}" "{model().version.as_str()}"."</p>
        </main>
    }
}
