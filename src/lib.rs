//! Cairn: a cloud native maturity self-assessment that lives in the visitor's browser.
//!
//! The house in one screen, in the order of dependency. Arrows point up this list only.
//!
//! | room | what it is for |
//! |---|---|
//! | [`domain`] | the rules: model, answers, scoring. Pure |
//! | [`codec`] | text and bytes ↔ values: links, stored records. Pure |
//! | [`bundled`] | the model and the library that `build.rs` wrote. Pure |
//! | [`route`] | addresses: parse and print. Pure |
//! | [`words`] | every word of the interface, so that a second language has one place to go. Pure |
//! | [`picture`] | stones, cairns and charts as plain shapes. Pure |
//! | `platform` | the browser: the one place that names `web_sys` or `js_sys` |
//! | `state` | signals, and what keeps them stored |
//! | `ui` | pages and components |

pub mod bundled;
pub mod codec;
pub mod domain;
pub mod picture;
pub mod route;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod platform;
#[cfg(target_arch = "wasm32")]
mod state;
#[cfg(target_arch = "wasm32")]
pub mod ui;
