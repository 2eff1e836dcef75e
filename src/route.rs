//! Addresses within the app: one type that parses and prints, so that no view writes a fragment by hand.

use crate::codec::snapshot;
use std::fmt;

/// A page, and what it needs to know from the address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Route {
    Home,
    /// What is answered and what is left; starts a core assessment where there is none.
    Assess,
    /// The quick start, as a way in: the overview of a quick assessment where nothing is answered yet.
    Quick,
    /// The full assessment, as a way in: the overview, with a quick one extended.
    Full,
    /// One practice's question, by id.
    Question(String),
    Results,
    /// One page for whoever decides.
    Brief,
    /// Everything on paper, and every way to take it along.
    Report,
    /// What is said of the scope before anything technical.
    Profile,
    /// The deep-dive's grid.
    Provisioning,
    /// The planner of sessions.
    Session,
    /// What was taken on, and what could be.
    Plan,
    /// The panel's advice; with an id, opened there.
    Advice(Option<String>),
    /// The projects; with a subcategory's id, those alone.
    Landscape(Option<String>),
    /// The measures; with an id, opened there.
    Kpis(Option<String>),
    /// The glossary; with an id, opened there.
    Glossary(Option<String>),
    Primer,
    /// The whole model, and the search.
    Model,
    /// A cell of the model: the id of a dimension or a practice, and a level from 1 to 5.
    Cell(String, u8),
    /// The example organization's results.
    Example,
    /// A snapshot's results: what stands after `#/s/`.
    Snapshot(String),
    Help,
    /// What is told to others: what does not fit, and what worked.
    Feedback,
    /// What is stored, and the ways out and in.
    Data,
    About,
    /// An address that names no page.
    Unknown(String),
}

impl Route {
    /// Reads a location's fragment, with or without its `#`. A chat tool's `%23` and `%2F` are forgiven.
    pub fn parse(fragment: &str) -> Route {
        let forgiven = fragment.replace("%23", "#").replace("%2F", "/").replace("%2f", "/");
        let path = forgiven.strip_prefix('#').unwrap_or(&forgiven);
        let path = path.strip_prefix('/').unwrap_or(path);
        let (head, rest) = path.split_once('/').unwrap_or((path, ""));
        match (head, rest) {
            // Where the way to the content leads before the app is there.
            ("" | "main", _) => Route::Home,
            ("assess", "") => Route::Assess,
            ("assess", practice) => Route::Question(practice.to_owned()),
            ("quick", "") => Route::Quick,
            ("full", "") => Route::Full,
            ("results", "") => Route::Results,
            ("brief", "") => Route::Brief,
            ("report", "") => Route::Report,
            ("profile", "") => Route::Profile,
            ("provisioning", "") => Route::Provisioning,
            ("provisioning", "session") => Route::Session,
            ("plan", "") => Route::Plan,
            ("advice", id) => Route::Advice(named(id)),
            ("landscape", id) => Route::Landscape(named(id)),
            ("kpis", id) => Route::Kpis(named(id)),
            ("glossary", id) => Route::Glossary(named(id)),
            ("primer", "") => Route::Primer,
            ("model", "") => Route::Model,
            ("model", cell) => match cell.split_once('/').map(|(id, level)| (id, level.parse())) {
                Some((id, Ok(level @ 1..=5))) => Route::Cell(id.to_owned(), level),
                _ => Route::Unknown(path.to_owned()),
            },
            ("example", "") => Route::Example,
            // Of one that is too long, as much stays as it takes to say so.
            ("s", snapshot) => Route::Snapshot(snapshot.chars().take(snapshot::LONGEST + 1).collect()),
            ("help", "") => Route::Help,
            ("feedback", "") => Route::Feedback,
            ("data", "") => Route::Data,
            ("about", "") => Route::About,
            _ => Route::Unknown(path.to_owned()),
        }
    }
}

