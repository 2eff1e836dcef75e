//! What the content is made of: texts and lists that the build wrote into the app, or that were read from an author's file.

#[cfg(not(target_arch = "wasm32"))]
use databake::Bake;
use serde::Deserialize;
use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

/// A list. Those of the shipped content stand in the app as they are, and nothing has to be unpacked.
pub type List<T> = Cow<'static, [T]>;

/// A text, likewise.
#[derive(Clone, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(not(target_arch = "wasm32"), derive(Bake), databake(path = crate::domain::model::content))]
#[serde(transparent)]
pub struct Text(pub Cow<'static, str>);

impl Text {
    /// What it says.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text(Cow::Owned(text))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        text.to_owned().into()
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<Text> for String {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}
