//! What is worth a second look, and what keeps a group's coverage down.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Basis, Choice, Texts};
use cairn::domain::assessment::{Assessment, Length, Scope};
use cairn::domain::attention::{Attention, SOON, attention};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::scoring::Score;
use cairn::domain::without_level::WithoutLevel;

const TODAY: Day = Day(9_800);

fn at(number: u8) -> Answer {
    Answer::new(Choice::Level(Level::new(number).expect("0 to 5")))
}

fn said(answer: Answer, reason: &str) -> Attention {
    let mut assessment = Assessment::new(model(), Scope::default(), Length::Core);
    assessment.set_answer(PracticeIndex(2), Some(answer));
    assessment.write(PracticeIndex(2), Texts { reason: reason.into(), ..Texts::default() });
    attention(model(), &assessment, TODAY)
}

#[test]
fn an_answer_is_worth_a_second_look_by_the_table() {
    let on = |basis, answer| Answer { basis: Some(basis), ..answer };
    let by = |day: u16| Answer { review_by: Some(Day(day)), ..at(2) };
    let (one, nothing) = (PracticeIndex(2), Attention::default);
    let not_applicable = Answer::new(Choice::NotApplicable);
    let elsewhere = |level| Answer::new(Choice::Elsewhere(level));
    for (answer, reason, expected) in [
        (on(Basis::Opinion, at(4)), "", Attention { opinion: vec![one], ..nothing() }),
        (on(Basis::Opinion, at(5)), "", Attention { opinion: vec![one], ..nothing() }),
        (on(Basis::Opinion, at(3)), "", nothing()),
        (on(Basis::Documented, at(5)), "", nothing()),
        (at(5), "", nothing()),
        (by(TODAY.0 - 1), "", Attention { overdue: vec![(one, Day(TODAY.0 - 1))], ..nothing() }),
        (by(TODAY.0), "", Attention { due: vec![(one, TODAY)], ..nothing() }),
        (by(TODAY.0 + SOON), "", Attention { due: vec![(one, Day(TODAY.0 + SOON))], ..nothing() }),
        (by(TODAY.0 + SOON + 1), "", nothing()),
        (not_applicable, "", Attention { no_reason: vec![one], ..nothing() }),
        (not_applicable, "  ", Attention { no_reason: vec![one], ..nothing() }),
        (not_applicable, "We run no such thing.", nothing()),
        (elsewhere(None), "", Attention { no_level: vec![one], ..nothing() }),
        (elsewhere(Level::new(4)), "", nothing()),
    ] {
        assert_eq!(said(answer, reason), expected, "{answer:?} with the reason {reason:?}");
    }
}

#[test]
fn what_is_not_asked_is_not_looked_at_and_dates_stand_in_their_order() {
    let model = model();
    let mut assessment = Assessment::new(model, Scope::default(), Length::Quick);
    let not_quick = model.core().into_iter().find(|one| !model.quick_start.contains(one)).expect("one");
    let hidden = model.indices().find(|one| model.practice(*one).shown_with.is_some()).expect("one");
    let by = |day: u16| Some(Answer { review_by: Some(Day(day)), ..at(1) });
    for practice in [not_quick, hidden] {
        assessment.set_answer(practice, by(5));
    }
    assert_eq!(attention(model, &assessment, TODAY), Attention::default());
    let (first, second, deep) = (model.quick_start[0], model.quick_start[1], model.deep()[0]);
    for (practice, day) in [(first, 7), (second, 5), (deep, 6)] {
        assessment.set_answer(practice, by(day));
    }
    let expected = vec![(second, Day(5)), (deep, Day(6)), (first, Day(7))];
    assert_eq!(attention(model, &assessment, TODAY), Attention { overdue: expected, ..Attention::default() });
}

#[test]
fn practices_without_a_level_are_told_apart() {
    let practices = &model().core()[..6];
    let mut assessment = Assessment::new(model(), Scope::default(), Length::Core);
    let choices = [
        None,
        Some(Choice::Unknown),
        Some(Choice::NotApplicable),
        Some(Choice::Elsewhere(None)),
        Some(Choice::Elsewhere(Level::new(2))),
        Some(Choice::Level(Level::NOT_YET)),
    ];
    for (practice, choice) in practices.iter().zip(choices) {
        assessment.set_answer(*practice, choice.map(Answer::new));
    }
    let score = Score::of(&assessment, practices);
    let without = WithoutLevel::of(&assessment, &score);
    let expected = WithoutLevel {
        unanswered: vec![practices[0]],
        unknown: vec![practices[1]],
        elsewhere: vec![practices[3]],
    };
    assert_eq!(without, expected);
    assert_eq!(score.base.len() - score.assessed.len(), 3);
}
