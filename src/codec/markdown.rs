//! Brief and plan as Markdown, for an issue tracker or a wiki. What somebody wrote stands in it as text.

use super::markdown_text::escaped_line;
use crate::domain::plan::Status;
use crate::words::brief::{self, Sheet};
use crate::words::planned::{Part, Planned};
use std::fmt::Write;

/// The brief, as of a day.
pub fn brief(sheet: &Sheet, day: &str) -> String {
    let mut text = format!("# {}\n\n", escaped_line(&sheet.headline));
    let _ = writeln!(text, "{}, {day}\n", escaped_line(&sheet.scope));
    for sentence in &sheet.sentences {
        let _ = writeln!(text, "{}", escaped_line(sentence));
    }
    heading(&mut text, brief::STANDS);
    let heads = [brief::DIMENSION, brief::TYPICAL, brief::RANGE, brief::TARGET];
    let _ = writeln!(text, "| {} |\n|{}", heads.join(" | "), " --- |".repeat(heads.len()));
    for row in &sheet.figures {
        let cells = [&row.dimension, &row.typical, &row.range, &row.target].map(|cell| escaped_line(cell));
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    let _ = writeln!(text, "\n{}", escaped_line(&sheet.levels));
    list(&mut text, brief::ALLOWS, &sheet.allows, brief::ALLOWS_NONE);
    list(&mut text, brief::RISKS, &sheet.risks, brief::RISKS_NONE);
    heading(&mut text, brief::INVESTMENTS);
    if sheet.investments.is_empty() {
        let _ = writeln!(text, "{}", sheet.no_investment);
    }
    for (number, one) in (1..).zip(&sheet.investments) {
        let _ = writeln!(text, "{number}. **{}**", escaped_line(&one.title));
        let lines = [Some(&one.leads), Some(&one.benefit), one.measure.as_ref().map(|(said, _)| said)];
        for line in lines.into_iter().flatten().filter(|line| !line.is_empty()) {
            let _ = writeln!(text, "   - {}", escaped_line(line));
        }
    }
    if !sheet.leaves.is_empty() {
        list(&mut text, brief::LEAVES, &sheet.leaves, "");
    }
    let _ = writeln!(text, "\n---\n{}", escaped_line(&sheet.foot));
    text
}

/// The plan, as of a day: an entry to tick off for each action. What was written on several lines stands on one.
pub fn plan(title: &str, day: &str, notes: &[String], parts: &[Part]) -> String {
    let mut text = format!("# {}\n\n{day}\n", escaped_line(title));
    for note in notes {
        let _ = writeln!(text, "\n{}", escaped_line(note));
    }
    for part in parts {
        heading(&mut text, &part.heading);
        part.actions.iter().for_each(|action| ticked_off(&mut text, action));
    }
    text
}

fn ticked_off(text: &mut String, action: &Planned) {
    let mark = match action.status {
        Status::Open | Status::UnderWay => "[ ] ",
        Status::Done => "[x] ",
        Status::Dropped => "",
    };
    let _ = writeln!(text, "- {mark}**{}**", escaped_line(&action.title));
    for (name, said) in &action.said {
        let _ = writeln!(text, "  - {name}: {}", escaped_line(said));
    }
}

fn heading(text: &mut String, title: &str) {
    let _ = writeln!(text, "\n## {title}\n");
}

fn list(text: &mut String, title: &str, entries: &[String], none: &str) {
    heading(text, title);
    if entries.is_empty() {
        let _ = writeln!(text, "{none}");
    }
    for entry in entries {
        let _ = writeln!(text, "- {}", escaped_line(entry));
    }
}
