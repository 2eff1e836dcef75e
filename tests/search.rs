//! Everyday queries and the practice that should come first.

use cairn::bundled::{library, model};
use cairn::domain::search::{Found, Search};

/// The practices that a query finds, best first.
fn practices(search: &Search, query: &str) -> Vec<&'static str> {
    let found = search.find(query).into_iter();
    found
        .filter_map(|one| match one {
            Found::Practice(index) => Some(model().practice(index).id.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn everyday_queries_find_the_right_practice_first() {
    let search = Search::new(model(), library());
    let table = include_str!("fixtures/queries.txt");
    let mut missed = Vec::new();
    let mut all = 0;
    for line in table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let (query, expected) = line.split_once('|').expect("a query and its practice");
        all += 1;
        let found = practices(&search, query);
        let right = expected.split(',').any(|one| found.first() == Some(&one.trim()));
        if !right {
            missed.push(format!("{line}: {:?}", &found[..found.len().min(4)]));
        }
    }
    assert!(missed.is_empty(), "{} of {all} missed:\n{}", missed.len(), missed.join("\n"));
}
