//! What is assessed, and what is true of it: fields that the overview and the profile share, each saved as it changes.

use crate::bundled::model;
use crate::domain::assessment::ScopeKind;
use crate::domain::level::Level;
use crate::state::App;
use crate::words::{self, assess};
use leptos::prelude::*;

/// Name and kind of the scope, and the ambition.
pub(crate) fn scope_fields(app: App) -> impl IntoView {
    let kind_now = move || app.with(|assessment| assessment.scope.kind);
    let kinds = ScopeKind::ALL.map(|kind| {
        view! {
            <option value=kind.code() prop:selected=move || kind_now() == kind>{words::kind(kind)}</option>
        }
    });
    let change_kind = move |event| {
        let code: usize = event_target_value(&event).parse().unwrap_or(0);
        app.describe(|one| one.scope.kind = ScopeKind::ALL.get(code).copied().unwrap_or_default());
    };
    let levels = Level::held().collect::<Vec<_>>().into_iter().map(move |level| {
        let name = model().card(level).map_or("", |card| card.name.as_str());
        let selected = move || app.with(|assessment| assessment.ambition == level);
        view! {
            <option value=level.number() prop:selected=selected>{words::numbered(level.number(), name)}</option>
        }
    });
    let change_ambition = move |event| {
        let level = event_target_value(&event).parse().ok().and_then(Level::new);
        app.describe(|one| one.ambition = level.unwrap_or(Level::DEFAULT_AMBITION));
    };
    view! {
        <div class="fields">
            <label class="small">
                {assess::NAME}
                <input
                    class="field"
                    type="text"
                    maxlength="80"
                    autocomplete="organization"
                    prop:value=move || app.with(|assessment| assessment.scope.name.clone())
                    on:input=move |event| app.describe(|one| one.scope.name = event_target_value(&event))
                />
            </label>
            <label class="small">
                {assess::KIND}<select class="field" on:change=change_kind>{kinds}</select>
            </label>
            <label class="small">
                {assess::AMBITION}
                <select class="field" on:change=change_ambition>{levels.collect_view()}</select>
                <span class="quiet">{assess::AMBITION_HELP}</span>
            </label>
        </div>
    }
}

/// The context flags.
pub(crate) fn context(app: App) -> impl IntoView {
    let flags = model().flags.iter().map(|flag| {
        let on = move || app.with(|assessment| assessment.flags.has(flag.bit));
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    name="flag"
                    value=flag.id.as_str()
                    prop:checked=on
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        app.describe(|one| one.flags = one.flags.with(flag.bit, on));
                    }
                />
                <span>{flag.title.as_str()}<br /><span class="small quiet">{flag.about.as_str()}</span></span>
            </label>
        }
    });
    view! {
        <fieldset class="context">
            <legend><h2 class="head">{assess::CONTEXT}</h2></legend>
            <p class="small quiet">{assess::CONTEXT_HELP}</p>
            <div class="flags">{flags.collect_view()}</div>
        </fieldset>
    }
}
