//! Scoring by tables of hand-made cases, and by properties that hold for all answers.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Flags, Length, Scope, ScopeKind};
use cairn::domain::finding::{Finding, finding};
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::progress::{Progress, next_open, progress, progress_by_dimension};
use cairn::domain::scoring::{Assessed, Score, Scorecard, score, target_of_all};
use cairn::domain::steps::{find_out, next_steps};
use proptest::prelude::*;

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn assessment(length: Length) -> Assessment {
    Assessment::new(model(), Scope { name: "Harbour".into(), kind: ScopeKind::Organization }, length)
}

fn choice(word: &str) -> Option<Choice> {
    Some(match word {
        "-" => return None,
        "?" => Choice::Unknown,
        "x" => Choice::NotApplicable,
        "e" => Choice::Elsewhere(None),
        elsewhere if elsewhere.starts_with('e') => {
            Choice::Elsewhere(Some(level(elsewhere[1..].parse().expect("a level"))))
        }
        number => Choice::Level(level(number.parse().expect("a level"))),
    })
}

/// The answers given to the first practices of the model, as a group.
fn group(answers: &str) -> (Assessment, Vec<PracticeIndex>) {
    let mut assessment = assessment(Length::Core);
    let practices: Vec<PracticeIndex> =
        model().indices().zip(answers.split_whitespace()).map(|p| p.0).collect();
    for (practice, word) in practices.iter().zip(answers.split_whitespace()) {
        assessment.set_answer(*practice, choice(word).map(Answer::new));
    }
    (assessment, practices)
}

fn levels(assessed: &[Assessed]) -> String {
    assessed.iter().map(|one| one.level.number().to_string()).collect::<Vec<_>>().join(" ")
}

/// The figures in the words of `fixtures/scores.txt`.
fn figures(score: &Score) -> String {
    let coverage = format!("{}/{}", score.assessed.len(), score.base.len());
    let Some(result) = score.result else { return format!("{coverage} | none {}", score.missing()) };
    let outcome = format!(
        "{coverage} | {} {}-{}",
        result.typical.number(),
        result.floor.number(),
        result.ceiling.number()
    );
    match result.typical.next() {
        Some(next) => {
            format!("{outcome} | {} | {}", levels(&score.below(next)), levels(&score.smallest_lifts(next)))
        }
        None => outcome,
    }
}

#[test]
fn a_group_has_the_figures_of_the_table() {
    let mut cases = 0;
    for line in include_str!("fixtures/scores.txt").lines().filter(|line| !line.starts_with('#')) {
        let (answers, expected) = line.split_once('|').expect("answers | figures");
        let (assessment, practices) = group(answers);
        assert_eq!(figures(&Score::of(&assessment, &practices)), expected.trim(), "answers {answers}");
        cases += 1;
    }
    assert!(cases >= 60, "the table has {cases} cases");
}

#[test]
fn a_notice_stands_where_more_than_a_quarter_is_not_applicable() {
    for (answers, notice) in [
        ("x 1 1 1", false),
        ("x 1 1", true),
        ("x x 1 1 1 1 1 1", false),
        ("x x 1 1 1 1 1", true),
        ("1 1", false),
        ("x", true),
    ] {
        let (assessment, practices) = group(answers);
        assert_eq!(Score::of(&assessment, &practices).much_not_applicable(), notice, "answers {answers}");
    }
}

#[test]
fn a_group_target_is_the_lower_median_of_its_base() {
    // (answers, own targets, target of the group); `.` leaves a practice to the ambition of 3
    for (answers, targets, expected) in [
        ("1 1 1", ". . .", Some(3)),
        ("1 1 1", "5 5 .", Some(5)),
        ("1 1", "2 5", Some(2)),
        ("1 1 1 1", "1 2 4 5", Some(2)),
        ("1 x 1", "4 1 5", Some(4)),
        ("- - -", "4 4 4", Some(4)),
        ("x x", "4 4", None),
    ] {
        let (mut assessment, practices) = group(answers);
        for (practice, target) in practices.iter().zip(targets.split_whitespace()) {
            assessment.set_target(*practice, target.parse().ok().and_then(Level::new));
        }
        let score = Score::of(&assessment, &practices);
        assert_eq!(score.target.map(Level::number), expected, "answers {answers}, targets {targets}");
    }
}

