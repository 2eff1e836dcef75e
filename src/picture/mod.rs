//! Pictures as plain shapes: pure functions of integers. One integer hash stands for chance, so the same answers give
//! the same drawing on every machine. What a shape looks like (fill, stroke, theme) is said by its class alone.

pub mod cairn;
pub mod grid;
pub mod heaps;
pub mod map;
pub mod plate;
pub mod qr;
pub mod radar;
pub mod sheet;
pub mod spline;
pub mod stone;

use std::fmt::Write as _;

/// A finished picture: what is drawn, and the box it is drawn in.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    /// In the order in which they cover one another.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// For the `viewBox` attribute.
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", self.width, self.height)
    }
}

/// One element of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A path with its class and data.
    Path { class: String, d: String },
    /// A dot.
    Circle { class: &'static str, x: f64, y: f64, r: f64 },
    /// Shapes moved to another place together.
    Group { x: f64, y: f64, shapes: Vec<Shape> },
    /// Lettering.
    Text { class: &'static str, anchor: &'static str, x: f64, y: f64, size: f64, text: String },
}

impl Shape {
    pub(crate) fn path(class: impl Into<String>, d: impl Into<String>) -> Shape {
        Shape::Path { class: class.into(), d: d.into() }
    }

    /// Lettering of that size, from its start or around its middle.
    pub(crate) fn text(
        class: &'static str,
        anchor: &'static str,
        at: spline::Point,
        size: f64,
        text: impl Into<String>,
    ) -> Shape {
        Shape::Text { class, anchor, x: at.0, y: at.1, size, text: text.into() }
    }
}

/// The only source of chance: an integer hash to a number from 0 to 1.
pub(crate) fn chance(seed: u32) -> f64 {
    let mut x = seed.wrapping_mul(2_654_435_761);
    x ^= x >> 15;
    x = x.wrapping_mul(2_246_822_519);
    x ^= x >> 13;
    f64::from(x & 0x00ff_ffff) / f64::from(0x0100_0000)
}

/// A coordinate with one decimal at most, as short as it can be written.
pub(crate) fn coordinate(value: f64) -> String {
    let mut text = String::new();
    push_coordinate(&mut text, value);
    text
}

/// The same, at the end of a text.
pub(crate) fn push_coordinate(text: &mut String, value: f64) {
    #[allow(clippy::cast_possible_truncation, reason = "a drawing is some thousand units wide")]
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        text.push('-');
    }
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let _ = write!(text, "{whole}");
    if tenth > 0 {
        let _ = write!(text, ".{tenth}");
    }
}
