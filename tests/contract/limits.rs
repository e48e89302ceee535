//! Expensive bodies: deep, long, repetitive. Both paths stay within their stack, memory and time, and report the limit.

use std::thread;
use std::time::{Duration, Instant};

use scoresheet::contract::{Code, MAX_VIOLATIONS, Violation, violations};
use scoresheet::report::{Report, Source};
use scoresheet::runtime::Endpoint;

use crate::bodies::{decode, good, request};

/// A quarter of the stack of tokio's workers, in a debug build with large frames.
const STACK: usize = 512 << 10;

fn endpoint(name: &str) -> &'static Endpoint {
    scoresheet::endpoint(name).expect("the endpoint exists")
}

/// Validation of a body that the decoder rejects, too.
fn refused(name: &str, body: &str) -> Vec<Violation> {
    let endpoint = endpoint(name);
    assert!(decode(endpoint, body.as_bytes()).is_err(), "`{name}` takes it");
    violations(endpoint, None, body.as_bytes())
}

#[test]
fn nesting_is_rejected_before_the_stack_ends() {
    let validate = || {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            for depth in [127, 128, 100_000] {
                let deep = [&open.repeat(depth), "1", &close.repeat(depth)].concat();
                // As the body, as an unknown property where none is allowed, as one where some are, and truncated.
                let [inside, cut] = [format!("{{\"a\":{deep}}}"), open.repeat(depth)];
                for (name, body) in
                    [("club", &deep), ("club", &inside), ("error", &inside), ("player_online_status", &inside), ("club", &cut)]
                {
                    let found = refused(name, body);
                    assert!(!found.is_empty());
                    if depth > 127 {
                        assert_eq!((found[0].code, found.len()), (Code::InvalidJson, 1));
                        assert_eq!(found[0].expected, "values in at most 127 objects and arrays");
                    }
                }
            }
        }
    };
    let validated = thread::Builder::new().stack_size(STACK).spawn(validate).expect("a thread can be started").join();
    assert!(validated.is_ok());
}

#[test]
fn a_report_ends_and_says_how_much_it_leaves_out() {
    let body = format!("{{\"archives\":[{}0]}}", "0,".repeat(MAX_VIOLATIONS + 6));
    let found = refused("player_games_archives", &body);
    let (last, others) = found.split_last().expect("there are violations");
    assert_eq!(others.len(), MAX_VIOLATIONS);
    for (index, violation) in others.iter().enumerate() {
        assert_eq!((violation.pointer.as_str(), violation.row), (format!("/archives/{index}").as_str(), Some(index as u64)));
    }
    assert_eq!((last.pointer.as_str(), last.found.as_str()), ("", "7 more"));
}

#[test]
fn unknown_members_are_counted_beyond_the_limit_too() {
    let members: Vec<_> = (0..MAX_VIOLATIONS + 10).map(|number| format!("\"m{number}\":1")).collect();
    let found = refused("player_games_archives", &format!("{{\"archives\":[],{}}}", members.join(",")));
    let (last, others) = found.split_last().expect("there are violations");
    assert_eq!(found[0].pointer, "/m0");
    assert!(others.len() < 1001, "{} are listed", others.len());
    assert_eq!(last.found, format!("{} more", MAX_VIOLATIONS + 10 - others.len()));
}

#[test]
fn unknown_properties_are_counted_without_being_kept() {
    let count = 200_000;
    let members: Vec<_> = (0..count).map(|number| format!("\"k{number}\":0")).collect();
    let body = format!("{{{},\"message\":7,\"code\":{{\"x\":[1.5,{{\"y\":2}}]}}}}", members.join(","));
    drop(members);
    let mut report = Report::default();
    let found = report.validate(endpoint("error"), body.as_bytes(), &Source::named("bomb.json"));
    assert!(found.len() < 2000, "{} are listed", found.len());
    // Known properties are validated wherever they stand, and everything that is not listed is counted.
    assert!(found.iter().any(|violation| violation.pointer == "/message" && violation.code == Code::WrongType));
    assert!(found.iter().any(|violation| violation.pointer == "/code" && violation.code == Code::WrongType));
    assert_eq!(report.snapshot().counts.violations, count + 2);
    let refusal = scoresheet::decode(&request(endpoint("error")), body.as_bytes(), None).expect_err("it is refused");
    assert!(refusal.to_string().contains("in 200002 places"), "{}", refusal.to_string().lines().next().unwrap_or_default());
}

