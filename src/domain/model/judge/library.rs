//! Judges what is read beside the questions.

use super::super::super::level::Level;
use super::super::PracticeIndex;
use super::super::authored::{AdviceEntry, Authored, ProjectEntry};
use super::super::content::Text;
use super::super::library::{Advice, Band, Landscape, Library, Project, StatementKind};
use super::Judge;
use std::collections::HashSet;

impl Judge {
    pub(super) fn library(&mut self, authored: &Authored) -> Library {
        self.primer(authored);
        self.glossary(authored);
        let calls = &authored.calls.calls;
        self.ids("calls.toml", calls.iter().map(|one| &one.id));
        for call in calls {
            for (field, text) in [("title", &call.title), ("text", &call.text), ("link", &call.link)] {
                self.text("calls.toml", &call.id, field, text);
            }
            self.tags("calls.toml", &call.id, &call.sources);
        }
        self.text("advice.toml", "disclaimer", "disclaimer", &authored.advice.disclaimer);
        self.ids("advice.toml", authored.advice.advice.iter().map(|one| &one.id));
        Library {
            disclaimer: authored.advice.disclaimer.clone(),
            advice: authored.advice.advice.iter().map(|entry| self.advice(entry)).collect(),
            calls: calls.clone().into(),
            primer: authored.primer.clone(),
            readiness: authored.readiness.clone(),
            terms: authored.glossary.terms.clone().into(),
            landscape: self.landscape(authored),
        }
    }

    fn primer(&mut self, authored: &Authored) {
        let file = "primer.toml";
        self.ids(file, authored.primer.sections.iter().map(|one| &one.id));
        for section in authored.primer.sections.iter() {
            self.text(file, &section.id, "title", &section.title);
            self.text(file, &section.id, "paragraphs", &section.paragraphs.concat());
            self.tags(file, &section.id, &section.sources);
        }
        let file = "readiness.toml";
        self.ids(file, authored.readiness.statements.iter().map(|one| &one.id));
        for statement in authored.readiness.statements.iter() {
            self.text(file, &statement.id, "text", &statement.text);
            self.tags(file, &statement.id, &statement.sources);
            if (statement.kind == StatementKind::First) == statement.if_not.is_empty() {
                self.refuse(file, &statement.id, "`if_not` belongs to statements of the kind `first`");
            }
        }
    }

    fn glossary(&mut self, authored: &Authored) {
        let file = "glossary.toml";
        self.ids(file, authored.glossary.terms.iter().map(|one| &one.id));
        let mut finds = HashSet::new();
        for term in &authored.glossary.terms {
            for (field, text) in [("title", &term.title), ("text", &term.text), ("business", &term.business)]
            {
                self.text(file, &term.id, field, text);
            }
            self.tags(file, &term.id, &term.sources);
            for spelling in term.finds.iter() {
                let ends = [spelling.chars().next(), spelling.chars().next_back()];
                let whole = ends.iter().all(|end| end.is_some_and(char::is_alphanumeric));
                if !whole || *spelling != spelling.to_lowercase() || !finds.insert(spelling) {
                    let rule = "begins and ends a word, is in small letters and leads to one term";
                    self.refuse(file, &term.id, format!("a spelling {rule}, unlike `{spelling}`"));
                }
            }
        }
    }

    fn advice(&mut self, entry: &AdviceEntry) -> Advice {
        let file = "advice.toml";
        self.text(file, &entry.id, "title", &entry.title);
        self.text(file, &entry.id, "text", &entry.text);
        self.tags(file, &entry.id, &entry.sources);
        if !(1..=2).contains(&entry.session) {
            self.refuse(file, &entry.id, "a session is 1 or 2");
        }
        if entry.cells.is_empty() {
            self.refuse(file, &entry.id, "advice was given for one cell at least");
        }
        let cells = self.cells(entry, &entry.cells);
        if cells.iter().any(|(_, level)| Band::of(*level) != Some(entry.band)) {
            self.refuse(file, &entry.id, "its cells lie in its band");
        }
        Advice {
            id: entry.id.clone(),
            session: entry.session,
            band: entry.band,
            title: entry.title.clone(),
            text: entry.text.clone(),
            cells: cells.into(),
            also: self.cells(entry, &entry.also).into(),
            beside: entry.beside.iter().filter_map(|id| self.reference(file, &entry.id, id)).collect(),
            flags: entry.flags.iter().filter_map(|flag| self.flag_named(file, &entry.id, flag)).collect(),
            keywords: entry.keywords.clone(),
            sources: entry.sources.clone(),
        }
    }

    /// Cells spelled `<practice> <level>`.
    fn cells(&mut self, entry: &AdviceEntry, cells: &[Text]) -> Vec<(PracticeIndex, Level)> {
        let mut found = Vec::new();
        for cell in cells {
            let parts = cell.split_once(' ').and_then(|(id, level)| Some((id, level.parse().ok()?)));
            let level =
                parts.and_then(|(_, level)| Level::new(level)).filter(|level| *level != Level::NOT_YET);
            let (Some((id, _)), Some(level)) = (parts, level) else {
                self.refuse("advice.toml", &entry.id, format!("`{cell}` is no practice with a level"));
                continue;
            };
            found.extend(self.reference("advice.toml", &entry.id, id).map(|practice| (practice, level)));
        }
        found
    }

    fn landscape(&mut self, authored: &Authored) -> Landscape {
        let file = "landscape.toml";
        let written = &authored.landscape;
        self.ids(file, written.projects.iter().map(|one| &one.id));
        self.day(file, "data_date", &written.data_date);
        let mut entries = vec![0; self.subcategories.len()];
        for (id, count) in &written.entries {
            if let Some(position) = self.subcategory_named(file, "entries", id) {
                entries[position] = *count;
            }
        }
        if entries.contains(&0) {
            self.refuse(file, "entries", "each subcategory's box has its count of entries");
        }
        Landscape {
            data_date: written.data_date.clone(),
            data_source: written.data_source.clone(),
            entries: entries.into(),
            projects: written.projects.iter().map(|entry| self.project(entry)).collect(),
        }
    }

    fn project(&mut self, entry: &ProjectEntry) -> Project {
        let file = "landscape.toml";
        self.text(file, &entry.id, "name", &entry.name);
        self.text(file, &entry.id, "purpose", &entry.purpose);
        self.day(file, &entry.id, &entry.accepted);
        self.day(file, &entry.id, &entry.since);
        if !entry.home.starts_with("https://") {
            self.refuse(file, &entry.id, "a home page begins with https://");
        }
        Project {
            id: entry.id.clone(),
            name: entry.name.clone(),
            subcategory: self.subcategory_named(file, &entry.id, &entry.subcategory).unwrap_or_default(),
            also: entry.also.iter().filter_map(|one| self.subcategory_named(file, &entry.id, one)).collect(),
            maturity: entry.maturity,
            accepted: entry.accepted.clone(),
            since: entry.since.clone(),
            home: entry.home.clone(),
            purpose: entry.purpose.clone(),
        }
    }

    fn subcategory_named(&mut self, file: &str, id: &str, subcategory: &str) -> Option<usize> {
        let position = self.subcategories.get(subcategory).copied();
        if position.is_none() {
            self.refuse(file, id, format!("there is no subcategory `{subcategory}`"));
        }
        position
    }

    /// A day is written `2026-08-07`.
    fn day(&mut self, file: &str, id: &str, day: &str) {
        let shaped = day.len() == 10
            && day.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            self.refuse(file, id, format!("`{day}` is no day: write 2026-08-07"));
        }
    }
}
