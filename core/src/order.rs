//! Lists in order, by one sort for all of them.
//!
//! The standard library compiles its sort anew for every type and every key: three and a half kilobytes each in a
//! module that stands between the officer and her first page. Here places are sorted, and the list follows.

use std::cmp::Ordering;

/// Puts a list in the order of its keys; equals stay as they stand.
pub fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    by(list, |one, other| key(one).cmp(&key(other)));
}

/// Puts a list in this order; equals stay as they stand.
pub fn by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..list.len()).collect();
    sort(&mut places, &|one, other| compare(&list[one], &list[other]));
    follow(list, &mut places);
}

/// All of these in order, each once.
pub fn distinct<T: Ord>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list: Vec<T> = all.into_iter().collect();
    by(&mut list, Ord::cmp);
    list.dedup();
    list
}

/// A set or a map of all of these, put in one by one: `collect` would sort them first, with a sort of its own.
pub fn gather<C: Default + Extend<T>, T>(all: impl IntoIterator<Item = T>) -> C {
    let mut gathered = C::default();
    gathered.extend(all);
    gathered
}

#[inline(never)]
fn sort(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|one, other| compare(*one, *other));
}

/// Lays at each place what stood at the place named there, ring by ring.
fn follow<T>(list: &mut [T], places: &mut [usize]) {
    for first in 0..places.len() {
        let mut here = first;
        while places[here] != first {
            let from = places[here];
            list.swap(here, from);
            places[here] = here;
            here = from;
        }
        places[here] = here;
    }
}

#[cfg(test)]
mod tests {
    use super::{by_key, distinct, gather};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        /// Against the standard library's own stable sort.
        #[test]
        fn as_the_standard_library_sorts(mut list: Vec<(u8, u16)>) {
            let mut expected = list.clone();
            expected.sort_by_key(|(key, _)| *key);
            by_key(&mut list, |(key, _)| *key);
            prop_assert_eq!(list, expected);
        }

        /// Against the standard library's own set.
        #[test]
        fn each_stands_there_once_and_in_order(list: Vec<u8>) {
            let expected: BTreeSet<u8> = list.iter().copied().collect();
            prop_assert_eq!(distinct(list), Vec::from_iter(expected));
        }

        /// Against the standard library's own map: of equal keys the last one stays.
        #[test]
        fn a_map_is_gathered_as_it_is_collected(list: Vec<(u8, u16)>) {
            let expected: BTreeMap<u8, u16> = list.iter().copied().collect();
            prop_assert_eq!(gather::<BTreeMap<u8, u16>, _>(list), expected);
        }
    }
}
