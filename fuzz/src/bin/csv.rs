//! Tables of answers. What opens is written and opens again, the same and without a warning.
#![no_main]

use cairn::bundled::model;
use cairn::codec::csv::{read_answers, write_answers};
use cairn::codec::document::Read;
use cairn_fuzz::within_bounds;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(opened) = within_bounds(data.len(), || read_answers(model(), data)) {
        let text = write_answers(model(), &opened.workspace);
        let again = read_answers(model(), text.as_bytes()).expect("our own table");
        assert_eq!(again, Read { workspace: opened.workspace, ..Read::default() });
    }
});
