//! The scale bar: one box a dimension, as wide as it has practices, inked as far as it is answered.

use crate::bundled::model;
use crate::domain::progress::Progress;
use crate::words;
use leptos::prelude::*;

/// Progress by dimension as a bar.
pub(crate) fn scalebar(progress: &[Progress]) -> impl IntoView + use<> {
    let boxes = progress.iter().zip(&model().dimensions).map(|(Progress { answered, asked }, dimension)| {
        let width = asked * 10;
        let short = dimension.short.as_str();
        view! {
            <li style:flex-grow=asked.to_string()>
                <svg viewBox=format!("0 0 {width} 10") preserveAspectRatio="none" aria-hidden="true">
                    <rect class="scalebar__box" vector-effect="non-scaling-stroke" width=width height="10" />
                    <rect class="scalebar__fill" width=answered * 10 height="10" />
                </svg>
                <span>{short}" "<span class="vh">{words::of(*answered, *asked)}</span></span>
            </li>
        }
    });
    view! { <ul class="scalebar">{boxes.collect_view()}</ul> }
}
