//! What can be found, and how much each of its words weighs.

use super::super::model::content::Text;
use super::super::model::library::Library;
use super::super::model::{Model, Practice};
use super::Found;
use super::words::Reader;
use std::collections::HashMap;

/// What is read of an entry. What it is called and about is its head, all else its body.
pub(super) struct Entry {
    pub(super) found: Found,
    pub(super) head: Weights,
    pub(super) body: Weights,
    /// What it is called, phrase by phrase, as stems.
    pub(super) names: Vec<Vec<String>>,
}

/// The weights of stems.
pub(super) type Weights = HashMap<String, f32>;

/// Everything that can be found, in the order that breaks ties.
pub(super) fn entries(model: &Model, library: &Library) -> Vec<Entry> {
    let reader = &Reader::new();
    let practices = model.indices().map(|index| practice(reader, model, library, index));
    let terms = library.terms.iter().enumerate().map(|(place, one)| {
        Entry::new(reader, Found::Term(place), &one.title, &one.finds, [&one.text], [&one.business])
    });
    let advice = library.advice.iter().enumerate().map(|(place, one)| {
        Entry::new(reader, Found::Advice(place), &one.title, &one.keywords, [&one.text], [])
    });
    let kpis = model.kpis.iter().enumerate().map(|(place, one)| {
        Entry::new(reader, Found::Kpi(place), &one.title, &[], [&one.measure], [&one.guard])
    });
    let projects =
        library.landscape.projects.iter().enumerate().map(|(place, one)| {
            Entry::new(reader, Found::Project(place), &one.name, &[], [&one.purpose], [])
        });
    let sections = library.primer.sections.iter().enumerate().map(|(place, one)| {
        Entry::new(reader, Found::Section(place), &one.title, &[], [], one.paragraphs.iter())
    });
    let calls = library
        .calls
        .iter()
        .enumerate()
        .map(|(place, one)| Entry::new(reader, Found::Call(place), &one.title, &[], [], [&one.text]));
    let goals = model
        .goals
        .iter()
        .enumerate()
        .map(|(place, one)| Entry::new(reader, Found::Goal(place), &one.title, &[], [&one.about], []));
    practices
        .chain(terms)
        .chain(advice)
        .chain(kpis)
        .chain(projects)
        .chain(sections)
        .chain(calls)
        .chain(goals)
        .collect()
}

fn practice(reader: &Reader, model: &Model, library: &Library, index: super::PracticeIndex) -> Entry {
    let practice: &Practice = model.practice(index);
    let group = practice.subcategory.map(|position| &model.subcategories[position].title);
    let head = [&practice.about, &practice.line, &model.dimensions[practice.dimension].title];
    let mut entry = Entry::new(
        reader,
        Found::Practice(index),
        &practice.title,
        &practice.keywords,
        head.into_iter().chain(group),
        [&practice.counts, &practice.excludes, &practice.goal],
    );
    for criterion in &practice.criteria {
        for text in [&criterion.minimum, &criterion.evidence, &criterion.state, &criterion.value] {
            add(reader, &mut entry.body, text, BODY);
        }
        for kpi in criterion.kpis.iter() {
            add(reader, &mut entry.body, &model.kpis[usize::from(*kpi)].title, BODY);
        }
    }
    for advice in library.advice.iter().filter(|one| one.cells.iter().any(|(practice, _)| *practice == index))
    {
        for text in advice.keywords.iter().chain([&advice.title, &advice.text]) {
            add(reader, &mut entry.body, text, BODY);
        }
    }
    entry
}

/// What a mention weighs in a name, in the rest of the head, and in the body.
const NAME: f32 = 3.0;
const HEAD: f32 = 1.5;
const BODY: f32 = 1.0;

impl Entry {
    fn new<'a>(
        reader: &Reader,
        found: Found,
        title: &str,
        names: &[Text],
        head: impl IntoIterator<Item = &'a Text>,
        body: impl IntoIterator<Item = &'a Text>,
    ) -> Entry {
        let mut entry = Entry { found, head: Weights::new(), body: Weights::new(), names: Vec::new() };
        for name in std::iter::once(title).chain(names.iter().map(Text::as_str)) {
            add(reader, &mut entry.head, name, NAME);
            entry.names.push(reader.stems(name));
        }
        for text in head {
            add(reader, &mut entry.head, text, HEAD);
        }
        for text in body {
            add(reader, &mut entry.body, text, BODY);
        }
        entry
    }
}

fn add(reader: &Reader, weights: &mut Weights, text: &str, weight: f32) {
    for stem in reader.stems(text) {
        *weights.entry(stem).or_default() += weight;
    }
}