#[test]
fn one_target_of_all_groups_is_the_lower_median_of_all_their_bases() {
    // (answers, own targets, how many make up the first of two groups, target of both together)
    for (answers, targets, first, expected) in [
        ("1 1 1 1", ". . . .", 2, Some(3)),
        ("1 1 1 1 1", "5 5 5 1 1", 3, Some(5)),
        ("1 1 1 1", "5 5 1 1", 2, Some(1)),
        ("x 1 x 1", "5 2 5 .", 2, Some(2)),
        ("x x - -", "5 5 4 4", 2, Some(4)),
        ("x x x x", "5 5 4 4", 2, None),
    ] {
        let (mut assessment, practices) = group(answers);
        for (practice, target) in practices.iter().zip(targets.split_whitespace()) {
            assessment.set_target(*practice, target.parse().ok().and_then(Level::new));
        }
        let (one, other) = practices.split_at(first);
        let groups = [Score::of(&assessment, one), Score::of(&assessment, other)];
        let target = target_of_all(&assessment, &groups.each_ref());
        assert_eq!(target.map(Level::number), expected, "answers {answers}, targets {targets}");
    }
}

#[test]
fn progress_is_a_fraction_of_what_is_wanted_from_the_assessed() {
    for (answers, ambition, expected) in [
        ("3 1 4 2 ?", 3, (9, 12)),
        ("5 5", 3, (6, 6)),
        ("0 0", 2, (0, 4)),
        ("- x ?", 3, (0, 0)),
        ("e2 1", 4, (3, 8)),
    ] {
        let (mut assessment, practices) = group(answers);
        assessment.ambition = level(ambition);
        assert_eq!(Score::of(&assessment, &practices).progress(&assessment), expected, "answers {answers}");
    }
}

#[test]
fn next_steps_come_from_the_floor_then_the_larger_gap_then_data_order() {
    // (answers, ambition, steps as place:from)
    for (answers, ambition, expected) in [
        ("1 2 3 3", 3, "0:1 1:2"),
        ("3 3 3", 3, ""),
        ("2 1 1 2 1 2", 3, "1:1 2:1 4:1"),
        ("2 1 2 2 0 1", 3, "4:0 1:1 5:1"),
        ("4 4 4", 5, "0:4 1:4 2:4"),
        ("? 1 -", 3, "1:1"),
        ("e1 2", 3, "1:2"),
        ("5 0", 1, "1:0"),
    ] {
        let (mut assessment, practices) = group(answers);
        assessment.ambition = level(ambition);
        let score = Score::of(&assessment, &practices);
        let steps: Vec<String> = next_steps(&assessment, &score)
            .iter()
            .map(|step| format!("{}:{}", step.practice.0, step.from.number()))
            .collect();
        assert_eq!(steps.join(" "), expected, "answers {answers}, ambition {ambition}");
    }
}

#[test]
fn a_larger_gap_goes_before_data_order() {
    let (mut assessment, practices) = group("1 2 2");
    assessment.set_target(practices[2], Level::new(5));
    let steps = next_steps(&assessment, &Score::of(&assessment, &practices));
    assert_eq!(steps.iter().map(|step| step.practice.0).collect::<Vec<_>>(), [0, 2, 1]);
}

#[test]
fn dont_know_asks_to_be_found_out() {
    let (assessment, practices) = group("1 ? x ? -");
    let found: Vec<u16> = find_out(&assessment, &Score::of(&assessment, &practices))
        .iter()
        .map(|practice| practice.0)
        .collect();
    assert_eq!(found, [1, 3]);
}

fn answer_all(assessment: &mut Assessment, practices: &[PracticeIndex], number: u8) {
    for practice in practices {
        assessment.set_answer(*practice, Some(Answer::new(Choice::Level(level(number)))));
    }
}

