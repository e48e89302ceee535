//! Violations in the order of the body.

use std::collections::HashMap;

use serde_json::Value;

use super::{Violation, pointer};

/// Sorts by place in the document, of which one place's violations are sorted by code. Missing properties follow those that are there.
///
/// The document is walked once, however many violations there are, and only where some stand.
pub(super) fn sort(violations: &mut [Violation], document: &Value) {
    let mut places = Place::default();
    for violation in &*violations {
        places.add(&violation.pointer);
    }
    places.number(document, &mut 0);
    violations.sort_by_cached_key(|violation| (places.rank(&violation.pointer), violation.code));
}

/// A place in the document, and the places below it that matter.
#[derive(Default)]
struct Place {
    rank: usize,
    below: HashMap<String, Place>,
}

impl Place {
    fn add(&mut self, pointer: &str) {
        let mut place = self;
        for segment in pointer::segments(pointer) {
            place = place.below.entry(segment.into_owned()).or_default();
        }
    }

    fn rank(&self, pointer: &str) -> usize {
        pointer::segments(pointer)
            .try_fold(self, |place, segment| place.below.get(segment.as_ref()))
            .map_or(0, |place| place.rank)
    }

    /// Numbers the places in the order of the document.
    fn number(&mut self, value: &Value, last: &mut usize) {
        *last += 1;
        self.rank = *last;
        match value {
            _ if self.below.is_empty() => return,
            Value::Object(members) => {
                for (name, member) in members {
                    if let Some(place) = self.below.get_mut(name.as_str()) {
                        place.number(member, last);
                    }
                }
            }
            Value::Array(items) => {
                let mut found: Vec<_> =
                    self.below.iter_mut().filter_map(|(name, place)| Some((name.parse().ok()?, place))).collect();
                found.sort_unstable_by_key(|(index, _): &(usize, _)| *index);
                for (index, place) in found {
                    if let Some(item) = items.get(index) {
                        place.number(item, last);
                    }
                }
            }
            _ => {}
        }
        *last += 1;
        self.below.values_mut().filter(|place| place.rank == 0).for_each(|place| place.rank = *last);
    }
}
