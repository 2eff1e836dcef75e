//! A list whose entries are built once and moved from then on. All such lists are of one type, however their entries differ.

use leptos::prelude::*;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};

/// An entry that is not built before it is shown.
struct Entry {
    key: u64,
    view: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A view for each item. Where an item of the same key stood before, its view stays as it is.
pub(crate) fn each<T: Send + 'static, K: Hash, V: IntoView + 'static>(
    items: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    view: impl Fn(T) -> V + Clone + Send + 'static,
) -> AnyView {
    let entry = move |item| {
        let view = view.clone();
        let key = BuildHasherDefault::<DefaultHasher>::default().hash_one(key(&item));
        Entry { key, view: Box::new(move || view(item).into_any()) }
    };
    list(Box::new(move || items().into_iter().map(&entry).collect()))
}

fn list(entries: Box<dyn Fn() -> Vec<Entry> + Send>) -> AnyView {
    view! { <For each=entries key=|entry| entry.key children=|entry| (entry.view)() /> }.into_any()
}
