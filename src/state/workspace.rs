//! What this browser holds, as signals: the assessment at hand, the page shown, and how both are taken up.

use super::keeper::{Keeper, Saved};
use super::lasting::Lasting;
use super::preferences::Preferences;
use crate::bundled::model;
use crate::codec::record::{Key, Replica, said};
use crate::domain::answer::Answer;
use crate::domain::assessment::{Assessment, Length};
use crate::domain::model::PracticeIndex;
use crate::domain::progress::{next_open, progress};
use crate::domain::workspace::Entry;
use crate::platform::location;
use crate::route::Route;
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::ops::Deref;

/// The id that the first scope and the first assessment get, in whichever tab.
const FIRST: &str = "1";

/// What an assessment is before anything was said of it.
pub(super) fn unnamed() -> Assessment {
    Assessment::new(model(), words::unnamed_scope(), Length::Core)
}

/// The id under which a practice's records stand.
pub(super) fn practice_id(practice: PracticeIndex) -> String {
    model().practice(practice).id.to_string()
}

/// What pages read and call. It lives as long as the page, so that whatever acts on it carries one reference along.
#[derive(Clone, Copy)]
pub(crate) struct App(&'static Signals);

/// What this browser holds.
pub(crate) struct Signals {
    pub(crate) route: RwSignal<Route>,
    pub(crate) preferences: Preferences,
    /// None before one is started.
    pub(super) assessment: Lasting<Option<Assessment>>,
    /// Its id in the records.
    pub(super) id: Lasting<String>,
    /// The organization's own words for terms of the glossary, by the terms' ids.
    pub(super) own_words: Lasting<BTreeMap<String, String>>,
    /// The stone of the deep-dive's grid that was open last.
    pub(crate) stone: RwSignal<Option<PracticeIndex>>,
    /// Answers that were cleared since the app was opened, by assessment and practice, for undoing.
    pub(super) cleared: Lasting<BTreeMap<(String, PracticeIndex), Answer>>,
    /// What was open here when another tab deleted it.
    deleted: RwSignal<Option<Assessment>>,
    /// The term of the glossary that was asked for last, by position.
    pub(crate) term: RwSignal<Option<usize>>,
    pub(super) keeper: StoredValue<Keeper, LocalStorage>,
}

impl Deref for App {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// The app's state, from anywhere below its root.
pub(crate) fn app() -> App {
    expect_context()
}

impl App {
    /// Reads what is stored and listens to the address and to other tabs.
    pub(crate) async fn open() -> App {
        let keeper = Keeper::open().await;
        let app = App(Box::leak(Box::new(Signals {
            route: RwSignal::new(Route::Home),
            preferences: Preferences::load(),
            assessment: Lasting::new(None),
            id: Lasting::new(String::new()),
            own_words: Lasting::new(BTreeMap::new()),
            stone: RwSignal::new(None),
            cleared: Lasting::new(BTreeMap::new()),
            deleted: RwSignal::new(None),
            term: RwSignal::new(None),
            keeper: StoredValue::new_local(keeper),
        })));
        app.read();
        app.show(Route::parse(&location::fragment()));
        location::on_change(move |fragment| app.show(Route::parse(&fragment)));
        location::on_storage(move |stored, value| app.hear(&stored, &value));
        app.keeper.with_value(|keeper| keeper.on_late(move || app.look_again()));
        app
    }

    /// Whether changes are stored, from moment to moment.
    pub(crate) fn saved(self) -> Saved {
        self.keeper.with_value(Keeper::saved)
    }

    /// The same, but while a change is under way the last state stays.
    pub(crate) fn settled(self) -> Saved {
        self.keeper.with_value(Keeper::settled)
    }

    /// When the last change reached both places, as a time of day; empty before the first.
    pub(crate) fn saved_at(self) -> String {
        self.keeper.with_value(Keeper::saved_at)
    }

    /// Whether there is an assessment to come back to.
    pub(crate) fn has_assessment(self) -> bool {
        self.assessment.with(Option::is_some)
    }

    /// The answer that was cleared last from a practice, as long as nothing else was said there.
    pub(crate) fn cleared(self, practice: PracticeIndex) -> Option<Answer> {
        // Another tab may have said something there.
        if self.with(|one| one.answer(practice).is_some()) {
            return None;
        }
        let place = (self.id.get(), practice);
        self.cleared.with(|cleared| cleared.get(&place).copied())
    }

    /// Whether anything was said in the assessment at hand: an answer, or what it is called.
    pub(crate) fn is_under_way(self) -> bool {
        self.with(|one| !one.is_empty() || one.scope.name() != unnamed().scope.name())
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

    /// The same, once, without following later changes.
    pub(crate) fn with_untracked<T>(self, read: impl FnOnce(&Assessment) -> T) -> T {
        untrack(|| self.with(read))
    }

    /// The organization's own words for a term of the glossary.
    pub(crate) fn own_word(self, term: &str) -> Option<String> {
        self.own_words.with(|words| words.get(term).cloned())
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

    /// Takes one of the ways in: a quick assessment is extended by the full one, and a core in which nothing was answered
    /// yet takes the length that is asked for.
    pub(crate) fn begin(self, length: Length) {
        self.start(length);
        let fits = self.with(|one| {
            let answered = progress(model(), one).answered > 0;
            one.length == length || (length == Length::Quick && answered)
        });
        if !fits {
            self.describe(|one| if length == Length::Core { one.extend() } else { one.length = length });
        }
    }

    /// Assessments that were at hand before: id, name, how many answers.
    pub(crate) fn put_aside(self) -> Vec<(String, String, usize)> {
        self.id.track();
        let (ids, workspace) = self.workspace();
        let others = ids.into_iter().zip(workspace.entries).filter(|(_, entry)| !entry.current);
        others
            .map(|(id, Entry { assessment, .. })| {
                let answers = model().indices().filter(|one| assessment.answer(*one).is_some()).count();
                (id, assessment.scope.name, answers)
            })
            .collect()
    }

    /// The id of the assessment at hand, to come back to it.
    pub(crate) fn current(self) -> Option<String> {
        self.has_assessment().then(|| self.id.get_untracked())
    }

    /// Comes back to an assessment that was at hand before.
    pub(crate) fn bring_back(self, id: String) {
        self.preferences.hold_session(Vec::new());
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

    /// Another page is about to be made in place of this one.
    pub(crate) fn turn(self) {
        self.assessment.turn();
        self.id.turn();
        self.own_words.turn();
        self.cleared.turn();
        self.preferences.turn();
        self.keeper.with_value(Keeper::turn);
    }

    /// Reads something of all that is stored.
    pub(super) fn look<T>(self, look: impl FnOnce(&Replica) -> T) -> T {
        self.keeper.with_value(|keeper| keeper.look(look))
    }

    pub(super) fn keep(self, key: &Key, body: String) {
        self.keeper.with_value(|keeper| keeper.write(key, body));
    }

    /// Takes up the assessment that was last at hand.
    pub(super) fn read(self) {
        self.own_words.set(self.look(said::own_words));
        let current = self.look(|replica| replica.body(&Key::Current).map(str::to_owned));
        self.take_up(&current.filter(|id| !id.is_empty()).unwrap_or_else(|| FIRST.to_owned()));
    }

    /// Whether another tab deleted what was open here, and nothing was done about it yet.
    pub(crate) fn is_deleted_elsewhere(self) -> bool {
        self.deleted.with(Option::is_some)
    }

    /// Keeps a copy of what another tab deleted.
    pub(crate) fn keep_deleted(self) {
        if let Some(copy) = self.deleted.get_untracked() {
            self.deleted.set(None);
            self.adopt(copy);
        }
    }

    /// Builds that assessment from the records and makes it the one at hand.
    fn take_up(self, id: &str) {
        let assessment = self.look(|replica| said::assessment(model(), replica, id, unnamed()));
        if assessment.is_some() {
            self.id.set(id.to_owned());
        }
        self.assessment.set(assessment);
    }

    /// What is at hand, as the records have it now.
    fn look_again(self) {
        self.own_words.set(self.look(said::own_words));
        if self.assessment.with_untracked(Option::is_some) {
            self.take_up(&self.id.get_untracked());
        } else {
            self.read();
        }
    }

    /// Deleting was taken back in the other tab, when all is here again as it was.
    fn forget_undone(self) {
        let undone = self.deleted.with_untracked(|deleted| {
            deleted.is_some() && self.assessment.with_untracked(|assessment| assessment == deleted)
        });
        let head = Key::Assessment(self.id.get_untracked());
        if undone && !self.look(|replica| replica.says(&head, "")) {
            self.deleted.set(None);
        }
    }

    /// Another tab changed a record.
    fn hear(self, stored: &str, value: &str) {
        let Some((key, body)) = self.keeper.with_value(|keeper| keeper.hear(stored, value)) else { return };
        let id = self.id.get_untracked();
        let started = self.assessment.with_untracked(Option::is_some);
        match &key {
            Key::Word(_) => self.own_words.set(self.look(said::own_words)),
            Key::Assessment(of) if started && *of == id && body.is_empty() => {
                self.deleted.set(self.assessment.get_untracked());
                self.take_up(&id);
            }
            // The last thing that was said may be gone with it, and so the assessment.
            key if started && key.beside() == Some(&id) && body.is_empty() => self.take_up(&id),
            key if started && key.beside() == Some(&id) => {
                self.assessment.update(|assessment| {
                    if let Some(assessment) = assessment {
                        said::apply(model(), assessment, key, &body);
                    }
                });
            }
            Key::Assessment(of) | Key::Scope(of) | Key::Profile(of) if started && *of == id => {
                self.take_up(&id);
            }
            // Which assessment is at hand is each tab's own affair while it is open.
            _ if started => {}
            _ => self.read(),
        }
        self.forget_undone();
    }
}
