//! What can be found, and how much each of its words weighs.

use super::super::model::library::Library;
use super::super::model::{Model, Practice};
use super::{Found, words};
use std::collections::HashMap;

/// The weights of an entry's stems.
type Weights = HashMap<String, f32>;

/// Everything that can be found, in the order that breaks ties.
pub(super) fn entries(model: &Model, library: &Library) -> Vec<(Found, Weights)> {
    let mut entries = Vec::new();
    for index in model.indices() {
        entries.push((Found::Practice(index), practice(model, model.practice(index))));
    }
    for (place, one) in library.terms.iter().enumerate() {
        let finds = one.finds.join(" ");
        let texts = [(&one.title, 6.0), (&finds, 2.0), (&one.text, 1.0), (&one.business, 1.0)];
        entries.push((Found::Term(place), weigh(texts)));
    }
    for (place, one) in library.advice.iter().enumerate() {
        let keywords = one.keywords.join(" ");
        entries.push((Found::Advice(place), weigh([(&one.title, 5.0), (&keywords, 3.0), (&one.text, 1.5)])));
    }
    for (place, one) in model.kpis.iter().enumerate() {
        entries.push((Found::Kpi(place), weigh([(&one.title, 5.0), (&one.measure, 2.0), (&one.guard, 0.5)])));
    }
    for (place, one) in library.landscape.projects.iter().enumerate() {
        entries.push((Found::Project(place), weigh([(&one.name, 6.0), (&one.purpose, 2.0)])));
    }
    for (place, one) in library.primer.sections.iter().enumerate() {
        let text = one.paragraphs.join(" ");
        entries.push((Found::Section(place), weigh([(&one.title, 4.0), (&text, 1.0)])));
    }
    for (place, one) in library.calls.iter().enumerate() {
        entries.push((Found::Call(place), weigh([(&one.title, 4.0), (&one.text, 1.0)])));
    }
    for (place, one) in model.goals.iter().enumerate() {
        entries.push((Found::Goal(place), weigh([(&one.title, 4.0), (&one.about, 1.5)])));
    }
    entries
}

fn practice(model: &Model, practice: &Practice) -> Weights {
    let group = match practice.subcategory {
        Some(position) => model.subcategories[position].title.clone(),
        None => String::new(),
    };
    let keywords = practice.keywords.join(" ");
    let mut weights = weigh([
        (&practice.title, 6.0),
        (&keywords, 5.0),
        (&practice.about, 3.0),
        (&practice.line, 3.0),
        (&group, 2.0),
        (&model.dimensions[practice.dimension].title, 1.5),
        (&practice.counts, 1.5),
        (&practice.excludes, 1.0),
        (&practice.goal, 1.0),
    ]);
    for criterion in &practice.criteria {
        add(&mut weights, &criterion.minimum, 1.5);
        for (text, weight) in
            [(&criterion.evidence, 0.75), (&criterion.state, 0.75), (&criterion.value, 0.5)]
        {
            add(&mut weights, text, weight);
        }
        for kpi in &criterion.kpis {
            add(&mut weights, &model.kpis[usize::from(*kpi)].title, 0.5);
        }
    }
    weights
}

fn weigh<'a>(texts: impl IntoIterator<Item = (&'a String, f32)>) -> Weights {
    let mut weights = Weights::new();
    for (text, weight) in texts {
        add(&mut weights, text, weight);
    }
    weights
}

fn add(weights: &mut Weights, text: &str, weight: f32) {
    for stem in words::stems(text, false) {
        *weights.entry(stem).or_default() += weight;
    }
}
