//! What leans on what is named, backed by a source, and never goes round in a circle.

use crate::{Mistake, all_are_refused};

#[test]
fn a_dependency_that_breaks_a_rule_is_refused() {
    let file = "dependencies.toml";
    let because = "Rules are agreed and recorded before they become code.";
    let enforcement = "dependencies.toml › policy-enforcement needs policy-creation";
    let cases: &[Mistake] = &[
        (
            "leans-unknown",
            file,
            "practice = \"process-delivery\"",
            "practice = \"process-robots\"",
            &["dependencies.toml › process-robots needs tech-testing", "no practice `process-robots`"],
        ),
        (
            "needs-unknown",
            file,
            "needs = \"tech-testing\"",
            "needs = \"tech-robots\"",
            &["dependencies.toml › process-delivery needs tech-robots", "no practice `tech-robots`"],
        ),
        (
            "step-below",
            file,
            "from_level = 2",
            "from_level = 0",
            &["dependencies.toml › process-security", "`from_level` is a level from 1 to 5"],
        ),
        (
            "level-above",
            file,
            "at = 4",
            "at = 6",
            &["dependencies.toml › people-teams", "`at` is a level from 1 to 5"],
        ),
        (
            "on-itself",
            file,
            "needs = \"tech-testing\"",
            "needs = \"process-delivery\"",
            &["dependencies.toml › process-delivery needs process-delivery", "never on itself"],
        ),
        (
            "circle",
            file,
            "needs = \"biz-goals\"",
            "needs = \"people-teams\"",
            &[
                "dependencies.toml › people-organization needs biz-measurement: what it needs leads back",
                "dependencies.toml › people-teams needs people-organization: what it needs leads back",
                "dependencies.toml › biz-measurement needs people-teams: what it needs leads back",
            ],
        ),
        ("reason-empty", file, because, "", &[enforcement, "`because` is empty"]),
        (
            "reason-long",
            file,
            because,
            "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty one.",
            &[enforcement, "`because` has 20 words at most, this one has 21"],
        ),
        (
            "reason-two",
            file,
            because,
            "Rules first. Code second.",
            &[enforcement, "`because` is one sentence"],
        ),
        (
            "reason-product",
            file,
            because,
            "Rules come before Kyverno.",
            &[enforcement, "a reason names no product or project, this one `Kyverno`"],
        ),
        ("leans-source", file, "\"R-Rel\"", "\"R-Nil\"", &["process-delivery", "no source `R-Nil`"]),
        ("leans-unsourced", file, "[\"R-Rel\"]", "[]", &["process-delivery", "names one source at least"]),
        (
            "leans-twice",
            file,
            "from_level = 4\nneeds = \"policy-creation\"",
            "from_level = 3\nneeds = \"policy-creation\"",
            &[enforcement, "this stands twice"],
        ),
    ];
    all_are_refused(cases);
}
