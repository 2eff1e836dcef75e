//! Every fault that is promised against has a test, by name; `docs/reliability.md` is written from that list.

use serde::Deserialize;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const DOCUMENT: &str = "docs/reliability.md";
/// Between these two lines the document is written from the list. `CAIRN_GOLDEN=1 cargo test --test reliability` writes it.
const MARKS: [&str; 2] = ["<!-- faults: written from tests/faults.toml -->", "<!-- end of faults -->"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Faults {
    group: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    title: String,
    fault: Vec<Fault>,
}

/// Something that goes wrong, what happens then, and the tests that show it: `file: name`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    what: String,
    then: String,
    #[serde(default)]
    tests: Vec<String>,
    /// Why there is none, where there is none.
    #[serde(default)]
    untested: String,
}

fn faults() -> Faults {
    let text = fs::read_to_string("tests/faults.toml").expect("the list of faults");
    toml::from_str(&text).expect("well-formed")
}

/// Whether a file of tests has one of that name.
fn has_test(file: &str, name: &str) -> bool {
    if file == "fuzz" {
        return Path::new(&format!("fuzz/src/bin/{name}.rs")).exists();
    }
    let is_story = Path::new(file).extension().is_some_and(|extension| extension == "mjs");
    let path = if is_story { format!("tests/e2e/{file}") } else { format!("tests/{file}") };
    let Ok(text) = fs::read_to_string(path) else { return false };
    if is_story {
        ['"', '`'].iter().any(|quote| text.contains(&format!("test({quote}{name}{quote}")))
    } else {
        text.contains(&format!("fn {name}("))
    }
}

#[test]
fn every_fault_has_a_test_that_is_there() {
    for fault in faults().group.iter().flat_map(|group| &group.fault) {
        assert_ne!(fault.tests.is_empty(), fault.untested.is_empty(), "{}: tests, or a reason", fault.what);
        for test in &fault.tests {
            let (file, name) = test.split_once(": ").unwrap_or_default();
            assert!(has_test(file, name), "{}: there is no {test:?}", fault.what);
        }
    }
}

fn table() -> String {
    let mut table = String::new();
    for group in faults().group {
        let _ = writeln!(
            table,
            "\n### {}\n\n| what goes wrong | what happens then | shown by |\n|---|---|---|",
            group.title
        );
        for Fault { what, then, tests, untested } in group.fault {
            let named = |test: &String| {
                let (file, name) = test.split_once(": ").unwrap_or_default();
                let mut name = name.replace('_', " ");
                // What a story's name leaves open is filled in when it runs.
                while let (Some(from), Some(to)) = (name.find("${"), name.find('}')) {
                    name.replace_range(from..=to, "…");
                }
                format!("`{file}`: {name}")
            };
            let shown = if tests.is_empty() {
                format!("*not tested*: {untested}")
            } else {
                tests.iter().map(named).collect::<Vec<_>>().join("<br>")
            };
            let _ = writeln!(table, "| {what} | {then} | {} |", shown.replace('|', "\\|"));
        }
    }
    table
}

#[test]
fn the_document_is_written_from_the_list() {
    let document = fs::read_to_string(DOCUMENT).expect("the document");
    let (before, rest) = document.split_once(MARKS[0]).expect("the first mark");
    let (_, after) = rest.split_once(MARKS[1]).expect("the last mark");
    let written = format!("{before}{}\n{}\n{}{after}", MARKS[0], table(), MARKS[1]);
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        fs::write(DOCUMENT, &written).expect("writable");
    } else {
        assert!(
            document == written,
            "the list of faults has changed: write {DOCUMENT} anew, with CAIRN_GOLDEN=1"
        );
    }
}
