//! Compares the decoder with its peers, body by body: `cargo bench --package scoresheet-benches`.
//!
//! The decoder is measured in two ways: one batch for each body, and, as loads do, many bodies into shared columns until
//! [`CHUNK`] bytes are decoded. `serde_json` and `sonic-rs` skip the body and keep nothing; `arrow-json` in strict mode makes
//! batches; the structs that typify generates from the same schemas are filled by `serde_json` and turned into batches by
//! `arrow-json`. Bodies come from the folder named by `SCORESHEET_RECORDED`, or from the fixtures, including archives of several
//! sizes. Criterion stores its estimates in `target/criterion`. Then all candidates run interleaved in rounds, so that other load
//! on the machine affects all of them; the medians are printed and stored in `target/tmp/decode.json`.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::slice;
use std::sync::Arc;
use std::time::{Duration, Instant};

use arrow_json::ReaderBuilder;
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode, Throughput};
use scoresheet::runtime::{BodyFormat, Decoder, Endpoint, Request};
use scoresheet::{ENDPOINTS, endpoints};
use scoresheet_testkit::bodies;
use serde::Serialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

/// The endpoint whose bodies are large, and of which several sizes are measured.
const ARCHIVE: &str = "player_games_archive";

/// Sizes of archives made from fixtures.
const SIZES: [usize; 3] = [64 << 10, 512 << 10, 2 << 20];

/// Number of measured recorded archives, largest first.
const ARCHIVES: usize = 3;

/// Number of body bytes that are decoded into shared columns.
const CHUNK: usize = 1 << 20;

/// Measurement time of one candidate with one body, by Criterion and in the rounds.
const MEASURED: Duration = Duration::from_millis(300);

/// A body to decode.
struct Case {
    endpoint: &'static Endpoint,
    body: Vec<u8>,
}

impl Case {
    /// `decode/<endpoint>/<size>`.
    fn group(&self) -> String {
        format!("decode/{}/{}", self.endpoint.name, self.body.len())
    }

    fn candidates(&self) -> Vec<Candidate<'_>> {
        let Self { endpoint, body } = self;
        let (request, again) = (bodies::request(endpoint), bodies::request(endpoint));
        let count = CHUNK.div_ceil(body.len());
        // Chunk after chunk, as in a load.
        let decoder = RefCell::new(Decoder::new(endpoint));
        let stream = move || decodes_stream(&mut decoder.borrow_mut(), body, &again, count);
        let mut candidates = vec![
            Candidate::new("scoresheet", move || decodes(body, &request)),
            Candidate { bodies: count, ..Candidate::new("scoresheet_stream", stream) },
            Candidate::new("serde_json_skip", || serde_json::from_slice::<IgnoredAny>(black_box(body)).is_ok()),
            Candidate::new("sonic_rs_skip", || sonic_rs::from_slice::<IgnoredAny>(black_box(body)).is_ok()),
        ];
        if let Some(schema) = arrow_schema(endpoint) {
            if let Some(read) = structs(endpoint.name) {
                let schema = Arc::clone(&schema);
                candidates.push(Candidate::new("typify_structs", move || read(black_box(body), &schema)));
            }
            candidates.push(Candidate::new("arrow_json_strict", move || arrow_json(body, &schema)));
        }
        // A peer that rejects the body is not compared.
        candidates.retain(|candidate| (candidate.run)() || candidate.name == "scoresheet");
        candidates
    }
}

/// A measured candidate.
struct Candidate<'a> {
    name: &'static str,
    /// Number of bodies of one run.
    bodies: usize,
    /// Returns whether it succeeded.
    run: Box<dyn Fn() -> bool + 'a>,
}

impl<'a> Candidate<'a> {
    fn new(name: &'static str, run: impl Fn() -> bool + 'a) -> Self {
        Self { name, bodies: 1, run: Box::new(run) }
    }
}

fn decodes_stream(decoder: &mut Decoder, body: &[u8], request: &Request, count: usize) -> bool {
    let all_read = (0..count).all(|_| decoder.read(black_box(body), request).is_ok());
    all_read && black_box(decoder.finish()).is_ok()
}

fn decodes(body: &[u8], request: &Request) -> bool {
    black_box(scoresheet::decode(request, black_box(body), None)).is_ok()
}

