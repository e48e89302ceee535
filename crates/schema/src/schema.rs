//! Loads the schema files and bundles those of each endpoint into one self-contained document.
//!
//! A referenced file is embedded under `$defs` with its path as key, so that a location in the bundle still names its file:
//! `/$defs/common~1game_player.json/properties/rating`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Map, Value};

use crate::dialect;
use crate::json;
use crate::limits::{self, MAX_FOLDER};
use crate::manifest;
use crate::problem::{Problem, Problems};
use crate::reference::{Reference, is_library, says_nothing};
use crate::since::SINCE;
use crate::walk::{escape, redirect, visit};

/// The schema files read so far, by path relative to the schemas folder; `None` for unreadable ones.
pub(crate) struct Files<'a> {
    folder: &'a Path,
    read: BTreeMap<String, Option<Value>>,
    /// Size of the files read so far in bytes.
    size: u64,
}

impl<'a> Files<'a> {
    pub(crate) fn new(folder: &'a Path) -> Self {
        Self { folder, read: BTreeMap::new(), size: 0 }
    }

    /// Whether an endpoint's schema is in this file, or references it.
    pub(crate) fn used(&self, file: &str) -> bool {
        self.read.contains_key(file)
    }

    /// The file's schema, checked once against the dialect. `missing` reports the referring place if the file does not exist.
    fn get(&mut self, file: &str, missing: impl FnOnce(&mut Problems), problems: &mut Problems) -> Option<&Value> {
        if !self.read.contains_key(file) {
            let loaded = self.load(file, missing, problems);
            self.read.insert(file.to_owned(), loaded);
        }
        self.read.get(file)?.as_ref()
    }

    fn load(&mut self, file: &str, missing: impl FnOnce(&mut Problems), problems: &mut Problems) -> Option<Value> {
        let path = self.folder.join(file);
        if !path.is_file() {
            missing(problems);
            return None;
        }
        let parsed = limits::read(&path).and_then(|text| {
            self.size += text.len() as u64;
            if self.size > MAX_FOLDER {
                return Err(format!("the schemas together have more than {MAX_FOLDER} bytes"));
            }
            json::read(&text).map_err(|error| error.to_string())
        });
        match parsed {
            Ok(schema) => {
                dialect::check(file, &schema, problems);
                Some(schema)
            }
            Err(error) => {
                problems.add(file, "", format!("cannot be read as JSON ({error}): correct it"));
                None
            }
        }
    }

    /// The endpoint's schema with all references.
    pub(crate) fn bundle(&mut self, endpoint: &str, problems: &mut Problems) -> Option<Bundle> {
        let root_file = format!("{endpoint}.json");
        let missing = |problems: &mut Problems| {
            let message = format!("`schemas/{endpoint}.json` does not exist: add it, or remove `[{endpoint}]`");
            problems.add(manifest::FILE, &format!("/{endpoint}"), message);
        };
        let mut root = self.get(&root_file, missing, problems)?.clone();
        let mut files = BTreeSet::from([root_file.clone()]);
        let mut embedded = BTreeMap::new();
        let mut waiting = self.redirect(&mut root, &root_file, &root_file, problems);
        while let Some(file) = waiting.pop() {
            if files.insert(file.clone())
                && let Some(mut schema) = self.read.get(&file).cloned().flatten()
            {
                waiting.extend(self.redirect(&mut schema, &file, &root_file, problems));
                embedded.insert(file, embeddable(schema));
            }
        }
        embed(&mut root, embedded);
        let reached = reached(&root);
        prune(&mut root, "#", &reached);
        Some(Bundle { schema: root, root_file, files })
    }

    /// Rewrites every `$ref` of a file to point into the bundle, and returns the referenced files.
    fn redirect(&mut self, schema: &mut Value, file: &str, root_file: &str, problems: &mut Problems) -> Vec<String> {
        let mut targets = Vec::new();
        redirect(schema, |at, text| {
            // The dialect has already reported a reference of unknown form.
            let reference = Reference::parse(text)?;
            let target = reference.file.unwrap_or(file);
            self.check_target(target, reference.fragment, (file, at), problems);
            targets.push(target.to_owned());
            let home = if target == root_file { String::new() } else { format!("/$defs/{}", escape(target)) };
            Some(format!("#{home}{}", reference.fragment))
        });
        targets
    }

    fn check_target(&mut self, target: &str, fragment: &str, (file, at): (&str, &str), problems: &mut Problems) {
        let missing = |problems: &mut Problems| {
            problems.add(
                file,
                at,
                format!("`$ref` leads to `schemas/{target}`, which does not exist: add it, or correct the path"),
            );
        };
        let Some(schema) = self.get(target, missing, problems) else { return };
        match schema.pointer(fragment) {
            None => problems.add(
                file,
                at,
                format!("`$ref` leads nowhere, `schemas/{target}` has no `{fragment}`: add it, or correct the name"),
            ),
            Some(found) if is_library(found) => {
                problems.add(file, at, format!("`schemas/{target}` holds definitions only: name one, `{target}#/$defs/…`"));
            }
            Some(_) => {}
        }
    }
}

