//! Stored keys and values: a key up to the first line end, and behind it a value. The checksum holds for all of them.
#![no_main]

use cairn::bundled::model;
use cairn::codec::record::{Read, Replica, prefix, said};
use cairn::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use cairn_fuzz::within_bounds;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (key, value) = text.split_once('\n').unwrap_or((text, ""));
    let stored = format!("{}{key}", prefix("/"));
    let (mut replica, read) = within_bounds(text.len(), || {
        let mut replica = Replica::new(prefix("/"), "a".to_owned());
        let read = replica.read(&stored, value);
        (replica, read)
    });
    if let Read::Merged(key) = read {
        let (stored, value) = replica.stored(&key).expect("it was merged");
        assert_eq!(replica.read(&stored, &value), Read::Merged(key), "what is printed is read");
        let ids: Vec<String> = said::assessments(&replica).into_iter().map(str::to_owned).collect();
        for id in ids {
            let scope = Scope { name: String::new(), kind: ScopeKind::Organization };
            let unsaid = Assessment::new(model(), scope, Length::Core);
            let _ = said::assessment(model(), &replica, &id, unsaid);
        }
    }
});
