//! The words of the pages around the questions: profile, deep-dive, advice, projects, measures, terms, the model; then
//! their sentences with something in them.

use super::findings::in_words;
use super::sentences::s;
use crate::domain::level::Level;
use crate::domain::model::library::Band;
use crate::domain::model::{Model, Practice};
use crate::domain::patterns::Filling;

pub mod profile {
    pub const TITLE: &str = "Your profile, before anything technical";
    pub const LEDE: &str = "What you want to achieve, and what is true of you. It sets the order and what is put forward; it \
        never moves a level.";
    pub const FIRST: &str =
        "What shall it bring to the business? It takes a minute and sets the order of what comes out.";
    pub const ON: &str = "Go on to the questions";
    pub const SKIP: &str = "All of it can wait, and be changed at any time.";
    pub const GOALS: &str = "Your business goals";
    pub const GOALS_HELP: &str = "Choose up to three business goals, the most important first. Of steps with an equal gap, those \
        that serve a higher goal come first.";
    pub const RANKED: &str = "Your goals, in order";
    pub const NO_GOALS: &str = "None chosen yet.";
    pub const ADD: &str = "Add a goal";
    pub const ADD_IT: &str = "Add";
    pub const CHOOSE: &str = "Choose\u{2026}";
    pub const UP: &str = "Move up";
    pub const REMOVE: &str = "Remove";
    pub const REMOVED: &str = "Goal removed.";
    pub const WAY: &str = "Your way in";
    pub const WAY_HELP: &str = "A way changes the order of the questions and what is put forward. The questions and the result \
        stay the same.";
    pub const NO_WAY: &str = "No particular way";
    pub const NO_WAY_ABOUT: &str = "The dimensions in their usual order.";
    pub const SCOPE: &str = "Who you are";
    pub const INDUSTRY: &str = "Industry";
    pub const SIZE: &str = "People who build and run things";
    pub const NOT_SAID: &str = "Not said";
    pub const HIDDEN: &str = "What is hidden, and why";
    pub const NOTHING_HIDDEN: &str = "Nothing is hidden.";
    pub const FORWARD: &str = "Put forward on this way";
}

pub mod provisioning {
    pub const TITLE: &str = "The provisioning layer";
    pub const LEDE: &str =
        "Four kinds of work, seen from five sides. Open a stone to read what each level asks, and to answer.";
    pub const CAPTION: &str = "Level per subcategory and dimension; each opens its question";
    pub const SUBCATEGORY: &str = "Subcategory";
    pub const TYPICAL: &str = "Typical";
    pub const GRID_KEYS: &str = "In the grid, arrow keys move, Home and End lead to the ends of a row, 0 to 5 answer, D \
        is don\u{2019}t know, N not applicable, E elsewhere, P partly; Delete clears, Enter opens the sentences, ? lists all keys.";
    pub const OPEN: &str = "Note, evidence and the rest";
    pub const MORE: &str = "Measures, advice, projects";
    pub const BACK: &str = "Back to the grid";
    pub const PICK: &str = "Choose a stone in the grid.";
    pub const PROJECTS: &str = "Projects that help";
    pub const ALL_PROJECTS: &str = "All projects of this box";
    pub const LOWEST: &str = "Where it rests lowest";
    pub const NOTHING_YET: &str = "No figures yet: a row or a column shows once half of it has a level.";
    pub const FIGURES: &str = "The same in figures";
    pub const BY_DIMENSION: &str = "By dimension";
    pub const OPENED: &str = "How each figure came about";
    pub const SECOND_LENS: &str = "This is a second lens. It never feeds the result of the core assessment.";
    pub const PLAN: &str = "Plan a session";
    pub const OWNED: &str = "Somebody else runs one of these";
    pub const OWNED_HELP: &str = "Name who does. It takes the place of answers given there, and can be undone. All its practices are then marked \u{201c}provided elsewhere\u{201d}; a level \
        that you know can be given in each.";
    pub const PROVIDER: &str = "Provided by";
    pub const HAND_OVER: &str = "Mark them all";
    pub const UNNAMED_PROVIDER: &str = "Name who provides it first.";
    pub const DEEP: &str = "The provisioning deep-dive";
    pub const DEEP_LINK: &str = "Open the grid";
    pub const LEGEND: &str = "What the stones mean";
    /// Signs in stones without a level.
    pub const SIGNS: [(&str, &str); 4] = [
        ("?", "not answered"),
        ("~", "don\u{2019}t know"),
        ("\u{2013}", "not applicable"),
        ("\u{2197}", "elsewhere"),
    ];
}

