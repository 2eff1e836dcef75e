//! One page for whoever decides: on the screen as it will be on paper.

use crate::bundled::model;
use crate::domain::assessment::Foreword;
use crate::domain::scoring::score;
use crate::picture::stone::mark;
use crate::platform::clock;
use crate::platform::drawing::drawn;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::cairns::bare_cairns;
use crate::ui::components::column_heads::column_heads;
use crate::ui::components::once_drawn::{below, printer};
use crate::ui::components::prose::prose;
use crate::words::brief::{self, Figures, Invested, Sheet, sheet};
use crate::words::{self, home};
use leptos::prelude::*;

/// The page: a sheet, and the fields for one's own words above it.
pub(crate) fn page(app: App) -> impl IntoView {
    // What stands on the sheet follows every letter; the fields stay as they are.
    let written = Memo::new(move |_| app.with(|assessment| sheet(model(), assessment)));
    let any = Memo::new(move |_| written.with(Option::is_some));
    view! {
        <main class="page desk-top" id="main" tabindex="-1">
            {move || if any.get() {
                view! {
                    {tools(app)}
                    <article class="sheet">{move || written.get().map(|written| on_paper(app, written))}</article>
                }
                .into_any()
            } else {
                nothing().into_any()
            }}
        </main>
    }
}

/// Where there is nothing to put on a page.
fn nothing() -> impl IntoView {
    view! {
        <h1 class="title" tabindex="-1">{brief::TITLE}</h1>
        <p class="lede">{brief::NOTHING}</p>
        <p class="row begin">
            <a class="btn btn--primary" href=Route::Assess.to_string()>{words::ASSESS}</a>
            <a class="btn" href=Route::Example.to_string()>{home::EXAMPLE}</a>
        </p>
    }
}

/// What is done with the sheet; none of it is on it.
fn tools(app: App) -> impl IntoView {
    let print = printer();
    let said = move |read: fn(&Foreword) -> &String| app.with(|one| read(&one.foreword).clone());
    let sentences = brief::SENTENCES.into_iter().enumerate().map(|(place, label)| {
        let field = format!("sentence-{}", place + 1);
        view! {
            <label class="small" for=field.clone()>{label}</label>
            <input
                id=field
                class="field"
                type="text"
                maxlength=brief::LONGEST_SENTENCE
                prop:value=move || app.with(|one| one.foreword.sentences[place].clone())
                on:input=move |event| {
                    let text = event_target_value(&event);
                    app.write_foreword(|foreword| foreword.sentences[place] = text);
                }
            />
        }
    });
    view! {
        <div class="bar">
            <p class="row">
                <a class="btn" href=Route::Results.to_string()>{brief::BACK}</a>
                <a class="btn" href=Route::Report.to_string()>{words::report::MORE}</a>
                <button class="btn btn--primary" type="button" on:click=move |_| print()>{brief::PRINT}</button>
            </p>
            <details class="fold">
                <summary>{brief::OWN}</summary>
                <p class="small quiet">{brief::OWN_NOTE}</p>
                <div class="own">
                    <label class="small" for="headline">{brief::HEADLINE}</label>
                    <input
                        id="headline"
                        class="field"
                        type="text"
                        maxlength=brief::LONGEST_HEADLINE
                        prop:value=move || said(|foreword| &foreword.headline)
                        on:input=move |event| {
                            let text = event_target_value(&event);
                            app.write_foreword(|foreword| foreword.headline = text);
                        }
                    />
                    {sentences.collect_view()}
                </div>
            </details>
            <p class="small quiet">{brief::BUSINESS}</p>
        </div>
    }
}

/// The sheet.
fn on_paper(app: App, written: Sheet) -> impl IntoView {
    let scorecard = app.with_untracked(|one| score(model(), one));
    let sentences: Vec<_> = written.sentences.iter().map(|one| view! { {prose(one)}" " }).collect();
    view! {
        <div class="sheet__top">
            <p class="brand"><svg viewBox="0 0 28 28" aria-hidden="true" use:drawn=mark()></svg><span>{words::APP}</span></p>
            <p>{format!("{}, {}", written.scope, words::date(clock::today()))}</p>
        </div>
        <h1 class="title" tabindex="-1">{written.headline.clone()}</h1>
        <p class="lede">{sentences}</p>
        {bare_cairns(&scorecard)}
        {below(move || view! {
            <div class="sheet__cols">
                <div>
                    {listed(brief::ALLOWS, &written.allows, brief::ALLOWS_NONE)}
                    {listed(brief::RISKS, &written.risks, brief::RISKS_NONE)}
                    {listed(brief::LEAVES, &written.leaves, "")}
                </div>
                <div>{investments(&written.investments, written.no_investment.clone())}{figures(&written.figures)}</div>
            </div>
            <div class="sheet__end">
                <p>{brief::LEVELS}" "{written.levels.clone()}</p>
                <p>{written.foot.clone()}</p>
            </div>
        })}
    }
}

fn listed(title: &'static str, sentences: &[String], none: &'static str) -> impl IntoView + use<> {
    let list = sentences.iter().map(|one| view! { <li>{prose(one)}</li> }).collect_view();
    let nothing = (list.is_empty() && !none.is_empty()).then(|| view! { <p class="small quiet">{none}</p> });
    (!list.is_empty() || nothing.is_some()).then(|| {
        view! { <section><h2>{title}</h2>{nothing}<ul class="notes">{list}</ul></section> }
    })
}

fn investments(investments: &[Invested], none: String) -> impl IntoView + use<> {
    let list = investments.iter().map(|one| {
        view! {
            <li>
                <div>
                    <b>{prose(&one.title)}</b>
                    <p>{one.leads.clone()}</p>
                    <p>{prose(&one.benefit)}" "{measure(one)}</p>
                </div>
            </li>
        }
    });
    let list = list.collect_view();
    let nothing = list.is_empty().then(|| view! { <p class="small quiet">{none}</p> });
    view! { <section><h2>{brief::INVESTMENTS}</h2>{nothing}<ol class="steps">{list}</ol></section> }
}

/// What shows an investment, with the way to what is measured.
fn measure(one: &Invested) -> Option<AnyView> {
    let (said, kpi) = one.measure.clone()?;
    Some(match kpi {
        Some(kpi) => view! { <a class="term" href=Route::Kpis(Some(kpi)).to_string()>{said}</a> }.into_any(),
        None => said.into_any(),
    })
}

fn figures(rows: &[Figures]) -> impl IntoView + use<> {
    let heads = [brief::DIMENSION, brief::TYPICAL, brief::RANGE, brief::TARGET];
    let rows = rows.iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.dimension.clone()}</th>
                <td>{row.typical.clone()}</td>
                <td data-l=brief::RANGE>{row.range.clone()}</td>
                <td data-l=brief::TARGET>{row.target.clone()}</td>
            </tr>
        }
    });
    view! {
        <section>
            <h2>{brief::STANDS}</h2>
            <table class="ledger">
                <caption class="vh">{brief::STANDS}</caption>
                {column_heads(heads)}
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
