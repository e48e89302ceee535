//! The endpoint of a recording by its path.

use scoresheet::ENDPOINTS;
use scoresheet_replay::routed;
use scoresheet_runtime::{Host, Request};

#[test]
fn the_path_of_every_example_leads_back_to_its_endpoint() {
    for endpoint in ENDPOINTS.into_iter().filter(|endpoint| endpoint.route.is_some()) {
        let request = Request::new(endpoint, endpoint.example.iter().copied()).unwrap();
        let canonical: Vec<_> = request.parameters().iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(canonical, endpoint.example, "{}", endpoint.name);
        let host = match endpoint.route.map(|route| route.host) {
            Some(Host::Callback) => "callback",
            _ => "pub",
        };
        let path = format!("/{host}{}", request.path());
        assert_eq!(routed(&path, &ENDPOINTS).map(|endpoint| endpoint.name), Some(endpoint.name), "{path}");
    }
}

#[test]
fn paths_of_no_endpoint_lead_nowhere() {
    for path in ["/pub", "/pub/nowhere", "/pub/player/erik/nowhere", "/www/player/erik", "/pub/match/none", "/pub/player/a b"] {
        assert!(routed(path, &ENDPOINTS).is_none(), "{path}");
    }
}
