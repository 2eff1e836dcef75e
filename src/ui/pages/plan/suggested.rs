//! What could be taken into the plan: next steps and what to find out, by dimension.

use super::action::{part, stone, what};
use super::link;
use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::plan::Aim;
use crate::domain::scoring::{Score, score, score_begun_deep_dive};
use crate::domain::steps::{MOST_STEPS, NoStep, Step, find_out, first_steps, next_steps, no_step, offering};
use crate::platform::page;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::each::each;
use crate::ui::components::leans::leans;
use crate::ui::components::scorecard::practice_title;
use crate::words::{self, home, plan};
use leptos::prelude::*;

/// A step, or something to find out.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
struct Suggestion {
    aim: Aim,
    /// The level of today; none where it is to be found out.
    from: Option<Level>,
    /// The highest ranked goal that it serves.
    serves: Option<&'static str>,
}

impl Suggestion {
    fn step(assessment: &Assessment, step: Step) -> Suggestion {
        let Step { practice, from, .. } = step;
        let serves = assessment.profile.served(model(), practice).map(|(_, goal)| goal.title.as_str());
        Suggestion { aim: Aim::of(&step), from: Some(from), serves }
    }

    fn find_out(practice: PracticeIndex) -> Suggestion {
        Suggestion { aim: Aim { practice, level: None }, from: None, serves: None }
    }
}

/// What is suggested in one dimension, or in one subcategory of the deep-dive.
#[derive(Clone, Debug, PartialEq)]
struct Group {
    title: &'static str,
    suggestions: Vec<Suggestion>,
}

/// Everything that is suggested.
#[derive(Clone, Debug, Default, PartialEq)]
struct Suggested {
    first: Vec<Suggestion>,
    core: Vec<Group>,
    deep: Vec<Group>,
    /// Why nothing is, where nothing is.
    none: Option<NoStep>,
}

impl Suggested {
    fn of(assessment: &Assessment) -> Suggested {
        let core = score(model(), assessment);
        let deep = score_begun_deep_dive(model(), assessment);
        let scores = offering(&core, None);
        let first = first_steps(model(), assessment, &scores).into_iter().take(MOST_STEPS);
        let rows = deep.iter().flat_map(|deep| &deep.subcategories);
        let titles = core.dimensions.iter().map(|one| model().dimensions[one.dimension].title.as_str());
        let deep_titles = model().subcategories.iter().map(|one| one.title.as_str());
        Suggested {
            first: first.map(|step| Suggestion::step(assessment, step)).collect(),
            core: groups(assessment, titles, scores.iter().copied()),
            deep: groups(assessment, deep_titles, rows),
            none: no_step(assessment, &offering(&core, deep.as_ref())),
        }
    }
}

fn groups<'s>(
    assessment: &Assessment,
    titles: impl Iterator<Item = &'static str>,
    scores: impl IntoIterator<Item = &'s Score>,
) -> Vec<Group> {
    let groups = titles.zip(scores).map(|(title, score)| {
        let steps = next_steps(assessment, score).into_iter().map(|step| Suggestion::step(assessment, step));
        let unknown = find_out(assessment, score).into_iter().map(Suggestion::find_out);
        Group { title, suggestions: steps.chain(unknown).collect() }
    });
    groups.filter(|group| !group.suggestions.is_empty()).collect()
}

/// The suggestions. What is taken in stays, marked.
pub(super) fn suggested(app: App) -> impl IntoView {
    let all = Memo::new(move |_| app.with(Suggested::of));
    let core = Memo::new(move |_| all.with(|all| all.core.clone()));
    let deep = Memo::new(move |_| all.with(|all| all.deep.clone()));
    let any = move || core.with(|groups| !groups.is_empty()) || deep.with(|groups| !groups.is_empty());
    view! {
        <section class="begin suggested" aria-labelledby="suggested">
            <h2 class="head" id="suggested" tabindex="-1">{plan::SUGGESTED}</h2>
            <Show when=any fallback=move || all.with(|all| all.none).map(nothing)>
                <p class="small quiet">{plan::SUGGESTED_NOTE}</p>
            </Show>
            {move || first(all.with(|all| all.first.clone()))}
            {shelves(app, core)}
            <Show when=move || deep.with(|groups| !groups.is_empty())>
                <h3 class="head head--deep">{words::provisioning::DEEP}</h3>
            </Show>
            {shelves(app, deep)}
        </section>
    }
}

