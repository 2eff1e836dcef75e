//! The dimensions seen from above: further out is higher. Rings are contour lines, the band reaches from the lowest to
//! the highest, the footpath runs over the typical levels, and flags stand at the targets.

use super::cairn::flag;
use super::spline::{Point, spline};
use super::{Drawing, Shape, coordinate as c};
use crate::domain::level::Level;
use crate::domain::scoring::Outcome;
use std::f64::consts::TAU;
use std::fmt::Write as _;

/// What one ray shows.
#[derive(Clone, Debug)]
pub struct Ray {
    /// The dimension's name, in one or two lines.
    pub name: Vec<String>,
    /// None where there is no result: a bare ray that breaks band and footpath.
    pub result: Option<Outcome>,
    pub target: Option<Level>,
}

const WIDTH: f64 = 368.0;
const HEIGHT: f64 = 284.0;
const CENTRE: Point = (192.0, 146.0);
/// How far out level 0 lies, and each level beyond it.
const START: f64 = 13.0;
const STEP: f64 = 19.0;
/// Points of a contour.
const POINTS: u32 = 40;

/// The picture, its first ray upwards, then clockwise.
pub fn radar(rays: &[Ray]) -> Drawing {
    let mut shapes: Vec<Shape> = (0..=5).map(ring).collect();
    let places: Vec<f64> = angles(rays.len());
    for angle in &places {
        let (from, to) = (at(*angle, 0.0), at(*angle, 5.0));
        shapes.push(Shape::path("ray", format!("M{} {}L{} {}", c(from.0), c(from.1), c(to.0), c(to.1))));
    }
    shapes.extend(band(rays, &places));
    shapes.extend((1..=5_u8).map(|level| {
        let (x, y) = at(0.0, f64::from(level));
        Shape::text("t t--map t--ring", "middle", (x - 10.0, y + 4.5), 13.0, level.to_string())
    }));
    shapes.extend(enough(rays, &places));
    shapes.extend(footpath(rays, &places));
    for (ray, angle) in rays.iter().zip(&places) {
        if let (Some(_), Some(target)) = (ray.result, ray.target) {
            let (x, y) = at(*angle, f64::from(target.number()));
            shapes.extend(flag(x + 4.0, y, y - 17.0, 0.55));
        }
    }
    shapes.extend(rays.iter().zip(&places).flat_map(|(ray, angle)| lettering(ray, *angle)));
    Drawing { width: WIDTH, height: HEIGHT, shapes }
}

fn angles(count: usize) -> Vec<f64> {
    (0_u32..)
        .take(count)
        .map(|place| TAU * f64::from(place) / f64::from(u32::try_from(count).unwrap_or(1)))
        .collect()
}

/// A point of a level on the way from the middle at that angle, clockwise from the top. All contours are uneven in the
/// same way, so that a level lies exactly on its ring.
fn at(angle: f64, level: f64) -> Point {
    let uneven = 1.0 + 0.022 * (2.0 * angle + 0.9).cos() + 0.016 * (3.0 * angle + 2.1).cos();
    let radius = (START + STEP * level) * uneven;
    (CENTRE.0 + radius * angle.sin(), CENTRE.1 - radius * angle.cos())
}

fn ring(level: u8) -> Shape {
    let points: Vec<Point> =
        (0..POINTS).map(|place| at(TAU * f64::from(place) / f64::from(POINTS), f64::from(level))).collect();
    Shape::path(if level == 0 { "ring ring--start" } else { "ring" }, spline(&points, true))
}

/// The area between the lowest and the highest of neighbours that both have a result.
fn band(rays: &[Ray], places: &[f64]) -> Option<Shape> {
    let mut d = String::new();
    for (one, next) in neighbours(rays.len()) {
        if let (Some(here), Some(there)) = (rays[one].result, rays[next].result) {
            let corners = [
                at(places[one], f64::from(here.ceiling.number())),
                at(places[next], f64::from(there.ceiling.number())),
                at(places[next], f64::from(there.floor.number())),
                at(places[one], f64::from(here.floor.number())),
            ];
            for (place, (x, y)) in corners.into_iter().enumerate() {
                let _ = write!(d, "{}{} {}", if place == 0 { "M" } else { "L" }, c(x), c(y));
            }
            d.push('Z');
        }
    }
    (!d.is_empty()).then(|| Shape::path("band", d))
}

/// Each ray with the next, around.
fn neighbours(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).map(move |one| (one, (one + 1) % count)).filter(|(one, next)| one != next)
}

/// The line from target to target of neighbours that both have a result.
fn enough(rays: &[Ray], places: &[f64]) -> Option<Shape> {
    let target = |place: usize| {
        let Ray { result, target, .. } = &rays[place];
        result.and(*target).map(|target| at(places[place], f64::from(target.number())))
    };
    let mut d = String::new();
    for (one, next) in neighbours(rays.len()) {
        if let (Some((x1, y1)), Some((x2, y2))) = (target(one), target(next)) {
            let _ = write!(d, "M{} {}L{} {}", c(x1), c(y1), c(x2), c(y2));
        }
    }
    (!d.is_empty()).then(|| Shape::path("enough", d))
}

/// The dotted way over the typical levels, and a ring at each.
fn footpath(rays: &[Ray], places: &[f64]) -> Vec<Shape> {
    let typical =
        |place: usize| rays[place].result.map(|result| at(places[place], f64::from(result.typical.number())));
    let mut d = String::new();
    for (one, next) in neighbours(rays.len()) {
        if let (Some((x1, y1)), Some((x2, y2))) = (typical(one), typical(next)) {
            let _ = write!(d, "M{} {}L{} {}", c(x1), c(y1), c(x2), c(y2));
        }
    }
    let path = (!d.is_empty()).then(|| Shape::path("trail", d));
    let tops =
        (0..rays.len()).filter_map(typical).map(|(x, y)| Shape::Circle { class: "trail__top", x, y, r: 4.0 });
    path.into_iter().chain(tops).collect()
}

/// A ray's name at its end.
fn lettering(ray: &Ray, angle: f64) -> Vec<Shape> {
    let (x, y) = at(angle, 5.0);
    let side = angle.sin();
    let anchor = if side.abs() < 0.1 {
        "middle"
    } else if side > 0.0 {
        "start"
    } else {
        "end"
    };
    let lower = angle.cos() < -0.1;
    let lines = f64::from(u32::try_from(ray.name.len()).unwrap_or(1));
    let (dx, dy) = match (anchor, lower) {
        ("middle", _) => (0.0, -12.0 - 15.0 * (lines - 1.0)),
        (_, true) => (side.signum() * -8.0, 20.0),
        _ => (side.signum() * 8.0, 2.0),
    };
    // Names beside the rings stay within the box.
    let x = (x + dx).clamp(0.0, WIDTH);
    (0_u32..)
        .zip(&ray.name)
        .map(|(line, name)| {
            Shape::text("t t--name", anchor, (x, y + dy + 15.0 * f64::from(line)), 14.0, name.as_str())
        })
        .collect()
}
