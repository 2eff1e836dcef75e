//! Tables: other programs read what is written, and everything that they hold comes back.

use cairn::bundled::model;
use cairn::codec::csv::{read_answers, write_answers, write_results};
use cairn::codec::document::Read;
use cairn::domain::answer::{Answer, Basis, Choice, Texts};
use cairn::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::scoring::{Score, score, score_deep_dive};
use cairn::domain::workspace::{Entry, Workspace};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

const ANSWERS: &str = "tests/fixtures/answers-1.csv";
const RESULTS: &str = "tests/fixtures/results-1.csv";

/// Texts at which tables and spreadsheets stumble.
const NASTY: [&str; 14] = [
    "plain",
    "a comma, a \"quotation\", a; and a\ttab",
    "two\nlines,\r\nthree",
    "a lone \r return",
    "=HYPERLINK(\"http://x.example\",\"=1+1\")",
    "+49 40 1234",
    "-2+3",
    "@SUM(A1:A9)",
    "\tindented",
    "\rreturned",
    "\n=1+1",
    "'tis quoted",
    "''=twice",
    "Größe, Ærø, 山 and \u{1f5ff}\u{200d}\u{fe0f}",
];

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn named(name: &str, length: Length) -> Assessment {
    Assessment::new(model(), Scope { name: name.into(), kind: ScopeKind::Organization }, length)
}

fn holding(assessments: impl IntoIterator<Item = Assessment>) -> Workspace {
    let entry = |assessment| Entry { assessment, current: false, changed: BTreeMap::new() };
    Workspace { entries: assessments.into_iter().map(entry).collect(), words: BTreeMap::new() }
}

/// Every kind of answer and text: in the core with the deep-dive, in a quick start with something said beyond it, and nowhere.
fn full() -> Workspace {
    let mut first = named("=cmd|' /C calc'!A0, \"Müller\" & Söhne", Length::Core);
    let choices = (0..=5).map(|n| Choice::Level(level(n))).chain([
        Choice::Unknown,
        Choice::NotApplicable,
        Choice::Elsewhere(None),
        Choice::Elsewhere(Some(level(2))),
    ]);
    let in_turn = [None, Some(Basis::Opinion), Some(Basis::Documented), Some(Basis::Measured)];
    for (practice, choice) in model().indices().zip(choices.collect::<Vec<_>>().into_iter().cycle()) {
        let basis = in_turn[usize::from(practice.0) % 4];
        let review_by = Day::from_date(2027, 6, 1).filter(|_| practice.0 % 3 == 0);
        first.set_answer(practice, Some(Answer { choice, partly: choice.can_be_partly(), basis, review_by }));
        first.set_target(practice, Level::new(u8::try_from(practice.0 % 6).expect("small")));
        let nasty = |shift: u16| NASTY[usize::from(practice.0 + shift) % NASTY.len()].to_owned();
        first.write(practice, Texts { note: nasty(0), evidence: nasty(5), ..Texts::default() });
    }
    let mut quick = named("'Second'", Length::Quick);
    let beyond = model().core().into_iter().find(|one| !model().quick_start.contains(one)).expect("one");
    quick.write(beyond, Texts { note: "beyond".into(), ..Texts::default() });
    for (practice, n) in model().quick_start.iter().zip([1, 4, 2, 2].into_iter().cycle()) {
        quick.set_answer(*practice, Some(Answer::new(Choice::Level(level(n)))));
    }
    holding([first, quick, named("", Length::Core)])
}

fn opened(text: &str) -> Read {
    read_answers(model(), text.as_bytes()).expect("a table of ours")
}

/// What both say of every practice that is in a table.
fn same(one: &Assessment, other: &Assessment) -> bool {
    let said = |of: &Assessment, practice| {
        (of.answer(practice), of.texts(practice).clone(), of.own_target(practice))
    };
    one.scope == other.scope && model().indices().all(|practice| said(one, practice) == said(other, practice))
}

fn assert_same(one: &Workspace, other: &Workspace) {
    assert_eq!(one.entries.len(), other.entries.len());
    for (one, other) in one.entries.iter().zip(&other.entries) {
        assert!(same(&one.assessment, &other.assessment), "{}", one.assessment.scope.name);
    }
}

#[test]
fn the_released_forms_are_written_and_the_answers_open_for_ever() {
    for (path, text) in
        [(ANSWERS, write_answers(model(), &full())), (RESULTS, write_results(model(), &full()))]
    {
        if std::env::var("CAIRN_GOLDEN").is_ok() {
            fs::write(path, &text).expect("writable");
        }
        assert!(fs::read_to_string(path).expect("the golden file") == text, "{path} is written otherwise");
    }
    let read = opened(&fs::read_to_string(ANSWERS).expect("the golden file"));
    assert_eq!((read.warnings, read.unlisted), (Vec::new(), 0));
    assert_same(&read.workspace, &full());
}

/// The cell in which a text stands.
fn cell(text: &str) -> String {
    let begins = |first: &char| "=+-@\t\r\n'".contains(*first);
    format!("{}{text}", text.chars().next().filter(begins).map_or("", |_| "'"))
}

