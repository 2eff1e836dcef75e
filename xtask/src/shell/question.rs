//! A question that can be answered before the app is there: its page without words, and the words of all questions.

use super::markup::{escaped, link, paths};
use cairn::bundled::model;
use cairn::domain::assessment::{Assessment, Length};
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::picture::stone::pebble;
use cairn::route::Route;
use cairn::words::{self, question as labels};
use serde_json::{Map, Value, json};

/// The page as far as the answer and what counts, with room for the words.
pub(super) fn question() -> String {
    let amounts: Vec<String> =
        model().quantifiers.iter().map(|one| words::amount(&one.word, &one.means)).collect();
    format!(
        "<template id=\"asking\"><main class=\"page asking\" id=\"main\" tabindex=\"-1\"><div class=\"desk\"><form class=\"ask\">\
         <div class=\"ask__head\"><p class=\"kicker whose\"></p><h1 class=\"title title--ask\" id=\"early-asked\"></h1>\
         <p class=\"lede\"><span></span> {}</p></div>\n\
         <fieldset class=\"ladder\" aria-labelledby=\"early-asked early-choose\"><legend><span id=\"early-choose\">{}</span>\
         <span class=\"amounts\">{}.</span></legend>\n{}</fieldset>\
         <dl class=\"edges edges--pair\"><div><dt>{}</dt><dd></dd></div><div><dt>{}</dt><dd></dd></div></dl></form></div></main></template>\n",
        link("small", &Route::Help, words::help::TITLE),
        escaped(labels::CHOOSE),
        escaped(&amounts.join("; ")),
        Level::held().map(rung).collect::<Vec<_>>().concat(),
        escaped(labels::COUNTS),
        escaped(labels::EXCLUDES),
    )
}

fn rung(level: Level) -> String {
    let number = level.number();
    let name = words::level_name(number, model().card(level).map_or("", |card| card.name.as_str()));
    format!(
        "<label class=\"rung\"><input type=\"radio\" value=\"{number}\"><svg class=\"pebble l{number}\" viewBox=\"0 0 56 32\" aria-hidden=\"true\">{}\
         <text text-anchor=\"middle\" x=\"24\" y=\"23\">{number}</text></svg><span><span class=\"rung__level\">{}<span class=\"rung__mark\" aria-hidden=\"true\">{}</span></span> <span class=\"rung__text\"></span> \
         <span class=\"rung__look\">{}: <span></span></span></span></label>\n",
        paths(pebble(level)),
        escaped(&name),
        labels::YOURS,
        labels::TO_LOOK_UP,
    )
}

/// The words of every question that is asked where nothing was begun, as JSON: by its address the practice's id, its place,
/// title and meaning, what counts and what does not, then sentence and observable condition of each level. The quick start leads to its first question.
pub(super) fn all_words() -> String {
    let fresh = |length| Assessment::new(model(), words::unnamed_scope(), length);
    let full = fresh(Length::Core);
    let mut all = Map::new();
    for path in [full.asked_in_order(model()), full.asked_deep(model())] {
        for (place, practice) in path.iter().enumerate() {
            let address = Route::Question(model().practice(*practice).id.to_string()).to_string();
            all.insert(address, words_of(*practice, place + 1, path.len()));
        }
    }
    let quick = fresh(Length::Quick).asked_in_order(model());
    all.insert(Route::Quick.to_string(), words_of(quick[0], 1, quick.len()));
    Value::Object(all).to_string()
}

fn words_of(practice: PracticeIndex, place: usize, asked: usize) -> Value {
    let practice = model().practice(practice);
    let group = words::cell_of(model(), practice);
    let mut texts = vec![
        practice.id.to_string(),
        words::kicker(&words::scope_name(&words::unnamed_scope()), &group, place, asked),
        practice.title.to_string(),
        practice.about.to_string(),
        practice.counts.to_string(),
        practice.excludes.to_string(),
    ];
    for criterion in &practice.criteria {
        texts.extend([criterion.minimum.to_string(), criterion.evidence.to_string()]);
    }
    json!(texts)
}
