//! Tables for spreadsheets and other programs: `answers.csv`, which is also read, and `results.csv`, which is only written.
//!
//! Both are UTF-8 without a byte order mark, with commas, lines that end in CR LF, and quotation marks by RFC 4180. Ids are the
//! model's.
//!
//! | `answers.csv` | |
//! |---|---|
//! | `scope` | its name |
//! | `practice`, `dimension`, `subcategory` | ids; no subcategory for the practices of the core |
//! | `answer` | `0` to `5`, `unknown`, `not-applicable`, `elsewhere`, `elsewhere-0` to `elsewhere-5`; empty for none |
//! | `partly` | `true` or `false`; empty where there is no answer |
//! | `basis` | `opinion`, `documented`, `measured` |
//! | `target` | the practice's own, `1` to `5`; empty where the ambition holds |
//! | `note`, `evidence` | texts |
//! | `review_by` | a day, as `2027-06-01` |
//!
//! An assessment has a row for each practice that it asks, answered or not, and for every other of which something is said.
//! Reasons, providers, the profile, the kind of scope, length and ambition are in the document alone.
//!
//! | `results.csv` | |
//! |---|---|
//! | `scope` | its name |
//! | `group` | the id of a dimension or subcategory |
//! | `kind` | `dimension` in the core; `subcategory` or `deep-dive-dimension` where the deep-dive was begun |
//! | `typical`, `floor`, `ceiling` | `0` to `5`; empty where there is no result |
//! | `assessed`, `base` | how many practices have a level, out of how many that count |
//!
//! **Formulas.** A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab, a line's end or a zero byte for something to reckon
//! with. A text that begins so gets an apostrophe before it, and so does one that begins with an apostrophe; reading takes
//! exactly that one off again, so every text comes back as it was.

mod answers;
mod cells;
mod read;
mod results;

pub use answers::write_answers;
pub use cells::Readers;
pub use read::{TableError, is_table, read_answers, read_answers_with};
pub use results::write_results;

use std::borrow::Cow;

/// The columns of `answers.csv`, as they are written.
const ANSWERS: [&str; 11] = [
    "scope",
    "practice",
    "dimension",
    "subcategory",
    "answer",
    "partly",
    "basis",
    "target",
    "note",
    "evidence",
    "review_by",
];
/// The columns of `results.csv`.
const RESULTS: [&str; 8] = ["scope", "group", "kind", "typical", "floor", "ceiling", "assessed", "base"];

/// Whether a spreadsheet would reckon with a text that begins so. What a spreadsheet may drop at the beginning is among them
/// (OWASP ASVS 5.0, 1.2.10), and the apostrophe itself, so that one of the text's own is told from ours.
fn is_defused(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '\'')
}

/// The text as a cell that no spreadsheet takes for a formula.
fn defused(text: &str) -> Cow<'_, str> {
    if text.starts_with(is_defused) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that was written as that cell. An apostrophe of the cell's own, as before a word in a table that was written by
/// hand, stays.
fn restored(mut cell: String) -> String {
    if cell.strip_prefix('\'').is_some_and(|text| text.starts_with(is_defused)) {
        cell.remove(0);
    }
    cell
}
