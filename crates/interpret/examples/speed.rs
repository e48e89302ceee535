//! Compares interpreted with generated decoders: `cargo run --release -p scoresheet-interpret --example speed`.
//!
//! Both decode the same body of each endpoint into shared columns, in interleaved turns, so that other load on the machine affects both.
//! Bodies come from the folder named by `SCORESHEET_RECORDED` (`<endpoint>/<name>.json`), or from the fixtures; an archive is made of the
//! games of the fixtures. Figures are medians. The time to load the shipped schemas is the median, too. Arguments are the names of
//! endpoints to compare instead of all.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use scoresheet::runtime::{BodyFormat, Decoder, Endpoint, Request};
use scoresheet_interpret::Contract;
use serde_json::{Value, json};

/// Measurement time of one decoder with one body.
const MEASURED: Duration = Duration::from_millis(300);

/// The minimum duration of one turn, long enough to hide the resolution of the clock.
const TURN: Duration = Duration::from_micros(500);

/// Body bytes that are decoded into shared columns.
const CHUNK: usize = 1 << 20;

/// The size of an archive made of fixtures.
const ARCHIVE: usize = 1 << 20;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let loads = (0..21).map(|_| timed(|| drop(Contract::load(root.join("schemas"))))).collect();
    println!("loading {} schemas: {:.1} ms", scoresheet::ENDPOINTS.len(), median(loads) * 1e3);
    let contract = Contract::load(root.join("schemas")).expect("the shipped schemas are valid");
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    let is_chosen = |endpoint: &&Endpoint| chosen.is_empty() || chosen.iter().any(|name| name == endpoint.name);
    for generated in
        scoresheet::ENDPOINTS.into_iter().filter(|endpoint| endpoint.body_format == BodyFormat::Json).filter(is_chosen)
    {
        let interpreted = contract.endpoint(generated.name).expect("the shipped schemas have every endpoint");
        let Some(body) = body(&root, generated) else { continue };
        let [first, second] = compare([generated, interpreted], &body);
        let (name, bytes) = (generated.name, body.len());
        println!(
            "{name:<28} {bytes:>8} bytes  generated {first:.3} GB/s  interpreted {second:.3} GB/s  ratio {:.2}",
            second / first
        );
    }
}

/// The largest body that conforms.
fn body(root: &Path, endpoint: &Endpoint) -> Option<Vec<u8>> {
    let fixtures = root.join("tests/fixtures").join(endpoint.name).join("ok");
    let folder = std::env::var_os("SCORESHEET_RECORDED").map(|folder| PathBuf::from(folder).join(endpoint.name));
    let folder = folder.filter(|folder| folder.is_dir());
    if folder.is_none() && endpoint.name == "player_games_archive" {
        return archive(&fixtures);
    }
    let files = fs::read_dir(folder.unwrap_or(fixtures)).ok()?.filter_map(|file| fs::read(file.ok()?.path()).ok());
    let conforms = |body: &Vec<u8>| scoresheet::contract::violations(endpoint_of(endpoint), None, body).is_empty();
    files.filter(conforms).max_by_key(Vec::len)
}

fn endpoint_of(endpoint: &Endpoint) -> &'static Endpoint {
    scoresheet::endpoint(endpoint.name).expect("the endpoint exists")
}

/// The games of the fixtures, repeated.
fn archive(folder: &Path) -> Option<Vec<u8>> {
    let mut games: Vec<Value> = Vec::new();
    for file in fs::read_dir(folder).ok()? {
        let document: Value = serde_json::from_slice(&fs::read(file.ok()?.path()).ok()?).ok()?;
        games.extend(document["games"].as_array()?.iter().cloned());
    }
    let size = json!(games).to_string().len().max(1);
    let count = games.len() * ARCHIVE.div_ceil(size);
    let repeated: Vec<_> = games.into_iter().cycle().take(count).collect();
    Some(json!({ "games": repeated }).to_string().into_bytes())
}

/// Gigabytes per second of each.
fn compare(endpoints: [&'static Endpoint; 2], body: &[u8]) -> [f64; 2] {
    let requests = endpoints.map(Request::placeholder);
    let mut decoders = endpoints.map(Decoder::new);
    let mut seconds = [Vec::new(), Vec::new()];
    let end = Instant::now() + 2 * MEASURED;
    while Instant::now() < end {
        for ((decoder, request), seconds) in decoders.iter_mut().zip(&requests).zip(&mut seconds) {
            seconds.push(turn(decoder, request, body));
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "bodies are smaller than that")]
    seconds.map(|seconds| body.len() as f64 / 1e9 / median(seconds))
}

/// Seconds for one body.
fn turn(decoder: &mut Decoder, request: &Request, body: &[u8]) -> f64 {
    let (start, mut bodies) = (Instant::now(), 0_u32);
    while bodies == 0 || start.elapsed() < TURN {
        for _ in 0..CHUNK.div_ceil(body.len()) {
            decoder.read(black_box(body), request).expect("the body conforms");
            bodies += 1;
        }
        drop(black_box(decoder.finish()));
    }
    start.elapsed().as_secs_f64() / f64::from(bodies)
}

fn timed(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}
