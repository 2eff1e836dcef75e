//! The head of every page, and the first page.

use super::markup::{escaped, link, paths};
use cairn::bundled::model;
use cairn::picture::map::MAP_BOX;
use cairn::picture::stone::mark;
use cairn::route::Route;
use cairn::words::{self, home};

pub(super) fn masthead() -> String {
    let nav =
        words::main_pages().map(|(route, name)| format!("<li>{}</li>", link("", &route, name))).concat();
    let brand = format!(
        "<svg viewBox=\"0 0 28 28\" aria-hidden=\"true\">{}</svg><span>{}</span>",
        paths(mark()),
        words::APP
    );
    format!(
        "<a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"masthead\" id=\"masthead\">{}<nav class=\"nav\" aria-label=\"{}\"><ul>{nav}</ul></nav><button class=\"link masthead__menu\" disabled>{}</button>\
         <button class=\"switch\" disabled><svg viewBox=\"0 0 16 16\"></svg><span>{}</span></button></header>\n",
        words::SKIP,
        link("brand", &Route::Home, &brand),
        words::MAIN_NAV,
        words::MENU,
        words::THEME,
    )
}

pub(super) fn first_page() -> String {
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
        "<main class=\"page opening\" id=\"main\" tabindex=\"-1\">\n<div class=\"hero\"><div class=\"hero__text\">\n<h1 class=\"display\">{}</h1>\n<p class=\"lede\">{}</p>\n\
         <nav class=\"post\" aria-label=\"{}\">{}</nav>\n<p class=\"pledge\"><strong>{}</strong>{}</p>\n</div>\
         <div class=\"map\"><svg viewBox=\"{MAP_BOX}\" aria-hidden=\"true\"></svg></div></div>\n<div class=\"three\">{}</div>\n</main>\n",
        home::TITLE,
        escaped(home::LEDE),
        home::WAYS,
        boards.concat(),
        home::PLEDGE,
        home::PLEDGE_MORE,
        three.concat(),
    )
}
