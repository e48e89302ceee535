//! Drafts from invented bodies of a small API.

use std::fs;

use serde_json::{Value, json};

use super::*;

fn response(endpoint: &str, body: &Value) -> Response {
    Response {
        endpoint: Some(endpoint.to_owned()),
        url: None,
        source: format!("{endpoint}.json"),
        body: body.to_string().into_bytes(),
    }
}

fn of_url(url: &str, body: &Value) -> Response {
    Response {
        endpoint: None,
        url: Some(url.to_owned()),
        source: "session.har#1".to_owned(),
        body: body.to_string().into_bytes(),
    }
}

fn thing(id: u32, name: &str) -> Value {
    json!({
        "id": id,
        "name": name,
        "weight": 7,
        "made_at": 1_700_000_000 + id,
        "shop": {"slug": "main-street", "open": true},
        "parts": [{"code": "wheel", "count": 4}, {"code": "seat", "count": 1}],
        "tags": ["red", "small"]
    })
}

fn drafted(responses: &[Response]) -> Draft {
    Draft::new("Toy-Shop", responses).expect("there are bodies")
}

fn schema(draft: &Draft, endpoint: &str) -> Value {
    serde_json::from_str(&draft.files[&format!("{endpoint}.json")]).expect("the schema is JSON")
}

