//! Keeps records in two places: local storage, written at once, and its mirror in the database, which survives a killed
//! browser. Write → mirror → merge → show, in that order of reading.
//!
//! *Saved* is said when every change is in both places. A tab that hears of another tab's change merges it by the same
//! function that joins the two places at the start, so all of them end alike; that function is [`Replica::read`].

mod opening;

use super::lasting::Lasting;
use crate::codec::record::{Key, Read, Replica, later};
use crate::platform::database::Database;
use crate::platform::task::spawn_local;
use crate::platform::{clock, storage};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// How long the database may take for a change before the page says that it is not there yet.
const PATIENCE_MS: i32 = 5000;

/// Whether what was said is stored.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Saved {
    /// In both places.
    Both,
    /// A change is under way.
    Saving,
    /// In one place: the other refused it.
    OnePlace(Why),
    /// Nowhere but in this tab.
    TabOnly(Why),
    /// Nowhere: a newer version stored what is here, and this one leaves it alone.
    Newer,
}

/// Why local storage refused something, as far as it is known.
pub(crate) use crate::platform::storage::StorageError as Why;

/// The records of this deployment, and the way to both places.
#[derive(Clone)]
pub(crate) struct Keeper(Rc<Inner>);

struct Inner {
    replica: RefCell<Replica>,
    database: Option<Database>,
    /// What goes into the database with the next transaction: keys and values as stored.
    queue: RefCell<BTreeMap<String, String>>,
    under_way: Cell<usize>,
    /// Keys whose last write failed, by place.
    not_local: RefCell<BTreeSet<Key>>,
    not_mirrored: RefCell<BTreeSet<Key>>,
    why: Cell<Why>,
    saved: Lasting<Saved>,
    /// The same, but that nothing jumps and nothing is said twice while a change is under way: then the last state stays.
    settled: Lasting<Saved>,
    /// The database was there and has not told yet what it holds.
    unread: Cell<bool>,
    /// Refused writes were tried again in this moment already.
    retried: Cell<bool>,
    /// Who wants to hear of what the database tells late.
    told_late: RefCell<Option<Rc<dyn Fn()>>>,
    /// What could not be read: keys and values as they were stored.
    damaged: RwSignal<Vec<(String, String)>>,
    /// The time of day of the last change that reached both places; empty before the first.
    saved_at: Lasting<String>,
}

impl Keeper {
    /// Calls back when the database told something that no other tab's event did.
    pub(crate) fn on_late(&self, react: impl Fn() + 'static) {
        *self.0.told_late.borrow_mut() = Some(Rc::new(react));
    }

    fn tell_late(&self) {
        let react = self.0.told_late.borrow().clone();
        if let Some(react) = react {
            react();
        }
    }

    /// Whether changes are stored.
    pub(super) fn saved(&self) -> Saved {
        self.0.saved.get()
    }

    /// The same, but while a change is under way the last state stays.
    pub(super) fn settled(&self) -> Saved {
        self.0.settled.get()
    }

    /// When the last change reached both places, as a time of day; empty before the first.
    pub(super) fn saved_at(&self) -> String {
        self.0.saved_at.get()
    }

    /// Another page is about to be made.
    pub(super) fn turn(&self) {
        self.0.saved.turn();
        self.0.settled.turn();
        self.0.saved_at.turn();
    }

    fn tell(&self, saved: Saved) {
        self.0.saved.set(saved);
        if saved != Saved::Saving && self.0.settled.get_untracked() != saved {
            self.0.settled.set(saved);
        }
    }

