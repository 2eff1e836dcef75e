//! The assessment at hand as a signal, and every way of changing it.

use super::keeper::{Keeper, Saved};
use super::preferences::Preferences;
use crate::bundled::model;
use crate::codec::record::{
    AssessmentHead, Key, TextKind, parse_answer, parse_scope, print_answer, print_scope,
};
use crate::codec::snapshot;
use crate::domain::answer::{Answer, Texts};
use crate::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use crate::domain::level::Level;
use crate::domain::model::PracticeIndex;
use crate::domain::progress::next_open;

use crate::platform::{clock, location};
use crate::route::Route;
use crate::words;
use leptos::prelude::*;

/// The id that the first scope and the first assessment get, in whichever tab.
const FIRST: &str = "1";

/// What pages read and call.
#[derive(Clone, Copy)]
pub(crate) struct App {
    pub(crate) route: RwSignal<Route>,
    pub(crate) preferences: Preferences,
    pub(crate) saved: Signal<Saved>,
    pub(crate) saved_at: Signal<String>,
    /// None before one is started.
    assessment: RwSignal<Option<Assessment>>,
    /// Its id in the records.
    id: RwSignal<String>,
    keeper: StoredValue<Keeper, LocalStorage>,
}

/// The app's state, from anywhere below its root.
pub(crate) fn app() -> App {
    expect_context()
}

impl App {
    /// Reads what is stored and listens to the address and to other tabs.
    pub(crate) async fn open() -> App {
        let keeper = Keeper::open().await;
        let app = App {
            route: RwSignal::new(Route::Home),
            preferences: Preferences::load(),
            saved: keeper.saved(),
            saved_at: keeper.saved_at(),
            assessment: RwSignal::new(None),
            id: RwSignal::new(String::new()),
            keeper: StoredValue::new_local(keeper),
        };
        app.read();
        app.show(Route::parse(&location::fragment()));
        location::on_change(move |fragment| app.show(Route::parse(&fragment)));
        location::on_storage(move |stored, value| app.hear(&stored, &value));
        app
    }

    /// Whether there is an assessment to come back to.
    pub(crate) fn has_assessment(self) -> bool {
        self.assessment.with(Option::is_some)
    }

    /// The assessment at hand; an empty core one where there is none yet.
    pub(crate) fn assessment(self) -> Assessment {
        self.assessment.get().unwrap_or_else(unnamed)
    }

    /// Reads something of the assessment at hand.
    pub(crate) fn with<T>(self, read: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment.with(|assessment| match assessment {
            Some(assessment) => read(assessment),
            None => read(&unnamed()),
        })
    }

    /// Starts an assessment where there is none; an assessment at hand stays as it is.
    pub(crate) fn start(self, length: Length) {
        if self.assessment.with_untracked(Option::is_some) {
            return;
        }
        let mut assessment = unnamed();
        assessment.length = length;
        self.id.set(FIRST.to_owned());
        self.write_head(&assessment);
        self.assessment.set(Some(assessment));
    }

    /// Takes one of the ways in: a quick assessment is extended by the full one, and an assessment in which nothing was
    /// said yet takes the length that is asked for.
    pub(crate) fn begin(self, length: Length) {
        self.start(length);
        let fits = self.with(|one| one.length == length || (length == Length::Quick && !one.is_empty()));
        if !fits {
            self.describe(|one| if length == Length::Core { one.extend() } else { one.length = length });
        }
    }

    /// Says, changes or clears an answer.
    pub(crate) fn answer(self, practice: PracticeIndex, answer: Option<Answer>) {
        self.change(|assessment| assessment.set_answer(practice, answer));
        let key = Key::Answer(self.id.get_untracked(), practice_id(practice));
        self.keep(&key, answer.map(print_answer).unwrap_or_default());
    }

    /// Changes the texts beside an answer.
    pub(crate) fn write_texts(self, practice: PracticeIndex, texts: &Texts) {
        self.change(|assessment| assessment.texts_mut(practice).clone_from(texts));
        for kind in TextKind::ALL {
            let key = Key::Text(kind, self.id.get_untracked(), practice_id(practice));
            self.keep(&key, text(texts, kind).clone());
        }
    }

