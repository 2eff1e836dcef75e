//! What stands in the HTML before the app: the head, the first page, and a question without its words. Written from the app's
//! own words and shapes, so that nothing moves when the app takes over.

mod first_page;
mod markup;
mod question;

/// Where it goes in `index.html`.
pub(crate) const PLACE: &str = "<!-- the first page -->";

/// What the words of all questions stand in: data, which no browser runs.
pub(crate) const WORDS: &str = "<script type=\"application/json\" id=\"questions\">";

/// The head of every page, which is painted before the rest of the HTML is read.
pub(crate) fn masthead() -> String {
    first_page::masthead()
}

/// What can stand below it. `public/shell.js` picks what is shown.
pub(crate) fn pages() -> String {
    [first_page::first_page(), question::question()].concat()
}

/// The words of all questions, in what they stand in.
pub(crate) fn words() -> String {
    [WORDS, &question::all_words().replace('<', "\\u003c"), "</script>\n"].concat()
}
