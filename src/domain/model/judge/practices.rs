//! Judges dimensions, practices and criteria.

use super::super::authored::{Authored, CriterionEntry, DimensionFile, PracticeEntry, SubcategoryFile};
use super::super::content::{List, Text};
use super::super::{Criterion, Dimension, Practice, Subcategory};
use super::Judge;
use super::sentences::products;
use std::collections::HashSet;

/// The longest minimum standard, in words (rule 10 of `model/README.md`).
const LONGEST_MINIMUM: usize = 18;
/// The longest risk, in words.
const LONGEST_RISK: usize = 18;

impl Judge {
    pub(super) fn dimension(&mut self, file: &str, entry: &DimensionFile) -> Dimension {
        for (field, text) in [("title", &entry.title), ("short", &entry.short), ("about", &entry.about)] {
            self.text(file, &entry.id, field, text);
        }
        Dimension {
            id: entry.id.clone(),
            title: entry.title.clone(),
            plural: entry.plural,
            short: entry.short.clone(),
            about: entry.about.clone(),
        }
    }

    pub(super) fn subcategory(&mut self, file: &str, entry: &SubcategoryFile) -> Subcategory {
        for (field, text) in [("title", &entry.title), ("short", &entry.short), ("about", &entry.about)] {
            self.text(file, &entry.id, field, text);
        }
        Subcategory {
            id: entry.id.clone(),
            title: entry.title.clone(),
            short: entry.short.clone(),
            about: entry.about.clone(),
        }
    }

    /// The grid has one practice in each of its cells.
    pub(super) fn one_a_dimension(&mut self, file: &str, entry: &SubcategoryFile) {
        let named: HashSet<&str> =
            entry.practices.iter().filter_map(|one| one.dimension.as_deref()).collect();
        let count = self.dimensions.len();
        if entry.practices.len() != count || named.len() != count {
            self.refuse(file, &entry.id, "a subcategory has one practice for each dimension");
        }
    }

    pub(super) fn practice(
        &mut self,
        file: &str,
        dimension: usize,
        subcategory: Option<usize>,
        entry: &PracticeEntry,
        authored: &Authored,
    ) -> Practice {
        self.product_names(file, entry, authored);
        self.risk(file, entry);
        for (field, text) in [
            ("title", &entry.title),
            ("about", &entry.about),
            ("line", &entry.line),
            ("counts", &entry.counts),
            ("excludes", &entry.excludes),
            ("goal", &entry.goal),
        ] {
            self.text(file, &entry.id, field, text);
        }
        if entry.keywords.is_empty() {
            self.refuse(file, &entry.id, "a practice has one keyword at least, to be found by");
        }
        let shown_with = entry.shown_with.as_ref().and_then(|flag| self.flag_named(file, &entry.id, flag));
        let numbers: Vec<u8> = entry.criteria.iter().map(|criterion| criterion.level).collect();
        if numbers != [1, 2, 3, 4, 5] {
            self.refuse(
                file,
                &entry.id,
                format!("its criteria are for levels 1 to 5, in order, not {numbers:?}"),
            );
        }
        let mut criteria: Vec<Criterion> =
            entry.criteria.iter().map(|criterion| self.criterion(file, &entry.id, criterion)).collect();
        criteria.resize_with(5, Criterion::missing);
        Practice {
            id: entry.id.clone(),
            title: entry.title.clone(),
            dimension,
            subcategory,
            keywords: entry.keywords.clone(),
            about: entry.about.clone(),
            line: entry.line.clone(),
            risk: entry.risk.clone(),
            counts: entry.counts.clone(),
            excludes: entry.excludes.clone(),
            goal: entry.goal.clone(),
            shown_with,
            criteria: criteria.try_into().unwrap_or_else(|_| std::array::from_fn(|_| Criterion::missing())),
        }
    }

    fn risk(&mut self, file: &str, entry: &PracticeEntry) {
        self.sentence(file, &entry.id, "risk", &entry.risk, LONGEST_RISK);
        if !self.risks.insert(entry.risk.to_lowercase().into()) {
            self.refuse(file, &entry.id, "this risk stands twice");
        }
    }

    /// A sentence that names a product reads as an order to buy it (rule 13 of `model/README.md`).
    fn product_names(&mut self, file: &str, entry: &PracticeEntry, authored: &Authored) {
        for criterion in &entry.criteria {
            for name in products(authored, &entry.id, &criterion.minimum) {
                let id = format!("{} level {}", entry.id, criterion.level);
                self.refuse(file, &id, format!("a minimum names no product or project, this one `{name}`"));
            }
        }
        for name in products(authored, &entry.id, &entry.risk) {
            self.refuse(file, &entry.id, format!("a risk names no product or project, this one `{name}`"));
        }
    }

    fn criterion(&mut self, file: &str, practice: &str, entry: &CriterionEntry) -> Criterion {
        let id = format!("{practice} level {}", entry.level);
        for (field, text) in [
            ("minimum", &entry.minimum),
            ("evidence", &entry.evidence),
            ("state", &entry.state),
            ("value", &entry.value),
        ] {
            self.text(file, &id, field, text);
        }
        let words = entry.minimum.split_whitespace().count();
        if words > LONGEST_MINIMUM {
            self.refuse(
                file,
                &id,
                format!("a minimum has {LONGEST_MINIMUM} words at most, this one has {words}"),
            );
        }
        if entry.kpis.is_empty() {
            self.refuse(file, &id, "a criterion names one KPI at least");
        }
        if entry.sources.is_empty() {
            self.refuse(file, &id, "a criterion names one source at least");
        }
        self.tags(file, &id, &entry.sources);
        let kpis = entry
            .kpis
            .iter()
            .filter_map(|kpi| {
                let position = self.kpis.get(kpi).copied();
                if position.is_none() {
                    self.refuse(file, &id, format!("there is no KPI `{kpi}` in kpis.toml"));
                }
                position
            })
            .collect();
        Criterion {
            minimum: entry.minimum.clone(),
            evidence: entry.evidence.clone(),
            state: entry.state.clone(),
            value: entry.value.clone(),
            kpis,
            sources: entry.sources.clone(),
        }
    }
}

impl Criterion {
    /// Stands where a refused practice has too few, so that judging can go on and name the rest.
    fn missing() -> Criterion {
        Criterion {
            minimum: Text::default(),
            evidence: Text::default(),
            state: Text::default(),
            value: Text::default(),
            kpis: List::default(),
            sources: List::default(),
        }
    }
}
