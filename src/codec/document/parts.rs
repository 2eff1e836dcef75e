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
                "assessments" => map.next_value_seed(Assessments(self.0))?,
                "cairn-records" => map.next_value_seed(Records(self.0))?,
                "words" => self.0.words(map.next_value::<Words>()?.0),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The list of assessments.
struct Assessments<'r, 'm>(&'r mut Reader<'m>);

impl<'de> DeserializeSeed<'de> for Assessments<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Assessments<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of assessments")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while self.0.has_room() {
            match list.next_element::<FileAssessment>()? {
                Some(one) => self.0.assessment(one),
                None => return Ok(()),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

/// The list of stored records, each a key and a value.
struct Records<'r, 'm>(&'r mut Reader<'m>);

impl<'de> DeserializeSeed<'de> for Records<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of keys and values")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut replicas = BTreeMap::<String, Replica>::new();
        while let Some((key, value)) = list.next_element::<(String, String)>()? {
            // `cairn:<deployment>:`
            let Some((end, _)) = key.match_indices(':').nth(1) else { continue };
            let prefix = &key[..=end];
            if !replicas.contains_key(prefix) && replicas.len() < MOST {
                replicas.insert(prefix.to_owned(), Replica::new(prefix.to_owned(), String::new()));
            }
            let Some(replica) = replicas.get_mut(prefix) else { continue };
            if matches!(replica.read(&key, &value), Read::Damaged(_) | Read::Newer) {
                self.0.damaged(key);
            }
        }
        self.0.records(&replicas);
        Ok(())
    }
}

/// The own words.
#[derive(Deserialize)]
struct Words(#[serde(deserialize_with = "few_pairs")] BTreeMap<String, String>);

/// A list of no more than [`MOST`] words; more of them are an error, as a wrong shape is.
pub(super) fn few_words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    deserializer.deserialize_seq(FewWords)
}

/// A map of no more than [`MOST`] names.
pub(super) fn few_pairs<'de, D: Deserializer<'de>, V: Deserialize<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, V>, D::Error> {
    deserializer.deserialize_map(FewPairs(PhantomData))
}

struct FewWords;

impl<'de> Visitor<'de> for FewWords {
    type Value = Vec<String>;

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
