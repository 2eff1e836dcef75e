//! How the practices spread over the levels: one small stone each, heaped up where its level is, and a line before the
//! middle of the targets.

use super::cairn::flag;
use super::spline::spline;
use super::stone::{Bed, outline};
use super::{Drawing, Shape, chance, coordinate as c};
use crate::domain::level::Level;

/// What lies at one level.
#[derive(Clone, Debug)]
pub struct Heap {
    pub level: Level,
    pub name: String,
    pub stones: usize,
}

const WIDTH: f64 = 344.0;
const HEIGHT: f64 = 252.0;
const GROUND: f64 = 196.0;
/// No stone is wider, however few there are.
const LARGEST: f64 = 30.0;
/// Height of a stone for its width.
const FLAT: f64 = 0.62;
/// No heap is higher.
const HIGHEST: f64 = 160.0;

/// Where the line of the target begins.
const LINE_TOP: f64 = 5.0;

/// The picture: a heap for each level, from left to right. Whatever lies right of the line has reached the target,
/// where there is one.
pub fn heaps(heaps: &[Heap], target: Option<Level>) -> Drawing {
    let columns = number(heaps.len().max(1));
    let step = WIDTH / columns;
    let most = heaps.iter().map(|heap| heap.stones).max().unwrap_or(0);
    let wide = (1..=most)
        .find(|wide| number(rows(most, *wide).len()) * size(step, *wide) * FLAT <= HIGHEST)
        .unwrap_or(1);
    let stone = size(step, wide);
    let mut shapes = vec![Shape::path("earth", format!("M0 {GROUND}H{WIDTH}"))];
    shapes.extend((0_u32..).zip(heaps).filter(|(_, heap)| Some(heap.level) == target).flat_map(
        |(place, _)| {
            let x = step * f64::from(place);
            let [_, cloth] = flag(x, GROUND, LINE_TOP, 0.62);
            [Shape::path("enough", format!("M{} {GROUND}V{LINE_TOP}", c(x))), cloth]
        },
    ));
    for (place, heap) in (0_u32..).zip(heaps) {
        let centre = step * (f64::from(place) + 0.5);
        let n = heap.level.number();
        let mut seed = 900 + 97 * place;
        let mut base = GROUND + 0.8;
        for row in rows(heap.stones, wide) {
            for stone_in_row in 0..row {
                let along = number(stone_in_row) - (number(row) - 1.0) / 2.0;
                seed += 1;
                let bed = Bed {
                    centre: centre + along * stone + (chance(seed) - 0.5) * stone * 0.08,
                    base,
                    width: stone * (0.97 + 0.06 * chance(seed + 7)),
                    height: stone * FLAT + 1.2,
                };
                shapes
                    .push(Shape::path(format!("stone stone--small l{n}"), spline(&outline(bed, seed), true)));
            }
            base -= stone * FLAT;
        }
        shapes.push(Shape::text(
            "t t--strong",
            "middle",
            (centre, base - 6.0),
            14.0,
            heap.stones.to_string(),
        ));
        shapes.push(Shape::text("t t--strong", "middle", (centre, GROUND + 21.0), 14.0, n.to_string()));
        shapes.push(Shape::text(
            "t t--name t--italic",
            "middle",
            (centre, GROUND + 40.0),
            13.0,
            heap.name.as_str(),
        ));
    }
    Drawing { width: WIDTH, height: HEIGHT, shapes }
}

/// How wide a stone is where so many lie side by side.
fn size(step: f64, wide: usize) -> f64 {
    ((step - 5.0) / number(wide)).min(LARGEST)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// So many stones heaped up: how many lie in each row from the lowest, every second one between those below it.
fn rows(stones: usize, wide: usize) -> Vec<usize> {
    let mut rows = Vec::new();
    let mut left = stones;
    while left > 0 {
        let row = if rows.len() % 2 == 0 { wide } else { wide.saturating_sub(1).max(1) };
        rows.push(row.min(left));
        left -= row.min(left);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_heap_holds_all_its_stones() {
        for (stones, wide, heap) in [
            (0, 3, vec![]),
            (2, 3, vec![2]),
            (4, 1, vec![1, 1, 1, 1]),
            (7, 2, vec![2, 1, 2, 1, 1]),
            (10, 4, vec![4, 3, 3]),
        ] {
            assert_eq!(rows(stones, wide), heap, "{stones} in rows of {wide}");
        }
    }
}
