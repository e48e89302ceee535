//! The names of an object that the schema does not list, among which duplicates are detected.

use std::borrow::Cow;
use std::collections::HashSet;

/// Number of names that are compared one by one, which costs less than a hash set.
const FEW: usize = 32;

/// Distinct names. The first few are slices of the body, which costs no allocation.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    few: [&'a str; FEW],
    count: usize,
    /// The [`mark`]s of the few. A name whose mark is not among them is new, without a comparison.
    marks: u64,
    /// All names, once there are many or one of them has an escape.
    many: Option<HashSet<Cow<'a, str>>>,
}

impl<'a> Names<'a> {
    /// Adds a name, and returns whether it is new.
    pub(super) fn insert(&mut self, name: Cow<'a, str>) -> bool {
        if let Some(many) = &mut self.many {
            return many.insert(name);
        }
        let (few, mark) = (&self.few[..self.count], mark(&name));
        if self.marks & mark != 0 && few.contains(&&*name) {
            return false;
        }
        self.marks |= mark;
        match name {
            Cow::Borrowed(name) if self.count < FEW => {
                self.few[self.count] = name;
                self.count += 1;
            }
            name => self.many = Some(few.iter().map(|name| Cow::Borrowed(*name)).chain([name]).collect()),
        }
        true
    }
}

/// One of 64 bits, by the length and both ends of a name.
#[inline]
fn mark(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let [first, last] = [bytes.first(), bytes.last()].map(|byte| byte.copied().map_or(0, usize::from));
    1 << ((first ^ last << 2 ^ bytes.len() << 3) % 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicates_are_found_among_few_and_many_names() {
        let text: Vec<String> = (0..3 * FEW).map(|number| format!("name{number}")).collect();
        for escaped in [0, 3, FEW - 1, FEW, 2 * FEW, usize::MAX] {
            let mut names = Names::default();
            for (index, name) in text.iter().enumerate() {
                let added = if index == escaped { Cow::Owned(name.clone()) } else { Cow::Borrowed(name.as_str()) };
                assert!(names.insert(added), "{name} is new");
                for known in &text[..=index] {
                    assert!(!names.insert(Cow::Borrowed(known)), "{known} is known after {name}");
                    assert!(!names.insert(Cow::Owned(known.clone())), "{known} is known after {name}");
                }
            }
        }
    }
}
