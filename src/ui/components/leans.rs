//! What a step leans on and does not stand on yet.

use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::dependencies::unmet;
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::words::planned;
use leptos::prelude::*;

/// A sentence for each practice that the sources put before that step; it changes no order.
pub(crate) fn leans(assessment: &Assessment, practice: PracticeIndex, to: Level) -> impl IntoView + use<> {
    let sentences = unmet(model(), assessment, practice, to).into_iter().map(|one| {
        let leans = planned::leans(model(), one.needs, one.at.number(), &one.because);
        view! { <p data-needs=model().practice(one.needs).id.as_str()><i>{planned::LEANS}</i>" "{leans}</p> }
    });
    sentences.collect_view()
}
