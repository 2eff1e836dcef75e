//! Keeps records in two places: local storage, written at once, and its mirror in the database, which survives a killed
//! browser. Write → mirror → merge → show, in that order of reading.
//!
//! *Saved* is said when every change is in both places. A tab that hears of another tab's change merges it by the same
//! function that joins the two places at the start, so all of them end alike.

use crate::codec::record::{Key, Record, base36, prefix};
use crate::platform::database::Database;
use crate::platform::task::spawn_local;
use crate::platform::{clock, location, storage};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Whether what was said is stored.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Saved {
    /// In both places.
    Both,
    /// A change is under way.
    Saving,
    /// In one place: the other refused it.
    OnePlace,
    /// Nowhere but in this tab.
    TabOnly,
    /// Nowhere: a newer version stored what is here, and this one leaves it alone.
    Newer,
}

/// The records of this deployment, and the way to both places.
#[derive(Clone)]
pub(crate) struct Keeper(Rc<Inner>);

struct Inner {
    prefix: String,
    tab: String,
    database: Option<Database>,
    records: RefCell<BTreeMap<Key, Record>>,
    /// The highest revision seen.
    revision: Cell<u64>,
    under_way: Cell<usize>,
    /// Keys whose last write failed, by place.
    not_local: RefCell<BTreeSet<Key>>,
    not_mirrored: RefCell<BTreeSet<Key>>,
    saved: RwSignal<Saved>,
    /// What could not be read: keys and values as they were stored.
    aside: RwSignal<Vec<(String, String)>>,
    /// The time of day of the last change that reached both places; empty before the first.
    saved_at: RwSignal<String>,
}

impl Keeper {
    /// Reads both places, joins them, and writes back what either lacked.
    pub(crate) async fn open() -> Keeper {
        let prefix = prefix(&location::base_path());
        let database = Database::open(&prefix.replace(':', "-")).await;
        let keeper = Keeper(Rc::new(Inner {
            tab: base36(clock::tab_id()),
            records: RefCell::default(),
            revision: Cell::new(0),
            under_way: Cell::new(0),
            not_local: RefCell::default(),
            not_mirrored: RefCell::default(),
            saved_at: RwSignal::new(String::new()),
            aside: RwSignal::new(Vec::new()),
            saved: RwSignal::new(if database.is_none() && !storage::works() {
                Saved::TabOnly
            } else {
                Saved::Both
            }),
            database,
            prefix,
        }));
        let mirrored = match &keeper.0.database {
            Some(database) => database.all().await.unwrap_or_default(),
            None => Vec::new(),
        };
        // Read last, with nothing awaited before the caller listens to other tabs: no change of theirs falls between.
        let local = storage::all(&keeper.0.prefix);
        let (mut newer, mut damaged) = (false, Vec::new());
        for (stored, value) in local.iter().chain(&mirrored) {
            let ours = Key::parse(&keeper.0.prefix, stored);
            if let Some(key) = ours.filter(|_| keeper.take(stored, value).is_none() && !value.is_empty()) {
                newer |= Record::is_newer(value);
                damaged.push((key, stored, value));
            }
        }
        if newer {
            keeper.0.saved.set(Saved::Newer);
            return keeper;
        }
        for (key, stored, value) in damaged {
            keeper.put_aside(&key, stored, value);
        }
        keeper.0.aside.set(storage::all(&keeper.aside_prefix()));
        for (key, record) in keeper.0.records.borrow().iter() {
            let stored = key.print(&keeper.0.prefix);
            let value = record.print(&stored);
            if !local.contains(&(stored.clone(), value.clone())) {
                keeper.write_local(key, &stored, &value);
            }
            if !mirrored.contains(&(stored.clone(), value.clone())) {
                keeper.mirror(key, stored, value);
            }
        }
        keeper
    }