#[test]
fn quick_extended_to_core_keeps_the_quick_result_until_the_core_has_one() {
    let mut assessment = assessment(Length::Quick);
    let quick = assessment.asked(model());
    assert_eq!(quick.len(), 10);
    answer_all(&mut assessment, &quick, 3);
    let scorecard = score(model(), &assessment);
    assert!(scorecard.dimensions.iter().all(|one| one.score.base.len() == 2 && one.quick.is_none()));
    assert!(scorecard.dimensions.iter().all(|one| one.score.result.is_some()));

    assessment.extend();
    let extended = score(model(), &assessment);
    for dimension in &extended.dimensions {
        // 2 of 5, 6 or 9: under half, so the core has no result and the quick one stays beside it.
        assert_eq!(dimension.score.result, None);
        let quick = dimension.quick.as_ref().expect("the quick result is kept");
        assert_eq!(quick.result.map(|result| result.typical), Some(level(3)));
    }

    let core = assessment.asked(model());
    assert_eq!(core.len(), 31);
    answer_all(&mut assessment, &core, 2);
    let complete = score(model(), &assessment);
    assert!(complete.dimensions.iter().all(|one| one.quick.is_none()));
    assert!(complete.dimensions.iter().all(|one| one.score.result.map(|r| r.typical) == Some(level(2))));
}

#[test]
fn an_answer_hidden_after_it_was_given_is_kept_and_not_counted() {
    let model = model();
    let mut assessment = assessment(Length::Core);
    let ai = model.flags.iter().find(|flag| flag.id == "ai-workloads").expect("the flag").bit;
    assert_eq!(assessment.asked(model).len(), 31);
    assessment.flags = Flags::default().with(ai, true);
    let asked = assessment.asked(model);
    assert_eq!(asked.len(), 34);
    answer_all(&mut assessment, &asked, 1);
    assert_eq!(coverage(&score(model, &assessment)), ["7/7", "5/5", "6/6", "10/10", "6/6"]);

    assessment.flags = assessment.flags.with(ai, false);
    assert_eq!(coverage(&score(model, &assessment)), ["6/6", "5/5", "5/5", "9/9", "6/6"]);
    let hidden = model.find("tech-ai").expect("the practice");
    assert!(assessment.hides(model, hidden));
    assert!(assessment.answer(hidden).is_some(), "kept");
}

#[test]
fn progress_counts_answers_of_any_kind_and_knows_what_is_next() {
    let model = model();
    let mut assessment = assessment(Length::Quick);
    let asked = assessment.asked(model);
    for (practice, word) in asked.iter().zip(["3", "?", "x", "e"]) {
        assessment.set_answer(*practice, choice(word).map(Answer::new));
    }
    assert_eq!(progress(model, &assessment), Progress { answered: 4, asked: 10 });
    let dimensions: Vec<usize> =
        progress_by_dimension(model, &assessment).iter().map(|one| one.answered).collect();
    assert_eq!(dimensions, [2, 2, 0, 0, 0]);
    assert_eq!(next_open(model, &assessment), Some(asked[4]));
    answer_all(&mut assessment, &asked, 1);
    assert!(progress(model, &assessment).is_complete());
    assert_eq!(next_open(model, &assessment), Some(asked[0]));
}

fn coverage(scorecard: &Scorecard) -> Vec<String> {
    let fraction = |score: &Score| format!("{}/{}", score.assessed.len(), score.base.len());
    scorecard.dimensions.iter().map(|one| fraction(&one.score)).collect()
}

#[test]
fn the_finding_is_the_widest_gap_between_typical_levels() {
    for (per_dimension, expected) in [
        ([2, 3, 2, 4, 1], Finding::Ahead { dimension: 3, of: 4, by: 3 }),
        ([2, 2, 2, 4, 2], Finding::AheadOfRest { dimension: 3, by: 2 }),
        ([3, 3, 1, 3, 3], Finding::BehindRest { dimension: 2, by: 2 }),
        ([3, 3, 1, 1, 3], Finding::Between { low: level(1), high: level(3) }),
        ([4, 3, 1, 1, 2], Finding::Between { low: level(1), high: level(4) }),
        ([3, 3, 3, 3, 3], Finding::Even { level: level(3), all: true }),
    ] {
        let mut assessment = assessment(Length::Core);
        for practice in assessment.asked(model()) {
            let number = per_dimension[model().practice(practice).dimension];
            answer_all(&mut assessment, &[practice], number);
        }
        assert_eq!(finding(&score(model(), &assessment)), expected);
    }
    assert_eq!(finding(&score(model(), &assessment(Length::Core))), Finding::Nothing);
}

