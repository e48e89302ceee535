fn main() {
    scoresheet_codegen::build("schemas".as_ref(), "::scoresheet_runtime", &[scoresheet_codegen::Output::Endpoints]);
}