#[test]
fn all_properties_of_a_large_map_are_validated() {
    let scores: Vec<_> =
        (0..5000).map(|number| format!("\"p{number}\":{}", if number % 2 == 0 { "1" } else { "\"x\"" })).collect();
    let found = refused("match_board", &format!("{{\"board_scores\":{{{}}},\"games\":[]}}", scores.join(",")));
    assert_eq!(found.len(), 2500);
    let unknown: Vec<_> = (0..5000).map(|number| format!("\"P{number}\":1")).collect();
    let found = refused("match_board", &format!("{{\"board_scores\":{{{}}},\"games\":[]}}", unknown.join(",")));
    assert_eq!((found.len(), found.last().map(|last| last.found.as_str())), (1001, Some("4000 more")));
}

#[test]
fn a_body_of_too_many_values_is_validated_up_to_its_first_violation() {
    let many = "0,".repeat(4 << 20);
    let found = refused("player_games_archives", &format!("{{\"archives\":[{many}0]}}"));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].code, found[0].pointer.as_str()), (Code::WrongType, ""));
    assert!(found[0].found.contains("byte 13;"), "{}", found[0].found);
}

#[test]
fn a_long_key_repeated_for_many_children_does_not_fill_the_memory() {
    let (_, body) = good(endpoint("match")).swap_remove(0);
    let body = String::from_utf8(body).expect("fixtures are text");
    let long = "1".repeat(2 << 20);
    let body = body.replacen("https://api.chess.com/pub/match/", &format!("https://api.chess.com/pub/match/{long}"), 1);
    let player = body.find("\"players\":[").expect("a team has players") + "\"players\":[".len();
    let end = player + body[player..].find("},{").expect("there are several") + 2;
    let body = [&body[..player], &body[player..end].repeat(100), &body[player..]].concat();
    let found = refused("match", &body);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].code, found[0].pointer.as_str()), (Code::OutOfRange, ""));
    assert!(found[0].expected.starts_with("columns of at most 134217728 bytes"), "{}", found[0].expected);
}

#[test]
fn what_is_repeated_costs_no_more_than_its_length() {
    // Each would take minutes for the longer body if its cost were quadratic.
    let long_name = |n: usize| format!("{{\"{}\":[{}1.5]}}", "k".repeat(n * 10), "1.5,".repeat(n));
    let same_name = |n: usize| format!("{{\"archives\":[]{}}}", ",\"archives\":[]".repeat(n));
    let repeated_below_long_name = |n: usize| format!("{{\"{}\":{{{}\"b\":1}}}}", "k".repeat(n * 10), "\"b\":1,".repeat(n));
    let long_text = |n: usize| format!("{{\"archives\":[\"{}\"]}}", "\\u0041".repeat(n * 10));
    let brackets = |n: usize| "[\n{}\n".repeat(n);
    let cases: [(&str, &dyn Fn(usize) -> String); 6] = [
        ("player_games_archives", &long_name),
        ("player_online_status", &long_name),
        ("player_games_archives", &same_name),
        ("player_online_status", &repeated_below_long_name),
        ("player_games_archives", &long_text),
        ("player_games_archive_pgn", &brackets),
    ];
    for (name, body) in cases {
        let cost = |n: usize| {
            let (body, begun) = (body(n), Instant::now());
            refused(name, &body);
            begun.elapsed().max(Duration::from_millis(5))
        };
        let (short, long) = (cost(2_000), cost(32_000));
        // 16 times the length would be 256 times the cost if it were quadratic; the limit allows for other load.
        assert!(long < short * 100 || long < Duration::from_secs(2), "{name}: {short:?} became {long:?}");
    }
}
