//! Link → assessment, read-only and untrusted.

use super::layout::{
    Asked, CHECKSUM, FORMAT, FORMAT_1, HEADER, HEADER_1, HEADER_CHECK, Sections, code_basis, code_choice,
    code_length, number_goals, unpack,
};
use super::text::SnapshotTexts;
use crate::codec::{checksum, is_sound};
use crate::domain::answer::Answer;
use crate::domain::assessment::{Assessment, Flags, Scope, ScopeKind};
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::{Model, ReleasedOrder};
use crate::domain::profile::Profile;
use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{NO_PAD, URL_SAFE_NO_PAD};
use base64::engine::{GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

/// Longer than any snapshot with texts; refused before a byte of it is decoded.
pub const LONGEST: usize = 96 * 1024;

/// What a link held.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub assessment: Assessment,
    pub day: Day,
    /// Whether name, notes or evidence came along.
    pub with_texts: bool,
    /// Answers to practices that today's model no longer has.
    pub lost: usize,
}

/// Why a link does not open. Each has a plain sentence in the interface's words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SnapshotError {
    /// There is nothing after `#/s/`.
    Empty,
    /// Longer than any link of ours.
    TooLong,
    /// A character that no link of ours has.
    Foreign,
    /// Its end is missing: so many characters came, of so many where enough is there to tell.
    Cut { got: usize, of: Option<usize> },
    /// Something in it was changed or added.
    Changed,
    /// Made by a newer version.
    Newer,
    /// Made with a model that this version does not know.
    OtherModel,
}

/// Opens what follows `#/s/`. What mail and chat programs put around it is forgiven, and so are the breaks that they put
/// within it.
///
/// # Errors
/// Says which way the link is damaged or foreign; see [`SnapshotError`].
pub fn decode(model: &Model, text: &str) -> Result<Opened, SnapshotError> {
    if text.len() > LONGEST {
        return Err(SnapshotError::TooLong);
    }
    let text = forgiven(text);
    let text = text.as_str();
    if text.is_empty() {
        return Err(SnapshotError::Empty);
    }
    if !text.chars().all(in_alphabet) {
        return Err(SnapshotError::Foreign);
    }
    let header = Header::read(&lenient(text));
    let bytes = URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| sound(bytes));
    match (header, bytes) {
        (None, _) => Err(SnapshotError::Cut { got: text.len(), of: None }),
        // The whole checks out, so what cannot be read was written by somebody who knows more.
        (Some(header), Some(bytes)) => {
            if !header.is_known() {
                return Err(SnapshotError::Newer);
            }
            let order = header.order(model).ok_or(SnapshotError::OtherModel)?;
            header.open(model, order, &bytes).ok_or(SnapshotError::Changed)
        }
        (Some(header), None) => Err(header.damage(model, text.len())),
    }
}