/// The rows of `answers.csv`, told a second time.
fn answer_rows() -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (place, Entry { assessment: one, .. }) in full().entries.iter().enumerate() {
        for index in model().indices() {
            let practice = model().practice(index);
            let asked = [true, model().quick_start.contains(&index), practice.subcategory.is_none()][place];
            let hidden = place > 0 && practice.shown_with.is_some();
            let said = one.answer(index).is_some() || !one.texts(index).note.is_empty();
            if !said && (hidden || !asked) {
                continue;
            }
            let answer = one.answer(index);
            let choice = match answer.map(|answer| answer.choice) {
                None => String::new(),
                Some(Choice::Level(level)) => format!("{}", level.number()),
                Some(Choice::Unknown) => "unknown".into(),
                Some(Choice::NotApplicable) => "not-applicable".into(),
                Some(Choice::Elsewhere(None)) => "elsewhere".into(),
                Some(Choice::Elsewhere(Some(level))) => format!("elsewhere-{}", level.number()),
            };
            let basis =
                answer.and_then(|answer| answer.basis).map(|basis| format!("{basis:?}").to_lowercase());
            rows.push(vec![
                cell(&one.scope.name),
                practice.id.to_string(),
                model().dimensions[practice.dimension].id.to_string(),
                practice.subcategory.map(|at| model().subcategories[at].id.to_string()).unwrap_or_default(),
                choice,
                answer.map(|answer| format!("{}", answer.partly)).unwrap_or_default(),
                basis.unwrap_or_default(),
                one.own_target(index).map(|target| format!("{}", target.number())).unwrap_or_default(),
                cell(&one.texts(index).note),
                cell(&one.texts(index).evidence),
                answer.and_then(|answer| answer.review_by).map(Day::iso).unwrap_or_default(),
            ]);
        }
    }
    rows
}

/// The rows of `results.csv`, told a second time.
fn result_rows() -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (place, Entry { assessment: one, .. }) in full().entries.iter().enumerate() {
        let mut row =
            |group: &str, kind: &str, score: &Score| {
                let mut row = vec![cell(&one.scope.name), group.into(), kind.into()];
                let levels = score.result.map(|result| [result.typical, result.floor, result.ceiling]);
                row.extend(levels.map_or([(); 3].map(|()| String::new()), |all| {
                    all.map(|level| level.number().to_string())
                }));
                row.extend([score.assessed.len(), score.base.len()].map(|count| count.to_string()));
                rows.push(row);
            };
        for (dimension, figures) in model().dimensions.iter().zip(score(model(), one).dimensions) {
            row(&dimension.id, "dimension", &figures.score);
        }
        let deep = score_deep_dive(model(), one);
        for (subcategory, score) in
            model().subcategories.iter().zip(&deep.subcategories).filter(|_| place == 0)
        {
            row(&subcategory.id, "subcategory", score);
        }
        for (dimension, score) in model().dimensions.iter().zip(&deep.dimensions).filter(|_| place == 0) {
            row(&dimension.id, "deep-dive-dimension", score);
        }
    }
    rows
}

#[test]
fn another_program_reads_every_cell_as_it_was_meant() {
    const READER: &str = "import csv, json, sys\n\
        with open(sys.argv[1], newline='', encoding='utf-8') as file:\n    \
            print(json.dumps(list(csv.reader(file, strict=True))))";
    let heads = [
        "scope practice dimension subcategory answer partly basis target note evidence review_by",
        "scope group kind typical floor ceiling assessed base",
    ];
    for ((path, head), rows) in [ANSWERS, RESULTS].into_iter().zip(heads).zip([answer_rows(), result_rows()])
    {
        let Ok(read) = Command::new("python3").args(["-c", READER, path]).output() else {
            eprintln!("skipped: there is no python3 to read {path}");
            return;
        };
        let said = String::from_utf8_lossy(&read.stderr);
        let read: Vec<Vec<String>> =
            serde_json::from_slice(&read.stdout).unwrap_or_else(|_| panic!("{said}"));
        assert_eq!(read[0], head.split(' ').collect::<Vec<_>>());
        assert_eq!(read.len(), rows.len() + 1, "{path}");
        for (read, row) in read[1..].iter().zip(&rows) {
            assert_eq!(read, row, "{path}");
        }
    }
}

#[test]
fn no_cell_begins_as_a_formula_does() {
    for text in [write_answers(model(), &full()), write_results(model(), &full())] {
        // Read without taking an apostrophe off: a cell begins after a comma or a line's end, or behind a quotation mark there.
        let mut quoted = false;
        let mut begins = true;
        for character in text.chars() {
            if begins && character == '"' && !quoted {
                quoted = true;
                continue;
            }
            assert!(!begins || !"=+-@\t".contains(character), "{character:?}");
            begins = !quoted && matches!(character, ',' | '\n');
            quoted ^= character == '"';
        }
    }
}

#[test]
fn results_are_those_of_the_assessments_own_length() {
    let text = write_results(model(), &full());
    let quick: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("''Second',")).collect();
    let id = |place: usize| &model().dimensions[place].id;
    // Two answers a dimension, by turns 1 and 4, 2 and 2.
    let figures = ["1,1,4", "2,2,2", "1,1,4", "2,2,2", "1,1,4"];
    let expected: Vec<_> = (0..5).map(|at| format!("{},dimension,{},2,2", id(at), figures[at])).collect();
    assert_eq!(quick, expected);
    let unsaid: Vec<&str> = text.lines().filter(|line| line.starts_with(',')).collect();
    assert_eq!(unsaid.len(), 5);
    assert!(unsaid.iter().all(|line| line.contains(",dimension,,,,0,")), "{unsaid:?}");
}

fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("\"".to_owned()),
        "[=+@'\t\r\n\0,;-]",
        "\\PC{0,8}",
        any::<char>().prop_map(String::from),
        prop::sample::select(NASTY.to_vec()).prop_map(String::from),
    ];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn every_text_comes_back(name in any_text(), texts in prop::collection::vec((any_text(), any_text()), 34)) {
        let mut one = named(&name, Length::Core);
        for (place, (note, evidence)) in (0..).zip(texts) {
            one.write(PracticeIndex(place), Texts { note, evidence, ..Texts::default() });
        }
        let workspace = holding([one]);
        prop_assert_eq!(opened(&write_answers(model(), &workspace)), Read { workspace, ..Read::default() });
    }
}