fn arrow_json(body: &[u8], schema: &SchemaRef) -> bool {
    let reader = ReaderBuilder::new(Arc::clone(schema)).with_strict_mode(true).build(black_box(body));
    reader.is_ok_and(|mut batches| batches.all(|batch| black_box(batch).is_ok()))
}

/// The nested Arrow schema of a body; `None` where arrow-json has no type for a value that the contract allows.
fn arrow_schema(endpoint: &Endpoint) -> Option<SchemaRef> {
    let root: Value = serde_json::from_str(endpoint.json_schema).ok()?;
    match arrow_type(&root, &root)? {
        DataType::Struct(fields) => Some(Arc::new(Schema::new(fields))),
        _ => None,
    }
}

fn arrow_type(root: &Value, schema: &Value) -> Option<DataType> {
    if let Some(reference) = schema["$ref"].as_str() {
        return arrow_type(root, root.pointer(reference.trim_start_matches('#'))?);
    }
    Some(match schema["type"].as_str()? {
        "object" if schema.get("patternProperties").is_some() || schema["additionalProperties"] == true => return None,
        "object" => {
            let required =
                |name: &str| schema["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name));
            let field = |(name, member): (&String, &Value)| Some(Field::new(name, arrow_type(root, member)?, !required(name)));
            DataType::Struct(schema["properties"].as_object()?.iter().map(field).collect::<Option<Fields>>()?)
        }
        "array" => DataType::new_list(arrow_type(root, &schema["items"])?, false),
        "integer" => DataType::Int64,
        "number" => DataType::Float64,
        "boolean" => DataType::Boolean,
        _ => DataType::Utf8,
    })
}

fn batch_of(body: &impl Serialize, schema: &SchemaRef) -> bool {
    let decoder = ReaderBuilder::new(Arc::clone(schema)).build_decoder();
    decoder.is_ok_and(|mut decoder| decoder.serialize(slice::from_ref(body)).is_ok() && black_box(decoder.flush()).is_ok())
}

/// Reads a body into the endpoint's structs, and makes batches of them.
fn structs(endpoint: &str) -> Option<fn(&[u8], &SchemaRef) -> bool> {
    macro_rules! structs {
        ($($module:ident :: $body:ident),* $(,)?) => {
            match endpoint {
                $(stringify!($module) => Some(|body, schema| {
                    serde_json::from_slice::<endpoints::$module::$body>(body).is_ok_and(|body| batch_of(&body, schema))
                }),)*
                _ => None,
            }
        };
    }
    structs!(
        club::Club,
        club_matches::ClubMatches,
        club_members::ClubMembers,
        country::Country,
        country_clubs::CountryClubs,
        country_players::CountryPlayers,
        daily_puzzle::DailyPuzzle,
        leaderboards::Leaderboards,
        match_board::MatchBoard,
        match_live::MatchLive,
        player_clubs::PlayerClubs,
        player_games::PlayerGames,
        player_games_archive::PlayerGamesArchive,
        player_games_archives::PlayerGamesArchives,
        player_matches::PlayerMatches,
        player_profile::PlayerProfile,
        player_stats::PlayerStats,
        player_tournaments::PlayerTournaments,
        streamers::Streamers,
        titled_players::TitledPlayers,
        tournament::Tournament,
        tournament_round::TournamentRound,
        tournament_round_group::TournamentRoundGroup,
    )
}

/// The bodies of one endpoint.
fn cases(endpoint: &'static Endpoint) -> Vec<Case> {
    let recorded = std::env::var_os(bodies::RECORDED).map(|folder| bodies::bodies(&Path::new(&folder).join(endpoint.name)));
    let mut found: Vec<_> = match recorded {
        Some(recorded) if !recorded.is_empty() => recorded.into_iter().map(|(_, body)| body).collect(),
        _ if endpoint.name == ARCHIVE => SIZES.map(|size| archive(endpoint, size)).into(),
        _ => bodies::good(endpoint).into_iter().map(|(_, body)| body).collect(),
    };
    found.retain(|body| decodes(body, &bodies::request(endpoint)));
    found.sort_by_key(|body| std::cmp::Reverse(body.len()));
    found.dedup_by_key(|body| body.len());
    found.truncate(if endpoint.name == ARCHIVE { ARCHIVES } else { 1 });
    found.into_iter().map(|body| Case { endpoint, body }).collect()
}

/// The games of the fixtures, repeated, with about 4 kB of moves each, as compact as the API writes them.
fn archive(endpoint: &Endpoint, size: usize) -> Vec<u8> {
    const PGN: usize = 3000;
    let mut games = Vec::new();
    for (_, body) in bodies::good(endpoint) {
        let document: Value = serde_json::from_slice(&body).expect("fixtures are JSON");
        for mut game in document["games"].as_array().expect("there is a list of games").clone() {
            let Some(Value::String(pgn)) = game.get_mut("pgn") else { continue };
            let mut half_moves = 1..;
            while pgn.len() < PGN {
                let number = half_moves.next().unwrap_or(0);
                let (seconds, tenths) = (59 - number % 60, number % 10);
                let _ = write!(pgn, "{number}. Nf3 {{[%clk 0:02:{seconds:02}.{tenths}]}} {number}... Nc6 {{[%clk 0:01:59]}} ");
            }
            games.push(serde_json::to_string(&game).expect("JSON can be written"));
        }
    }
    let mut body = String::from("{\"games\":[");
    for game in games.iter().cycle() {
        body += game;
        if body.len() >= size {
            break;
        }
        body.push(',');
    }
    body += "]}";
    body.into_bytes()
}

/// One body under Criterion.
fn measure(criterion: &mut Criterion, case: &Case) {
    let mut group: BenchmarkGroup<'_, WallTime> = criterion.benchmark_group(case.group());
    group.sampling_mode(SamplingMode::Flat).sample_size(20).warm_up_time(MEASURED / 3).measurement_time(MEASURED);
    for Candidate { name, bodies, run } in case.candidates() {
        group.throughput(Throughput::Bytes((case.body.len() * bodies) as u64));
        group.bench_function(name, |bencher| bencher.iter(&run));
    }
    group.finish();
}

/// Runs all candidates interleaved, prints the medians and the decoder's speed relative to each, and returns gigabytes per
/// second.
fn compare(case: &Case) -> Value {
    /// The minimum duration of one measurement, long enough to hide the resolution of the clock.
    const TURN: Duration = Duration::from_micros(500);
    let candidates = case.candidates();
    let mut seconds: Vec<Vec<f64>> = vec![Vec::new(); candidates.len()];
    let end = Instant::now() + MEASURED * u32::try_from(candidates.len()).unwrap_or(1);
    while Instant::now() < end {
        for (candidate, seconds) in candidates.iter().zip(&mut seconds) {
            let (start, mut bodies) = (Instant::now(), 0);
            while bodies == 0 || start.elapsed() < TURN {
                (candidate.run)();
                bodies += candidate.bodies;
            }
            #[expect(clippy::cast_precision_loss, reason = "there are fewer bodies than that")]
            seconds.push(start.elapsed().as_secs_f64() / bodies as f64);
        }
    }
    let medians: Vec<f64> = seconds.iter_mut().map(|seconds| median(seconds)).collect();
    println!("{}", case.group());
    let mut speeds = Map::new();
    for (Candidate { name, .. }, median) in candidates.iter().zip(&medians) {
        #[expect(clippy::cast_precision_loss, reason = "bodies are smaller than that")]
        let speed = case.body.len() as f64 / 1e9 / median;
        let (alone, in_stream) = (median / medians[0], median / medians[1]);
        println!("  {name:<18} {speed:>6.3} GB/s  decoder is {alone:>6.2} times as fast, in a stream {in_stream:>6.2}");
        speeds.insert((*name).to_owned(), speed.into());
    }
    speeds.into()
}

fn median(seconds: &mut [f64]) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}

fn main() {
    let json = ENDPOINTS.iter().copied().filter(|endpoint| matches!(endpoint.body_format, BodyFormat::Json));
    let cases: Vec<Case> = json.flat_map(cases).collect();
    let mut criterion = Criterion::default().configure_from_args();
    for case in &cases {
        measure(&mut criterion, case);
    }
    criterion.final_summary();
    // Without `--bench` cargo only checks that the benchmark starts.
    if std::env::args().any(|argument| argument == "--bench") {
        let speeds: Map<_, _> = cases.iter().map(|case| (case.group(), compare(case))).collect();
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("decode.json");
        fs::write(path, format!("{:#}\n", Value::Object(speeds))).expect("the target folder can be written to");
    }
}
