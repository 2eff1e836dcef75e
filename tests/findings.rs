//! What the pictures say: tables of answers → sentences.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use cairn::domain::finding::finding;
use cairn::domain::level::Level;
use cairn::domain::scoring::{Score, Scorecard, score};
use cairn::domain::spread::{Spread, lowest, reached};
use cairn::words;

/// Answers to the quick start's ten: two a dimension, `-` for none.
fn scored(answers: &str) -> (Assessment, Scorecard) {
    let scope = Scope { name: String::new(), kind: ScopeKind::Organization };
    let mut assessment = Assessment::new(model(), scope, Length::Quick);
    let asked = assessment.asked(model());
    for (practice, word) in asked.into_iter().zip(answers.split_whitespace().flat_map(str::chars)) {
        let choice = match word {
            '-' => continue,
            '?' => Choice::Unknown,
            'x' => Choice::NotApplicable,
            level => Choice::Level(Level::new(level as u8 - b'0').expect("0 to 5")),
        };
        assessment.set_answer(practice, Some(Answer::new(choice)));
    }
    let scorecard = score(model(), &assessment);
    (assessment, scorecard)
}

fn spreads(scorecard: &Scorecard) -> Vec<Spread> {
    scorecard.dimensions.iter().map(|one| Spread::of(&one.score)).collect()
}

#[test]
fn a_picture_says_how_dimensions_stand_to_their_targets() {
    for (answers, sentence) in [
        ("22 22 22 22 22", "No dimension has reached its target."),
        (
            "33 22 22 22 11",
            "One of five dimensions has reached the target; Business Outcomes are two levels away.",
        ),
        ("33 33 45 33 35", "All five dimensions have reached their target."),
        ("33 -- -- -- --", "The one dimension with a result has reached its target."),
        ("33 33 33 -- --", "All three dimensions with a result have reached their target."),
        (
            "33 22 -- -- --",
            "One of two dimensions with a result has reached the target; Process is one level away.",
        ),
        ("44 44 44 22 22", "Three of five dimensions have reached the target."),
        ("-- -- -- -- --", words::results::NOTHING),
    ] {
        assert_eq!(words::reached(model(), reached(&scored(answers).1)), sentence, "{answers}");
    }
}

#[test]
fn a_picture_says_where_most_practices_are_and_which_stand_lowest() {
    for (answers, fullest, stands) in [
        (
            "12 23 22 22 24",
            "7 of 10 practices with a level are at Operate, more than at any other.",
            "One practice stands lowest, at Build: in People.",
        ),
        (
            "22 22 22 22 22",
            "Every practice with a level is at Operate.",
            "Every practice with a level is at Operate.",
        ),
        (
            "10 10 22 33 33",
            "4 of 10 practices with a level are at Scale, more than at any other.",
            "Two practices stand lowest, not yet at level 1.",
        ),
        ("-- -- ?? xx --", "No practice has a level yet.", "No practice has a level yet."),
        (
            "11 12 22 23 33",
            "4 of 10 practices with a level are at Operate, more than at any other.",
            "Three practices stand lowest, at Build: two of them in People.",
        ),
        (
            "11 11 33 33 2-",
            "Practices are most often at Build or at Scale: 4 each.",
            "Four practices stand lowest, at Build.",
        ),
    ] {
        let (_, scorecard) = scored(answers);
        let spreads = spreads(&scorecard);
        let titles: Vec<&str> = model().dimensions.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(words::fullest(model(), &Spread::sum(&spreads)), fullest, "{answers}");
        assert_eq!(words::stands_lowest(model(), &titles, lowest(&spreads)), stands, "{answers}");
    }
}

#[test]
fn a_headline_tells_what_is_not_yet_from_what_never_applies() {
    let nothing_applies = "Nothing here applies: every practice was answered \u{201c}not applicable\u{201d}.";
    for (answers, sentence) in [
        ("-- -- -- -- --", words::results::NOTHING),
        ("?? ?? ?? ?? ??", words::results::NOTHING),
        ("xx xx xx xx x-", words::results::NOTHING),
        ("xx xx xx xx x?", words::results::NOTHING),
        ("xx xx xx xx xx", nothing_applies),
        ("xx xx xx xx x2", "What is answered so far stands at Operate."),
    ] {
        assert_eq!(words::finding(model(), finding(&scored(answers).1)), sentence, "{answers}");
    }
}

#[test]
fn a_flag_stands_for_all_but_for_targets_of_their_own() {
    // (whose own target, deep-dive begun, said)
    let deep = model().deep()[0];
    let core = model().quick_start[0];
    let not_asked = model().core().into_iter().find(|one| !model().quick_start.contains(one)).expect("one");
    let all = "A flag marks what is enough: 3, Scale.";
    let but_for_own = "A flag marks what is enough: 3, Scale, where a practice has no target of its own.";
    for (own, begun, said) in [
        (None, false, all),
        (Some(core), false, but_for_own),
        (Some(not_asked), false, all),
        (Some(deep), false, all),
        (Some(deep), true, but_for_own),
    ] {
        let (mut assessment, _) = scored("22 22 22 22 22");
        if let Some(practice) = own {
            assessment.set_target(practice, Level::new(2));
        }
        if begun {
            assessment.set_answer(model().deep()[1], Some(Answer::new(Choice::Unknown)));
        }
        let own_targets = assessment.has_own_targets(model());
        assert_eq!(words::flags_stand(3, "Scale", own_targets), said, "{own:?}, begun: {begun}");
    }
}

#[test]
fn a_spread_counts_every_practice_once() {
    let (assessment, scorecard) = scored("12 ?- xx 05 34");
    let scores: Vec<&Score> = scorecard.dimensions.iter().map(|one| &one.score).collect();
    let all = Spread::sum(&spreads(&scorecard));
    assert_eq!(all, Spread { levels: [1, 1, 1, 1, 1, 1], without: 2 });
    let absent: usize = scores.iter().map(|score| score.not_applicable.len()).sum();
    assert_eq!(all.assessed() + all.without + absent, assessment.asked(model()).len());
}