#[test]
fn a_draft_is_closed_bounded_and_loads() {
    let bodies: Vec<_> = (1..4).map(|id| response("thing", &thing(id, "ball"))).collect();
    let draft = drafted(&bodies);
    assert_eq!(draft.problems, []);
    let schema = schema(&draft, "thing");
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["properties"]["shop"]["additionalProperties"], false);
    assert_eq!(schema["properties"]["weight"]["minimum"], 0);
    assert_eq!(schema["properties"]["weight"]["maximum"], 100);
    assert_eq!(schema["properties"]["made_at"]["format"], "unix-time");
    assert_eq!(schema["required"].as_array().map(Vec::len), Some(7));
    assert!(draft.files["endpoints.toml"].contains(r#""thing" = ["id"]"#), "{}", draft.files["endpoints.toml"]);
    assert!(draft.files["endpoints.toml"].contains(r#""parts" = ["id", "code"]"#), "{}", draft.files["endpoints.toml"]);
    let folder = tempfile::tempdir().expect("a folder can be made");
    draft.save(folder.path()).expect("the folder is empty");
    let model = Model::load(folder.path()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let tables: Vec<_> = model.endpoints[0].tables.iter().map(|table| &*table.name).collect();
    assert_eq!(tables, ["thing", "parts", "tags"]);
    assert!(draft.save(folder.path()).is_err(), "nothing is overwritten");
}

#[test]
fn what_bodies_do_not_decide_is_marked_and_listed() {
    let one = json!({"id": 1, "empty": [], "nothing": {}, "mixed": 1});
    let two = json!({"id": 2, "empty": [], "nothing": {}, "mixed": [1]});
    let draft = drafted(&[response("thing", &one), response("thing", &two)]);
    let marked: Vec<_> = draft.decisions.iter().filter(|decision| decision.file == "thing.json").collect();
    let places: Vec<_> = marked.iter().map(|decision| &*decision.pointer).collect();
    assert_eq!(places, ["/properties/empty", "/properties/mixed", "/properties/nothing"]);
    assert!(draft.problems.iter().any(|problem| problem.pointer == "/properties/mixed"), "{:?}", draft.problems);
    let folder = tempfile::tempdir().expect("a folder can be made");
    draft.save(folder.path()).expect("the folder is empty");
    assert_eq!(decisions(folder.path()).expect("the folder can be read"), draft.decisions);
}

#[test]
fn lists_in_lists_are_tuples_or_have_indexes() {
    let body = |name: &str, year: u32| {
        json!([{
            "name": name,
            "points": [[year, 0, 2, 1512], [year, 11, 31, 1498], [year + 1, 5, 7, 1507]],
            "board": [[0, 5, 0], [5, 0, 0], [0, 0, 5]],
            "best": ["e4", 0.5]
        }])
    };
    let draft = drafted(&[response("history", &body("Blitz", 2019)), response("history", &body("Rapid", 2020))]);
    assert_eq!(draft.problems, []);
    let properties = &schema(&draft, "history")["items"]["properties"];
    let points = &properties["points"]["items"];
    assert_eq!((&points["items"], &points["minItems"]), (&json!(false), &json!(4)));
    assert_eq!(points["prefixItems"][0]["x-name"], "item_1");
    assert_eq!(properties["board"]["x-position"], "board_index");
    assert_eq!(properties["board"]["items"]["x-position"], "board_index_2");
    assert_eq!(properties["best"]["prefixItems"][1]["type"], "number");
    let decided =
        |pointer: &str| draft.decisions.iter().find(|decision| decision.pointer == pointer).map(|decision| &*decision.what);
    assert_eq!(
        decided("/items/properties/points/items"),
        Some("the 4 positions of the lists seem to mean something each: name them (`x-name`), or write `items` if they do not")
    );
    assert!(decided("/items/properties/board/items").is_some_and(|what| what.contains("all lists have 3 items")));
    let manifest = &draft.files["endpoints.toml"];
    let key = r#""history__board" = ["name", "board_index", "board_index_2"]"#;
    assert!(manifest.contains(key), "{manifest}");
}

#[test]
fn a_map_of_lists_is_one_table() {
    let days: serde_json::Map<_, _> =
        (1..=9).map(|day| (format!("2026-11-{day:02}"), json!([{"id": day, "won": true}]))).collect();
    let draft = drafted(&[response("calendar", &json!({"id": 1, "days": days}))]);
    assert_eq!(draft.problems, []);
    let manifest = &draft.files["endpoints.toml"];
    assert!(manifest.contains(r#""days" = ["fetched_at", "key", "id"]"#), "{manifest}");
}

#[test]
fn moments_have_a_format_or_a_range_that_the_loader_enforces() {
    let moments = |day: u32| json!({"id": day, "at": format!("2026-11-{day}T10:00:00.5Z"), "on": format!("2026-11-{day}"), "ms": 1_764_000_000_000_i64});
    let draft = drafted(&[response("visit", &moments(10)), response("visit", &moments(27))]);
    assert_eq!(draft.problems, []);
    let properties = &schema(&draft, "visit")["properties"];
    for name in ["at", "on"] {
        assert!(properties[name]["format"].is_string() || properties[name]["pattern"].is_string(), "{properties}");
    }
    assert_eq!(properties["ms"]["minimum"], 1_104_537_600_000_i64);
}

#[test]
fn ten_thousand_names_are_a_map() {
    let prices: serde_json::Map<_, _> = (0..10_000).map(|index| (format!("item-{index}"), json!(index))).collect();
    let draft = drafted(&[response("price_list", &json!({"date": "x", "prices": prices}))]);
    let schema = schema(&draft, "price_list");
    assert_eq!(schema["properties"]["prices"]["patternProperties"].as_object().map(serde_json::Map::len), Some(1));
    assert!(draft.files["endpoints.toml"].contains(r#""/prices" = { table = "prices", key = "key" }"#));
    assert!(draft.files["price_list.json"].len() < 3_000);
}

#[test]
fn hostile_names_and_bodies_are_survived() {
    let body = json!({"id": 1, "": 1, "a b": 1, "é": 1, "__proto__": 1, "$ref": "x", "a/b~c": {"x\ny": [[1]]}});
    let draft = drafted(&[response("../../etc/passwd", &body), response("class", &json!({"id": 1}))]);
    assert_eq!(draft.endpoints.keys().collect::<Vec<_>>(), ["class", "etc_passwd"]);
    assert_eq!(draft.problems, []);
    assert!(draft.decisions.iter().any(|decision| decision.what.contains(r"`x\ny` is no column name: is `x_y` a good one?")));
    let deep = (0..120).fold(json!(1), |inner, _| json!({"x": inner}));
    drafted(&[response("deep", &deep)]);
    for body in ["", "null", "7", "{", "<html>"] {
        let response = Response { body: body.as_bytes().to_vec(), ..response("thing", &json!({})) };
        let error = Draft::new("x", &[response]).expect_err("it is no body").to_string();
        assert!(error.contains("expected recorded bodies of JSON, but found thing.json"), "{error}");
    }
    assert!(Draft::new("x", &[]).is_err());
}

#[test]
fn requests_become_paths_and_resources_without_secrets() {
    let list = json!({"count": 2, "results": [
        {"name": "ball", "url": "https://toys.example/api/v1/thing/ball/"},
        {"name": "doll", "url": "https://toys.example/api/v1/thing/doll/"}
    ]});
    let draft = drafted(&[
        of_url("https://user:secret@toys.example/api/v1/thing?token=secret", &list),
        of_url("https://toys.example/api/v1/thing/ball?token=secret", &thing(1, "ball")),
        of_url("https://toys.example/api/v1/thing/doll", &thing(2, "doll")),
        of_url("https://toys.example/api/v1/thing/7", &thing(7, "car")),
    ]);
    assert!(draft.files.values().all(|text| !text.contains("secret")));
    let api: toml_like::Lines = draft.files["api.toml"].as_str().into();
    assert!(api.has(r#"base_url = "https://toys.example/api/v1""#));
    assert!(api.has("[parameters.thing]"));
    let endpoints: toml_like::Lines = draft.files["endpoints.toml"].as_str().into();
    assert!(endpoints.has(r#"path = "/thing/{thing}""#), "{}", draft.files["endpoints.toml"]);
    assert!(endpoints.has(r#"path = "/thing""#));
    assert!(
        endpoints.has(r#"follow = { resource = "thing", columns = { results = "url" } }"#),
        "{}",
        draft.files["endpoints.toml"]
    );
}

#[test]
fn the_bodies_of_a_draft_conform_to_it() {
    let bodies: Vec<_> = (1..30).map(|id| response("thing", &thing(id, if id % 2 == 0 { "ball" } else { "doll" }))).collect();
    let draft = drafted(&bodies);
    let folder = tempfile::tempdir().expect("a folder can be made");
    draft.save(folder.path()).expect("the folder is empty");
    let samples = bodies.iter().map(|response| crate::propose::Sample {
        endpoint: "thing".to_owned(),
        source: response.source.clone(),
        body: response.body.clone(),
    });
    let proposal =
        crate::propose::Proposal::new(folder.path(), &samples.collect::<Vec<_>>(), "2026-11").expect("the draft loads");
    assert_eq!((proposal.refused, proposal.validated), (0, 29));
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 3);
}

/// The lines of a manifest.
mod toml_like {
    pub(super) struct Lines<'t>(Vec<&'t str>);

    impl<'t> From<&'t str> for Lines<'t> {
        fn from(text: &'t str) -> Self {
            Self(text.lines().collect())
        }
    }

    impl Lines<'_> {
        pub(super) fn has(&self, line: &str) -> bool {
            self.0.contains(&line)
        }
    }
}
