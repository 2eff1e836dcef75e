//! How to answer: what to have at hand, what the words mean, what to do in between.

use crate::bundled::model;
use crate::domain::level::Level;
use crate::ui::components::keys::{key_list, key_switch};
use crate::ui::components::pebble::Pebble;
use crate::words::{self, help};
use leptos::prelude::*;

pub(crate) fn page() -> impl IntoView {
    let sections = help::SECTIONS
        .map(|(title, text)| view! { <section><h2 class="head">{title}</h2><p>{text}</p></section> });
    let amounts = model()
        .quantifiers
        .iter()
        .map(|one| view! { <dt>{one.word.as_str()}</dt><dd>{one.means.as_str()}</dd> })
        .collect_view();
    let levels = Level::held()
        .filter_map(|level| Some((level, model().card(level)?)))
        .map(|(level, card)| {
            view! {
                <li>
                    <Pebble level small=true />
                    <span>
                        <b>{card.name.as_str()}</b>
                        {card.upstream_name.as_ref().map(|name| words::called_upstream(name))}
                        ". "
                        {card.about.as_str()}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <main class="page prose" id="main" tabindex="-1">
            <h1 class="title" tabindex="-1">{help::TITLE}</h1>
            <p class="lede">{help::LEDE}</p>
            {sections}
            <section>
                <h2 class="head">{words::question::AMOUNTS}</h2>
                <p>{help::AMOUNTS}</p>
                <dl class="edges">{amounts}</dl>
            </section>
            <section><h2 class="head">{help::LEVELS}</h2><ul class="levels">{levels}</ul></section>
            <section><h2 class="head">{words::keys::TITLE}</h2>{key_list()}{key_switch()}</section>
        </main>
    }
}
