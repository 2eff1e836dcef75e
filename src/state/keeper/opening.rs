//! Opening: both places are read and joined, what one lacks is written back, what cannot be read is put aside.

use super::{Inner, Keeper, Saved, Why};
use crate::codec::record::{Read, Replica, base36, prefix};
use crate::platform::database::Database;
use crate::platform::task::spawn_local;
use crate::platform::{clock, location, storage};
use crate::state::lasting::Lasting;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

impl Keeper {
    /// Reads both places, joins them, and writes back what either lacked.
    pub(crate) async fn open() -> Keeper {
        let prefix = prefix(&location::base_path());
        let database = Database::open(&prefix.replace(':', "-")).await;
        let nowhere = database.is_none() && !storage::works();
        let at_first = if nowhere { Saved::TabOnly(Why::Blocked) } else { Saved::Both };
        let keeper = Keeper(Rc::new(Inner {
            replica: RefCell::new(Replica::new(prefix, base36(clock::tab_id()))),
            queue: RefCell::default(),
            under_way: Cell::new(0),
            not_local: RefCell::default(),
            not_mirrored: RefCell::default(),
            why: Cell::new(Why::Blocked),
            unread: Cell::new(false),
            retried: Cell::new(false),
            told_late: RefCell::default(),
            saved_at: Lasting::new(String::new()),
            damaged: RwSignal::new(Vec::new()),
            saved: Lasting::new(at_first),
            settled: Lasting::new(at_first),
            database,
        }));
        let mirrored = match &keeper.0.database {
            Some(database) => database.all().await,
            None => None,
        };
        keeper.0.unread.set(mirrored.is_none() && keeper.0.database.is_some());
        keeper.join(mirrored);
        if keeper.0.unread.get() {
            keeper.show();
            spawn_local(keeper.clone().read_late());
        }
        keeper
    }

    /// A database that did not answer in time is not done without: what it holds is taken up when it comes.
    async fn read_late(self) {
        let Some(database) = self.0.database.clone() else { return };
        let Some(mirrored) = database.all_in_the_end().await else { return };
        for (stored, value) in &mirrored {
            self.take(stored, value);
        }
        self.0.unread.set(false);
        if self.0.saved.get_untracked() != Saved::Newer {
            for (key, stored, value) in self.look(|replica| replica.lacked_by(&mirrored)) {
                self.mirror(&key, stored, value);
            }
        }
        self.show();
        self.tell_late();
    }

    /// Joins the two places. Local storage is read here, with nothing awaited before the caller listens to other tabs: no
    /// change of theirs falls between.
    fn join(&self, mirrored: Option<Vec<(String, String)>>) {
        let local = storage::all(self.0.replica.borrow().prefix());
        let whole = mirrored.is_some();
        let mirrored = mirrored.unwrap_or_default();
        let mut damaged = Vec::new();
        for (stored, value) in local.iter().chain(&mirrored) {
            let read = self.0.replica.borrow_mut().read(stored, value);
            match read {
                Read::Merged(_) | Read::Foreign => {}
                Read::Damaged(key) => damaged.push((key, stored, value)),
                Read::Newer => self.tell(Saved::Newer),
            }
        }
        if self.0.saved.get_untracked() == Saved::Newer {
            return;
        }
        if !whole {
            self.0.replica.borrow_mut().leap();
        }
        let mut homeless = Vec::new();
        for (key, stored, value) in damaged {
            // A good copy may be in a database that did not answer: then nothing is cleared.
            if !self.keep_damaged(stored, value) {
                homeless.push((stored.clone(), value.clone()));
            } else if whole {
                self.0.replica.borrow_mut().clear_damaged(&key, clock::minute());
            }
        }
        let aside = self.look(Replica::prefix_of_damaged);
        self.0.damaged.set(storage::all(&aside).into_iter().chain(homeless).collect());
        let alone = self.0.replica.borrow().in_database_alone();
        let lacking = self.0.replica.borrow().lacked_by(&local);
        for (key, stored, value) in lacking.into_iter().filter(|(key, ..)| !alone.contains(key)) {
            self.write_local(&key, &stored, &value);
        }
        let lacking = self.0.replica.borrow().lacked_by(&mirrored);
        for (key, stored, value) in lacking {
            self.mirror(&key, stored, value);
        }
        // What local storage refused is said, even if the database lacks nothing.
        if !self.0.not_local.borrow().is_empty() {
            self.show();
        }
    }

    /// Keeps a value that cannot be read under a key of its own, which the other place's damaged value does not share.
    fn keep_damaged(&self, stored: &str, value: &str) -> bool {
        let aside = self.look(|replica| replica.key_of_damaged(stored, value));
        storage::set(&aside, value).is_ok()
    }

    /// What could not be read, as it was stored.
    pub(crate) fn damaged(&self) -> Signal<Vec<(String, String)>> {
        self.0.damaged.into()
    }

    /// Deletes what could not be read.
    pub(crate) fn forget_damaged(&self) {
        for (stored, _) in storage::all(&self.look(Replica::prefix_of_damaged)) {
            storage::remove(&stored);
        }
        self.0.damaged.set(Vec::new());
    }
}
