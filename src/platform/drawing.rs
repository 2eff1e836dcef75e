//! Shapes as elements of the page. Made by hand and not as views: they follow nothing, and a page has hundreds of them.

use super::files::Refused;
use crate::picture::Shape;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, window};

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

pub(super) fn document() -> Result<Document, Refused> {
    window().and_then(|window| window.document()).ok_or(JsValue::NULL)
}

/// What is drawn in an element of a view, as its directive.
#[allow(clippy::needless_pass_by_value, reason = "so a directive is called")]
pub(crate) fn drawn(into: Element, shapes: Vec<Shape>) {
    let _ = draw(&into, &shapes);
}

thread_local! {
    static STAMPS: RefCell<BTreeMap<String, Element>> = const { RefCell::new(BTreeMap::new()) };
}

/// What stands on a page many times, as a directive: drawn when its name comes first, and copied from then on.
#[allow(clippy::needless_pass_by_value, reason = "so a directive is called")]
pub(crate) fn stamped(into: Element, (name, shapes): (String, Arc<dyn Fn() -> Vec<Shape>>)) {
    let _ = STAMPS.with_borrow_mut(|stamps| -> Result<(), Refused> {
        let stamp = match stamps.entry(name) {
            Entry::Occupied(drawn) => drawn.into_mut(),
            Entry::Vacant(place) => {
                let stamp = document()?.create_element_ns(Some(SVG), "g")?;
                draw(&stamp, &shapes())?;
                place.insert(stamp)
            }
        };
        into.set_text_content(None);
        into.append_child(&stamp.clone_node_with_deep(true)?)?;
        Ok(())
    });
}

/// Draws shapes in an element in their order, in place of what was drawn there.
///
/// # Errors
/// Where the browser refuses.
pub(super) fn draw(into: &Element, shapes: &[Shape]) -> Result<(), Refused> {
    into.set_text_content(None);
    let document = document()?;
    for shape in shapes {
        let part = element(&document, shape)?;
        into.append_child(&part)?;
    }
    Ok(())
}

fn element(document: &Document, shape: &Shape) -> Result<Element, Refused> {
    let part = |name: &str, class: &str, attributes: &[(&str, &str)]| -> Result<Element, Refused> {
        let part = document.create_element_ns(Some(SVG), name)?;
        for (name, value) in [("class", class)].iter().chain(attributes) {
            if !value.is_empty() {
                part.set_attribute(name, value)?;
            }
        }
        Ok(part)
    };
    match shape {
        Shape::Path { class, d } => part("path", class, &[("d", d)]),
        Shape::Circle { class, x, y, r } => {
            let [x, y, r] = [x, y, r].map(ToString::to_string);
            part("circle", class, &[("cx", &x), ("cy", &y), ("r", &r)])
        }
        Shape::Text { class, anchor, x, y, size, text } => {
            let [x, y, size] = [x, y, size].map(ToString::to_string);
            let part =
                part("text", class, &[("text-anchor", anchor), ("x", &x), ("y", &y), ("font-size", &size)])?;
            part.set_text_content(Some(text));
            Ok(part)
        }
        Shape::Group { x, y, shapes } => {
            let group = part("g", "", &[("transform", &format!("translate({x} {y})"))])?;
            draw(&group, shapes)?;
            Ok(group)
        }
    }
}
