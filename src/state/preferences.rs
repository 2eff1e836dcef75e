//! What a visitor prefers in this browser: theme, single keys, the session under way, statements found true. Plain
//! values, no records: nothing is lost with them.

use super::lasting::Lasting;
use crate::bundled::model;
use crate::codec::record::prefix;
use crate::domain::day::Day;
use crate::domain::model::PracticeIndex;
use crate::platform::task::spawn_local;
use crate::platform::{clock, location, page, storage};
use leptos::prelude::*;

/// The two themes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Theme {
    Paper,
    Night,
}

/// Preferences as signals.
#[derive(Clone, Copy)]
pub(crate) struct Preferences {
    pub(crate) theme: RwSignal<Theme>,
    /// Whether single keys answer questions.
    pub(crate) keys: Lasting<bool>,
    /// The questions of the session under way, in their order; empty where there is none.
    pub(crate) session: Lasting<Vec<PracticeIndex>>,
    /// Whether the browser has promised to keep what is stored; none where it has not said.
    pub(crate) promised: RwSignal<Option<bool>>,
    /// When everything was saved as a file last.
    pub(crate) backup: RwSignal<Option<Day>>,
    /// Ids of the readiness check's statements that were found true.
    pub(crate) ready: RwSignal<Vec<String>>,
}

const OFF: &str = "off";

impl Preferences {
    /// As stored, else as the system says.
    pub(crate) fn load() -> Preferences {
        let theme = match storage::get(&key("theme")).as_deref() {
            Some("paper") => Some(Theme::Paper),
            Some("night") => Some(Theme::Night),
            _ => None,
        };
        if let Some(theme) = theme {
            page::set_root("data-theme", theme.name());
        }
        let system = if page::prefers_night() { Theme::Night } else { Theme::Paper };
        Preferences {
            theme: RwSignal::new(theme.unwrap_or(system)),
            keys: Lasting::new(storage::get(&key("keys")).as_deref() != Some(OFF)),
            session: Lasting::new(list("session").iter().filter_map(|id| model().find(id)).collect()),
            promised: promised(),
            backup: RwSignal::new(storage::get(&key("backup")).as_deref().and_then(Day::parse)),
            ready: RwSignal::new(list("ready")),
        }
    }

    /// Another page is about to be made.
    pub(super) fn turn(self) {
        self.keys.turn();
        self.session.turn();
    }

    /// Changes to the other theme, for good.
    pub(crate) fn switch_theme(self) {
        let theme = match self.theme.get_untracked() {
            Theme::Paper => Theme::Night,
            Theme::Night => Theme::Paper,
        };
        self.theme.set(theme);
        page::set_root("data-theme", theme.name());
        let _ = storage::set(&key("theme"), theme.name());
    }

    /// Turns single keys on or off.
    pub(crate) fn use_keys(self, on: bool) {
        self.keys.set(on);
        let _ = storage::set(&key("keys"), if on { "on" } else { OFF });
    }

    /// Begins a session with these questions, or ends it with none.
    pub(crate) fn hold_session(self, questions: Vec<PracticeIndex>) {
        let ids: Vec<&str> = questions.iter().map(|one| model().practice(*one).id.as_str()).collect();
        let _ = storage::set(&key("session"), &ids.join(" "));
        self.session.set(questions);
    }

    /// Asks the browser to keep what is stored: once, after the first answer, when there is something to keep.
    pub(crate) fn ask_to_keep(self) {
        if storage::get(&key("asked")).is_some() {
            return;
        }
        let _ = storage::set(&key("asked"), "yes");
        spawn_local(async move {
            clock::drawn().await;
            self.promised.set(storage::ask_to_keep().await);
        });
    }

    /// Notes that everything was saved as a file.
    pub(crate) fn note_backup(self, day: Day) {
        self.backup.set(Some(day));
        let _ = storage::set(&key("backup"), &day.iso());
    }

    /// Finds a statement of the readiness check true, or no longer.
    pub(crate) fn find_ready(self, statement: &str, on: bool) {
        // Another tab may have found others true.
        self.ready.set(list("ready"));
        self.ready.update(|ready| {
            ready.retain(|one| one != statement);
            if on {
                ready.push(statement.to_owned());
            }
        });
        let _ = storage::set(&key("ready"), &self.ready.get_untracked().join(" "));
    }
}

impl Theme {
    fn name(self) -> &'static str {
        match self {
            Theme::Paper => "paper",
            Theme::Night => "night",
        }
    }
}

fn promised() -> RwSignal<Option<bool>> {
    let promised = RwSignal::new(None);
    spawn_local(async move { promised.set(storage::is_promised().await) });
    promised
}

fn list(name: &str) -> Vec<String> {
    storage::get(&key(name)).unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

fn key(name: &str) -> String {
    format!("{}preference:{name}", prefix(&location::base_path()))
}
