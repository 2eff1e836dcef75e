//! A file that somebody brings in: a document, or a table of answers.

use super::csv::{TableError, is_table, read_answers};
use super::document::{self, DocumentError, Read};
use crate::domain::model::Model;

/// Why a file is not brought in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FileError {
    Document(DocumentError),
    Table(TableError),
}

/// Reads a file of that name, by what it is.
///
/// # Errors
/// Where it is none of ours, and why.
pub fn read(model: &Model, name: &str, bytes: &[u8]) -> Result<Read, FileError> {
    if is_table(name, bytes) {
        read_answers(model, bytes).map_err(FileError::Table)
    } else {
        document::read(model, bytes).map_err(FileError::Document)
    }
}
