//! The scale bar: one box a dimension, as wide as it has practices, inked as far as it is answered.

use crate::bundled::model;
use crate::domain::assessment::Assessment;
use crate::words;
use leptos::prelude::*;

/// How far each dimension is answered: position, answered, asked.
pub(crate) fn progress(assessment: &Assessment) -> Vec<(usize, usize, usize)> {
    let asked = assessment.asked(model());
    (0..model().dimensions.len())
        .map(|dimension| {
            let here = asked.iter().filter(|practice| model().practice(**practice).dimension == dimension);
            let (mut answered, mut count) = (0, 0);
            for practice in here {
                count += 1;
                answered += usize::from(assessment.answer(*practice).is_some());
            }
            (dimension, answered, count)
        })
        .collect()
}

/// Progress as a bar.
pub(crate) fn scalebar(progress: Vec<(usize, usize, usize)>) -> impl IntoView {
    let boxes = progress.into_iter().map(|(dimension, answered, asked)| {
        let width = asked * 10;
        let short = model().dimensions[dimension].short.clone();
        view! {
            <li style:flex-grow=asked.to_string()>
                <svg viewBox=format!("0 0 {width} 10") preserveAspectRatio="none" aria-hidden="true">
                    <rect class="scalebar__box" vector-effect="non-scaling-stroke" width=width height="10" />
                    <rect class="scalebar__fill" width=answered * 10 height="10" />
                </svg>
                <span>{short}" "<span class="vh">{words::of(answered, asked)}</span></span>
            </li>
        }
    });
    view! { <ul class="scalebar">{boxes.collect_view()}</ul> }
}
