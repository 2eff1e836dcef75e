//! Markdown, piece by piece, for an issue tracker or a wiki. What stands in a piece stands there as text, on one line.

use super::markdown_text::escaped_line;
use std::fmt::Write;

/// A text that grows from its top.
#[derive(Clone, Debug)]
pub struct Markdown(String);

/// What stands before an entry of a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mark {
    /// Its number, from 1.
    Number(usize),
    /// Nothing more than that it is one.
    Bare,
    /// A box, ticked off or not.
    Box { ticked: bool },
}

impl Markdown {
    /// A text with a title.
    pub fn titled(title: &str) -> Markdown {
        Markdown(format!("# {}\n\n", escaped_line(title)))
    }

    /// A line of text; those that follow one another make a paragraph.
    pub fn line(&mut self, text: &str) {
        let _ = writeln!(self.0, "{}", escaped_line(text));
    }

    /// The end of a paragraph.
    pub fn gap(&mut self) {
        self.0.push('\n');
    }

    /// The heading of a part.
    pub fn heading(&mut self, title: &str) {
        let _ = writeln!(self.0, "\n## {}\n", escaped_line(title));
    }

    /// A table.
    pub fn table<const N: usize>(&mut self, heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) {
        let _ = writeln!(self.0, "| {} |\n|{}", heads.join(" | "), " --- |".repeat(N));
        for row in rows {
            let _ = writeln!(self.0, "| {} |", row.map(|cell| escaped_line(&cell)).join(" | "));
        }
    }

    /// An entry of a list.
    pub fn entry(&mut self, text: &str) {
        let _ = writeln!(self.0, "- {}", escaped_line(text));
    }

    /// An entry with a title, and what is said below it.
    pub fn headed_entry(&mut self, mark: Mark, title: &str, below: impl IntoIterator<Item = String>) {
        let (mark, indent) = match mark {
            Mark::Number(number) => (format!("{number}. "), "   "),
            Mark::Bare => ("- ".to_owned(), "  "),
            Mark::Box { ticked } => (format!("- [{}] ", if ticked { 'x' } else { ' ' }), "  "),
        };
        let _ = writeln!(self.0, "{mark}**{}**", escaped_line(title));
        for text in below {
            let _ = writeln!(self.0, "{indent}- {}", escaped_line(&text));
        }
    }

    /// A rule before what stands at the foot.
    pub fn rule(&mut self) {
        self.0.push_str("\n---\n");
    }

    /// The whole text.
    pub fn text(self) -> String {
        self.0
    }
}
