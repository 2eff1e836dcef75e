//! What is told to others: what does not fit, what worked, and what in a text tells whom it is about.

use cairn::bundled::model;
use cairn::codec::experience::{Card, Feedback, print_card, print_feedback};
use cairn::codec::snapshot::encode;
use cairn::domain::answer::{Answer, Choice, Texts};
use cairn::domain::assessment::{Assessment, Flags, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::feedback::{Misfit, Told, Trace, TraceKind, misfit, misfits, traces, worked};
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::model::content::Text;
use cairn::domain::plan::{Action, ActionTexts, Aim};
use cairn::domain::scoring::score;
use cairn::words::feedback::{card_of, feedback_of};
use std::fs;

const UNNAMED: &str = "My organization";

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn of(practice: u16) -> PracticeIndex {
    PracticeIndex(practice)
}

fn empty(name: &str) -> Assessment {
    let scope = Scope { name: name.into(), kind: ScopeKind::Unit };
    Assessment::new(model(), scope, Length::Core)
}

/// An assessment in which a great deal is said that must not be told.
fn harbour() -> Assessment {
    let mut one = empty("Harbour Payments");
    let answers = [
        (
            0,
            Some(Choice::Level(level(3))),
            "Our teams are\nsuppliers\u{2019} teams.\r\n1. Not ours: hire.",
            "",
        ),
        (1, Some(Choice::Level(Level::NOT_YET)), " ", "Asking first.\n\n# Then *once more*, [with care](x)."),
        (2, Some(Choice::Unknown), "no word for it", ""),
        (3, Some(Choice::NotApplicable), " ", ""),
        (4, Some(Choice::Elsewhere(Some(level(4)))), " ", "Watching."),
        (5, Some(Choice::Elsewhere(None)), "  spaced  ", ""),
        (6, None, "never asked", " "),
        (7, Some(Choice::Level(level(5))), "", ""),
        (40, Some(Choice::Level(level(1))), " ", ""),
    ];
    for (practice, choice, misfit, worked) in answers {
        one.set_answer(of(practice), choice.map(Answer::new));
        one.write(
            of(practice),
            Texts {
                note: "a secret note".into(),
                evidence: "https://wiki.harbour.example/secret".into(),
                reason: "a secret reason".into(),
                provider: "Acme Hosting; Ada".into(),
                misfit: misfit.into(),
                worked: worked.into(),
            },
        );
    }
    one.flags = Flags(0b110);
    one.profile.industry = model().industries.first().map(|one| one.code);
    one.profile.size = model().sizes.last().map(|one| one.code);
    let texts = ActionTexts { owner: "Grace Hopper, IT".into(), ..ActionTexts::default() };
    one.plan.set(Aim { practice: of(0), level: None }, Some(Action { texts, ..Action::default() }));
    one
}

fn held(name: &str, text: &str) {
    let path = format!("tests/fixtures/{name}");
    if std::env::var_os("CAIRN_GOLDEN").is_some() {
        fs::write(&path, text).expect("writable");
    }
    assert_eq!(text, fs::read_to_string(&path).expect("the golden file"), "{path}");
}

fn day() -> Day {
    Day::from_date(2026, 11, 22).expect("a day")
}

#[test]
fn a_question_fits_as_long_as_nothing_else_is_said() {
    for (written, expected) in [("", None), (" ", Some("")), ("\n\t", Some("")), (" why ", Some("why"))] {
        let texts = Texts { misfit: written.into(), ..Texts::default() };
        assert_eq!(misfit(&texts), expected, "{written:?}");
    }
}

#[test]
fn misfits_and_what_worked_stand_in_data_order() {
    let one = harbour();
    let found = misfits(model(), &one);
    let places: Vec<u16> = found.iter().map(|one| one.practice.0).collect();
    assert_eq!(places, [0, 1, 2, 3, 4, 5, 6, 40]);
    assert_eq!(found[6], Misfit { practice: of(6), choice: None, reason: "never asked".into() });
    assert_eq!(found[5].reason, "spaced");
    assert_eq!(worked(model(), &one), [of(1), of(4)], "a blank says nothing");
    assert_eq!(misfits(model(), &empty("")), []);
}

#[test]
fn neither_moves_a_figure_or_goes_into_a_link() {
    let mut bare = harbour();
    for practice in model().indices() {
        let texts = bare.texts(practice).clone();
        bare.write(practice, Texts { misfit: String::new(), worked: String::new(), ..texts });
    }
    assert_ne!(bare, harbour());
    assert_eq!(score(model(), &bare), score(model(), &harbour()));
    for with_texts in [false, true] {
        assert_eq!(encode(model(), &bare, day(), with_texts), encode(model(), &harbour(), day(), with_texts));
    }
}

/// What was said in the assessment and must not be told.
const SECRETS: [&str; 8] = ["Harbour", "secret", "wiki", "Acme", "Ada", "Grace", "22", "IT"];

#[test]
fn the_feedback_holds_the_model_the_questions_and_the_reasons_and_nothing_else() {
    let text = print_feedback(&feedback_of(model(), &misfits(model(), &harbour())));
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret}");
    }
    assert!(text.contains(model().id.as_str()) && text.contains(model().version.as_str()));
    held("feedback.txt", &text);
}

