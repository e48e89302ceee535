//! The interpreted decoders of the shipped schemas equal the generated ones: description, tables, violations and policies.
//!
//! `drift.rs` and `agreement.rs` compare the two on every change that they make.

use scoresheet::ENDPOINTS;
use scoresheet::endpoints::API;
use scoresheet::interpret::Contract;
use scoresheet::runtime::{Endpoint, Table};
use scoresheet_testkit::loaded::{Pair, contract};

use crate::bodies::{bad, bodies, endpoints, good, recorded};

#[test]
fn the_shipped_schemas_load_as_they_were_generated() {
    let loaded = contract().endpoints();
    assert_eq!(loaded.len(), ENDPOINTS.len());
    for (generated, loaded) in ENDPOINTS.iter().zip(loaded) {
        assert_eq!(description(generated), description(loaded), "{}", generated.name);
        assert_eq!(generated.json_schema, loaded.json_schema, "{}", generated.name);
        assert_eq!(generated.tables.len(), loaded.tables.len(), "{}", generated.name);
        for (generated, loaded) in generated.tables.iter().zip(loaded.tables) {
            assert_eq!(table(generated), table(loaded));
            assert_eq!(*generated.schema, *loaded.schema, "{}", generated.name);
        }
    }
    assert_eq!(contract().hash(), Contract::of(&API, ENDPOINTS.to_vec()).hash());
}

fn description(endpoint: &Endpoint) -> String {
    let Endpoint { name, summary, verified, route, example, body_format, schema_hash, dlt, .. } = endpoint;
    format!("{name} {summary} {verified:?} {route:?} {example:?} {body_format:?} {schema_hash} {dlt}")
}

fn table(table: &Table) -> String {
    let Table { name, rows, columns, key, parent, .. } = table;
    format!("{name} {rows} {columns:?} {key:?} {parent:?}")
}

#[test]
fn fixtures_give_the_same_tables_and_reports() {
    for endpoint in endpoints() {
        let pair = Pair::of(endpoint);
        for (path, body) in good(endpoint) {
            let place = path.display().to_string();
            assert!(pair.decodes_alike(&body, &place), "{place}: conforms");
            pair.reports_alike(&body, &place);
        }
        for case in bad(endpoint) {
            pair.decodes_alike(&case.body, &case.name);
            pair.reports_alike(&case.body, &case.name);
        }
    }
}

#[test]
#[ignore = "needs SCORESHEET_RECORDED, a folder of recorded responses"]
fn recordings_give_the_same_tables_and_reports() {
    let mut compared = 0;
    for endpoint in endpoints() {
        let pair = Pair::of(endpoint);
        for (path, body) in bodies(&recorded().join(endpoint.name)) {
            let place = path.display().to_string();
            pair.decodes_alike(&body, &place);
            pair.reports_alike(&body, &place);
            compared += 1;
        }
    }
    assert!(compared > 0, "the folder has recordings");
}

#[test]
fn another_endpoint_than_those_of_the_folder_is_an_error_that_lists_them() {
    let error = contract().endpoint("players").unwrap_err().to_string();
    assert!(error.starts_with("there is no endpoint `players`: expected one of `player_profile`"), "{error}");
}
