//! The words of what is stored, of files, and of what becomes of them.

use super::sentences::{answered_of, date, s};
use crate::codec::document::DocumentError;
use crate::domain::day::Day;
use crate::domain::progress::Progress;
use crate::domain::workspace::Merging;

pub mod data {
    pub const TITLE: &str = "Your data";
    pub const LEDE: &str = "All of it is in this browser and nowhere else. Browsers can throw such data away, so keep a file of it.";
    pub const STORED: &str = "What is stored";
    pub const NOTHING: &str = "Nothing yet. What you answer will be listed here, and can be saved as a file.";
    pub const NAME: &str = "Name";
    pub const KIND: &str = "Kind";
    pub const CORE: &str = "Core";
    pub const DEEP: &str = "Deep-dive";
    pub const AT_HAND: &str = "At hand";
    pub const OPEN: &str = "open";
    pub const WHERE: &str = "Every change stands in two places of this browser.";
    pub const ASIDE: &str = "Damaged, and kept aside";
    pub const SAVE_DAMAGED: &str = "Save the damaged part";
    pub const FORGET_DAMAGED: &str = "Delete the damaged part";
    pub const SAVE: &str = "Save it as a file";
    pub const SAVE_NOTE: &str =
        "The file is yours: plain text that people and other programs can read, and that opens here again.";
    pub const SAVE_ALL: &str = "Save everything";
    pub const SAVE_BARE: &str = "Save without names and notes";
    pub const BRING: &str = "Bring a file in";
    pub const BRING_NOTE: &str = "Choose a file or a table of answers that was saved here, or drop it on this page. You see what it \
        holds before anything changes.";
    pub const FILE: &str = "File";
    pub const NOT_UNDERSTOOD: &str = "Not understood, and left out";
    pub const ADD: (&str, &str) = ("Add", "Its assessments stand beside yours.");
    pub const MERGE: (&str, &str) =
        ("Merge", "What is missing here, or later in the file, goes into the assessments of the same name.");
    pub const REPLACE: (&str, &str) = ("Replace", "It takes the place of everything here.");
    pub const LEAVE: &str = "Leave it";
    pub const UNTOUCHED: &str = "Nothing of yours was touched.";
    pub const BROUGHT: &str = "Brought in.";
    pub const DELETE: &str = "Delete everything";
    pub const DELETE_NOTE: &str =
        "All assessments and words of your own. It can be undone until you leave this page.";
    pub const DELETE_ALL: &str = "Delete everything here";
    pub const DELETED: &str = "Everything is deleted.";
}

/// What became of a text that was to be copied.
pub const COPIED: &str = "Copied.";

/// What became of a file that was to be saved.
pub fn file_saved(saved: bool) -> &'static str {
    if saved { "Saved to your downloads." } else { "This browser did not allow it." }
}

/// How much could not be read.
pub fn damaged(count: usize) -> String {
    format!("{count} stored value{} could not be read. Nothing else was lost.", s(count))
}

/// How much of the room is taken, in whole percent, and never none of it where there is something.
pub fn room(used: usize, room: usize) -> String {
    let percent = (used * 100).div_ceil(room.max(1));
    format!("It takes {percent} % of the room that browsers give.")
}

/// How many texts stand in one place only; nothing where that is none.
pub fn left_to_database(texts: usize) -> String {
    match texts {
        0 => String::new(),
        1 => "The longest text is kept in one of two places only, because there is no room for it in the other. ".into(),
        _ => format!("The {texts} longest texts are kept in one of two places only, because there is no room for them in the other. "),
    }
}

/// Whether the browser has promised to keep it.
pub fn promised(promised: Option<bool>) -> &'static str {
    match promised {
        Some(true) => "This browser has promised to keep it.",
        Some(false) => {
            "This browser may throw it away when room is short, or when you have not been here for long: keep a file."
        }
        None => "This browser does not say whether it keeps it: keep a file.",
    }
}

pub fn last_backup(day: Option<Day>) -> String {
    match day {
        Some(day) => format!("Last saved as a file on {}.", date(day)),
        None => "Not saved as a file yet.".to_owned(),
    }
}

pub fn and_more(count: usize) -> String {
    format!("And {count} more.")
}

pub fn not_opened(name: &str) -> String {
    format!("\u{201c}{name}\u{201d} does not open")
}

/// Why a file is not one of ours, and the way out.
pub fn document_error(error: &DocumentError) -> String {
    match error {
        DocumentError::TooLong => {
            "It is far longer than any file that was saved here. Is it the right one?".to_owned()
        }
        DocumentError::NotText => {
            "It is no text file, so it was not saved here. Is it the right one?".to_owned()
        }
        DocumentError::NotJson { line, column } => {
            format!(
                "It is broken off or was changed: it stops making sense in line {line}, at character {column}. Look for an earlier copy."
            )
        }
        DocumentError::Foreign => {
            "It is a file of another program. Files saved here begin with \u{201c}cairn\u{201d}.".to_owned()
        }
        DocumentError::Newer => {
            "It was saved by a newer version. Reload this page while you are online, then bring it in again."
                .to_owned()
        }
        DocumentError::Damaged { line, column } => {
            format!(
                "A part of it has the wrong shape: look at line {line}, character {column}, or for an earlier copy."
            )
        }
    }
}

pub fn holds(name: &str, assessments: usize) -> String {
    format!("\u{201c}{name}\u{201d} holds {assessments} assessment{}", s(assessments))
}

/// What an assessment of a file is, after its name.
pub fn file_entry(kind: &str, core: Progress, deep: Progress) -> String {
    let deep = if deep.answered > 0 { format!("; deep-dive {}", answered_of(deep)) } else { String::new() };
    format!(", {}: {}{deep}.", kind.to_lowercase(), answered_of(core))
}

/// What merging would do.
pub fn merging(merging: Option<Merging>) -> String {
    match merging {
        None => "None here has its name: merging adds it.".to_owned(),
        Some(Merging { added, changed, kept }) => {
            format!(
                "Merging adds {added}, changes {changed}, and keeps {kept} that you said later or on the same day."
            )
        }
    }
}
