//! The part of the style sheet that the first page needs, found by the names that stand in it.

use std::collections::HashSet;
use std::fmt::Write as _;

/// The rules of a compact style sheet that can show on a page with these classes and ids. What only paper needs is left out.
pub(crate) fn critical(css: &str, page: &str) -> String {
    let names = names(page);
    let mut kept = String::new();
    let mut rest = css;
    while let Some((head, body, after)) = block(rest) {
        rest = after;
        let head = head.trim();
        if head.starts_with("@media") && !head.contains("print") {
            let inner = critical(body, page);
            if !inner.is_empty() {
                let _ = write!(kept, "{head}{{{inner}}}");
            }
        } else if head.starts_with("@keyframes") {
            let _ = write!(kept, "{head}{{{body}}}");
        } else if !head.starts_with('@') {
            let selectors: Vec<&str> = selectors(head).into_iter().filter(|one| shows(one, &names)).collect();
            if !selectors.is_empty() {
                let body: Vec<&str> = body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
                let _ = write!(kept, "{}{{{}}}", selectors.join(","), body.join(""));
            }
        }
    }
    kept
}

/// The first rule: what stands before its braces, between them, and after.
fn block(css: &str) -> Option<(&str, &str, &str)> {
    let start = css.find('{')?;
    let mut depth = 0_usize;
    for (place, letter) in css[start..].char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let end = start + place;
            return Some((&css[..start], &css[start + 1..end], &css[end + 1..]));
        }
    }
    None
}

/// The selectors of a list; commas within brackets part nothing.
fn selectors(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0_usize, 0, Vec::new());
    for (place, letter) in list.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(list[from..place].trim());
                from = place + 1;
            }
            _ => {}
        }
    }
    found.push(list[from..].trim());
    found
}

/// The classes, ids and elements of a page.
fn names(page: &str) -> HashSet<String> {
    let mut names: HashSet<String> = page.split('<').skip(1).map(|tag| word(tag).to_owned()).collect();
    for (attribute, mark) in [(" class=\"", "."), (" id=\"", "#")] {
        for part in page.split(attribute).skip(1) {
            let value = part.split('"').next().unwrap_or_default();
            names.extend(value.split(' ').map(|name| format!("{mark}{name}")));
        }
    }
    names
}

/// What a text begins with, as far as it is a name.
fn word(text: &str) -> &str {
    let end = text.find(|one: char| !(one.is_alphanumeric() || one == '-' || one == '_'));
    &text[..end.unwrap_or(text.len())]
}

/// Whether every class, id and element that a selector names stands in the page, of a list in brackets at least one. What is
/// denied, and every attribute and state, may come.
fn shows(selector: &str, names: &HashSet<String>) -> bool {
    let mut rest = selector;
    while let Some(mark) = rest.chars().next() {
        let name = word(&rest[mark.len_utf8()..]);
        let after = &rest[mark.len_utf8() + name.len()..];
        rest = match mark {
            '.' | '#' if !names.contains(&rest[..=name.len()]) => return false,
            ':' if after.starts_with('(') => {
                let (inner, behind) = bracket(after);
                let one_of = matches!(name, "is" | "where" | "has");
                if one_of && !selectors(inner).into_iter().any(|one| shows(one, names)) {
                    return false;
                }
                behind
            }
            '.' | '#' | ':' => after,
            '[' => rest.split_once(']').map_or("", |(_, behind)| behind),
            letter if letter.is_alphabetic() => {
                let name = word(rest);
                if !names.contains(name) {
                    return false;
                }
                &rest[name.len()..]
            }
            other => &rest[other.len_utf8()..],
        };
    }
    true
}

/// What stands in the bracket that a text begins with, and behind it.
fn bracket(text: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (place, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (&text[1..place], &text[place + 1..]);
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::critical;

    #[test]
    fn what_the_page_names_is_kept_and_nothing_else() {
        let page = "<main class=\"page opening\" id=\"main\"><h1>One</h1></main>";
        for (css, kept) in [
            (":root {\n--ink: #000;\n}", ":root{--ink: #000;}"),
            ("h1, .other {\nmargin: 0;\n}", "h1{margin: 0;}"),
            (".page.opening > #main:hover {\ntop: 0;\n}", ".page.opening > #main:hover{top: 0;}"),
            (".page .rung {\ntop: 0;\n}", ""),
            (
                "@media (max-width: 40rem) {\n.page {\ntop: 0;\n}\n.rung {\ntop: 0;\n}\n}",
                "@media (max-width: 40rem){.page{top: 0;}}",
            ),
            ("@media print {\n.page {\ntop: 0;\n}\n}", ""),
            (":is(h1, .rung) {\ntop: 0;\n}", ":is(h1, .rung){top: 0;}"),
            (":is(h2, .rung) a {\ntop: 0;\n}", ""),
            ("main:has(.rung) > h1, h1:not(.rung)::before {\ntop: 0;\n}", "h1:not(.rung)::before{top: 0;}"),
            (
                "main[data-x=y] :is(a, :where(h1, .rung)) {\ntop: 0;\n}",
                "main[data-x=y] :is(a, :where(h1, .rung)){top: 0;}",
            ),
            ("table, * + h1 {\ntop: 0;\n}", "* + h1{top: 0;}"),
        ] {
            assert_eq!(critical(css, page), kept, "{css}");
        }
    }
}
