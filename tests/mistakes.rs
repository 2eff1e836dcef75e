//! What stands in `model/` passes the judge, and every mistake an author can make is refused by file, id and rule.

use cairn::domain::model::authored::Authored;
use cairn::domain::model::judge::Content;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "mistakes/dependencies.rs"]
mod dependencies;
#[path = "mistakes/risks.rs"]
mod risks;

/// A mistake's name, the file it is in, the text that was there, the text that took its place, and what the refusal says.
type Mistake<'a> = (&'a str, &'a str, &'a str, &'a str, &'a [&'a str]);

/// A copy of the folder in which one text was replaced by another.
fn with_mistake(name: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let copy = std::env::temp_dir().join(format!("cairn-model-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&copy);
    copy_folder(Path::new("model"), &copy);
    let path = copy.join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    assert!(text.contains(from), "{file} has no {from:?}");
    fs::write(&path, text.replacen(from, to, 1)).expect("writable");
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("writable");
    for entry in fs::read_dir(from).expect("readable") {
        let path = entry.expect("readable").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, target).expect("copied");
        }
    }
}

/// What the build would print.
fn refusal(folder: &Path) -> String {
    match Authored::read(folder) {
        Err(unreadable) => unreadable.to_string(),
        Ok(authored) => match Content::try_from(authored) {
            Err(refusals) => refusals.to_string(),
            Ok(_) => String::new(),
        },
    }
}

/// Each in a copy of the folder of its own.
fn all_are_refused(mistakes: &[Mistake]) {
    for (name, file, from, to, expected) in mistakes {
        let folder = with_mistake(name, file, from, to);
        let refusal = refusal(&folder);
        let _ = fs::remove_dir_all(&folder);
        for part in *expected {
            assert!(refusal.contains(part), "{name}: {part:?} is not in\n{refusal}");
        }
    }
}

#[test]
fn the_folder_as_it_stands_is_accepted() {
    assert_eq!(refusal(Path::new("model")), "");
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn every_mistake_is_refused_by_file_id_and_rule() {
    let process = "dimensions/process.toml";
    let minimum = "For some applications, a pipeline builds, packages or deploys what runs in production.";
    let cases: &[Mistake] = &[
        ("unknown-key", process, "\nline =", "\nlines =", &["process.toml", "lines"]),
        ("not-toml", process, "[[practice]]", "[[practice", &["process.toml"]),
        (
            "malformed-id",
            process,
            "\"process-delivery\"",
            "\"process-Delivery_\"",
            &["process.toml › process-Delivery_", "kebab-case"],
        ),
        (
            "foreign-prefix",
            process,
            "\"process-delivery\"",
            "\"tech-delivery\"",
            &["tech-delivery", "begins with `process-`"],
        ),
        (
            "duplicate-id",
            process,
            "\"process-lifecycle\"",
            "\"process-delivery\"",
            &["process-delivery", "stands twice"],
        ),
        ("missing-level", process, "level = 5", "level = 4", &["process-repeatability", "levels 1 to 5"]),
        ("empty-text", process, minimum, " ", &["process-delivery level 1", "`minimum` is empty"]),
        (
            "long-minimum",
            process,
            minimum,
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            &["process-delivery level 1", "18 words at most, this one has 19"],
        ),
        (
            "product",
            process,
            minimum,
            "For some applications, Jenkins builds what runs.",
            &["process-delivery level 1", "`Jenkins`"],
        ),
        (
            "no-kpi",
            process,
            "\"change-lead-time\"",
            "\"no-such-kpi\"",
            &["process-delivery", "no KPI `no-such-kpi`"],
        ),
        ("no-source", process, "\"R-Rel\"", "\"R-Nil\"", &["process-delivery", "no source `R-Nil`"]),
        ("no-claim", process, "\"R-Rel\"", "\"S245\"", &["process-delivery", "no source `S245`"]),
        (
            "no-flag",
            "dimensions/people.toml",
            "shown_with = \"ai-workloads\"",
            "shown_with = \"robots\"",
            &["people-ai", "no flag `robots`"],
        ),
        (
            "same-bit",
            "flags.toml",
            "bit = 1",
            "bit = 0",
            &["flags.toml › packaged-software", "belongs to one flag"],
        ),
        (
            "flag-help",
            "flags.toml",
            "practice = \"tech-cost\"",
            "practice = \"tech-costs\"",
            &["flags.toml › bare-metal", "no practice `tech-costs`"],
        ),
        (
            "quick-count",
            "quick-start.toml",
            "\"biz-goals\"",
            "\"tech-cost\"",
            &["quick-start.toml › technology", "two practices a dimension"],
        ),
        (
            "quick-optional",
            "quick-start.toml",
            "\"tech-platform\"",
            "\"tech-ai\"",
            &["quick-start.toml › tech-ai", "core practices only"],
        ),
        ("levels", "model.toml", "level = 5", "level = 6", &["model.toml › level", "1 to 5"]),
        (
            "order",
            "released-orders.toml",
            "\"prov-keys-policy\",\n",
            "",
            &["released-orders.toml › order", "cargo xtask orders"],
        ),
        (
            "example",
            "example.toml",
            "practice = \"tech-cost\"",
            "practice = \"tech-costs\"",
            &["example.toml › tech-costs", "no practice"],
        ),
        (
            "example-level",
            "example.toml",
            "level = 5",
            "level = 7",
            &["example.toml › tech-cost", "from 0 to 5"],
        ),
        (
            "no-keyword",
            process,
            "keywords = [",
            "keywords = []\n# [",
            &["process-repeatability", "one keyword at least"],
        ),
        (
            "cell-prefix",
            "provisioning/key-management.toml",
            "\"prov-keys-policy\"",
            "\"prov-auto-rules\"",
            &["key-management.toml › prov-auto-rules", "begins with `prov-keys-`"],
        ),
        (
            "cell-dimension",
            "provisioning/key-management.toml",
            "dimension = \"policy\"",
            "dimension = \"people\"",
            &["key-management.toml › key-management", "one practice for each dimension"],
        ),
        (
            "own-dimension",
            process,
            "keywords = [",
            "dimension = \"process\"\nkeywords = [",
            &["process.toml › process-repeatability", "says its dimension already"],
        ),
        (
            "deep-quick",
            "quick-start.toml",
            "\"tech-platform\"",
            "\"prov-auto-technology\"",
            &["quick-start.toml › prov-auto-technology", "core practices only"],
        ),
        (
            "guard",
            "kpis.toml",
            "guard = \"",
            "guard = \" \" # \"",
            &["kpis.toml › change-lead-time", "`guard` is empty"],
        ),
        ("advice-band", "advice.toml", "band = \"1-2\"", "band = \"2-3\"", &["advice.toml", "1-2"]),
        (
            "advice-cell",
            "advice.toml",
            "\"prov-auto-process 1\"",
            "\"prov-auto-process 3\"",
            &["advice.toml › a1", "in its band"],
        ),
        (
            "advice-practice",
            "advice.toml",
            "\"prov-auto-process 1\"",
            "\"prov-robots 1\"",
            &["advice.toml › a1", "no practice `prov-robots`"],
        ),
        (
            "advice-level",
            "advice.toml",
            "\"prov-auto-process 1\"",
            "\"prov-auto-process one\"",
            &["advice.toml › a1", "no practice with a level"],
        ),
        (
            "advice-flag",
            "advice.toml",
            "flags = [\"bare-metal\"]",
            "flags = [\"robots\"]",
            &["advice.toml › a2", "no flag `robots`"],
        ),
        (
            "project-home",
            "landscape.toml",
            "home = \"https://",
            "home = \"http://",
            &["landscape.toml › akri", "begins with https://"],
        ),
        (
            "project-day",
            "landscape.toml",
            "accepted = \"2021-09-14\"",
            "accepted = \"14 September 2021\"",
            &["landscape.toml › akri", "is no day"],
        ),
        (
            "project-box",
            "landscape.toml",
            "subcategory = \"container-registry\"",
            "subcategory = \"registry\"",
            &["landscape.toml", "no subcategory `registry`"],
        ),
        (
            "term-spelling",
            "glossary.toml",
            "finds = [\"",
            "finds = [\"Upper\", \"",
            &["glossary.toml", "small letters"],
        ),
        (
            "term-empty",
            "glossary.toml",
            "finds = [\"",
            "finds = [\"\", \"",
            &["glossary.toml", "begins and ends a word"],
        ),
        (
            "box-count",
            "landscape.toml",
            "key-management = 9",
            "key-management = 0",
            &["landscape.toml › entries", "count of entries"],
        ),
        (
            "call-source",
            "calls.toml",
            "\"S50\"",
            "\"S500\"",
            &["calls.toml › know-your-place", "no source `S500`"],
        ),
        (
            "primer-source",
            "primer.toml",
            "\"S9\"",
            "\"S900\"",
            &["primer.toml › what-maturity-is", "no source `S900`"],
        ),
        (
            "statement",
            "readiness.toml",
            "kind = \"first\"",
            "kind = \"usual\"",
            &["readiness.toml", "`if_not` belongs to"],
        ),
        (
            "goal-code",
            "goals.toml",
            "code = 1",
            "code = 0",
            &["goals.toml › steadier-service", "belongs to one record"],
        ),
        (
            "goal-practice",
            "goals.toml",
            "\"process-repeatability\"",
            "\"process-robots\"",
            &["goals.toml › faster-delivery", "no practice `process-robots`"],
        ),
        ("way-order", "ways.toml", "\"policy\"", "\"people\"", &["ways.toml", "each dimension once"]),
        (
            "industry-flag",
            "profile.toml",
            "suggests = \"regulated\"",
            "suggests = \"robots\"",
            &["profile.toml › public-sector", "no flag `robots`"],
        ),
        (
            "pattern-rule",
            "patterns.toml",
            "rule = \"above-target\"",
            "rule = \"beyond\"",
            &["patterns.toml › above-target", "no rule `beyond`"],
        ),
        ("pattern-by", "patterns.toml", "by = 2", "by = 9", &["patterns.toml", "from 1 to 5"]),
        ("pattern-advice", "patterns.toml", "\"a6\"", "\"z6\"", &["patterns.toml", "no advice `z6`"]),
        (
            "example-goal",
            "example.toml",
            "goals = [\"",
            "goals = [\"glory\", \"",
            &["example.toml › glory", "no such goal"],
        ),
        (
            "ambition",
            "example.toml",
            "ambition = 3",
            "ambition = 0",
            &["example.toml › ambition", "from 1 to 5"],
        ),
    ];
    all_are_refused(cases);
}

#[test]
fn a_word_that_contains_a_name_is_no_name() {
    let sentence = "For some applications, a pipeline builds, packages or deploys what runs in production.";
    let folder = with_mistake(
        "gone",
        "dimensions/process.toml",
        sentence,
        "Going, gone: Vaulting is fine, goes the saying.",
    );
    assert_eq!(refusal(&folder), "");
    let _ = fs::remove_dir_all(&folder);
}
