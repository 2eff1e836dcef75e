//! The deep-dive: its figures by the same rules, never part of the core; sessions; a subcategory that others provide.

use cairn::bundled::model;
use cairn::codec::snapshot::{decode, encode};
use cairn::domain::answer::{Answer, Basis, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::example::example;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::progress::{Progress, deep_progress, next_open, progress};
use cairn::domain::scoring::{Score, score, score_deep_dive};
use cairn::domain::session::{MINUTES_A_QUESTION, Slice, minutes_for, plan};

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn empty() -> Assessment {
    Assessment::new(model(), Scope { name: "Harbour".into(), kind: ScopeKind::Team }, Length::Core)
}

/// A grid as it is drawn, one row a subcategory: `0`-`5`, `?`, `x`, `e`, `e3`, `-`.
fn grid(rows: [&str; 4]) -> Assessment {
    let mut assessment = empty();
    for (subcategory, row) in rows.into_iter().enumerate() {
        for (dimension, word) in row.split_whitespace().enumerate() {
            let choice = match word.as_bytes() {
                b"-" => continue,
                b"?" => Choice::Unknown,
                b"x" => Choice::NotApplicable,
                b"e" => Choice::Elsewhere(None),
                [b'e', digit] => Choice::Elsewhere(Some(level(digit - b'0'))),
                [digit] => Choice::Level(level(digit - b'0')),
                _ => panic!("{word} is no answer"),
            };
            let practice = model().cell(subcategory, dimension).expect("a cell");
            assessment.set_answer(practice, Some(Answer::new(choice)));
        }
    }
    assessment
}

/// Coverage, then the outcome or how many levels are missing.
fn figures(score: &Score) -> String {
    let coverage = format!("{}/{}", score.assessed.len(), score.base.len());
    match score.result {
        Some(one) => {
            format!("{coverage} {} {}-{}", one.typical.number(), one.floor.number(), one.ceiling.number())
        }
        None => format!("{coverage} none {}", score.missing()),
    }
}

#[test]
fn rows_and_columns_have_the_figures_of_the_table() {
    type Figures = [&'static str; 4];
    type Columns = [&'static str; 5];
    let cases: [([&str; 4], Figures, Columns); 4] = [
        (
            ["2 3 2 4 1", "2 3 3 4 ?", "1 2 2 3 1", "1 2 1 3 0"],
            ["5/5 2 1-4", "4/5 3 2-4", "5/5 2 1-3", "5/5 1 0-3"],
            ["4/4 1 1-2", "4/4 2 2-3", "4/4 2 1-3", "4/4 3 3-4", "3/4 1 0-1"],
        ),
        (
            ["- - - - -", "e e e e e", "x x x x x", "5 - - - -"],
            ["0/5 none 3", "0/5 none 3", "0/0 none 0", "1/5 none 2"],
            ["1/3 none 1", "0/3 none 2", "0/3 none 2", "0/3 none 2", "0/3 none 2"],
        ),
        (
            ["e3 e3 - - -", "1 2 3 - -", "4 x x x x", "0 0 0 0 0"],
            ["2/5 none 1", "3/5 2 1-3", "1/1 4 4-4", "5/5 0 0-0"],
            ["4/4 1 0-4", "3/3 2 0-3", "2/3 0 0-3", "1/3 none 1", "1/3 none 1"],
        ),
        (["5 5 5 5 5", "5 5 5 5 5", "5 5 5 5 5", "5 5 5 5 5"], ["5/5 5 5-5"; 4], ["4/4 5 5-5"; 5]),
    ];
    for (rows, subcategories, dimensions) in cases {
        let deep = score_deep_dive(model(), &grid(rows));
        assert_eq!(deep.subcategories.iter().map(figures).collect::<Vec<_>>(), subcategories, "{rows:?}");
        assert_eq!(deep.dimensions.iter().map(figures).collect::<Vec<_>>(), dimensions, "{rows:?}");
    }
}

#[test]
fn the_second_lens_never_feeds_the_first() {
    let plain = example(model());
    let mut without = plain.clone();
    for practice in model().deep() {
        without.set_answer(practice, None);
    }
    assert_eq!(score(model(), &plain), score(model(), &without));
    assert_eq!(progress(model(), &plain), progress(model(), &without));
    assert_eq!(deep_progress(model(), &plain), Progress { answered: 20, asked: 20 });
    assert!(plain.has_deep_dive(model()) && !without.has_deep_dive(model()));
    let next = next_open(model(), &empty()).expect("a question");
    assert_eq!(model().practice(next).subcategory, None, "the core asks core practices");
}

#[test]
fn links_hold_the_deep_dive_only_where_there_is_one() {
    let day = Day(9_000);
    let mut core = example(model());
    for practice in model().deep() {
        core.set_answer(practice, None);
    }
    let bare = |assessment: &Assessment| {
        let mut bare = assessment.clone();
        for practice in model().indices() {
            if let Some(answer) = bare.answer(practice) {
                bare.set_answer(practice, Some(Answer::new(answer.choice)));
            }
        }
        encode(model(), &bare, day, false)
    };
    assert!(bare(&core).len() <= 45, "core: {} characters", bare(&core).len());
    let both = bare(&example(model()));
    assert!(both.len() <= 60, "core and deep-dive: {} characters", both.len());

    let mut full = empty();
    for (place, practice) in (0_u8..).zip(model().indices()) {
        let choice = Choice::Level(level(place % 5));
        let basis = Some(Basis::Measured);
        full.set_answer(practice, Some(Answer { choice, partly: true, basis, review_by: None }));
        full.set_target(practice, Some(level(1 + place % 5)));
    }
    let link = encode(model(), &full, day, false);
    assert!(link.len() <= 120, "with every optional section: {} characters", link.len());
    let opened = decode(model(), &link).expect("it opens").assessment;
    assert_eq!(score_deep_dive(model(), &opened), score_deep_dive(model(), &full));
    for practice in model().indices() {
        assert_eq!(opened.answer(practice), full.answer(practice));
        assert_eq!(opened.own_target(practice), full.own_target(practice));
    }
}

#[test]
fn a_link_from_before_the_deep_dive_opens() {
    // Made by the version that had 34 practices, from its example.
    let link = include_str!("fixtures/link-34-practices.txt").trim();
    let opened = decode(model(), link).expect("it opens");
    assert_eq!(opened.lost, 0);
    let answered = model().core().into_iter().filter(|one| opened.assessment.answer(*one).is_some()).count();
    assert_eq!(answered, 31);
    assert!(opened.assessment.asked_deep(model()).is_empty(), "what came later is not asked");
}

fn ids(practices: &[PracticeIndex]) -> Vec<(usize, usize)> {
    let place = |index: &PracticeIndex| {
        let practice = model().practice(*index);
        (practice.subcategory.expect("of the deep-dive"), practice.dimension)
    };
    practices.iter().map(place).collect()
}

#[test]
fn a_session_takes_open_questions_first_and_hears_every_subcategory() {
    let nothing = empty();
    let pair = plan(model(), &nothing, Slice::Pair(1), 4 * MINUTES_A_QUESTION + 1);
    assert_eq!(
        ids(&pair.questions),
        [(2, 0), (3, 0), (2, 1), (3, 1)],
        "security with keys, dimension by dimension"
    );
    assert_eq!(pair.left_over.len(), 6);

    let some = grid(["3 ? - 1 2", "- - - - -", "- - - - -", "- - - - -"]);
    let one = plan(model(), &some, Slice::Subcategory(0), 60);
    // Open, then don't know, then by the gap to the target of 3: 1, 2, 3.
    assert_eq!(ids(&one.questions), [(0, 2), (0, 1), (0, 3), (0, 4), (0, 0)]);

    let column = plan(model(), &nothing, Slice::Dimension(3), 60);
    assert_eq!(ids(&column.questions), [(0, 3), (1, 3), (2, 3), (3, 3)]);

    let theirs = grid(["- - - - -", "e e e e3 e", "- - - - -", "- - - - -"]);
    assert_eq!(plan(model(), &theirs, Slice::Subcategory(1), 60).questions, [], "others provide it");
    assert_eq!(plan(model(), &theirs, Slice::All, 600).questions.len(), 15);
    assert_eq!(minutes_for(model(), &theirs, Slice::Pair(0)), 5 * MINUTES_A_QUESTION);
    assert_eq!(plan(model(), &nothing, Slice::All, 0).questions, [], "no time, no question");
    assert_eq!(Slice::every(model()).len(), 1 + 2 + 4 + 5);
}
