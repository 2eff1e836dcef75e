//! The example organization as an assessment.

use super::answer::{Answer, Basis, Choice, Texts};
use super::assessment::{Assessment, Flags, Length, Scope, ScopeKind};
use super::model::{ExampleBasis, ExampleChoice, Model};
use super::profile::Profile;

/// The example, answered in full: the core and the deep-dive.
pub fn example(model: &Model) -> Assessment {
    let example = &model.example;
    let scope = Scope { name: example.name.to_string(), kind: ScopeKind::Organization };
    let mut assessment = Assessment::new(model, scope, Length::Core);
    assessment.ambition = example.ambition;
    assessment.flags = example.flags.iter().fold(Flags::default(), |flags, bit| flags.with(*bit, true));
    assessment.profile = Profile::with_goals(example.goals.iter().copied());
    for given in example.answers.iter() {
        let choice = match given.choice {
            ExampleChoice::Level(level) => Choice::Level(level),
            ExampleChoice::Unknown => Choice::Unknown,
            ExampleChoice::NotApplicable => Choice::NotApplicable,
            ExampleChoice::Elsewhere => Choice::Elsewhere(None),
        };
        let basis = given.basis.map(|basis| match basis {
            ExampleBasis::Opinion => Basis::Opinion,
            ExampleBasis::Documented => Basis::Documented,
            ExampleBasis::Measured => Basis::Measured,
        });
        let partly = given.partly && choice.can_be_partly();
        assessment.set_answer(given.practice, Some(Answer { choice, partly, basis, review_by: None }));
        let reason = if choice == Choice::NotApplicable { given.note.to_string() } else { String::new() };
        let texts = Texts { note: given.note.to_string(), reason, ..Texts::default() };
        assessment.write(given.practice, texts);
    }
    assessment
}
