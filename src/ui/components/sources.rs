//! Where a sentence comes from.

use crate::bundled::model;
use crate::words;
use leptos::prelude::*;

/// Sources by their tags. Their links are for the reader to follow: nothing is fetched from there.
pub(crate) fn sources(tags: &[String]) -> impl IntoView + use<> {
    let list = tags.iter().map(|tag| source(tag)).collect_view();
    view! { <ul class="small quiet">{list}</ul> }
}

fn source(tag: &str) -> impl IntoView + use<> {
    match model().sources.iter().find(|source| source.id == tag) {
        Some(source) => match &source.url {
            Some(url) => {
                view! { <li><a href=url.clone() rel="noreferrer">{source.title.clone()}</a></li> }.into_any()
            }
            None => view! { <li>{source.title.clone()}</li> }.into_any(),
        },
        None => view! { <li>{words::report_claim(tag)}</li> }.into_any(),
    }
}