/// A file without the keywords of a document root: `$id` would make its references relative to itself.
fn embeddable(mut schema: Value) -> Value {
    if let Value::Object(keywords) = &mut schema {
        keywords.retain(|keyword, _| keyword != "$schema" && keyword != "$id");
    }
    schema
}

fn embed(root: &mut Value, embedded: BTreeMap<String, Value>) {
    if let Value::Object(root) = root
        && !embedded.is_empty()
        && let Value::Object(definitions) = root.entry("$defs").or_insert_with(|| Value::Object(Map::new()))
    {
        definitions.extend(embedded);
    }
}

/// Every `$ref` that can be reached from the root of a bundle. No recursion: a chain of references may be long.
fn reached(bundle: &Value) -> BTreeSet<String> {
    let (mut reached, mut waiting) = (BTreeSet::new(), vec![bundle]);
    while let Some(schema) = waiting.pop() {
        visit(schema, "", &mut |at, node| {
            let definition = at.starts_with("/$defs/");
            if let Some(reference) = node.get("$ref").and_then(Value::as_str).filter(|_| !definition)
                && reached.insert(reference.to_owned())
            {
                waiting.extend(bundle.pointer(reference.trim_start_matches('#')));
            }
        });
    }
    reached
}

/// Drops unreferenced definitions, so that an endpoint's code depends only on the definitions it uses.
fn prune(schema: &mut Value, at: &str, reached: &BTreeSet<String>) {
    let Value::Object(keywords) = schema else { return };
    let Some(Value::Object(definitions)) = keywords.get_mut("$defs") else { return };
    definitions.retain(|name, definition| {
        let at = format!("{at}/$defs/{}", escape(name));
        prune(definition, &at, reached);
        if reached.contains(&at) {
            return true;
        }
        // Of a file that is not referenced as a whole, only the referenced definitions are kept.
        let Value::Object(keywords) = definition else { return false };
        keywords.retain(|keyword, _| keyword == "$defs");
        !keywords.is_empty()
    });
    if definitions.is_empty() {
        keywords.shift_remove("$defs");
    }
}

/// A schema with all references, self-contained.
pub struct Bundle {
    /// The schema; other files are in its `$defs` under their paths.
    pub schema: Value,
    root_file: String,
    /// Every file in it.
    pub(crate) files: BTreeSet<String>,
}

/// A schema with resolved `$ref`s.
pub struct Resolved<'a> {
    /// The schema, which is not a `$ref`.
    pub schema: &'a Value,
    /// Its pointer in the bundle.
    pub pointer: String,
    /// The description nearest to the place of use.
    pub description: &'a str,
    /// The nearest `x-since`.
    pub since: Option<&'a str>,
}

impl Bundle {
    /// Reads one file of a schemas folder and the files it references: `player_profile`, `common/game`.
    ///
    /// # Errors
    /// All problems of these files.
    pub fn load(schemas: &Path, name: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::default();
        let bundle = Files::new(schemas).bundle(name, &mut problems);
        let root_file = format!("{name}.json");
        if bundle.as_ref().is_some_and(|bundle| says_nothing(&bundle.schema)) {
            problems.add(&root_file, "", "has only definitions, which have no effect by themselves: name a file that uses them");
        }
        // Without a bundle there is a reported problem.
        problems.unless_any(bundle)?.ok_or_else(Vec::new)
    }

    /// Follows `$ref` from the schema at `pointer`; `None` for a cycle.
    #[must_use]
    pub fn resolve(&self, pointer: &str) -> Option<Resolved<'_>> {
        let mut pointer = pointer.to_owned();
        let mut passed = BTreeSet::new();
        let (mut description, mut since) = (None, None);
        loop {
            let schema = self.schema.pointer(&pointer)?;
            description = description.or_else(|| schema.get("description").and_then(Value::as_str));
            since = since.or_else(|| schema.get(SINCE).and_then(Value::as_str));
            let Some(reference) = schema.get("$ref").and_then(Value::as_str) else {
                return Some(Resolved { schema, pointer, description: description.unwrap_or_default(), since });
            };
            let next = reference.trim_start_matches('#').to_owned();
            if !passed.insert(std::mem::replace(&mut pointer, next)) {
                return None;
            }
        }
    }

    /// The file, and the pointer in it, of a pointer into the bundle.
    #[must_use]
    pub fn source(&self, pointer: &str) -> (String, String) {
        let embedded = self.files.iter().find_map(|file| {
            let rest = pointer.strip_prefix("/$defs/")?.strip_prefix(&escape(file))?;
            Some((file.clone(), rest.to_owned()))
        });
        embedded.unwrap_or_else(|| (self.root_file.clone(), pointer.to_owned()))
    }
}
