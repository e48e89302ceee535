//! Both decoders (generated and interpreted), validation and the plain `jsonschema` crate agree on every body: fixtures, recordings, and random documents.
//!
//! A failure names its seed: `SCORESHEET_SEED` repeats it, and `SCORESHEET_ROUNDS` multiplies the documents of each endpoint.

use jsonschema::Validator;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use scoresheet::ENDPOINTS;
use scoresheet::contract::{Code, Format, Violation, violations};
use scoresheet::runtime::{BodyFormat, Endpoint, Request};
use scoresheet_testkit::loaded::Pair;
use scoresheet_testkit::random::seed_and_rounds;
use serde_json::Value;

use crate::bodies::{bad, bodies, endpoints, good, recorded, request};
use crate::generate::Generator;
use crate::json::Json;
use crate::mutate::{mutate, mutate_text, respelled};

/// Number of documents for each endpoint, and of changes of each.
const ROUNDS: u64 = 20;
const CHANGES: usize = 6;

#[test]
fn both_paths_validate_fixtures_alike() {
    for endpoint in endpoints() {
        let validators = Validators::new(endpoint);
        for (path, body) in good(endpoint) {
            validators.verdict(&body, &path.display().to_string());
        }
        for case in bad(endpoint) {
            validators.verdict(&case.body, &case.name);
        }
    }
}

#[test]
#[ignore = "needs SCORESHEET_RECORDED, a folder of recorded responses"]
fn both_paths_validate_recordings_alike() {
    for endpoint in endpoints() {
        let validators = Validators::new(endpoint);
        for (path, body) in bodies(&recorded().join(endpoint.name)) {
            validators.verdict(&body, &path.display().to_string());
        }
    }
}

#[test]
fn both_paths_validate_random_documents_alike() {
    let (seed, rounds) = seed_and_rounds(ROUNDS);
    for endpoint in endpoints() {
        let validators = Validators::new(endpoint);
        let mut rng = SmallRng::seed_from_u64(seed);
        let mut originals = originals(endpoint, &validators.schema);
        let mut refused = 0;
        for round in 0..rounds {
            let place = format!("{}, SCORESHEET_SEED={seed}, round {round}", endpoint.name);
            let original = originals(&mut rng);
            assert!(
                validators.verdict(&original, &place),
                "{place}: a document made from the schema is refused\n{}",
                shown(&original)
            );
            for _ in 0..CHANGES {
                let body = changed(endpoint.body_format, &original, &mut rng);
                refused += u64::from(!validators.verdict(&body, &place));
            }
        }
        assert!(refused > 0, "{}: no change was refused", endpoint.name);
    }
}

#[test]
fn unknown_members_nest_as_deep_for_the_decoder_as_for_the_report() {
    let open = ENDPOINTS.into_iter().filter(|endpoint| Validators::new(endpoint).schema["additionalProperties"] == true);
    for endpoint in open {
        let validators = Validators::new(endpoint);
        let (_, body) = good(endpoint).into_iter().next().expect("there are fixtures");
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let accepted = |depth| {
                let Json::Object(mut members) = Json::parse(&body) else { panic!("bodies are objects") };
                members.push(("unknown".to_owned(), Json::Raw([&open.repeat(depth), "1", &close.repeat(depth)].concat())));
                validators.verdict(Json::Object(members).to_string().as_bytes(), endpoint.name)
            };
            assert_eq!([125, 126, 127, 128].map(accepted), [true, true, false, false]);
        }
    }
}

/// Generates bodies.
pub(crate) type Originals<'s> = Box<dyn FnMut(&mut SmallRng) -> Vec<u8> + 's>;

/// Conforming bodies: generated from the schema, or, for text, which the schema hardly describes, the fixtures.
pub(crate) fn originals<'s>(endpoint: &'static Endpoint, schema: &'s Value) -> Originals<'s> {
    match endpoint.body_format {
        BodyFormat::Json => {
            let mut generator = Generator::new(schema);
            Box::new(move |rng| {
                let text = generator.document(rng).to_string();
                respelled(&text, rng).into_bytes()
            })
        }
        BodyFormat::Pgn { .. } | BodyFormat::Ndjson => {
            let mut fixtures = good(endpoint).into_iter().cycle();
            Box::new(move |_| fixtures.next().expect("there are fixtures").1)
        }
    }
}

/// The body with a few changes to its document, its text or both.
pub(crate) fn changed(body_format: BodyFormat, original: &[u8], rng: &mut SmallRng) -> Vec<u8> {
    let mut body = original.to_vec();
    let of_the_text = body_format != BodyFormat::Json || rng.random_bool(0.3);
    if body_format == BodyFormat::Json && (!of_the_text || rng.random()) {
        let mut document = Json::parse(original);
        (0..rng.random_range(1..=3)).for_each(|_| mutate(&mut document, rng));
        body = document.to_string().into_bytes();
    }
    if of_the_text {
        mutate_text(&mut body, rng);
    }
    body
}

/// The four that validate the bodies of one endpoint.
struct Validators {
    endpoint: &'static Endpoint,
    pair: Pair,
    request: Request,
    schema: Value,
    plain: Validator,
}

impl Validators {
    fn new(endpoint: &'static Endpoint) -> Self {
        let schema: Value = serde_json::from_str(endpoint.json_schema).expect("the bundle is JSON");
        let options = jsonschema::options().should_validate_formats(true);
        let plain = Format::ALL
            .into_iter()
            .fold(options, |options, format| options.with_format(format.name(), move |text: &str| format.matches(text)))
            .build(&schema)
            .expect("the bundle is a schema");
        Self { endpoint, pair: Pair::of(endpoint), request: request(endpoint), schema, plain }
    }

    /// Whether the body is accepted, by all of them or by none.
    fn verdict(&self, body: &[u8], place: &str) -> bool {
        let document = self.endpoint.body_format.document(body);
        let decoded = self.endpoint.decode(&document, &self.request);
        let found = violations(self.endpoint, None, body);
        let value = serde_json::from_slice::<Value>(&document).ok();
        let plain = value.as_ref().is_some_and(|value| self.plain.is_valid(value));
        let accepted = decoded.is_ok();
        assert_eq!(accepted, found.is_empty(), "{place}: decoder {decoded:?}, report {found:#?}\n{}", shown(body));
        let beyond =
            value.is_some_and(|value| !accepted && found.iter().all(|violation| is_beyond_json_schema(violation, &value)));
        self.pair.decodes_alike(body, place);
        assert!(accepted == plain || beyond, "{place}: `jsonschema` accepts {plain}, report {found:#?}\n{}", shown(body));
        accepted
    }
}

/// Violations that JSON Schema cannot express: duplicate properties, and `1.0`, `1e2` or `-0` for an integer.
fn is_beyond_json_schema(violation: &Violation, value: &Value) -> bool {
    let spelled_as_float = || {
        let number = value.pointer(&violation.pointer).filter(|value| value.is_f64());
        number.and_then(Value::as_f64).is_some_and(|number| number.fract() == 0.0)
    };
    match violation.code {
        Code::DuplicateField => true,
        Code::WrongType => spelled_as_float(),
        _ => false,
    }
}

/// The beginning of the body.
fn shown(body: &[u8]) -> String {
    String::from_utf8_lossy(&body[..body.len().min(4000)]).into_owned()
}