    /// Reads something of the records.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&Replica) -> T) -> T {
        look(&self.0.replica.borrow())
    }

    /// Stores a change, at once in this tab and in local storage, soon in the database. An empty body clears.
    pub(crate) fn write(&self, key: &Key, body: String) {
        if self.look(|replica| replica.says(key, &body)) {
            return;
        }
        if self.0.saved.get_untracked() == Saved::Newer {
            // For this tab, and for the file that it saves.
            self.0.replica.borrow_mut().put(key, body, clock::minute());
            return;
        }
        // A change of another tab that was not heard of still raises the clock.
        let stored = self.look(|replica| key.print(replica.prefix()));
        if let Some(there) = storage::get(&stored) {
            self.take(&stored, &there);
            if self.0.saved.get_untracked() == Saved::Newer {
                return;
            }
        }
        self.retry();
        let written = self.0.replica.borrow_mut().put(key, body, clock::minute());
        self.write_local(key, &written.0, &written.1);
        self.mirror(key, written.0, written.1);
    }

    /// Hears of another tab's change; gives the key and what now stands under it.
    pub(crate) fn hear(&self, stored: &str, value: &str) -> Option<(Key, String)> {
        let key = self.take(stored, value)?;
        let (_, winner) = self.look(|replica| replica.stored(&key))?;
        let here = self.0.saved.get_untracked() != Saved::Newer;
        if here && winner != value && storage::get(stored).as_deref() == Some(value) {
            // The other tab wrote over a later change without having heard of it.
            self.write_local(&key, stored, &winner);
        }
        if here && matches!(key, Key::Text(..)) {
            // Nobody makes room of a text that the database does not have.
            self.mirror(&key, stored.to_owned(), winner);
        }
        let body = self.look(|replica| replica.body(&key).map(str::to_owned))?;
        Some((key, body))
    }

    /// Merges a stored pair; gives its key if it is a record of ours. What a newer version stored makes this tab read-only.
    fn take(&self, stored: &str, value: &str) -> Option<Key> {
        let read = self.0.replica.borrow_mut().read(stored, value);
        match read {
            Read::Merged(key) => Some(key),
            Read::Newer => {
                self.tell(Saved::Newer);
                None
            }
            Read::Foreign | Read::Damaged(_) => None,
        }
    }

    fn write_local(&self, key: &Key, stored: &str, value: &str) {
        let refused = storage::set(stored, value).err();
        note(&self.0.not_local, key, refused.is_none());
        if let Some(why) = refused {
            self.0.why.set(why);
        }
        if self.0.database.is_none() {
            self.show();
        }
    }

    /// Queues a change for the database. All changes that are made at once go into one transaction.
    fn mirror(&self, key: &Key, stored: String, value: String) {
        let Some(database) = self.0.database.clone() else {
            note(&self.0.not_mirrored, key, false);
            self.show();
            return;
        };
        let first = self.0.queue.borrow().is_empty();
        self.0.queue.borrow_mut().insert(stored, value);
        if !first {
            return;
        }
        self.0.under_way.set(self.0.under_way.get() + 1);
        self.show();
        let keeper = self.clone();
        spawn_local(async move {
            // What local storage has can wait until the answer's own mark is drawn; what it refused stands nowhere else.
            if keeper.0.not_local.borrow().is_empty() {
                clock::drawn().await;
            }
            let queue = keeper.0.queue.take();
            let waited_for = Rc::new(Cell::new(true));
            spawn_local(keeper.clone().lose_patience(queue.keys().cloned().collect(), waited_for.clone()));
            let stands = database.put(&queue, later).await;
            if waited_for.replace(false) {
                keeper.0.under_way.set(keeper.0.under_way.get() - 1);
            }
            keeper.mirrored(queue, stands);
            keeper.make_room();
            keeper.show();
        });
    }

    /// A transaction that does not come to an end counts as refused, until it does.
    async fn lose_patience(self, written: Vec<String>, waited_for: Rc<Cell<bool>>) {
        clock::sleep(PATIENCE_MS).await;
        if !waited_for.replace(false) {
            return;
        }
        for stored in written {
            if let Some(key) = self.look(|replica| Key::parse(replica.prefix(), &stored)) {
                note(&self.0.not_mirrored, &key, false);
            }
        }
        self.0.under_way.set(self.0.under_way.get() - 1);
        self.show();
    }

    /// A transaction has completed and tells what stands in the database, or has failed.
    fn mirrored(&self, queue: BTreeMap<String, String>, stands: Option<Vec<String>>) {
        let done = stands.is_some();
        let stands = stands.unwrap_or_else(|| queue.values().cloned().collect());
        for ((stored, value), stands) in queue.into_iter().zip(stands) {
            let Some(key) = self.look(|replica| Key::parse(replica.prefix(), &stored)) else { continue };
            note(&self.0.not_mirrored, &key, done);
            if stands != value {
                self.outdone(&key, &stored, &stands);
            }
        }
    }

    /// The database had a higher revision that this tab had not heard of. What was said here is the later one all the same:
    /// it is said again, above that revision.
    fn outdone(&self, key: &Key, stored: &str, stands: &str) {
        let mine = self.look(|replica| replica.body(key).filter(|_| replica.wrote(key)).map(str::to_owned));
        self.take(stored, stands);
        if self.0.saved.get_untracked() == Saved::Newer {
            return;
        }
        if let Some(mine) = mine {
            return self.write(key, mine);
        }
        if let Some((_, stands)) = self.look(|replica| replica.stored(key)) {
            self.write_local(key, stored, &stands);
        }
        self.tell_late();
    }

    /// Takes texts that local storage has no room for out of it, once the database has them.
    fn make_room(&self) {
        if self.0.saved.get_untracked() == Saved::Newer {
            return;
        }
        for key in self.look(Replica::in_database_alone) {
            if self.0.not_mirrored.borrow().contains(&key) || self.0.under_way.get() > 0 {
                continue;
            }
            storage::remove(&self.look(|replica| key.print(replica.prefix())));
            note(&self.0.not_local, &key, true);
        }
    }

    /// Tries again what one of the two places refused before; once, however many changes are made at once.
    fn retry(&self) {
        if self.0.retried.replace(true) {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move { keeper.0.retried.set(false) });
        let mut refused = self.0.not_local.borrow().clone();
        if self.0.database.is_some() {
            refused.extend(self.0.not_mirrored.borrow().iter().cloned());
        }
        for key in refused {
            let Some((stored, value)) = self.look(|replica| replica.stored(&key)) else { continue };
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
        } else if not_local.is_empty() && not_mirrored.is_empty() && !self.0.unread.get() {
            Saved::Both
        } else if not_local.iter().any(|key| not_mirrored.contains(key)) {
            Saved::TabOnly(self.0.why.get())
        } else if not_local.is_empty() {
            // What the database lacks room for it does not say.
            Saved::OnePlace(Why::Blocked)
        } else {
            Saved::OnePlace(self.0.why.get())
        };
        if self.0.saved.get_untracked() != saved {
            if saved == Saved::Both {
                self.0.saved_at.set(clock::time_of_day());
            }
            self.tell(saved);
        }
    }
}

fn note(failed: &RefCell<BTreeSet<Key>>, key: &Key, done: bool) {
    if done {
        failed.borrow_mut().remove(key);
    } else {
        failed.borrow_mut().insert(key.clone());
    }
}
