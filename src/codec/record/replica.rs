//! One tab's copy of all records: what stands under each key, and how far the clock has come. The places where they are
//! stored are somebody else's affair: here are the rules by which tabs and places end alike.

use super::{Key, Record, TextKind, base36};
use crate::codec::checksum;
use crate::domain::order::InOrder;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Bound;

/// One tab's copy of all records.
#[derive(Clone, Debug, Default)]
pub struct Replica {
    prefix: String,
    tab: String,
    records: BTreeMap<Key, Record>,
    /// The highest revision seen.
    revision: u64,
}

/// What a stored pair turned out to be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Read {
    /// A record; it stands now, or gave way to a later one.
    Merged(Key),
    /// Nothing of ours, or nothing at all.
    Foreign,
    /// A key of ours with a value that cannot be read.
    Damaged(Key),
    /// A key of ours with a value of a later format.
    Newer,
}

/// A record that a place lacks: key, and key and value as stored.
pub type Lacking = (Key, String, String);

impl Replica {
    /// How many units of text beside answers stay in local storage; what is longer than that together is left to the
    /// database, the longest first.
    pub const ROOM_FOR_TEXTS: usize = 1_500_000;

    /// A copy that holds nothing yet, for a deployment's prefix and a tab's id.
    pub fn new(prefix: String, tab: String) -> Replica {
        Replica { prefix, tab, ..Replica::default() }
    }

    /// What all keys of this deployment begin with.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Goes past every revision that a place may hold which could not be read: what is said from here on is later.
    pub fn leap(&mut self) {
        /// Nobody says as much between two starts.
        const FAR: u64 = 1 << 20;
        self.revision += FAR;
    }

    /// What the keys of damaged values begin with.
    pub fn prefix_of_damaged(&self) -> String {
        format!("{}q:", self.prefix)
    }

    /// The key under which a damaged value is kept aside: of what was stored under one key, each value has its own.
    pub fn key_of_damaged(&self, stored: &str, value: &str) -> String {
        let key = stored.strip_prefix(&self.prefix).unwrap_or(stored);
        format!("{}{key}:{}", self.prefix_of_damaged(), base36(u64::from(checksum(value.as_bytes()))))
    }

    /// Merges a stored pair into the copy.
    pub fn read(&mut self, stored: &str, value: &str) -> Read {
        let Some(key) = Key::parse(&self.prefix, stored) else { return Read::Foreign };
        let Some(record) = Record::parse(stored, value) else {
            return match value {
                "" => Read::Foreign,
                newer if Record::is_newer(newer) => Read::Newer,
                _ => Read::Damaged(key),
            };
        };
        self.revision = self.revision.max(record.revision);
        let merged = match self.records.remove(&key) {
            Some(there) => there.merge(record),
            None => record,
        };
        self.records.insert(key.clone(), merged);
        Read::Merged(key)
    }

    /// Whether that is what stands under a key already. An empty body says nothing.
    pub fn says(&self, key: &Key, body: &str) -> bool {
        self.body(key).unwrap_or_default() == body
    }

    /// Clears a key of which only a damaged value is left, so that it is met once.
    pub fn clear_damaged(&mut self, key: &Key, minute: u64) {
        if !self.records.contains_key(key) {
            self.put(key, String::new(), minute);
        }
    }

    /// Changes what stands under a key, and gives it as it is stored. An empty body clears.
    pub fn put(&mut self, key: &Key, body: String, minute: u64) -> (String, String) {
        self.revision += 1;
        let record = Record { revision: self.revision, tab: self.tab.clone(), minute, body };
        let stored = key.print(&self.prefix);
        let value = record.print(&stored);
        self.records.insert(key.clone(), record);
        (stored, value)
    }

    /// A record as it is stored.
    pub fn stored(&self, key: &Key) -> Option<(String, String)> {
        let record = self.records.get(key)?;
        let stored = key.print(&self.prefix);
        let value = record.print(&stored);
        Some((stored, value))
    }

    /// The body under a key; empty where it was cleared, none where nothing was ever said.
    pub fn body(&self, key: &Key) -> Option<&str> {
        self.records.get(key).map(|record| record.body.as_str())
    }

    /// Whether what stands under a key was written by this very tab.
    pub fn wrote(&self, key: &Key) -> bool {
        self.records.get(key).is_some_and(|record| record.tab == self.tab)
    }

    /// Every key that says something, with its record.
    pub fn said(&self) -> impl Iterator<Item = (&Key, &Record)> {
        self.records.iter().filter(|(_, record)| !record.body.is_empty())
    }

    /// Those from `first` on for which `wanted` holds, up to the first for which it does not.
    pub(super) fn said_from(
        &self,
        first: Key,
        wanted: impl Fn(&Key) -> bool,
    ) -> impl Iterator<Item = (&Key, &Record)> {
        let from = (Bound::Included(first), Bound::Unbounded);
        let range = self.records.range(from).take_while(move |(key, _)| wanted(key));
        range.filter(|(_, record)| !record.body.is_empty())
    }

    /// Every record that a place lacks or has otherwise, given what it holds.
    pub fn lacked_by(&self, place: &[(String, String)]) -> Vec<Lacking> {
        let there: HashMap<&str, &str> = place.iter().map(|(key, value)| (&**key, &**value)).collect();
        let stored = self.records.iter().map(|(key, record)| {
            let stored = key.print(&self.prefix);
            let value = record.print(&stored);
            (key.clone(), stored, value)
        });
        stored.filter(|(_, stored, value)| there.get(&**stored) != Some(&&**value)).collect()
    }

    /// The texts that are left to the database, because all texts together are longer than local storage has room for.
    pub fn in_database_alone(&self) -> HashSet<Key> {
        let first = Key::Text(TextKind::Note, String::new(), String::new());
        let texts = || self.said_from(first.clone(), |key| matches!(key, Key::Text(..)));
        // A text has no more units than bytes.
        if texts().map(|(_, record)| record.body.len()).sum::<usize>() <= Replica::ROOM_FOR_TEXTS {
            return HashSet::new();
        }
        let mut texts: Vec<(usize, &Key)> =
            texts().map(|(key, record)| (record.body.encode_utf16().count(), key)).collect();
        let mut units: usize = texts.iter().map(|(units, _)| units).sum();
        texts.order_by(|text| Reverse(*text));
        let longest = texts.into_iter().take_while(|(long, _)| {
            let too_much = units > Replica::ROOM_FOR_TEXTS;
            units -= long;
            too_much
        });
        longest.map(|(_, key)| key.clone()).collect()
    }

    /// An id that no other tab can give: the next revision and the tab.
    pub fn fresh_id(&self) -> String {
        format!("{}{}", base36(self.revision + 1), self.tab)
    }
}

/// Of two values stored under one key, the one that stands. A damaged one gives way to the new one; one of a later format
/// never does.
pub fn later(stored: &str, there: &str, new: String) -> String {
    match (Record::parse(stored, there), Record::parse(stored, &new)) {
        (Some(there), Some(new)) => there.merge(new).print(stored),
        _ if Record::is_newer(there) => there.to_owned(),
        _ => new,
    }
}
