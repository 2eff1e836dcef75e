//! The map on the home page and the ridge above every foot: contours drawn once, cairns set on them.

use super::Shape;
use super::cairn::{Place, cairn};
use crate::domain::level::Level;
use crate::domain::scoring::Outcome;

/// `class|path data`, one a line: the fine and index contours of the hill, its tints, the footpath; then the ridge.
static CONTOURS: &str = include_str!("contours.txt");

/// For the map's `viewBox`.
pub const MAP_BOX: &str = "70 60 760 640";
/// For the ridge's `viewBox`.
pub const RIDGE_BOX: &str = "0 0 1440 96";

/// Where each level's cairn stands and where its name is lettered: centre, ground, name's anchor, x, y, and the tint the
/// name stands on.
const PLACES: [(f64, f64, &str, f64, f64, &str); 5] = [
    (206.0, 593.0, "middle", 206.0, 616.0, "t t--map l1"),
    (322.4, 546.0, "start", 368.0, 539.0, "t t--map l2"),
    (430.7, 467.0, "end", 384.0, 460.0, "t t--map l2"),
    (508.4, 369.0, "end", 462.0, 362.0, "t t--map l3"),
    (594.1, 265.0, "start", 642.0, 258.0, "t t--map l4"),
];

/// The hill with its path, a cairn at each level and a flag at the one that is enough for many.
pub fn map(names: &[&str]) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = contours().filter(|(class, _)| *class != "ridge").map(path).collect();
    for ((level, name), (centre, ground, anchor, x, y, class)) in Level::held().zip(names).zip(PLACES) {
        let earth = format!("M{} {ground}h84", centre - 42.0);
        shapes.push(Shape::path("earth", earth));
        let seed = 7 + 31 * u32::from(level.number());
        let place = Place { centre, ground, pitch: 19.0, width: 66.0, scale: 0.9, seed };
        let result = Outcome { typical: level, floor: level, ceiling: level };
        let target = (level == Level::DEFAULT_AMBITION).then_some(level);
        // The lowest stone of a waymark has no bite: nothing was assessed here.
        shapes.extend(cairn(place, result, target, false).into_iter().filter(|shape| !is_notch(shape)));
        shapes.push(Shape::Text { class, anchor, x, y, size: 21.0, text: (*name).to_owned() });
    }
    shapes
}

/// The quiet lines above the foot of every page.
pub fn ridge() -> Vec<Shape> {
    contours().filter(|(class, _)| *class == "ridge").map(path).collect()
}

fn contours() -> impl Iterator<Item = (&'static str, &'static str)> {
    CONTOURS.lines().filter_map(|line| line.split_once('|'))
}

fn path((class, d): (&str, &str)) -> Shape {
    Shape::path(class, d)
}

fn is_notch(shape: &Shape) -> bool {
    matches!(shape, Shape::Path { class, .. } if class.starts_with("notch"))
}
