//! The first page: what this is, the three ways in, and what was begun.

use crate::bundled::model;
use crate::domain::progress::progress;
use crate::picture::map::{MAP_BOX, map};
use crate::platform::drawing::drawn;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::scalebar::{core_scalebar, scalebar};
use crate::words::{self, home};
use leptos::prelude::*;

pub(crate) fn page(app: App) -> impl IntoView {
    let names: Vec<&str> = model().levels.iter().map(|card| card.name.as_str()).collect();
    let core = model().core().into_iter().filter(|one| model().practice(*one).shown_with.is_none()).count();
    let ways = home::ways(model().quick_start.len(), core);
    let boards = ways.into_iter().map(|(class, route, name, time, note)| {
        view! {
            <a class=class href=route.to_string()>
                <span class="board__name">{name}</span>
                " "
                <span class="board__time">{time}</span>
                " "
                <span class="board__note">{note}</span>
            </a>
        }
    });
    let three = home::three().into_iter().map(|(title, text, more, route)| {
        view! { <section><h2>{title}</h2><p>{text}" "<a href=route.to_string()>{more}</a></p></section> }
    });
    let three = three.collect_view();
    view! {
        <main class="page" id="main" tabindex="-1">
            {move || app.is_under_way().then(|| resume(app))}
            <div class="hero">
                <div class="hero__text">
                    <h1 class="display" tabindex="-1">{home::TITLE}</h1>
                    <p class="lede">{home::LEDE}</p>
                    <nav class="post" aria-label=home::WAYS>{boards.collect_view()}</nav>
                    <p class="pledge"><strong>{home::PLEDGE}</strong>{home::PLEDGE_MORE}</p>
                </div>
                <div class="map">
                    <svg viewBox=MAP_BOX preserveAspectRatio="xMaxYMid slice" role="img" aria-label=home::MAP use:drawn=map(&names)></svg>
                </div>
            </div>
            <div class="three">{three}</div>
        </main>
    }
}

/// What was begun, and the way back to it.
fn resume(app: App) -> impl IntoView {
    let (name, marks, all) = app.with(|assessment| {
        let name = words::scope_name(&assessment.scope);
        (name, core_scalebar(assessment), progress(model(), assessment))
    });
    let (route, onward) =
        if all.is_complete() { (Route::Results, home::SEE) } else { (Route::Assess, home::CONTINUE) };
    view! {
        <section class="resume" aria-labelledby="resume">
            <div>
                <h2 class="head" id="resume">{name}</h2>
                <p class="small quiet">{words::answered_of(all)}</p>
            </div>
            <div>{scalebar(&marks)}</div>
            <a class="btn" href=route.to_string()>{onward}</a>
        </section>
    }
}
