//! Full-text search over the whole content: made once, answers at every keystroke.
//!
//! Ranking is Okapi BM25, for an entry's head and its body apart; a name that the query says in full adds to it. A word
//! that is still being typed, or that nobody wrote, stands for the words that begin with it or nearly equal it.

mod entries;
mod words;

use super::model::library::Library;
use super::model::{Model, PracticeIndex};
use super::order::InOrder;
use entries::{Weights, entries};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

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
    /// By stem: entries and what the stem counts in each.
    postings: HashMap<String, Vec<(u32, f32)>>,
    /// All stems, sorted, for words that are still being typed.
    stems: Vec<String>,
    /// By the first stem of a name: the whole name, and the entry that has it.
    names: HashMap<String, Vec<(Vec<String>, u32)>>,
}

/// How soon further mentions stop to matter.
const K: f32 = 2.0;
/// How much a long text is held against it.
const B: f32 = 0.5;
/// What a body counts beside a head.
const BODY: f32 = 0.35;
/// What a name counts that the query says in full, beside its words.
const NAMED: f32 = 0.8;
/// What a word counts that was completed or mended.
const GUESSED: f32 = 0.6;

impl Search {
    /// Reads everything.
    pub fn new(model: &Model, library: &Library) -> Search {
        let entries = entries(model, library);
        let usual_head = usual(entries.iter().map(|one| &one.head));
        let usual_body = usual(entries.iter().map(|one| &one.body));
        let mut postings: HashMap<String, HashMap<u32, f32>> = HashMap::new();
        let mut names: HashMap<String, Vec<(Vec<String>, u32)>> = HashMap::new();
        let mut found = Vec::with_capacity(entries.len());
        for (place, entry) in (0_u32..).zip(entries) {
            found.push(entry.found);
            for (weights, usual, share) in [(&entry.head, usual_head, 1.0), (&entry.body, usual_body, BODY)] {
                let norm = K * (1.0 - B + B * length(weights) / usual);
                for (stem, weight) in weights {
                    let counts = postings.entry(stem.clone()).or_default().entry(place).or_default();
                    *counts += share * weight / (weight + norm);
                }
            }
            for name in entry.names {
                if let Some(first) = name.first() {
                    names.entry(first.clone()).or_default().push((name, place));
                }
            }
        }
        let mut stems: Vec<&String> = postings.keys().collect();
        stems.order_by(|stem| *stem);
        let stems = stems.into_iter().cloned().collect();
        let postings = postings.into_iter().map(|(stem, entries)| (stem, entries.into_iter().collect()));
        Search { found, postings: postings.collect(), stems, names }
    }

    /// What answers the query best, best first; nothing for a query without words.
    pub fn find(&self, query: &str) -> Vec<Found> {
        let asked = words::stems(query);
        let mut scores: HashMap<u32, (f32, f32)> = HashMap::new();
        for (place, stem) in asked.iter().enumerate() {
            for (entry, score) in self.entries_for(stem, place + 1 == asked.len()) {
                let sum = scores.entry(entry).or_default();
                sum.0 += score;
                sum.1 += 1.0;
            }
        }
        for (entry, score) in self.named(&asked) {
            scores.entry(entry).or_default().0 += score;
        }
        #[allow(clippy::cast_precision_loss, reason = "a query has few words")]
        let all = asked.len() as f32;
        let mut ranked: Vec<(u32, f32)> =
            scores.into_iter().map(|(entry, (score, words))| (entry, score * (0.5 + words / all))).collect();
        // No score is negative, so their bits stand in the order of the scores.
        ranked.order_by(|(entry, score)| (Reverse(score.to_bits()), *entry));
        ranked.into_iter().map(|(entry, _)| self.found[entry as usize]).collect()
    }

    /// The entries for one word of a query, each with its score.
    fn entries_for(&self, stem: &str, last: bool) -> HashMap<u32, f32> {
        let mut best: HashMap<u32, f32> = HashMap::new();
        for (stem, share) in self.meant(stem, last) {
            let rarity = self.rarity(stem);
            for (entry, weight) in self.postings.get(stem).into_iter().flatten() {
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

    /// The entries one of whose names the query says in full: each with its most telling such name.
    fn named(&self, asked: &[String]) -> HashMap<u32, f32> {
        let said: HashSet<&String> = asked.iter().collect();
        let mut best: HashMap<u32, f32> = HashMap::new();
        for (name, entry) in said.iter().filter_map(|stem| self.names.get(*stem)).flatten() {
            if name.iter().all(|stem| said.contains(stem)) {
                let telling: f32 = name.iter().map(|stem| self.rarity(stem)).sum();
                let score = best.entry(*entry).or_default();
                *score = score.max(NAMED * telling);
            }
        }
        best
    }

    /// How telling a word is, by how few entries have it.
    #[allow(clippy::cast_precision_loss, reason = "a few hundred entries")]
    fn rarity(&self, stem: &str) -> f32 {
        let having = self.postings.get(stem).map_or(0, Vec::len) as f32;
        let all = self.found.len() as f32;
        (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
    }
}

fn length(weights: &Weights) -> f32 {
    weights.values().sum()
}

/// The usual length of such texts, never nothing.
#[allow(clippy::cast_precision_loss, reason = "a few hundred entries")]
fn usual<'w>(texts: impl ExactSizeIterator<Item = &'w Weights>) -> f32 {
    let count = texts.len().max(1) as f32;
    (texts.map(length).sum::<f32>() / count).max(1.0)
}
