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
use crate::domain::scoring::{DeepDive, score_deep_dive};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::keys::KeyDialog;
use crate::ui::components::once_drawn::below;
use crate::ui::components::question::Question;
use crate::words::{self, provisioning};
use leptos::prelude::*;

/// Where a stone lies: position of its subcategory and of its dimension.
type Place = (usize, usize);

/// The grid, its figures, and the stone that is open in it.
#[derive(Clone, Copy)]
struct Grid {
    app: App,
    /// One question a stone, row by row.
    questions: StoredValue<Vec<Question>>,
    open: RwSignal<Place>,
    /// The stone whose answer was cleared last.
    cleared: RwSignal<Option<Place>>,
    figures: Memo<DeepDive>,
}

impl Grid {
    fn new(app: App) -> Grid {
        let practices = model().deep();
        let questions = practices.into_iter().map(|practice| Question::new(app, practice)).collect();
        Grid {
            app,
            questions: StoredValue::new(questions),
            open: RwSignal::new(
                app.stone.get_untracked().or_else(|| first_open(app)).map(place).unwrap_or_default(),
            ),
            cleared: RwSignal::new(None),
            figures: Memo::new(move |_| app.with(|one| score_deep_dive(model(), one))),
        }
    }

    /// The question of a stone.
    fn question(self, at: Place) -> Option<Question> {
        self.questions.with_value(|all| all.iter().copied().find(|question| place(question.index) == at))
    }

    /// Opens a stone; the page comes back to it later.
    fn open(self, at: Place) {
        self.open.set(at);
        self.app.stone.set(self.question(at).map(|question| question.index));
    }
}

/// Where a practice of the deep-dive lies.
fn place(practice: PracticeIndex) -> Place {
    let practice = model().practice(practice);
    (practice.subcategory.unwrap_or_default(), practice.dimension)
}

/// The first stone without an answer, else the first.
fn first_open(app: App) -> Option<PracticeIndex> {
    app.with_untracked(|one| {
        let asked = one.asked_deep(model());
        asked.iter().copied().find(|practice| one.answer(*practice).is_none()).or(asked.first().copied())
    })
}

/// The element of a stone.
fn stone(at: Place) -> String {
    format!("#cell-{}-{}", at.0, at.1)
}

/// The grid's page; it begins an assessment where there is none.
pub(crate) fn page(app: App) -> impl IntoView {
    app.start(Length::Core);
    let grid = Grid::new(app);
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
                    {grid::legend()}
                    <p class="small quiet" id="grid-keys">{provisioning::GRID_KEYS}</p>
                    {grid::cleared(grid)}
                    {move || figures::lowest(grid)}
                </div>
                {cell::margin(grid)}
            </div>
            {below(move || (owned::owned(app), move || figures::figures(grid)))}
        </main>
        <KeyDialog />
    }
}
