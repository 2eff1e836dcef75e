//! Pictures: the same answers give the same drawing, and every part stays where it belongs.

use cairn::domain::level::Level;
use cairn::domain::scoring::Outcome;
use cairn::picture::grid::{Cell, Row, Stone, grid};
use cairn::picture::heaps::{Heap, heaps};
use cairn::picture::map::map;
use cairn::picture::plate::{Layout, Pile, plate};
use cairn::picture::radar::{Ray, radar};
use cairn::picture::sheet::{Lettering, sheet};
use cairn::picture::{Drawing, Shape};

const NAMES: [&str; 5] = ["one", "two", "three", "four", "five"];

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn pile(figures: Option<(u8, u8, u8)>, target: u8, partly: bool) -> Pile {
    Pile {
        name: vec!["Pile".into()],
        note: Vec::new(),
        result: figures.map(|(floor, typical, ceiling)| Outcome {
            typical: level(typical),
            floor: level(floor),
            ceiling: level(ceiling),
        }),
        target: Level::new(target),
        partly,
    }
}

fn count(shapes: &[Shape], wanted: &str) -> usize {
    shapes.iter().filter(|shape| matches!(shape, Shape::Path { class, .. } if class == wanted)).count()
}

#[test]
fn a_cairn_has_a_stone_for_each_level() {
    // (floor, typical, ceiling) → filled, outlined
    for (figures, filled, outlined) in [
        ((1, 2, 3), 2, 1),
        ((0, 0, 0), 0, 0),
        ((0, 1, 3), 1, 2),
        ((2, 4, 5), 4, 1),
        ((5, 5, 5), 5, 0),
        ((0, 0, 5), 0, 5),
    ] {
        for layout in [Layout::Wide, Layout::Narrow] {
            let shapes = plate(layout, &[pile(Some(figures), 3, false)], &NAMES).shapes;
            let held: usize = (1..=5).map(|n| count(&shapes, &format!("stone l{n}"))).sum();
            assert_eq!(held, filled, "{figures:?}");
            assert_eq!(count(&shapes, "stone stone--open"), outlined, "{figures:?}");
            assert_eq!((count(&shapes, "notch"), count(&shapes, "flag__cloth")), (1, 1), "{figures:?}");
            assert_eq!(count(&shapes, "stone stone--part"), 0, "{figures:?}");
        }
    }
}

#[test]
fn partly_is_a_pebble_and_no_result_is_bare_ground_that_breaks_the_trail() {
    let shapes = plate(
        Layout::Wide,
        &[
            pile(Some((1, 2, 2)), 3, true),
            pile(Some((1, 2, 2)), 3, false),
            pile(None, 3, false),
            pile(Some((3, 3, 3)), 3, false),
        ],
        &NAMES,
    )
    .shapes;
    assert_eq!(count(&shapes, "stone stone--part"), 1);
    assert_eq!(count(&shapes, "flag__cloth"), 3, "no flag without a result");
    assert_eq!(count(&shapes, "trail"), 1, "one line over two neighbours");
    let tops = shapes.iter().filter(|shape| matches!(shape, Shape::Circle { .. })).count();
    assert_eq!(tops, 3);
}

#[test]
fn a_drawing_is_the_same_every_time_and_has_only_numbers() {
    let piles: Vec<Pile> = (0..5).map(|n| pile(Some((n / 2, n, 5)), 3, n % 2 == 0)).collect();
    for layout in [Layout::Wide, Layout::Narrow] {
        assert_eq!(plate(layout, &piles, &NAMES), plate(layout, &piles, &NAMES));
    }
    for shape in plate(Layout::Wide, &piles, &NAMES).shapes.into_iter().chain(map(&NAMES)) {
        if let Shape::Path { d, .. } = shape {
            assert!(!d.is_empty() && d.chars().all(|c| "MLCcQqlhHsSTtVvZz0123456789.- ".contains(c)), "{d}");
        }
    }
}

fn ray(figures: Option<(u8, u8, u8)>) -> Ray {
    let result = pile(figures, 3, false).result;
    Ray { name: vec!["Two".into(), "words".into()], result, target: Level::new(3) }
}

#[test]
fn a_ray_without_a_result_is_bare_and_breaks_band_and_footpath() {
    // Which of five have a result → parts of the footpath, tops and flags.
    for (results, parts, tops) in [
        ([true, true, true, true, true], 5, 5),
        ([true, true, false, true, true], 3, 4),
        ([true, false, true, false, false], 0, 2),
        ([false; 5], 0, 0),
    ] {
        let rays = results.map(|has| ray(has.then_some((1, 2, 4))));
        let Drawing { shapes, .. } = radar(&rays);
        let of = |wanted: &str| {
            shapes.iter().find_map(|shape| match shape {
                Shape::Path { class, d } if class == wanted => Some(d.matches('M').count()),
                _ => None,
            })
        };
        assert_eq!(of("trail").unwrap_or(0), parts, "{results:?}");
        assert_eq!(of("band").unwrap_or(0), parts, "{results:?}");
        assert_eq!(of("enough").unwrap_or(0), parts, "{results:?}");
        assert_eq!(shapes.iter().filter(|shape| matches!(shape, Shape::Circle { .. })).count(), tops);
        assert_eq!(count(&shapes, "flag__cloth"), tops, "{results:?}");
        assert_eq!(count(&shapes, "ring") + count(&shapes, "ring ring--start"), 6);
    }
}

