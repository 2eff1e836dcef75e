//! Links, as text and as the bytes behind it. The checksum holds for whatever it is given, so that the parser behind it is
//! reached.
#![no_main]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cairn::bundled::model;
use cairn::codec::snapshot::{decode, encode};
use cairn_fuzz::within_bounds;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = within_bounds(text.len(), || decode(model(), text));
    }
    let link = URL_SAFE_NO_PAD.encode(data);
    if let Ok(opened) = within_bounds(link.len(), || decode(model(), &link)) {
        let again = encode(model(), &opened.assessment, opened.day, opened.with_texts);
        let again = decode(model(), &again).expect("what was opened can be sent on");
        assert_eq!(again.assessment.profile, opened.assessment.profile);
        for practice in model().indices() {
            assert_eq!(again.assessment.answer(practice), opened.assessment.answer(practice));
        }
    }
});
