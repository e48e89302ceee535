//! The emitters: one small file for each output.

mod arrow;
mod client;
mod columns;
mod decoder;
mod evidence;
mod names;
mod python;
mod registry;
mod structs;
mod stubs;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use std::path::{Path, PathBuf};

use crate::model::{Endpoint, Model};
use names::ident;

pub(crate) use structs::structs;

/// Folder of the checked-in copies of the generated Rust modules.
pub(crate) const GENERATED: &str = "tests/generated";

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it belongs, relative to the folder it is written into.
    pub path: PathBuf,
    /// Its whole text.
    pub text: String,
}

impl Model {
    /// The generated Rust modules: `generated.rs`, and one file for each endpoint that it includes.
    #[must_use]
    pub fn rust(&self) -> Vec<File> {
        rust(self)
    }

    /// Every generated file that is checked in, relative to the root of the repository.
    #[must_use]
    pub fn checked_in(&self) -> Vec<File> {
        let mut files = self.rust();
        for file in &mut files {
            file.path = Path::new(GENERATED).join(&file.path);
        }
        files.push(stubs::stubs(self));
        files.push(columns::columns(self));
        files.extend(evidence::evidence(self));
        files
    }
}

/// `generated.rs` and one module file for each endpoint.
fn rust(model: &Model) -> Vec<File> {
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
