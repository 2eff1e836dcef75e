//! No sentence is taken from the report that Cairn follows: nothing here shares six consecutive words with it.
//!
//! The report itself is not in this repository. `fixtures/report-runs.txt` has a hash of each run of six words in it; with
//! `CAIRN_REPORT=<its text>` this test writes that file anew.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

const RUN: usize = 6;
const FIXTURE: &str = "tests/fixtures/report-runs.txt";

/// The words of a text as they are compared: small letters and digits alone, apostrophes dropped.
fn words(text: &str) -> Vec<String> {
    let small = text.to_lowercase().replace(['\u{2019}', '\''], "");
    small
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Forty-eight bits: chance meets one in a million.
fn hash(run: &[String]) -> u64 {
    crc::Crc::<u64>::new(&crc::CRC_64_XZ).checksum(run.join(" ").as_bytes()) >> 16
}

fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            texts(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "toml" || kind == "md" || kind == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn nothing_shares_six_words_with_the_report() {
    if let Ok(report) = std::env::var("CAIRN_REPORT") {
        let report = words(&fs::read_to_string(report).expect("the report's text"));
        let mut runs: Vec<u64> = report.windows(RUN).map(hash).collect();
        runs.sort_unstable();
        runs.dedup();
        let lines: Vec<String> = runs.iter().map(|run| format!("{run:012x}\n")).collect();
        fs::write(FIXTURE, lines.concat()).expect("writable");
    }
    let fixture = fs::read_to_string(FIXTURE).expect("the hashes");
    let runs: HashSet<u64> =
        fixture.lines().map(|line| u64::from_str_radix(line, 16).expect("a hash")).collect();
    assert!(runs.len() > 5_000, "{} runs of the report", runs.len());

    let mut files = Vec::new();
    texts(Path::new("model"), &mut files);
    texts(Path::new("src/words"), &mut files);
    files.extend(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map(PathBuf::from));
    let mut shared = Vec::new();
    for file in files {
        let words = words(&fs::read_to_string(&file).expect("text"));
        let found = words.windows(RUN).filter(|run| runs.contains(&hash(run)));
        shared.extend(found.map(|run| format!("{}: {}", file.display(), run.join(" "))));
    }
    assert!(shared.is_empty(), "shared with the report:\n{}", shared.join("\n"));
}

#[test]
fn a_run_is_found_however_it_is_written() {
    let one = words("Rules, it\u{2019}s said, must be kept \u{2013} always.");
    let other = words("rules its said must be KEPT always");
    assert_eq!(one, other);
    assert_eq!(hash(&one[..RUN]), hash(&other[..RUN]));
}
