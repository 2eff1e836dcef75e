//! A dimension as a cairn, one stone per level: filled to the typical level, outlined to the highest, a notch at the
//! lowest, a flag at the target.

use super::spline::spline;
use super::stone::{Bed, SIGN_BED, held, open, outline};
use super::{Shape, chance, coordinate as c};
use crate::domain::level::Level;
use crate::domain::scoring::Outcome;

/// Where a cairn stands and how large its stones are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) centre: f64,
    pub(crate) ground: f64,
    /// Height of one stone.
    pub(crate) pitch: f64,
    /// Width of the lowest.
    pub(crate) width: f64,
    /// Size of flag and notch beside a cairn of 150.
    pub(crate) scale: f64,
    pub(crate) seed: u32,
}

impl Place {
    /// Stones get smaller towards the top, each a little different.
    fn bed(self, level: u8) -> (Bed, u32) {
        let k = u32::from(level);
        let step = f64::from(level) - 1.0;
        let bed = Bed {
            centre: self.centre + self.shift(k),
            base: self.ground - self.pitch * step + 1.2 * self.scale,
            width: self.width * (1.0 - 0.108 * step) * (0.97 + 0.06 * chance(self.seed + k * 17)),
            height: self.pitch + 2.5 * self.scale,
        };
        (bed, self.seed * 13 + k * 5)
    }

    fn shift(self, k: u32) -> f64 {
        (chance((self.seed + k) * 31 + 7) - 0.5) * self.width * 0.09
    }

    /// The top of the typical level, where the trail passes.
    pub(crate) fn top(self, typical: Level) -> (f64, f64) {
        let n = typical.number();
        if n == 0 {
            return (self.centre, self.ground);
        }
        (self.centre + self.shift(u32::from(n)), self.ground - self.pitch * f64::from(n) + 0.5 * self.scale)
    }
}

/// The shapes of a cairn with a result; the flag only where there is a target, a pebble on top where a practice at the
/// typical level is partly on its way to the next.
pub(crate) fn cairn(place: Place, result: Outcome, target: Option<Level>, partly: bool) -> Vec<Shape> {
    let mut shapes = Vec::new();
    if let Some(target) = target {
        let x = place.centre + place.width * 0.5 + 8.0 * place.scale;
        let top = place.ground - place.pitch * f64::from(target.number()) + 2.0 * place.scale;
        shapes.extend(flag(x, place.ground, top, place.scale));
    }
    for level in Level::held().filter(|level| *level <= result.ceiling) {
        let (bed, seed) = place.bed(level.number());
        if level <= result.typical {
            shapes.extend(held(bed, level, seed, place.pitch > 18.0));
        } else {
            shapes.push(open(bed, seed));
        }
    }
    if partly {
        shapes.push(pebble_on(place, result.typical));
    }
    shapes.extend(notch(place, result.floor));
    shapes
}

/// A small unfilled stone on the typical level: on the way to the next, not counted.
fn pebble_on(place: Place, top: Level) -> Shape {
    let bed = Bed {
        centre: place.centre + place.width * 0.16,
        base: place.ground - place.pitch * f64::from(top.number()) + 1.5 * place.scale,
        width: place.width * 0.2,
        height: place.pitch * 0.42,
    };
    Shape::path("stone stone--part", spline(&outline(bed, place.seed + 61), true))
}

/// A pole from the ground, its cloth at the target's height.
pub(crate) fn flag(x: f64, ground: f64, top: f64, scale: f64) -> [Shape; 2] {
    let s = scale;
    let pole = format!("M{} {}L{} {}", c(x), c(ground), c(x + s), c(top));
    let cloth = format!(
        "M{} {}q{} {} {} {}l{} {}l{} {}q{} {} {} {}Z",
        c(x + s),
        c(top),
        c(11.0 * s),
        c(-3.0 * s),
        c(25.0 * s),
        c(3.0 * s),
        c(-7.0 * s),
        c(6.0 * s),
        c(7.0 * s),
        c(8.0 * s),
        c(-14.0 * s),
        c(-5.0 * s),
        c(-25.0 * s),
        c(-s)
    );
    [Shape::path("flag__pole", pole), Shape::path("flag__cloth", cloth)]
}

/// A bite from the left of the lowest level's stone; at level 0 a V in the ground.
fn notch(place: Place, floor: Level) -> [Shape; 2] {
    let s = place.scale;
    let triangle = |points: [(f64, f64); 3], close: &str| {
        let [(x1, y1), (x2, y2), (x3, y3)] = points;
        format!("M{} {}L{} {}L{} {}{close}", c(x1), c(y1), c(x2), c(y2), c(x3), c(y3))
    };
    let (bite, edge) = if floor == Level::NOT_YET {
        let (x, y) = (place.centre - place.width * 0.5 - 12.0 * s, place.ground);
        (
            triangle([(x - 9.0 * s, y - 2.0 * s), (x, y + 11.0 * s), (x + 9.0 * s, y - 2.0 * s)], "Z"),
            triangle([(x - 9.0 * s, y), (x, y + 13.0 * s), (x + 9.0 * s, y)], ""),
        )
    } else {
        let (bed, seed) = place.bed(floor.number());
        let y = place.ground - place.pitch * (f64::from(floor.number()) - 0.5);
        let x = outline(bed, seed).iter().map(|point| point.0).fold(f64::MAX, f64::min);
        let (deep, wide) = (17.0 * s, 8.5 * s);
        (
            triangle([(x - 3.0 * s, y - wide * 1.1), (x + deep, y), (x - 3.0 * s, y + wide * 1.1)], "Z"),
            triangle([(x + 0.8 * s, y - wide * 0.93), (x + deep, y), (x + 0.8 * s, y + wide * 0.93)], ""),
        )
    };
    [Shape::path("notch", bite), Shape::path("notch__edge", edge)]
}

/// The signs of the key, in the order of its words: filled, outlined, notch, pebble, flag, trail.
pub fn signs() -> [Vec<Shape>; 6] {
    let strokes = true;
    let level = |number| Level::new(number).unwrap_or(Level::DEFAULT_AMBITION);
    let mut notched = held(SIGN_BED, level(2), 7, strokes);
    notched.push(Shape::path("notch", "M-2 6L16 14.5L-2 23Z"));
    notched.push(Shape::path("notch__edge", "M5 9L16 14.5L5 20"));
    [
        held(SIGN_BED, level(3), 11, strokes),
        vec![open(SIGN_BED, 23)],
        notched,
        vec![Shape::path(
            "stone stone--part",
            spline(&outline(Bed { centre: 19.0, base: 22.0, width: 20.0, height: 12.0 }, 61), true),
        )],
        flag(8.0, 26.0, 4.0, 0.94).into(),
        vec![
            Shape::path("trail", "M0 20C10 20 12 10 19 10S30 16 38 15"),
            Shape::Circle { class: "trail__top", x: 19.0, y: 10.0, r: 4.5 },
        ],
    ]
}
