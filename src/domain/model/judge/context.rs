//! Judges what is asked about a scope: flags, goals, ways, industries, sizes.

use super::super::authored::{Authored, FlagEntry};
use super::super::content::Text;
use super::super::context::{Code, Flag, Goal, Industry, Size, Way};
use super::Judge;
use std::collections::HashSet;

/// The most pages that a way puts forward.
const MOST_PAGES: usize = 4;

impl Judge {
    pub(super) fn flag(&mut self, entry: &FlagEntry) -> Flag {
        let file = "flags.toml";
        self.text(file, &entry.id, "title", &entry.title);
        self.text(file, &entry.id, "about", &entry.about);
        Flag {
            id: entry.id.clone(),
            bit: entry.bit,
            title: entry.title.clone(),
            about: entry.about.clone(),
            hides: entry.hides.iter().filter_map(|id| self.reference(file, &entry.id, id)).collect(),
            help: entry
                .help
                .iter()
                .filter_map(|help| {
                    self.text(file, &entry.id, "help", &help.text);
                    self.reference(file, &entry.id, &help.practice).map(|index| (index, help.text.clone()))
                })
                .collect(),
        }
    }

    pub(super) fn goals(&mut self, authored: &Authored) -> Vec<Goal> {
        let file = "goals.toml";
        let entries = &authored.goals.goals;
        self.ids(file, entries.iter().map(|one| &one.id));
        self.codes(file, entries.iter().map(|one| (one.id.as_str(), one.code)));
        for entry in entries.iter().filter(|entry| entry.code >= Goal::CODES) {
            self.refuse(file, &entry.id, "a goal's code is below 13: links have room for no more");
        }
        let goals: Vec<Goal> = entries
            .iter()
            .map(|entry| {
                self.text(file, &entry.id, "title", &entry.title);
                self.text(file, &entry.id, "about", &entry.about);
                self.tags(file, &entry.id, &entry.sources);
                Goal {
                    id: entry.id.clone(),
                    code: entry.code,
                    title: entry.title.clone(),
                    about: entry.about.clone(),
                    serves: entry
                        .serves
                        .iter()
                        .filter_map(|id| self.reference(file, &entry.id, id))
                        .collect(),
                    sources: entry.sources.clone(),
                }
            })
            .collect();
        let served: HashSet<_> = goals.iter().flat_map(|goal| goal.serves.iter()).collect();
        let idle: Vec<Text> =
            self.practices.iter().filter(|(_, at)| !served.contains(at)).map(|(id, _)| id.clone()).collect();
        for id in idle {
            self.refuse(file, &id, "this practice serves no goal");
        }
        goals
    }

    pub(super) fn ways(&mut self, authored: &Authored) -> Vec<Way> {
        let file = "ways.toml";
        let entries = &authored.ways.ways;
        self.ids(file, entries.iter().map(|one| &one.id));
        self.codes(file, entries.iter().map(|one| (one.id.as_str(), one.code)));
        entries
            .iter()
            .map(|entry| {
                for (field, text) in [("title", &entry.title), ("about", &entry.about), ("says", &entry.says)]
                {
                    self.text(file, &entry.id, field, text);
                }
                self.tags(file, &entry.id, &entry.sources);
                let order: Vec<usize> = entry
                    .first
                    .iter()
                    .filter_map(|dimension| self.dimension_named(file, &entry.id, dimension))
                    .collect();
                let distinct: HashSet<usize> = order.iter().copied().collect();
                if order.len() != self.dimensions.len() || distinct.len() != order.len() {
                    self.refuse(file, &entry.id, "`first` names each dimension once");
                }
                if entry.opens.is_empty() || entry.opens.len() > MOST_PAGES {
                    self.refuse(file, &entry.id, "a way puts one to four pages forward");
                }
                Way {
                    id: entry.id.clone(),
                    code: entry.code,
                    title: entry.title.clone(),
                    about: entry.about.clone(),
                    order: order.into(),
                    opens: entry.opens.clone(),
                    says: entry.says.clone(),
                    sources: entry.sources.clone(),
                }
            })
            .collect()
    }

    pub(super) fn industries(&mut self, authored: &Authored) -> Vec<Industry> {
        let entries = &authored.profile.industries;
        self.ids("profile.toml", entries.iter().map(|one| &one.id));
        self.codes("profile.toml", entries.iter().map(|one| (one.id.as_str(), one.code)));
        entries
            .iter()
            .map(|entry| {
                self.text("profile.toml", &entry.id, "title", &entry.title);
                let suggests = entry.suggests.as_ref();
                Industry {
                    id: entry.id.clone(),
                    code: entry.code,
                    title: entry.title.clone(),
                    suggests: suggests.and_then(|flag| self.flag_named("profile.toml", &entry.id, flag)),
                }
            })
            .collect()
    }

    pub(super) fn sizes(&mut self, authored: &Authored) -> Vec<Size> {
        let entries = &authored.profile.sizes;
        self.ids("profile.toml", entries.iter().map(|one| &one.id));
        self.codes("profile.toml", entries.iter().map(|one| (one.id.as_str(), one.code)));
        for size in entries {
            self.text("profile.toml", &size.id, "title", &size.title);
        }
        entries.clone()
    }

    /// A code stands in stored profiles as one digit of base 36, and belongs to one record of its list.
    fn codes<'a>(&mut self, file: &str, codes: impl IntoIterator<Item = (&'a str, Code)>) {
        let mut seen = HashSet::new();
        for (id, code) in codes {
            if code >= 36 || !seen.insert(code) {
                self.refuse(file, id, "a code is below 36 and belongs to one record");
            }
        }
    }
}
