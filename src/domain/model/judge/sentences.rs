//! Judges sentences by themselves: whether it is one, how long it is, and which products it names.

use super::super::authored::Authored;
use super::super::content::Text;
use super::Judge;

impl Judge {
    /// Refuses what is not one sentence of so many words at most.
    pub(super) fn sentence(&mut self, file: &str, id: &str, field: &str, text: &str, longest: usize) {
        self.text(file, id, field, text);
        if text.strip_suffix('.').is_none_or(|rest| rest.contains(['.', '!', '?'])) {
            self.refuse(file, id, format!("`{field}` is one sentence, with one full stop at its end"));
        }
        let words = text.split_whitespace().count();
        if words > longest {
            self.refuse(file, id, format!("`{field}` has {longest} words at most, this one has {words}"));
        }
    }
}

/// The products and projects that a sentence about the practice names without an exception in `product-names.toml`.
pub(super) fn products<'a>(
    authored: &'a Authored,
    practice: &'a str,
    sentence: &'a str,
) -> impl Iterator<Item = &'a Text> {
    let listed = &authored.product_names;
    listed.names.iter().filter(move |name| {
        let mut exceptions = listed.exceptions.iter();
        let excepted = exceptions.any(|one| &one.name == *name && one.practice == practice);
        !excepted && says(sentence, name)
    })
}

/// Whether the sentence has the name as a word of its own, in that very spelling.
fn says(sentence: &str, name: &str) -> bool {
    let part_of_a_word = |c: char| c.is_alphanumeric();
    sentence.match_indices(name).any(|(start, _)| {
        let before = sentence[..start].chars().next_back();
        let after = sentence[start + name.len()..].chars().next();
        !before.is_some_and(part_of_a_word) && !after.is_some_and(part_of_a_word)
    })
}
