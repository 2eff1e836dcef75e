//! The words of the brief, and the brief in words: the same for the page, for paper and for Markdown.

use super::APP;
use super::findings::{self, called, listed};
use super::sentences::{no_step, numbered, quick_result, range, scope_name, sentence};
use crate::codec::markdown::{Mark, Markdown};
use crate::domain::assessment::Assessment;
use crate::domain::brief::{Brief, Investment, Leaves, MOST, NoInvestment, brief};
use crate::domain::finding::finding;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::plan::{ActionTexts, Aim};
use crate::domain::progress::progress;
use crate::domain::scoring::{Scorecard, score};
use crate::domain::spread::reached;
use crate::domain::steps::find_out;

pub const TITLE: &str = "Brief";
/// From the results to the brief.
pub const ONE_PAGE: &str = "One page to hand out";
pub const PRINT: &str = "Print one page";
pub const BACK: &str = "Back to the results";
pub const OWN: &str = "In your own words";
pub const OWN_NOTE: &str = "They take the place of the headline and of the sentences below it, here, on paper and in \
    Markdown. Empty, the findings speak.";
pub const HEADLINE: &str = "Headline";
pub const SENTENCES: [&str; 3] = ["First sentence", "Second sentence", "Third sentence"];
pub const STANDS: &str = "Where we stand";
pub const ALLOWS: &str = "What it lets the business do";
pub const ALLOWS_NONE: &str = "Nothing stands at level 1 or above yet.";
pub const RISKS: &str = "What it risks";
pub const RISKS_NONE: &str = "Nothing that was answered lies below its target.";
pub const INVESTMENTS: &str = "The next three investments";
pub const LEAVES: &str = "What we chose not to do";
pub const DIMENSION: &str = "Dimension";
pub const TYPICAL: &str = "Typical";
pub const RANGE: &str = "Range";
pub const TARGET: &str = "Target";
pub const LEVELS: &str = "Levels.";
const RULE: &str = "Typical is the lower median, the flag the target.";
const SELF: &str = "A self-assessment";
pub const NOTHING: &str = "There is nothing to put on one page yet: no dimension has a result.";
pub const BUSINESS: &str = "A dotted word opens what it means to the business.";
/// How long one's own words may be, so that one page stays one page.
pub const LONGEST_HEADLINE: &str = "110";
pub const LONGEST_SENTENCE: &str = "140";

/// The brief in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sheet {
    pub scope: String,
    pub headline: String,
    /// One's own sentences, or what the findings say.
    pub sentences: Vec<String>,
    pub allows: Vec<String>,
    pub risks: Vec<String>,
    pub investments: Vec<Invested>,
    /// Why there is none, where there is none.
    pub no_investment: String,
    pub leaves: Vec<String>,
    pub figures: Vec<Figures>,
    /// What every level means.
    pub levels: String,
    pub foot: String,
}

/// An investment in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Invested {
    /// What is to hold, or what one's own words call it.
    pub title: String,
    /// Where it leads from and to, and the goal that it serves.
    pub leads: String,
    pub benefit: String,
    /// What shows it, and the id of the measure where it is one of the model's.
    pub measure: Option<(String, Option<String>)>,
}

/// A dimension's row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Figures {
    pub dimension: String,
    pub typical: String,
    pub range: String,
    pub target: String,
}

/// The brief of an assessment in words; none while no dimension has a result.
pub fn sheet(model: &Model, assessment: &Assessment) -> Option<Sheet> {
    let scorecard = score(model, assessment);
    if scorecard.dimensions.iter().all(|one| one.shown().result.is_none()) {
        return None;
    }
    let Brief { allows, risks, investments, none, leaves: left } = brief(model, assessment, &scorecard);
    let own = &assessment.foreword;
    let said = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let sentences: Vec<String> = own.sentences.iter().filter_map(said).collect();
    let value = |practice, level| {
        let criterion = model.practice(practice).criterion(level);
        criterion.map_or_else(String::new, |criterion| criterion.value.to_string())
    };
    Some(Sheet {
        scope: scope_name(&assessment.scope),
        headline: said(&own.headline).unwrap_or_else(|| findings::finding(model, finding(&scorecard))),
        sentences: if sentences.is_empty() { found(model, &scorecard) } else { sentences },
        allows: allows.iter().map(|one| value(one.practice, one.level)).collect(),
        risks: risks.iter().map(|one| model.practice(one.practice).risk.to_string()).collect(),
        investments: investments.iter().map(|one| invested(model, assessment, one)).collect(),
        no_investment: none.map(no_investment).unwrap_or_default().to_owned(),
        leaves: leaves(model, assessment, &left),
        figures: figures(model, &scorecard),
        levels: levels(model),
        foot: foot(model, assessment, &scorecard),
    })
}

