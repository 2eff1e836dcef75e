//! The library of the panel's advice, filterable, with the words that say what it is always in sight.

use crate::bundled::{library, model};
use crate::domain::advice::is_for;
use crate::domain::model::library::{Advice, Band};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::advice::disclaimer;
use crate::ui::components::filter::entries;
use crate::ui::components::kept::kept;
use crate::ui::components::scorecard::practice_title;
use crate::ui::components::sources::sources;
use crate::words::{self, advice};
use leptos::prelude::*;

/// All pieces, or those that fit the filters. What the context hides beside the questions stands here, and says so.
pub(crate) fn page(app: App, opened: Option<String>) -> impl IntoView {
    let subcategory = kept("subcategory", "");
    let band = kept("band", "");
    let shown = move || {
        let place = |chosen: RwSignal<String>| chosen.with(|place| place.parse::<usize>().ok());
        let (subcategory, band) =
            (place(subcategory), place(band).and_then(|place| Band::ALL.get(place).copied()));
        let fits = |(_, one): &(usize, &Advice)| {
            let about = |position: usize| {
                one.cells
                    .iter()
                    .any(|(practice, _)| model().practice(*practice).subcategory == Some(position))
            };
            subcategory.is_none_or(about) && band.is_none_or(|band| one.band == band)
        };
        library().advice.iter().enumerate().filter(fits).map(|(place, _)| place).collect()
    };
    let entry = move |place: usize| entry(app, &library().advice[place], opened.as_deref());
    view! {
        <main class="page" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{advice::TITLE}</h1>
            <p class="lede">{advice::LEDE}</p>
            {disclaimer()}
            <form class="filters" aria-label=advice::FILTER on:submit=|event| event.prevent_default()>
                <label class="small">
                    {advice::ABOUT}
                    <select
                        class="field"
                        name="subcategory"
                        on:change=move |event| subcategory.set(event_target_value(&event))
                    >
                        <option value="">{advice::ANY}</option>
                        {model().subcategories.iter().enumerate().map(|(position, one)| {
                            let selected = move || subcategory.with(|now| *now == position.to_string());
                            view! { <option value=position selected=selected>{one.title.as_str()}</option> }
                        }).collect_view()}
                    </select>
                </label>
                <label class="small">
                    {advice::BAND}
                    <select
                        class="field"
                        name="band"
                        on:change=move |event| band.set(event_target_value(&event))
                    >
                        <option value="">{advice::ANY}</option>
                        {Band::ALL.into_iter().enumerate().map(|(place, one)| {
                            let selected = move || band.with(|now| *now == place.to_string());
                            view! { <option value=place selected=selected>{words::band(one)}</option> }
                        }).collect_view()}
                    </select>
                </label>
            </form>
            {entries(shown, library().advice.len(), advice::NOTHING, entry)}
        </main>
    }
}

fn entry(app: App, one: &'static Advice, opened: Option<&str>) -> impl IntoView + use<> {
    let hidden = app.with(|assessment| !is_for(one, assessment));
    let flags = model().flags.iter().filter(|flag| hidden && one.flags.contains(&flag.bit));
    let hidden =
        flags.map(|flag| view! { <p class="small quiet">{words::off(&flag.title)}</p> }).collect_view();
    let cells = one.cells.iter().map(|(practice, level)| {
        let practice = model().practice(*practice);
        let cell = words::cell_of(model(), practice);
        let href = Route::Cell(practice.id.to_string(), level.number()).to_string();
        view! { <li><a href=href>{words::numbered(level.number(), &cell)}</a></li> }
    });
    let cells = cells.collect_view();
    let beside = one.beside.iter().map(|practice| view! { <li>{practice_title(*practice, true)}</li> });
    let here = (opened == Some(one.id.as_str())).then_some("true");
    view! {
        <article id=one.id.as_str() aria-current=here>
            <h2 class="head" tabindex="-1">{one.title.as_str()}</h2>
            <p class="kicker">{words::advice_from(one.session, one.band)}</p>
            <p>{one.text.as_str()}</p>
            {hidden}
            <details class="fold">
                <summary>{advice::CELLS}" "<span>{cells.len()}</span></summary>
                <ul class="small">{cells}{beside.collect_view()}</ul>
                {sources(&one.sources)}
            </details>
        </article>
    }
}
