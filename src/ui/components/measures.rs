//! Measures by their names, each leading to its entry.

use crate::bundled::model;
use crate::domain::model::Criterion;
use crate::route::Route;
use leptos::prelude::*;

/// What a criterion says is worth measuring.
pub(crate) fn measures(criterion: &Criterion) -> impl IntoView + use<> {
    let links = criterion.kpis.iter().map(|place| {
        let kpi = &model().kpis[usize::from(*place)];
        view! { <li><a href=Route::Kpis(Some(kpi.id.to_string())).to_string()>{kpi.title.as_str()}</a></li> }
    });
    view! { <ul>{links.collect_view()}</ul> }
}
