//! The content that `build.rs` judged and wrote: the model, and the library that is read beside it. Both stand in the app as
//! they are, so that a visit unpacks nothing.

#![allow(
    clippy::all,
    clippy::pedantic,
    unused_qualifications,
    reason = "what the build writes is not for reading"
)]

use crate::domain::model::Model;
use crate::domain::model::library::Library;
// What the build writes says it so.
use std as alloc;

static MODEL: Model = include!(concat!(env!("OUT_DIR"), "/model.rs"));
static LIBRARY: Library = include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// The model.
pub fn model() -> &'static Model {
    &MODEL
}

/// The library.
pub fn library() -> &'static Library {
    &LIBRARY
}