    /// Changes the scope or what the answers are read against.
    pub(crate) fn describe(self, change: impl FnOnce(&mut Assessment)) {
        self.change(change);
        if let Some(assessment) = self.assessment.get_untracked() {
            self.write_head(&assessment);
        }
    }

    /// The link to this assessment, as of today.
    pub(crate) fn link(assessment: &Assessment, with_texts: bool) -> String {
        let snapshot = snapshot::encode(model(), assessment, clock::today(), with_texts);
        format!("{}{}", location::base(), Route::Snapshot(snapshot))
    }

    /// Whether its texts are short enough for a link.
    pub(crate) fn texts_fit(assessment: &Assessment) -> bool {
        snapshot::texts_fit(model(), assessment)
    }

    /// Makes a copy of somebody's assessment the one at hand, beside those already stored.
    pub(crate) fn adopt(self, mut copy: Assessment) {
        if copy.scope.name.is_empty() {
            words::MY_ORGANIZATION.clone_into(&mut copy.scope.name);
        }
        self.id.set(self.keeper.with_value(Keeper::fresh_id));
        self.write_head(&copy);
        for practice in model().indices() {
            let id = || (self.id.get_untracked(), practice_id(practice));
            let (assessment, name) = id();
            self.keep(
                &Key::Answer(assessment, name),
                copy.answer(practice).map(print_answer).unwrap_or_default(),
            );
            let (assessment, name) = id();
            let target = copy.own_target(practice).map(|level| level.number().to_string());
            self.keep(&Key::Target(assessment, name), target.unwrap_or_default());
            for kind in TextKind::ALL {
                let (assessment, name) = id();
                self.keep(&Key::Text(kind, assessment, name), text(copy.texts(practice), kind).clone());
            }
        }
        self.assessment.set(Some(copy));
        self.keep(&Key::Current, self.id.get_untracked());
    }

    /// Starts another assessment; the one at hand is put aside.
    pub(crate) fn start_afresh(self) {
        self.adopt(unnamed());
    }

    /// Assessments that were at hand before: id, name, how many answers.
    pub(crate) fn put_aside(self) -> Vec<(String, String, usize)> {
        let at_hand = self.id.get();
        let records = self.keeper.with_value(Keeper::records);
        let ids = records.iter().filter_map(|(key, _)| match key {
            Key::Assessment(id) if *id != at_hand => Some(id.clone()),
            _ => None,
        });
        ids.map(|id| {
            let scope = records.iter().find(|(key, _)| *key == Key::Scope(id.clone()));
            let name =
                scope.and_then(|(_, body)| parse_scope(body)).map(|scope| scope.name).unwrap_or_default();
            let answers =
                records.iter().filter(|(key, _)| matches!(key, Key::Answer(of, _) if *of == id)).count();
            (id, name, answers)
        })
        .collect()
    }

    /// The id of the assessment at hand, to come back to it.
    pub(crate) fn current(self) -> Option<String> {
        self.has_assessment().then(|| self.id.get_untracked())
    }

    /// Comes back to an assessment that was at hand before.
    pub(crate) fn bring_back(self, id: String) {
        self.keep(&Key::Current, id);
        self.read();
    }

    /// Goes to a page, at once: the address follows, and its event finds the page there already.
    pub(crate) fn go(self, route: Route) {
        location::go(&route.to_string());
        self.show(route);
    }

    /// Shows a page. The two ways in begin an assessment and lead on, leaving no entry in the history to get stuck at.
    fn show(self, route: Route) {
        let route = match route {
            Route::Quick => {
                self.begin(Length::Quick);
                self.with(|one| next_open(model(), one))
                    .map_or(Route::Assess, |practice| Route::Question(practice_id(practice)))
            }
            Route::Full => {
                self.begin(Length::Core);
                Route::Assess
            }
            route => {
                if self.route.with_untracked(|now| *now != route) {
                    self.route.set(route);
                }
                return;
            }
        };
        location::replace(&route.to_string());
        self.route.set(route);
    }

    fn change(self, change: impl FnOnce(&mut Assessment)) {
        self.start(Length::Core);
        self.assessment.update(|assessment| {
            if let Some(assessment) = assessment {
                change(assessment);
            }
        });
    }

    fn keep(self, key: &Key, body: String) {
        self.keeper.with_value(|keeper| keeper.write(key, body));
    }

