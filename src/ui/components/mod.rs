//! Things with a name of their own, used by several pages.

pub(super) mod cairns;
pub(super) mod drawing;
pub(super) mod foot;
pub(super) mod keys;
pub(super) mod ledger;
pub(super) mod masthead;
pub(super) mod pebble;
pub(super) mod rung;
pub(super) mod saved_state;
pub(super) mod scalebar;
pub(super) mod scorecard;
pub(super) mod share;