    /// Keeps a value that cannot be read under a key of its own. Where no good copy of it is left, its place is cleared, so
    /// that it is met once only.
    fn put_aside(&self, key: &Key, stored: &str, value: &str) {
        let aside = format!("{}{}", self.aside_prefix(), stored.trim_start_matches(&self.0.prefix));
        if storage::set(&aside, value).is_err() || self.0.records.borrow().contains_key(key) {
            return;
        }
        let revision = self.0.revision.get() + 1;
        self.0.revision.set(revision);
        let cleared =
            Record { revision, tab: self.0.tab.clone(), minute: clock::minute(), body: String::new() };
        self.0.records.borrow_mut().insert(key.clone(), cleared);
    }

    fn aside_prefix(&self) -> String {
        format!("{}q:", self.0.prefix)
    }

    /// What could not be read, as it was stored.
    pub(crate) fn aside(&self) -> Signal<Vec<(String, String)>> {
        self.0.aside.into()
    }

    /// Deletes what could not be read.
    pub(crate) fn forget_aside(&self) {
        for (stored, _) in self.0.aside.get_untracked() {
            storage::remove(&stored);
        }
        self.0.aside.set(Vec::new());
    }

    /// Whether changes are stored.
    pub(crate) fn saved(&self) -> Signal<Saved> {
        self.0.saved.into()
    }

    /// When the last change reached both places, as a time of day; empty before the first.
    pub(crate) fn saved_at(&self) -> Signal<String> {
        self.0.saved_at.into()
    }

    /// An id that no other tab can give: the next revision and the tab.
    pub(crate) fn fresh_id(&self) -> String {
        format!("{}{}", base36(self.0.revision.get() + 1), self.0.tab)
    }

    /// Every record that says something, cleared ones left out.
    pub(crate) fn records(&self) -> Vec<(Key, String)> {
        let records = self.0.records.borrow();
        let said = records.iter().filter(|(_, record)| !record.body.is_empty());
        said.map(|(key, record)| (key.clone(), record.body.clone())).collect()
    }

    /// When each of them was written, in minutes since 1 January 2000.
    pub(crate) fn minutes(&self) -> Vec<(Key, u64)> {
        let records = self.0.records.borrow();
        let said = records.iter().filter(|(_, record)| !record.body.is_empty());
        said.map(|(key, record)| (key.clone(), record.minute)).collect()
    }

    /// Stores a change, at once in this tab and in local storage, soon in the database. An empty body clears.
    pub(crate) fn write(&self, key: &Key, body: String) {
        let unchanged =
            self.0.records.borrow().get(key).map_or(body.is_empty(), |record| record.body == body);
        if unchanged || self.0.saved.get_untracked() == Saved::Newer {
            return;
        }
        let stored = key.print(&self.0.prefix);
        // A change of another tab that was not heard of still raises the clock.
        if let Some(there) = storage::get(&stored) {
            self.take(&stored, &there);
        }
        self.retry();
        let revision = self.0.revision.get() + 1;
        self.0.revision.set(revision);
        let record = Record { revision, tab: self.0.tab.clone(), minute: clock::minute(), body };
        let value = record.print(&stored);
        self.0.records.borrow_mut().insert(key.clone(), record);
        self.write_local(key, &stored, &value);
        self.mirror(key, stored, value);
    }

    /// Hears of another tab's change; gives the key and what now stands under it.
    pub(crate) fn hear(&self, stored: &str, value: &str) -> Option<(Key, String)> {
        if Record::is_newer(value) && Key::parse(&self.0.prefix, stored).is_some() {
            // A newer version was opened in another tab: from here on this one writes nothing.
            self.0.saved.set(Saved::Newer);
        }
        let key = self.take(stored, value)?;
        let record = self.0.records.borrow().get(&key).cloned()?;
        let winner = record.print(stored);
        if winner != value {
            // The other tab wrote over a later change without having heard of it.
            self.write_local(&key, stored, &winner);
        }
        Some((key, record.body))
    }

