//! The Python client's methods, a blocking one and a coroutine for each endpoint.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::client::pairs;
use crate::names::ident;
use scoresheet_schema::{Endpoint, Model};

pub(crate) fn methods(model: &Model) -> TokenStream {
    let methods = model.endpoints.iter().filter(|endpoint| endpoint.entry.path.is_some()).map(method);
    quote! {
        #[pyo3::pymethods]
        impl crate::client::Client {
            #(#methods)*
        }
    }
}

fn method(endpoint: &Endpoint) -> TokenStream {
    // Rust reserves names that Python does not, `match` for one.
    let (name, python_name) = (ident(&endpoint.name), &endpoint.name);
    let name_async = format_ident!("{}_async", endpoint.name);
    let doc = &endpoint.entry.summary;
    let doc_async = format!("{doc} A coroutine.");
    let parameters = endpoint.parameters();
    let names: Vec<_> = parameters.iter().map(|parameter| ident(&parameter.name)).collect();
    let arguments = parameters.iter().zip(&names).map(|(parameter, name)| {
        let value = quote!(crate::arguments::ParameterValue);
        if endpoint.entry.is_optional(&parameter.name) { quote!(#name: Option<#value>) } else { quote!(#name: #value) }
    });
    let arguments: Vec<_> = arguments.collect();
    let signature = parameters.iter().zip(&names).map(|(parameter, name)| {
        if endpoint.entry.is_optional(&parameter.name) { quote!(#name = None,) } else { quote!(#name,) }
    });
    let signature: Vec<_> = signature.collect();
    let pairs = pairs(endpoint);
    quote! {
        #[doc = #doc]
        #[pyo3(name = #python_name, signature = (#(#signature)* *, etag = None, policy = "freeze"))]
        fn #name(
            &self,
            py: pyo3::Python<'_>,
            #(#arguments,)*
            etag: Option<String>,
            policy: &str,
        ) -> crate::errors::Fallible<crate::client::Response> {
            self.fetch_blocking(py, &scoresheet::endpoints::#name::ENDPOINT, &(#pairs), etag, policy)
        }

        #[doc = #doc_async]
        #[pyo3(signature = (#(#signature)* *, etag = None, policy = "freeze"))]
        fn #name_async<'py>(
            &self,
            py: pyo3::Python<'py>,
            #(#arguments,)*
            etag: Option<String>,
            policy: &str,
        ) -> crate::errors::Fallible<pyo3::Bound<'py, pyo3::PyAny>> {
            self.fetch_coroutine(py, &scoresheet::endpoints::#name::ENDPOINT, &(#pairs), etag, policy)
        }
    }
}