fn any_choice() -> impl Strategy<Value = Option<Choice>> {
    prop_oneof![
        2 => Just(None),
        8 => (0..=5_u8).prop_map(|n| Some(Choice::Level(level(n)))),
        1 => Just(Some(Choice::Unknown)),
        1 => Just(Some(Choice::NotApplicable)),
        1 => Just(Some(Choice::Elsewhere(None))),
        1 => (0..=5_u8).prop_map(|n| Some(Choice::Elsewhere(Some(level(n))))),
    ]
}

fn scored(choices: &[Option<Choice>]) -> Score {
    let mut assessment = assessment(Length::Core);
    let practices: Vec<PracticeIndex> = model().indices().take(choices.len()).collect();
    for (practice, choice) in practices.iter().zip(choices) {
        assessment.set_answer(*practice, choice.map(Answer::new));
    }
    Score::of(&assessment, &practices)
}

/// Failures are printed with their input; no file of them is kept.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        max_global_rejects: 20 * cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn raising_an_answer_lowers_no_figure(choices in prop::collection::vec(any_choice(), 1..12), at in 0..12_usize) {
        let at = at % choices.len();
        let raised = match choices[at] {
            Some(Choice::Level(from)) => from.next().map(Choice::Level),
            Some(Choice::Elsewhere(Some(from))) => from.next().map(|to| Choice::Elsewhere(Some(to))),
            _ => None,
        };
        prop_assume!(raised.is_some());
        let mut higher = choices.clone();
        higher[at] = raised;
        let (before, after) = (scored(&choices), scored(&higher));
        prop_assert_eq!(before.result.is_some(), after.result.is_some());
        if let (Some(before), Some(after)) = (before.result, after.result) {
            prop_assert!(after.typical >= before.typical);
            prop_assert!(after.floor >= before.floor);
            prop_assert!(after.ceiling >= before.ceiling);
        }
        prop_assert_eq!(before.base.len(), after.base.len());
        prop_assert_eq!(before.assessed.len(), after.assessed.len());
    }

    #[test]
    fn no_answer_to_dont_know_changes_no_figure(choices in prop::collection::vec(any_choice(), 1..12)) {
        let known: Vec<Option<Choice>> = choices.iter().map(|c| c.or(Some(Choice::Unknown))).collect();
        prop_assert_eq!(scored(&choices), scored(&known));
    }

    #[test]
    fn the_order_of_practices_never_matters(choices in prop::collection::vec(any_choice(), 1..12), turn in 0..12_usize) {
        let mut turned = choices.clone();
        turned.rotate_left(turn % choices.len());
        turned.reverse();
        let (one, other) = (scored(&choices), scored(&turned));
        prop_assert_eq!(one.result, other.result);
        prop_assert_eq!(figures(&one), figures(&other));
    }

    #[test]
    fn the_smallest_set_of_lifts_reaches_the_level_and_one_fewer_does_not(
        choices in prop::collection::vec(any_choice(), 1..12), n in 1..=5_u8,
    ) {
        let score = scored(&choices);
        prop_assume!(score.result.is_some_and(|result| result.typical < level(n)));
        let lifts = score.smallest_lifts(level(n));
        let lift = |count: usize| {
            let mut lifted = choices.clone();
            for one in &lifts[..count] {
                lifted[usize::from(one.practice.0)] = Some(Choice::Level(level(n)));
            }
            scored(&lifted).result.expect("coverage stays").typical
        };
        prop_assert!(lift(lifts.len()) >= level(n));
        prop_assert!(lift(lifts.len() - 1) < level(n));
    }
}
