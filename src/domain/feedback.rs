//! What is told to those who keep the model, and to others: questions that do not fit, what worked, and what in a text
//! tells whom it is about. None of it moves a figure.

use super::answer::{Choice, Texts};
use super::assessment::{Assessment, Flags};
use super::model::{Model, PracticeIndex};

/// A question of which was said that it does not fit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Misfit {
    pub practice: PracticeIndex,
    /// What was answered nevertheless.
    pub choice: Option<Choice>,
    /// Empty where none was given.
    pub reason: String,
}

/// Why the question does not fit, empty where no reason was given; none where it fits.
pub fn misfit(texts: &Texts) -> Option<&str> {
    (!texts.misfit.is_empty()).then(|| texts.misfit.trim())
}

/// All questions that do not fit, in data order.
pub fn misfits(model: &Model, assessment: &Assessment) -> Vec<Misfit> {
    let said = |practice| {
        let reason = misfit(assessment.texts(practice))?.to_owned();
        Some(Misfit { practice, choice: assessment.answer(practice).map(|answer| answer.choice), reason })
    };
    model.indices().filter_map(said).collect()
}

/// The practices for which something worked, in data order.
pub fn worked(model: &Model, assessment: &Assessment) -> Vec<PracticeIndex> {
    model.indices().filter(|practice| !assessment.texts(*practice).worked.trim().is_empty()).collect()
}

/// What of one's context is told along with what worked: nothing, unless it is ticked.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Told {
    pub industry: bool,
    pub size: bool,
    pub flags: Flags,
}

/// Something in a text that tells whom it is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Trace {
    pub kind: TraceKind,
    /// As it was found, or as it is called elsewhere.
    pub text: String,
}

/// How a trace tells it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TraceKind {
    /// The name of what is assessed.
    Scope,
    /// Who provides something, by an answer.
    Provider,
    /// Who sees to a step of the plan.
    Owner,
    /// What looks like a mail address.
    Mail,
    /// What looks like an address of a page or a machine.
    Address,
}

/// What in a text tells whom it is about, each once. A scope that is called `unnamed` has no name yet.
pub fn traces(model: &Model, assessment: &Assessment, text: &str, unnamed: &str) -> Vec<Trace> {
    let plain = plain(text);
    let mut found: Vec<Trace> = Vec::new();
    let named =
        names(model, assessment).into_iter().filter(|(_, name)| *name != unnamed && says(&plain, name));
    let named = named.map(|(kind, name)| Trace { kind, text: name.to_owned() });
    let addresses = plain.split(' ').filter_map(address);
    for trace in named.chain(addresses) {
        if !found.iter().any(|one| one.text.to_lowercase() == trace.text.to_lowercase()) {
            found.push(trace);
        }
    }
    found
}

/// Every name that stands in the assessment. Several of one answer or action are told apart by commas and semicolons.
fn names<'a>(model: &Model, assessment: &'a Assessment) -> Vec<(TraceKind, &'a str)> {
    let scope = assessment.scope.name().map(|name| (TraceKind::Scope, name));
    let providers = model.indices().map(|one| (TraceKind::Provider, assessment.texts(one).provider.as_str()));
    let actions = assessment.plan.in_order();
    let owners = actions.into_iter().map(|(_, action)| (TraceKind::Owner, action.texts.owner.as_str()));
    let several = providers.chain(owners);
    let several =
        several.flat_map(|(kind, names)| names.split([',', ';']).map(move |name| (kind, name.trim())));
    scope.into_iter().chain(several).filter(|(_, name)| !name.is_empty()).collect()
}

/// In one line, with single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The longest name that is looked for exactly as it is written: "it" is no mention of IT.
const SHORT: usize = 3;

/// Whether a text says a name, as words of their own.
fn says(text: &str, name: &str) -> bool {
    let name = plain(name);
    let (text, name) = if name.chars().count() > SHORT {
        (text.to_lowercase(), name.to_lowercase())
    } else {
        (text.to_owned(), name)
    };
    // Scripts without small and capital letters write no spaces between words.
    let joins = |letter: Option<char>| {
        letter.is_some_and(|one| one.is_lowercase() || one.is_uppercase() || one.is_numeric())
    };
    text.match_indices(name.as_str()).any(|(place, _)| {
        let (before, after) = (&text[..place], &text[place + name.len()..]);
        !joins(before.chars().next_back()) && !joins(after.chars().next())
    })
}

/// What addresses end with, as a rule: enough to tell `example.org` from `e.g.`.
const ENDINGS: [&str; 16] = [
    "com", "org", "net", "io", "dev", "app", "cloud", "eu", "de", "uk", "fr", "ch", "internal", "local",
    "corp", "lan",
];

/// A word that looks like an address.
fn address(word: &str) -> Option<Trace> {
    let word = word.trim_matches(|one: char| !one.is_alphanumeric() && one != '/');
    let small = word.to_lowercase();
    let host = small.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let is_host = |host: &str| {
        host.rsplit_once('.').is_some_and(|(name, end)| !name.is_empty() && ENDINGS.contains(&end))
    };
    let is_mail = small.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
    let kind = if small.contains("://") || small.starts_with("www.") {
        TraceKind::Address
    } else if is_mail || small.starts_with("mailto:") {
        TraceKind::Mail
    } else if is_host(host) {
        TraceKind::Address
    } else {
        return None;
    };
    Some(Trace { kind, text: word.to_owned() })
}
