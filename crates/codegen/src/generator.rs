//! The generator: the model with its Rust types, and all generated files.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::quote;
use scoresheet_schema::{Endpoint, Model, Problem};

use crate::file::File;
use crate::names::{body_type, ident};
use crate::structs::{SHARED, Structs, structs};
use crate::{arrow, client, columns, decoder, evidence, python, registry, stubs, types};

/// Folder of the checked-in copies of the generated Rust modules.
pub(crate) const GENERATED: &str = "tests/generated";

/// The path of the crate that generated code calls, unless [`Generator::runtime`] names another.
const RUNTIME: &str = "::scoresheet_runtime";

/// The kinds of Rust code that can be generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// `generated.rs` with the list of all endpoints, and one file for each endpoint that it includes: structs, Arrow schemas,
    /// decoder and description.
    Endpoints,
    /// `client.rs`: the methods of scoresheet's own HTTP client.
    Client,
    /// `python.rs`: the methods of scoresheet's own Python client.
    Python,
}

/// Everything that code is generated from.
pub struct Generator {
    model: Model,
    structs: Structs,
    runtime: TokenStream,
}

impl Generator {
    /// Reads the schemas folder.
    ///
    /// # Errors
    /// Every problem of every file, each with its place and remedy.
    pub fn load(schemas: &Path) -> Result<Self, Vec<Problem>> {
        let model = Model::load(schemas)?;
        let structs = structs(&model.endpoints)?;
        let runtime = path(RUNTIME).unwrap_or_default();
        Ok(Self { model, structs, runtime })
    }

    /// Names the crate or module that generated code calls, `::scoresheet_runtime` by default.
    ///
    /// # Errors
    /// When it is no path of Rust.
    pub fn runtime(mut self, runtime: &str) -> Result<Self, syn::Error> {
        self.runtime = path(runtime)?;
        Ok(self)
    }

    /// The generated Rust files of one kind.
    #[must_use]
    pub fn rust(&self, output: Output) -> Vec<File> {
        let one =
            |name: &str, tokens: &TokenStream| vec![File { path: name.into(), text: format(tokens, "schemas/endpoints.toml") }];
        match output {
            Output::Endpoints => self.endpoints(),
            Output::Client => one("client.rs", &client::methods(&self.model)),
            Output::Python => one("python.rs", &python::methods(&self.model)),
        }
    }

    /// Every generated file that is checked in, relative to the root of the repository.
    #[must_use]
    pub fn checked_in(&self) -> Vec<File> {
        let mut files: Vec<_> =
            [Output::Endpoints, Output::Client, Output::Python].into_iter().flat_map(|output| self.rust(output)).collect();
        for file in &mut files {
            file.path = Path::new(GENERATED).join(&file.path);
        }
        files.push(stubs::stubs(&self.model));
        files.push(types::types(&self.model));
        files.push(columns::columns(&self.model));
        files.extend(evidence::evidence(&self.model));
        files
    }

    /// The path of the Rust type of each endpoint's body, below the module that includes `generated.rs`:
    /// `player_profile::PlayerProfile`.
    #[must_use]
    pub fn body_types(&self) -> Vec<(String, String)> {
        let body = |endpoint: &Endpoint| {
            let name = &endpoint.name;
            (name.clone(), format!("{}::{}", ident(name), body_type(name)))
        };
        self.model.endpoints.iter().map(body).collect()
    }

    /// `generated.rs` and one module file for each endpoint.
    fn endpoints(&self) -> Vec<File> {
        let endpoints = self.model.endpoints.iter().zip(&self.structs.endpoints);
        let mut files: Vec<File> = endpoints.map(|(endpoint, structs)| self.module(endpoint, structs)).collect();
        let modules = self.model.endpoints.iter().map(|endpoint| {
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
        let (registry, runtime, shared) = (registry::registry(&self.model), &self.runtime, self.shared());
        let tokens = quote! { use #runtime as runtime; #(#modules)* #shared #registry };
        files.push(File { path: "generated.rs".into(), text: format(&tokens, "schemas/endpoints.toml") });
        if !self.structs.shared.is_empty() {
            files.push(File { path: format!("{SHARED}.rs").into(), text: format(&self.structs.shared, "schemas/") });
        }
        files
    }

    /// The module of the types that endpoints share, if there are any.
    fn shared(&self) -> Option<TokenStream> {
        let (name, file) = (ident(SHARED), format!("/{SHARED}.rs"));
        (!self.structs.shared.is_empty()).then(|| {
            quote! {
                /// The types that endpoints share, by the path of their schema file.
                pub mod #name {
                    include!(concat!(env!("OUT_DIR"), #file));
                }
            }
        })
    }

    fn module(&self, endpoint: &Endpoint, structs: &TokenStream) -> File {
        let runtime = &self.runtime;
        let schemas = arrow::schemas(endpoint);
        let registry = registry::endpoint(endpoint);
        let decoder = decoder::decoder(endpoint);
        let tokens = quote! {
            use #runtime as runtime;

            #registry
            #schemas
            #decoder
            #structs
        };
        let source = format!("schemas/{}.json", endpoint.name);
        File { path: format!("{}.rs", endpoint.name).into(), text: format(&tokens, &source) }
    }
}

fn path(text: &str) -> Result<TokenStream, syn::Error> {
    let path: syn::Path = syn::parse_str(text)?;
    Ok(quote!(#path))
}

/// The generated code as rustfmt writes it, with a header that names its source and the command that regenerates it.
fn format(tokens: &TokenStream, source: &str) -> String {
    let file = syn::parse2(tokens.clone()).unwrap_or_else(|error| {
        // Emitters write valid Rust; a bug in them is detected here, at build time.
        panic!("an emitter wrote invalid Rust for {source}: {error}\n{tokens}")
    });
    format!("// @generated from {source} by `cargo codegen`. Do not edit.\n\n{}", prettyplease::unparse(&file))
}
