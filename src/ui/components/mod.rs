//! Things with a name of their own, used by several pages.

pub(super) mod advice;
pub(super) mod cairns;
pub(super) mod choices;
pub(super) mod deep_figures;
pub(super) mod drawing;
pub(super) mod filter;
pub(super) mod foot;
pub(super) mod keys;
pub(super) mod ledger;
pub(super) mod masthead;
pub(super) mod measures;
pub(super) mod pebble;
pub(super) mod picture;
pub(super) mod pictures;
pub(super) mod projects;
pub(super) mod prose;
pub(super) mod question;
pub(super) mod rung;
pub(super) mod saved_state;
pub(super) mod scalebar;
pub(super) mod scope;
pub(super) mod scorecard;
pub(super) mod share;
pub(super) mod sources;
pub(super) mod term;
pub(super) mod workings;
