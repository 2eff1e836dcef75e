//! Signals, and what keeps them stored. Pages read [`App`] and call its methods; only those change anything.

mod changes;
mod files;
mod keeper;
mod lasting;
mod planning;
mod preferences;
mod workspace;

pub(crate) use changes::Said;
pub(crate) use files::{Before, Bring};
pub(crate) use keeper::{Saved, Why};
pub(crate) use preferences::Theme;
pub(crate) use workspace::{App, app};
