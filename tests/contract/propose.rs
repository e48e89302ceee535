//! Proposals for random drift: the changed schemas accept the drifted bodies and all bodies accepted before, and nothing else.
//!
//! A failure names its seed. `SCORESHEET_SEED` repeats it, `SCORESHEET_ROUNDS` multiplies how often each endpoint drifts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rand::rngs::SmallRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use scoresheet::ENDPOINTS;
use scoresheet::contract::{Code, Violation, violations};
use scoresheet::evolution::propose::{Proposal, Sample, Unresolved};
use scoresheet::runtime::{BodyFormat, Endpoint};
use scoresheet_codegen::Output;
use scoresheet_testkit::random::seed_and_rounds;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::bodies::good;
use crate::generate::Generator;
use crate::json::Json;
use crate::mutate::mutate;

const SCHEMAS: &str = "schemas";
const ROUNDS: u64 = 1;

/// Number of documents generated from the old schema, and of changed ones validated by both, for each proposal.
const DOCUMENTS: usize = 5;
const MUTANTS: usize = 20;

/// Longer bodies are skipped, because the cost of a change is proportional to the length of its body.
const LONGEST: usize = 20_000;

/// What the endpoints share, without the schema of errors, which is another endpoint.
pub(crate) fn api_without_errors() -> String {
    let text = fs::read_to_string(Path::new(SCHEMAS).join("api.toml")).expect("the file is readable");
    let mut api: toml::Table = toml::from_str(&text).expect("the file is TOML");
    api.remove("errors");
    api.to_string()
}

/// A folder with the schemas of one endpoint only, so that codegen is fast.
fn schemas_of(endpoint: &Endpoint) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let text = fs::read_to_string(Path::new(SCHEMAS).join("endpoints.toml")).expect("the manifest is readable");
    let mut manifest: toml::Table = toml::from_str(&text).expect("the manifest is TOML");
    manifest.retain(|name, _| name == endpoint.name);
    if let Some(toml::Value::Table(resources)) = manifest[endpoint.name].get_mut("dlt") {
        // Resources that follow others would miss them.
        resources.retain(|_, resource| resource.get("argument").is_some() && resource.get("months_from").is_none());
    }
    fs::write(folder.path().join("endpoints.toml"), manifest.to_string()).expect("the temporary folder is writable");
    fs::write(folder.path().join("api.toml"), api_without_errors()).expect("the temporary folder is writable");
    let mut waiting = vec![format!("{}.json", endpoint.name)];
    let reference = regex::Regex::new(r##""\$ref": "([^"#]+)"##).expect("the pattern compiles");
    while let Some(file) = waiting.pop() {
        let target = folder.path().join(&file);
        if !target.exists() {
            let text = fs::read_to_string(Path::new(SCHEMAS).join(&file)).expect("schemas are readable");
            fs::create_dir_all(target.parent().expect("files have folders")).expect("the temporary folder is writable");
            fs::write(target, &text).expect("the temporary folder is writable");
            waiting.extend(reference.captures_iter(&text).map(|found| found[1].to_owned()));
        }
    }
    folder
}

