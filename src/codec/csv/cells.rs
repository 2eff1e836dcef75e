//! Rows of cells ↔ text.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder, Terminator, Writer, WriterBuilder};

/// A table that is being written.
pub(super) struct Table {
    text: Vec<u8>,
    writer: Writer,
}

impl Table {
    /// A table with its head.
    pub(super) fn with_head(columns: &[&str]) -> Table {
        let writer = WriterBuilder::new().terminator(Terminator::CRLF).build();
        let mut table = Table { text: Vec::new(), writer };
        table.row(columns);
        table
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: &[&str]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.put(2, |writer, room| writer.delimiter(room).1);
            }
            // Every character may be a quotation mark, and one stands before.
            self.put(2 * cell.len() + 1, |writer, room| writer.field(cell.as_bytes(), room).2);
        }
        self.put(3, |writer, room| writer.terminator(room).1);
    }

    /// Adds what is written into room of that length, as much of it as is taken.
    fn put(&mut self, room: usize, write: impl FnOnce(&mut Writer, &mut [u8]) -> usize) {
        let start = self.text.len();
        self.text.resize(start + room, 0);
        let taken = write(&mut self.writer, &mut self.text[start..]);
        self.text.truncate(start + taken);
    }

    /// The whole table.
    pub(super) fn text(self) -> String {
        // Cells are text, and quotation marks are put between whole characters.
        String::from_utf8(self.text).unwrap_or_default()
    }
}

/// What may stand between cells: spreadsheets go by the country, and by what was copied.
pub(super) const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A reader for each separator. It is an automaton that takes longer to build than most tables take to read, so whoever opens
/// many tables keeps them.
pub struct Readers([Reader; SEPARATORS.len()]);

impl Default for Readers {
    fn default() -> Readers {
        Readers(SEPARATORS.map(|separator| ReaderBuilder::new().delimiter(separator).build()))
    }
}

impl Readers {
    /// The cells of that text, which one of the [`SEPARATORS`] separates. A byte order mark is passed over.
    pub(super) fn cells<'t>(&'t mut self, text: &'t [u8], separator: usize) -> Cells<'t> {
        let reader = &mut self.0[separator];
        reader.reset();
        Cells { text, at: 0, reader, cell: vec![0; 64] }
    }
}

/// The cells of a table that is being read, one by one: no row asks for more room than its longest cell.
pub(super) struct Cells<'t> {
    text: &'t [u8],
    /// How much of it was read.
    at: usize,
    reader: &'t mut Reader,
    cell: Vec<u8>,
}

/// A cell.
pub(super) struct Cell<'c> {
    pub(super) text: &'c str,
    /// Whether its row ends with it.
    pub(super) is_last: bool,
}

impl Cells<'_> {
    /// The line on which the next row begins, from 1; to be asked at a row's end.
    pub(super) fn line(&self) -> u64 {
        let empty = self.text[self.at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        self.reader.line() + empty.map(|byte| u64::from(*byte == b'\n')).sum::<u64>()
    }

    /// The next cell; none at the end.
    pub(super) fn next(&mut self) -> Option<Cell<'_>> {
        let mut filled = 0;
        loop {
            let (found, read, written) =
                self.reader.read_field(&self.text[self.at..], &mut self.cell[filled..]);
            self.at += read;
            filled += written;
            match found {
                // Asked once more, without anything left, it gives the last cell or the end.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => self.cell.resize(self.wider(), 0),
                ReadFieldResult::Field { record_end: is_last } => {
                    let text = std::str::from_utf8(&self.cell[..filled]).unwrap_or_default();
                    return Some(Cell { text, is_last });
                }
                ReadFieldResult::End => return None,
            }
        }
    }

    /// Twice the room, and no more than all that is left can fill.
    fn wider(&self) -> usize {
        let left = self.text.len() - self.at;
        self.cell.len() + left.clamp(1, self.cell.len())
    }
}
