//! The words of the first page, as the app shows them and as they stand in the HTML before it.

use crate::route::Route;

pub const TITLE: &str = "See where you stand, and how far is enough.";
pub const LEDE: &str = "A self-assessment of cloud native maturity in people, process, policy, technology and business \
    outcomes. Plain answers become a picture, next steps and a link you can send.";
pub const WAYS: &str = "Three ways in";
pub const QUICK: &str = "Quick start";
pub const QUICK_TIME: &str = "5 min";
pub const FULL: &str = "Full assessment";
pub const FULL_TIME: &str = "25 min";
pub const EXAMPLE: &str = "Look at an example";
pub const EXAMPLE_TIME: &str = "2 min";
pub const EXAMPLE_NOTE: &str = "A made-up organization; nothing to fill in";
pub const PLEDGE: &str = "Nothing leaves this browser.";
pub const PLEDGE_MORE: &str =
    " No account, no server, no tracking; after this first visit no network either.";
pub const MAP: &str = "A map: a footpath climbs from Build over Operate, Scale and Improve to Optimize; at each stands a \
    cairn with one stone more, and a small flag at Scale, the chosen target.";
pub const CONTINUE: &str = "Continue";
pub const SEE: &str = "See the results";
/// What it does, and the words that lead on.
const THREE: [(&str, &str, &str); 3] = [
    (
        "Answer in sentences",
        "For each practice five minimum standards, from Build to Optimize. Choose the highest one that holds together \
         with all those before it.",
        "How to answer",
    ),
    (
        "See whether the line is flat",
        "Each dimension becomes a cairn, one stone per level. Uneven cairns show where one part of the work waits for \
         another.",
        "A finished example",
    ),
    (
        "Decide what is enough",
        "Level 3 is enough for many. A target may be met, and may stay below 5 for ever.",
        "New to this? A primer on one page",
    ),
];

/// The three ways in: how they look, where they lead, what they are called, how long they take, and a note.
pub fn ways(quick: usize, core: usize) -> [(&'static str, Route, &'static str, &'static str, String); 3] {
    let (first, further) = ("board board--primary", "board");
    [
        (first, Route::Quick, QUICK, QUICK_TIME, super::quick_note(quick)),
        (further, Route::Full, FULL, FULL_TIME, super::full_note(core)),
        (further, Route::Example, EXAMPLE, EXAMPLE_TIME, EXAMPLE_NOTE.to_owned()),
    ]
}

/// What it does, and where one reads on.
pub fn three() -> [(&'static str, &'static str, &'static str, Route); 3] {
    let mut onward = [Route::Help, Route::Example, Route::Primer].into_iter();
    THREE.map(|(title, text, more)| (title, text, more, onward.next().unwrap_or(Route::Help)))
}
