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
use crate::ui::components::pictures::further_pictures;
use crate::ui::components::scorecard::shapes;
use crate::words::{self, provisioning, report, results};
use chapters::{answers, kept_aside, method, plan, profile, steps};
use leptos::prelude::*;

/// A chapter: where it stands on the page, what it is called, and what it says.
struct Chapter {
    id: &'static str,
    title: String,
    /// Whether it begins on a sheet of its own.
    apart: bool,
    text: AnyView,
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
    let chapters = chapters(&assessment);
    let contents = chapters.iter().map(|chapter| {
        let place = format!("#{} h2", chapter.id);
        view! {
            <li><button class="contents" type="button" on:click=move |_| page::focus(&place)>{chapter.title.clone()}</button></li>
        }
    });
    let contents = contents.collect_view();
    let chapters = chapters.into_iter().map(|Chapter { id, title, apart, text }| {
        view! { <section class="chapter" class:chapter--apart=apart id=id><h2 class="head" tabindex="-1">{title}</h2>{text}</section> }
    });
    view! {
        <div class="split">
            <div>
                <p class="kicker">{report::made_on(model(), clock::today())}</p>
                <h1 class="title" tabindex="-1">{report::title(&name)}</h1>
                <p class="quiet roomless">{report::LEDE}</p>
            </div>
            <div class="row">
                <button class="btn btn--primary" type="button" on:click=|_| page::print()>{report::PRINT}</button>
            </div>
        </div>
        {files::files(app)}
        <nav class="begin" aria-label=report::CONTENTS>
            <h2 class="head">{report::CONTENTS}</h2>
            <ol class="notes notes--numbered">{contents}</ol>
        </nav>
        {chapters.collect_view()}
    }
    .into_any()
}

impl Chapter {
    fn new(id: &'static str, title: impl Into<String>, text: impl IntoAny) -> Chapter {
        Chapter { id, title: title.into(), apart: false, text: text.into_any() }
    }

    /// The same on a sheet of its own.
    fn apart(self) -> Chapter {
        Chapter { apart: true, ..self }
    }
}

fn chapters(assessment: &Assessment) -> Vec<Chapter> {
    let scorecard = score(model(), assessment);
    let mut chapters = vec![
        Chapter::new("report-stands", report::STANDS, stands(&scorecard, assessment)),
        Chapter::new("report-steps", results::STEPS, steps(&offering(&scorecard, None), assessment)),
        Chapter::new("report-plan", report::PLAN, plan(assessment)).apart(),
        Chapter::new("report-profile", report::PROFILE, profile(assessment)).apart(),
    ];
    let asked = assessment.asked(model());
    for one in &scorecard.dimensions {
        let Dimension { id, title, .. } = &model().dimensions[one.dimension];
        let practices = of(&asked, |practice| practice.dimension == one.dimension);
        chapters.push(Chapter::new(id, title, answers(assessment, &Group::core(one), &practices)));
    }
    if let Some(deep) = score_begun_deep_dive(model(), assessment) {
        let asked = assessment.asked_deep(model());
        for (position, group) in Group::subcategories(&deep).iter().enumerate() {
            let Subcategory { id, title, .. } = &model().subcategories[position];
            let practices = of(&asked, |practice| practice.subcategory == Some(position));
            chapters.push(Chapter::new(id, report::deep(title), answers(assessment, group, &practices)));
        }
        let scores: Vec<&Score> = deep.subcategories.iter().collect();
        chapters.push(Chapter::new("report-deep", report::DEEP, deep_dive(&deep, &scores, assessment)));
    }
    let counted = assessment.asked_throughout(model());
    let kept: Vec<PracticeIndex> =
        model().indices().filter(|one| assessment.says_of(*one) && !counted.contains(one)).collect();
    if !kept.is_empty() {
        chapters.push(Chapter::new("report-kept", report::KEPT, kept_aside(assessment, &kept)));
    }
    chapters.push(Chapter::new("report-method", report::METHOD, method()));
    chapters
}

fn of(practices: &[PracticeIndex], wanted: impl Fn(&Practice) -> bool) -> Vec<PracticeIndex> {
    practices.iter().copied().filter(|practice| wanted(model().practice(*practice))).collect()
}

fn stands(scorecard: &Scorecard, assessment: &Assessment) -> impl IntoView + use<> {
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
fn deep_dive(deep: &DeepDive, scores: &[&Score], assessment: &Assessment) -> impl IntoView + use<> {
    view! {
        {plain_ledger(provisioning::FIGURES, provisioning::SUBCATEGORY, &Group::subcategories(deep))}
        {plain_ledger(provisioning::BY_DIMENSION, results::DIMENSION, &Group::deep_dimensions(deep))}
        <h3 class="head head--small">{results::STEPS}</h3>
        {steps(scores, assessment)}
    }
}
