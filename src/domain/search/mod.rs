//! Full-text search over the whole content: made once, answers at every keystroke.
//!
//! Ranking is Okapi BM25 over weighted fields. A word that is still being typed, or that nobody wrote, stands for the
//! words that begin with it or nearly equal it.

mod entries;
mod words;

use super::model::library::Library;
use super::model::{Model, PracticeIndex};
use entries::entries;
use std::collections::HashMap;

/// What was found. All but practices are positions in the model's or the library's lists.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Found {
    Practice(PracticeIndex),
    Advice(usize),
    Term(usize),
    Kpi(usize),
    Project(usize),
    /// A section of the primer.
    Section(usize),
    Call(usize),
    Goal(usize),
}

/// The index.
#[derive(Clone, Debug)]
pub struct Search {
    found: Vec<Found>,
    /// By stem: entries and the stem's saturated weight in each.
    postings: HashMap<String, Vec<(u32, f32)>>,
    /// All stems, sorted, for words that are still being typed.
    stems: Vec<String>,
}

/// How soon further mentions stop to matter.
const K: f32 = 2.0;
/// How much a long entry is held against it.
const B: f32 = 0.5;
/// What a word counts that was completed or mended.
const GUESSED: f32 = 0.6;

impl Search {
    /// Reads everything.
    pub fn new(model: &Model, library: &Library) -> Search {
        let entries = entries(model, library);
        let lengths: Vec<f32> = entries.iter().map(|(_, weights)| weights.values().sum()).collect();
        #[allow(clippy::cast_precision_loss, reason = "a few hundred entries")]
        let usual = lengths.iter().sum::<f32>() / lengths.len().max(1) as f32;
        let mut postings: HashMap<String, Vec<(u32, f32)>> = HashMap::new();
        let mut found = Vec::with_capacity(entries.len());
        for ((place, (what, weights)), length) in (0_u32..).zip(entries).zip(lengths) {
            found.push(what);
            let norm = K * (1.0 - B + B * length / usual);
            for (stem, weight) in weights {
                postings.entry(stem).or_default().push((place, weight / (weight + norm)));
            }
        }
        let mut stems: Vec<String> = postings.keys().cloned().collect();
        stems.sort_unstable();
        Search { found, postings, stems }
    }

    /// What answers the query best, best first; nothing for a query without words.
    pub fn find(&self, query: &str) -> Vec<Found> {
        let asked = words::stems(query, true);
        let mut scores: HashMap<u32, (f32, f32)> = HashMap::new();
        for (place, stem) in asked.iter().enumerate() {
            let last = place + 1 == asked.len();
            for (entry, score) in self.entries_for(stem, last) {
                let sum = scores.entry(entry).or_default();
                sum.0 += score;
                sum.1 += 1.0;
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "a query has few words")]
        let all = asked.len() as f32;
        let mut ranked: Vec<(u32, f32)> =
            scores.into_iter().map(|(entry, (score, words))| (entry, score * (0.5 + words / all))).collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        ranked.into_iter().map(|(entry, _)| self.found[entry as usize]).collect()
    }

    /// The entries for one word of a query, each with its score.
    fn entries_for(&self, stem: &str, last: bool) -> HashMap<u32, f32> {
        let mut best: HashMap<u32, f32> = HashMap::new();
        for (stem, share) in self.meant(stem, last) {
            let Some(postings) = self.postings.get(stem) else { continue };
            let rarity = self.rarity(postings.len());
            for (entry, weight) in postings {
                let score = best.entry(*entry).or_default();
                *score = score.max(weight * rarity * share);
            }
        }
        best
    }

    /// The stems that a word may stand for: itself, those that it begins, those that it nearly is.
    fn meant<'s>(&'s self, stem: &'s str, last: bool) -> Vec<(&'s str, f32)> {
        if self.postings.contains_key(stem) && !(last && stem.len() > 2) {
            return vec![(stem, 1.0)];
        }
        let from = self.stems.partition_point(|one| one.as_str() < stem);
        let longer = self.stems[from..].iter().map(String::as_str).take_while(|one| one.starts_with(stem));
        let share = |one: &str| if one == stem { 1.0 } else { GUESSED };
        let mut meant: Vec<(&str, f32)> = longer.map(|one| (one, share(one))).collect();
        if meant.is_empty() {
            let near = self.stems.iter().filter(|one| words::nearly_equal(one, stem));
            meant.extend(near.map(|one| (one.as_str(), GUESSED)));
        }
        meant
    }

    /// How telling a word is that so many entries have.
    #[allow(clippy::cast_precision_loss, reason = "a few hundred entries")]
    fn rarity(&self, entries: usize) -> f32 {
        let (all, having) = (self.found.len() as f32, entries as f32);
        (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
    }
}
