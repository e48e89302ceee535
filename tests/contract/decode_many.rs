//! Many bodies decoded on several threads: the same rows, violations and order as one by one.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use arrow_array::RecordBatch;
use arrow_select::concat::concat_batches;
use scoresheet::contract::Policy;
use scoresheet::runtime::{Endpoint, Request, Table};
use scoresheet::{BodySource, DecodeManyOptions, DecodedChunk, Error, InputBody, apply_policy, decode_many};

use crate::bodies;

/// Number of bodies that fill several chunks.
const MANY: usize = 3500;

/// Conforming bodies of an endpoint with violating ones between them.
fn mixed(endpoint: &'static Endpoint) -> Vec<Vec<u8>> {
    let good: Vec<_> = bodies::good(endpoint).into_iter().map(|(_, body)| body).collect();
    let bad = bodies::bad(endpoint).into_iter().map(|case| case.body);
    good.iter().cloned().chain(bad).chain(good.iter().cloned()).collect()
}

fn inputs(request: &Request, bodies: Vec<Vec<u8>>) -> impl Iterator<Item = InputBody> {
    bodies.into_iter().map(|body| InputBody::new(request.clone(), body))
}

fn options(threads: usize, policy: Policy, stop_at_error: bool) -> DecodeManyOptions {
    let mut options = DecodeManyOptions::default();
    (options.threads, options.policy, options.stop_at_error) = (NonZeroUsize::new(threads), policy, stop_at_error);
    options
}

/// All rows of each table.
fn tables(endpoint: &Endpoint, policy: Policy, chunks: &[DecodedChunk]) -> Vec<RecordBatch> {
    let of = |table: &Table| {
        let found = chunks.iter().flat_map(|chunk| &chunk.tables).filter(|(other, _)| std::ptr::eq(*other, table));
        concat_batches(&policy.schema(table), found.flat_map(|(_, batches)| batches)).unwrap()
    };
    endpoint.tables.iter().map(of).collect()
}

/// Decodes bodies together, and compares with each by itself.
fn compare(endpoint: &'static Endpoint, bodies: &[Vec<u8>], policy: Policy) {
    let request = bodies::request(endpoint);
    let chunks = decode_many(inputs(&request, bodies.to_vec()), options(3, policy, false)).unwrap();
    let chunks: Vec<_> = chunks.collect::<Result<_, _>>().unwrap();
    let decoded: Vec<_> = chunks.iter().flat_map(|chunk| &chunk.bodies).collect();
    assert!(decoded.iter().map(|body| body.position).eq(0..bodies.len()), "{}", endpoint.name);
    let mut expected = vec![Vec::new(); endpoint.tables.len()];
    for (decoded, body) in decoded.iter().zip(bodies) {
        match (apply_policy(&request, body, None, policy), &decoded.result) {
            (Ok(outcome), Ok(rows)) => {
                let added = outcome.tables.iter().map(|(_, batch)| batch.num_rows()).sum::<usize>();
                assert_eq!((rows.rows, &rows.tolerated), (added, &outcome.tolerated));
                assert_eq!(rows.quarantined, outcome.quarantined.is_some());
                expected.iter_mut().zip(outcome.tables).for_each(|(batches, (_, batch))| batches.push(batch));
            }
            (Err(Error::Contract(expected)), Err(Error::Contract(found))) => {
                assert_eq!((&expected.violations, &expected.body), (&found.violations, &found.body));
            }
            (expected, found) => panic!("{}: expected {expected:?}, but found {found:?}", endpoint.name),
        }
    }
    for ((table, found), expected) in endpoint.tables.iter().zip(tables(endpoint, policy, &chunks)).zip(expected) {
        let expected = expected.iter().filter(|batch| batch.num_rows() > 0);
        assert_eq!(found, concat_batches(&policy.schema(table), expected).unwrap(), "{} of {}", table.name, endpoint.name);
    }
}

#[test]
fn bodies_are_decoded_as_one_by_one() {
    for endpoint in bodies::endpoints() {
        for policy in Policy::ALL {
            compare(endpoint, &mixed(endpoint), policy);
        }
    }
}

#[test]
fn chunks_have_the_order_of_the_bodies() {
    let endpoint = scoresheet::endpoint("player_online_status").unwrap();
    let good: Vec<_> = bodies::good(endpoint).into_iter().map(|(_, body)| body).collect();
    let mut bodies: Vec<_> = good.iter().cycle().take(MANY).cloned().collect();
    for position in (0..MANY).step_by(333) {
        bodies[position] = b"{}".to_vec();
    }
    compare(endpoint, &bodies, Policy::Freeze);
}

#[test]
fn the_first_rejected_body_ends_the_iteration_after_the_rows_before_it() {
    let endpoint = scoresheet::endpoint("player_profile").unwrap();
    let (request, good) = (bodies::request(endpoint), bodies::good(endpoint)[0].1.clone());
    for (before, after) in [(0, 5000), (1, 0), (2500, 2500), (1000, 3000)] {
        let mut bodies = vec![good.clone(); before + 1 + after];
        bodies[before] = b"{}".to_vec();
        let mut chunks = decode_many(inputs(&request, bodies), options(4, Policy::Freeze, true)).unwrap();
        let decoded: Vec<_> = chunks.by_ref().take_while(Result::is_ok).flatten().collect();
        assert_eq!(decoded.iter().map(|chunk| chunk.bodies.len()).sum::<usize>(), before);
        assert_eq!(tables(endpoint, Policy::Freeze, &decoded)[0].num_rows(), before);
        assert!(chunks.next().is_none(), "nothing follows an error");
    }
}

#[test]
fn bodies_are_taken_as_there_is_room() {
    let endpoint = scoresheet::endpoint("player_profile").unwrap();
    let (request, body) = (bodies::request(endpoint), bodies::good(endpoint)[0].1.clone());
    let taken = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&taken);
    let endless = std::iter::repeat_with(move || {
        counted.fetch_add(1, Ordering::SeqCst);
        InputBody::new(request.clone(), body.clone())
    });
    let mut decoded = 0;
    for chunk in decode_many(endless, options(2, Policy::Freeze, true)).unwrap().take(20) {
        decoded += chunk.unwrap().bodies.len();
        // Two threads have four chunks of at most a thousand bodies.
        assert!(taken.load(Ordering::SeqCst) <= decoded + 4 * 1000);
    }
}

#[test]
fn files_are_read_by_the_threads() {
    let endpoint = scoresheet::endpoint("player_games_archive").unwrap();
    let request = bodies::request(endpoint);
    let mut inputs: Vec<_> = bodies::good(endpoint)
        .into_iter()
        .map(|(path, _)| InputBody { body: BodySource::file(path), ..InputBody::new(request.clone(), "") })
        .collect();
    let expected = inputs.len();
    inputs.push(InputBody { body: BodySource::file("no such file.json"), ..InputBody::new(request, "") });
    let chunks: Vec<_> = decode_many(inputs, options(2, Policy::Freeze, false)).unwrap().collect::<Result<_, _>>().unwrap();
    let mut bodies: Vec<_> = chunks.into_iter().flat_map(|chunk| chunk.bodies).collect();
    let missing = bodies.pop().unwrap().result.unwrap_err();
    assert!(missing.to_string().starts_with("expected a body in no such file.json, but cannot read it"), "{missing}");
    assert_eq!(bodies.iter().filter(|body| body.result.is_ok()).count(), expected);
}