/// The endpoint of the schemas in a folder. Endpoints are static, so the test leaks it.
fn endpoint_of(folder: &Path, like: &'static Endpoint) -> &'static Endpoint {
    let model = scoresheet_schema::Model::load(folder).unwrap_or_else(|problems| panic!("{}: {problems:#?}", like.name));
    let generator = scoresheet_codegen::Generator::load(folder).unwrap_or_else(|problems| panic!("{}: {problems:#?}", like.name));
    assert!(
        generator.rust(Output::Endpoints).iter().any(|file| file.text.contains("runtime")),
        "the emitters write code for {}",
        like.name
    );
    Box::leak(Box::new(Endpoint {
        name: like.name,
        summary: "",
        verified: None,
        route: None,
        example: &[],
        body_format: like.body_format,
        tables: &[],
        schema_hash: "",
        json_schema: model.endpoints[0].bundle.schema.to_string().leak(),
        pages: None,
        dlt: "{}",
        columns: &|| Box::new(()),
    }))
}

/// One endpoint's schemas before and after a proposal.
struct Case {
    before: &'static Endpoint,
    after: &'static Endpoint,
    proposal: Proposal,
    samples: Vec<Sample>,
    place: String,
}

impl Case {
    fn new(before: &'static Endpoint, samples: Vec<Sample>, place: String) -> Self {
        let folder = schemas_of(before);
        let proposal = Proposal::new(folder.path(), &samples, "2026-11").unwrap_or_else(|error| panic!("{place}: {error}"));
        let written = proposal.write().unwrap_or_else(|error| panic!("{place}: {error}"));
        assert_eq!(written.is_empty(), proposal.is_empty(), "{place}");
        let after = endpoint_of(folder.path(), before);
        Self { before, after, proposal, samples, place }
    }

    fn shown(&self) -> String {
        let unresolved: Vec<_> = self.proposal.unresolved.iter().map(|unresolved| format!("\n! {unresolved}")).collect();
        format!("{}\n{}{}", self.place, self.proposal.patch(SCHEMAS), unresolved.concat())
    }

    /// Drifted bodies are accepted, or there is a reason.
    fn accepts_the_drift(&self) {
        let listed: BTreeSet<usize> = self.proposal.unresolved.iter().flat_map(Unresolved::samples).collect();
        for (index, sample) in self.samples.iter().enumerate() {
            let found = violations(self.after, None, &sample.body);
            assert_eq!(
                found.is_empty(),
                !listed.contains(&index),
                "{}\n{}\n{found:#?}",
                self.shown(),
                String::from_utf8_lossy(&sample.body)
            );
        }
    }

    /// Everything accepted before is still accepted.
    fn accepts_the_old(&self, bodies: &[Vec<u8>], rng: &mut SmallRng) {
        let schema: Value = serde_json::from_str(self.before.json_schema).expect("the bundle is JSON");
        let mut generator = Generator::new(&schema);
        let made = (0..DOCUMENTS).map(|_| generator.document(rng).to_string().into_bytes());
        for body in bodies.iter().cloned().chain(made) {
            let found = violations(self.after, None, &body);
            assert!(found.is_empty(), "{}\n{}\n{found:#?}", self.shown(), String::from_utf8_lossy(&body));
        }
    }

    /// A difference between newly accepted and previously accepted bodies is at a changed place.
    fn accepts_nothing_else(&self, bodies: &[Vec<u8>], rng: &mut SmallRng) {
        for _ in 0..MUTANTS {
            let mut document = Json::parse(bodies.choose(rng).expect("there are bodies"));
            (0..rng.random_range(1..=3)).for_each(|_| mutate(&mut document, rng));
            let body = document.to_string();
            let (old, new) = [self.before, self.after].map(|endpoint| violations(endpoint, None, body.as_bytes())).into();
            let gone: Vec<_> = old.iter().filter(|violation| !holds(&new, violation)).collect();
            for violation in &gone {
                assert!(self.changed(violation), "{}\n{body}\nno longer refused: {violation}", self.shown());
            }
            for violation in new.iter().filter(|violation| !holds(&old, violation)) {
                let inside = gone.iter().any(|gone| violation.pointer.starts_with(&gone.pointer));
                assert!(inside, "{}\n{body}\nrefused from now on: {violation}", self.shown());
            }
        }
    }

    /// Whether a change is at the place of the violation.
    fn changed(&self, violation: &Violation) -> bool {
        let (file, rule) = violation.schema_location.split_once('#').expect("a location has a pointer");
        let at = rule.rsplit_once('/').map_or("", |(at, _)| at);
        let name = violation.pointer.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
        let of_member = matches!(violation.code, Code::UnknownField | Code::MissingField);
        let mut changes = self.proposal.changes.iter().filter(|change| change.file == file && change.pointer == at);
        changes.any(|change| !of_member || change.what.contains(&format!("`{name}`")))
    }
}

fn holds(violations: &[Violation], violation: &Violation) -> bool {
    violations.iter().any(|other| other.code == violation.code && other.pointer == violation.pointer)
}

fn json_endpoints() -> impl Iterator<Item = &'static Endpoint> {
    ENDPOINTS.into_iter().filter(|endpoint| endpoint.body_format == BodyFormat::Json)
}

fn short_bodies(endpoint: &Endpoint) -> Vec<Vec<u8>> {
    let mut bodies: Vec<_> = good(endpoint).into_iter().map(|(_, body)| body).collect();
    bodies.sort_by_key(Vec::len);
    let short = bodies.iter().filter(|body| body.len() < LONGEST).count().max(1);
    bodies.truncate(short);
    bodies
}

#[test]
fn proposals_for_random_drift_take_it_and_nothing_else() {
    let (seed, rounds) = seed_and_rounds(ROUNDS);
    let mut changes = 0;
    for endpoint in json_endpoints() {
        let mut rng = SmallRng::seed_from_u64(seed);
        let bodies = short_bodies(endpoint);
        for round in 0..rounds {
            let place = format!("{}, SCORESHEET_SEED={seed}, round {round}", endpoint.name);
            let drifted = |index: usize| {
                let mut document = Json::parse(&bodies[index % bodies.len()]);
                (0..rng.random_range(1..=3)).for_each(|_| mutate(&mut document, &mut rng));
                Sample {
                    endpoint: endpoint.name.to_owned(),
                    source: format!("{index}.json"),
                    body: document.to_string().into_bytes(),
                }
            };
            let samples = (0..4).map(drifted).collect();
            let case = Case::new(endpoint, samples, place);
            case.accepts_the_drift();
            case.accepts_the_old(&bodies, &mut rng);
            case.accepts_nothing_else(&bodies, &mut rng);
            changes += case.proposal.changes.len();
        }
    }
    assert!(changes > 0, "no drift led to a change");
}

