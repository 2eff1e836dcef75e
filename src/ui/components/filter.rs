//! A field that narrows a list while it is typed into.

use leptos::prelude::*;

/// The field.
#[component]
pub(crate) fn Filter(
    /// What it is for.
    label: &'static str,
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <form class="filters" role="search" on:submit=|event| event.prevent_default()>
            <label class="small">
                {label}
                <input
                    class="field"
                    type="search"
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </label>
        </form>
    }
}

/// Whether one of the texts has all that was typed.
pub(crate) fn fits(filter: &str, texts: &[&str]) -> bool {
    let wanted = filter.trim().to_lowercase();
    wanted.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&wanted))
}