/// Why nothing is suggested, and where it begins if nothing is answered.
fn nothing(why: NoStep) -> impl IntoView {
    let begin = (why == NoStep::NothingAssessed).then(|| {
        view! {
            <p class="row gap">
                <a class="btn btn--primary" href=Route::Quick.to_string()>{home::QUICK}", "{home::QUICK_TIME}</a>
                <a class="btn" href=Route::Full.to_string()>{home::FULL}", "{home::FULL_TIME}</a>
            </p>
        }
    });
    view! { <p>{words::no_step(why)}</p>{begin} }
}

/// The first three of all dimensions together, each with the way to where it can be taken in.
fn first(steps: Vec<Suggestion>) -> Option<impl IntoView> {
    (!steps.is_empty()).then(|| {
        let list = steps.into_iter().map(|one| {
            let practice = model().practice(one.aim.practice);
            let dimension = model().dimensions[practice.dimension].title.as_str();
            let there = format!("[data-step=\"{}\"] :is(button, .taken a)", practice.id);
            view! {
                <li>
                    <div>
                        <b>{link(there, None, what(one.aim))}</b>
                        <p>{dimension}": "{practice.title.as_str()}{says(&one)}</p>
                    </div>
                </li>
            }
        });
        view! { <h3 class="head head--small">{plan::FIRST}</h3><ol class="steps">{list.collect_view()}</ol> }
    })
}

fn shelves(app: App, groups: Memo<Vec<Group>>) -> impl IntoView {
    let shelf = move |title: &'static str| {
        let suggestions = move || {
            let group = groups.with(|groups| groups.iter().find(|group| group.title == title).cloned());
            group.map(|group| group.suggestions).unwrap_or_default()
        };
        view! {
            <section class="shelf">
                <h3 class="head">{title}</h3>
                <ul class="takes">
                    {each(suggestions, |one| *one, move |one| suggestion(app, one))}
                </ul>
            </section>
        }
    };
    let titles = move || groups.with(|groups| groups.iter().map(|group| group.title).collect::<Vec<_>>());
    view! { <div class="shelves">{each(titles, |title| *title, shelf)}</div> }
}

/// From which level to which, and what it is good for.
fn says(one: &Suggestion) -> String {
    let from_to = one.from.zip(one.aim.level).map(|(from, to)| plan::from_to(from.number(), to.number()));
    let serves = one.serves.map(|goal| format!(", {}", words::step_serves(goal)));
    [from_to, serves].into_iter().flatten().collect()
}

/// One suggestion, which can be taken in once.
fn suggestion(app: App, one: Suggestion) -> impl IntoView {
    let practice = model().practice(one.aim.practice);
    let to = one.aim.level;
    let unknown = one.from.is_none().then(|| format!(". {}", plan::UNKNOWN));
    view! {
        <li data-step=practice.id.as_str() data-to=one.aim.level.map_or(0, Level::number)>
            {stone(one.aim)}
            <div>
                <p>{what(one.aim)}</p>
                <p class="small quiet">{practice_title(one.aim.practice, true)}{says(&one)}{unknown}</p>
                <div class="small quiet">{move || to.map(|to| app.with(|all| leans(all, one.aim.practice, to)))}</div>
                {take(app, one.aim)}
            </div>
        </li>
    }
}

/// The button that takes it in; afterwards, the way to its card.
fn take(app: App, aim: Aim) -> impl IntoView {
    let taken = Memo::new(move |_| app.with(|one| one.plan.action(aim).map(|action| action.status)));
    let id = model().practice(aim.practice).id.as_str();
    let take = move |_| {
        app.take_on(aim);
        page::focus_soon(format!("[data-step=\"{id}\"] .taken a"));
    };
    move || {
        if let Some(status) = taken.get() {
            let there = part(aim, "summary");
            let says = plan::taken(status);
            let name = words::about_one(&says, &what(aim));
            return view! { <p class="small taken">{link(there, Some(name), says)}</p> }.into_any();
        }
        view! {
            <p class="small">
                <button class="link" type="button" aria-label=words::about_one(plan::TAKE, &what(aim)) on:click=take>
                    {plan::TAKE}
                </button>
            </p>
        }
        .into_any()
    }
}
