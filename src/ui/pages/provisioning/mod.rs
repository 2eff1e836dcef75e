//! The deep-dive's grid: subcategories by dimensions, like a drawer of specimens. Beside it the stone that is open; below
//! it the figures.

mod cell;
mod figures;
mod grid;
mod owned;

use crate::bundled::model;
use crate::domain::assessment::Length;
use crate::domain::model::PracticeIndex;
use crate::domain::progress::deep_progress;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::question::Question;
use crate::words::{self, provisioning};
use leptos::prelude::*;

/// The grid and the stone that is open in it, by position of subcategory and dimension.
#[derive(Clone, Copy)]
struct Grid {
    app: App,
    open: RwSignal<(usize, usize)>,
    /// The answer that was cleared last, by its practice, for undoing.
    cleared: RwSignal<Option<Question>>,
}

impl Grid {
    /// The practice of the open stone.
    fn practice(self) -> Option<PracticeIndex> {
        let (subcategory, dimension) = self.open.get();
        model().cell(subcategory, dimension)
    }

    /// The question of the open stone, from within an event.
    fn question(self) -> Option<Question> {
        let (subcategory, dimension) = self.open.get_untracked();
        model().cell(subcategory, dimension).map(|practice| Question::new(self.app, practice))
    }
}

pub(crate) fn page(app: App) -> impl IntoView {
    app.start(Length::Core);
    // Where the walk through the questions was, or the first open one.
    let first = app.with(|one| {
        let asked = one.asked_deep(model());
        asked.iter().copied().find(|practice| one.answer(*practice).is_none()).or(asked.first().copied())
    });
    let place = first.map(|practice| {
        let practice = model().practice(practice);
        (practice.subcategory.unwrap_or_default(), practice.dimension)
    });
    let grid = Grid { app, open: RwSignal::new(place.unwrap_or_default()), cleared: RwSignal::new(None) };
    let progress = move || app.with(|one| words::answered_of(deep_progress(model(), one)));
    view! {
        <main class="page" id="main" tabindex="-1">
            <div class="split">
                <div>
                    <p class="kicker">{words::second_lens(model().deep().len())}</p>
                    <h1 class="title" tabindex="-1">{provisioning::TITLE}</h1>
                    <p class="lede">{provisioning::LEDE}</p>
                </div>
                <div class="row">
                    <p class="small quiet">{progress}</p>
                    <a class="btn" href=Route::Session.to_string()>{provisioning::PLAN}</a>
                </div>
            </div>
            <div class="lens">
                <div>
                    {grid::tray(grid)}
                    <p class="small quiet" id="grid-keys">{provisioning::GRID_KEYS}</p>
                    {grid::cleared(grid)}
                    {move || figures::lowest(app)}
                </div>
                {cell::margin(grid)}
            </div>
            {owned::owned(app)}
            {move || figures::figures(app)}
        </main>
    }
}
