//! An experience card: what worked for one practice, without names, for others who are about to try.

use super::{known_by, overview};
use crate::bundled::model;
use crate::codec::experience::print_card;
use crate::domain::feedback::{Told, worked};
use crate::domain::model::PracticeIndex;
use crate::platform::clock;
use crate::state::App;
use crate::ui::components::handout::{Handout, handout};
use crate::ui::components::kept::kept;
use crate::ui::components::question::Question;
use crate::words::{self, feedback};
use leptos::prelude::*;

/// A practice to choose, its text, what may be told along with it, and the card.
pub(super) fn section(app: App) -> impl IntoView {
    let first = app.with_untracked(|one| worked(model(), one)).first().copied();
    let first = first.map_or("", |practice| model().practice(practice).id.as_str());
    let chosen = kept("practice", first);
    let told = RwSignal::new(Told::default());
    let question = Memo::new(move |_| chosen.with(|id| model().find(id)));
    let text = move || question.get().map(|practice| written(app, practice, told));
    view! {
        <section class="begin" id="card">
            <h2 class="head">{feedback::CARD}</h2>
            <p class="small quiet">{feedback::CARD_NOTE}</p>
            <form class="told" on:submit=|event| event.prevent_default()>
                <label class="small">
                    {feedback::PRACTICE}
                    <select
                        class="field"
                        name="practice"
                        on:change=move |event| chosen.set(event_target_value(&event))
                    >
                        <option value="">{feedback::CHOOSE}</option>
                        {choices(app, chosen)}
                    </select>
                </label>
                {text}
            </form>
            <Show when=move || question.get().is_none()>
                <p class="gap">{feedback::NOT_CHOSEN}" "{overview()}</p>
            </Show>
        </section>
    }
}

/// Every practice, under its dimension or its part of the deep-dive.
fn choices(app: App, chosen: RwSignal<String>) -> impl IntoView {
    let all: Vec<PracticeIndex> = model().indices().collect();
    let groups = all.chunk_by(|one, next| model().part(*one) == model().part(*next)).map(|practices| {
        let options = practices.iter().map(|one| choice(app, *one, chosen)).collect_view();
        view! { <optgroup label=model().part(practices[0])>{options}</optgroup> }
    });
    groups.collect_view()
}

fn choice(app: App, index: PracticeIndex, chosen: RwSignal<String>) -> impl IntoView {
    let practice = model().practice(index);
    let written = Memo::new(move |_| app.with(|one| !one.texts(index).worked.trim().is_empty()));
    let selected = move || chosen.with(|chosen| *chosen == practice.id);
    view! {
        <option value=practice.id.as_str() prop:selected=selected>
            {move || feedback::card_choice(&practice.title, written.get())}
        </option>
    }
}

/// What worked there, what may be told along with it, and what comes of it.
fn written(app: App, practice: PracticeIndex, told: RwSignal<Told>) -> impl IntoView {
    let question = Question::new(app, practice);
    let any = Memo::new(move |_| !question.texts().worked.trim().is_empty());
    view! {
        <div>
            <label class="small" for="card-worked">{feedback::WORKED}</label>
            <textarea
                id="card-worked"
                class="field"
                rows="4"
                aria-describedby="card-worked-note"
                prop:value=move || question.texts().worked
                on:input=move |event| question.write(|texts| texts.worked = event_target_value(&event))
            ></textarea>
            <span class="small quiet" id="card-worked-note">{feedback::WORKED_NOTE}</span>
            <div role="status">{move || known_by(app, &question.texts().worked)}</div>
        </div>
        {tellable(app, told)}
        <Show when=move || any.get()>{handout(as_markdown(app, practice, told))}</Show>
    }
}

/// A tick for each thing that was said of one's context; none is ticked by itself.
fn tellable(app: App, told: RwSignal<Told>) -> impl IntoView {
    let (industry, size, flags) = app.with_untracked(|one| {
        let flags = model().flags.iter().filter(|flag| one.flags.has(flag.bit)).collect::<Vec<_>>();
        (one.profile.industry(model()), one.profile.size(model()), flags)
    });
    let said = |label, value: &str| feedback::tellable(label, value);
    let industry = industry.map(|one| {
        let label = said(words::profile::INDUSTRY, &one.title);
        tick("industry", label, told, |told| told.industry, |told, on| told.industry = on)
    });
    let size = size.map(|one| {
        let label = said(words::profile::SIZE, &one.title);
        tick("size", label, told, |told| told.size, |told, on| told.size = on)
    });
    let nothing = industry.is_none() && size.is_none() && flags.is_empty();
    let flags = flags.into_iter().map(|flag| {
        let label = said(feedback::CONTEXT_FACT, &flag.title);
        let bit = flag.bit;
        tick(
            &flag.id,
            label,
            told,
            move |told| told.flags.has(bit),
            move |told, on| told.flags = told.flags.with(bit, on),
        )
    });
    view! {
        <fieldset>
            <legend class="small">{feedback::CONTEXT}</legend>
            {nothing.then(|| view! { <p class="small quiet">{feedback::NO_CONTEXT}</p> })}
            {industry}
            {size}
            {flags.collect_view()}
        </fieldset>
    }
}

fn tick(
    name: &'static str,
    label: String,
    told: RwSignal<Told>,
    get: impl Fn(&Told) -> bool + Send + Sync + 'static,
    set: impl Fn(&mut Told, bool) + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <label class="tick small">
            <input
                type="checkbox"
                name=name
                prop:checked=move || told.with(|told| get(told))
                on:change=move |event| told.update(|told| set(told, event_target_checked(&event)))
            />
            <span>{label}</span>
        </label>
    }
}

/// The card as Markdown.
fn as_markdown(app: App, practice: PracticeIndex, told: RwSignal<Told>) -> Handout {
    let id = model().practice(practice).id.as_str();
    Handout {
        id: "card-text",
        label: feedback::CARD_TEXT,
        copy: feedback::COPY_CARD,
        save: feedback::SAVE_CARD,
        kind: "text/markdown",
        name: Memo::new(move |_| format!("cairn-experience-{id}.md")),
        text: Memo::new(move |_| {
            let card = app.with(|one| feedback::card_of(model(), one, practice, told.get(), clock::today()));
            print_card(&card)
        }),
    }
}
