//! Judges the shapes that are worth a sentence.

use super::super::super::level::Level;
use super::super::authored::{Authored, PatternEntry};
use super::super::pattern::{Pattern, PatternRule};
use super::Judge;

const FILE: &str = "patterns.toml";

impl Judge {
    pub(super) fn patterns(&mut self, authored: &Authored) -> Vec<Pattern> {
        let entries = &authored.patterns.patterns;
        self.ids(FILE, entries.iter().map(|one| &one.id));
        entries.iter().filter_map(|entry| self.pattern(entry)).collect()
    }

    fn pattern(&mut self, entry: &PatternEntry) -> Option<Pattern> {
        self.text(FILE, &entry.id, "sentence", &entry.sentence);
        self.tags(FILE, &entry.id, &entry.sources);
        for id in entry.advice.iter() {
            if !self.advice.contains(id) {
                self.refuse(FILE, &entry.id, format!("there is no advice `{id}` in advice.toml"));
            }
        }
        Some(Pattern {
            id: entry.id.clone(),
            rule: self.rule(entry)?,
            sentence: entry.sentence.clone(),
            advice: entry.advice.clone(),
            sources: entry.sources.clone(),
        })
    }

    fn rule(&mut self, entry: &PatternEntry) -> Option<PatternRule> {
        let id = &entry.id;
        let of = entry.of.as_deref().unwrap_or_default();
        let over = entry.over.as_deref().unwrap_or_default();
        match entry.rule.as_str() {
            "dimension-ahead" => Some(PatternRule::DimensionAhead {
                of: self.dimension_named(FILE, id, of)?,
                over: self.dimension_named(FILE, id, over)?,
                by: self.count(id, "by", entry.by)?,
            }),
            "practice-ahead" => Some(PatternRule::PracticeAhead {
                of: self.reference(FILE, id, of)?,
                over: self.reference(FILE, id, over)?,
            }),
            "dimension-lowest" => {
                Some(PatternRule::DimensionLowest { of: self.dimension_named(FILE, id, of)? })
            }
            "plateau" => {
                let level = self.count(id, "level", entry.level)?;
                let milestones = self.count(id, "milestones", entry.milestones)?;
                Some(PatternRule::Plateau { level: Level::new(level)?, milestones })
            }
            "above-target" => Some(PatternRule::AboveTarget),
            "roles-apart" => Some(PatternRule::RolesApart { by: self.count(id, "by", entry.by)? }),
            other => {
                self.refuse(FILE, id, format!("there is no rule `{other}`"));
                None
            }
        }
    }

    fn count(&mut self, id: &str, field: &str, count: Option<u8>) -> Option<u8> {
        let count = count.filter(|count| (1..=Level::TOP.number()).contains(count));
        if count.is_none() {
            self.refuse(FILE, id, format!("this rule wants `{field}`, from 1 to 5"));
        }
        count
    }
}
