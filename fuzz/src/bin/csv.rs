//! Tables of answers. What opens is written and opens again, the same and without a warning.
#![no_main]

use cairn::bundled::model;
use cairn::codec::csv::{Readers, TableError, read_answers_with, write_answers};
use cairn::codec::document::Read;
use cairn_fuzz::within_bounds;
use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;

thread_local! {
    static READERS: RefCell<Readers> = RefCell::default();
}

fn read_answers(data: &[u8]) -> Result<Read, TableError> {
    READERS.with_borrow_mut(|readers| read_answers_with(readers, model(), data))
}

fuzz_target!(|data: &[u8]| {
    if let Ok(opened) = within_bounds(data.len(), || read_answers(data)) {
        let text = write_answers(model(), &opened.workspace);
        let again = read_answers(text.as_bytes()).expect("our own table");
        assert_eq!(again, Read { workspace: opened.workspace, ..Read::default() });
    }
});
