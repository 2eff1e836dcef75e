//! Any text as text within Markdown: nothing in it becomes a heading, a list, a link, code or HTML there.

/// The text for a place where paragraphs may stand. A line that ends stays one that ends, an empty line stays a new
/// paragraph; white space at the ends of lines, and characters that nobody sees, are left out.
pub fn escaped(text: &str) -> String {
    let lines = lines(text);
    let paragraphs = lines.split(String::is_empty).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join("\\\n")).collect::<Vec<_>>().join("\n\n")
}

/// The text for a place that has one line: a heading, a cell, an entry of a list.
pub fn escaped_line(text: &str) -> String {
    let lines: Vec<String> = lines(text).into_iter().filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// Its lines, each escaped.
fn lines(text: &str) -> Vec<String> {
    // A blank that holds two words together has nothing to hold there.
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace(['\t', '\u{a0}'], " ");
    text.split('\n').map(line).collect()
}

fn line(text: &str) -> String {
    let seen: String = text.chars().filter(|one| !one.is_control()).collect();
    let line: Vec<char> = seen.trim().chars().collect();
    let mut escaped = String::with_capacity(line.len() + 8);
    for (place, one) in line.iter().enumerate() {
        if means_something(&line, place) {
            escaped.push('\\');
        }
        escaped.push(*one);
    }
    escaped
}

/// Whether Markdown, or what widely used programs add to it, would read more than a character there.
fn means_something(line: &[char], place: usize) -> bool {
    let (before, after) = (&line[..place], line.get(place + 1).copied());
    let first = before.is_empty();
    match line[place] {
        // Escapes, code, emphasis, struck out, formulas, raised, table cells, links, HTML and attributes.
        '\\' | '`' | '*' | '_' | '~' | '$' | '^' | '|' | '[' | ']' | '<' | '{' | '}' => true,
        // A heading where a word begins, and the end of one.
        '#' => before.last().is_none_or(|one| !one.is_alphanumeric()),
        // Entries of lists, rules, quotations, and the lines that make a heading of the line above.
        '-' | '+' | '=' | '>' => first,
        '.' | ')' if !first && before.iter().all(char::is_ascii_digit) => true,
        // What a term means; and addresses, which many programs make links of.
        '.' => before.ends_with(&['w', 'w', 'w']),
        ':' => {
            first
                || (before.last().is_some_and(char::is_ascii_alphabetic)
                    && after.is_some_and(|one| one != ' '))
        }
        '&' => names_a_character(&line[place + 1..]),
        _ => false,
    }
}

/// Whether what follows an `&` is the name or the number of a character.
fn names_a_character(after: &[char]) -> bool {
    let name = after.iter().take_while(|one| one.is_ascii_alphanumeric() || **one == '#').count();
    name > 0 && after.get(name) == Some(&';')
}
