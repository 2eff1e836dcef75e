//! Elements that more than one part of the shell has.

use cairn::picture::Shape;
use cairn::route::Route;
use std::fmt::Write as _;

/// Text as it stands in HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A drawing of stones.
pub(super) fn paths(shapes: Vec<Shape>) -> String {
    shapes.into_iter().fold(String::new(), |mut svg, shape| {
        if let Shape::Path { class, d } = shape {
            let _ = write!(svg, "<path class=\"{class}\" d=\"{d}\"/>");
        }
        svg
    })
}

/// A link with text or other markup in it.
pub(super) fn link(class: &str, route: &Route, inner: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<a{class} href=\"{route}\">{inner}</a>")
}
