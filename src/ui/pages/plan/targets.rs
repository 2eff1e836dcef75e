//! What is enough, practice by practice, in one place.

use crate::bundled::model;
use crate::domain::model::PracticeIndex;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::column_heads::column_heads;
use crate::ui::components::each::each;
use crate::ui::components::ledger::level_name;
use crate::ui::components::scorecard::{answer_text, practice_title};
use crate::ui::components::target::target_choice;
use crate::words::{self, plan, results};
use leptos::prelude::*;

/// The practices with a level or a target of their own, each with its target.
pub(super) fn targets(app: App) -> impl IntoView {
    let listed = Memo::new(move |_| {
        app.with(|one| {
            let has = |practice: &PracticeIndex| {
                let level = one.answer(*practice).and_then(|answer| answer.choice.level());
                level.is_some() || one.own_target(*practice).is_some()
            };
            model().indices().filter(|one_of| !one.hides(model(), *one_of)).filter(has).collect::<Vec<_>>()
        })
    });
    let count = move || listed.with(Vec::len);
    let ambition = move || app.with(|one| words::flag_note(one.ambition.number(), level_name(one.ambition)));
    let heads = [results::PRACTICE, plan::TODAY, results::TARGET];
    view! {
        <details class="fold targets" id="targets">
            <summary>{plan::TARGETS}" "<span>{count}</span></summary>
            <p class="small quiet">
                {plan::TARGETS_NOTE}" "{ambition}" "
                <a href=Route::Profile.to_string()>{results::CHANGE_TARGET}</a>
            </p>
            <Show when=move || count() == 0><p class="small">{plan::NO_TARGETS}</p></Show>
            <table class="ledger ledger--small" hidden=move || count() == 0>
                <caption class="vh">{plan::TARGETS}</caption>
                {column_heads(heads)}
                <tbody>{each(move || listed.get(), |one| *one, move |one| row(app, one))}</tbody>
            </table>
        </details>
    }
}

fn row(app: App, index: PracticeIndex) -> impl IntoView {
    let practice = model().practice(index);
    let over = move || {
        app.with(|one| {
            let level = one.answer(index).and_then(|answer| answer.choice.level());
            level.is_some_and(|level| level > one.target(index)).then_some(plan::OVER)
        })
    };
    view! {
        <tr data-practice=practice.id.as_str()>
            <th scope="row">
                {practice_title(index, true)}<span class="beside">{words::cell_of(model(), practice)}</span>
            </th>
            <td data-l=plan::TODAY>{move || app.with(|one| answer_text(one.answer(index)))}</td>
            <td>
                <label>
                    <span class="vh">{plan::target_of(&practice.title)}</span>{target_choice(app, index)}
                </label>
                <span class="beside">{over}</span>
            </td>
        </tr>
    }
}
