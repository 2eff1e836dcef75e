//! Everything on paper: what was said and found, chapter by chapter, and every way to take it along.

mod chapters;
mod files;

use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::finding::finding;
use crate::domain::model::{Dimension, Practice, PracticeIndex, Subcategory};
use crate::domain::scoring::{DeepDive, Score, Scorecard, score, score_begun_deep_dive};
use crate::domain::steps::offering;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::attention::attention;
use crate::ui::components::cairns::cairns;
use crate::ui::components::ledger::{Group, plain_ledger};
use crate::ui::components::once_drawn::{below, printer};
use crate::ui::components::pictures::further_pictures;
use crate::ui::components::scorecard::shapes;
use crate::words::{self, provisioning, report, results};
use chapters::{answers, kept_aside, method, plan, profile, steps};
use leptos::prelude::*;
use std::sync::Arc;

/// A chapter: where it stands on the page, what it is called, and what it says.
struct Chapter {
    id: &'static str,
    title: String,
    /// Whether it begins on a sheet of its own.
    apart: bool,
    /// What it says, put together when it is shown.
    text: Box<dyn FnOnce() -> AnyView + Send>,
}

/// What all chapters tell of.
struct Told {
    assessment: Assessment,
    scorecard: Scorecard,
}

pub(crate) fn page(app: App) -> impl IntoView {
    view! { <main class="page report" id="main" tabindex="-1">{move || body(app)}</main> }
}

fn body(app: App) -> AnyView {
    let assessment = app.assessment();
    if assessment.is_empty() && assessment.plan.is_empty() {
        return view! {
            <h1 class="title" tabindex="-1">{report::TITLE}</h1>
            <p class="lede">{report::ANYTHING_SAID}</p>
            <p class="begin"><a class="btn btn--primary" href=Route::Quick.to_string()>{words::home::QUICK}</a></p>
        }
        .into_any();
    }
    let name = words::scope_name(&assessment.scope);
    let scorecard = score(model(), &assessment);
    let print = printer();
    let mut chapters = chapters(&Arc::new(Told { assessment, scorecard }));
    let contents = chapters.iter().map(|chapter| {
        let place = format!("#{} h2", chapter.id);
        view! {
            <li><button class="contents" type="button" on:click=move |_| page::focus(&place)>{chapter.title.clone()}</button></li>
        }
    });
    let contents = contents.collect_view();
    let shown = |Chapter { id, title, apart, text }| {
        view! { <section class="chapter" class:chapter--apart=apart id=id><h2 class="head" tabindex="-1">{title}</h2>{text()}</section> }
    };
    let later = chapters.split_off(chapters.len() / 2);
    view! {
        <div class="split">
            <div>
                <p class="kicker">{report::made_on(model(), clock::today())}</p>
                <h1 class="title" tabindex="-1">{report::title(&name)}</h1>
                <p class="quiet roomless">{report::LEDE}</p>
            </div>
            <div class="row">
                <button class="btn btn--primary" type="button" on:click=move |_| print()>{report::PRINT}</button>
            </div>
        </div>
        {files::files(app)}
        <nav class="begin" aria-label=report::CONTENTS>
            <h2 class="head">{report::CONTENTS}</h2>
            <ol class="notes notes--numbered">{contents}</ol>
        </nav>
        {below(move || chapters.into_iter().map(shown).collect_view())}
        {below(move || later.into_iter().map(shown).collect_view())}
    }
    .into_any()
}

impl Chapter {
    fn new<V: IntoAny>(
        id: &'static str,
        title: impl Into<String>,
        told: &Arc<Told>,
        text: impl FnOnce(&Told) -> V + Send + 'static,
    ) -> Chapter {
        let told = told.clone();
        let text = Box::new(move || text(&told).into_any());
        Chapter { id, title: title.into(), apart: false, text }
    }

    /// The same on a sheet of its own.
    fn apart(self) -> Chapter {
        Chapter { apart: true, ..self }
    }
}

fn chapters(told: &Arc<Told>) -> Vec<Chapter> {
    let Told { assessment, scorecard } = told.as_ref();
    let mut chapters = vec![
        Chapter::new("report-stands", report::STANDS, told, stands),
        Chapter::new("report-steps", results::STEPS, told, |told| {
            steps(&offering(&told.scorecard, None), &told.assessment)
        }),
        Chapter::new("report-plan", report::PLAN, told, |told| plan(&told.assessment)).apart(),
        Chapter::new("report-profile", report::PROFILE, told, |told| profile(&told.assessment)).apart(),
    ];
    let asked = assessment.asked(model());
    for (position, one) in scorecard.dimensions.iter().enumerate() {
        let Dimension { id, title, .. } = &model().dimensions[one.dimension];
        let practices = of(&asked, |practice| practice.dimension == one.dimension);
        chapters.push(Chapter::new(id, title.as_str(), told, move |told| {
            answers(&told.assessment, &Group::core(&told.scorecard.dimensions[position]), &practices)
        }));
    }
    if let Some(deep) = score_begun_deep_dive(model(), assessment) {
        let deep = Arc::new(deep);
        let asked = assessment.asked_deep(model());
        for (position, Subcategory { id, title, .. }) in model().subcategories.iter().enumerate() {
            let practices = of(&asked, |practice| practice.subcategory == Some(position));
            let deep = deep.clone();
            chapters.push(Chapter::new(id, report::deep(title), told, move |told| {
                answers(&told.assessment, &Group::subcategories(&deep)[position], &practices)
            }));
        }
        chapters.push(Chapter::new("report-deep", report::DEEP, told, move |told| {
            deep_dive(&deep, &told.assessment)
        }));
    }
    let counted = assessment.asked_throughout(model());
    let kept: Vec<PracticeIndex> =
        model().indices().filter(|one| assessment.says_of(*one) && !counted.contains(one)).collect();
    if !kept.is_empty() {
        chapters.push(Chapter::new("report-kept", report::KEPT, told, move |told| {
            kept_aside(&told.assessment, &kept)
        }));
    }
    chapters.push(Chapter::new("report-method", report::METHOD, told, |_| method()));
    chapters
}

fn of(practices: &[PracticeIndex], wanted: impl Fn(&Practice) -> bool) -> Vec<PracticeIndex> {
    practices.iter().copied().filter(|practice| wanted(model().practice(*practice))).collect()
}

fn stands(Told { assessment, scorecard }: &Told) -> impl IntoView + use<> {
    let groups: Vec<Group> = scorecard.dimensions.iter().map(Group::core).collect();
    let kicker = words::scope_name(&assessment.scope);
    view! {
        <p class="lede">{words::finding(model(), finding(scorecard))}</p>
        {cairns(scorecard, &kicker, true)}
        {plain_ledger(results::FIGURES, results::DIMENSION, &groups)}
        {further_pictures(scorecard, assessment, false, &kicker)}
        {shapes(scorecard, assessment)}
        {attention(assessment, true, clock::today())}
    }
}

/// The deep-dive in figures, and its next steps.
fn deep_dive(deep: &DeepDive, assessment: &Assessment) -> impl IntoView + use<> {
    let scores: Vec<&Score> = deep.subcategories.iter().collect();
    view! {
        {plain_ledger(provisioning::FIGURES, provisioning::SUBCATEGORY, &Group::subcategories(deep))}
        {plain_ledger(provisioning::BY_DIMENSION, results::DIMENSION, &Group::deep_dimensions(deep))}
        <h3 class="head head--small">{results::STEPS}</h3>
        {steps(&scores, assessment)}
    }
}
