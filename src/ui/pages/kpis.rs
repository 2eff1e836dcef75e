//! Every measure: what it says, which way is good, how it misleads, which practices it serves.

use crate::bundled::model;
use crate::domain::model::{Better, Kpi, PracticeIndex};
use crate::domain::order::InOrder;
use crate::route::Route;
use crate::ui::components::filter::{Filter, entries, fits, letters};
use crate::ui::components::kept::kept;
use crate::ui::components::prose::prose;
use crate::ui::components::scorecard::practice_title;
use crate::ui::components::sources::sources;
use crate::words::kpis;
use leptos::prelude::*;

/// The catalogue's page, opened at a measure where one is named.
pub(crate) fn page(opened: Option<String>) -> impl IntoView {
    let filter = kept("filter", "");
    let shown = move || {
        let fitting =
            |(_, kpi): &(usize, &Kpi)| filter.with(|filter| fits(filter, &[&kpi.title, &kpi.measure]));
        by_title().into_iter().filter(fitting).map(|(place, _)| place).collect()
    };
    let entry = move |place| entry(place, opened.as_deref());
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{kpis::TITLE}</h1>
            <p class="lede">{kpis::LEDE}</p>
            <Filter label=kpis::FILTER value=filter />
            {letters(by_title().into_iter().map(|(_, kpi)| (kpi.title.as_str(), Route::Kpis(Some(kpi.id.to_string())))))}
            {entries(shown, model().kpis.len(), kpis::NOTHING, entry)}
        </main>
    }
}

/// All measures with their places, from A to Z.
fn by_title() -> Vec<(usize, &'static Kpi)> {
    let mut kpis: Vec<_> = model().kpis.iter().enumerate().collect();
    kpis.order_by(|(_, kpi)| kpi.title.to_lowercase());
    kpis
}

/// The practices whose criteria name that measure.
fn served(place: usize) -> Vec<PracticeIndex> {
    let names = |index: &PracticeIndex| {
        model()
            .practice(*index)
            .criteria
            .iter()
            .any(|one| one.kpis.iter().any(|kpi| usize::from(*kpi) == place))
    };
    model().indices().filter(names).collect()
}

fn entry(place: usize, opened: Option<&str>) -> impl IntoView + use<> {
    let kpi = &model().kpis[place];
    let better = match kpi.better {
        Better::Up => kpis::UP,
        Better::Down => kpis::DOWN,
        Better::Target => kpis::TARGET,
    };
    let serves = served(place).into_iter().map(|one| view! { <li>{practice_title(one, true)}</li> });
    let here = (opened == Some(kpi.id.as_str())).then_some("true");
    view! {
        <article id=kpi.id.as_str() aria-current=here>
            <h2 class="head" tabindex="-1">{kpi.title.as_str()}</h2>
            <p>{prose(&kpi.measure)}"."</p>
            <dl class="facts small">
                <dt>{kpis::UNIT}</dt><dd>{kpi.unit.as_str()}</dd>
                <dt>{kpis::BETTER}</dt><dd>{better}</dd>
                <dt>{kpis::GUARD}</dt><dd>{kpi.guard.as_str()}</dd>
                <dt>{kpis::SERVES}</dt><dd><ul>{serves.collect_view()}</ul></dd>
            </dl>
            {sources(&kpi.sources)}
        </article>
    }
}
