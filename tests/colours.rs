//! The colours of both themes: enough contrast for text and outlines, and a level scale that is told by lightness alone, in
//! greyscale and for every kind of colour blindness.

use std::collections::HashMap;
use std::fs;

type Linear = [f64; 3];

/// The tokens of a theme that are plain colours, by name, as linear light.
fn theme(start: &str) -> HashMap<String, Linear> {
    let text = fs::read_to_string("public/styles/tokens.css").expect("the tokens");
    let from = text.find(start).expect("the theme") + start.len();
    let block = &text[from..from + text[from..].find('}').expect("an end")];
    block
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"))
        .map(|(name, hex)| (name.to_owned(), linear(hex.trim_end_matches(';'))))
        .collect()
}

fn linear(hex: &str) -> Linear {
    [0, 2, 4].map(|at| {
        let channel = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits")) / 255.0;
        if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance([red, green, blue]: Linear) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG's ratio.
fn contrast(one: Linear, other: Linear) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

const THEMES: [&str; 3] =
    [".paper {", ":root:not([data-theme=\"paper\"]) {", ":root[data-theme=\"night\"] {"];

#[test]
fn text_and_outlines_have_the_contrast_that_they_need() {
    for start in THEMES {
        let colours = theme(start);
        for (front, back, needed) in [
            ("ink", "ground", 7.0),
            ("ink", "raised", 7.0),
            ("ink", "sunk", 7.0),
            ("ink-2", "ground", 7.0),
            ("ink-2", "raised", 7.0),
            ("ink-2", "sunk", 7.0),
            ("accent", "ground", 4.5),
            ("accent", "raised", 4.5),
            ("on-accent", "accent", 4.5),
            ("edge", "ground", 3.0),
            ("edge", "raised", 3.0),
            ("ink", "level-0", 4.5),
            ("ink", "level-1", 4.5),
            ("ink", "level-2", 4.5),
            ("on-3", "level-3", 4.5),
            ("ground", "level-4", 4.5),
            ("ground", "level-5", 4.5),
        ] {
            let found = contrast(colours[front], colours[back]);
            assert!(found >= needed, "{start} {front} on {back}: {found:.2}, not {needed}");
        }
    }
}

/// What those see who lack one of the three receptors wholly (Machado, Oliveira, Fernandes 2009), and who see no colour.
const EYES: [(&str, [Linear; 3]); 5] = [
    ("all receptors", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "no red",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "no green",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "no blue",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
    ("no colour", [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]]),
];

fn seen(by: &[Linear; 3], colour: Linear) -> Linear {
    by.map(|row| row.iter().zip(colour).map(|(share, light)| share * light).sum::<f64>().clamp(0.0, 1.0))
}

#[test]
fn levels_are_told_by_lightness_alone_to_every_eye() {
    for start in THEMES {
        let colours = theme(start);
        let levels: Vec<Linear> = (0..=5).map(|level| colours[&format!("level-{level}")]).collect();
        for (eye, matrix) in &EYES {
            let lights: Vec<f64> = levels.iter().map(|level| luminance(seen(matrix, *level))).collect();
            let downwards = lights[0] > lights[5];
            for (level, pair) in lights.windows(2).enumerate() {
                assert_eq!(pair[0] > pair[1], downwards, "{start} {eye}: level {level} and the next");
                let ratio = (pair[0].max(pair[1]) + 0.05) / (pair[0].min(pair[1]) + 0.05);
                assert!(
                    ratio >= 1.25,
                    "{start} {eye}: level {level} and the next differ by {ratio:.2} alone"
                );
            }
        }
    }
}

#[test]
fn night_is_the_same_whether_the_system_or_the_reader_chose_it() {
    assert_eq!(format!("{:?}", sorted(theme(THEMES[1]))), format!("{:?}", sorted(theme(THEMES[2]))));
}

fn sorted(colours: HashMap<String, Linear>) -> Vec<(String, Linear)> {
    let mut colours: Vec<_> = colours.into_iter().collect();
    colours.sort_by(|one, other| one.0.cmp(&other.0));
    colours
}
