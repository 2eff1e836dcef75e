//! The signature picture: five cairns side by side on one ground, a trail over their tops.

use super::cairn::{Place, cairn};
use super::spline::{Point, spline};
use super::{Drawing, Shape, chance};
use crate::domain::level::Level;
use crate::domain::scoring::Outcome;

/// What one cairn of the plate shows.
#[derive(Clone, Debug)]
pub struct Pile {
    /// The dimension's name, in one or two lines.
    pub name: Vec<String>,
    /// What stands under the name, line by line: the figures, or how many answers are missing.
    pub note: Vec<String>,
    /// None where there is no result: bare ground.
    pub result: Option<Outcome>,
    pub target: Option<Level>,
    /// A practice at the typical level is partly on its way to the next.
    pub partly: bool,
}

/// From one line under a cairn to the next.
const LINE: f64 = 20.0;

/// The layouts of the plate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Layout {
    /// 1120 wide, with level names.
    Wide,
    /// As wide, for a sheet that has much else to say: low stones, and names alone under them.
    Low,
    /// 366 wide, with digits.
    Narrow,
}

struct Frame {
    width: f64,
    height: f64,
    ground: f64,
    pitch: f64,
    stone: f64,
    left: f64,
    step: f64,
    scale: f64,
    ring: f64,
    ground_left: f64,
}

impl Layout {
    fn frame(self) -> Frame {
        match self {
            Layout::Wide => Frame {
                width: 1120.0,
                height: 362.0,
                ground: 272.0,
                pitch: 47.0,
                stone: 150.0,
                left: 200.2,
                step: 200.4,
                scale: 1.0,
                ring: 4.5,
                ground_left: 41.3,
            },
            Layout::Low => {
                Frame { height: 264.0, ground: 190.0, pitch: 34.0, stone: 112.0, ..Layout::Wide.frame() }
            }
            Layout::Narrow => Frame {
                width: 378.0,
                height: 190.0,
                ground: 132.0,
                pitch: 22.0,
                stone: 52.0,
                left: 44.1,
                step: 68.8,
                scale: 0.54,
                ring: 2.5,
                ground_left: 10.0,
            },
        }
    }
}

/// The picture. `names` are those of levels 1 to 5.
pub fn plate(layout: Layout, piles: &[Pile], names: &[&str]) -> Drawing {
    let frame = layout.frame();
    let mut shapes = heights(layout, &frame, names);
    shapes.extend(ground(&frame));
    let mut trail: Vec<Vec<Point>> = vec![Vec::new()];
    for (place, pile) in (0_u32..).zip(piles) {
        let centre = frame.left + frame.step * f64::from(place);
        let place = Place {
            centre,
            ground: frame.ground,
            pitch: frame.pitch,
            width: frame.stone,
            scale: frame.scale,
            seed: 3 + place * 29,
        };
        match pile.result {
            Some(result) => {
                shapes.extend(cairn(place, result, pile.target, pile.partly));
                if let Some(part) = trail.last_mut() {
                    part.push(place.top(result.typical));
                }
            }
            // A dimension without a result breaks the trail.
            None => trail.push(Vec::new()),
        }
    }
    for part in trail.iter().filter(|part| !part.is_empty()) {
        if part.len() > 1 {
            shapes.push(Shape::path("trail", spline(part, false)));
        }
        shapes.extend(part.iter().map(|(x, y)| Shape::Circle {
            class: "trail__top",
            x: *x,
            y: *y,
            r: frame.ring,
        }));
    }
    for (place, pile) in (0_u32..).zip(piles) {
        shapes.extend(labels(layout, &frame, frame.left + frame.step * f64::from(place), pile));
    }
    let lines = piles.iter().map(|pile| pile.note.len()).max().unwrap_or(0).saturating_sub(1);
    let more = if layout == Layout::Wide { LINE * f64::from(u32::try_from(lines).unwrap_or(0)) } else { 0.0 };
    Drawing { width: frame.width, height: frame.height + more, shapes }
}

fn heights(layout: Layout, frame: &Frame, names: &[&str]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (level, name) in Level::held().zip(names) {
        let y = frame.ground - frame.pitch * f64::from(level.number());
        let from = if layout == Layout::Narrow { 18.0 } else { 118.0 };
        shapes.push(Shape::path("height", format!("M{from} {y}H{}", frame.width)));
        let number = level.number().to_string();
        if layout == Layout::Narrow {
            shapes.push(Shape::text("t t--strong", "start", (2.0, y + 15.5), 13.0, number));
        } else {
            let y = y + 0.61 * frame.pitch;
            shapes.push(Shape::text("t t--strong", "start", (0.0, y), 15.0, number));
            shapes.push(Shape::text("t t--name t--italic", "start", (18.8, y), 16.5, *name));
        }
    }
    shapes
}

/// The ground and three fainter lines below it.
fn ground(frame: &Frame) -> Vec<Shape> {
    let line = |depth: f64, seed: u32, class: &str| {
        let mut points = Vec::new();
        let (mut x, mut place) = (frame.ground_left, 0);
        let step = (frame.width - frame.ground_left) / 16.0;
        while place <= 16 {
            points.push((x, frame.ground + depth + (chance(seed + place) - 0.5) * 2.8));
            x += step;
            place += 1;
        }
        Shape::path(class, spline(&points, false))
    };
    let far = "earth earth--far";
    vec![
        line(7.0 * frame.scale, 500, far),
        line(18.0 * frame.scale, 600, far),
        line(31.0 * frame.scale, 700, far),
        line(0.0, 400, "earth"),
    ]
}

fn labels(layout: Layout, frame: &Frame, x: f64, pile: &Pile) -> Vec<Shape> {
    match layout {
        Layout::Wide | Layout::Low => {
            let name =
                Shape::text("t t--name", "middle", (x, frame.ground + 62.0), 20.0, pile.name.join(" "));
            let notes = if layout == Layout::Wide { &pile.note[..] } else { &[] };
            let note = (0_u32..).zip(notes).map(|(line, note)| {
                let y = frame.ground + 86.0 + LINE * f64::from(line);
                Shape::text("t t--quiet", "middle", (x, y), 15.0, note.as_str())
            });
            std::iter::once(name).chain(note).collect()
        }
        Layout::Narrow => (0_u32..)
            .zip(&pile.name)
            .map(|(line, name)| {
                let y = frame.ground + 34.0 + 15.0 * f64::from(line);
                Shape::text("t t--name", "middle", (x, y), 13.0, name.clone())
            })
            .collect(),
    }
}
