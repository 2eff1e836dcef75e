//! The maturity model: what stands in `model/` passes, and every mistake an author can make is refused by file, id and rule.

use cairn::bundled::model;
use cairn::codec::snapshot::{decode, encode};
use cairn::domain::example::example;
use cairn::domain::model::Model;
use cairn::domain::model::authored::Authored;
use cairn::domain::scoring::score;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

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
        Ok(authored) => match Model::try_from(authored) {
            Err(refusals) => refusals.to_string(),
            Ok(_) => String::new(),
        },
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
    let cases: &[(&str, &str, &str, &str, &[&str])] = &[
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
            "\"tech-cost\",\n",
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
            "ambition",
            "example.toml",
            "ambition = 3",
            "ambition = 0",
            &["example.toml › ambition", "from 1 to 5"],
        ),
    ];
    for (name, file, from, to, expected) in cases {
        let folder = with_mistake(name, file, from, to);
        let refusal = refusal(&folder);
        let _ = fs::remove_dir_all(&folder);
        for part in *expected {
            assert!(refusal.contains(part), "{name}: {part:?} is not in\n{refusal}");
        }
    }
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

#[test]
fn the_model_is_whole() {
    let model = model();
    let core = model.practices.iter().filter(|practice| practice.shown_with.is_none()).count();
    assert_eq!((model.dimensions.len(), model.levels.len()), (5, 5));
    assert_eq!((core, model.practices.len() - core), (31, 3), "31 core practices and 3 optional ones");
    assert_eq!(model.quick_start.len(), 10);
    let minimums: HashSet<&str> = model
        .practices
        .iter()
        .flat_map(|practice| &practice.criteria)
        .map(|one| one.minimum.as_str())
        .collect();
    assert_eq!(minimums.len(), 5 * 34, "no minimum standard stands twice");
    for practice in &model.practices {
        for criterion in &practice.criteria {
            for text in [&criterion.minimum, &criterion.evidence, &criterion.state, &criterion.value] {
                assert!(!text.contains('—') && !text.contains("  "), "{}: {text}", practice.id);
                assert!(text.ends_with(['.', '?']), "{}: {text}", practice.id);
            }
            assert!(!criterion.minimum.contains(';'), "{}: {}", practice.id, criterion.minimum);
        }
    }
}

#[test]
fn every_measure_is_used_and_every_released_order_opens() {
    let model = model();
    let used: HashSet<usize> = model
        .practices
        .iter()
        .flat_map(|practice| &practice.criteria)
        .flat_map(|criterion| &criterion.kpis)
        .map(|position| usize::from(*position))
        .collect();
    for (position, kpi) in model.kpis.iter().enumerate() {
        // Measures of the provisioning layer stand ready for its practices.
        let waiting =
            kpi.sources.iter().any(|source| matches!(source.as_str(), "S139" | "S143" | "S148" | "S176"));
        assert!(used.contains(&position) || waiting, "no criterion uses {}", kpi.id);
    }
    for order in &model.orders {
        assert!(order.practices.iter().flatten().count() > 0);
    }
}

#[test]
fn the_example_is_complete_and_its_link_opens() {
    let model = model();
    let assessment = example(model);
    for practice in assessment.asked(model) {
        assert!(assessment.answer(practice).is_some(), "{} is unanswered", model.practice(practice).id);
        assert!(!assessment.wants_reason(practice));
    }
    let scorecard = score(model, &assessment);
    assert!(scorecard.dimensions.iter().all(|one| one.score.result.is_some()));
    let day = cairn::domain::day::Day(9_000);
    let opened = decode(model, &encode(model, &assessment, day, true)).expect("it opens");
    assert_eq!(score(model, &opened.assessment), scorecard);
}