/// The same drift in every body of an endpoint: `drift` changes the n-th document.
fn drifted(name: &str, drift: impl Fn(&mut Value, usize)) -> Case {
    let endpoint = ENDPOINTS.into_iter().find(|endpoint| endpoint.name == name).expect("the endpoint exists");
    let sample = |(index, body): (usize, Vec<u8>)| {
        let mut document: Value = serde_json::from_slice(&body).expect("fixtures are JSON");
        drift(&mut document, index);
        Sample { endpoint: name.to_owned(), source: format!("{index}.json"), body: document.to_string().into_bytes() }
    };
    let samples = short_bodies(endpoint).into_iter().enumerate().map(sample).collect();
    let case = Case::new(endpoint, samples, name.to_owned());
    case.accepts_the_drift();
    let mut rng = SmallRng::seed_from_u64(1);
    let bodies = short_bodies(endpoint);
    case.accepts_the_old(&bodies, &mut rng);
    case.accepts_nothing_else(&bodies, &mut rng);
    case
}

impl Case {
    /// The proposed changes; there must be no manual review.
    fn whats(&self) -> Vec<&str> {
        assert!(self.proposal.unresolved.is_empty(), "{}", self.shown());
        self.proposal.changes.iter().map(|change| change.what.as_str()).collect()
    }

