//! `answers.csv` → workspace. A spreadsheet may have saved it: with semicolons, tabs or a byte order mark, columns moved, added or
//! gone. What is not understood is named by its line, and costs nothing else.

use super::cells::{Cells, Readers, SEPARATORS};
use super::{ANSWERS, RESULTS, restored};
use crate::codec::document::{LONGEST, MOST_ASSESSMENTS, Read, Warning, WarningKind};
use crate::codec::spelling::{parse_basis, parse_choice, parse_level};
use crate::domain::answer::{Answer, Choice, Texts};
use crate::domain::assessment::{Assessment, Length, Scope};
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::workspace::Entry;
use std::collections::BTreeMap;

/// Why a file is no table of answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TableError {
    /// Longer than any file of ours, or with more assessments.
    TooLong,
    /// No text in UTF-8.
    NotText,
    /// The table of results: made from answers, so there is nothing in it to bring in.
    Results,
    /// Columns without which nothing can be said of a practice are not there.
    Missing(Vec<&'static str>),
}

/// The columns that have to be there.
const NEEDED: [&str; 2] = ["practice", "answer"];
/// Further columns than this are not looked at.
const MOST_COLUMNS: usize = 1_000;
/// As much as is said of a cell that was not understood, in characters.
const QUOTED: usize = 80;

/// Whether a file is to be read as a table: by its name, or by columns of ours. What begins as a document does is none.
pub fn is_table(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii_start().starts_with(b"{") {
        return false;
    }
    let (_, ending) = name.rsplit_once('.').unwrap_or_default();
    if ["csv", "tsv"].iter().any(|one| ending.eq_ignore_ascii_case(one)) {
        return true;
    }
    let mut readers = Readers::default();
    let separator = separator(&mut readers, bytes);
    let head = Head::read(&mut readers.cells(bytes, separator));
    head.missing().is_empty() || head.is_of_results
}

/// Reads a file's bytes. Every scope is an organization at full length, because a table does not say more.
///
/// # Errors
/// Where it is no table of answers, and why.
pub fn read_answers(model: &Model, bytes: &[u8]) -> Result<Read, TableError> {
    read_answers_with(&mut Readers::default(), model, bytes)
}

/// The same with readers at hand.
///
/// # Errors
/// Where it is no table of answers, and why.
pub fn read_answers_with(readers: &mut Readers, model: &Model, bytes: &[u8]) -> Result<Read, TableError> {
    if bytes.len() > LONGEST {
        return Err(TableError::TooLong);
    }
    std::str::from_utf8(bytes).map_err(|_| TableError::NotText)?;
    let separator = separator(readers, bytes);
    let mut cells = readers.cells(bytes, separator);
    let mut head = Head::read(&mut cells);
    if head.is_of_results {
        return Err(TableError::Results);
    }
    let missing = head.missing();
    if !missing.is_empty() {
        return Err(TableError::Missing(missing));
    }
    let mut reader = Reader { model, read: std::mem::take(&mut head.read), places: BTreeMap::new(), line: 1 };
    while let Some(row) = Row::read(&head, &mut cells) {
        reader.line = row.line;
        reader.row(row)?;
    }
    Ok(reader.read)
}

/// Which separator gives the first row the most columns of ours.
fn separator(readers: &mut Readers, bytes: &[u8]) -> usize {
    let ours = |separator: &usize| Head::read(&mut readers.cells(bytes, *separator)).ours();
    (0..SEPARATORS.len()).max_by_key(ours).unwrap_or_default()
}

/// The first row.
#[derive(Default)]
struct Head {
    /// For each column, its place in [`ANSWERS`].
    columns: Vec<Option<usize>>,
    /// How many columns there are.
    width: usize,
    is_of_results: bool,
    /// Only warnings: columns that are none of ours.
    read: Read,
}

impl Head {
    fn read(cells: &mut Cells) -> Head {
        let (mut head, line) = (Head::default(), cells.line());
        let mut results = 0;
        while let Some(cell) = cells.next() {
            let name = cell.text.trim();
            let is_named = |column: &&str| column.eq_ignore_ascii_case(name);
            let place = (0..ANSWERS.len()).find(|place| is_named(&ANSWERS[*place]) && !head.has(*place));
            results += usize::from(RESULTS.iter().any(is_named));
            if place.is_none() && !name.is_empty() {
                let what = quoted(name);
                let kind = WarningKind::Column;
                head.read.warn(Warning { assessment: 0, line: Some(line), kind, what });
            }
            if head.columns.len() < MOST_COLUMNS {
                head.columns.push(place);
            }
            head.width += 1;
            if cell.is_last {
                break;
            }
        }
        head.is_of_results = results == RESULTS.len();
        head
    }

    fn has(&self, place: usize) -> bool {
        self.columns.contains(&Some(place))
    }

    /// How many columns are ours.
    fn ours(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    fn missing(&self) -> Vec<&'static str> {
        let is_missing =
            |needed: &&str| !ANSWERS.iter().enumerate().any(|(place, one)| one == needed && self.has(place));
        NEEDED.into_iter().filter(is_missing).collect()
    }
}