    fn write_head(self, assessment: &Assessment) {
        let id = self.id.get_untracked();
        let head = AssessmentHead {
            scope: id.clone(),
            length: assessment.length,
            extended: assessment.extended,
            ambition: assessment.ambition,
            flags: assessment.flags,
        };
        self.keep(&Key::Scope(id.clone()), print_scope(&assessment.scope));
        self.keep(&Key::Assessment(id), head.print());
    }

    /// Takes up the assessment that was last at hand.
    fn read(self) {
        let records = self.keeper.with_value(Keeper::records);
        let current = records.into_iter().find(|(key, _)| *key == Key::Current).map(|(_, id)| id);
        self.take_up(&current.unwrap_or_else(|| FIRST.to_owned()));
    }

    /// Builds that assessment from the records and makes it the one at hand.
    fn take_up(self, id: &str) {
        let records = self.keeper.with_value(Keeper::records);
        let said =
            |wanted: &Key| records.iter().find(|(key, _)| key == wanted).map(|(_, body)| body.as_str());
        let head = said(&Key::Assessment(id.to_owned())).and_then(AssessmentHead::parse);
        let mine = |key: &Key| match key {
            Key::Answer(of, _) | Key::Target(of, _) | Key::Text(_, of, _) => *of == id,
            _ => false,
        };
        if head.is_none() && !records.iter().any(|(key, _)| mine(key)) {
            self.assessment.set(None);
            return;
        }
        let mut assessment = unnamed();
        if let Some(head) = head {
            assessment.length = head.length;
            assessment.extended = head.extended;
            assessment.ambition = head.ambition;
            assessment.flags = head.flags;
            if let Some(scope) = said(&Key::Scope(head.scope)).and_then(parse_scope) {
                assessment.scope = scope;
            }
        }
        for (key, body) in records.iter().filter(|(key, _)| mine(key)) {
            apply(&mut assessment, key, body);
        }
        self.id.set(id.to_owned());
        self.assessment.set(Some(assessment));
    }

    /// Another tab changed a record.
    fn hear(self, stored: &str, value: &str) {
        let Some((key, body)) = self.keeper.with_value(|keeper| keeper.hear(stored, value)) else { return };
        let id = self.id.get_untracked();
        let started = self.assessment.with_untracked(Option::is_some);
        match &key {
            Key::Answer(of, _) | Key::Target(of, _) | Key::Text(_, of, _) if started && *of == id => {
                self.assessment.update(|assessment| {
                    if let Some(assessment) = assessment {
                        apply(assessment, &key, &body);
                    }
                });
            }
            Key::Assessment(of) | Key::Scope(of) if started && *of == id => self.take_up(&id),
            // Which assessment is at hand is each tab's own affair while it is open.
            _ if started => {}
            _ => self.read(),
        }
    }
}

/// What an assessment is before anything was said of it.
fn unnamed() -> Assessment {
    let scope = Scope { name: words::MY_ORGANIZATION.to_owned(), kind: ScopeKind::Organization };
    Assessment::new(model(), scope, Length::Core)
}

fn practice_id(practice: PracticeIndex) -> String {
    model().practice(practice).id.clone()
}

/// Puts one record into the assessment; one of a practice that is not in this model is left alone.
fn apply(assessment: &mut Assessment, key: &Key, body: &str) {
    let (Key::Answer(_, id) | Key::Target(_, id) | Key::Text(_, _, id)) = key else { return };
    let Some(practice) = model().find(id) else { return };
    match key {
        Key::Answer(..) => assessment.set_answer(practice, parse_answer(body)),
        Key::Target(..) => assessment.set_target(practice, body.parse().ok().and_then(Level::new)),
        Key::Text(kind, ..) => body.clone_into(text_mut(assessment.texts_mut(practice), *kind)),
        _ => {}
    }
}

fn text(texts: &Texts, kind: TextKind) -> &String {
    match kind {
        TextKind::Note => &texts.note,
        TextKind::Evidence => &texts.evidence,
        TextKind::Reason => &texts.reason,
        TextKind::Provider => &texts.provider,
    }
}

fn text_mut(texts: &mut Texts, kind: TextKind) -> &mut String {
    match kind {
        TextKind::Note => &mut texts.note,
        TextKind::Evidence => &mut texts.evidence,
        TextKind::Reason => &mut texts.reason,
        TextKind::Provider => &mut texts.provider,
    }
}
