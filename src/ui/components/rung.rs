//! A rung of the ladder: one level's minimum standard, to be chosen.

use super::pebble::Pebble;
use crate::bundled::model;
use crate::domain::level::Level;
use crate::domain::model::Criterion;
use crate::words::{level_name, question};
use leptos::prelude::*;

/// A radio with its sentence. Levels below the choice are held, too.
#[component]
pub(crate) fn Rung(
    /// The practice's id: the name of the group.
    name: &'static str,
    level: Level,
    criterion: &'static Criterion,
    /// The level that is chosen, if one is.
    chosen: Signal<Option<Level>>,
    /// The level that is reached in part, above the chosen one.
    partly: Signal<Option<Level>>,
    on_choose: Callback<()>,
) -> impl IntoView {
    let on = move || chosen.get() == Some(level);
    let held = move || chosen.get().is_some_and(|chosen| level < chosen);
    let title = level_name(level.number(), model().card(level).map_or("", |card| card.name.as_str()));
    let id = |part: &str| format!("{part}-{}", level.number());
    let (title_id, says, look) = (id("level"), id("says"), id("look"));
    view! {
        <label class="rung" class:rung--on=on class:rung--held=held class:rung--partly=move || partly.get() == Some(level)>
            <input
                type="radio"
                name=name
                value=level.number()
                aria-labelledby=format!("{title_id} {says}")
                aria-describedby=look.clone()
                prop:checked=on
                on:change=move |_| on_choose.run(())
            />
            <Pebble level />
            <span>
                <span class="rung__level" id=title_id.clone()>
                    {title}<Show when=on><span class="rung__mark" aria-hidden="true">{question::YOURS}</span></Show>
                </span>
                <span class="rung__text" id=says>{criterion.minimum.as_str()}</span>
                <span class="rung__look" id=look>{question::TO_LOOK_UP}": "{criterion.evidence.as_str()}</span>
            </span>
        </label>
    }
}
