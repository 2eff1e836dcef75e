//! Any text stands in Markdown as text: a real parser, with every extension it has, finds nothing else in it.

use cairn::codec::markdown_text::{escaped, escaped_line};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// All of it but the one that changes quotation marks and dots by design.
fn extensions() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

/// What a reader sees of it; an error names the first thing that is more than text in paragraphs.
fn read(markdown: &str) -> Result<String, String> {
    let mut seen = String::new();
    for event in Parser::new_ext(markdown, extensions()) {
        match event {
            Event::Start(Tag::Paragraph) if seen.is_empty() => {}
            Event::Start(Tag::Paragraph) => seen.push_str("\n\n"),
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) => seen.push_str(&text),
            Event::HardBreak => seen.push('\n'),
            other => return Err(format!("{other:?}")),
        }
    }
    Ok(seen)
}

/// The text without what is left out on purpose: white space at the ends of lines, further empty lines, and what nobody sees.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace(['\t', '\u{a0}'], " ");
    let lines: Vec<String> = text.split('\n').map(tidy_line).collect();
    let mut tidy = lines.join("\n").trim_matches('\n').to_owned();
    while tidy.contains("\n\n\n") {
        tidy = tidy.replace("\n\n\n", "\n\n");
    }
    tidy
}

fn tidy_line(line: &str) -> String {
    let seen: String = line.chars().filter(|one| !one.is_control()).collect();
    seen.trim().to_owned()
}

#[test]
fn what_means_something_is_escaped_and_the_rest_is_left_alone() {
    let cases = [
        ("plain words, with (brackets) and an end.", "plain words, with (brackets) and an end."),
        ("# no heading", r"\# no heading"),
        ("C# and issue #12", r"C# and issue \#12"),
        ("one\n===", "one\\\n\\==="),
        ("one\n---", "one\\\n\\---"),
        ("- no list\n+ none\n* none", "\\- no list\\\n\\+ none\\\n\\* none"),
        ("1. no list\n12) none", "1\\. no list\\\n12\\) none"),
        ("version 1.31 since 2024-05", "version 1.31 since 2024-05"),
        ("> said nobody", r"\> said nobody"),
        ("a > b && c", "a > b && c"),
        ("    no code", "no code"),
        ("`rm` *now* _or_ ~~never~~", r"\`rm\` \*now\* \_or\_ \~\~never\~\~"),
        ("<b>bold</b> <!-- gone -->", r"\<b>bold\</b> \<!-- gone -->"),
        ("[text](javascript:alert(1))", r"\[text\](javascript\:alert(1))"),
        ("![picture](x)", r"!\[picture\](x)"),
        ("https://example.org", r"https\://example.org"),
        ("www.example.org", r"www\.example.org"),
        ("&lt; &#60; R&D", r"\&lt; \&\#60; R&D"),
        ("a | b", r"a \| b"),
        ("back\\", r"back\\"),
        ("one\r\ntwo\rthree", "one\\\ntwo\\\nthree"),
        ("one\n\n\n\ntwo\n", "one\n\ntwo"),
        (" \n\t\n", ""),
        ("\u{0}x\u{7}", "x"),
    ];
    for (text, expected) in cases {
        assert_eq!(escaped(text), expected, "{text:?}");
        assert_eq!(read(expected), Ok(tidy(text)), "{text:?}");
    }
}

#[test]
fn a_heading_a_cell_and_an_entry_hold_one_line() {
    let line = escaped_line("# one\n| two |\n- three #");
    assert_eq!(line, r"\# one \| two \| \- three \#");
    let heading = format!("## {line}");
    let events: Vec<Event> = Parser::new_ext(&heading, extensions()).collect();
    assert!(matches!(events[0], Event::Start(Tag::Heading { level: HeadingLevel::H2, .. })), "{events:?}");
    let text: String = events
        .iter()
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect();
    assert_eq!(text, "# one | two | - three #");
}

/// Texts in which what Markdown knows comes thick and fast.
fn marked() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r",
        " ",
        "    ",
        "\t",
        "a",
        "b2",
        "1",
        "10",
        ".",
        ")",
        "(",
        "-",
        "--",
        "+",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~",
        "~~",
        "#",
        "##",
        "=",
        "==",
        ">",
        "<",
        "<b>",
        "<!--",
        "-->",
        "</",
        "<?",
        "[",
        "]",
        "![",
        "](",
        "[^",
        "[[",
        "]]",
        "[x]",
        "{",
        "}",
        "{#id}",
        "|",
        "|-|",
        ":",
        "::",
        ":::",
        "://",
        "https://a.b",
        "www.",
        "a@b.c",
        "<a@b.c>",
        "&amp;",
        "&",
        "&#1;",
        "&#x3c",
        "\\",
        "!",
        "$",
        "$$",
        "^",
        "\"",
        "'",
        "...",
        "é",
        "\u{a0}",
        "\u{2028}",
        "\u{feff}",
        "\u{0}",
        "\u{c}",
        "\u{85}",
        "漢",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(5_000) })]

    #[test]
    fn nothing_becomes_more_than_text(text in prop_oneof![marked(), any::<String>()]) {
        prop_assert_eq!(read(&escaped(&text)), Ok(tidy(&text)), "{:?} as {:?}", text, escaped(&text));
    }

    #[test]
    fn a_line_stays_a_line(text in prop_oneof![marked(), any::<String>()]) {
        let line = escaped_line(&text);
        prop_assert!(!line.contains('\n'));
        let heading = format!("# {line}\n\nafter");
        let events: Vec<Event> = Parser::new_ext(&heading, extensions()).collect();
        let strange = events.iter().find(|event| !matches!(
            event,
            Event::Text(_) | Event::Start(Tag::Heading { .. } | Tag::Paragraph) | Event::End(TagEnd::Heading(_) | TagEnd::Paragraph)
        ));
        prop_assert_eq!(strange, None, "{}", heading);
    }
}
