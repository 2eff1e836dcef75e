//! Work that goes on beside the page; it needs no running app, so that storage can be read before the first view.

pub(crate) use wasm_bindgen_futures::spawn_local;
