//! One practice at a time: all five minimum standards in sight, everything else one can say, and what helps to answer.

mod beside;
mod feedback;
mod keyboard;
mod ladder;
mod margin;
mod path;

use crate::bundled::model;
use crate::domain::assessment::{Flags, Length};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::choices::{asides, partly};
use crate::ui::components::keys::KeyDialog;
use crate::ui::components::once_drawn::once_drawn;
use crate::ui::components::prose::prose;
use crate::ui::components::question::Question;
use crate::ui::components::saved_state::SavedState;
use crate::ui::components::scalebar::scalebar;
use crate::ui::components::scorecard::answer_text;
use crate::ui::components::target::target;
use crate::ui::pages::not_found;
use crate::words::{self, question};
use leptos::{ev, prelude::*};
use path::Path;

/// The page of one practice, or the word that there is none.
pub(crate) fn page(app: App, id: &str) -> AnyView {
    let Some(index) = model().find(id) else { return not_found::page().into_any() };
    app.start(Length::Core);
    let question = Question::new(app, index);
    if question.practice.subcategory.is_some() {
        app.stone.set(Some(index));
    }
    keyboard::answer_by_keyboard(question);
    let path = Memo::new(move |_| path::of(question));
    view! {
        <main class="page" id="main" tabindex="-1">
            <div class="desk">
                <form class="ask" id="answer" on:submit=|event| event.prevent_default()>
                    {head(question, path)}
                    {ladder::ladder(question)}
                    {edges(question)}
                    {partly(question)}
                    {ladder::others(question)}
                    {asides(question)}
                    {beside::basis(question)}
                    {target(question)}
                    {beside::folds(question)}
                    {beside::clear(question)}
                </form>
                {margin::margin(question)}
            </div>
        </main>
        {dock(question, path)}
        <KeyDialog />
    }
    .into_any()
}

fn head(question: Question, path: Memo<Path>) -> impl IntoView {
    let practice = question.practice;
    let kicker = Memo::new(move |_| path.with(|path| path.kicker(question)));
    let notice = Memo::new(move |_| {
        let hidden = question.app.with(|assessment| assessment.hides(model(), question.index));
        let left_out = path.with(|path| path.place(question).is_none());
        if hidden { Some(question::HIDDEN) } else { left_out.then_some(question::NOT_ASKED) }
    });
    view! {
        <div class="ask__head">
            <p class="kicker whose">{move || kicker.get()}</p>
            <h1 class="title title--ask" id="asked" tabindex="-1">{practice.title.as_str()}</h1>
            <p class="lede">
                {prose(&practice.about)}" "<a class="small" href=Route::Help.to_string()>{words::help::TITLE}</a>
            </p>
            {move || notice.get().map(|text| view! { <p class="notice">{text}</p> })}
        </div>
    }
}

/// What counts and what does not: the cases that people ask about.
fn edges(question: Question) -> impl IntoView {
    let practice = question.practice;
    let flags = Memo::new(move |_| question.app.with(|assessment| assessment.flags));
    view! {
        <dl class="edges edges--pair">
            <div><dt>{question::COUNTS}</dt><dd>{prose(&practice.counts)}</dd></div>
            <div><dt>{question::EXCLUDES}</dt><dd>{prose(&practice.excludes)}</dd></div>
            {move || case_help(question, flags.get())}
        </dl>
    }
}

/// Lines of help that the context flags add.
fn case_help(question: Question, flags: Flags) -> impl IntoView {
    model()
        .flags
        .iter()
        .filter(|flag| flags.has(flag.bit))
        .flat_map(|flag| flag.help.iter())
        .filter(|(practice, _)| *practice == question.index)
        .map(|(_, text)| view! { <div><dt>{question::IN_YOUR_CASE}</dt><dd>{text.as_str()}</dd></div> })
        .collect_view()
}

fn dock(question: Question, path: Memo<Path>) -> impl IntoView {
    let go_on = move |event: ev::MouseEvent| {
        if path::ends_session(question) {
            event.prevent_default();
            path::go_on(question);
        }
    };
    let forward = move || path.with(|path| path.neighbour(question, true)).to_string();
    let back = move || path.with(|path| path.neighbour(question, false)).to_string();
    let onward = move || path.with(|path| path.onward(question));
    let deep = question.practice.subcategory.is_some();
    let bar = once_drawn(Memo::new(move |_| question.app.with(|one| path.with(|path| path.bar(one)))));
    let said = move || {
        let missing = question.app.with(|one| one.wants_reason(question.index));
        question.answer().map(|answer| words::said_in_dock(&answer_text(Some(answer)), missing))
    };
    let (overview, name) = if deep {
        (Route::Provisioning, words::provisioning::BACK)
    } else {
        (Route::Assess, question::OVERVIEW)
    };
    view! {
        <div class="dock" role="region" aria-label=question::PROGRESS>
            <div class="dock__bar">{move || scalebar(&bar.get())}</div>
            <div class="dock__in">
                <p class="dock__state"><span class="dock__answer">{said}</span><SavedState /></p>
                <a class="btn" href=overview.to_string()>{name}</a>
                <a class="btn" href=back>{question::BACK}</a>
                <a class="btn btn--primary" href=forward on:click=go_on>
                    {onward}<Show when=move || onward() == question::NEXT><span class="roomy">{question::NEXT_MORE}</span></Show>
                </a>
            </div>
        </div>
    }
}
