//! The columnar decoder: plain pull code that calls the runtime's cursor and holds no logic of its own.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{builders, ident};
use crate::model::{Check, ColumnType, Endpoint, Member, Node, Object, Origin, Scalar, Table};

pub(super) fn decoder(endpoint: &Endpoint) -> TokenStream {
    let tables: Vec<&Table> = endpoint.tables.iter().filter(|table| !table.columns.is_empty()).collect();
    let members = tables.iter().map(|table| {
        let (field, builders) = (ident(&table.name), builders(&table.name));
        quote!(#field: #builders)
    });
    let finish = tables.iter().enumerate().map(|(index, table)| {
        let field = ident(&table.name);
        quote!(tables.#field.finish(&TABLES[#index], request)?)
    });
    let structs = tables.iter().map(|table| columns(table));
    let mut functions = Functions { endpoint, code: Vec::new() };
    functions.node(&endpoint.root, "root");
    let functions = functions.code;
    quote! {
        fn decode(body: &[u8], request: &runtime::Request) -> runtime::Result<Vec<arrow_array::RecordBatch>> {
            let mut tables = Tables::default();
            let mut cursor = runtime::Cursor::new(body)?;
            decode_root(&mut cursor, &mut tables)?;
            cursor.end()?;
            Ok(Vec::from([#(#finish),*]))
        }

        #[derive(Default)]
        struct Tables { #(#members),* }

        #(#structs)*
        #(#functions)*
    }
}

/// The builders of one table and how they end.
fn columns(table: &Table) -> TokenStream {
    let name = builders(&table.name);
    let members = table.columns.iter().map(|column| {
        let (field, kind) = (ident(&column.name), builder(column.kind));
        quote!(#field: runtime::#kind)
    });
    let from_request = table.columns.iter().filter_map(|column| {
        let field = ident(&column.name);
        match &column.origin {
            Origin::Request(parameter) => Some(quote!(self.#field.fill_parameter(self.rows, request, #parameter);)),
            Origin::FetchedAt => Some(quote!(self.#field.fill_fetched_at(self.rows, request);)),
            Origin::Body(_) | Origin::Parent => None,
        }
    });
    let from_request: Vec<_> = from_request.collect();
    let (receiver, request) = if from_request.is_empty() { (quote!(self), quote!(_request)) } else { (quote!(mut self), quote!(request)) };
    let arrays = table.columns.iter().map(|column| {
        let field = ident(&column.name);
        quote!(self.#field.finish())
    });
    quote! {
        #[derive(Default)]
        struct #name {
            rows: usize,
            #(#members),*
        }

        impl #name {
            fn finish(#receiver, table: &runtime::Table, #request: &runtime::Request) -> runtime::Result<arrow_array::RecordBatch> {
                #(#from_request)*
                runtime::batch(table, [#(#arrays),*])
            }
        }
    }
}

fn builder(kind: ColumnType) -> Ident {
    format_ident!("{}", match kind {
        ColumnType::Text => "TextColumn",
        ColumnType::Integer => "IntegerColumn",
        ColumnType::Number => "NumberColumn",
        ColumnType::Boolean => "BooleanColumn",
        ColumnType::Timestamp => "TimestampColumn",
    })
}

/// One function for each object and each array of the body.
struct Functions<'a> {
    endpoint: &'a Endpoint,
    code: Vec<TokenStream>,
}

impl Functions<'_> {
    /// The expression that decodes a value; `path` names the functions below it.
    fn node(&mut self, node: &Node, path: &str) -> TokenStream {
        match node {
            Node::Scalar { table, column, scalar } => {
                let target = self.column(*table, *column);
                read(scalar, &target)
            }
            Node::Object(object) => {
                let name = format_ident!("decode_{path}");
                self.object(object, path, &name);
                quote!(#name(cursor, tables)?)
            }
            Node::Rows { table, item } => {
                let name = format_ident!("decode_{path}");
                self.rows(*table, item, path, &name);
                quote!(#name(cursor, tables)?)
            }
        }
    }

    fn object(&mut self, object: &Object, path: &str, name: &Ident) {
        let fields = format_ident!("{}_FIELDS", path.to_uppercase());
        let names = object.members.iter().map(|member| &member.name);
        let required = object.members.iter().enumerate().fold(0_u64, |mask, (bit, member)| mask | u64::from(member.required) << bit);
        let open = object.open;
        let arms: Vec<_> = object.members.iter().enumerate().map(|(index, member)| {
            let read = self.node(&member.node, &join(path, &member.name));
            quote!(#index => #read,)
        }).collect();
        let absent = self.absent(&object.members);
        // The root object is a row of its own where the endpoint has a table for it.
        let row = if path == "root" { self.row(0) } else { TokenStream::new() };
        self.code.push(quote! {
            static #fields: runtime::Fields = runtime::Fields { names: &[#(#names),*], required: #required, open: #open };

            fn #name(cursor: &mut runtime::Cursor<'_>, tables: &mut Tables) -> runtime::Result<()> {
                let mut object = cursor.object(&#fields)?;
                while let Some(field) = cursor.field(&mut object)? {
                    match field {
                        #(#arms)*
                        _ => cursor.skip()?,
                    }
                }
                #absent
                #row
                Ok(())
            }
        });
    }

    /// Nulls for optional members that did not come.
    fn absent(&self, members: &[Member]) -> TokenStream {
        members.iter().enumerate().filter(|(_, member)| !member.required).filter_map(|(index, member)| {
            let mut nulls = Vec::new();
            member.node.scalars(&mut |table, column| {
                let target = self.column(table, column);
                nulls.push(quote!(#target.null();));
            });
            (!nulls.is_empty()).then(|| quote!(if object.lacks(#index) { #(#nulls)* }))
        }).collect()
    }

    fn rows(&mut self, table: usize, item: &Node, path: &str, name: &Ident) {
        let read = self.node(item, &join(path, "item"));
        let row = self.row(table);
        self.code.push(quote! {
            fn #name(cursor: &mut runtime::Cursor<'_>, tables: &mut Tables) -> runtime::Result<()> {
                let mut array = cursor.array()?;
                while cursor.item(&mut array)? {
                    #read;
                    #row
                }
                Ok(())
            }
        });
    }

    /// Ends a row: counts it, and gives the rows of its children its key.
    fn row(&self, table: usize) -> TokenStream {
        let parent = &self.endpoint.tables[table];
        if parent.columns.is_empty() {
            return TokenStream::new();
        }
        let field = ident(&parent.name);
        let children = self.endpoint.tables.iter().filter(|child| child.parent == Some(table)).flat_map(|child| {
            let child_field = ident(&child.name);
            let parent_field = field.clone();
            child.columns.iter().filter(|column| column.origin == Origin::Parent).map(move |column| {
                let column = ident(&column.name);
                quote!(tables.#child_field.#column.fill_last(tables.#child_field.rows, &tables.#parent_field.#column);)
            })
        });
        quote! {
            tables.#field.rows += 1;
            #(#children)*
        }
    }

    fn column(&self, table: usize, column: usize) -> TokenStream {
        // Inherited and request columns stand before the body's own, which the shape counts from zero.
        let table = &self.endpoint.tables[table];
        let own = table.columns.iter().filter(|column| matches!(column.origin, Origin::Body(_))).nth(column);
        let (table, column) = (ident(&table.name), ident(&own.map(|column| column.name.clone()).unwrap_or_default()));
        quote!(tables.#table.#column)
    }
}

fn read(scalar: &Scalar, target: &TokenStream) -> TokenStream {
    match scalar {
        Scalar::Text(checks) => {
            let checks = checks.iter().map(check);
            quote!(cursor.text(&mut #target, &[#(#checks),*])?)
        }
        Scalar::Integer { minimum, maximum } => quote!(cursor.integer(&mut #target, #minimum..=#maximum)?),
        Scalar::Time { minimum, maximum } => quote!(cursor.unix_time(&mut #target, #minimum..=#maximum)?),
        Scalar::Number { minimum, maximum } => quote!(cursor.number(&mut #target, #minimum..=#maximum)?),
        Scalar::Boolean => quote!(cursor.boolean(&mut #target)?),
        Scalar::TextOrInteger { checks, minimum, maximum } => {
            let checks = checks.iter().map(check);
            quote!(cursor.text_or_integer(&mut #target, &[#(#checks),*], #minimum..=#maximum)?)
        }
    }
}

fn check(check: &Check) -> TokenStream {
    match check {
        Check::OneOf(values) => quote!(runtime::Check::OneOf(&[#(#values),*])),
        Check::Prefix(prefix) => quote!(runtime::Check::Prefix(#prefix)),
        Check::Pattern(pattern) => quote!(runtime::Check::Pattern({
            static PATTERN: runtime::Pattern = runtime::Pattern::new(|| runtime::regex(#pattern));
            &PATTERN
        })),
        Check::Uuid => quote!(runtime::Check::Format(crate::contract::Format::Uuid)),
        Check::MinLength(length) => {
            let length = usize::try_from(*length).unwrap_or(usize::MAX);
            quote!(runtime::Check::MinLength(#length))
        }
    }
}

fn join(path: &str, member: &str) -> String {
    let member = heck::ToSnakeCase::to_snake_case(member.replace('@', "a").as_str());
    if path == "root" { member } else { format!("{path}_{member}") }
}
