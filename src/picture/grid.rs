//! Every practice as a stone with its level, a row for each group; a flag on what lies below its target.

use super::cairn::flag;
use super::stone::{Bed, held, open};
use super::{Drawing, Shape};
use crate::domain::level::Level;

/// A group's row.
#[derive(Clone, Debug)]
pub struct Row {
    pub name: String,
    pub stones: Vec<Stone>,
}

/// One practice.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Stone {
    pub cell: Cell,
    /// Its level is below its target.
    pub below: bool,
}

/// What stands for one practice.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Cell {
    Level(Level),
    /// No level: what is written on the outlined stone.
    Sign(&'static str),
}

const WIDTH: f64 = 344.0;
/// Height of a row: its name, then its stones.
const ROW: f64 = 60.0;
const NAME: f64 = 22.0;
/// No stone is wider, however few there are.
const LARGEST: f64 = 56.0;
/// Size of a flag beside that of a cairn.
const FLAG: f64 = 0.42;

/// The picture, as high as it has rows.
pub fn grid(rows: &[Row]) -> Drawing {
    let longest = rows.iter().map(|row| row.stones.len()).max().unwrap_or(0).max(1);
    let step = (WIDTH / f64::from(u32::try_from(longest).unwrap_or(1))).min(LARGEST);
    let mut shapes = Vec::new();
    for (line, row) in (0_u32..).zip(rows) {
        let top = ROW * f64::from(line);
        shapes.push(Shape::text("t t--name", "start", (0.0, top + 13.0), 14.0, row.name.as_str()));
        shapes.push(Shape::path("height", format!("M0 {}H{WIDTH}", top + ROW - 5.5)));
        for (place, stone) in (0_u32..).zip(&row.stones) {
            let bed = Bed {
                centre: step * (f64::from(place) + 0.5),
                base: top + ROW - 6.0,
                width: step - 5.0,
                height: ROW - NAME - 12.0,
            };
            if stone.below {
                let top = bed.base - bed.height;
                shapes.extend(flag(bed.centre + bed.width * 0.24, top + 6.0, top - 8.0, FLAG));
            }
            shapes.extend(drawn(bed, stone.cell, 300 + line * 40 + place * 3));
        }
    }
    let count = f64::from(u32::try_from(rows.len()).unwrap_or(0));
    Drawing { width: WIDTH, height: ROW * count, shapes }
}

fn drawn(bed: Bed, cell: Cell, seed: u32) -> Vec<Shape> {
    let (class, sign, mut shapes) = match cell {
        Cell::Level(level) => {
            let class = ["t t--on l0", "t t--on l1", "t t--on l2", "t t--on l3", "t t--on l4", "t t--on l5"]
                .get(usize::from(level.number()))
                .copied()
                .unwrap_or("t");
            (class, level.number().to_string(), held(bed, level, seed, false))
        }
        Cell::Sign(sign) => ("t t--strong", sign.to_owned(), vec![open(bed, seed)]),
    };
    shapes.push(Shape::text(class, "middle", (bed.centre, bed.base - bed.height / 2.0 + 5.0), 14.0, sign));
    shapes
}
