//! Loads the schema files and bundles each endpoint's into one self-contained document.
//!
//! A file that is referred to is embedded under `$defs` with its path as key, so that a location in the bundle still says which
//! file it came from: `/$defs/common~1game_player.json/properties/rating`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Map, Value};

use crate::dialect::{self, escape};
use crate::problem::Problems;

/// The schema files read so far, by path relative to the schemas folder; `None` for one that cannot be read.
pub(crate) struct Files<'a> {
    folder: &'a Path,
    read: BTreeMap<String, Option<Value>>,
}

impl<'a> Files<'a> {
    pub(crate) fn new(folder: &'a Path) -> Self {
        Self { folder, read: BTreeMap::new() }
    }

    /// The file's schema, checked once against the dialect.
    fn get(&mut self, file: &str, referrer: Option<(&str, &str)>, problems: &mut Problems) -> Option<&Value> {
        if !self.read.contains_key(file) {
            let loaded = self.load(file, referrer, problems);
            self.read.insert(file.to_owned(), loaded);
        }
        self.read.get(file)?.as_ref()
    }

    fn load(&self, file: &str, referrer: Option<(&str, &str)>, problems: &mut Problems) -> Option<Value> {
        let text = match std::fs::read_to_string(self.folder.join(file)) {
            Ok(text) => text,
            Err(error) => {
                let (at, pointer) = referrer.unwrap_or((file, ""));
                problems.add(at, pointer, format!("`schemas/{file}` cannot be read: {error}"));
                return None;
            }
        };
        match serde_json::from_str(&text) {
            Ok(schema) => {
                dialect::check(file, &schema, problems);
                Some(schema)
            }
            Err(error) => {
                problems.add(file, "", format!("is no JSON: {error}"));
                None
            }
        }
    }

    /// The endpoint's schema with everything it refers to.
    pub(crate) fn bundle(&mut self, file: &str, problems: &mut Problems) -> Option<Value> {
        let mut root = self.get(file, None, problems)?.clone();
        let mut embedded = BTreeMap::new();
        self.rewrite(&mut root, file, "", file, &mut embedded, problems);
        if let Value::Object(root) = &mut root
            && !embedded.is_empty()
        {
            let definitions = root.entry("$defs").or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(definitions) = definitions {
                definitions.extend(embedded.into_iter().filter_map(|(file, schema)| Some((file, schema?))));
            }
        }
        let mut reached = BTreeSet::new();
        reach(&root, &root, &mut reached);
        prune(&mut root, "#", &reached);
        Some(root)
    }

    /// Points every `$ref` below `node` into the bundle and embeds the files they name.
    fn rewrite(
        &mut self,
        node: &mut Value,
        file: &str,
        pointer: &str,
        root_file: &str,
        embedded: &mut BTreeMap<String, Option<Value>>,
        problems: &mut Problems,
    ) {
        match node {
            Value::Object(members) => {
                if let Some(Value::String(reference)) = members.get_mut("$ref") {
                    let (target, fragment) = reference.split_once('#').unwrap_or((reference.as_str(), ""));
                    let target = if target.is_empty() { file } else { target }.to_owned();
                    let fragment = fragment.to_owned();
                    *reference = if target == root_file {
                        format!("#{fragment}")
                    } else {
                        format!("#/$defs/{}{fragment}", escape(&target))
                    };
                    self.embed(&target, &fragment, (file, pointer), root_file, embedded, problems);
                }
                for (name, member) in members.iter_mut() {
                    let pointer = format!("{pointer}/{}", escape(name));
                    self.rewrite(member, file, &pointer, root_file, embedded, problems);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.rewrite(item, file, &format!("{pointer}/{index}"), root_file, embedded, problems);
                }
            }
            _ => {}
        }
    }

    fn embed(
        &mut self,
        target: &str,
        fragment: &str,
        referrer: (&str, &str),
        root_file: &str,
        embedded: &mut BTreeMap<String, Option<Value>>,
        problems: &mut Problems,
    ) {
        let Some(schema) = self.get(target, Some(referrer), problems) else { return };
        if schema.pointer(fragment).is_none() {
            problems.add(referrer.0, referrer.1, format!("`$ref` leads nowhere: `schemas/{target}` has no `{fragment}`"));
        }
        if target == root_file || embedded.contains_key(target) {
            return;
        }
        let mut schema = schema.clone();
        // Claimed before it is walked: a file may refer to itself.
        embedded.insert(target.to_owned(), None);
        self.rewrite(&mut schema, target, "", root_file, embedded, problems);
        embedded.insert(target.to_owned(), Some(schema));
    }
}

/// Collects every `$ref` that can be reached from `node`.
fn reach(bundle: &Value, node: &Value, reached: &mut BTreeSet<String>) {
    match node {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str)
                && reached.insert(reference.to_owned())
                && let Some(target) = bundle.pointer(reference.trim_start_matches('#'))
            {
                reach(bundle, target, reached);
            }
            members.iter().filter(|(name, _)| *name != "$defs").for_each(|(_, member)| reach(bundle, member, reached));
        }
        Value::Array(items) => items.iter().for_each(|item| reach(bundle, item, reached)),
        _ => {}
    }
}

/// Drops the definitions nobody refers to, so that an endpoint's code depends on what it uses and nothing else.
fn prune(node: &mut Value, pointer: &str, reached: &BTreeSet<String>) {
    let Some(Value::Object(definitions)) = node.get_mut("$defs") else { return };
    definitions.retain(|name, definition| {
        let pointer = format!("{pointer}/$defs/{}", escape(name));
        let below = format!("{pointer}/");
        prune(definition, &pointer, reached);
        reached.iter().any(|reference| *reference == pointer || reference.starts_with(&below))
    });
    if definitions.is_empty()
        && let Value::Object(members) = node
    {
        members.remove("$defs");
    }
}

/// A schema followed through its `$ref`, with the description that stands nearest.
pub(crate) struct Resolved<'a> {
    pub(crate) schema: &'a Value,
    pub(crate) description: &'a str,
}

/// Follows `$ref` inside a bundle; `None` when it leads nowhere or in a circle.
pub(crate) fn resolve<'a>(bundle: &'a Value, mut schema: &'a Value) -> Option<Resolved<'a>> {
    let mut description = None;
    for _ in 0..16 {
        description = description.or_else(|| schema.get("description").and_then(Value::as_str));
        match schema.get("$ref").and_then(Value::as_str) {
            Some(reference) => schema = bundle.pointer(reference.strip_prefix('#')?)?,
            None => return Some(Resolved { schema, description: description.unwrap_or_default() }),
        }
    }
    None
}
