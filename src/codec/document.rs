//! The document: a workspace as one JSON file that people can read, keep and bring elsewhere.
//!
//! Format 1, ids as in the model, what was not said left out:
//!
//! ```json
//! { "cairn": 1, "model": { "id": "…", "version": "…" }, "exported": "2026-11-22",
//!   "assessments": [ { "name": "…", "kind": "team", "length": "core", "extended": false, "ambition": 3,
//!     "flags": ["…"], "goals": ["…"], "industry": "…", "size": "…", "way": "…", "current": true,
//!     "answers": { "<practice>": { "answer": "3", "partly": true, "basis": "documented", "note": "…", "evidence": "…",
//!       "reason": "…", "provider": "…", "misfit": "…", "worked": "…", "review_by": "2027-06-01", "target": 4,
//!       "changed": "2026-11-20" } },
//!     "plan": [ { "practice": "…", "aim": 3, "rank": 0, "status": "open", "horizon": "now", "effort": "weeks",
//!       "operating": "team", "capital": "nothing", "due": "2027-03-31", "wording": "…", "people": "…", "change": "…",
//!       "benefit": "…", "measure": "…", "owner": "…" } ],
//!     "headline": "…", "sentences": ["…"] } ],
//!   "words": { "drift": "…" } }
//! ```
//!
//! The boot script saves stored records as they are, `{ "cairn-records": [["<key>", "<value>"], …] }`, where the app cannot
//! run; that opens too.
//!
//! An answer is `0` to `5`, `unknown`, `not-applicable`, `elsewhere`, or `elsewhere-0` to `elsewhere-5`. An action without an
//! aim is there to find out; its status is `open`, `under-way`, `done` or `dropped`, its horizon `now`, `next`, `later` or `<n>y`. Ids that this model
//! does not have become warnings; everything else in the file is kept.

mod parts;
mod planned;
mod read;
mod write;

pub(super) use read::MOST_ASSESSMENTS;
pub use read::{DocumentError, Read, Warning, WarningKind, read};
pub use write::write;

use parts::{few, few_pairs};
use planned::FileAction;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format written today.
pub const FORMAT: u32 = 1;
/// No file of ours is longer, in bytes: a thousand scopes with notes stay far below.
pub const LONGEST: usize = 32 * 1024 * 1024;

#[derive(Debug, Serialize)]
struct File {
    cairn: u32,
    model: FileModel,
    exported: String,
    assessments: Vec<FileAssessment>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    words: BTreeMap<String, String>,
}

#[derive(Debug, Serialize)]
struct FileModel {
    id: String,
    version: String,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct FileAssessment {
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    kind: String,
    length: String,
    #[serde(skip_serializing_if = "is_not")]
    extended: bool,
    ambition: u8,
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "few")]
    flags: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "few")]
    goals: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    industry: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<String>,
    #[serde(skip_serializing_if = "is_not")]
    current: bool,
    #[serde(deserialize_with = "few_pairs")]
    answers: BTreeMap<String, FileAnswer>,
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "few")]
    plan: Vec<FileAction>,
    #[serde(skip_serializing_if = "String::is_empty")]
    headline: String,
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "few")]
    sentences: Vec<String>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct FileAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
    #[serde(skip_serializing_if = "is_not")]
    partly: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    evidence: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    provider: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    misfit: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    worked: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    review_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_not(flag: &bool) -> bool {
    !flag
}

/// Kinds of scope as the file names them, in the order of their codes.
const KINDS: [&str; 7] = ["organization", "unit", "team", "application", "datastore", "provider", "region"];