pub mod session {
    pub const TITLE: &str = "Plan a session";
    pub const LEDE: &str = "A group gets through a part of the grid in one sitting. Choose the part and the time; the order \
        follows.";
    pub const SLICE: &str = "What to talk about";
    pub const ALL: &str = "The whole grid";
    pub const MINUTES: &str = "Minutes";
    pub const ORDER: &str = "The order of questions";
    pub const NONE: &str = "There is nothing to ask: all of it is provided elsewhere.";
    pub const LEFT_OVER: &str = "No time for these";
    pub const RULE: &str = "Open questions first, then \u{201c}don\u{2019}t know\u{201d}, then what is furthest below its target. The \
        talk goes dimension by dimension, so that each kind of work has been heard when the time is over.";
    pub const START: &str = "Start the session";
    pub const END: &str = "End the session";
    pub const FINISH: &str = "Finish the session";
    pub const SESSION: &str = "Session";
    pub const UNDER_WAY: &str = "A session is under way.";
    pub const ENDED: &str = "The session has ended; its answers stay.";
}

pub mod advice {
    pub const TITLE: &str = "What the panel advised";
    pub const LEDE: &str =
        "Advice from the talks of 2022, by what it is about and by the level it speaks to.";
    pub const BESIDE: &str = "From the panel";
    pub const NEVER: &str =
        "Opinions of a dozen-odd organizations in 2022: no recommendation, no checklist, never scored.";
    pub const ABOUT: &str = "About";
    pub const BAND: &str = "For levels";
    pub const ANY: &str = "All";
    pub const CELLS: &str = "Cells";
    pub const NOTHING: &str = "No advice fits these filters: on many cells the panel said nothing.";
    pub const HIDDEN: &str = "Not shown beside your questions";
    pub const FILTER: &str = "Filter the advice";
    pub const YOURS: &str = "For where you stand, and the step after";
    pub const YOURS_NOTE: &str = "Advice for the band of levels your first steps are in, and for the next.";
}

pub mod landscape {
    pub const TITLE: &str = "Projects of the provisioning layer";
    pub const LEDE: &str = "Every project of the Foundation in the landscape\u{2019}s four provisioning boxes, by name and never \
        by rank.";
    pub const EVERY: &str = "All boxes";
    pub const STATUS: &str = "Status";
    pub const NAME: &str = "Project";
    pub const PURPOSE: &str = "What it is for";
    pub const ACCEPTED: &str = "Accepted";
    pub const SINCE: &str = "Status since";
    pub const NOTHING: &str = "No project has these statuses.";
    pub const NEUTRAL: &str = "Nothing here is a recommendation, and no level asks for any of it.";
    pub const ELSEWHERE: &str = "helps from another box";
    pub const LEGEND: [(&str, &str); 4] = [
        ("Graduated", "widely used, audited, with lasting support"),
        ("Incubating", "in production with some, in sound hands"),
        ("Sandbox", "early, an experiment"),
        ("Archived", "no longer kept up; plan for another"),
    ];
}

pub mod kpis {
    pub const TITLE: &str = "What is worth measuring";
    pub const LEDE: &str = "Every measure that a criterion refers to, with what it says and how it misleads. A measure is read \
        over time, one application or team at a time; it ranks nobody and decides no level.";
    pub const FILTER: &str = "Filter by name";
    pub const UNIT: &str = "Unit";
    pub const BETTER: &str = "Better when";
    pub const UP: &str = "it rises";
    pub const DOWN: &str = "it falls";
    pub const TARGET: &str = "it nears your own target";
    pub const GUARD: &str = "Watch out";
    pub const SERVES: &str = "Serves";
    pub const NOTHING: &str = "No measure has that in its name.";
}

