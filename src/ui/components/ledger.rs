//! The figures of a scorecard as a table: what the picture shows, for everyone.

use super::pebble::Pebble;
use crate::bundled::model;
use crate::domain::level::Level;
use crate::domain::scoring::{DeepDive, DimensionScore, Outcome, Score};
use crate::platform::page;
use crate::ui::components::column_heads::column_heads;
use crate::words::{self, results};
use leptos::prelude::*;

/// A group of practices with its figures: a dimension of the core, or a row or a column of the deep-dive.
#[derive(Clone, Copy)]
pub(crate) struct Group<'s> {
    kind: Kind,
    id: &'static str,
    pub(crate) title: &'static str,
    /// At the assessment's own length.
    pub(crate) score: &'s Score,
    /// The figures to show.
    pub(crate) shown: &'s Score,
    /// Whether what is shown is the quick start's.
    pub(crate) quick: bool,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Core,
    Subcategory,
    DeepDimension,
}

impl<'s> Group<'s> {
    /// A dimension of the core.
    pub(crate) fn core(one: &'s DimensionScore) -> Group<'s> {
        let dimension = &model().dimensions[one.dimension];
        Group {
            kind: Kind::Core,
            id: &dimension.id,
            title: &dimension.title,
            score: &one.score,
            shown: one.shown(),
            quick: one.by_quick_start(),
        }
    }

    /// The deep-dive's subcategories.
    pub(crate) fn subcategories(deep: &'s DeepDive) -> Vec<Group<'s>> {
        let rows = model().subcategories.iter().zip(&deep.subcategories);
        rows.map(|(one, score)| Group::deep(Kind::Subcategory, &one.id, &one.title, score)).collect()
    }

    /// The deep-dive's dimensions.
    pub(crate) fn deep_dimensions(deep: &'s DeepDive) -> Vec<Group<'s>> {
        let columns = model().dimensions.iter().zip(&deep.dimensions);
        columns.map(|(one, score)| Group::deep(Kind::DeepDimension, &one.id, &one.title, score)).collect()
    }

    fn deep(kind: Kind, id: &'static str, title: &'static str, score: &'s Score) -> Group<'s> {
        Group { kind, id, title, score, shown: score, quick: false }
    }

    /// Its title, apart from every other group's.
    fn named(&self) -> String {
        if self.kind == Kind::DeepDimension {
            words::in_provisioning(self.title)
        } else {
            self.title.to_owned()
        }
    }

    /// The element of its workings.
    pub(crate) fn fold(&self) -> String {
        let lens = if self.kind == Kind::DeepDimension { "deep-" } else { "" };
        format!("workings-{lens}{}", self.id)
    }

    /// Its result in a few words.
    pub(crate) fn headline(&self) -> String {
        match self.shown.result {
            Some(result) if self.quick => words::quick_result(level_name(result.typical)),
            Some(result) => words::numbered(result.typical.number(), level_name(result.typical)),
            None => results::NO_RESULT.to_owned(),
        }
    }
}

/// One row a group, whose result opens its workings. It says what is shown, and how many have a level at the assessment's
/// own length; its `data-` attributes state all of it at that length.
pub(crate) fn ledger(caption: &'static str, head: &'static str, groups: &[Group]) -> impl IntoView + use<> {
    table(caption, head, groups, true)
}

/// The same where no workings stand on the page, as in the report.
pub(crate) fn plain_ledger(
    caption: &'static str,
    head: &'static str,
    groups: &[Group],
) -> impl IntoView + use<> {
    table(caption, head, groups, false)
}

fn table(caption: &'static str, head: &'static str, groups: &[Group], opens: bool) -> impl IntoView + use<> {
    let heads = [head, results::TYPICAL, results::RANGE, results::TARGET, results::ANSWERED, results::LOWEST];
    view! {
        <table class="ledger">
            <caption>{caption}</caption>
            {column_heads(heads)}
            <tbody>{groups.iter().map(|group| row(group, opens)).collect_view()}</tbody>
        </table>
    }
}

fn row(group: &Group, opens: bool) -> impl IntoView + use<> {
    let score = group.score;
    let number =
        |level: fn(&Outcome) -> Level| score.result.as_ref().map(|result| level(result).number().to_string());
    let of_kind = |kind: Kind| (group.kind == kind).then_some(group.id);
    let (assessed, base) = (score.assessed.len(), score.base.len());
    let missing = match score.result {
        None if base == 0 => Some(words::nothing_counts().to_owned()),
        None => Some(words::missing(score.missing())),
        Some(_) => None,
    };
    let typical = group.shown.result.map(|result| {
        let name = level_name(result.typical);
        let name = if group.quick { words::quick_result(name) } else { name.to_owned() };
        level_cell(result.typical, name)
    });
    let missing = missing.map(|missing| view! { <span class="quiet">{missing}</span> });
    let shown = group.shown;
    let range = shown.result.map_or_else(
        || "–".to_owned(),
        |result| words::range(result.floor.number(), result.ceiling.number()),
    );
    let lowest: Vec<&str> = shown
        .result
        .map(|result| shown.assessed.iter().filter(move |one| one.level == result.floor))
        .into_iter()
        .flatten()
        .map(|one| model().practice(one.practice).title.as_str())
        .collect();
    let lowest =
        lowest.first().map_or_else(|| "–".to_owned(), |first| words::lowest(first, lowest.len() - 1));
    let figure = view! { {typical}{missing} };
    let figure = if opens {
        let fold = format!("#{}", group.fold());
        view! {
            <button class="opens" type="button" on:click=move |_| page::open_fold(&fold)>
                {figure}<span class="vh">{words::came_about(&group.named())}</span>
            </button>
        }
        .into_any()
    } else {
        figure.into_any()
    };
    view! {
        <tr
            data-dimension=of_kind(Kind::Core)
            data-subcategory=of_kind(Kind::Subcategory)
            data-deep-dimension=of_kind(Kind::DeepDimension)
            data-coverage=format!("{assessed}/{base}")
            data-typical=number(|result| result.typical)
            data-floor=number(|result| result.floor)
            data-ceiling=number(|result| result.ceiling)
        >
            <th scope="row">{group.title}</th>
            <td>{figure}</td>
            <td class="nowrap" data-l=results::RANGE>{range}</td>
            <td class="nowrap" data-l=results::TARGET>
                {shown.target.map_or_else(|| "–".to_owned(), |target| target.number().to_string())}
            </td>
            <td class="nowrap" data-l=results::ANSWERED>{words::of(assessed, base)}</td>
            <td class="wide" data-l=results::LOWEST>{lowest}</td>
        </tr>
    }
}

fn level_cell(level: Level, name: String) -> impl IntoView {
    view! { <span class="cell-level"><Pebble level small=true /><span>{name}</span></span> }
}

/// What a level is called, 0 included.
pub(crate) fn level_name(level: Level) -> &'static str {
    model().card(level).map_or(words::question::NOT_YET, |card| card.name.as_str())
}
