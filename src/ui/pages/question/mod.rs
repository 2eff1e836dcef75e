//! One practice at a time: all five minimum standards in sight, everything else one can say, and what helps to answer.

mod beside;
mod keyboard;
mod ladder;
mod margin;

use crate::bundled::model;
use crate::domain::answer::{Answer, Choice, Texts};
use crate::domain::assessment::Length;
use crate::domain::level::Level;
use crate::domain::model::{Practice, PracticeIndex};
use crate::domain::progress::progress_by_dimension;
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::keys::KeyDialog;
use crate::ui::components::saved_state::SavedState;
use crate::ui::components::scalebar::scalebar;
use crate::ui::components::scorecard::answer_text;
use crate::ui::pages::not_found;
use crate::words::{self, question};
use leptos::prelude::*;

/// A question and the way to everything that can be said about it.
#[derive(Clone, Copy)]
struct Question {
    app: App,
    index: PracticeIndex,
    practice: &'static Practice,
    /// The answer that was cleared last, for undoing.
    cleared: RwSignal<Option<Answer>>,
}

impl Question {
    fn answer(self) -> Option<Answer> {
        self.app.with(|assessment| assessment.answer(self.index))
    }

    fn choice(self) -> Option<Choice> {
        self.answer().map(|answer| answer.choice)
    }

    /// The level that is chosen, 0 included.
    fn level(self) -> Option<Level> {
        match self.choice() {
            Some(Choice::Level(level)) => Some(level),
            _ => None,
        }
    }

    /// The level above the choice, where that is reached in part.
    fn partly_level(self) -> Option<Level> {
        self.answer().filter(|answer| answer.partly).and_then(|answer| answer.choice.level()?.next())
    }

    fn choose(self, choice: Choice) {
        // Saying *elsewhere* once more does not forget the level that was given.
        let choice = match (self.choice(), choice) {
            (Some(known @ Choice::Elsewhere(_)), Choice::Elsewhere(None)) => known,
            _ => choice,
        };
        self.put(choice);
    }

    fn put(self, choice: Choice) {
        let answer = self.answer().map_or_else(|| Answer::new(choice), |answer| answer.choosing(choice));
        self.cleared.set(None);
        self.app.answer(self.index, Some(answer));
    }

    fn change(self, change: impl FnOnce(&mut Answer)) {
        if let Some(mut answer) = self.answer() {
            change(&mut answer);
            self.app.answer(self.index, Some(answer));
        }
    }

    fn clear(self) {
        self.cleared.set(self.answer());
        self.app.answer(self.index, None);
        page::focus_soon("#undo");
    }

    fn undo(self) {
        self.app.answer(self.index, self.cleared.get_untracked());
        self.cleared.set(None);
        page::focus_soon("#clear");
    }

    fn texts(self) -> Texts {
        self.app.with(|assessment| assessment.texts(self.index).clone())
    }

    fn write(self, change: impl FnOnce(&mut Texts)) {
        let mut texts = self.texts();
        change(&mut texts);
        self.app.write_texts(self.index, &texts);
    }

    /// The practices of this assessment and the place of this one; none if it is hidden or not part of it.
    fn place(self) -> (Vec<PracticeIndex>, Option<usize>) {
        let asked = self.app.with(|assessment| assessment.asked(model()));
        let place = asked.iter().position(|practice| *practice == self.index);
        (asked, place)
    }

    fn neighbour(self, forward: bool) -> Route {
        let (asked, place) = self.place();
        let next = match place {
            Some(place) if forward => asked.get(place + 1),
            Some(place) => place.checked_sub(1).and_then(|before| asked.get(before)),
            None => None,
        };
        match next {
            Some(practice) => Route::Question(model().practice(*practice).id.clone()),
            None if forward && place.is_some() => Route::Results,
            None => Route::Assess,
        }
    }
}

