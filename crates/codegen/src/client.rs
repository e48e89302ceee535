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
    let arguments = parameters.iter().map(|parameter| argument(endpoint, parameter));
    let pairs = pairs(endpoint);
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
fn argument(endpoint: &Endpoint, parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    let kind = match parameter.kind().values {
        Values::Text { .. } => quote!(&str),
        Values::Number { minimum: 0.., maximum: ..=0xff, .. } => quote!(u8),
        Values::Number { minimum: 0.., maximum: ..=0xffff, .. } => quote!(u16),
        Values::Number { minimum: 0.., maximum: ..=0xffff_ffff, .. } => quote!(u32),
        Values::Number { .. } => quote!(i64),
    };
    if endpoint.entry.is_optional(&parameter.name) { quote!(#name: Option<#kind>) } else { quote!(#name: #kind) }
}

/// The arguments as name and text.
pub(crate) fn pairs(endpoint: &Endpoint) -> TokenStream {
    let parameters = endpoint.parameters();
    if endpoint.entry.required().len() < parameters.len() {
        let pairs = parameters.iter().map(|parameter| {
            let (name, value) = (&parameter.name, ident(&parameter.name));
            let is_optional = endpoint.entry.is_optional(name);
            let value = if is_optional { quote!(#value) } else { quote!(Some(#value)) };
            quote!(#value.map(|value| (#name, value.to_string())))
        });
        return quote!([#(#pairs),*].into_iter().flatten().collect::<Vec<(&str, String)>>());
    }
    let pairs = parameters.iter().map(|parameter| {
        let (name, value) = (&parameter.name, ident(&parameter.name));
        quote!((#name, #value.to_string()))
    });
    let count = parameters.len();
    // The type is spelled out for endpoints without parameters.
    quote!([#(#pairs),*] as [(&str, String); #count])
}
