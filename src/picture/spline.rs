//! Smooth lines through points: Catmull-Rom, written as cubic Béziers.

use super::{coordinate, push_coordinate};

/// A point of a drawing.
pub(crate) type Point = (f64, f64);

/// How far a control point reaches, as a share of the way between its neighbours.
const TENSION: f64 = 1.0 / 6.0;

/// Path data of the line through the points, back to the first where closed.
pub(crate) fn spline(points: &[Point], closed: bool) -> String {
    let tenths = |value: f64| (value * 10.0).round() / 10.0;
    let points: Vec<Point> = points.iter().map(|(x, y)| (tenths(*x), tenths(*y))).collect();
    let Some(first) = points.first() else { return String::new() };
    let count = points.len();
    let at = |place: usize, back: usize| -> Point {
        // `back` keeps the arithmetic unsigned: place is one further than meant.
        if closed {
            points[(place + count - back) % count]
        } else {
            points[place.saturating_sub(back).min(count - 1)]
        }
    };
    let mut d = format!("M{} {}", coordinate(first.0), coordinate(first.1));
    for place in 0..if closed { count } else { count - 1 } {
        let (before, from, to, after) = (at(place, 1), at(place, 0), at(place + 1, 0), at(place + 2, 0));
        let numbers = [
            (to.0 - before.0) * TENSION,
            (to.1 - before.1) * TENSION,
            to.0 - (after.0 - from.0) * TENSION - from.0,
            to.1 - (after.1 - from.1) * TENSION - from.1,
            to.0 - from.0,
            to.1 - from.1,
        ];
        d.push('c');
        for (place, number) in numbers.into_iter().enumerate() {
            let end = d.len();
            push_coordinate(&mut d, number);
            // A minus parts two numbers as well as a blank does.
            if place > 0 && !d[end..].starts_with('-') {
                d.insert(end, ' ');
            }
        }
    }
    if closed {
        d.push('Z');
    }
    d
}