#[test]
fn a_card_tells_of_its_context_what_is_ticked() {
    let one = harbour();
    let (industry, size) = (one.profile.industry(model()), one.profile.size(model()));
    let (industry, size) = (&industry.expect("one").title, &size.expect("one").title);
    let [first, second] =
        [1, 2].map(|bit| model().flags.iter().find(|flag| flag.bit == bit).expect("a flag").title.clone());
    let all = [industry, size, &first, &second];
    let cases: [(Told, &[&Text]); 5] = [
        (Told::default(), &[]),
        (Told { industry: true, ..Told::default() }, &[industry]),
        (Told { size: true, ..Told::default() }, &[size]),
        (Told { flags: Flags(0b100), ..Told::default() }, &[&second]),
        (Told { industry: true, size: true, flags: Flags::ALL }, &all),
    ];
    for (told, expected) in cases {
        let card = card_of(model(), &one, of(1), told, day());
        let text = print_card(&card);
        let said: Vec<&Text> = all.into_iter().filter(|one| text.contains(one.as_str())).collect();
        assert_eq!(said, expected, "{told:?}");
        for secret in SECRETS {
            assert!(!text.contains(secret), "{secret}");
        }
    }
}

#[test]
fn a_card_is_markdown_in_which_what_was_written_is_text() {
    let told = Told { industry: true, size: true, flags: Flags::ALL };
    let cards = [1, 4].map(|practice| print_card(&card_of(model(), &harbour(), of(practice), told, day())));
    held("experience.md", &cards.join("\n---\n\n"));
    let card = Card {
        title: "# One\n# two".into(),
        facts: vec![("Label", "a\n- b".into())],
        heading: "What worked",
        text: "# no heading\n## none".into(),
    };
    let expected =
        "# \\# One \\# two\n\n- Label: a \\- b\n\n## What worked\n\n\\# no heading\\\n\\#\\# none\n";
    assert_eq!(print_card(&card), expected);
}

#[test]
fn no_reason_passes_for_a_line_of_ours() {
    let breaks = ["\n", "\r", "\r\n", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"];
    for one in breaks {
        let reason = format!("first{one}2. Practice: forged{one}{one}last");
        let feedback = Feedback {
            title: "Title",
            facts: Vec::new(),
            entries: vec![vec![("A", "b".into()), ("C", reason)]],
        };
        let expected = "Title\n\n\n1. A: b\n   C:\n     first\n     2. Practice: forged\n\n     last\n";
        assert_eq!(print_feedback(&feedback), expected, "{one:?}");
    }
}

#[test]
fn names_and_addresses_are_found_in_a_text() {
    use TraceKind::{Address, Mail, Owner, Provider, Scope};
    let one = harbour();
    let cases: [(&str, &[(TraceKind, &str)]); 17] = [
        ("We asked first, e.g. in v1.2 with Node.js, at 10:30.", &[]),
        ("At Harbour Payments", &[(Scope, "Harbour Payments")]),
        ("at harbour\n  payments\u{2019} quay", &[(Scope, "Harbour Payments")]),
        ("Harbour alone, and repayments", &[]),
        ("acme hosting did it, Acme Hosting again", &[(Provider, "Acme Hosting")]),
        ("with Ada.", &[(Provider, "Ada")]),
        ("ada, Adapters, Canada", &[]),
        ("Grace Hopper saw to it", &[(Owner, "Grace Hopper")]),
        ("IT did, and it worked; ITIL", &[(Owner, "IT")]),
        ("ask ada@example.org.", &[(Mail, "ada@example.org")]),
        ("<mailto:x@y.zz>", &[(Mail, "mailto:x@y.zz")]),
        ("2 @ 3, @team and a@b", &[]),
        ("see (https://wiki.example/x?y=1).", &[(Address, "https://wiki.example/x?y=1")]),
        ("www.example.test/", &[(Address, "www.example.test/")]),
        ("git.harbour.internal:8443/x", &[(Address, "git.harbour.internal:8443/x")]),
        ("example.com and EXAMPLE.COM", &[(Address, "example.com")]),
        ("Harbour Payments, ada@example.org", &[(Scope, "Harbour Payments"), (Mail, "ada@example.org")]),
    ];
    for (text, expected) in cases {
        let expected: Vec<Trace> =
            expected.iter().map(|(kind, text)| Trace { kind: *kind, text: (*text).into() }).collect();
        assert_eq!(traces(model(), &one, text, UNNAMED), expected, "{text}");
    }
}

#[test]
fn a_name_is_found_in_scripts_that_put_no_spaces_between_words() {
    for (name, text, found) in [
        ("海港支付", "我们在海港支付先问了大家。", true),
        ("Übersee AG", "bei der ÜBERSEE AG", true),
        ("Übersee AG", "bei der Übersee AGB", false),
        (UNNAMED, "My organization asked first.", false),
        ("  ", "any text", false),
    ] {
        let one = empty(name);
        assert_eq!(!traces(model(), &one, text, UNNAMED).is_empty(), found, "{name} in {text}");
    }
}
