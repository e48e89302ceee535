//! Changes, each reported once however many endpoints it affects.

use std::collections::HashMap;

use serde_json::Value;

use super::rules::Rule;

/// A difference between two contracts.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// Its kind.
    pub rule: Rule,
    /// Its place: `common/player.json#/$defs/title/enum`, `endpoints.toml#/player/path`, or `games.eco` for a column.
    pub at: String,
    /// Describes the change.
    pub message: String,
    /// The consequence for a SQL table.
    pub consequence: Option<String>,
    /// The old value.
    pub old: Option<Value>,
    /// The new value.
    pub new: Option<Value>,
    /// The affected places.
    pub places: Vec<Place>,
}

/// A place affected by a change.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The endpoint.
    pub endpoint: String,
    /// Pointer into the body, `*` for any item and any property of a map; `None` if the body is not affected.
    pub pointer: Option<String>,
}

impl Change {
    pub(super) fn new(rule: Rule, at: impl Into<String>, message: impl Into<String>) -> Self {
        let (at, message) = (at.into(), message.into());
        Self { rule, at, message, consequence: None, old: None, new: None, places: Vec::new() }
    }

    /// Adds the old and the new value.
    pub(super) fn values(mut self, old: Option<&Value>, new: Option<&Value>) -> Self {
        self.old = old.cloned();
        self.new = new.cloned();
        self
    }

    pub(super) fn consequence(mut self, consequence: impl Into<String>) -> Self {
        self.consequence = Some(consequence.into());
        self
    }
}

/// Changes in the order in which they are found, those of one cause together.
#[derive(Default)]
pub(super) struct Changes {
    list: Vec<Change>,
    known: HashMap<(Rule, String, String), Vec<usize>>,
}

impl Changes {
    /// Adds a change, or one more place to a known change.
    pub(super) fn add(&mut self, change: Change, place: Place) {
        let same = self.known.entry((change.rule, change.at.clone(), change.message.clone())).or_default();
        let equal = same.iter().find(|index| {
            let known = &self.list[**index];
            known.old == change.old && known.new == change.new && known.consequence == change.consequence
        });
        let index = equal.copied().unwrap_or_else(|| {
            same.push(self.list.len());
            self.list.push(change);
            self.list.len() - 1
        });
        let places = &mut self.list[index].places;
        if !places.contains(&place) {
            places.push(place);
        }
    }

    /// Most severe first, otherwise in the order found.
    pub(super) fn sorted(mut self) -> Vec<Change> {
        self.list.sort_by_key(|change| std::cmp::Reverse(change.rule.severity()));
        self.list
    }
}
