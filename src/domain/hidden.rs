//! What a scope's context flags hide, and why: said on the profile page, so that nothing disappears in silence.

use super::advice::is_for;
use super::assessment::Assessment;
use super::model::context::Flag;
use super::model::library::{Advice, Library};
use super::model::{Model, PracticeIndex};

/// What one flag hides as it stands.
#[derive(Clone, Debug)]
pub struct Hidden<'m> {
    pub flag: &'m Flag,
    /// Whether the flag is on.
    pub on: bool,
    pub practices: Vec<PracticeIndex>,
    pub advice: Vec<&'m Advice>,
}

/// What every flag hides as it stands; flags that hide nothing are left out.
pub fn hidden<'m>(model: &'m Model, library: &'m Library, assessment: &Assessment) -> Vec<Hidden<'m>> {
    model
        .flags
        .iter()
        .map(|flag| {
            let on = assessment.flags.has(flag.bit);
            let practices = model.indices().filter(|index| {
                let wants = model.practice(*index).shown_with == Some(flag.bit);
                if on { flag.hides.contains(index) } else { wants }
            });
            let advice = library
                .advice
                .iter()
                .filter(|one| !on && one.flags.contains(&flag.bit) && !is_for(one, assessment));
            Hidden { flag, on, practices: practices.collect(), advice: advice.collect() }
        })
        .filter(|hidden| !hidden.practices.is_empty() || !hidden.advice.is_empty())
        .collect()
}
