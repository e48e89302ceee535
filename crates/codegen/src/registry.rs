//! The descriptor of each endpoint, and the list of them all.

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::names::{ident, schema_fn};
use scoresheet_schema::{Body, Column, Endpoint, Host, Model, Origin, Table, sha256};

pub(crate) fn registry(model: &Model) -> TokenStream {
    let endpoints = model.endpoints.iter().map(|endpoint| ident(&endpoint.name));
    let count = model.endpoints.len();
    quote! {
        /// Every endpoint under contract, in the manifest's order.
        pub static ENDPOINTS: [&runtime::Endpoint; #count] = [#(&#endpoints::ENDPOINT),*];
    }
}

pub(crate) fn endpoint(endpoint: &Endpoint) -> TokenStream {
    let name = &endpoint.name;
    let summary = &endpoint.entry.summary;
    let doc = format!("The endpoint `{name}`: its route, tables, schema and decoder.");
    let verified = endpoint.verified.as_ref().map_or_else(|| quote!(None), |date| quote!(Some(#date)));
    let route = route(endpoint);
    let example = endpoint.entry.example().into_iter().map(|(kind, value)| {
        let name = kind.name();
        quote!((#name, #value))
    });
    let body_format = body_format(endpoint);
    let tables: Vec<_> = endpoint.tables.iter().map(|table| self::table(table, &endpoint.tables)).collect();
    let count = tables.len();
    let text = endpoint.json_schema();
    let (json_schema, schema_hash) = (raw(&text), sha256(&text));
    let dlt = endpoint.dlt();
    quote! {
        #[doc = #doc]
        pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
            name: #name,
            summary: #summary,
            verified: #verified,
            route: #route,
            example: &[#(#example),*],
            body_format: #body_format,
            tables: &TABLES,
            json_schema: JSON_SCHEMA,
            schema_hash: #schema_hash,
            dlt: #dlt,
            columns: &decoder::columns,
        };

        static TABLES: [runtime::Table; #count] = [#(#tables),*];

        const JSON_SCHEMA: &str = #json_schema;
    }
}

/// A raw literal of several lines, so that a schema change is readable in review.
fn raw(text: &str) -> TokenStream {
    let mut fence = "#".to_owned();
    while text.contains(&format!("\"{fence}")) {
        fence.push('#');
    }
    format!("r{fence}\"{text}\"{fence}").parse().unwrap_or_else(|_| quote!(#text))
}

fn body_format(endpoint: &Endpoint) -> TokenStream {
    let tags = &endpoint.entry.pgn_tags;
    match endpoint.entry.body {
        Body::Json => quote!(runtime::BodyFormat::Json),
        Body::Pgn => quote!(runtime::BodyFormat::Pgn { tags: &[#(#tags),*] }),
    }
}

fn route(endpoint: &Endpoint) -> TokenStream {
    let Some(path) = &endpoint.entry.path else { return quote!(None) };
    let host = match endpoint.entry.host {
        Host::Pub => quote!(Pub),
        Host::Callback => quote!(Callback),
    };
    let parameters = endpoint.parameters().into_iter().map(|kind| {
        let name = kind.name();
        let kind = format_ident!("{}", name.to_upper_camel_case());
        quote!(runtime::Parameter { name: #name, kind: runtime::ParameterKind::#kind })
    });
    quote! {
        Some(runtime::Route { host: runtime::Host::#host, path: #path, parameters: &[#(#parameters),*] })
    }
}

fn table(table: &Table, tables: &[Table]) -> TokenStream {
    let parent = table.parent.and_then(|index| tables.get(index)).map(|parent| &parent.name);
    let parent = parent.map_or_else(|| quote!(None), |name| quote!(Some(#name)));
    let Table { name, rows, key, .. } = table;
    let columns = table.columns.iter().map(column);
    let schema = schema_fn(name);
    quote! {
        runtime::Table {
            name: #name,
            rows: #rows,
            columns: &[#(#columns),*],
            key: &[#(#key),*],
            parent: #parent,
            schema: std::sync::LazyLock::new(&#schema),
        }
    }
}

fn column(column: &Column) -> TokenStream {
    let Column { name, description, .. } = column;
    let origin = match &column.origin {
        Origin::Body(pointer) => quote!(Body(#pointer)),
        Origin::Ancestor(_) => quote!(Parent),
        Origin::MapKey => quote!(MapKey),
        Origin::Request(kind) => {
            let name = kind.name();
            quote!(Request(#name))
        }
        Origin::FetchedAt => quote!(FetchedAt),
    };
    quote!(runtime::Column { name: #name, origin: runtime::Origin::#origin, description: #description })
}
