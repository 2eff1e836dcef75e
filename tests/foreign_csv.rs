//! Tables that a spreadsheet saved, that somebody else made, or that came half: read with warnings, or refused by name.

use cairn::bundled::model;
use cairn::codec::csv::{TableError, read_answers};
use cairn::codec::document::WarningKind::{Column, Twice, Unknown, Width};
use cairn::codec::document::{LONGEST, Read, WarningKind};
use cairn::codec::file::{FileError, read};
use cairn::domain::answer::Answer;
use cairn::domain::assessment::Assessment;
use cairn::domain::level::Level;
use cairn::domain::workspace::Entry;
use proptest::prelude::*;
use std::fs;

const ANSWERS: &str = "tests/fixtures/answers-1.csv";
const RESULTS: &str = "tests/fixtures/results-1.csv";

fn opened(text: &str) -> Read {
    read_answers(model(), text.as_bytes()).expect("a table of ours")
}

/// What a row says, in short: the scope, then practices with answers.
fn told(read: &Read) -> Vec<String> {
    let told = |entry: &Entry| {
        let one = &entry.assessment;
        let said = model().indices().filter(|index| one.says_of(*index)).map(|index| {
            let choice =
                one.answer(index).map(|answer| (answer.choice.level().map(Level::number), answer.partly));
            format!(" {} {choice:?} {}", model().practice(index).id, one.texts(index).note)
        });
        format!("{}:{}", one.scope.name, said.collect::<String>())
    };
    read.workspace.entries.iter().map(told).collect()
}

#[test]
fn what_a_spreadsheet_makes_of_it_opens_too() {
    let wanted = ["A: tech-cost Some((Some(3), true)) x, \"y\"; z"];
    for text in [
        "scope,practice,answer,partly,note\r\nA,tech-cost,3,true,\"x, \"\"y\"\"; z\"\r\n",
        "scope,practice,answer,partly,note\nA,tech-cost,3,true,\"x, \"\"y\"\"; z\"",
        "scope,practice,answer,partly,note\rA,tech-cost,3,true,\"x, \"\"y\"\"; z\"\r",
        "\u{feff}scope;practice;answer;partly;note\r\nA;tech-cost;3;TRUE;\"x, \"\"y\"\"; z\"\r\n",
        "scope\tpractice\tanswer\tpartly\tnote\r\nA\ttech-cost\t3\tTRUE\t\"x, \"\"y\"\"; z\"\r\n",
        "\"note\",\" Answer \",\"PRACTICE\",\"scope\",\"partly\"\n\"x, \"\"y\"\"; z\",\"3\",\"tech-cost\",\"A\",\"true\"\n",
        "scope;practice;answer;partly;note;;\nA; tech-cost ; 3;true;\"x, \"\"y\"\"; z\";;\n;;;;;;\n\n\n",
    ] {
        let read = opened(text);
        assert_eq!((told(&read), &read.warnings), (wanted.map(String::from).into(), &vec![]), "{text:?}");
    }
    // Without names, it is one scope without a name.
    assert_eq!(told(&opened("practice,answer\ntech-cost,unknown")), [": tech-cost Some((None, false)) "]);
}

#[test]
fn what_is_not_understood_is_named_by_its_line_and_costs_nothing_else() {
    let text = "scope,practice,answer,partly,basis,target,note,review_by,mood,answer\n\
        A,tech-cost,3,true,hearsay,9,\"kept,\nof two lines\",soon,glad,1\n\
        A,no-such-practice,2,,,,,,,\n\
        A,biz-goals,7,maybe,,0,kept too,,,\n\
        A,tech-release,unknown,true,,,,,,\n\
        A,tech-platform,,,measured,,,,,\n\
        A,tech-testing,,,,,,,,\n\
        A,tech-cost,,,,,,,,\n\
        A,tech-release,4,,,,the later one,,,\n\
        A,tech-platform,4\n\
        A,tech-platform,4,,,,unquoted, comma,,,2\n";
    let read = opened(text);
    let warnings: Vec<(u64, WarningKind, &str)> =
        read.warnings.iter().map(|one| (one.line.expect("a line"), one.kind, one.what.as_str())).collect();
    assert_eq!(
        warnings,
        [
            (1, Column, "mood"),
            (1, Column, "answer"),
            (2, Unknown, "basis: hearsay"),
            (2, Unknown, "review_by: soon"),
            (2, Unknown, "target: 9"),
            (4, Unknown, "practice: no-such-practice"),
            (5, Unknown, "answer: 7"),
            (5, Unknown, "partly: maybe"),
            (5, Unknown, "target: 0"),
            (6, Unknown, "partly: true"),
            (7, Unknown, "answer: "),
            (10, Twice, "tech-release"),
            (11, Width, "tech-platform"),
            (12, Width, "tech-platform"),
        ]
    );
    let mut said = told(&read);
    let said = said.pop().expect("a scope");
    for part in [
        " tech-cost Some((Some(3), true)) kept,\nof two lines",
        " biz-goals None kept too",
        " tech-release Some((Some(4), false)) the later one",
    ] {
        assert!(said.contains(part), "{said}");
    }
    assert!(!said.contains("tech-platform") && !said.contains("tech-testing"), "{said}");
}

