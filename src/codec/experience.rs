//! What is handed on to others: feedback to those who keep the model, as plain text, and a card that says what worked,
//! as Markdown. Nothing that somebody wrote can pass for a line of ours.

use super::markdown_text::{escaped, escaped_line};

/// A label and what stands behind it.
pub type Fact = (&'static str, String);

/// Feedback to those who keep the model.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Feedback {
    pub title: &'static str,
    pub facts: Vec<Fact>,
    /// One for each question.
    pub entries: Vec<Vec<Fact>>,
}

/// What worked, for others who are about to try.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Card {
    pub title: String,
    pub facts: Vec<Fact>,
    pub heading: &'static str,
    pub text: String,
}

/// Feedback as plain text: a fact a line, questions numbered. Further lines of a fact stand further in.
pub fn print_feedback(feedback: &Feedback) -> String {
    let mut lines = vec![feedback.title.to_owned(), String::new()];
    lines.extend(feedback.facts.iter().map(|fact| line(fact, "")));
    for (number, facts) in (1..).zip(&feedback.entries) {
        lines.push(String::new());
        let mark = format!("{number}. ");
        let indent = " ".repeat(mark.len());
        for (place, fact) in facts.iter().enumerate() {
            lines.push(format!("{}{}", if place == 0 { &mark } else { &indent }, line(fact, &indent)));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A card as Markdown: a heading, a list of facts, and the text under a heading of its own.
pub fn print_card(card: &Card) -> String {
    let facts = card.facts.iter().map(|(label, value)| format!("- {label}: {}\n", escaped_line(value)));
    let facts: String = facts.collect();
    format!("# {}\n\n{facts}\n## {}\n\n{}\n", escaped_line(&card.title), card.heading, escaped(&card.text))
}

/// A fact; where it has several lines, they begin below its label.
fn line((label, value): &Fact, indent: &str) -> String {
    let value = value.replace("\r\n", "\n");
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines: Vec<&str> = value.trim().split(breaks).map(str::trim_end).collect();
    match lines.as_slice() {
        [one] => format!("{label}: {one}"),
        lines => {
            let below =
                lines.iter().map(|line| format!("\n{indent}  {line}").trim_end_matches(' ').to_owned());
            format!("{label}:{}", below.collect::<String>())
        }
    }
}
