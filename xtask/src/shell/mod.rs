//! What stands in the HTML before the app: the head, the first page, and a question without its words. Written from the app's
//! own words and shapes, so that nothing moves when the app takes over.

mod first_page;
mod markup;
mod question;

/// Where it goes in `index.html`.
pub(crate) const PLACE: &str = "<!-- the first page -->";

/// What the words of all questions stand in: data, which no browser runs.
pub(crate) const WORDS: &str = "<script type=\"application/json\" id=\"questions\">";

/// All of it, the words of the questions last. `public/shell.js` picks what is shown.
pub(crate) fn shell() -> String {
    let words = question::all_words().replace('<', "\\u003c");
    [&first_page::head(), &first_page::first_page(), &question::question(), WORDS, &words, "</script>\n"]
        .concat()
}
