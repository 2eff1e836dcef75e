//! Text and bytes ↔ values, pure and versioned. Decoding never panics and never trusts.

pub mod csv;
pub mod document;
pub mod experience;
pub mod file;
pub mod markdown;
pub mod markdown_text;
pub mod record;
pub mod snapshot;
mod spelling;

/// Whether bytes have that checksum. A fuzzer is told that all of them do, so that it reaches the parser behind it.
pub(crate) fn is_sound(bytes: &[u8], sum: u32) -> bool {
    cfg!(fuzzing) || checksum(bytes) == sum
}

/// CRC-32 as used by every format here: it names accidents, it is no defence against a forger.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    /// A constant, so that its table is made by the compiler and not at every call.
    const CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    CRC.checksum(bytes)
}
