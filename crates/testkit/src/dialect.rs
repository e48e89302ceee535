//! Toy contracts that use what chess.com's does not: null, moments, dates, lists and lines as bodies, tuples, arrays in arrays, and
//! objects of more properties than a word has bits. Each is the golden case of the generator, and interpreted from its folder.

use scoresheet::interpret::Contract;
use scoresheet::runtime::{Endpoint, Request};

use crate::bodies::root;
use crate::loaded::Pair;

macro_rules! modules {
    ($($path:literal $name:ident)*) => {
        $(
            #[path = $path]
            #[allow(non_snake_case, unreachable_pub, dead_code, clippy::all, clippy::pedantic, reason = "generated code")]
            mod $name;
        )*
    };
}

modules! {
    "../../codegen/tests/cases/list_body/expected/walks.rs" walks
    "../../codegen/tests/cases/moments_and_nulls/expected/visit.rs" visit
    "../../codegen/tests/cases/ndjson_body/expected/events.rs" events
    "../../codegen/tests/cases/tuples/expected/board.rs" board
    "../../codegen/tests/cases/wide/expected/sheet.rs" sheet
}

/// One toy contract.
pub struct Toy {
    /// The folder of its schemas.
    case: &'static str,
    pub endpoint: &'static Endpoint,
    parameters: &'static [(&'static str, &'static str)],
    /// A body that conforms.
    pub body: &'static [u8],
}

/// Every toy contract.
pub static TOYS: [Toy; 5] = [
    Toy::new("tuples", &board::ENDPOINT, include_bytes!("../seeds/dialect/board.json")),
    Toy::new("wide", &sheet::ENDPOINT, include_bytes!("../seeds/dialect/sheet.json")),
    Toy::new("moments_and_nulls", &visit::ENDPOINT, include_bytes!("../seeds/dialect/visit.json")),
    Toy::new("ndjson_body", &events::ENDPOINT, include_bytes!("../seeds/dialect/events.ndjson")),
    Toy {
        case: "list_body",
        endpoint: &walks::ENDPOINT,
        parameters: &[("username", "erik")],
        body: include_bytes!("../seeds/dialect/walks.json"),
    },
];

impl Toy {
    const fn new(case: &'static str, endpoint: &'static Endpoint, body: &'static [u8]) -> Self {
        Self { case, endpoint, parameters: &[], body }
    }

    /// A request to the generated endpoint.
    pub fn request(&self) -> Request {
        Request::partial(self.endpoint, self.parameters.iter().copied()).expect("the parameters are well formed")
    }

    /// The generated endpoint, and the one that is interpreted from the same schemas.
    pub fn pair(&self) -> Pair {
        let folder = root().join("crates/codegen/tests/cases").join(self.case);
        let contract = Contract::load(folder).unwrap_or_else(|invalid| panic!("{invalid}"));
        Pair::new(self.request(), contract.endpoint(self.endpoint.name).expect("the folder has the endpoint"))
    }
}
