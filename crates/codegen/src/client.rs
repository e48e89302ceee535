//! Typed methods of the Rust client, one for each endpoint with a path.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::names::{body_type, ident};
use scoresheet_schema::ParameterKind;
use scoresheet_schema::{Endpoint, Model};

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
    let arguments = parameters.iter().map(|kind| argument(*kind));
    let pairs = pairs(&parameters);
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

/// The parameter as argument of a function.
fn argument(kind: ParameterKind) -> TokenStream {
    let name = ident(kind.name());
    match kind {
        ParameterKind::Year => quote!(#name: u16),
        ParameterKind::Month => quote!(#name: u8),
        _ if kind.is_number() => quote!(#name: u32),
        _ => quote!(#name: &str),
    }
}

/// The arguments as name and text.
pub(crate) fn pairs(parameters: &[ParameterKind]) -> TokenStream {
    let pairs = parameters.iter().map(|kind| {
        let (name, value) = (kind.name(), ident(kind.name()));
        quote!((#name, #value.to_string()))
    });
    let count = parameters.len();
    // The type is spelled out for endpoints without parameters.
    quote!([#(#pairs),*] as [(&str, String); #count])
}