impl Sheet {
    /// The brief as Markdown, as of a day.
    pub fn markdown(&self, day: &str) -> String {
        let mut text = Markdown::titled(&self.headline);
        text.line(&format!("{}, {day}", self.scope));
        text.gap();
        for sentence in &self.sentences {
            text.line(sentence);
        }
        text.heading(STANDS);
        let rows = self.figures.iter().cloned();
        text.table(
            [DIMENSION, TYPICAL, RANGE, TARGET],
            rows.map(|row| [row.dimension, row.typical, row.range, row.target]),
        );
        text.gap();
        text.line(&self.levels);
        listed_in(&mut text, ALLOWS, &self.allows, ALLOWS_NONE);
        listed_in(&mut text, RISKS, &self.risks, RISKS_NONE);
        text.heading(INVESTMENTS);
        if self.investments.is_empty() {
            text.line(&self.no_investment);
        }
        for (number, one) in (1..).zip(&self.investments) {
            let measure = one.measure.as_ref().map(|(said, _)| said.clone());
            let below = [Some(one.leads.clone()), Some(one.benefit.clone()), measure];
            let below = below.into_iter().flatten().filter(|line| !line.is_empty());
            text.headed_entry(Mark::Number(number), &one.title, below);
        }
        if !self.leaves.is_empty() {
            listed_in(&mut text, LEAVES, &self.leaves, "");
        }
        text.rule();
        text.line(&self.foot);
        text.text()
    }
}

fn listed_in(text: &mut Markdown, title: &str, entries: &[String], none: &str) {
    text.heading(title);
    if entries.is_empty() {
        text.line(none);
    }
    for entry in entries {
        text.entry(entry);
    }
}

/// What the findings say below the headline.
fn found(model: &Model, scorecard: &Scorecard) -> Vec<String> {
    let without = scorecard.dimensions.iter().filter(|one| one.shown().result.is_none());
    let without: Vec<String> = without.map(|one| model.dimensions[one.dimension].title.to_string()).collect();
    let missing =
        (!without.is_empty()).then(|| format!("Too little is known of {} for a result.", listed(&without)));
    let first = findings::reached(model, reached(scorecard));
    std::iter::once(first).chain(meanings(model, scorecard)).chain(missing).collect()
}

/// What the typical levels mean, each once, from low to high.
fn meanings(model: &Model, scorecard: &Scorecard) -> Option<String> {
    let typical = scorecard.dimensions.iter().filter_map(|one| one.shown().result).map(|one| one.typical);
    let typical: Vec<Level> = typical.collect();
    let cards = Level::held().filter(|level| typical.contains(level)).filter_map(|level| model.card(level));
    let meanings: Vec<String> = cards.map(|card| format!("at {} {}", card.name, card.in_short)).collect();
    (!meanings.is_empty()).then(|| sentence(&listed(&meanings)))
}

fn invested(model: &Model, assessment: &Assessment, investment: &Investment) -> Invested {
    let Investment { step, action } = investment;
    let practice = model.practice(step.practice);
    let criterion = practice.criterion(step.to);
    let own = |text: fn(&ActionTexts) -> &String| {
        let text = action.map(|action| short(text(&action.texts)));
        text.filter(|text| !text.is_empty())
    };
    let title = own(|texts| &texts.wording).or_else(|| criterion.map(|one| one.minimum.to_string()));
    let benefit = own(|texts| &texts.benefit).or_else(|| criterion.map(|one| one.value.to_string()));
    let kpi = || {
        let kpi = model.kpis.get(usize::from(*criterion?.kpis.first()?))?;
        Some((measured_by(&kpi.title), Some(kpi.id.to_string())))
    };
    let goal = assessment.profile.served(model, step.practice);
    let goal = goal.map(|(_, goal)| format!(" Serves \u{201c}{}\u{201d}.", goal.title)).unwrap_or_default();
    let step = leads(model, &model.dimensions[practice.dimension].title, step.from, step.to);
    Invested {
        title: title.unwrap_or_default(),
        leads: format!("{step}.{goal}"),
        benefit: ended(&format!("Benefit: {}", benefit.unwrap_or_default())),
        measure: own(|texts| &texts.measure).map(|own| (measured_by(&own), None)).or_else(kpi),
    }
}

