//! The words of tables, and of whatever else is brought in as a file.

use super::document_error;
use crate::codec::csv::TableError;
use crate::codec::document::{Warning, WarningKind};
use crate::codec::file::FileError;

pub mod table {
    pub const TITLE: &str = "Tables for other programs";
    pub const ANSWERS: &str = "Save the answers as a table (CSV)";
    pub const RESULTS: &str = "Save the results as a table (CSV)";
    pub const NOTE: &str = "Tables leave out reasons, providers, the profile, the plan, and an assessment\u{2019}s kind, length and \
        ambition: those are in the file with everything. A cell that looks like a formula gets an apostrophe before it.";
}

/// Why a file is not brought in, and the way out.
pub fn file_error(error: &FileError) -> String {
    match error {
        FileError::Document(error) => document_error(error),
        FileError::Table(error) => table_error(error),
    }
}

fn table_error(error: &TableError) -> String {
    match error {
        TableError::TooLong => "It is far longer than any table that was saved here. Is it the right one?".to_owned(),
        TableError::NotText => {
            "It is no text in UTF-8. If a spreadsheet saved it, save it there once more as \u{201c}CSV UTF-8\u{201d}.".to_owned()
        }
        TableError::Results => {
            "It is a table of results, which are made from answers. Bring in the answers instead: answers.csv or the file with \
             everything."
                .to_owned()
        }
        TableError::Missing(columns) => {
            let named: Vec<String> = columns.iter().map(|one| format!("\u{201c}{one}\u{201d}")).collect();
            format!("It is no table of answers: its first line names no column {}.", named.join(" and no column "))
        }
    }
}

/// What of a file is not taken over, and where it stands.
pub fn warning(warning: &Warning) -> String {
    let Warning { line, kind, what, .. } = warning;
    let at = line.map(|line| format!("line {line}: ")).unwrap_or_default();
    match kind {
        WarningKind::Unknown => format!("{at}{what}"),
        WarningKind::Column => format!("{at}the column \u{201c}{what}\u{201d} is none of ours"),
        WarningKind::Width => {
            format!("{at}{what}: more or fewer cells than the first line has, so the row is not read")
        }
        WarningKind::Twice => {
            format!("{at}{what} stands there again; what the earlier line says of it is not read")
        }
    }
}
