//! Pictures: the same answers give the same drawing, and every part stays where it belongs.

use cairn::domain::level::Level;
use cairn::domain::scoring::Outcome;
use cairn::picture::Shape;
use cairn::picture::map::map;
use cairn::picture::plate::{Layout, Pile, plate};

const NAMES: [&str; 5] = ["one", "two", "three", "four", "five"];

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn pile(figures: Option<(u8, u8, u8)>, target: u8, partly: bool) -> Pile {
    Pile {
        name: vec!["Pile".into()],
        note: String::new(),
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
            let shapes = plate(layout, &[pile(Some(figures), 3, false)], &NAMES);
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
    );
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
    for shape in plate(Layout::Wide, &piles, &NAMES).into_iter().chain(map(&NAMES)) {
        if let Shape::Path { d, .. } = shape {
            assert!(!d.is_empty() && d.chars().all(|c| "MLCcQqlhHsSTtVvZz0123456789.- ".contains(c)), "{d}");
        }
    }
}