impl Route {
    /// The id of the place within the page at which it opens.
    pub fn place(&self) -> Option<&str> {
        match self {
            Route::Advice(id) | Route::Landscape(id) | Route::Kpis(id) | Route::Glossary(id) => {
                // Whatever else stands in an address is no id of ours.
                let ours = |id: &&str| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                id.as_deref().filter(ours)
            }
            _ => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home => write!(f, "#/"),
            Route::Assess => write!(f, "#/assess"),
            Route::Quick => write!(f, "#/quick"),
            Route::Full => write!(f, "#/full"),
            Route::Question(practice) => write!(f, "#/assess/{practice}"),
            Route::Results => write!(f, "#/results"),
            Route::Brief => write!(f, "#/brief"),
            Route::Report => write!(f, "#/report"),
            Route::Profile => write!(f, "#/profile"),
            Route::Provisioning => write!(f, "#/provisioning"),
            Route::Session => write!(f, "#/provisioning/session"),
            Route::Plan => write!(f, "#/plan"),
            Route::Advice(id) => below(f, "advice", id.as_deref()),
            Route::Landscape(id) => below(f, "landscape", id.as_deref()),
            Route::Kpis(id) => below(f, "kpis", id.as_deref()),
            Route::Glossary(id) => below(f, "glossary", id.as_deref()),
            Route::Primer => write!(f, "#/primer"),
            Route::Model => write!(f, "#/model"),
            Route::Cell(id, level) => write!(f, "#/model/{id}/{level}"),
            Route::Example => write!(f, "#/example"),
            Route::Snapshot(snapshot) => write!(f, "#/s/{snapshot}"),
            Route::Help => write!(f, "#/help"),
            Route::Feedback => write!(f, "#/feedback"),
            Route::Data => write!(f, "#/data"),
            Route::About => write!(f, "#/about"),
            Route::Unknown(path) => write!(f, "#/{path}"),
        }
    }
}

/// An id in an address, if one is there.
fn named(id: &str) -> Option<String> {
    Some(id.to_owned()).filter(|id| !id.is_empty())
}

fn below(f: &mut fmt::Formatter<'_>, page: &str, id: Option<&str>) -> fmt::Result {
    match id {
        Some(id) => write!(f, "#/{page}/{id}"),
        None => write!(f, "#/{page}"),
    }
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn every_route_comes_back_from_its_address() {
        for route in [
            Route::Home,
            Route::Assess,
            Route::Quick,
            Route::Full,
            Route::Question("tech-cost".into()),
            Route::Results,
            Route::Brief,
            Route::Report,
            Route::Profile,
            Route::Provisioning,
            Route::Session,
            Route::Plan,
            Route::Advice(None),
            Route::Advice(Some("a5".into())),
            Route::Landscape(Some("key-management".into())),
            Route::Kpis(Some("change-lead-time".into())),
            Route::Glossary(Some("drift".into())),
            Route::Primer,
            Route::Model,
            Route::Cell("people".into(), 3),
            Route::Example,
            Route::Snapshot("AbC_-9".into()),
            Route::Help,
            Route::Feedback,
            Route::Data,
            Route::About,
            Route::Unknown("no/such/page".into()),
        ] {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn what_people_and_chat_tools_do_to_addresses_is_forgiven() {
        for (fragment, route) in [
            ("", Route::Home),
            ("#", Route::Home),
            ("#/", Route::Home),
            ("#main", Route::Home),
            ("#assess", Route::Assess),
            ("%23/s/AAA", Route::Snapshot("AAA".into())),
            ("%23%2Fs%2FAAA", Route::Snapshot("AAA".into())),
            ("#/s/", Route::Snapshot(String::new())),
            ("#/advice/", Route::Advice(None)),
            ("#/model/people/6", Route::Unknown("model/people/6".into())),
        ] {
            assert_eq!(Route::parse(fragment), route, "{fragment}");
        }
    }
}