pub mod glossary {
    pub const TITLE: &str = "Glossary";
    pub const LEDE: &str = "What the words mean here. The panel\u{2019}s first advice was to agree on them in your own house: \
        write your own meaning beside any of them, and it shows wherever the word is explained.";
    pub const FILTER: &str = "Filter by word";
    pub const BUSINESS: &str = "For the business";
    pub const OWN: &str = "In our house";
    pub const WRITE: &str = "Write your own meaning";
    pub const NOTHING: &str = "No entry has that word.";
    pub const HERE: &str = "Words used here";
    pub const MORE: &str = "In the glossary";
}

pub mod primer {
    pub const READINESS: &str = "A check before you start";
    pub const UNSCORED: &str = "Nobody sees it.";
    pub const FIRST: &str = "Worth settling first";
    pub const USUAL: &str = "A usual start";
    pub const USUAL_NOTE: &str = "Tick what is true. None of these needs a particular answer.";
    pub const CALLS: &str = "Calls to action";
    pub const CALLS_NOTE: &str = "What the report of 2022 asked of organizations, and where Cairn answers.";
    pub const ON: &str = "Start with what you want to achieve";
}

pub mod browse {
    pub const TITLE: &str = "The whole model";
    pub const LEDE: &str =
        "Every practice at every level, the advice, the measures, the words and the projects.";
    pub const SEARCH: &str = "Search everything";
    pub const SEARCH_HELP: &str = "Press / on any page to come here.";
    pub const PRACTICES: &str = "Practices";
    pub const TERMS: &str = "Words";
    pub const ADVICE: &str = "Advice";
    pub const KPIS: &str = "Measures";
    pub const PROJECTS: &str = "Projects";
    pub const OTHER: &str = "Reading";
    pub const NOTHING: &str = "Nothing was found. Try a shorter or another word.";
    pub const CORE: &str = "The core, dimension by dimension";
    pub const DEEP: &str = "Provisioning, subcategory by subcategory";
    pub const DIMENSIONS: &str = "Dimensions by levels";
    pub const LEVEL: &str = "Level";
    pub const EVIDENCE: &str = "To look up";
    pub const STATE: &str = "What it is usually like";
    pub const GOAL: &str = "What comes next";
    pub const VALUE: &str = "For the business";
    pub const RISK: &str = "At stake while it is low";
    pub const KPI: &str = "Worth measuring";
    pub const ANSWER: &str = "Answer this practice";
    pub const SILENT: &str = "The panel said nothing for this cell.";
    pub const NEIGHBOURS: &str = "Other levels";
}

/// Where a question of a session stands.
pub fn session_kicker(scope: &str, cell: &str, place: usize, asked: usize) -> String {
    format!("{scope}. {cell}, question {place} of {asked} in this session")
}

/// How the report is cited.
pub fn claims(count: u16) -> String {
    format!("The report is cited by its {count} claims, numbered in reading order.")
}

/// How much the context hides.
pub fn hidden_by_context(practices: usize, advice: usize) -> String {
    format!("Hidden by your context: {}.", practices_and_advice(practices, advice))
}

/// A button's name and what it is about.
pub fn about_one(button: &str, what: &str) -> String {
    format!("{button}: {what}")
}

/// The cell of a practice of the deep-dive; of any other practice its dimension.
pub fn cell_of(model: &Model, practice: &Practice) -> String {
    let dimension = &model.dimensions[practice.dimension].title;
    practice.subcategory.map_or_else(
        || dimension.to_string(),
        |position| cell(&model.subcategories[position].title, dimension),
    )
}

/// A cell of the grid.
fn cell(subcategory: &str, dimension: &str) -> String {
    format!("{subcategory}, {dimension}")
}