/// From one level of a dimension's practice to the next, with their names.
fn leads(model: &Model, dimension: &str, from: Level, to: Level) -> String {
    let name = |level| called(model, level).to_lowercase();
    format!("{dimension}, from {} ({}) to {} ({})", from.number(), name(from), to.number(), name(to))
}

pub fn measured_by(measure: &str) -> String {
    format!("Measured by: {}.", measure.trim_end_matches('.'))
}

/// Why there is nothing to invest in.
fn no_investment(why: NoInvestment) -> &'static str {
    match why {
        NoInvestment::NoStep(why) => no_step(why),
        NoInvestment::Settled => "None: the steps that there were are done, or were left out by choice.",
    }
}

/// What was chosen not to be done: what the plan dropped, what is enough, and how many more.
fn leaves(model: &Model, assessment: &Assessment, left: &Leaves) -> Vec<String> {
    let dropped = left.dropped.iter().map(|aim| dropped(model, assessment, *aim));
    let enough = left.enough.iter().map(|(practice, target)| {
        let title = &model.practice(*practice).title;
        format!("Take \u{201c}{title}\u{201d} beyond {}: that is enough here.", level(model, *target))
    });
    let mut said: Vec<String> = dropped.chain(enough).collect();
    let more = said.len().saturating_sub(MOST);
    said.truncate(MOST);
    let rest = assessment.asked(model).into_iter().any(|one| assessment.own_target(one).is_none());
    if rest && assessment.ambition < Level::TOP {
        let ambition = level(model, assessment.ambition);
        said.insert(0, format!("Aim beyond {ambition}, where no other target is set."));
    }
    if more > 0 {
        said.push(format!("And {more} more choices of that kind."));
    }
    said
}

fn dropped(model: &Model, assessment: &Assessment, aim: Aim) -> String {
    let wording = assessment.plan.action(aim).map(|action| short(&action.texts.wording)).unwrap_or_default();
    let title = &model.practice(aim.practice).title;
    match aim.level {
        _ if !wording.is_empty() => sentence(&wording),
        Some(aimed) => format!("Bring \u{201c}{title}\u{201d} to {}, for now.", level(model, aimed)),
        None => format!("Find out about \u{201c}{title}\u{201d}, for now."),
    }
}

/// A text of one's own, as long as one page has room for it.
fn short(text: &str) -> String {
    /// As long as the longest sentence of the model.
    const LONGEST: usize = 120;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let cut: String = text.chars().take(LONGEST - 1).collect();
    // Not within a word, where there is another way.
    let end = cut.rfind(' ').filter(|end| *end > LONGEST / 2).unwrap_or(cut.len());
    format!("{}\u{2026}", &cut[..end])
}

fn level(model: &Model, level: Level) -> String {
    format!("level {}", numbered(level.number(), called(model, level)))
}

fn figures(model: &Model, scorecard: &Scorecard) -> Vec<Figures> {
    let none = || "\u{2013}".to_owned();
    let rows = scorecard.dimensions.iter().map(|one| {
        let shown = one.shown();
        Figures {
            dimension: model.dimensions[one.dimension].title.to_string(),
            typical: shown.result.map_or_else(none, |result| {
                let name = called(model, result.typical);
                let name = if one.by_quick_start() { quick_result(name) } else { name.to_owned() };
                format!("{} {name}", result.typical.number())
            }),
            range: shown
                .result
                .map_or_else(none, |result| range(result.floor.number(), result.ceiling.number())),
            target: shown.target.map_or_else(none, |target| target.number().to_string()),
        }
    });
    rows.collect()
}

/// A sentence with its end.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '\u{2026}']) { text.to_owned() } else { format!("{text}.") }
}

/// The meaning of every level in one line, so that no number stands without it.
fn levels(model: &Model) -> String {
    let held = Level::held().filter_map(|level| Some((level, model.card(level)?)));
    let levels: Vec<String> =
        held.map(|(level, card)| format!("{} {}: {}", level.number(), card.name, card.in_short)).collect();
    format!("0: {}; {}.", called(model, Level::NOT_YET), levels.join("; "))
}

fn foot(model: &Model, assessment: &Assessment, scorecard: &Scorecard) -> String {
    let progress = progress(model, assessment);
    let unknown: usize = scorecard.dimensions.iter().map(|one| find_out(assessment, &one.score).len()).sum();
    let unknown = match unknown {
        0 => String::new(),
        count => format!("; for {count} of them nobody could say"),
    };
    format!(
        "{} of {} practices answered{unknown}. {RULE} {SELF}, with {APP}, model version {}.",
        progress.answered, progress.asked, model.version
    )
}
