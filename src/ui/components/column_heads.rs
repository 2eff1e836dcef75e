//! The head of a table.

use leptos::prelude::*;

/// The row that names the columns.
pub(crate) fn column_heads(names: impl IntoIterator<Item: Into<String>>) -> AnyView {
    head(names.into_iter().map(Into::into).collect())
}

fn head(names: Vec<String>) -> AnyView {
    let names = names.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    view! { <thead><tr>{names}</tr></thead> }.into_any()
}
