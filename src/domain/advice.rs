//! Which of the panel's advice stands beside a practice. It is read, never scored.

use super::answer::Choice;
use super::assessment::Assessment;
use super::model::PracticeIndex;
use super::model::library::{Advice, Band, Library};
use super::steps::Step;

/// The advice that was given for the practice, for the band its level is in and for the next. Below level 1, and where
/// nothing is known yet, only the first band lies ahead; where it does not apply, nothing does.
pub fn advice_for<'l>(
    library: &'l Library,
    assessment: &Assessment,
    practice: PracticeIndex,
) -> Vec<&'l Advice> {
    let choice = assessment.answer(practice).map(|answer| answer.choice);
    if choice == Some(Choice::NotApplicable) {
        return Vec::new();
    }
    let band = choice.and_then(Choice::level).and_then(Band::of);
    let next = band.map_or(Some(Band::OneTwo), Band::next);
    library
        .advice
        .iter()
        .filter(|one| Some(one.band) == band || Some(one.band) == next)
        .filter(|one| is_for(one, assessment) && concerns(one, practice))
        .collect()
}

/// The advice for a row of steps, each piece once, with the practices it is for.
pub fn advice_for_steps<'l>(
    library: &'l Library,
    assessment: &Assessment,
    steps: &[Step],
) -> Vec<(&'l Advice, Vec<PracticeIndex>)> {
    let mut pieces: Vec<(&Advice, Vec<PracticeIndex>)> = Vec::new();
    for step in steps {
        for advice in advice_for(library, assessment, step.practice) {
            match pieces.iter_mut().find(|(known, _)| known.id == advice.id) {
                Some((_, practices)) => practices.push(step.practice),
                None => pieces.push((advice, vec![step.practice])),
            }
        }
    }
    pieces
}

/// Whether nothing that was said of the scope hides it.
pub fn is_for(advice: &Advice, assessment: &Assessment) -> bool {
    advice.flags.is_empty() || advice.flags.iter().any(|flag| assessment.flags.has(*flag))
}

/// Whether it was given for one of the practice's cells, touches one, or helps with its question.
pub fn concerns(advice: &Advice, practice: PracticeIndex) -> bool {
    let cells = || advice.cells.iter().chain(advice.also.iter());
    cells().any(|(one, _)| *one == practice) || advice.beside.contains(&practice)
}
