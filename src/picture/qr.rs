//! A link as a QR code, so that it goes from a screen to a phone.

use super::{Drawing, Shape};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// The white margin that readers need, in modules.
const QUIET: i32 = 4;
/// A longer link makes a code that phones no longer read from a screen.
const LONGEST: usize = 300;

/// The code of a link; none where the link is too long for one that can be read.
pub fn code(link: &str) -> Option<Drawing> {
    if link.len() > LONGEST {
        return None;
    }
    let code = QrCode::encode_text(link, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut dark = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                let _ = write!(dark, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    let paper = Shape::path("code__paper", format!("M0 0h{size}v{size}h-{size}z"));
    let (width, height) = (f64::from(size), f64::from(size));
    Some(Drawing { width, height, shapes: vec![paper, Shape::path("code__ink", dark)] })
}