pub(crate) fn page(app: App, id: &str) -> AnyView {
    let Some(index) = model().find(id) else { return not_found::page().into_any() };
    app.start(Length::Core);
    let question = Question { app, index, practice: model().practice(index), cleared: RwSignal::new(None) };
    keyboard::answer_by_keyboard(question);
    view! {
        <main class="page" id="main" tabindex="-1">
            <div class="desk">
                <form class="ask" id="answer" on:submit=|event| event.prevent_default()>
                    {head(question)}
                    {edges(question)}
                    {ladder::ladder(question)}
                    {ladder::partly(question)}
                    {ladder::others(question)}
                    {ladder::asides(question)}
                    {beside::basis(question)}
                    {beside::folds(question)}
                    {beside::clear(question)}
                </form>
                {margin::margin(question)}
            </div>
        </main>
        {dock(question)}
        <KeyDialog />
    }
    .into_any()
}

fn head(question: Question) -> impl IntoView {
    let practice = question.practice;
    let kicker = move || {
        let (asked, place) = question.place();
        let scope = question.app.with(|assessment| words::scope_name(&assessment.scope));
        let dimension = &model().dimensions[practice.dimension].title;
        match place {
            Some(place) => words::kicker(&scope, dimension, place + 1, asked.len()),
            None => format!("{scope}. {dimension}"),
        }
    };
    let notice = move || {
        let hidden = question.app.with(|assessment| assessment.hides(model(), question.index));
        let left_out = question.place().1.is_none();
        let text = if hidden { Some(question::HIDDEN) } else { left_out.then_some(question::NOT_ASKED) };
        text.map(|text| view! { <p class="notice">{text}</p> })
    };
    view! {
        <div class="ask__head">
            <p class="kicker">{kicker}</p>
            <h1 class="title title--ask" tabindex="-1">{practice.title.as_str()}</h1>
            <p class="lede">
                {practice.about.as_str()}" "<a class="small" href=Route::Help.to_string()>{words::help::TITLE}</a>
            </p>
            {notice}
        </div>
    }
}

/// What counts and what does not: the cases that people ask about.
fn edges(question: Question) -> impl IntoView {
    let practice = question.practice;
    view! {
        <dl class="edges edges--pair">
            <div><dt>{question::COUNTS}</dt><dd>{practice.counts.as_str()}</dd></div>
            <div><dt>{question::EXCLUDES}</dt><dd>{practice.excludes.as_str()}</dd></div>
            {move || case_help(question)}
        </dl>
    }
}

/// Lines of help that the context flags add.
fn case_help(question: Question) -> impl IntoView {
    let flags = question.app.with(|assessment| assessment.flags);
    model()
        .flags
        .iter()
        .filter(|flag| flags.has(flag.bit))
        .flat_map(|flag| &flag.help)
        .filter(|(practice, _)| *practice == question.index)
        .map(|(_, text)| view! { <div><dt>{question::IN_YOUR_CASE}</dt><dd>{text.as_str()}</dd></div> })
        .collect_view()
}

fn dock(question: Question) -> impl IntoView {
    let last = move || {
        let (asked, place) = question.place();
        place.is_some_and(|place| place + 1 == asked.len())
    };
    let forward = move || question.neighbour(true).to_string();
    let back = move || question.neighbour(false).to_string();
    let progress =
        Memo::new(move |_| question.app.with(|assessment| progress_by_dimension(model(), assessment)));
    let said =
        move || question.answer().map(|answer| format!("{} ", words::sentence(&answer_text(Some(answer)))));
    view! {
        <div class="dock" role="region" aria-label=question::PROGRESS>
            <div class="dock__bar">{move || scalebar(&progress.get())}</div>
            <div class="dock__in">
                <p class="dock__state"><span class="dock__answer">{said}</span><SavedState /></p>
                <a class="btn roomy" href=Route::Assess.to_string()>{question::OVERVIEW}</a>
                <a class="btn" href=back>{question::BACK}</a>
                <a class="btn btn--primary" href=forward>
                    {move || if last() { question::FINISH } else { question::NEXT }}
                </a>
            </div>
        </div>
    }
}
