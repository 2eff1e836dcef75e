//! Projects of the landscape beside a subcategory, never inside a criterion.

use crate::bundled::{library, model};
use crate::domain::model::library::Maturity;
use crate::domain::order::InOrder;
use crate::route::Route;
use crate::words::provisioning;
use leptos::prelude::*;

/// The living projects that help with a subcategory, by name; the way to all of them.
pub(crate) fn margin_projects(subcategory: usize) -> impl IntoView {
    let mut names: Vec<&str> = library()
        .landscape
        .of(subcategory)
        .filter(|one| matches!(one.maturity, Maturity::Graduated | Maturity::Incubating))
        .map(|one| one.name.as_str())
        .collect();
    names.order_by(|name| name.to_lowercase());
    let all = Route::Landscape(Some(model().subcategories[subcategory].id.to_string())).to_string();
    view! {
        <section>
            <h2>{provisioning::PROJECTS}</h2>
            <p>{names.join(", ")}". "<a href=all>{provisioning::ALL_PROJECTS}</a></p>
        </section>
    }
}
