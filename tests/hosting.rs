//! What the host files say beside the policy, which `built.test.mjs` compares with the page's.

use std::fs;

#[test]
fn every_host_file_sends_the_headers_that_a_page_cannot() {
    for file in ["cairn-headers.conf", "Caddyfile", "_headers"] {
        let text = fs::read_to_string(format!("hosting/{file}")).expect("the file");
        for header in
            ["X-Content-Type-Options", "Referrer-Policy", "Strict-Transport-Security", "Permissions-Policy"]
        {
            assert!(text.contains(header), "hosting/{file} has no {header}");
        }
    }
}

#[test]
fn what_is_named_by_its_hash_is_kept_for_ever_and_nothing_else() {
    for file in ["nginx.conf", "Caddyfile", "_headers"] {
        let text = fs::read_to_string(format!("hosting/{file}")).expect("the file");
        assert!(text.contains("immutable") && text.contains("no-cache"), "hosting/{file}");
    }
}
