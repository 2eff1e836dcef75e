//! Text and bytes ↔ values, pure and versioned. Decoding never panics and never trusts.

pub mod document;
pub mod record;
pub mod snapshot;

/// CRC-32 as used by every format here: it names accidents, it is no defence against a forger.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(bytes)
}
