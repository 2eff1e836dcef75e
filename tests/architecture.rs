//! The invariants of `ARCHITECTURE.md` that a tool can hold.

use cairn::bundled::model;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, extensions: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    walk(Path::new(folder), extensions, &mut found);
    assert!(!found.is_empty(), "{folder} has files");
    found
}

fn walk(folder: &Path, extensions: &[&str], found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            walk(&path, extensions, found);
        } else if path.extension().is_some_and(|one| extensions.iter().any(|other| one == *other)) {
            let text = fs::read_to_string(&path).expect("text");
            found.push((path, text));
        }
    }
}

/// No file below the folder says any of these words.
fn absent(folder: &str, words: &[&str]) {
    for (path, text) in files(folder, &["rs"]) {
        for (line, content) in
            text.lines().enumerate().filter(|(_, content)| !content.trim_start().starts_with("//"))
        {
            for word in words {
                assert!(!content.contains(word), "{}:{} says {word}", path.display(), line + 1);
            }
        }
    }
}

#[test]
fn the_pure_half_names_no_browser_no_clock_and_no_chance() {
    for folder in ["src/domain", "src/codec", "src/picture"] {
        absent(
            folder,
            &[
                "web_sys",
                "js_sys",
                "wasm_bindgen",
                "leptos",
                "SystemTime",
                "Instant::",
                "rand::",
                "crate::ui",
                "crate::state",
                "crate::platform",
                "crate::words",
            ],
        );
    }
    absent("src/domain", &["crate::codec"]);
}

#[test]
fn only_the_platform_names_the_browser() {
    for folder in ["src/state", "src/ui"] {
        absent(folder, &["web_sys", "js_sys"]);
    }
    absent("src/ui", &["storage::", "database::", "location::"]);
    absent("src/platform", &["crate::ui", "crate::state", "crate::codec"]);
    absent("src/state", &["crate::ui"]);
}

#[test]
fn no_markup_comes_from_text_and_no_style_from_attributes() {
    absent("src/ui", &["inner_html", "style=", "outer_html", "insert_adjacent"]);
}

/// Each further one is compiled for its own types, for some kilobytes of Wasm.
#[test]
fn one_sort_and_one_moving_list_serve_all() {
    for (word, place) in [(".sort", "src/domain/order.rs"), ("<For ", "src/ui/components/each.rs")] {
        for (path, text) in files("src", &["rs"]) {
            let judges = path.starts_with("src/domain/model/judge");
            assert!(
                judges || path == Path::new(place) || !text.contains(word),
                "{} has a {word}",
                path.display()
            );
        }
    }
}

#[test]
fn nothing_of_the_model_stands_in_code_or_styles() {
    let mut code = files("src", &["rs"]);
    code.extend(files("public/styles", &["css"]));
    let words = ["Optimize", "Improve"]
        .into_iter()
        .chain(model().practices.iter().map(|practice| practice.id.as_str()));
    let words: Vec<&str> = words.collect();
    for (path, text) in code {
        // Words that are said of the levels on the first page, and addresses used as examples in tests.
        if path.starts_with("src/words") || path.ends_with("route.rs") {
            continue;
        }
        for word in &words {
            assert!(!text.contains(word), "{} says {word}", path.display());
        }
        for practice in model().practices.iter() {
            for criterion in &practice.criteria {
                assert!(!text.contains(criterion.minimum.as_str()), "{}: a minimum", path.display());
            }
        }
    }
}

#[test]
fn files_stay_small() {
    for folder in ["src", "xtask/src", "tests"] {
        for (path, text) in files(folder, &["rs"]) {
            let lines = text.lines().count();
            assert!(lines <= 400, "{} has {lines} lines", path.display());
        }
    }
    let mut sizes: Vec<usize> = files("src", &["rs"]).iter().map(|(_, text)| text.lines().count()).collect();
    sizes.sort_unstable();
    assert!(sizes[sizes.len() / 2] < 120, "the median file has {} lines", sizes[sizes.len() / 2]);
}

#[test]
fn no_name_says_nothing() {
    for (path, _) in files("src", &["rs"]) {
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        assert!(
            !["utils", "util", "helpers", "helper", "common", "misc", "manager"].contains(&name),
            "{}",
            path.display()
        );
    }
}
