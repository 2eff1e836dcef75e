//! The maturity model that `build.rs` judged and packed.

use crate::domain::model::Model;
use std::sync::OnceLock;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/model.postcard"));

/// The model, unpacked at the first call.
///
/// # Panics
/// Never: `build.rs` packed it with these very types.
pub fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| postcard::from_bytes(PACKED).expect("build.rs packed it with these very types"))
}
