//! Finding the glossary's terms in running text, so that a question can link to them in place.

use super::model::library::Term;

/// A stretch of a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part<'t> {
    Plain(&'t str),
    /// A term as the text spells it, and its position in the glossary.
    Term(&'t str, usize),
}

/// Cuts a text at its terms. Longer spellings go before shorter ones, whole words only, and each term is marked where it
/// comes first.
pub fn marked<'t>(text: &'t str, terms: &[Term]) -> Vec<Part<'t>> {
    let mut parts = Vec::new();
    let (mut done, mut at) = (0, 0);
    let mut seen = Vec::new();
    while at < text.len() {
        match term_at(text, at, terms) {
            Some((len, term)) => {
                if !seen.contains(&term) {
                    seen.push(term);
                    if done < at {
                        parts.push(Part::Plain(&text[done..at]));
                    }
                    parts.push(Part::Term(&text[at..at + len], term));
                    done = at + len;
                }
                at += len;
            }
            None => at = next_word(text, at),
        }
    }
    if done < text.len() {
        parts.push(Part::Plain(&text[done..]));
    }
    parts
}

/// The terms of several texts, each once, in the order in which they come.
pub fn terms_in<'t>(texts: impl IntoIterator<Item = &'t str>, terms: &[Term]) -> Vec<usize> {
    let mut found = Vec::new();
    for text in texts {
        for part in marked(text, terms) {
            if let Part::Term(_, term) = part
                && !found.contains(&term)
            {
                found.push(term);
            }
        }
    }
    found
}

/// The longest spelling that stands at this place as a whole word.
fn term_at(text: &str, at: usize, terms: &[Term]) -> Option<(usize, usize)> {
    let rest = &text[at..];
    let first = rest.as_bytes().first()?.to_ascii_lowercase();
    let stands = |spelling: &str| {
        // Spellings are in small letters, and the first one tells most of them apart.
        if spelling.as_bytes().first() != Some(&first) {
            return None;
        }
        let here = rest.get(..spelling.len())?;
        let whole = !rest[spelling.len()..].starts_with(char::is_alphanumeric);
        (whole && here.eq_ignore_ascii_case(spelling)).then_some(spelling.len())
    };
    let spellings =
        terms.iter().enumerate().flat_map(|(place, term)| term.finds.iter().map(move |one| (one, place)));
    spellings.filter_map(|(one, place)| Some((stands(one)?, place))).max_by_key(|(len, _)| *len)
}

/// Where the next word begins.
fn next_word(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let gap = rest[word..].find(char::is_alphanumeric).unwrap_or(rest.len() - word);
    at + (word + gap).max(1)
}

#[cfg(test)]
mod tests {
    use super::{Part, marked};
    use crate::domain::model::content::{List, Text};
    use crate::domain::model::library::Term;

    fn term(id: &str, finds: &[&str]) -> Term {
        let finds = finds.iter().map(|one| (*one).into()).collect();
        let text = Text::default();
        Term {
            id: id.into(),
            title: id.into(),
            finds,
            text: text.clone(),
            business: text,
            sources: List::default(),
        }
    }

    #[test]
    fn the_longest_whole_word_is_marked_once() {
        let terms = [term("image", &["image", "images"]), term("base-image", &["base image", "base images"])];
        assert_eq!(
            marked("Base images age; an image, imagery and images do not.", &terms),
            [
                Part::Term("Base images", 1),
                Part::Plain(" age; an "),
                Part::Term("image", 0),
                Part::Plain(", imagery and images do not."),
            ]
        );
        assert_eq!(marked("", &terms), []);
        assert_eq!(marked("\u{201c}\u{fc}ber\u{201d}", &terms), [Part::Plain("\u{201c}\u{fc}ber\u{201d}")]);
    }
}
