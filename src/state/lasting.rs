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

    /// The signal as it stands until the page is turned: for reading and writing at once, not for keeping.
    pub(crate) fn now(self) -> ArcRwSignal<T> {
        self.0.get_value()
    }

    /// Leaves the signal behind, and with it everything that followed it and is gone. To be called before the next page is
    /// made: the one that is left is gone by the time its views would be made anew.
    pub(super) fn turn(self) {
        let left = self.now();
        self.0.set_value(ArcRwSignal::new(left.get_untracked()));
        left.notify();
    }
}
