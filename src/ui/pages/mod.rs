//! One file a page.

pub(super) mod about;
pub(super) mod advice;
pub(super) mod assess;
pub(super) mod brief;
pub(super) mod browse;
pub(super) mod data;
pub(super) mod example;
pub(super) mod feedback;
pub(super) mod glossary;
pub(super) mod help;
pub(super) mod home;
pub(super) mod kpis;
pub(super) mod landscape;
pub(super) mod not_found;
pub(super) mod plan;
pub(super) mod primer;
pub(super) mod profile;
pub(super) mod provisioning;
pub(super) mod question;
pub(super) mod report;
pub(super) mod results;
pub(super) mod session;
pub(super) mod snapshot;

use crate::bundled::model;
use crate::codec::snapshot::decode;
use crate::route::Route;
use crate::words;

/// What a page is called in the window's title.
pub(super) fn title(route: &Route) -> String {
    match route {
        Route::Home => words::home::TITLE.to_owned(),
        Route::Assess | Route::Quick | Route::Full => words::ASSESS.to_owned(),
        Route::Question(id) => match model().find(id) {
            Some(index) => {
                let practice = model().practice(index);
                words::question_title(&practice.title, &model().dimensions[practice.dimension].title)
            }
            None => words::not_found::TITLE.to_owned(),
        },
        Route::Results => words::RESULTS.to_owned(),
        Route::Brief => words::brief::TITLE.to_owned(),
        Route::Report => words::report::TITLE.to_owned(),
        Route::Profile => words::PROFILE.to_owned(),
        Route::Provisioning => words::PROVISIONING.to_owned(),
        Route::Session => words::session::TITLE.to_owned(),
        Route::Plan => words::PLAN.to_owned(),
        Route::Advice(_) => words::ADVICE.to_owned(),
        Route::Landscape(_) => words::LANDSCAPE.to_owned(),
        Route::Kpis(_) => words::KPIS.to_owned(),
        Route::Glossary(_) => words::GLOSSARY.to_owned(),
        Route::Primer => words::PRIMER.to_owned(),
        Route::Model => words::MODEL.to_owned(),
        Route::Cell(id, level) => browse::cell::title(id)
            .map_or_else(|| words::not_found::TITLE.to_owned(), |title| format!("{title}, {level}")),
        Route::Example => words::EXAMPLE.to_owned(),
        Route::Snapshot(text) if decode(model(), text).is_err() => words::snapshot::DAMAGED.to_owned(),
        Route::Snapshot(_) => words::snapshot::UNNAMED.to_owned(),
        Route::Help => words::HELP.to_owned(),
        Route::Feedback => words::FEEDBACK.to_owned(),
        Route::Data => words::DATA.to_owned(),
        Route::About => words::ABOUT.to_owned(),
        Route::Unknown(_) => words::not_found::TITLE.to_owned(),
    }
}
