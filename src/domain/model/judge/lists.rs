//! Judges the lists that name practices: levels, quick start, released orders, the example.

use super::super::super::level::Level;
use super::super::authored::{Authored, ExampleEntry};
use super::super::content::Text;
use super::super::{
    Dimension, Example, ExampleAnswer, ExampleChoice, LevelCard, Practice, PracticeIndex, ReleasedOrder,
    fingerprint,
};
use super::Judge;
use std::collections::HashSet;

/// Goals that a profile can rank.
const MOST_GOALS: usize = 3;
/// Practices of the quick start in each dimension (design §3).
const QUICK_PER_DIMENSION: usize = 2;

impl Judge {
    pub(super) fn levels(&mut self, authored: &Authored) -> Vec<LevelCard> {
        let numbers: Vec<u8> = authored.head.levels.iter().map(|entry| entry.level).collect();
        if numbers != [1, 2, 3, 4, 5] {
            self.refuse("model.toml", "level", "the levels are 1 to 5, in order");
        }
        for entry in &authored.head.levels {
            let id = format!("level {}", entry.level);
            self.text("model.toml", &id, "about", &entry.about);
            self.text("model.toml", &id, "in_short", &entry.in_short);
        }
        authored
            .head
            .levels
            .iter()
            .map(|entry| LevelCard {
                name: entry.name.clone(),
                upstream_name: entry.upstream_name.clone(),
                in_short: entry.in_short.clone(),
                about: entry.about.clone(),
            })
            .collect()
    }

    pub(super) fn quick_start(
        &mut self,
        authored: &Authored,
        practices: &[Practice],
        dimensions: &[Dimension],
    ) -> Vec<PracticeIndex> {
        let file = "quick-start.toml";
        let mut quick: Vec<PracticeIndex> = Vec::new();
        for id in authored.quick_start.practices.iter() {
            let Some(index) = self.reference(file, id, id) else { continue };
            if quick.contains(&index) {
                self.refuse(file, id, "this practice stands twice");
            }
            let practice = &practices[usize::from(index.0)];
            if practice.shown_with.is_some() || practice.subcategory.is_some() {
                self.refuse(file, id, "the quick start has core practices only");
            }
            quick.push(index);
        }
        for (position, dimension) in dimensions.iter().enumerate() {
            let count =
                quick.iter().filter(|index| practices[usize::from(index.0)].dimension == position).count();
            if count != QUICK_PER_DIMENSION {
                self.refuse(
                    file,
                    &dimension.id,
                    format!("the quick start has two practices a dimension, here {count}"),
                );
            }
        }
        quick.sort_unstable();
        quick
    }

    pub(super) fn orders(&mut self, authored: &Authored) -> (Vec<ReleasedOrder>, usize) {
        let mut current: Vec<&str> = self.practices.keys().map(Text::as_str).collect();
        current.sort_unstable_by_key(|id| self.practices[*id]);
        let current = fingerprint(current);
        let orders: Vec<ReleasedOrder> = authored
            .orders
            .orders
            .iter()
            .map(|order| ReleasedOrder {
                fingerprint: fingerprint(order.practices.iter().chain(order.deep.iter()).map(Text::as_str)),
                practices: order
                    .practices
                    .iter()
                    .chain(order.deep.iter())
                    .map(|id| self.practices.get(id).copied())
                    .collect(),
                core: order.practices.len(),
            })
            .collect();
        let fingerprints: HashSet<u32> = orders.iter().map(|order| order.fingerprint).collect();
        if fingerprints.len() < orders.len() {
            self.refuse("released-orders.toml", "order", "this order stands twice");
        }
        let today = orders.iter().position(|order| order.fingerprint == current);
        if today.is_none() {
            self.refuse(
                "released-orders.toml",
                "order",
                "today's order of practices is missing: run `cargo xtask orders`",
            );
        }
        (orders, today.unwrap_or_default())
    }

    pub(super) fn example(&mut self, authored: &Authored) -> Example {
        let file = "example.toml";
        let entry = &authored.example;
        self.text(file, "example", "name", &entry.name);
        self.text(file, "example", "about", &entry.about);
        let ambition = Level::new(entry.ambition).filter(|level| *level != Level::NOT_YET);
        if ambition.is_none() {
            self.refuse(file, "ambition", "an ambition is a level from 1 to 5");
        }
        let flags = entry.flags.iter().filter_map(|flag| self.flag_named(file, flag, flag)).collect();
        if entry.goals.len() > MOST_GOALS {
            self.refuse(file, "goals", "up to three goals are ranked");
        }
        let goals = &authored.goals.goals;
        for id in entry.goals.iter().filter(|id| !goals.iter().any(|goal| goal.id == **id)) {
            self.refuse(file, id, "there is no such goal in goals.toml");
        }
        let goals = entry
            .goals
            .iter()
            .filter_map(|id| goals.iter().find(|goal| goal.id == *id).map(|goal| goal.code));
        let goals = goals.collect();
        let answers: Vec<ExampleAnswer> =
            entry.answers.iter().filter_map(|answer| self.example_answer(answer)).collect();
        let mut answered = HashSet::new();
        for answer in &entry.answers {
            if !answered.insert(answer.practice.as_str()) {
                self.refuse(file, &answer.practice, "this practice is answered twice");
            }
        }
        Example {
            name: entry.name.clone(),
            about: entry.about.clone(),
            ambition: ambition.unwrap_or(Level::DEFAULT_AMBITION),
            flags,
            goals,
            answers: answers.into(),
        }
    }

    fn example_answer(&mut self, entry: &ExampleEntry) -> Option<ExampleAnswer> {
        let file = "example.toml";
        let choice = match (entry.level, entry.says) {
            (Some(number), None) => Level::new(number).map(ExampleChoice::Level),
            (None, Some(choice)) => Some(choice),
            _ => None,
        };
        if choice.is_none() {
            self.refuse(file, &entry.practice, "an answer has a `level` from 0 to 5 or a `says`, not both");
        }
        let practice = self.reference(file, &entry.practice, &entry.practice);
        Some(ExampleAnswer {
            practice: practice?,
            choice: choice?,
            partly: entry.partly,
            basis: entry.basis,
            note: entry.note.clone(),
        })
    }
}
