//! A signal that outlives the pages that follow it.

use leptos::prelude::*;

/// The framework's signals never let go of a view that followed them and is gone (`reactive_graph` 0.2), so one that lives as
/// long as the app would keep something of every page that was ever shown. This one moves to a new signal at each turn of a
/// page: what still lives follows it there, and what is gone goes with the old one.
pub(crate) struct Lasting<T: Send + Sync + 'static>(StoredValue<ArcRwSignal<T>>);

impl<T: Send + Sync> Clone for Lasting<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Lasting<T> {}

impl<T: Clone + Send + Sync> Lasting<T> {
    pub(super) fn new(value: T) -> Self {
        Self(StoredValue::new(ArcRwSignal::new(value)))
    }

    /// Not for keeping: it is another one after the next turn.
    fn now(self) -> ArcRwSignal<T> {
        self.0.get_value()
    }

    /// What it holds; whoever asks follows it.
    pub(crate) fn get(self) -> T {
        self.now().get()
    }

    /// What it holds, once.
    pub(crate) fn get_untracked(self) -> T {
        self.now().get_untracked()
    }

    /// Reads something of it; whoever asks follows it.
    pub(crate) fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.now().with(read)
    }

    /// Reads something of it, once.
    pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.now().with_untracked(read)
    }

    /// Follows it, whatever it holds.
    pub(super) fn track(self) {
        self.now().track();
    }

    pub(super) fn set(self, value: T) {
        self.now().set(value);
    }

    pub(super) fn update(self, change: impl FnOnce(&mut T)) {
        self.now().update(change);
    }

    /// Leaves the signal behind, and with it everything that followed it and is gone. To be called before the next page is
    /// made: the one that is left is gone by the time its views would be made anew.
    pub(super) fn turn(self) {
        let left = self.now();
        self.0.set_value(ArcRwSignal::new(left.get_untracked()));
        left.notify();
    }
}
