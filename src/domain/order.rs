//! Putting things in order, all of it by one sort: the library's own is compiled for every type and key anew, and takes five
//! kilobytes each time.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What can be put in order.
pub trait InOrder<T> {
    /// Puts the lowest key first; what has the same stays as it stood.
    fn order_by<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T: Copy> InOrder<T> for [T] {
    fn order_by<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        let places = places(self.len(), &|one, other| key(&self[one]).cmp(&key(&self[other])));
        let ordered: Vec<T> = places.into_iter().map(|place| self[place]).collect();
        self.copy_from_slice(&ordered);
    }
}

fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// A map of the pairs, the last of a key in it. To `collect` them would sort them before.
pub fn mapped<K: Ord, V>(pairs: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

#[cfg(test)]
mod tests {
    use super::{InOrder, mapped};

    #[test]
    fn equals_stay_as_they_stood() {
        let mut words = ["stone", "path", "cairn", "flag", "map"];
        words.order_by(|word| word.len());
        assert_eq!(words, ["map", "path", "flag", "stone", "cairn"]);
    }

    #[test]
    fn the_last_of_a_key_stands_in_the_map() {
        let map = mapped([(2, "flag"), (1, "map"), (2, "path")].into_iter());
        assert_eq!(map.into_iter().collect::<Vec<_>>(), [(1, "map"), (2, "path")]);
    }
}
