//! `IndexedDB`: the mirror that survives a killed browser. One store of text values under text keys.

use super::clock::sleep;
use futures_util::future::{Either, select};
use idb::{Database as Idb, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, TransactionMode};
use std::pin::pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;

const STORE: &str = "records";
const VERSION: u32 = 1;
/// A database that another tab holds back, or that a browser never opens, is not waited for longer.
const PATIENCE_MS: i32 = 1500;

/// An open database.
#[derive(Clone)]
pub(crate) struct Database(Rc<Idb>);

impl Database {
    /// Opens it, or gives none where the browser has none for this site.
    pub(crate) async fn open(name: &str) -> Option<Database> {
        in_time(open(name)).await?.ok().map(|database| Database(Rc::new(database)))
    }

    /// All keys and values.
    pub(crate) async fn all(&self) -> Option<Vec<(String, String)>> {
        in_time(self.read()).await?.ok()
    }

    async fn read(&self) -> Result<Vec<(String, String)>, Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(STORE)?;
        let keys = store.get_all_keys(None, None)?.await?;
        let values = store.get_all(None, None)?.await?;
        let pairs = keys.iter().zip(&values);
        Ok(pairs.filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?))).collect())
    }

    /// Stores a value, chosen by `merge` from the one that is there and the new one, in one transaction. Gives what stands
    /// there once that transaction has completed, and nothing if it did not.
    pub(crate) async fn put(
        &self,
        key: &str,
        value: &str,
        merge: impl Fn(&str, String) -> String,
    ) -> Option<String> {
        self.write(key, value, merge).await.ok().flatten()
    }

    async fn write(
        &self,
        key: &str,
        value: &str,
        merge: impl Fn(&str, String) -> String,
    ) -> Result<Option<String>, Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(STORE)?;
        let key = JsValue::from_str(key);
        let there = store.get(Query::Key(key.clone()))?.await?.and_then(|there| there.as_string());
        let value = match there {
            Some(there) => merge(&there, value.to_owned()),
            None => value.to_owned(),
        };
        store.put(&JsValue::from_str(&value), Some(&key))?.await?;
        Ok(transaction.commit()?.await?.is_committed().then_some(value))
    }
}

/// What comes before patience runs out.
async fn in_time<T>(work: impl Future<Output = T>) -> Option<T> {
    match select(pin!(work), pin!(sleep(PATIENCE_MS))).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(_) => None,
    }
}

async fn open(name: &str) -> Result<Idb, Error> {
    let mut request = Factory::new()?.open(name, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // A failed upgrade fails the opening, and the app goes on without a mirror.
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    request.await
}
