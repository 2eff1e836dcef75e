//! The content that `build.rs` judged and packed: the model, and the library that is read beside it. Each is unpacked
//! at its first use, so that a visit that only answers never unpacks the library.

use crate::domain::model::Model;
use crate::domain::model::library::Library;
use std::sync::OnceLock;

static MODEL: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/model.postcard"));
static LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.postcard"));

/// The model.
///
/// # Panics
/// Never: `build.rs` packed it with these very types.
pub fn model() -> &'static Model {
    static UNPACKED: OnceLock<Model> = OnceLock::new();
    UNPACKED.get_or_init(|| postcard::from_bytes(MODEL).expect("build.rs packed it with these very types"))
}

/// The library.
///
/// # Panics
/// Never: `build.rs` packed it with these very types.
pub fn library() -> &'static Library {
    static UNPACKED: OnceLock<Library> = OnceLock::new();
    UNPACKED.get_or_init(|| postcard::from_bytes(LIBRARY).expect("build.rs packed it with these very types"))
}
