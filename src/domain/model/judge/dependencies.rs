//! Judges which practices lean on which.

use super::super::super::level::Level;
use super::super::PracticeIndex;
use super::super::authored::{Authored, DependencyEntry};
use super::super::dependency::Dependency;
use super::Judge;
use super::sentences::products;
use std::collections::HashSet;

const FILE: &str = "dependencies.toml";

/// The longest reason, in words.
const LONGEST_REASON: usize = 20;

impl Judge {
    pub(super) fn dependencies(&mut self, authored: &Authored) -> Vec<Dependency> {
        let entries = &authored.dependencies.dependencies;
        let mut pairs = HashSet::new();
        for entry in entries {
            let id = named(entry);
            if !pairs.insert((&entry.practice, &entry.needs, entry.from_level)) {
                self.refuse(FILE, &id, "this stands twice");
            }
            if entry.practice == entry.needs {
                self.refuse(FILE, &id, "a practice leans on others, never on itself");
            }
            for name in products(authored, &entry.practice, &entry.because) {
                self.refuse(FILE, &id, format!("a reason names no product or project, this one `{name}`"));
            }
        }
        let dependencies: Vec<Dependency> =
            entries.iter().filter_map(|entry| self.dependency(entry)).collect();
        for entry in entries {
            let ends = self.practices.get(&entry.practice).zip(self.practices.get(&entry.needs));
            if entry.practice != entry.needs
                && ends.is_some_and(|(practice, needs)| leads_to(&dependencies, *needs, *practice))
            {
                self.refuse(FILE, &named(entry), "what it needs leads back to it: nothing could come first");
            }
        }
        dependencies
    }

    fn dependency(&mut self, entry: &DependencyEntry) -> Option<Dependency> {
        let id = named(entry);
        self.sentence(FILE, &id, "because", &entry.because, LONGEST_REASON);
        if entry.sources.is_empty() {
            self.refuse(FILE, &id, "a dependency names one source at least");
        }
        self.tags(FILE, &id, &entry.sources);
        let from_level = self.held(&id, "from_level", entry.from_level);
        let at = self.held(&id, "at", entry.at);
        let practice = self.reference(FILE, &id, &entry.practice);
        let needs = self.reference(FILE, &id, &entry.needs);
        Some(Dependency {
            practice: practice?,
            from_level: from_level?,
            needs: needs?,
            at: at?,
            because: entry.because.clone(),
            sources: entry.sources.clone(),
        })
    }

    fn held(&mut self, id: &str, field: &str, number: u8) -> Option<Level> {
        let level = Level::new(number).filter(|level| *level != Level::NOT_YET);
        if level.is_none() {
            self.refuse(FILE, id, format!("`{field}` is a level from 1 to 5"));
        }
        level
    }
}

/// A dependency has no id of its own.
fn named(entry: &DependencyEntry) -> String {
    format!("{} needs {}", entry.practice, entry.needs)
}

/// Whether the one is the other, or needs it, directly or through others.
fn leads_to(dependencies: &[Dependency], one: PracticeIndex, other: PracticeIndex) -> bool {
    let mut reached = vec![one];
    let mut looked_at = 0;
    while let Some(here) = reached.get(looked_at).copied() {
        looked_at += 1;
        for next in dependencies.iter().filter(|dependency| dependency.practice == here) {
            if !reached.contains(&next.needs) {
                reached.push(next.needs);
            }
        }
    }
    reached.contains(&other)
}
