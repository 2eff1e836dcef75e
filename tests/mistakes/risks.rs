//! What a practice risks is one short sentence of its own.

use crate::{Mistake, all_are_refused};

#[test]
fn a_risk_that_breaks_a_rule_is_refused() {
    let process = "dimensions/process.toml";
    let risk = "Improvements wait for the next release day while a quicker rival already offers them.";
    let cases: &[Mistake] = &[
        ("risk-empty", process, risk, " ", &["process.toml › process-delivery", "`risk` is empty"]),
        ("risk-missing", process, "\nrisk = ", "\n# risk = ", &["process.toml", "missing field `risk`"]),
        (
            "risk-long",
            process,
            risk,
            "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen.",
            &["process.toml › process-delivery", "`risk` has 18 words at most, this one has 19"],
        ),
        (
            "risk-two-sentences",
            process,
            risk,
            "Improvements wait. A quicker rival offers them.",
            &["process.toml › process-delivery", "`risk` is one sentence"],
        ),
        (
            "risk-open-end",
            process,
            risk,
            "Improvements wait",
            &["process-delivery", "one full stop at its end"],
        ),
        (
            "risk-product",
            process,
            risk,
            "Improvements wait for Jenkins.",
            &["process.toml › process-delivery", "a risk names no product", "`Jenkins`"],
        ),
        (
            "risk-twice",
            "dimensions/technology.toml",
            "The first real test of a service is a crisis, with customers watching.",
            risk,
            &["technology.toml › tech-testing", "this risk stands twice"],
        ),
    ];
    all_are_refused(cases);
}
