//! Answers that are worth a second look, with the way to their questions.

use super::scorecard::practice_title;
use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::attention;
use crate::domain::day::Day;
use crate::domain::model::PracticeIndex;
use crate::words::{self, attention as labels};
use leptos::prelude::*;

/// A practice, and the day by which it shall be looked at, where one was said.
type Look = (PracticeIndex, Option<Day>);

/// What somebody could look at again, by kind; nothing where there is nothing.
pub(crate) fn attention(assessment: &Assessment, own: bool, today: Day) -> Option<impl IntoView + use<>> {
    let found = attention::attention(model(), assessment, today);
    let undated = |practices: Vec<PracticeIndex>| practices.into_iter().map(|one| (one, None)).collect();
    let dated = |practices: Vec<(PracticeIndex, Day)>| {
        practices.into_iter().map(|(one, day)| (one, Some(day))).collect()
    };
    let kinds: [(&str, &str, Vec<Look>); 5] = [
        ("overdue", labels::OVERDUE, dated(found.overdue)),
        ("due", labels::DUE, dated(found.due)),
        ("opinion", labels::OPINION, undated(found.opinion)),
        // A link may have left the reasons behind.
        ("no-reason", labels::NO_REASON, if own { undated(found.no_reason) } else { Vec::new() }),
        ("no-level", labels::NO_LEVEL, undated(found.no_level)),
    ];
    let kinds: Vec<_> = kinds
        .into_iter()
        .filter(|(_, _, practices)| !practices.is_empty())
        .map(|(kind, why, practices)| {
            let list = practices.into_iter().map(|(practice, day)| {
                view! { <dd data-attention=kind>{practice_title(practice, own)}{day.map(words::review_day)}</dd> }
            });
            view! { <div><dt>{why}</dt>{list.collect_view()}</div> }
        })
        .collect();
    (!kinds.is_empty()).then(|| {
        view! {
            <section class="begin" id="second-look">
                <h2 class="head">{labels::TITLE}</h2>
                <p class="small quiet">{labels::NOTE}</p>
                <dl class="reasons small">{kinds}</dl>
            </section>
        }
    })
}
