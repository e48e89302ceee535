//! The emitters: one small file for each output.

mod arrow;
mod client;
mod columns;
mod decoder;
mod python;
mod registry;
mod structs;
mod stubs;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::File;
use crate::model::{Endpoint, Model};
use crate::names::ident;

pub(crate) use columns::columns;
pub(crate) use structs::structs;
pub(crate) use stubs::stubs;

/// `generated.rs` and one module file for each endpoint.
pub(crate) fn rust(model: &Model) -> Vec<File> {
    let mut files: Vec<File> = model.endpoints.iter().map(module).collect();
    let modules = model.endpoints.iter().map(|endpoint| {
        let name = ident(&endpoint.name);
        let file = format!("/{}.rs", endpoint.name);
        let summary = &endpoint.entry.summary;
        quote! {
            #[doc = #summary]
            pub mod #name {
                include!(concat!(env!("OUT_DIR"), #file));
            }
        }
    });
    let registry = registry::registry(model);
    let client = client::methods(model);
    let python = python::methods(model);
    let tokens = quote! { #(#modules)* #registry #client #python };
    files.push(File { path: "generated.rs".into(), text: format(&tokens, "schemas/endpoints.toml") });
    files
}

fn module(endpoint: &Endpoint) -> File {
    let structs = &endpoint.structs;
    let schemas = arrow::schemas(endpoint);
    let registry = registry::endpoint(endpoint);
    let decoder = decoder::decoder(endpoint);
    let tokens = quote! {
        use crate::runtime;

        #registry
        #schemas
        #decoder
        #structs
    };
    let source = format!("schemas/{}.json", endpoint.name);
    File { path: format!("{}.rs", endpoint.name).into(), text: format(&tokens, &source) }
}

/// The generated code as rustfmt would write it, under a header that names its source and the command that renews it.
fn format(tokens: &TokenStream, source: &str) -> String {
    let file = syn::parse2(tokens.clone()).unwrap_or_else(|error| {
        // Emitters write valid Rust; this is the one place where a mistake of theirs shows, and only at build time.
        panic!("an emitter wrote invalid Rust for {source}: {error}\n{tokens}")
    });
    format!("// @generated from {source} by `cargo codegen`. Do not edit.\n\n{}", prettyplease::unparse(&file))
}

/// The identifier of a table's column builders.
fn builders(table: &str) -> Ident {
    format_ident!("{}Columns", heck::ToUpperCamelCase::to_upper_camel_case(table))
}

/// The identifier of a table's Arrow schema function.
fn schema_fn(table: &str) -> Ident {
    format_ident!("{table}_schema")
}