/// Without what stands around it, as it is or as an address writes it, and without breaks that nobody sees.
fn forgiven(text: &str) -> String {
    const BREAKS: [char; 8] =
        ['\r', '\n', '\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];
    let plain = percent_decode_str(text).decode_utf8_lossy();
    let text: String = plain.chars().filter(|c| !BREAKS.contains(c)).collect();
    text.trim_matches(|c| !in_alphabet(c)).to_owned()
}

fn in_alphabet(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// Characters that so many bytes take.
fn chars(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3)
}

fn sound(bytes: &[u8]) -> bool {
    bytes.split_last_chunk::<CHECKSUM>().is_some_and(|(body, sum)| is_sound(body, u32::from_le_bytes(*sum)))
}

/// As many whole bytes as a possibly cut text holds.
fn lenient(text: &str) -> Vec<u8> {
    let config: GeneralPurposeConfig = NO_PAD.with_decode_allow_trailing_bits(true);
    let whole = if text.len() % 4 == 1 { &text[..text.len() - 1] } else { text };
    GeneralPurpose::new(&URL_SAFE, config).decode(whole).unwrap_or_default()
}

struct Header {
    format: u8,
    fingerprint: u32,
    day: Day,
    kind: u8,
    length: u8,
    ambition: u8,
    asked: Asked,
    texts: usize,
    /// Bytes of the header with its check.
    len: usize,
    /// Whether its own check holds.
    sound: bool,
}

impl Header {
    /// None if it is not whole.
    fn read(bytes: &[u8]) -> Option<Header> {
        let head = bytes.first_chunk::<HEADER_1>()?;
        let (asked, len) = if head[0] == FORMAT_1 {
            (Asked { flags: Flags(head[8]), sections: Sections(head[9]), goals: 0 }, HEADER_1)
        } else {
            (Asked::unpack([head[8], head[9], *bytes.get(HEADER_1)?]), HEADER)
        };
        let (texts, len) = if asked.sections.has(Sections::TEXTS) {
            (usize::from(u16::from_le_bytes([*bytes.get(len)?, *bytes.get(len + 1)?])), len + 2)
        } else {
            (0, len)
        };
        let check = *bytes.get(len)?;
        Some(Header {
            format: head[0],
            fingerprint: u32::from_le_bytes([head[1], head[2], head[3], head[4]]),
            day: Day(u16::from_le_bytes([head[5], head[6]])),
            kind: head[7] & 7,
            length: head[7] >> 3 & 3,
            ambition: head[7] >> 5,
            asked,
            texts,
            len: len + HEADER_CHECK,
            sound: checksum(&bytes[..len]).to_le_bytes()[0] == check,
        })
    }

    fn order<'m>(&self, model: &'m Model) -> Option<&'m ReleasedOrder> {
        model.orders.iter().find(|order| order.fingerprint == self.fingerprint)
    }

    fn is_known(&self) -> bool {
        [FORMAT_1, FORMAT].contains(&self.format) && self.asked.sections.all_known()
    }

    /// A link whose head is whole and whose length falls short was cut; anything else was changed.
    fn damage(&self, model: &Model, got: usize) -> SnapshotError {
        match self.order(model).filter(|_| self.sound && self.is_known()) {
            Some(order) => {
                let sections = self.asked.sections;
                let packed = sections.packed_len(sections.practices(order));
                let of = chars(self.len + packed + self.texts + CHECKSUM);
                if got < of { SnapshotError::Cut { got, of: Some(of) } } else { SnapshotError::Changed }
            }
            None => SnapshotError::Changed,
        }
    }

    /// None if the lengths or a code do not fit.
    fn open(&self, model: &Model, order: &ReleasedOrder, bytes: &[u8]) -> Option<Opened> {
        let Asked { flags, sections, goals } = self.asked;
        let count = sections.practices(order);
        let body = bytes.get(self.len..bytes.len().checked_sub(CHECKSUM)?)?;
        if body.len() != sections.packed_len(count) + self.texts {
            return None;
        }
        let (packed, texts) = body.split_at(body.len() - self.texts);
        let mut packed = Packed { bytes: packed, count };
        let choices = packed.take(16, 2)?;
        let mut optional = |section: u8, base: u8, per_byte: usize| {
            if sections.has(section) { packed.take(base, per_byte) } else { Some(vec![0; count]) }
        };
        let partly = optional(Sections::PARTLY, 2, 8)?;
        let basis = optional(Sections::BASIS, 4, 4)?;
        let targets = optional(Sections::TARGETS, 6, 3)?;
        let texts = SnapshotTexts::read(texts, count)?;

        let with_texts = sections.has(Sections::TEXTS);
        let kind = *ScopeKind::ALL.get(usize::from(self.kind))?;
        let (length, extended) = code_length(self.length)?;
        let scope = Scope { name: texts.name.unwrap_or_default(), kind };
        let mut assessment = Assessment::new(model, scope, length);
        assessment.extended = extended;
        assessment.ambition = Level::new(self.ambition).filter(|level| *level != Level::NOT_YET)?;
        assessment.flags = flags;
        assessment.profile = Profile::with_goals(number_goals(goals)?);
        let here: Vec<_> = order.practices.iter().flatten().copied().collect();
        assessment.leave_out(model.indices().filter(|practice| !here.contains(practice)).collect());
        let mut lost = 0;
        for (place, practice) in order.practices[..count].iter().enumerate() {
            let choice = code_choice(choices[place]);
            let Some(practice) = *practice else {
                lost += usize::from(choice.is_some());
                continue;
            };
            let answer = choice.map(|choice| Answer {
                choice,
                partly: partly[place] == 1 && choice.can_be_partly(),
                basis: code_basis(basis[place]),
                review_by: None,
            });
            assessment.set_answer(practice, answer);
            assessment.set_target(practice, Level::new(targets[place]));
        }
        for (place, beside) in texts.beside {
            if let Some(practice) = order.practices[..count].get(place).copied().flatten() {
                assessment.write(practice, beside);
            }
        }
        Some(Opened { assessment, day: self.day, with_texts, lost })
    }
}

/// The packed sections, read one after the other.
struct Packed<'b> {
    bytes: &'b [u8],
    count: usize,
}

impl Packed<'_> {
    fn take(&mut self, base: u8, per_byte: usize) -> Option<Vec<u8>> {
        let (section, rest) = self.bytes.split_at_checked(self.count.div_ceil(per_byte))?;
        self.bytes = rest;
        unpack(section, base, per_byte, self.count)
    }
}
