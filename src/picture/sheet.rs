//! A picture on a sheet of its own, to stand in a document: what it is of above it, where it comes from below.

use super::{Drawing, Shape};

/// Room around the picture.
const MARGIN: f64 = 24.0;
/// Width of a letter as a share of its height, generously.
const LETTER: f64 = 0.52;

/// What is written around a picture.
#[derive(Clone, Copy, Debug)]
pub struct Lettering<'t> {
    /// Whose it is and of which day.
    pub kicker: &'t str,
    /// What it shows, in a sentence.
    pub finding: &'t str,
    /// How it is read.
    pub caption: &'t str,
    /// Where it comes from.
    pub foot: &'t str,
}

/// The picture with its lettering, on ground of its own.
pub fn sheet(drawing: Drawing, lettering: Lettering) -> Drawing {
    let large = drawing.width > 600.0;
    let (title, small) = if large { (32.0, 15.0) } else { (20.0, 11.0) };
    let width = drawing.width + 2.0 * MARGIN;
    let mut text = Vec::new();
    let mut y = MARGIN;
    for line in lines(lettering.kicker, drawing.width / (small * LETTER)) {
        y += small * 1.3;
        text.push(Shape::text("t t--name t--italic t--quiet", "start", (MARGIN, y), small, line));
    }
    for line in lines(lettering.finding, drawing.width / (title * LETTER)) {
        y += title * 1.2;
        text.push(Shape::text("t t--name", "start", (MARGIN, y), title, line));
    }
    let top = y + MARGIN;
    y = top + drawing.height + MARGIN * 0.5;
    for line in lines(lettering.caption, drawing.width / (small * LETTER)) {
        y += small * 1.5;
        text.push(Shape::text("t t--quiet", "start", (MARGIN, y), small, line));
    }
    y += small * 2.0;
    text.push(Shape::text("t t--quiet", "start", (MARGIN, y), small, lettering.foot));
    let height = y + MARGIN;
    let mut shapes = vec![
        Shape::path("ground", format!("M0 0H{width}V{height}H0Z")),
        Shape::Group { x: MARGIN, y: top, shapes: drawing.shapes },
    ];
    shapes.extend(text);
    Drawing { width, height, shapes }
}

/// What a picture's file is called: whose it is and what it shows, in small letters and dashes.
pub fn file_name(kicker: &str, picture: &str) -> String {
    let name: String = format!("{kicker} {picture}")
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
        .collect();
    name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// A sentence in lines of so many letters, broken between words.
fn lines(sentence: &str, letters: f64) -> Vec<String> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some dozens of letters")]
    let most = letters as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{file_name, lines};

    #[test]
    fn a_file_name_has_letters_figures_and_dashes() {
        for (kicker, name) in [
            ("Harbour, 22 November 2026", "harbour-22-november-2026-radar"),
            ("../etc/pass\"wd <b>", "etc-pass-wd-b-radar"),
            ("Größe 7", "größe-7-radar"),
        ] {
            assert_eq!(file_name(kicker, "radar"), name);
        }
    }

    #[test]
    fn lines_keep_every_word_and_their_length() {
        let sentence = "Technology runs two levels ahead of people and a verylongwordthatcannotbebroken.";
        for letters in 10..90_u32 {
            let broken = lines(sentence, f64::from(letters));
            assert_eq!(broken.join(" "), sentence);
            let long = |line: &&String| line.contains(' ') && line.chars().count() > letters as usize;
            assert_eq!(broken.iter().find(long), None, "{letters}");
        }
    }
}
