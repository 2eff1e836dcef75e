//! Local storage: synchronous and shared between tabs, but not always there and never endless.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Storage, StorageManager, window};

/// Why a value could not be stored.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum StorageError {
    /// The browser keeps nothing for this site.
    Blocked,
    /// There is no room left, or the browser says so.
    Full,
}

/// The storage, once a probe has shown that it can be reached: gloo's own access throws where it is blocked.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}

/// Whether the browser stores anything for this site.
pub(crate) fn works() -> bool {
    const PROBE: &str = "cairn-probe";
    let Some(storage) = storage() else { return false };
    let works = storage.set_item(PROBE, "").is_ok();
    let _ = storage.remove_item(PROBE);
    works
}

/// The value under that key.
pub(crate) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// All keys and values whose key begins so.
pub(crate) fn all(prefix: &str) -> Vec<(String, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|place| storage.key(place).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .filter_map(|key| storage.get_item(&key).ok().flatten().map(|value| (key, value)))
        .collect()
}

/// Whether the browser has promised to keep what this site stores; none where it does not say.
pub(crate) async fn is_promised() -> Option<bool> {
    ask(StorageManager::persisted).await
}

/// Asks the browser to keep what this site stores, even when room is short. Some ask the visitor, some decide alone.
pub(crate) async fn ask_to_keep() -> Option<bool> {
    ask(StorageManager::persist).await
}

async fn ask(question: impl Fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<bool> {
    let window = window()?;
    // Not there at all on a page that is not served securely.
    if !window.is_secure_context() {
        return None;
    }
    JsFuture::from(question(&window.navigator().storage()).ok()?).await.ok()?.as_bool()
}

/// Removes a value.
pub(crate) fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// How many units of text the keys that begin so and their values take.
pub(crate) fn used(prefix: &str) -> usize {
    all(prefix).iter().map(|(key, value)| key.encode_utf16().count() + value.encode_utf16().count()).sum()
}

/// Stores a value at once.
pub(crate) fn set(key: &str, value: &str) -> Result<(), StorageError> {
    storage().ok_or(StorageError::Blocked)?.set_item(key, value).map_err(|_| StorageError::Full)
}
