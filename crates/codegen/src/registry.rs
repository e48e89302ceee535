//! The descriptor of each endpoint, and the list of them all.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::names::{ident, schema_fn};
use scoresheet_schema::{
    Api, Body, Case, Column, Contact, Endpoint, Host, Model, Origin, Pages, Parameter, ParameterKind, Period, Table, Values,
    sha256,
};

pub(crate) fn registry(model: &Model) -> TokenStream {
    let endpoints = model.endpoints.iter().map(|endpoint| ident(&endpoint.name));
    let (count, api) = (model.endpoints.len(), api(&model.api));
    quote! {
        /// What the endpoints share: hosts, manners, and what failures mean.
        pub static API: runtime::Api = #api;

        /// Every endpoint under contract, in the manifest's order.
        pub static ENDPOINTS: [&runtime::Endpoint; #count] = [#(&#endpoints::ENDPOINT),*];
    }
}

fn api(api: &Api) -> TokenStream {
    let Api { name, title, manners, .. } = api;
    let (hosts, json) = (api.hosts.iter().map(host), api.json());
    let rules = api.errors.rules.iter().map(|rule| {
        let (status, starts, contains) = (option(rule.status), &rule.starts, &rule.contains);
        let (kind, remedy) = (&rule.kind, &rule.remedy);
        quote!(runtime::ErrorRule { status: #status, starts: #starts, contains: #contains, kind: #kind, remedy: #remedy })
    });
    let (required, reason) = (manners.contact == Contact::Required, &manners.contact_reason);
    let pages = api.pages.iter().map(|(name, pages)| {
        let Pages { next, link, cursor, offset, limit, size } = pages;
        let [next, link, cursor, offset, limit] = [next, link, cursor, offset, limit].map(|text| option(text.as_ref()));
        let size = option(*size);
        quote! {
            runtime::Pages {
                name: #name,
                next: #next,
                cursor: #cursor,
                link: #link,
                offset: #offset,
                limit: #limit,
                size: #size,
            }
        }
    });
    let at_once = option(manners.at_once.and_then(|count| usize::try_from(count).ok()));
    let reset_header = option(manners.reset_header.as_ref());
    quote! {
        runtime::Api {
            name: #name,
            title: #title,
            hosts: &[#(#hosts),*],
            errors: &[#(#rules),*],
            manners: runtime::Manners {
                contact_required: #required,
                contact_reason: #reason,
                at_once: #at_once,
                reset_header: #reset_header,
            },
            pages: &[#(#pages),*],
            json: #json,
        }
    }
}

fn host(host: &Host) -> TokenStream {
    let Host { name, base_url, auth } = host;
    let auth = option(auth.as_ref().map(|auth| {
        let (header, prefix, required, variable) = (&auth.header, &auth.prefix, auth.required, &auth.variable);
        quote!(runtime::Auth { header: #header, prefix: #prefix, required: #required, variable: #variable })
    }));
    quote!(runtime::Host { name: #name, base_url: #base_url, auth: #auth })
}

fn option(value: Option<impl quote::ToTokens>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

pub(crate) fn endpoint(endpoint: &Endpoint) -> TokenStream {
    let name = &endpoint.name;
    let summary = &endpoint.entry.summary;
    let doc = format!("The endpoint `{name}`: its route, tables, schema and decoder.");
    let verified = endpoint.verified.as_ref().map_or_else(|| quote!(None), |date| quote!(Some(#date)));
    let route = route(endpoint);
    let example = endpoint.entry.example().into_iter().map(|(name, value)| quote!((#name, #value)));
    let pages = option(endpoint.entry.pages.as_ref());
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
            pages: #pages,
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
        Body::Ndjson => quote!(runtime::BodyFormat::Ndjson),
        Body::Pgn => quote!(runtime::BodyFormat::Pgn { tags: &[#(#tags),*] }),
    }
}

fn route(endpoint: &Endpoint) -> TokenStream {
    let Some(path) = &endpoint.entry.path else { return quote!(None) };
    let (host, parameters) = (host(&endpoint.entry.host), endpoint.parameters().iter().map(parameter));
    quote! {
        Some(runtime::Route { host: &#host, path: #path, parameters: &[#(#parameters),*] })
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let (name, ParameterKind { values, expected, description, period }) = (&parameter.name, parameter.kind());
    let values = match values {
        Values::Text { case, ranges, min_len, max_len } => {
            let case = match case {
                Case::Lower => quote!(Lower),
                Case::Upper => quote!(Upper),
                Case::AsIs => quote!(AsIs),
            };
            let ranges = ranges.iter().map(|(first, last)| {
                let (first, last) = (Literal::byte_character(*first), Literal::byte_character(*last));
                quote!((#first, #last))
            });
            quote!(Text { case: runtime::Case::#case, ranges: &[#(#ranges),*], min_len: #min_len, max_len: #max_len })
        }
        Values::Number { minimum, maximum, digits } => {
            quote!(Number { minimum: #minimum, maximum: #maximum, digits: #digits })
        }
    };
    let period = option(period.map(|period| match period {
        Period::Year => quote!(runtime::Period::Year),
        Period::Month => quote!(runtime::Period::Month),
    }));
    quote! {
        runtime::Parameter {
            name: #name,
            kind: runtime::ParameterKind {
                values: runtime::Values::#values,
                expected: #expected,
                description: #description,
                period: #period,
            },
        }
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
        Origin::Position => quote!(Position),
        Origin::Request(parameter) => quote!(Request(#parameter)),
        Origin::FetchedAt => quote!(FetchedAt),
    };
    quote!(runtime::Column { name: #name, origin: runtime::Origin::#origin, description: #description })
}