/// A row below the head.
struct Row {
    line: u64,
    /// In the order of [`ANSWERS`].
    cells: [String; ANSWERS.len()],
    /// Whether it has as many cells as the head. Where a file was cut, half a cell looks like a whole one; where a separator
    /// stands in a text without quotation marks, every cell behind it is another column's.
    fits: bool,
    is_empty: bool,
}

impl Row {
    /// The next one; none at the end.
    fn read(head: &Head, cells: &mut Cells) -> Option<Row> {
        let mut row = Row { line: cells.line(), cells: Default::default(), fits: true, is_empty: true };
        let mut width = 0;
        while let Some(cell) = cells.next() {
            if let Some(place) = head.columns.get(width).copied().flatten() {
                cell.text.clone_into(&mut row.cells[place]);
            }
            width += 1;
            row.is_empty &= cell.text.trim().is_empty();
            // Spreadsheets add empty cells.
            row.fits &= width <= head.width || cell.text.is_empty();
            if cell.is_last {
                break;
            }
        }
        row.fits &= width >= head.width;
        (width > 0).then_some(row)
    }
}

struct Reader<'m> {
    model: &'m Model,
    read: Read,
    /// Each scope's place among the entries, by its name.
    places: BTreeMap<String, usize>,
    line: u64,
}

impl Reader<'_> {
    fn row(&mut self, row: Row) -> Result<(), TableError> {
        if row.is_empty {
            return Ok(());
        }
        let [scope, practice, _, _, answer, partly, basis, target, note, evidence, review_by] = row.cells;
        if !row.fits {
            self.warn(WarningKind::Width, quoted(&practice));
            return Ok(());
        }
        let Some(index) = self.model.find(practice.trim()) else {
            self.warn(WarningKind::Unknown, format!("practice: {}", quoted(&practice)));
            return Ok(());
        };
        let place = self.place(restored(scope))?;
        let answer = self.answer([answer, partly, basis, review_by]);
        let target =
            self.known("target", &target, |text| parse_level(text).filter(|level| *level != Level::NOT_YET));
        let texts = Texts { note: restored(note), evidence: restored(evidence), ..Texts::default() };
        if answer.is_none() && target.is_none() && texts == Texts::default() {
            return Ok(());
        }
        if self.read.workspace.entries[place].assessment.says_of(index) {
            self.warn(WarningKind::Twice, quoted(&practice));
        }
        let assessment = &mut self.read.workspace.entries[place].assessment;
        assessment.set_answer(index, answer);
        assessment.set_target(index, target);
        assessment.write(index, texts);
        Ok(())
    }

    fn answer(&mut self, [answer, partly, basis, review_by]: [String; 4]) -> Option<Answer> {
        let choice = self.known("answer", &answer, parse_choice);
        let basis = self.known("basis", &basis, parse_basis);
        let review_by = self.known("review_by", &review_by, Day::parse);
        // Spreadsheets write it in capitals.
        let flag = |text: &str| text.to_ascii_lowercase().parse::<bool>().ok();
        let is_partly = self.known("partly", &partly, flag).unwrap_or_default();
        if is_partly && !choice.is_some_and(Choice::can_be_partly) {
            self.warn(WarningKind::Unknown, format!("partly: {}", quoted(&partly)));
        }
        if choice.is_none() && (basis.is_some() || review_by.is_some()) {
            self.warn(WarningKind::Unknown, format!("answer: {}", quoted(&answer)));
        }
        choice.map(|choice| Answer { choice, partly: is_partly && choice.can_be_partly(), basis, review_by })
    }

    /// The place of the scope's entry, which is made where the name is met first.
    fn place(&mut self, name: String) -> Result<usize, TableError> {
        if let Some(place) = self.places.get(name.trim()) {
            return Ok(*place);
        }
        let entries = &mut self.read.workspace.entries;
        if entries.len() == MOST_ASSESSMENTS {
            return Err(TableError::TooLong);
        }
        self.places.insert(name.trim().to_owned(), entries.len());
        let scope = Scope { name, ..Scope::default() };
        let assessment = Assessment::new(self.model, scope, Length::Core);
        entries.push(Entry { assessment, current: false, changed: BTreeMap::new() });
        Ok(entries.len() - 1)
    }

    /// What a cell says; none where it is empty, and none with a warning where it means nothing.
    fn known<T>(&mut self, column: &str, text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let said = text.trim();
        let value = parse(said);
        if value.is_none() && !said.is_empty() {
            self.warn(WarningKind::Unknown, format!("{column}: {}", quoted(text)));
        }
        value
    }

    fn warn(&mut self, kind: WarningKind, what: String) {
        let assessment = self.read.workspace.entries.len();
        self.read.warn(Warning { assessment, line: Some(self.line), kind, what });
    }
}

/// As much of a cell as is worth telling.
fn quoted(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}\u{2026}", &text[..end]),
        None => text.to_owned(),
    }
}
