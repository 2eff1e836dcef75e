//! Addresses within the app: one type that parses and prints, so that no view writes a fragment by hand.

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
    /// The example organization's results.
    Example,
    /// A snapshot's results: what stands after `#/s/`.
    Snapshot(String),
    Help,
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
            ("", _) => Route::Home,
            ("assess", "") => Route::Assess,
            ("assess", practice) => Route::Question(practice.to_owned()),
            ("quick", "") => Route::Quick,
            ("full", "") => Route::Full,
            ("results", "") => Route::Results,
            ("example", "") => Route::Example,
            ("s", snapshot) => Route::Snapshot(snapshot.to_owned()),
            ("help", "") => Route::Help,
            ("about", "") => Route::About,
            _ => Route::Unknown(path.to_owned()),
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
            Route::Example => write!(f, "#/example"),
            Route::Snapshot(snapshot) => write!(f, "#/s/{snapshot}"),
            Route::Help => write!(f, "#/help"),
            Route::About => write!(f, "#/about"),
            Route::Unknown(path) => write!(f, "#/{path}"),
        }
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
            Route::Example,
            Route::Snapshot("AbC_-9".into()),
            Route::Help,
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
            ("#assess", Route::Assess),
            ("%23/s/AAA", Route::Snapshot("AAA".into())),
            ("%23%2Fs%2FAAA", Route::Snapshot("AAA".into())),
            ("#/s/", Route::Snapshot(String::new())),
        ] {
            assert_eq!(Route::parse(fragment), route, "{fragment}");
        }
    }
}
