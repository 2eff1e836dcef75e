//! Assessment → link.

use super::layout::{Asked, FORMAT, Sections, basis_code, choice_code, goals_number, length_code, pack};
use super::text::SnapshotTexts;
use crate::codec::checksum;
use crate::domain::answer::Texts;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::{Model, PracticeIndex};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// What follows `#/s/`: the assessment as of that day. Name, notes and evidence go along only if `with_texts`.
pub fn encode(model: &Model, assessment: &Assessment, day: Day, with_texts: bool) -> String {
    let deep = says_anything(assessment, &model.deep(), with_texts);
    let practices: Vec<PracticeIndex> = if deep { model.indices().collect() } else { model.core() };
    let answers = || practices.iter().map(|practice| assessment.answer(*practice));
    let texts = if with_texts { texts(assessment, &practices) } else { Vec::new() };
    let targets = || practices.iter().map(|practice| assessment.own_target(*practice));

    let mut sections = Sections::default();
    for (section, present) in [
        (Sections::PARTLY, answers().flatten().any(|answer| answer.partly)),
        (Sections::BASIS, answers().flatten().any(|answer| answer.basis.is_some())),
        (Sections::TARGETS, targets().any(|target| target.is_some())),
        (Sections::TEXTS, !texts.is_empty()),
        (Sections::DEEP, deep),
    ] {
        if present {
            sections.0 |= section;
        }
    }

    let mut bytes = vec![FORMAT];
    bytes.extend(model.current_order().fingerprint.to_le_bytes());
    bytes.extend(day.0.to_le_bytes());
    bytes.push(
        assessment.scope.kind.code() | length_code(assessment) << 3 | assessment.ambition.number() << 5,
    );
    let goals = goals_number(assessment.profile.goals());
    bytes.extend(Asked { flags: assessment.flags, sections, goals }.pack());
    if sections.has(Sections::TEXTS) {
        bytes.extend(u16::try_from(texts.len()).unwrap_or(u16::MAX).to_le_bytes());
    }
    bytes.push(checksum(&bytes).to_le_bytes()[0]);

    bytes.extend(pack(answers().map(|answer| choice_code(answer.map(|answer| answer.choice))), 16, 2));
    if sections.has(Sections::PARTLY) {
        bytes.extend(pack(answers().map(|answer| u8::from(answer.is_some_and(|a| a.partly))), 2, 8));
    }
    if sections.has(Sections::BASIS) {
        bytes.extend(pack(answers().map(|answer| basis_code(answer.and_then(|a| a.basis))), 4, 4));
    }
    if sections.has(Sections::TARGETS) {
        bytes.extend(pack(targets().map(|target| target.map_or(0, Level::number)), 6, 3));
    }
    bytes.extend(texts);
    bytes.extend(checksum(&bytes).to_le_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether there is anything to pack about those practices.
fn says_anything(assessment: &Assessment, practices: &[PracticeIndex], with_texts: bool) -> bool {
    practices.iter().any(|practice| {
        assessment.answer(*practice).is_some()
            || assessment.own_target(*practice).is_some()
            || (with_texts && assessment.written(*practice) != Texts::default())
    })
}

/// Whether name, notes and evidence are short enough for a link.
pub fn texts_fit(model: &Model, assessment: &Assessment) -> bool {
    let practices: Vec<PracticeIndex> = model.indices().collect();
    let none = assessment.scope.name().is_none()
        && practices.iter().all(|practice| assessment.written(*practice) == Texts::default());
    none || !texts(assessment, &practices).is_empty()
}

/// The texts as bytes; none if they are longer than a snapshot can say.
fn texts(assessment: &Assessment, practices: &[PracticeIndex]) -> Vec<u8> {
    let beside = practices
        .iter()
        .enumerate()
        .map(|(place, practice)| (place, assessment.written(*practice)))
        .collect();
    let name = Some(assessment.scope.name.clone()).filter(|name| !name.is_empty());
    let bytes = SnapshotTexts { name, beside }.write();
    if u16::try_from(bytes.len()).is_ok() { bytes } else { Vec::new() }
}
