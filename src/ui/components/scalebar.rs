//! The scale bar: one box a group of practices, as wide as it has practices, inked as far as it is answered.

use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::domain::progress::{Progress, deep_progress_by_subcategory, progress_by_dimension};
use crate::words;
use leptos::prelude::*;

/// A group's short name and how far it is answered.
pub(crate) type Mark = (&'static str, Progress);

/// The core, dimension by dimension.
pub(crate) fn core_scalebar(assessment: &Assessment) -> Vec<Mark> {
    let names = model().dimensions.iter().map(|one| one.short.as_str());
    names.zip(progress_by_dimension(model(), assessment)).collect()
}

/// The deep-dive, subcategory by subcategory.
pub(crate) fn deep_scalebar(assessment: &Assessment) -> Vec<Mark> {
    let names = model().subcategories.iter().map(|one| one.short.as_str());
    names.zip(deep_progress_by_subcategory(model(), assessment)).collect()
}

/// Progress as a bar.
pub(crate) fn scalebar(marks: &[Mark]) -> impl IntoView + use<> {
    let boxes = marks.iter().map(|(name, Progress { answered, asked })| {
        let width = asked * 10;
        view! {
            <li style:flex-grow=asked.to_string()>
                <svg viewBox=format!("0 0 {width} 10") preserveAspectRatio="none" aria-hidden="true">
                    <rect class="scalebar__box" vector-effect="non-scaling-stroke" width=width height="10" />
                    <rect class="scalebar__fill" width=answered * 10 height="10" />
                </svg>
                <span>{*name}" "<span class="vh">{words::of(*answered, *asked)}</span></span>
            </li>
        }
    });
    view! { <ul class="scalebar" aria-label=words::PROGRESS>{boxes.collect_view()}</ul> }
}