pub fn second_lens(practices: usize) -> String {
    format!("A second lens: {practices} practices, never part of the core result")
}

/// A sentence that does not hold yet, at the lowest place of a group.
pub fn lowest_cell(cell: &str, minimum: &str, level: u8) -> String {
    format!("{cell}, at {level}. Not held yet: \u{201c}{minimum}\u{201d}")
}

pub fn pair(first: &str, second: &str) -> String {
    format!("{first} with {second}")
}

pub fn session_fits(questions: usize, minutes: usize, a_question: usize) -> String {
    let s = s(questions);
    format!("{questions} question{s} in {minutes} minutes, about {a_question} minutes each.")
}

pub fn handed_over(subcategory: &str) -> String {
    format!("{subcategory} is marked as provided elsewhere.")
}

/// A flag that is true of most in an industry, and off.
pub fn suggested(flag: &str) -> String {
    format!(
        "For many in this industry \u{201c}{flag}\u{201d} is true. Is it true of you, too? You can say so below."
    )
}

/// What a flag hides as it stands, and why.
pub fn hidden(what: &str, flag: &str, on: bool) -> String {
    let state = if on { "on" } else { "off" };
    format!("{what}, because \u{201c}{flag}\u{201d} is {state}.")
}

pub fn practices_and_advice(practices: usize, advice: usize) -> String {
    let practices = (practices > 0).then(|| format!("{practices} practice{}", s(practices)));
    let advice = (advice > 0).then(|| format!("{advice} piece{} of advice", s(advice)));
    [practices, advice].into_iter().flatten().collect::<Vec<_>>().join(" and ")
}

pub fn step_serves(goal: &str) -> String {
    format!("serves \u{201c}{goal}\u{201d}")
}

/// Why a piece of advice is not shown elsewhere.
pub fn off(flag: &str) -> String {
    format!("{}: \u{201c}{flag}\u{201d} is off.", advice::HIDDEN)
}

pub fn shown_of(shown: usize, all: usize) -> String {
    format!("{shown} of {all} shown")
}

/// A pattern's sentence with its names filled in.
pub fn pattern(sentence: &str, filling: &Filling) -> String {
    let number = |level: Option<Level>| level.map(|level| level.number().to_string()).unwrap_or_default();
    sentence
        .replace("{of}", filling.of)
        .replace("{practice}", filling.of)
        .replace("{over}", filling.over)
        .replace("{by}", &in_words(usize::from(filling.by)))
        .replace("{level}", &number(filling.level))
        .replace("{target}", &number(filling.target))
}

/// A practice and its level, in a list of several.
pub fn named_at(name: &str, level: Option<Level>) -> String {
    match level {
        Some(level) => format!("\u{201c}{name}\u{201d} ({})", level.number()),
        None => format!("\u{201c}{name}\u{201d}"),
    }
}

/// Before a list of others for which a sentence holds, too.
pub const LIKEWISE: &str = " The same is true of these:";

/// That a sentence holds for others, too.
pub fn likewise(others: &[String]) -> String {
    format!(" The same is true of {}.", super::findings::listed(others))
}

pub fn band(band: Band) -> &'static str {
    match band {
        Band::OneTwo => "1 and 2",
        Band::ThreeFour => "3 and 4",
        Band::Five => "5",
    }
}

pub fn advice_from(session: u8, band: Band) -> String {
    let levels = if band == Band::Five { "level" } else { "levels" };
    format!("Session {session}, {levels} {}", self::band(band))
}

pub fn data_of(date: &str) -> String {
    // No line breaks within a date.
    let date = date.replace('-', "\u{2011}");
    format!("Data of {date}. Status changes: look at a project\u{2019}s own page before you decide.")
}

pub fn box_count(projects: usize, entries: u16) -> String {
    format!("{projects} projects of the Foundation, of {entries} entries in the box")
}

pub fn criteria(count: usize) -> String {
    format!("{count} criteria")
}

pub fn found(count: usize) -> String {
    format!("{count} found")
}
