//! The texts of a snapshot: only what the sender ticked.
//!
//! Each entry is a practice's place in the order (255 for the scope's name), a kind, a length of two bytes, UTF-8.

use crate::domain::answer::Texts;

/// The place that stands for the scope itself.
const SCOPE: u8 = 255;
/// An entry's place, kind and length.
const ENTRY: usize = 4;

/// Name of the scope and texts by place in the order.
#[derive(Debug, Default, Eq, PartialEq)]
pub(super) struct SnapshotTexts {
    pub(super) name: Option<String>,
    pub(super) beside: Vec<(usize, Texts)>,
}

impl SnapshotTexts {
    pub(super) fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Some(name) = &self.name {
            push(&mut bytes, SCOPE, 0, name);
        }
        for (place, texts) in &self.beside {
            let Some(place) = u8::try_from(*place).ok().filter(|place| *place != SCOPE) else { continue };
            for (kind, text) in (0_u8..).zip([&texts.note, &texts.evidence, &texts.reason, &texts.provider]) {
                if !text.is_empty() {
                    push(&mut bytes, place, kind, text);
                }
            }
        }
        bytes
    }

    /// None if an entry is not whole, says nothing, is not text, does not come after the one before, or is not for one of the
    /// practices. So the same texts have one spelling, and there are never more entries than places.
    pub(super) fn read(mut bytes: &[u8], practices: usize) -> Option<SnapshotTexts> {
        let mut read = SnapshotTexts::default();
        let mut last = None;
        while !bytes.is_empty() {
            let (head, rest) = bytes.split_at_checked(ENTRY)?;
            let &[place, kind, low, high] = head else { return None };
            let (text, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes([low, high])))?;
            let text = str::from_utf8(text).ok()?.to_owned();
            bytes = rest;
            // The scope's name comes first.
            let order = (place.wrapping_sub(SCOPE), kind);
            if text.is_empty() || last.is_some_and(|last| last >= order) {
                return None;
            }
            last = Some(order);
            if place == SCOPE {
                read.name = Some(text).filter(|_| kind == 0);
                continue;
            }
            let place = Some(usize::from(place)).filter(|place| *place < practices)?;
            if read.beside.last().is_none_or(|(last, _)| *last != place) {
                read.beside.push((place, Texts::default()));
            }
            let (_, texts) = read.beside.last_mut()?;
            match kind {
                0 => texts.note = text,
                1 => texts.evidence = text,
                2 => texts.reason = text,
                3 => texts.provider = text,
                _ => return None,
            }
        }
        Some(read)
    }
}

/// A text longer than a length can say is cut at a character.
fn push(bytes: &mut Vec<u8>, place: u8, kind: u8, text: &str) {
    let mut end = text.len().min(usize::from(u16::MAX));
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let Ok(len) = u16::try_from(end) else { return };
    bytes.extend([place, kind]);
    bytes.extend(len.to_le_bytes());
    bytes.extend(&text.as_bytes()[..end]);
}