    /// Merges a stored value into the records; none if it is not a record of ours.
    fn take(&self, stored: &str, value: &str) -> Option<Key> {
        let key = Key::parse(&self.0.prefix, stored)?;
        let record = Record::parse(stored, value)?;
        self.0.revision.set(self.0.revision.get().max(record.revision));
        let mut records = self.0.records.borrow_mut();
        let merged = match records.remove(&key) {
            Some(there) => there.merge(record),
            None => record,
        };
        records.insert(key.clone(), merged);
        Some(key)
    }

    fn write_local(&self, key: &Key, stored: &str, value: &str) {
        note(&self.0.not_local, key, storage::set(stored, value).is_ok());
        if self.0.database.is_none() {
            self.show();
        }
    }

    fn mirror(&self, key: &Key, stored: String, value: String) {
        let Some(database) = self.0.database.clone() else {
            note(&self.0.not_mirrored, key, false);
            self.show();
            return;
        };
        self.0.under_way.set(self.0.under_way.get() + 1);
        self.show();
        let (keeper, key) = (self.clone(), key.clone());
        spawn_local(async move {
            let stands = database.put(&stored, &value, |there, new| newer(&stored, there, new)).await;
            note(&keeper.0.not_mirrored, &key, stands.is_some());
            if let Some(stands) = stands.filter(|stands| *stands != value) {
                keeper.outdone(&key, &stored, &value, &stands);
            }
            keeper.0.under_way.set(keeper.0.under_way.get() - 1);
            keeper.show();
        });
    }

    /// The database had a higher revision that this tab had not heard of. If nothing has been said since, the change made
    /// here is the later one: it is said again, above that revision.
    fn outdone(&self, key: &Key, stored: &str, value: &str, stands: &str) {
        let mine = self.0.records.borrow().get(key).filter(|mine| mine.print(stored) == value).cloned();
        self.take(stored, stands);
        match mine {
            Some(mine) => self.write(key, mine.body),
            None => self.write_local(key, stored, stands),
        }
    }

    /// Tries again what one of the two places refused before.
    fn retry(&self) {
        let refused: BTreeSet<Key> =
            self.0.not_local.borrow().union(&self.0.not_mirrored.borrow()).cloned().collect();
        for key in refused {
            let Some(record) = self.0.records.borrow().get(&key).cloned() else { continue };
            let stored = key.print(&self.0.prefix);
            let value = record.print(&stored);
            let (local, mirror) =
                (self.0.not_local.borrow().contains(&key), self.0.not_mirrored.borrow().contains(&key));
            if local {
                self.write_local(&key, &stored, &value);
            }
            if mirror && self.0.database.is_some() {
                self.mirror(&key, stored, value);
            }
        }
    }

    fn show(&self) {
        if self.0.saved.get_untracked() == Saved::Newer {
            return;
        }
        let (not_local, not_mirrored) = (self.0.not_local.borrow(), self.0.not_mirrored.borrow());
        let saved = if self.0.under_way.get() > 0 {
            Saved::Saving
        } else if not_local.is_empty() && not_mirrored.is_empty() {
            Saved::Both
        } else if not_local.iter().any(|key| not_mirrored.contains(key)) {
            Saved::TabOnly
        } else {
            Saved::OnePlace
        };
        if self.0.saved.get_untracked() != saved {
            if saved == Saved::Both {
                self.0.saved_at.set(clock::time_of_day());
            }
            self.0.saved.set(saved);
        }
    }
}

/// The later of two stored values; a damaged one gives way.
fn newer(stored: &str, there: &str, new: String) -> String {
    match (Record::parse(stored, there), Record::parse(stored, &new)) {
        (Some(there), Some(new)) => there.merge(new).print(stored),
        _ => new,
    }
}

fn note(failed: &RefCell<BTreeSet<Key>>, key: &Key, done: bool) {
    if done {
        failed.borrow_mut().remove(key);
    } else {
        failed.borrow_mut().insert(key.clone());
    }
}
