//! The parts of a file, handed to the reader one by one: a small file never asks for much memory.

use super::FileAssessment;
use super::read::Reader;
use crate::codec::record::{Read, Replica};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

/// More than this is in no list of ours but that of the assessments.
const MOST: usize = 1_000;

/// The whole file.
pub(super) struct Parts<'r, 'm>(pub(super) &'r mut Reader<'m>);

impl<'de> Visitor<'de> for Parts<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(part) = map.next_key::<String>()? {
            // Two of them: nobody knows which is meant.
            if seen.len() < MOST && !seen.insert(part.clone()) {
                return Err(A::Error::custom("twice"));
            }
            match part.as_str() {
                "assessments" => map.next_value_seed(each(|one: FileAssessment| self.0.assessment(one)))?,
                "cairn-records" => {
                    let mut stored = Stored::default();
                    map.next_value_seed(each(|(key, value): (String, String)| {
                        if let Some(unread) = stored.read(key, &value) {
                            self.0.damaged(unread);
                        }
                    }))?;
                    self.0.records(stored.0.values());
                }
                "words" => self.0.words(map.next_value::<Words>()?.0),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// A list whose elements are handed over one by one.
struct Each<T, F>(F, PhantomData<T>);

fn each<T, F: FnMut(T)>(take: F) -> Each<T, F> {
    Each(take, PhantomData)
}

impl<'de, T: Deserialize<'de>, F: FnMut(T)> DeserializeSeed<'de> for Each<T, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Deserialize<'de>, F: FnMut(T)> Visitor<'de> for Each<T, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(one) = list.next_element()? {
            (self.0)(one);
        }
        Ok(())
    }
}

/// Stored records as they come, each deployment's told apart.
#[derive(Default)]
struct Stored(BTreeMap<String, Replica>);

impl Stored {
    /// Takes a key and its value; gives the key back where the value cannot be read.
    fn read(&mut self, key: String, value: &str) -> Option<String> {
        // `cairn:<deployment>:`
        let (end, _) = key.match_indices(':').nth(1)?;
        let prefix = &key[..=end];
        if !self.0.contains_key(prefix) && self.0.len() < MOST {
            self.0.insert(prefix.to_owned(), Replica::new(prefix.to_owned(), String::new()));
        }
        let read = self.0.get_mut(prefix)?.read(&key, value);
        matches!(read, Read::Damaged(_) | Read::Newer).then_some(key)
    }
}

/// The own words.
#[derive(Deserialize)]
struct Words(#[serde(deserialize_with = "few_pairs")] BTreeMap<String, String>);

/// A list of no more than [`MOST`] parts; more of them are an error, as a wrong shape is.
pub(super) fn few<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Few(PhantomData))
}

/// A map of no more than [`MOST`] names.
pub(super) fn few_pairs<'de, D: Deserializer<'de>, V: Deserialize<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, V>, D::Error> {
    deserializer.deserialize_map(FewPairs(PhantomData))
}

struct Few<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Few<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a short list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut read = Vec::new();
        while let Some(one) = list.next_element()? {
            read.push(one);
            has_room(read.len())?;
        }
        Ok(read)
    }
}

struct FewPairs<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for FewPairs<V> {
    type Value = BTreeMap<String, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a short map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut read = BTreeMap::new();
        while let Some((name, value)) = map.next_entry()? {
            read.insert(name, value);
            has_room(read.len())?;
        }
        Ok(read)
    }
}

fn has_room<E: Error>(count: usize) -> Result<(), E> {
    if count <= MOST { Ok(()) } else { Err(E::custom("too many")) }
}
