//! Every word of the interface that is not the model's: a second language has one place to go.

pub mod brief;
mod explain;
pub mod feedback;
mod files;
mod findings;
pub mod home;
mod library;
mod pages;
pub mod plan;
pub mod planned;
pub mod report;
mod sentences;
mod tables;
mod whatif;

pub use explain::*;
pub use files::*;
pub use findings::*;
pub use library::*;
pub use pages::*;
pub use sentences::*;
pub use tables::*;
pub use whatif::*;

use crate::route::Route;

pub const APP: &str = "Cairn";
pub const SKIP: &str = "Skip to the content";
pub const MAIN_NAV: &str = "Main";
pub const MENU: &str = "Menu";
pub const ALL_PAGES: &str = "All pages";
/// Before the name of what is open, for whoever hears it.
pub const AT_HAND: &str = "Open:";
pub const A_SNAPSHOT: &str = "Snapshot, read-only";
/// Of a long list: the way to each letter.
pub const LETTERS: &str = "By letter";
pub const THEME: &str = "Theme";
pub const THEME_PAPER: &str = "Theme: paper. Change to night.";
pub const THEME_NIGHT: &str = "Theme: night. Change to paper.";
/// What the scale bar shows.
pub const PROGRESS: &str = "Answered so far";
pub const FOOT: &str = "Cairn runs in this browser alone.";

pub const HOME: &str = "Home";
pub const ASSESS: &str = "Assess";
pub const RESULTS: &str = "Results";
pub const PROFILE: &str = "Profile";
pub const PROVISIONING: &str = "Provisioning";
pub const PLAN: &str = "Plan";
pub const ADVICE: &str = "Advice";
pub const LANDSCAPE: &str = "Landscape";
pub const KPIS: &str = "KPIs";
pub const GLOSSARY: &str = "Glossary";
pub const PRIMER: &str = "Primer";
pub const MODEL: &str = "Model and search";
pub const EXAMPLE: &str = "Example";
pub const HELP: &str = "Help";
pub const FEEDBACK: &str = "Feedback";
pub const DATA: &str = "Your data";
pub const ABOUT: &str = "About";

/// The main pages, in the order of a visit.
pub fn main_pages() -> [(Route, &'static str); 7] {
    [
        (Route::Assess, ASSESS),
        (Route::Results, RESULTS),
        (Route::Provisioning, PROVISIONING),
        (Route::Plan, PLAN),
        (Route::Brief, brief::TITLE),
        (Route::Model, MODEL),
        (Route::Help, HELP),
    ]
}

/// The name of the scope that an assessment starts with.
pub const MY_ORGANIZATION: &str = "My organization";