#[test]
fn a_foreign_table_is_named_and_so_is_what_is_missing() {
    let ours = fs::read_to_string(ANSWERS).expect("the golden file");
    let utf16: Vec<u8> = ours.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let results = fs::read(RESULTS).expect("the golden file");
    let many: Vec<String> = (0..=1_000).map(|n| format!("{n},tech-cost,1\n")).collect();
    let many = format!("scope,practice,answer\n{}", many.concat());
    let cases: [(&[u8], TableError); 9] = [
        (b"", TableError::Missing(vec!["practice", "answer"])),
        (b"name;mail\nA;b@c\n", TableError::Missing(vec!["practice", "answer"])),
        (b"scope,practice,level\n", TableError::Missing(vec!["answer"])),
        (b"question,answer\n", TableError::Missing(vec!["practice"])),
        (&results, TableError::Results),
        (b"practice,answer\n\xff", TableError::NotText),
        (&utf16, TableError::NotText),
        (many.as_bytes(), TableError::TooLong),
        (&vec![b','; LONGEST + 1], TableError::TooLong),
    ];
    for (bytes, error) in cases {
        assert_eq!(read_answers(model(), bytes), Err(error));
    }
    // More warnings than anybody reads are counted.
    let unknown = format!("practice,answer\n{}", "x,1\n".repeat(250));
    assert_eq!((opened(&unknown).warnings.len(), opened(&unknown).unlisted), (100, 150));
}

#[test]
fn a_file_is_told_by_its_beginning_its_name_and_its_columns() {
    let (table, results) =
        ("practice,answer\ntech-cost,3\n", fs::read_to_string(RESULTS).expect("the golden file"));
    let document = "{\"cairn\": 1, \"assessments\": [{}]}";
    for (name, text, wanted) in [
        ("answers.csv", table, "holds 1"),
        ("Answers (2).CSV", table, "holds 1"),
        ("answers", table, "holds 1"),
        ("answers.txt", table, "holds 1"),
        ("cairn.json", document, "holds 1"),
        ("cairn.csv", &format!("\u{feff}\n {document}"), "holds 1"),
        ("results.txt", &results, "Table(Results)"),
        ("other.csv", "name,mail\n", "Table(Missing"),
        ("other.json", "name,mail\n", "Document(NotJson"),
        ("package.json", "{}", "Document(Foreign"),
    ] {
        let told = match read(model(), name, text.as_bytes()) {
            Ok(read) => format!("holds {}", read.workspace.entries.len()),
            Err(error @ (FileError::Document(_) | FileError::Table(_))) => format!("{error:?}"),
        };
        assert!(told.starts_with(wanted), "{name}: {told}, not {wanted}");
    }
}

#[test]
fn a_cut_table_never_says_what_was_not_in_it() {
    let text = fs::read_to_string(ANSWERS).expect("the golden file");
    let whole = opened(&text).workspace;
    for (end, _) in text.char_indices().step_by(11) {
        let Ok(read) = read_answers(model(), &text.as_bytes()[..end]) else { continue };
        for (cut, whole) in read.workspace.entries.iter().zip(&whole.entries) {
            let (cut, whole) = (&cut.assessment, &whole.assessment);
            assert_eq!(cut.scope.name, whole.scope.name, "cut at {end}");
            for practice in model().indices().filter(|practice| cut.says_of(*practice)) {
                // Of the last row, the day may be gone.
                let bare =
                    |of: &Assessment| of.answer(practice).map(|answer| Answer { review_by: None, ..answer });
                assert_eq!(bare(cut), bare(whole), "cut at {end}");
                assert_eq!(cut.texts(practice), whole.texts(practice), "cut at {end}");
                assert_eq!(cut.own_target(practice), whole.own_target(practice), "cut at {end}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_answers(model(), &bytes);
        let _ = read_answers(model(), &[b"practice,answer,note\n", bytes.as_slice()].concat());
    }

    #[test]
    fn a_changed_table_never_makes_it_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = fs::read(ANSWERS).expect("the golden file");
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read_answers(model(), &bytes);
    }
}
