//! What the rules cost, and how it grows: `cargo bench`. Figures and bounds stand in `docs/performance.md`.

use cairn::bundled::{library, model};
use cairn::codec::document;
use cairn::codec::record::{Key, Record, Replica, prefix, print_answer, said};
use cairn::codec::snapshot::{decode, encode};
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::scoring::{Score, score, score_deep_dive};
use cairn::domain::search::Search;
use cairn::domain::workspace::{Entry, Workspace};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::collections::BTreeMap;
use std::hint::black_box;

/// Every practice answered, in an uneven way.
fn full() -> Assessment {
    let mut assessment = Assessment::new(model(), Scope::default(), Length::Core);
    for practice in model().indices() {
        let level = Level::new(u8::try_from(practice.0 * 7 % 6).unwrap_or_default()).unwrap_or(Level::TOP);
        assessment.set_answer(practice, Some(Answer::new(Choice::Level(level))));
    }
    assessment
}

fn scoring(c: &mut Criterion) {
    let assessment = full();
    c.bench_function("score the core", |b| b.iter(|| score(model(), black_box(&assessment))));
    c.bench_function("score the deep-dive", |b| b.iter(|| score_deep_dive(model(), black_box(&assessment))));
    let mut group = c.benchmark_group("score a group of practices");
    for count in [5, 10, 20, 40] {
        let practices: Vec<_> = model().indices().take(count).collect();
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &practices, |b, practices| {
            b.iter(|| Score::of(black_box(&assessment), practices));
        });
    }
    group.finish();
}

fn links(c: &mut Criterion) {
    let assessment = full();
    let link = encode(model(), &assessment, Day(9_800), false);
    c.bench_function("pack a link", |b| {
        b.iter(|| encode(model(), black_box(&assessment), Day(9_800), false));
    });
    c.bench_function("unpack a link", |b| b.iter(|| decode(model(), black_box(&link))));
}

/// So many assessments of 54 answers each, as they are stored.
fn stored(assessments: usize) -> Vec<(String, String)> {
    let mut writer = Replica::new(prefix("/"), "t".into());
    let mut pairs = Vec::new();
    for number in 0..assessments {
        for practice in model().indices() {
            let key = Key::Answer(number.to_string(), model().practice(practice).id.to_string());
            let body = print_answer(Answer::new(Choice::Level(Level::DEFAULT_AMBITION)));
            pairs.push(writer.put(&key, body, 14_000_000));
        }
    }
    pairs
}

fn records(c: &mut Criterion) {
    let pairs = stored(1);
    let (key, value) = pairs[0].clone();
    c.bench_function("read a stored value", |b| b.iter(|| Record::parse(&key, black_box(&value))));
    let record = Record::parse(&key, &value).expect("a record");
    c.bench_function("merge two records", |b| b.iter(|| record.clone().merge(black_box(record.clone()))));
    let mut group = c.benchmark_group("read all that is stored, by assessments");
    group.sample_size(10);
    for count in [1, 10, 100, 1_000] {
        let pairs = stored(count);
        group.throughput(Throughput::Elements(pairs.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &pairs, |b, pairs| {
            b.iter(|| {
                let mut replica = Replica::new(prefix("/"), "u".into());
                for (key, value) in pairs {
                    replica.read(key, value);
                }
                let unsaid = Assessment::new(model(), Scope::default(), Length::Core);
                said::assessment(model(), &replica, "0", unsaid)
            });
        });
    }
    group.finish();
}

fn files(c: &mut Criterion) {
    let entry = Entry { assessment: full(), current: true, changed: BTreeMap::new() };
    let workspace = Workspace { entries: vec![entry], ..Workspace::default() };
    let text = document::write(model(), &workspace, Day(9_800));
    c.bench_function("write a file", |b| {
        b.iter(|| document::write(model(), black_box(&workspace), Day(9_800)));
    });
    c.bench_function("read a file", |b| b.iter(|| document::read(model(), black_box(text.as_bytes()))));
}

fn searching(c: &mut Criterion) {
    c.bench_function("make the index", |b| b.iter(|| Search::new(model(), library())));
    let index = Search::new(model(), library());
    for query in ["rotate keys", "who can open the cloud console", "s"] {
        c.bench_function(&format!("search: {query}"), |b| b.iter(|| index.find(black_box(query))));
    }
}

criterion_group!(benches, scoring, links, records, files, searching);
criterion_main!(benches);
