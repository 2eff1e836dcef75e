//! The first page as it stands in the HTML, before any Wasm: written from the same words as the app's own.

use cairn::bundled::model;
use cairn::picture::stone::mark;
use cairn::picture::{Shape, map::MAP_BOX};
use cairn::route::Route;
use cairn::words::{self, home};
use std::fmt::Write;
use std::fs;

const SHELL: &str = "public/shell.html";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn paths(shapes: Vec<Shape>) -> String {
    let mut svg = String::new();
    for shape in shapes {
        let Shape::Path { class, d } = shape else { panic!("a mark is made of paths") };
        let _ = write!(svg, "<path class=\"{class}\" d=\"{d}\"/>");
    }
    svg
}

fn link(class: &str, route: &Route, text: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<a{class} href=\"{route}\">{text}</a>")
}

/// Head, first page and a word that the rest is coming. Where something else was asked for, or something was begun, the page
/// itself is left out by its style.
fn shell() -> String {
    let nav =
        words::main_pages().map(|(route, name)| format!("<li>{}</li>", link("", &route, name))).concat();
    let mark = paths(mark());
    let brand = link(
        "brand",
        &Route::Home,
        &format!("<svg viewBox=\"0 0 28 28\" aria-hidden=\"true\">{mark}</svg><span>{}</span>", words::APP),
    );
    let core = model().core().into_iter().filter(|one| model().practice(*one).shown_with.is_none()).count();
    let boards = home::ways(model().quick_start.len(), core).map(|(class, route, name, time, note)| {
        let text = format!(
            "<span class=\"board__name\">{name}</span> <span class=\"board__time\">{time}</span> <span class=\"board__note\">{}</span>",
            escaped(&note)
        );
        link(class, &route, &text)
    });
    let three = home::three().map(|(title, text, more, route)| {
        format!("<section><h2>{title}</h2><p>{} {}</p></section>", escaped(text), link("", &route, more))
    });
    format!(
        "<a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"masthead\">{brand}<nav class=\"nav\" aria-label=\"{}\"><ul>{nav}</ul></nav><button class=\"link masthead__menu\" disabled>{}</button>\
         <button class=\"switch\" disabled><svg viewBox=\"0 0 16 16\"></svg><span>{}</span></button></header>\n\
         <main class=\"page opening\" id=\"main\" tabindex=\"-1\">\n<div class=\"hero\"><div class=\"hero__text\">\n<h1 class=\"display\">{}</h1>\n<p class=\"lede\">{}</p>\n\
         <nav class=\"post\" aria-label=\"{}\">{}</nav>\n<p class=\"pledge\"><strong>{}</strong>{}</p>\n</div>\
         <div class=\"map\"><svg viewBox=\"{MAP_BOX}\" aria-hidden=\"true\"></svg></div></div>\n<div class=\"three\">{}</div>\n</main>\n",
        words::SKIP,
        words::MAIN_NAV,
        words::MENU,
        words::THEME,
        home::TITLE,
        escaped(home::LEDE),
        home::WAYS,
        boards.concat(),
        home::PLEDGE,
        home::PLEDGE_MORE,
        three.concat(),
    )
}

#[test]
fn the_first_page_in_the_html_has_the_words_of_the_app() {
    let shell = shell();
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        fs::write(SHELL, &shell).expect("writable");
    }
    assert_eq!(
        shell,
        fs::read_to_string(SHELL).expect("the shell"),
        "CAIRN_GOLDEN=1 cargo test --test shell writes it"
    );
}
