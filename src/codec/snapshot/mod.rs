//! The link: an assessment small enough for a URL's fragment, as base64url.
//!
//! Format 2, bytes, little endian:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | format, 2 |
//! | 4 | fingerprint of the order of practice ids |
//! | 2 | day, since 1 January 2000 |
//! | 1 | kind of scope (3 bits), length (2 bits), ambition (3 bits) |
//! | 3 | context flags (7 bits), sections (6 bits: 1 partly, 2 basis, 4 targets, 8 texts, 16 deep-dive), ranked goals (11 bits) |
//! | 0 or 2 | length of the texts, where there are some |
//! | 1 | check of all above, so that a cut link can be told from a changed one |
//! | ⌈n/2⌉ | answers of n practices, four bits each: those of the core, then with section 16 those of the deep-dive |
//! | ⌈n/8⌉ | partly, if present: one bit each |
//! | ⌈n/4⌉ | basis, if present: two bits each |
//! | ⌈n/3⌉ | targets, if present: three in a byte, base 6 |
//! | … | texts, if present |
//! | 4 | CRC-32 of everything before |
//!
//! Format 1 has a byte of flags, a byte of sections and no goals in place of the three bytes.

mod decode;
mod encode;
mod layout;
mod text;

pub use decode::{LONGEST, Opened, SnapshotError, decode};
pub use encode::{encode, texts_fit};
