//! What stands in the HTML before the app: the head, the first page, and a question without its words. Written from the app's
//! own words and shapes, so that nothing moves when the app takes over.

mod first_page;
mod markup;
mod question;

pub(crate) use question::questions;

/// Where it goes in `index.html`.
pub(crate) const PLACE: &str = "<!-- the first page -->";

/// All of it. `public/shell.js` picks what is shown.
pub(crate) fn shell() -> String {
    [first_page::head(), first_page::first_page(), question::question()].concat()
}
