//! What the records of a copy say: assessments, and the organization's own words.

use super::{
    AssessmentHead, Key, Record, Replica, TextKind, parse_action, parse_aim, parse_answer, parse_foreword,
    parse_profile, parse_scope, print_action, print_aim, print_answer, print_foreword,
};
use crate::domain::answer::Texts;
use crate::domain::assessment::Assessment;
use crate::domain::day::Day;
use crate::domain::level::Level;
use crate::domain::model::{Model, PracticeIndex};
use crate::domain::order::mapped;
use crate::domain::plan::Aim;
use std::collections::{BTreeMap, BTreeSet};

/// Minutes of a day.
const DAY: u64 = 24 * 60;

/// The ids of all assessments of which anything is said.
pub fn assessments(replica: &Replica) -> BTreeSet<&str> {
    let ids = replica.said().filter_map(|(key, _)| match key {
        Key::Assessment(id) | Key::Answer(id, _) => Some(id.as_str()),
        _ => None,
    });
    let mut all = BTreeSet::new();
    all.extend(ids);
    all
}

/// The assessment with that id, told onto one of which nothing is said yet; none if the records tell nothing of it.
pub fn assessment(model: &Model, replica: &Replica, id: &str, unsaid: Assessment) -> Option<Assessment> {
    let said = |key: Key| replica.body(&key).filter(|body| !body.is_empty());
    let head = said(Key::Assessment(id.to_owned())).and_then(AssessmentHead::parse);
    let mut beside = beside(replica, id).peekable();
    if head.is_none() && beside.peek().is_none() {
        return None;
    }
    let mut assessment = unsaid;
    if let Some(head) = head {
        assessment.length = head.length;
        assessment.extended = head.extended;
        assessment.ambition = head.ambition;
        assessment.flags = head.flags;
        if let Some(profile) = said(Key::Profile(head.scope.clone())).and_then(parse_profile) {
            assessment.profile = profile;
        }
        if let Some(scope) = said(Key::Scope(head.scope)).and_then(parse_scope) {
            assessment.scope = scope;
        }
    }
    for (key, record) in beside {
        apply(model, &mut assessment, key, &record.body);
    }
    Some(assessment)
}

/// The day on which what is said of each practice changed last.
pub fn changed(model: &Model, replica: &Replica, id: &str) -> BTreeMap<PracticeIndex, Day> {
    let mut changed = BTreeMap::new();
    for (key, record) in beside(replica, id) {
        if let Some(practice) = key.practice().and_then(|practice| model.find(practice)) {
            let day = Day(u16::try_from(record.minute / DAY).unwrap_or(u16::MAX));
            let latest = changed.entry(practice).or_insert(day);
            *latest = day.max(*latest);
        }
    }
    changed
}

/// The records that say something beside that assessment's own record.
fn beside<'r>(replica: &'r Replica, id: &str) -> impl Iterator<Item = (&'r Key, &'r Record)> {
    let first = |key: fn(String, String) -> Key| key(id.to_owned(), String::new());
    let texts = TextKind::ALL.map(|kind| Key::Text(kind, id.to_owned(), String::new()));
    let firsts = [first(Key::Answer), first(Key::Target), first(Key::Action), Key::Foreword(id.to_owned())];
    let firsts = firsts.into_iter().chain(texts);
    firsts.flat_map(|first| {
        let of = first.clone();
        replica.said_from(first, move |key| key.is_beside(&of))
    })
}

/// The organization's own words for terms of the glossary, by the terms' ids.
pub fn own_words(replica: &Replica) -> BTreeMap<String, String> {
    let words = replica.said().filter_map(|(key, record)| match key {
        Key::Word(term) => Some((term.clone(), record.body.clone())),
        _ => None,
    });
    mapped(words)
}

/// Puts one record into the assessment; one of a practice that is not in this model is left alone.
pub fn apply(model: &Model, assessment: &mut Assessment, key: &Key, body: &str) {
    if let Key::Foreword(_) = key {
        assessment.foreword = parse_foreword(body);
    }
    let Some(practice) = key.practice().and_then(|id| model.find(id)) else { return };
    match key {
        Key::Action(_, aim) => {
            if let Some(aim) = parse_aim(model, aim) {
                assessment.plan.set(aim, parse_action(body));
            }
        }
        Key::Answer(..) => assessment.set_answer(practice, parse_answer(body)),
        Key::Target(..) => assessment.set_target(practice, body.parse().ok().and_then(Level::new)),
        Key::Text(kind, ..) => {
            let mut texts = assessment.texts(practice).clone();
            body.clone_into(text_mut(&mut texts, *kind));
            assessment.write(practice, texts);
        }
        _ => {}
    }
}

/// The record of an assessment itself. A scope has the id of its assessment.
pub fn print_head(id: &str, assessment: &Assessment) -> String {
    let head = AssessmentHead {
        scope: id.to_owned(),
        length: assessment.length,
        extended: assessment.extended,
        ambition: assessment.ambition,
        flags: assessment.flags,
    };
    head.print()
}

/// The record of one's own words above the brief: key and body, empty where there are none.
pub fn foreword(assessment: &Assessment, id: &str) -> (Key, String) {
    (Key::Foreword(id.to_owned()), print_foreword(&assessment.foreword))
}

/// The record of an action of the plan: key and body, empty where it is not in it.
pub fn action(model: &Model, assessment: &Assessment, id: &str, aim: Aim) -> (Key, String) {
    let body = assessment.plan.action(aim).map(print_action).unwrap_or_default();
    (Key::Action(id.to_owned(), print_aim(model, aim)), body)
}

/// The records of what is said of a practice: key and body, empty where nothing is said; of actions, those in the plan.
pub fn print_said(
    model: &Model,
    assessment: &Assessment,
    id: &str,
    practice: PracticeIndex,
) -> Vec<(Key, String)> {
    let pair = |key: fn(String, String) -> Key| key(id.to_owned(), model.practice(practice).id.to_string());
    let answer = assessment.answer(practice).map(print_answer);
    let target = assessment.own_target(practice).map(|level| level.number().to_string());
    let texts = TextKind::ALL.map(|kind| {
        let key = Key::Text(kind, id.to_owned(), model.practice(practice).id.to_string());
        (key, text(assessment.texts(practice), kind).clone())
    });
    let said =
        [(pair(Key::Answer), answer.unwrap_or_default()), (pair(Key::Target), target.unwrap_or_default())];
    let actions = assessment.plan.of_practice(practice).into_iter();
    let actions = actions.map(|(aim, _)| action(model, assessment, id, aim));
    said.into_iter().chain(texts).chain(actions).collect()
}

/// One of the texts beside an answer.
pub fn text(texts: &Texts, kind: TextKind) -> &String {
    match kind {
        TextKind::Note => &texts.note,
        TextKind::Evidence => &texts.evidence,
        TextKind::Reason => &texts.reason,
        TextKind::Provider => &texts.provider,
        TextKind::Misfit => &texts.misfit,
        TextKind::Worked => &texts.worked,
    }
}

fn text_mut(texts: &mut Texts, kind: TextKind) -> &mut String {
    match kind {
        TextKind::Note => &mut texts.note,
        TextKind::Evidence => &mut texts.evidence,
        TextKind::Reason => &mut texts.reason,
        TextKind::Provider => &mut texts.provider,
        TextKind::Misfit => &mut texts.misfit,
        TextKind::Worked => &mut texts.worked,
    }
}
