//! The content as it stands in `model/`: whole, in its form, and nothing in it idle.

use cairn::bundled::{library, model};
use cairn::codec::snapshot::{decode, encode};
use cairn::domain::example::example;
use cairn::domain::model::dependency::Dependency;
use cairn::domain::model::library::Maturity;
use cairn::domain::scoring::score;
use cairn::route::Route;
use std::collections::HashSet;
use std::fs;

#[test]
fn the_content_is_whole() {
    let model = model();
    let core = model.core();
    let optional = core.iter().filter(|one| model.practice(**one).shown_with.is_some()).count();
    assert_eq!((model.dimensions.len(), model.subcategories.len(), model.levels.len()), (5, 4, 5));
    assert_eq!((core.len() - optional, optional), (31, 3), "31 core practices and 3 optional ones");
    assert_eq!(model.deep().len(), 20);
    assert_eq!(model.practices.iter().map(|practice| practice.criteria.len()).sum::<usize>(), 270);
    assert_eq!(model.quick_start.len(), 10);
    assert_eq!((model.flags.len(), model.ways.len(), model.patterns.len()), (7, 5, 6));

    let library = library();
    assert_eq!(model.report_claims, 244);
    assert_eq!(library.advice.len(), 28);
    assert_eq!(library.calls.len(), 7);
    assert_eq!(library.readiness.statements.len(), 12);
    let with = |maturity| library.landscape.projects.iter().filter(|one| one.maturity == maturity).count();
    assert_eq!(Maturity::ALL.map(with), [11, 8, 40, 6], "65 projects by status");
    assert_eq!(library.landscape.entries[..], [66, 14, 124, 9]);
    let direct: HashSet<_> = library.advice.iter().flat_map(|one| one.cells.iter()).collect();
    let touched: HashSet<_> = library.advice.iter().flat_map(|one| one.also.iter()).collect();
    assert_eq!(direct.len(), 62, "cells with advice of their own");
    assert_eq!(touched.difference(&direct).count(), 13, "cells that advice only touches");
    for call in library.calls.iter() {
        assert!(leads_somewhere(&call.leads), "call {} leads to {}", call.id, call.leads);
    }
    for way in model.ways.iter() {
        for address in way.opens.iter() {
            assert!(leads_somewhere(address), "way {} opens {address}", way.id);
        }
    }
}

fn leads_somewhere(address: &str) -> bool {
    match Route::parse(address) {
        Route::Unknown(_) => false,
        Route::Question(id) | Route::Cell(id, _) => model().find(&id).is_some(),
        Route::Advice(Some(id)) => library().advice(&id).is_some(),
        Route::Glossary(Some(id)) => library().term(&id).is_some(),
        Route::Kpis(Some(id)) => model().kpis.iter().any(|kpi| kpi.id == id),
        Route::Landscape(Some(id)) => model().subcategories.iter().any(|one| one.id == id),
        _ => true,
    }
}

#[test]
fn every_practice_says_its_risk_and_what_it_leans_on_is_sourced() {
    let model = model();
    let risks: HashSet<&str> = model.practices.iter().map(|practice| practice.risk.as_str()).collect();
    assert_eq!(risks.len(), 54, "each practice risks something of its own");
    let words = |text: &&str| text.split_whitespace().count();
    assert_eq!(risks.iter().map(words).max(), Some(18), "words of the longest risk");

    assert_eq!(model.dependencies.len(), 30);
    let deep = |index| model.practice(index).subcategory.is_some();
    let pairs = |leans_deep: bool, needs_deep: bool| {
        let found = model.dependencies.iter();
        found.filter(|one| (deep(one.practice), deep(one.needs)) == (leans_deep, needs_deep)).count()
    };
    assert_eq!((pairs(false, false), pairs(false, true)), (16, 5), "the core on itself and on provisioning");
    assert_eq!((pairs(true, false), pairs(true, true)), (5, 4), "provisioning on the core and on itself");
    let own = |one: &&Dependency| one.sources.iter().any(|source| source == "Cairn");
    assert_eq!(model.dependencies.iter().filter(own).count(), 0, "none is our own proposal");
}

#[test]
fn every_claim_of_the_report_has_its_row() {
    let coverage = fs::read_to_string("model/coverage.md").expect("the table");
    let rows: Vec<Vec<&str>> = coverage
        .lines()
        .filter(|line| line.starts_with("| S"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), usize::from(model().report_claims));
    for (number, row) in (1..).zip(&rows) {
        assert_eq!(row.len(), 4, "{row:?}");
        assert_eq!(row[0], format!("S{number}"), "in order, each once");
        assert!(["in the app", "planned", "left out"].contains(&row[2]), "{row:?}");
        assert!(!row[1].is_empty() && !row[3].is_empty(), "{row:?}");
    }
}

#[test]
fn the_sentences_keep_their_form() {
    let model = model();
    let minimums: HashSet<&str> = model
        .practices
        .iter()
        .flat_map(|practice| &practice.criteria)
        .map(|one| one.minimum.as_str())
        .collect();
    assert_eq!(minimums.len(), 270, "no minimum standard stands twice");
    let reasons = model.dependencies.iter().map(|one| &one.because);
    for text in reasons.chain(model.practices.iter().map(|practice| &practice.risk)) {
        assert!(!text.contains(['—', ';']) && !text.contains("  "), "{text}");
    }
    for practice in model.practices.iter() {
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
fn every_measure_is_used() {
    let model = model();
    let used: HashSet<usize> = model
        .practices
        .iter()
        .flat_map(|practice| &practice.criteria)
        .flat_map(|criterion| criterion.kpis.iter())
        .map(|position| usize::from(*position))
        .collect();
    for (position, kpi) in model.kpis.iter().enumerate() {
        assert!(used.contains(&position), "no criterion uses {}", kpi.id);
    }
}

#[test]
fn the_example_is_complete_and_its_link_opens() {
    let model = model();
    let assessment = example(model);
    for practice in assessment.asked(model).into_iter().chain(assessment.asked_deep(model)) {
        assert!(assessment.answer(practice).is_some(), "{} is unanswered", model.practice(practice).id);
        assert!(!assessment.wants_reason(practice));
    }
    let scorecard = score(model, &assessment);
    assert!(scorecard.dimensions.iter().all(|one| one.score.result.is_some()));
    let day = cairn::domain::day::Day(9_000);
    let opened = decode(model, &encode(model, &assessment, day, true)).expect("it opens");
    assert_eq!(score(model, &opened.assessment), scorecard);
}

#[test]
fn texts_are_set_with_real_apostrophes_and_quotation_marks() {
    let mut folders = vec![std::path::PathBuf::from("model")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "toml") {
                let text = fs::read_to_string(&path).expect("text");
                for (line, content) in text.lines().enumerate().filter(|(_, one)| !one.starts_with('#')) {
                    let straight = content.as_bytes().windows(3).any(|three| {
                        three[1] == b'\'' && three[0].is_ascii_alphabetic() && three[2].is_ascii_alphabetic()
                    });
                    assert!(!straight && !content.contains("\\\""), "{}:{}", path.display(), line + 1);
                }
            }
        }
    }
}
