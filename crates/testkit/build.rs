//! Lists the generated structs: `STRUCTS` has the name of each endpoint with the function that reads and writes its struct.

use std::path::{Path, PathBuf};

use scoresheet_codegen::Generator;

fn main() {
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas");
    println!("cargo::rerun-if-changed={}", schemas.display());
    let generator = Generator::load(&schemas).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let structs = generator.body_types();
    let entries =
        structs.iter().map(|(endpoint, path)| format!("({endpoint:?}, round_trip_as::<scoresheet::endpoints::{path}>),\n"));
    let text = format!("static STRUCTS: &[(&str, RoundTrip)] = &[\n{}];\n", entries.collect::<String>());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("structs.rs"), text).expect("OUT_DIR is writable");
}
