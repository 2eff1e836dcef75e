//! What the host files say is what the page says of itself.

use std::fs;

/// The policy that `xtask finish` writes into the page.
fn policy() -> String {
    let source = fs::read_to_string("xtask/src/finish.rs").expect("the source");
    let start = source.find("const POLICY: &str = \"").expect("the policy") + "const POLICY: &str = \"".len();
    let end = start + source[start..].find("\";").expect("its end");
    source[start..end].split("\\\n").map(str::trim_start).collect()
}

#[test]
fn every_host_file_sends_the_policy_of_the_page_and_forbids_framing() {
    let whole = format!("{}; frame-ancestors 'none'", policy());
    for file in ["cairn-headers.conf", "Caddyfile", "_headers"] {
        let text = fs::read_to_string(format!("hosting/{file}")).expect("the file");
        assert!(text.contains(&whole), "hosting/{file}");
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
