//! Where a sentence comes from.

use crate::bundled::model;
use crate::domain::model::Source;
use crate::domain::model::content::Text;
use crate::words;
use leptos::prelude::*;

/// Sources by their tags. Their links are for the reader to follow: nothing is fetched from there.
pub(crate) fn sources(tags: &[Text]) -> impl IntoView + use<> {
    let list = tags.iter().map(|tag| source(tag)).collect_view();
    view! { <ul class="small quiet">{list}</ul> }
}

fn source(tag: &str) -> AnyView {
    match model().sources.iter().find(|source| source.id == tag) {
        Some(source) => cited(source).into_any(),
        None => view! { <li>{words::report_claim(tag)}</li> }.into_any(),
    }
}

/// A source as an entry of a list, linked where it has an address.
pub(crate) fn cited(source: &'static Source) -> impl IntoView {
    let title = source.title.as_str();
    match &source.url {
        Some(url) => view! { <li><a href=url.as_str() rel="noreferrer">{title}</a></li> }.into_any(),
        None => view! { <li>{title}</li> }.into_any(),
    }
}
