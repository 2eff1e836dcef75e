//! One practice at a time: all five minimum standards in sight, everything else one can say, and what helps to answer.

use crate::bundled::model;
use crate::domain::answer::{Answer, Basis, Choice, Texts};
use crate::domain::assessment::Length;
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::{Criterion, Practice, PracticeIndex};
use crate::platform::page::{self, Typing};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::keys::{KeyDialog, key_list, show_keys};
use crate::ui::components::rung::Rung;
use crate::ui::components::saved_state::SavedState;
use crate::ui::components::scalebar::{progress, scalebar};
use crate::ui::pages::not_found;
use crate::words::{self, question};
use leptos::{ev, prelude::*};

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

    fn choose(self, choice: Choice) {
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
    }

    fn undo(self) {
        self.app.answer(self.index, self.cleared.get_untracked());
        self.cleared.set(None);
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
    answer_by_keyboard(question);
    view! {
        <main class="page" id="main" tabindex="-1">
            <div class="desk">
                <form class="ask" id="answer" on:submit=|event| event.prevent_default()>
                    {head(question)}
                    {ladder(question)}
                    {partly(question)}
                    {others(question)}
                    {asides(question)}
                    {basis(question)}
                    {folds(question)}
                    {clear(question)}
                </form>
                {margin(question)}
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
        let scope = question.app.with(|assessment| assessment.scope.name.clone());
        let dimension = &model().dimensions[practice.dimension].title;
        match place {
            Some(place) => words::kicker(&scope, dimension, place + 1, asked.len()),
            None => format!("{scope}. {dimension}"),
        }
    };
    let hidden = move || question.app.with(|assessment| assessment.hides(model(), question.index));
    view! {
        <div class="ask__head">
            <p class="kicker">{kicker}</p>
            <h1 class="title title--ask" tabindex="-1">{practice.title.as_str()}</h1>
            <p class="lede">{practice.about.as_str()}</p>
            <Show when=hidden><p class="notice">{question::HIDDEN}</p></Show>
        </div>
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

fn ladder(question: Question) -> impl IntoView {
    let rungs = Level::held()
        .filter_map(|level| Some((level, question.practice.criterion(level)?)))
        .map(|(level, criterion)| {
            view! {
                <Rung
                    name=question.practice.id.as_str()
                    level
                    criterion
                    chosen=Signal::derive(move || question.level())
                    on_choose=Callback::new(move |()| question.choose(Choice::Level(level)))
                />
            }
        })
        .collect_view();
    let amounts: Vec<String> =
        model().quantifiers.iter().map(|one| words::amount(&one.word, &one.means)).collect();
    view! {
        <fieldset class="ladder">
            <legend>
                {question::CHOOSE}
                <span class="amounts">{amounts.join("; ")}"."</span>
            </legend>
            {rungs}
        </fieldset>
    }
}

fn partly(question: Question) -> impl IntoView {
    let next = move || question.choice().filter(|choice| choice.can_be_partly()).and_then(Choice::level);
    let next = move || next().and_then(Level::next);
    view! {
        <Show when=move || next().is_some()>
            <label class="tick">
                <input
                    type="checkbox"
                    name="partly"
                    prop:checked=move || question.answer().is_some_and(|answer| answer.partly)
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        question.change(|answer| answer.partly = on);
                    }
                />
                <span>
                    {move || next().map(|level| words::partly_towards(level.number()))}
                    <br />
                    <span class="small quiet">{question::PARTLY_NOTE}</span>
                </span>
            </label>
        </Show>
    }
}

fn others(question: Question) -> impl IntoView {
    let choices = [
        ("0", question::NOT_YET, Choice::Level(Level::NOT_YET)),
        ("unknown", question::UNKNOWN, Choice::Unknown),
        ("not-applicable", question::NOT_APPLICABLE, Choice::NotApplicable),
        ("elsewhere", question::ELSEWHERE, Choice::Elsewhere(None)),
    ];
    let radios = choices.map(|(value, label, choice)| {
        let on = move || match (question.choice(), choice) {
            (Some(Choice::Elsewhere(_)), Choice::Elsewhere(_)) => true,
            (chosen, choice) => chosen == Some(choice),
        };
        view! {
            <li>
                <label>
                    <input
                        type="radio"
                        name=question.practice.id.as_str()
                        value=value
                        prop:checked=on
                        on:change=move |_| question.choose(choice)
                    />
                    <span>{label}</span>
                </label>
            </li>
        }
    });
    view! {
        <fieldset class="others">
            <legend>{question::OTHERS}</legend>
            <ul>{radios}</ul>
        </fieldset>
    }
}

/// What *not applicable* and *provided elsewhere* still want to know.
fn asides(question: Question) -> impl IntoView {
    let not_applicable = move || question.choice() == Some(Choice::NotApplicable);
    let elsewhere = move || matches!(question.choice(), Some(Choice::Elsewhere(_)));
    let at = move || match question.choice() {
        Some(Choice::Elsewhere(level)) => level,
        _ => None,
    };
    let levels = (0..=Level::TOP.number()).filter_map(Level::new).map(move |level| {
        let name = model().card(level).map_or_else(
            || question::NOT_YET.to_owned(),
            |card| words::level_name(level.number(), &card.name),
        );
        view! { <option value=level.number() prop:selected=move || at() == Some(level)>{name}</option> }
    });
    let levels = levels.collect_view();
    let choose_level = move |event| {
        let level = event_target_value(&event).parse().ok().and_then(Level::new);
        question.choose(Choice::Elsewhere(level));
    };
    view! {
        <div class="aside" hidden=move || !not_applicable()>
            <label class="small" for="reason">{question::REASON}</label>
            <p class="small quiet" id="reason-note">{question::REASON_NOTE}</p>
            <input
                id="reason"
                class="field"
                type="text"
                aria-describedby="reason-note"
                prop:value=move || question.texts().reason
                on:change=move |event| question.write(|texts| texts.reason = event_target_value(&event))
            />
        </div>
        <div class="aside" hidden=move || !elsewhere()>
            <label class="small" for="provider">{question::PROVIDER}</label>
            <input
                id="provider"
                class="field"
                type="text"
                prop:value=move || question.texts().provider
                on:change=move |event| question.write(|texts| texts.provider = event_target_value(&event))
            />
            <label class="small" for="provider-level">{question::PROVIDER_LEVEL}</label>
            <p class="small quiet" id="provider-note">{question::PROVIDER_LEVEL_NOTE}</p>
            <select id="provider-level" class="field" aria-describedby="provider-note" on:change=choose_level>
                <option value="" prop:selected=move || at().is_none()>{question::LEVEL_UNKNOWN}</option>
                {levels}
            </select>
        </div>
    }
}

fn basis(question: Question) -> impl IntoView {
    let now = move || question.answer().and_then(|answer| answer.basis);
    let radios = [None, Some(Basis::Opinion), Some(Basis::Documented), Some(Basis::Measured)].map(|basis| {
        let label = basis.map_or(question::BASIS_NONE, words::basis);
        view! {
            <li>
                <label>
                    <input
                        type="radio"
                        name="basis"
                        value=label
                        prop:checked=move || now() == basis
                        on:change=move |_| question.change(|answer| answer.basis = basis)
                    />
                    {label}
                </label>
            </li>
        }
    });
    view! {
        <fieldset class="basis" disabled=move || question.answer().is_none()>
            <legend>{question::BASIS}</legend>
            <ul>{radios}</ul>
            <Show when=move || question.answer().is_some_and(|answer| answer.rests_on_opinion())>
                <p class="small">{question::OPINION_FLAG}</p>
            </Show>
        </fieldset>
    }
}

fn folds(question: Question) -> impl IntoView {
    let state = |empty: bool| if empty { question::EMPTY } else { question::FILLED };
    let note_state = move || state(question.texts().note.is_empty());
    let review = move || question.answer().and_then(|answer| answer.review_by);
    let evidence_state = move || state(question.texts().evidence.is_empty() && review().is_none());
    let change_review = move |event| {
        let day = Day::parse(&event_target_value(&event));
        question.change(|answer| answer.review_by = day);
    };
    view! {
        <div>
            <details class="fold">
                <summary>{question::NOTE}" "<span>{note_state}</span></summary>
                <p>
                    <label class="small" for="note">{question::NOTE}</label>
                    <textarea
                        id="note"
                        class="field"
                        rows="3"
                        prop:value=move || question.texts().note
                        on:change=move |event| question.write(|texts| texts.note = event_target_value(&event))
                    ></textarea>
                </p>
            </details>
            <details class="fold">
                <summary>{question::EVIDENCE}" "<span>{evidence_state}</span></summary>
                <div class="fields">
                    <label class="small">
                        {question::EVIDENCE_LINK}
                        <input
                            class="field"
                            name="evidence"
                            type="text"
                            inputmode="url"
                            prop:value=move || question.texts().evidence
                            on:change=move |event| question.write(|texts| texts.evidence = event_target_value(&event))
                        />
                    </label>
                    <label class="small">
                        {question::REVIEW_BY}
                        <input
                            class="field"
                            name="review-by"
                            type="date"
                            disabled=move || question.answer().is_none()
                            prop:value=move || review().map(Day::iso).unwrap_or_default()
                            on:change=change_review
                        />
                    </label>
                </div>
            </details>
        </div>
    }
}

/// A radio cannot be unchecked, so there is a button; and clearing can be undone.
fn clear(question: Question) -> impl IntoView {
    view! {
        <p class="row small">
            <Show when=move || question.answer().is_some()>
                <button class="link" type="button" on:click=move |_| question.clear()>{question::CLEAR}</button>
            </Show>
            <Show when=move || question.cleared.with(Option::is_some)>
                <span role="status">{question::CLEARED}</span>
                <button class="link" type="button" on:click=move |_| question.undo()>{question::UNDO}</button>
            </Show>
        </p>
    }
}

/// What helps to answer, beside the question and never inside it.
fn margin(question: Question) -> impl IntoView {
    let practice = question.practice;
    view! {
        <aside class="margin" aria-label=question::LEVELS>
            <div class="progress">{move || scalebar(question.app.with(progress))}</div>
            <section><h2>{question::LINE}</h2><p>{sentence(&practice.line)}</p></section>
            {look_up(practice)}
            {move || match question.level().and_then(|level| Some((level, practice.criterion(level)?))) {
                Some((level, criterion)) => about_level(practice, level, criterion).into_any(),
                None => view! { <section><p class="quiet">{question::CHOOSE_FIRST}</p></section> }.into_any(),
            }}
            <section class="roomy">
                <h2>{words::keys::TITLE}</h2>
                {key_list()}
                <p><button class="link" type="button" on:click=|_| show_keys(true)>{words::keys::SHOW}</button></p>
            </section>
        </aside>
    }
}

/// What could be opened within ten minutes, level by level. Where there is no margin, each rung says its own.
fn look_up(practice: &'static Practice) -> impl IntoView {
    let lines = practice.criteria.iter().map(|criterion| view! { <li>{criterion.evidence.as_str()}</li> });
    view! {
        <section class="look">
            <h2>{question::TO_LOOK_UP}</h2>
            <ol class="look__list">{lines.collect_view()}</ol>
        </section>
    }
}

fn about_level(practice: &'static Practice, level: Level, criterion: &'static Criterion) -> impl IntoView {
    let name = model().card(level).map_or("", |card| card.name.as_str());
    let upstream = model().card(level).and_then(|card| card.upstream_name.as_deref());
    let heading = format!("{}, {}", words::level_name(level.number(), name), question::WHEN_HOLDS);
    let next = level
        .next()
        .and_then(|next| practice.criterion(next))
        .map_or(practice.goal.as_str(), |next| next.minimum.as_str());
    let kpis: Vec<&str> =
        criterion.kpis.iter().map(|position| model().kpis[usize::from(*position)].title.as_str()).collect();
    view! {
        <section>
            <h2>{heading}</h2>
            <p>{criterion.state.as_str()}</p>
            {upstream.map(|upstream| view! { <p class="quiet">{words::upstream_name(name, upstream)}</p> })}
        </section>
        <section><h2>{question::FOR_BUSINESS}</h2><p>{criterion.value.as_str()}</p></section>
        <section><h2>{question::NEXT_GOAL}</h2><p>{next}</p></section>
        <section><h2>{question::MEASURING}</h2><p>{kpis.join("; ")}"."</p></section>
        <section>
            <h2>{question::SOURCES}</h2>
            <ul class="small quiet">{criterion.sources.iter().map(|tag| source(tag)).collect_view()}</ul>
        </section>
    }
}

fn source(tag: &str) -> impl IntoView + use<> {
    match model().sources.iter().find(|source| source.id == tag) {
        Some(source) => match &source.url {
            // A link to read on, taken by the reader alone: nothing is fetched from there.
            Some(url) => {
                view! { <li><a href=url.clone() rel="noreferrer">{source.title.clone()}</a></li> }.into_any()
            }
            None => view! { <li>{source.title.clone()}</li> }.into_any(),
        },
        None => view! { <li>{words::report_claim(tag)}</li> }.into_any(),
    }
}

fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn dock(question: Question) -> impl IntoView {
    let last = move || {
        let (asked, place) = question.place();
        place.is_some_and(|place| place + 1 == asked.len())
    };
    let forward = move || question.neighbour(true).to_string();
    let back = move || question.neighbour(false).to_string();
    view! {
        <div class="dock" role="region" aria-label=question::OVERVIEW>
            <div class="dock__in">
                <p class="dock__state"><SavedState /></p>
                <a class="btn roomy" href=Route::Assess.to_string()>{question::OVERVIEW}</a>
                <a class="btn" href=back>{question::BACK}</a>
                <a class="btn btn--primary" href=forward>
                    {move || if last() { question::FINISH } else { question::NEXT }}
                </a>
            </div>
        </div>
    }
}

/// Single keys answer, as long as they are on and no text is being written. Keys with a modifier belong to the browser.
fn answer_by_keyboard(question: Question) {
    let app = question.app;
    let handle = window_event_listener(ev::keydown, move |event| {
        let typing = page::takes_keys(&event);
        if event.ctrl_key() || event.alt_key() || event.meta_key() || typing == Typing::Text {
            return;
        }
        if !app.preferences.keys.get_untracked() || page::dialog_open() {
            return;
        }
        let choice = match event.key().as_str() {
            digit @ ("0" | "1" | "2" | "3" | "4" | "5") => {
                digit.parse().ok().and_then(Level::new).map(Choice::Level)
            }
            "d" | "D" => Some(Choice::Unknown),
            "n" | "N" => Some(Choice::NotApplicable),
            "e" | "E" => Some(Choice::Elsewhere(None)),
            _ => None,
        };
        if let Some(choice) = choice {
            question.choose(choice);
        } else {
            match (event.key().as_str(), typing) {
                ("p" | "P", _) if question.choice().is_some_and(Choice::can_be_partly) => {
                    question.change(|answer| answer.partly = !answer.partly);
                }
                ("?", _) => show_keys(true),
                ("ArrowRight", Typing::Nothing | Typing::Control)
                | ("Enter", Typing::Nothing | Typing::Choice) => {
                    app.go(question.neighbour(true));
                }
                ("ArrowLeft", Typing::Nothing | Typing::Control) => app.go(question.neighbour(false)),
                _ => return,
            }
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}
