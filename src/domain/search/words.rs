//! Words and their stems.

use rust_stemmers::{Algorithm, Stemmer};
use std::cell::RefCell;
use std::collections::HashMap;

/// Words that stand in every question and tell nothing.
const EMPTY: &[&str] = &[
    "a", "about", "after", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before", "by",
    "can", "could", "did", "do", "does", "for", "from", "get", "gets", "got", "had", "has", "have", "how",
    "i", "if", "in", "into", "is", "it", "its", "let", "may", "me", "my", "no", "not", "of", "off", "on",
    "or", "our", "ours", "shall", "should", "so", "some", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "to", "up", "us", "was", "we", "were", "what", "when", "where",
    "which", "while", "who", "whom", "whose", "why", "will", "with", "would", "you", "your",
];

/// A reader of texts, who takes every word down to its stem once: most words come again and again.
pub(super) struct Reader {
    stemmer: Stemmer,
    known: RefCell<HashMap<String, String>>,
}

impl Reader {
    pub(super) fn new() -> Reader {
        Reader { stemmer: Stemmer::create(Algorithm::English), known: RefCell::default() }
    }

    /// The stems of a text's words, in order. Without the empty words, unless nothing else is there.
    pub(super) fn stems(&self, text: &str) -> Vec<String> {
        let small = text.to_lowercase().replace(['\u{2019}', '\''], "");
        let words = || small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut telling: Vec<&str> = words().filter(|word| EMPTY.binary_search(word).is_err()).collect();
        if telling.is_empty() {
            telling = words().collect();
        }
        telling.into_iter().map(|word| self.stem(word)).collect()
    }

    fn stem(&self, word: &str) -> String {
        if let Some(stem) = self.known.borrow().get(word) {
            return stem.clone();
        }
        let stem = self.stemmer.stem(word).into_owned();
        self.known.borrow_mut().insert(word.to_owned(), stem.clone());
        stem
    }
}

/// The stems of a single text.
pub(super) fn stems(text: &str) -> Vec<String> {
    Reader::new().stems(text)
}

/// Whether two words differ by one letter that is wrong, missing, added, or changed places with its neighbour; or, where
/// they are long, only in their ends.
pub(super) fn nearly_equal(one: &str, other: &str) -> bool {
    let alike = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    if alike >= 6 && 10 * alike >= 6 * one.len().max(other.len()) {
        return true;
    }
    if one.len().min(other.len()) < 4 || one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    match (one, other) {
        ([] | [_], [] | [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{EMPTY, nearly_equal, stems};

    #[test]
    fn empty_words_are_sorted_for_the_search_among_them() {
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn words_come_down_to_their_stems() {
        assert_eq!(stems("Who rotates the keys?"), stems("rotating key"));
        assert_eq!(stems("who is it").len(), 3, "a query of empty words alone is taken as it is");
    }

    #[test]
    fn a_slip_of_the_finger_is_near() {
        for (one, other, near) in [
            ("rotat", "rotta", true),
            ("kubernet", "kubernt", true),
            ("cluster", "clusterr", true),
            ("secret", "secrat", true),
            ("complient", "complianc", true),
            ("cost", "test", false),
            ("key", "kex", false),
        ] {
            assert_eq!(nearly_equal(one, other), near, "{one} {other}");
        }
    }
}
