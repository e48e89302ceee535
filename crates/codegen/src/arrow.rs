//! One Arrow schema for each table.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::names::schema_fn;
use scoresheet_schema::{Column, ColumnType, Endpoint, Table};

pub(crate) fn schemas(endpoint: &Endpoint) -> TokenStream {
    endpoint.tables.iter().enumerate().map(|(index, table)| schema(index, table)).collect()
}

fn schema(index: usize, table: &Table) -> TokenStream {
    let name = schema_fn(&table.name);
    let doc = format!("Arrow schema of the table `{}`.", table.name);
    let index = Literal::usize_unsuffixed(index);
    let fields = table.columns.iter().map(field);
    quote! {
        #[doc = #doc]
        fn #name() -> runtime::SchemaRef {
            runtime::schema(TABLES[#index].columns, [#(#fields),*])
        }
    }
}

fn field(column: &Column) -> TokenStream {
    let Column { name, nullable, .. } = column;
    let constructor = match column.kind {
        ColumnType::Text => quote!(text_field),
        ColumnType::Integer => quote!(integer_field),
        ColumnType::Number => quote!(number_field),
        ColumnType::Boolean => quote!(boolean_field),
        ColumnType::Timestamp => quote!(timestamp_field),
        ColumnType::Date => quote!(date_field),
    };
    quote!(runtime::#constructor(#name, #nullable))
}
