//! Records ↔ the assessment at hand.

use crate::bundled::model;
use crate::codec::record::{AssessmentHead, Key, TextKind, parse_answer, parse_profile, parse_scope};
use crate::domain::answer::Texts;
use crate::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::words;
use std::collections::BTreeMap;

/// What an assessment is before anything was said of it.
pub(super) fn unnamed() -> Assessment {
    let scope = Scope { name: words::MY_ORGANIZATION.to_owned(), kind: ScopeKind::Organization };
    Assessment::new(model(), scope, Length::Core)
}

/// The id under which a practice's records stand.
pub(super) fn practice_id(practice: PracticeIndex) -> String {
    model().practice(practice).id.clone()
}

/// The assessment with that id as the records tell it; none if they tell nothing.
pub(super) fn gather(records: &[(Key, String)], id: &str) -> Option<Assessment> {
    let said = |wanted: &Key| records.iter().find(|(key, _)| key == wanted).map(|(_, body)| body.as_str());
    let head = said(&Key::Assessment(id.to_owned())).and_then(AssessmentHead::parse);
    let mine = |key: &Key| match key {
        Key::Answer(of, _) | Key::Target(of, _) | Key::Text(_, of, _) => *of == id,
        _ => false,
    };
    if head.is_none() && !records.iter().any(|(key, _)| mine(key)) {
        return None;
    }
    let mut assessment = unnamed();
    if let Some(head) = head {
        assessment.length = head.length;
        assessment.extended = head.extended;
        assessment.ambition = head.ambition;
        assessment.flags = head.flags;
        if let Some(profile) = said(&Key::Profile(head.scope.clone())).and_then(parse_profile) {
            assessment.profile = profile;
        }
        if let Some(scope) = said(&Key::Scope(head.scope)).and_then(parse_scope) {
            assessment.scope = scope;
        }
    }
    for (key, body) in records.iter().filter(|(key, _)| mine(key)) {
        apply(&mut assessment, key, body);
    }
    Some(assessment)
}

/// The organization's own words for terms of the glossary.
pub(super) fn own_words(records: &[(Key, String)]) -> BTreeMap<String, String> {
    let words = records.iter().filter_map(|(key, body)| match key {
        Key::Word(term) if !body.is_empty() => Some((term.clone(), body.clone())),
        _ => None,
    });
    words.collect()
}

/// The body of an assessment's own record. A scope has the id of its assessment.
pub(super) fn print_head(id: &str, assessment: &Assessment) -> String {
    let head = AssessmentHead {
        scope: id.to_owned(),
        length: assessment.length,
        extended: assessment.extended,
        ambition: assessment.ambition,
        flags: assessment.flags,
    };
    head.print()
}

/// Puts one record into the assessment; one of a practice that is not in this model is left alone.
pub(super) fn apply(assessment: &mut Assessment, key: &Key, body: &str) {
    let (Key::Answer(_, id) | Key::Target(_, id) | Key::Text(_, _, id)) = key else { return };
    let Some(practice) = model().find(id) else { return };
    match key {
        Key::Answer(..) => assessment.set_answer(practice, parse_answer(body)),
        Key::Target(..) => assessment.set_target(practice, body.parse().ok().and_then(Level::new)),
        Key::Text(kind, ..) => body.clone_into(text_mut(assessment.texts_mut(practice), *kind)),
        _ => {}
    }
}

/// One of the texts beside an answer.
pub(super) fn text(texts: &Texts, kind: TextKind) -> &String {
    match kind {
        TextKind::Note => &texts.note,
        TextKind::Evidence => &texts.evidence,
        TextKind::Reason => &texts.reason,
        TextKind::Provider => &texts.provider,
    }
}

fn text_mut(texts: &mut Texts, kind: TextKind) -> &mut String {
    match kind {
        TextKind::Note => &mut texts.note,
        TextKind::Evidence => &mut texts.evidence,
        TextKind::Reason => &mut texts.reason,
        TextKind::Provider => &mut texts.provider,
    }
}
