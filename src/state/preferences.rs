//! What a visitor prefers in this browser: theme, single keys. Plain values, no records: nothing is lost with them.

use crate::codec::record::prefix;
use crate::platform::{location, page, storage};
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
    pub(crate) keys: RwSignal<bool>,
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
            keys: RwSignal::new(storage::get(&key("keys")).as_deref() != Some(OFF)),
        }
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
}

impl Theme {
    fn name(self) -> &'static str {
        match self {
            Theme::Paper => "paper",
            Theme::Night => "night",
        }
    }
}

fn key(name: &str) -> String {
    format!("{}preference:{name}", prefix(&location::base_path()))
}
