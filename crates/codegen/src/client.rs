//! Typed methods of the Rust client, one for each endpoint with a path.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::names::{body_type, ident};
use scoresheet_schema::{Endpoint, Model, Parameter, Values};

pub(crate) fn methods(model: &Model) -> TokenStream {
    let methods = model.endpoints.iter().filter(|endpoint| endpoint.entry.path.is_some()).map(method);
    quote! {
        impl crate::client::Client {
            #(#methods)*
        }
    }
}

fn method(endpoint: &Endpoint) -> TokenStream {
    let name = ident(&endpoint.name);
    let body = format_ident!("{}", body_type(&endpoint.name));
    let doc = format!("{} `GET {}`", endpoint.entry.summary, endpoint.entry.path.as_deref().unwrap_or_default());
    let parameters = endpoint.parameters();
    let arguments = parameters.iter().map(argument);
    let pairs = pairs(parameters);
    quote! {
        #[doc = #doc]
        ///
        /// # Errors
        /// When a parameter is malformed, chess.com returns no usable response, or the response violates its contract.
        pub async fn #name(&self, #(#arguments),*) -> Result<crate::client::TypedResponse<#name::#body>, crate::Error> {
            self.get(crate::runtime::Request::new(&#name::ENDPOINT, #pairs)?).await
        }
    }
}

/// The parameter as argument of a function: text, or the smallest type that holds its numbers.
fn argument(parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    match parameter.kind().values {
        Values::Text { .. } => quote!(#name: &str),
        Values::Number { minimum: 0.., maximum: ..=0xff, .. } => quote!(#name: u8),
        Values::Number { minimum: 0.., maximum: ..=0xffff, .. } => quote!(#name: u16),
        Values::Number { minimum: 0.., maximum: ..=0xffff_ffff, .. } => quote!(#name: u32),
        Values::Number { .. } => quote!(#name: i64),
    }
}

/// The arguments as name and text.
pub(crate) fn pairs(parameters: &[Parameter]) -> TokenStream {
    let pairs = parameters.iter().map(|parameter| {
        let (name, value) = (&parameter.name, ident(&parameter.name));
        quote!((#name, #value.to_string()))
    });
    let count = parameters.len();
    // The type is spelled out for endpoints without parameters.
    quote!([#(#pairs),*] as [(&str, String); #count])
}
