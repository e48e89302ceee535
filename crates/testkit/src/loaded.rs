//! The shipped schemas, loaded at run time, and the comparison of their decoders with the generated ones.

use std::sync::LazyLock;

use scoresheet::contract::{Policy, apply_policy, violations};
use scoresheet::interpret::Contract;
use scoresheet::runtime::{Endpoint, Request};

use crate::bodies;

/// The contract that is loaded from `schemas/`.
pub fn contract() -> &'static Contract {
    static LOADED: LazyLock<Contract> = LazyLock::new(|| {
        Contract::load(bodies::root().join("schemas")).unwrap_or_else(|invalid| panic!("expected valid schemas: {invalid}"))
    });
    &LOADED
}

/// The generated and the interpreted endpoint of one name, and a request to each.
pub struct Pair {
    generated: Request,
    loaded: Request,
}

impl Pair {
    /// The pair of a generated endpoint.
    pub fn of(generated: &'static Endpoint) -> Self {
        let loaded = contract().endpoint(generated.name).expect("the shipped schemas have every endpoint");
        Self::new(bodies::request(generated), loaded)
    }

    /// The pair of a request to a generated endpoint, and of the same request to an interpreted one.
    pub fn new(generated: Request, loaded: &'static Endpoint) -> Self {
        let parameters = generated.parameters().iter().map(|(name, value)| (name, value));
        let loaded = Request::partial(loaded, parameters).expect("the parameters are well formed");
        // Both at one time, which is a column of some tables.
        let loaded = loaded.at(generated.fetched_at());
        Self { generated, loaded }
    }

    /// Both decode a body to the same tables, or reject it at the same byte with the same code. Returns whether they accept it.
    pub fn decodes_alike(&self, body: &[u8], place: &str) -> bool {
        let document = self.generated.endpoint().body_format.document(body);
        let generated = self.generated.endpoint().decode(&document, &self.generated);
        let loaded = self.loaded.endpoint().decode(&document, &self.loaded);
        assert!(generated == loaded, "{place}: generated {generated:#?}, interpreted {loaded:#?}");
        generated.is_ok()
    }

    /// Both list the same violations, and every policy has the same outcome.
    pub fn reports_alike(&self, body: &[u8], place: &str) {
        let found = violations(self.generated.endpoint(), None, body);
        assert_eq!(found, violations(self.loaded.endpoint(), None, body), "{place}");
        for policy in Policy::ALL {
            let outcome = |request| {
                let outcome = apply_policy(request, body, None, policy).map_err(|error| error.to_string())?;
                let tables: Vec<_> = outcome.tables.into_iter().map(|(table, batch)| (table.name, batch)).collect();
                Ok::<_, String>((tables, outcome.tolerated, outcome.quarantined))
            };
            assert_eq!(outcome(&self.generated), outcome(&self.loaded), "{place}, policy {policy}");
        }
    }
}