#[test]
fn every_practice_is_a_stone_of_its_level() {
    for stones in [[0, 6, 12, 9, 2, 0], [0; 6], [0, 0, 34, 0, 0, 0], [1; 6]] {
        let piles: Vec<Heap> = (0..=5)
            .map(|n| Heap { level: level(n), name: "Name".into(), stones: stones[usize::from(n)] })
            .collect();
        let drawing = heaps(&piles, Some(level(3)));
        assert_eq!((count(&drawing.shapes, "enough"), count(&drawing.shapes, "flag__cloth")), (1, 1));
        for (n, stones) in stones.into_iter().enumerate() {
            assert_eq!(count(&drawing.shapes, &format!("stone stone--small l{n}")), stones);
        }
        inside(&drawing);
    }
    let cells = [Cell::Level(level(0)), Cell::Level(level(5)), Cell::Sign("?"), Cell::Level(level(5))];
    for below in [0, 1, 3] {
        let stones = (0..).zip(cells).map(|(place, cell)| Stone { cell, below: place < below }).collect();
        let drawing =
            grid(&[Row { name: "One".into(), stones }, Row { name: "None".into(), stones: vec![] }]);
        let counts = ["stone l0", "stone l5", "stone stone--open", "flag__cloth"]
            .map(|class| count(&drawing.shapes, class));
        assert_eq!(counts, [1, 2, 1, below]);
        inside(&drawing);
    }
}

#[test]
fn the_line_of_the_target_stands_left_of_its_heap() {
    for target in [None, Some(1), Some(2), Some(3), Some(4), Some(5)] {
        let piles: Vec<Heap> =
            (0..=5).map(|n| Heap { level: level(n), name: "Name".into(), stones: 3 }).collect();
        let drawing = heaps(&piles, target.map(level));
        let at: Vec<f64> = drawing
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Path { class, d } if class == "enough" => {
                    d[1..].split(' ').next().and_then(|x| x.parse().ok())
                }
                _ => None,
            })
            .collect();
        let expected: Vec<f64> = target.map(|n| drawing.width / 6.0 * f64::from(n)).into_iter().collect();
        let close = at.iter().zip(&expected).all(|(x, expected)| (x - expected).abs() < 0.1);
        assert!(at.len() == expected.len() && close, "{at:?} for {target:?}");
    }
}

/// Lettering stays within its picture from top to bottom.
fn inside(drawing: &Drawing) {
    for shape in &drawing.shapes {
        if let Shape::Text { x, y, size, text, anchor, .. } = shape {
            assert!(*y - size >= -1.0 && *y <= drawing.height, "{text} at {y} of {}", drawing.height);
            assert!((0.0..=drawing.width).contains(x), "{text} at {x} of {}", drawing.width);
            if *anchor == "start" {
                let letters = f64::from(u32::try_from(text.chars().count()).expect("a few"));
                assert!(x + letters * size * 0.52 <= drawing.width, "{text} is too long");
            }
        }
    }
}

#[test]
fn a_sheet_says_whose_picture_it_is_and_how_it_is_read() {
    let piles: Vec<Pile> = (0..5).map(|n| pile(Some((n / 2, n, 5)), 3, false)).collect();
    for drawing in
        [plate(Layout::Wide, &piles, &NAMES), radar(&[1, 2, 3, 4, 5].map(|n| ray(Some((0, n, 5)))))]
    {
        let finding =
            "Technology runs two levels ahead of people, and a name that is very long makes a second line.";
        let kicker =
            "A scope with a name of eighty letters, as long as any can be in this browser, 22 November 2026";
        let lettering = Lettering { kicker, finding, caption: "How it is read.", foot: "Made with" };
        let sheet = sheet(drawing.clone(), lettering);
        assert!(sheet.width > drawing.width && sheet.height > drawing.height);
        inside(&sheet);
        let said: Vec<&str> = sheet
            .shapes
            .iter()
            .filter_map(|shape| if let Shape::Text { text, .. } = shape { Some(text.as_str()) } else { None })
            .collect();
        assert_eq!(said.join(" "), format!("{kicker} {finding} How it is read. Made with"));
        assert!(
            sheet
                .shapes
                .iter()
                .any(|one| matches!(one, Shape::Group { shapes, .. } if *shapes == drawing.shapes))
        );
    }
}
