//! A code is read back as the link that went in.

use cairn::picture::qr::code;
use cairn::picture::{Drawing, Shape};

/// The drawing as pixels, eight a module: black where a path of the ink covers it.
fn pixels(drawing: &Drawing) -> (usize, Vec<u8>) {
    const SCALE: usize = 8;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some dozen modules")]
    let size = drawing.width as usize * SCALE;
    let mut grey = vec![255; size * size];
    let [_, Shape::Path { d, .. }] = drawing.shapes.as_slice() else { panic!("paper and ink") };
    for run in d.split('M').skip(1) {
        let numbers: Vec<usize> =
            run.split(['h', 'v', ' ']).map_while(|number| number.parse().ok()).collect();
        let [x, y, width, 1] = numbers[..] else { panic!("{run}") };
        for row in y * SCALE..(y + 1) * SCALE {
            grey[row * size + x * SCALE..row * size + (x + width) * SCALE].fill(0);
        }
    }
    (size, grey)
}

#[test]
fn a_code_is_read_as_its_link() {
    for link in
        ["https://cairn.example/#/s/AbC-_9", &format!("https://cairn.example/sub/#/s/{}", "q7".repeat(130))]
    {
        let (size, grey) = pixels(&code(link).expect("short enough"));
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| grey[y * size + x]);
        let found = image.detect_grids();
        let (_, text) = found.first().expect("a code").decode().expect("readable");
        assert_eq!(text, link);
    }
    assert_eq!(code(&"x".repeat(301)), None);
}
