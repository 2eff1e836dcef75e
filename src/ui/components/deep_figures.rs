//! The deep-dive's figures as tables, and how each came about: below the grid, and in every result.

use super::ledger::{Group, ledger};
use super::workings::workings;
use crate::domain::assessment::Assessment;
use crate::domain::scoring::DeepDive;
use crate::words::{provisioning, results};
use leptos::prelude::*;

/// A table by subcategory and one by dimension, then the answers and the rule behind each figure.
pub(crate) fn deep_figures(deep: &DeepDive, assessment: &Assessment, own: bool) -> impl IntoView + use<> {
    let subcategories = Group::subcategories(deep);
    let dimensions = Group::deep_dimensions(deep);
    let folds = subcategories.iter().chain(&dimensions).map(|group| workings(group, assessment, own));
    let folds = folds.collect_view();
    view! {
        {ledger(provisioning::FIGURES, provisioning::SUBCATEGORY, &subcategories)}
        {ledger(provisioning::BY_DIMENSION, results::DIMENSION, &dimensions)}
        <h2 class="head">{provisioning::OPENED}</h2>
        <p class="small quiet">{provisioning::SECOND_LENS}" "{results::RULE_COVERAGE}</p>
        <div class="folds">{folds}</div>
    }
}
