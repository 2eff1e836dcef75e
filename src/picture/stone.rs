//! A stone: a superellipse that rests on its flat side, made uneven by three slow waves, slightly tilted.

use super::spline::{Point, spline};
use super::{Shape, chance, coordinate as c};
use crate::domain::level::Level;
use std::f64::consts::TAU;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// Points around a stone.
const POINTS: u32 = 14;

/// Where a stone lies and how large it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bed {
    pub(crate) centre: f64,
    /// The line it rests on.
    pub(crate) base: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// The ways out from the middle of a stone, which all stones share: an angle, its cosine and sine, how far it is.
static AROUND: LazyLock<Vec<(f64, f64, f64, f64)>> = LazyLock::new(|| {
    (0..POINTS)
        .map(|place| {
            let angle = TAU * f64::from(place) / f64::from(POINTS) + 0.12;
            let (cos, sin) = (angle.cos(), angle.sin());
            let exponent = if sin > 0.0 { 3.4 } else { 2.5 };
            let radius = (cos.abs().powf(exponent) + sin.abs().powf(exponent)).powf(-1.0 / exponent);
            (angle, cos, sin, radius)
        })
        .collect()
});

/// The outline's points.
pub(crate) fn outline(bed: Bed, seed: u32) -> Vec<Point> {
    let (half_width, half_height) = (bed.width / 2.0, bed.height / 2.0);
    let middle = bed.base - half_height;
    let second = chance(seed) * TAU;
    let third = chance(seed.wrapping_add(101)) * TAU;
    let tilt = (chance(seed.wrapping_add(202)) - 0.5) * 0.10;
    AROUND
        .iter()
        .map(|&(angle, cos, sin, radius)| {
            let uneven = 1.0
                + 0.04 * (2.0 * angle + second).cos()
                + 0.032 * (3.0 * angle + third).cos()
                + 0.014 * (5.0 * angle + second + third).cos();
            let x = half_width * radius * cos * uneven;
            let y = half_height * radius * sin * (1.0 + 0.5 * (uneven - 1.0));
            (bed.centre + x * tilt.cos() - y * tilt.sin(), middle + y * tilt.cos() + x * tilt.sin() * 0.6)
        })
        .collect()
}

/// A filled stone of that level, with its strokes where there is room for them.
pub(crate) fn held(bed: Bed, level: Level, seed: u32, strokes: bool) -> Vec<Shape> {
    let n = level.number();
    let mut shapes = vec![Shape::path(format!("stone l{n}"), spline(&outline(bed, seed), true))];
    if strokes {
        shapes.push(Shape::path(format!("strata l{n}"), strata(bed, n)));
    }
    shapes
}

/// An outlined stone: reached by some, not typical.
pub(crate) fn open(bed: Bed, seed: u32) -> Shape {
    Shape::path("stone stone--open", spline(&outline(bed, seed), true))
}

/// So many short engraved strokes low on the right: the level can be counted without colour.
fn strata(bed: Bed, strokes: u8) -> String {
    let (width, height) = (bed.width, bed.height);
    let middle = bed.base - height / 2.0;
    let mut d = String::new();
    for stroke in 0..strokes {
        let i = f64::from(stroke);
        let y = middle + height * 0.30 - i * height * 0.125;
        let right = bed.centre + width * (0.36 - 0.012 * i * i);
        let left = right - width * (0.26 - 0.03 * i);
        let _ = write!(
            d,
            "M{} {}Q{} {} {} {}",
            c(left),
            c(y + height * 0.02),
            c(f64::midpoint(left, right)),
            c(y + height * 0.05),
            c(right),
            c(y - height * 0.03)
        );
    }
    d
}

/// Where a pebble lies in its box.
const PEBBLE: Bed = Bed { centre: 28.0, base: 31.5, width: 54.0, height: 30.0 };

/// A single stone in a box of 56 by 32, to stand beside its level's name; its number is drawn by the page.
pub fn pebble(level: Level) -> Vec<Shape> {
    held(PEBBLE, level, 40 + u32::from(level.number()) * 7, level != Level::NOT_YET)
}

/// The same box with a stone that has no level.
pub fn open_pebble() -> Vec<Shape> {
    vec![open(PEBBLE, 40)]
}

/// The small stone that lies on a pebble where a practice is partly further; it stands out of the box.
pub fn partly_stone() -> Vec<Shape> {
    let bed = Bed { centre: 29.0, base: 2.5, width: 21.0, height: 11.0 };
    vec![Shape::path("stone stone--part", spline(&outline(bed, 77), true))]
}

/// The three stones of the wordmark, in a box of 28 by 28.
pub fn mark() -> Vec<Shape> {
    [(14.0, 27.3, 26.4, 9.4, 2), (14.2, 18.7, 19.0, 8.4, 4), (14.0, 10.6, 11.4, 7.4, 5)]
        .into_iter()
        .filter_map(|(centre, base, width, height, level)| {
            let bed = Bed { centre, base, width, height };
            Some(held(bed, Level::new(level)?, 11 * u32::from(level), false))
        })
        .flatten()
        .collect()
}

/// For the `viewBox` of a sign in the key.
pub const SIGN_BOX: &str = "0 0 38 28";

/// Where a sign's stone lies in its box.
pub(crate) const SIGN_BED: Bed = Bed { centre: 19.0, base: 25.5, width: 36.0, height: 20.0 };
