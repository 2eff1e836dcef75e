//! `IndexedDB`: the mirror that survives a killed browser. One store of text values under text keys.

use super::clock::sleep;
use futures_util::future::{Either, select};
use idb::{Database as Idb, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, TransactionMode};
use std::collections::BTreeMap;
use std::pin::pin;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbDatabase;

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

    /// The same, however long it takes.
    pub(crate) async fn all_in_the_end(&self) -> Option<Vec<(String, String)>> {
        self.read().await.ok()
    }

    async fn read(&self) -> Result<Vec<(String, String)>, Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(STORE)?;
        let keys = store.get_all_keys(None, None)?.await?;
        let values = store.get_all(None, None)?.await?;
        let pairs = keys.iter().zip(&values);
        Ok(pairs.filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?))).collect())
    }

    /// Stores values under keys in one transaction, each chosen by `merge` from key, the value that is there and the new one.
    /// Gives what stands there once the transaction has completed, and nothing if it did not.
    pub(crate) async fn put(
        &self,
        pairs: &BTreeMap<String, String>,
        merge: impl Fn(&str, &str, String) -> String,
    ) -> Option<Vec<String>> {
        self.write(pairs, merge).await.ok().flatten()
    }

    async fn write(
        &self,
        pairs: &BTreeMap<String, String>,
        merge: impl Fn(&str, &str, String) -> String,
    ) -> Result<Option<Vec<String>>, Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(STORE)?;
        let keys: Vec<JsValue> = pairs.keys().map(|key| JsValue::from_str(key)).collect();
        // All are asked for before the first is waited for, or a transaction of many would take a turn for each.
        let asked: Vec<_> =
            keys.iter().map(|key| listen(store.get(Query::Key(key.clone())))).collect::<Result<_, _>>()?;
        let mut stands = Vec::new();
        for ((key, value), there) in pairs.iter().zip(asked) {
            let there = there.await?.and_then(|there| there.as_string());
            stands.push(match there {
                Some(there) => merge(key, &there, value.clone()),
                None => value.clone(),
            });
        }
        let put: Vec<_> = keys
            .iter()
            .zip(&stands)
            .map(|(key, value)| listen(store.put(&JsValue::from_str(value), Some(key))))
            .collect::<Result<_, _>>()?;
        for done in put {
            done.await?;
        }
        Ok(transaction.commit()?.await?.is_committed().then_some(stands))
    }
}

/// What comes before patience runs out.
async fn in_time<T>(work: impl Future<Output = T>) -> Option<T> {
    match select(pin!(work), pin!(sleep(PATIENCE_MS))).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(_) => None,
    }
}

/// Listens to a request from here on, not from when its turn to be waited for comes.
fn listen<R: IntoFuture>(request: Result<R, Error>) -> Result<R::IntoFuture, Error> {
    request.map(IntoFuture::into_future)
}

async fn open(name: &str) -> Result<Idb, Error> {
    let mut request = Factory::new()?.open(name, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // A failed upgrade fails the opening, and the app goes on without a mirror.
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    let mut database = request.await?;
    // A later version in another tab wants another shape of it: this tab goes on without a mirror rather than in its way.
    database.on_version_change(|event| {
        if let Some(Ok(database)) = event.target().map(JsCast::dyn_into::<IdbDatabase>) {
            database.close();
        }
    });
    Ok(database)
}