    /// The reasons for manual review; there must be no proposal.
    fn why(&self) -> String {
        assert!(self.proposal.is_empty() && self.proposal.patch(SCHEMAS).is_empty(), "{}", self.shown());
        self.proposal.unresolved.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn new_members_become_optional_properties() {
    let case = drifted("player_profile", |document, index| {
        document["flair"] = json!(["gold", "pearl"][index % 2]);
        document["seen_at"] = json!(1_700_000_000 + index);
        document["home"] = json!({"lat": 1.5, "page": "https://www.chess.com/member/x"});
    });
    assert_eq!(
        case.whats(),
        [
            "new optional property `flair`: string",
            "new optional property `home`: object of lat, page",
            "new optional property `seen_at`: as `common/timestamp.json`"
        ]
    );
    assert_eq!(case.proposal.columns[0], "player_profile.player_profile.flair: new, utf8, nullable");
}

#[test]
fn a_renamed_member_is_added_and_no_longer_required() {
    let case = drifted("player_profile", |document, _| {
        let members = document.as_object_mut().expect("an object");
        let value = members.remove("verified").expect("every profile has it");
        members.insert("is_verified".to_owned(), value);
    });
    assert_eq!(case.whats(), ["new optional property `is_verified`: boolean", "`verified` is no longer required"]);
    let remarks: Vec<_> = case.proposal.changes.iter().map(|change| change.remarks.join(" ")).collect();
    assert!(remarks[0].contains("new name of `verified`") && remarks[1].contains("renamed to `is_verified`"), "{remarks:?}");
}

#[test]
fn values_and_ranges_are_widened_where_the_schema_is_shared() {
    let case = drifted("player_games_archive", |document, index| {
        for game in document["games"].as_array_mut().expect("a list") {
            game["time_class"] = json!("hyper");
            game["white"]["rating"] = json!(5_100 + index);
        }
    });
    assert_eq!(case.whats(), ["`maximum` 10000 instead of 5000", "new in the enumeration: `hyper`"]);
    assert_eq!(
        (case.proposal.changes[0].file.as_str(), case.proposal.changes[0].pointer.as_str()),
        ("common/player.json", "/$defs/rating")
    );
}

#[test]
fn types_are_widened_where_the_dialect_can() {
    let fractions = drifted("player_games_archive", |document, _| {
        for game in document["games"].as_array_mut().expect("a list") {
            game["white"]["rating"] = json!(1500.5);
        }
    });
    assert_eq!(fractions.whats(), ["number instead of integer"]);
    let texts = drifted("player_profile", |document, index| {
        document["followers"] = json!(index.to_string());
    });
    assert_eq!(texts.whats(), ["an integer, or string matching \"^-?[0-9]+$\""]);
    let numbers = drifted("player_profile", |document, index| document["location"] = json!(index));
    assert_eq!(numbers.whats(), ["a string, or integer from 0 to 100"]);
}

#[test]
fn null_is_accepted_beside_the_type() {
    let case = drifted("player_profile", |document, index| {
        document["verified"] = Value::Null;
        document["flair"] = if index % 2 == 0 { Value::Null } else { json!("gold") };
    });
    assert_eq!(case.whats(), ["new optional property `flair`: string or null", "null beside boolean"]);
    let evidence = &case.proposal.changes[1].evidence;
    assert!(evidence.starts_with("seen ") && evidence.contains("null at "), "{evidence}");
    assert_eq!(
        case.proposal.columns,
        [
            "player_profile.player_profile.flair: new, utf8, nullable",
            "player_profile.player_profile.verified: bool, nullable instead of bool, never null"
        ]
    );
    let name = drifted("player_profile", |document, _| document["name"] = Value::Null);
    assert_eq!(name.whats(), ["null beside string"]);
}

#[test]
fn a_map_accepts_new_keys_with_similar_values() {
    let case = drifted("player_stats", |document, _| {
        document["chess_ultra"] = json!({"record": {"win": 1, "loss": 2, "draw": 3}});
    });
    let [change] = &case.proposal.changes[..] else { panic!("{}", case.shown()) };
    assert!(change.what.ends_with("takes `chess_ultra`, too"), "{}", change.what);
    assert!(case.proposal.columns.is_empty(), "{:?}", case.proposal.columns);
}

#[test]
fn another_unit_is_no_wider_range() {
    let case = drifted("player_profile", |document, _| {
        document["joined"] = json!(document["joined"].as_i64().expect("seconds") * 1000);
    });
    assert!(case.why().contains("seconds have become milliseconds"), "{}", case.why());
}

#[test]
fn another_path_on_the_same_host_is_an_alternative() {
    let case = drifted("club", |document, _| document["@id"] = json!("https://api.chess.com/pub/clubs/lantern-club"));
    assert_eq!(
        case.whats(),
        [r"the pattern accepts the path `/pub/clubs/`, too: `^https://api\.chess\.com/(pub/club/|pub/clubs/)`"]
    );
    assert!(case.proposal.changes[0].evidence.contains("pub/clubs/lantern-club"), "{}", case.shown());
    let remarks = case.proposal.changes[0].remarks.join(" ");
    assert!(remarks.contains("same kind of thing"), "{remarks}");
}

#[test]
fn what_needs_a_person_says_why() {
    for (drift, why) in [
        (json!({"joined": null}), "wherever it is referenced"),
        (json!({"player_id": null}), "key column `player_id` may be absent"),
        (json!({"gone": null}), "only null was seen"),
        (json!({"verified": "true"}), "only an integer can become a number"),
        (json!({"joined": 0}), "the range of moments"),
        (json!({"url": "https://chess.example/member/x"}), r"/[A-Za-z0-9_-]+$|^https://chess\\.example/"),
        (json!({"badges": []}), "only empty lists"),
        (json!({"badges": [{"id": 1}]}), "needs the key of every table"),
        (json!({"a b": 1}), "is no column name"),
    ] {
        let case = drifted("player_profile", |document, _| {
            let members = document.as_object_mut().expect("an object");
            members.extend(drift.as_object().expect("members").clone());
        });
        assert!(case.why().contains(why), "{drift}: {}", case.why());
    }
}

#[test]
fn a_moment_that_is_none_is_one_of_another_schema() {
    let case = drifted("player_stats", |document, _| {
        if let Some(last) = document["chess_blitz"].get_mut("last") {
            last["date"] = json!(0);
        }
    });
    assert!(case.why().contains("refer to `common/timestamp_or_zero.json`"), "{}", case.why());
}

#[test]
fn schemas_that_changed_meanwhile_are_left_alone() {
    let endpoint = ENDPOINTS.into_iter().find(|endpoint| endpoint.name == "error").expect("the endpoint exists");
    let folder = schemas_of(endpoint);
    let sample = |body: &str| Sample { endpoint: "error".to_owned(), source: "x.json".to_owned(), body: body.into() };
    let proposal =
        Proposal::new(folder.path(), &[sample(r#"{"code": 0, "message": "x", "hint": true}"#)], "2026").expect("usable");
    assert!(!proposal.is_empty());
    let path = folder.path().join("error.json");
    let text = fs::read_to_string(&path).expect("the schema is readable") + "\n";
    fs::write(&path, &text).expect("the schema is writable");
    let error = proposal.write().expect_err("the file is another");
    assert!(error.to_string().contains("was changed meanwhile"), "{error}");
    assert_eq!(fs::read_to_string(&path).expect("the schema is readable"), text);
    for (schemas, since, why) in
        [(folder.path(), "November", "expected a month"), (Path::new("nowhere"), "2026", "expected a folder of schemas")]
    {
        let error = Proposal::new(schemas, &[sample("{}")], since).expect_err("it cannot be used");
        assert!(error.to_string().contains(why), "{error}");
    }
}
