//! Names for generated code.

use heck::ToUpperCamelCase;
use proc_macro2::Ident;
use quote::format_ident;

/// Whether the name is a valid Rust identifier.
pub(crate) fn is_identifier(name: &str) -> bool {
    // syn knows the keywords of the editions before 2024 only.
    name != "gen" && syn::parse_str::<Ident>(name).is_ok()
}

/// A name as identifier, raw if Rust reserves it.
pub(crate) fn ident(name: &str) -> Ident {
    if is_identifier(name) { format_ident!("{name}") } else { format_ident!("{name}_") }
}

/// The name of the Rust type of an endpoint's body.
pub(crate) fn body_type(endpoint: &str) -> String {
    endpoint.to_upper_camel_case()
}

/// The identifier of a table's column builders.
pub(crate) fn builders(table: &str) -> Ident {
    format_ident!("{}Columns", table.to_upper_camel_case())
}

/// The identifier of a table's Arrow schema function.
pub(crate) fn schema_fn(table: &str) -> Ident {
    format_ident!("{table}_schema")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_names_get_an_underscore() {
        for (name, identifier) in [("type", "type_"), ("self", "self_"), ("gen", "gen_"), ("games", "games")] {
            assert_eq!(ident(name).to_string(), identifier);
        }
    }
}
