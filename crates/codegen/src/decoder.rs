//! The columnar decoder: plain pull code that calls the runtime's cursor and contains no logic.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::names::{builders, ident};
use scoresheet_schema::join;
use scoresheet_schema::{CharClass, Check, ColumnType, Endpoint, MapNode, Node, Object, Origin, Property, Scalar, Table};

pub(crate) fn decoder(endpoint: &Endpoint) -> TokenStream {
    let count = endpoint.tables.len();
    let members = endpoint.tables.iter().map(|table| {
        let (field, builders) = (ident(&table.name), builders(&table.name));
        quote!(#field: #builders)
    });
    let structs = endpoint.tables.iter().map(columns);
    let mut functions = Functions { endpoint, code: Vec::new() };
    functions.node(&endpoint.root, "root");
    // If the body is itself a row, the row ends here.
    let of_the_body = endpoint.tables.iter().position(|table| table.rows.is_empty());
    let end_row = of_the_body.map(|table| functions.end_row(table));
    let end_row = end_row.map(|end_row| quote!(let tables = &mut *self; #end_row));
    let from_request: Vec<_> = from_request(endpoint).collect();
    let request = if from_request.is_empty() { quote!(_request) } else { quote!(request) };
    let visits = endpoint.tables.iter().enumerate().flat_map(|(index, table)| {
        let field = ident(&table.name);
        table.columns.iter().map(move |column| {
            let column = ident(&column.name);
            quote!(visitor(#index, &mut self.#field.#column);)
        })
    });
    let (rows, functions) = (row_counts(), functions.code);
    let count_of_positions = endpoint.positions().len();
    let positions = (count_of_positions > 0).then(|| {
        let positions = positions();
        quote!(#positions: [i64; #count_of_positions],)
    });
    // In a module of its own, because the structs of a body may have any name.
    quote! {
        mod decoder {
            use super::runtime;

            pub(crate) fn columns() -> Box<dyn runtime::Columns> {
                Box::new(Tables::default())
            }

            #[derive(Default)]
            struct Tables { #rows: [usize; #count], #positions #(#members),* }

            impl runtime::Columns for Tables {
                fn read(&mut self, cursor: &mut runtime::Cursor<'_>, #request: &runtime::Request) -> runtime::Result<()> {
                    root(cursor, self)?;
                    cursor.end()?;
                    #end_row
                    #(#from_request)*
                    Ok(())
                }

                fn rows(&mut self) -> &mut [usize] {
                    &mut self.#rows
                }

                fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
                    #(#visits)*
                }
            }

            #(#structs)*
            #(#functions)*
        }
    }
}

/// Fills the columns of the request's parameters.
fn from_request(endpoint: &Endpoint) -> impl Iterator<Item = TokenStream> {
    let columns = endpoint
        .tables
        .iter()
        .enumerate()
        .flat_map(|(index, table)| table.columns.iter().map(move |column| (index, table, column)));
    columns.filter_map(|(index, table, column)| {
        let (rows, table, field) = (row_counts(), ident(&table.name), ident(&column.name));
        match &column.origin {
            Origin::Request(parameter) => {
                Some(quote!(self.#table.#field.fill_parameter(self.#rows[#index], request, #parameter)?;))
            }
            Origin::FetchedAt => Some(quote!(self.#table.#field.fill_fetched_at(self.#rows[#index], request);)),
            Origin::Body(_) | Origin::Ancestor(_) | Origin::MapKey | Origin::Position => None,
        }
    })
}

/// The builders of one table.
fn columns(table: &Table) -> TokenStream {
    let name = builders(&table.name);
    let members = table.columns.iter().map(|column| {
        let (field, kind) = (ident(&column.name), builder(column.kind));
        quote!(#field: runtime::#kind)
    });
    quote! {
        #[derive(Default)]
        struct #name { #(#members),* }
    }
}

fn builder(kind: ColumnType) -> Ident {
    format_ident!(
        "{}",
        match kind {
            ColumnType::Text => "TextColumn",
            ColumnType::Integer => "IntegerColumn",
            ColumnType::Number => "NumberColumn",
            ColumnType::Boolean => "BooleanColumn",
            ColumnType::Timestamp => "TimestampColumn",
            ColumnType::Date => "DateColumn",
        }
    )
}

/// The field that counts the rows of each table: no table's name ends in an underscore unless Rust reserves it.
fn row_counts() -> Ident {
    format_ident!("rows_")
}

/// The field with the index of the current item of each array that has a column for it.
fn positions() -> Ident {
    format_ident!("positions_")
}

/// One function for each object and each array of the body.
struct Functions<'a> {
    endpoint: &'a Endpoint,
    code: Vec<TokenStream>,
}

impl Functions<'_> {
    /// The expression that decodes a value. `path` names the functions below it and is joined like a column name, so that it is
    /// unique for each property.
    fn node(&mut self, node: &Node, path: &str) -> TokenStream {
        match node {
            Node::Scalar { table, column, scalar } => return read(scalar, &self.column(*table, column)),
            Node::Object(object) => self.object(object, path),
            Node::Rows { table, item, position, nested } => {
                let rows = Rows { table: *table, item, position: position.as_deref(), nested: *nested };
                self.rows(&rows, path, None);
            }
            Node::Tuple(items) => self.tuple(items, path),
            Node::OrNull(inner) => {
                let nulls = inner.columns().into_iter().map(|(table, column)| self.column(table, column));
                let nulls: Vec<_> = nulls.map(|target| quote!(#target.null();)).collect();
                let read = self.node(inner, path);
                return quote!(if cursor.null()? { #(#nulls)* } else { #read });
            }
            Node::ObjectOrId { object, table, id, checks } => return self.object_or_id(object, *table, id, checks, path),
        }
        let name = ident(path);
        quote!(#name(cursor, tables)?)
    }

    fn object_or_id(&mut self, object: &Object, table: usize, id: &str, checks: &[Check], path: &str) -> TokenStream {
        self.object(object, path);
        let (name, target, checks) = (ident(path), self.column(table, id), checks.iter().map(check));
        let mut nulls = Vec::new();
        for member in &object.members {
            member.node.scalars(&mut |table, column| {
                let other = self.column(table, column);
                nulls.extend((column != id).then(|| quote!(#other.null();)));
            });
        }
        quote! {
            if cursor.string_follows() {
                cursor.text(&mut #target, &[#(#checks),*])?;
                #(#nulls)*
            } else {
                #name(cursor, tables)?
            }
        }
    }

    /// The match arm for the properties of a map, and the pattern of their names.
    fn map(&mut self, map: &MapNode, path: &str) -> (TokenStream, TokenStream) {
        // No name in snake case ends in an underscore, so no property has this path.
        let path = join(path, "member_");
        let (name, keys, pattern) = (ident(&path), format_ident!("{}", path.to_uppercase()), &map.pattern);
        let key = self.column(map.table, &map.key);
        let push = quote!(#key.push_key(key)?;);
        if map.array {
            let (table, position) = (map.table, map.position.as_deref());
            self.rows(&Rows { table, item: &map.value, position, nested: map.nested }, &path, Some(&push));
        } else {
            let read = self.node(&map.value, &join(&path, "item"));
            let row = self.end_row(map.table);
            self.code.push(quote! {
                fn #name(cursor: &mut runtime::Cursor<'_>, tables: &mut Tables, key: &str) -> runtime::Result<()> {
                    #read;
                    #push
                    #row
                    Ok(())
                }
            });
        }
        self.code.push(quote!(static #keys: runtime::Pattern = runtime::Pattern::new(#pattern);));
        (quote!(#name(cursor, tables, object.key())?), quote!(Some(&#keys)))
    }

    fn object(&mut self, object: &Object, path: &str) {
        let (name, fields) = (ident(path), format_ident!("{}", path.to_uppercase()));
        let names = object.members.iter().map(|member| &member.name);
        let (required, beyond) = object.required();
        let open = object.open;
        let arms = object.members.iter().enumerate().map(|(index, member)| {
            let read = self.node(&member.node, &join(path, &member.column));
            quote!(#index => #read,)
        });
        let arms: Vec<_> = arms.collect();
        let absent = self.absent(&object.members);
        let (other, keys) = match &object.map {
            Some(map) => self.map(map, path),
            None => (quote!(cursor.skip()?), quote!(None)),
        };
        let (beyond, open_object) = if beyond.is_empty() {
            (None, quote!(cursor.object(&#fields)?))
        } else {
            let bits = format_ident!("{fields}_BEYOND");
            (Some(quote!(static #bits: &[u64] = &[#(#beyond),*];)), quote!(cursor.wide_object(&#fields, #bits)?))
        };
        self.code.push(quote! {
            #beyond
            static #fields: runtime::Fields = runtime::Fields {
                names: runtime::StringSet::new(const { &runtime::literals([#(#names),*]) }),
                required: #required,
                keys: #keys,
                open: #open,
            };

            fn #name(cursor: &mut runtime::Cursor<'_>, tables: &mut Tables) -> runtime::Result<()> {
                let mut object = #open_object;
                while let Some(field) = cursor.field(&mut object)? {
                    match field {
                        #(#arms)*
                        _ => #other,
                    }
                }
                #absent
                Ok(())
            }
        });
    }

    /// Nulls for optional properties that are missing.
    fn absent(&self, members: &[Property]) -> TokenStream {
        let optional = members.iter().enumerate().filter(|(_, member)| !member.required);
        let absent = optional.filter_map(|(index, member)| {
            let mut nulls = Vec::new();
            member.node.scalars(&mut |table, column| {
                let target = self.column(table, column);
                nulls.push(quote!(#target.null();));
            });
            (!nulls.is_empty()).then(|| quote!(if object.is_missing(#index) { #(#nulls)* }))
        });
        absent.collect()
    }

    /// The function of an array. The rows of an array in an array are those of the inner one, which ends them.
    fn rows(&mut self, rows: &Rows<'_>, path: &str, push_key: Option<&TokenStream>) {
        let (name, inner) = (ident(path), join(path, "item"));
        let key = push_key.map(|_| quote!(, key: &str));
        let position = rows.position.map(|column| {
            let (positions, slot) = (positions(), self.slot(rows.table, column));
            quote!(tables.#positions[#slot] = array.position();)
        });
        let read = match rows.item {
            Node::Rows { table, item, position, nested: deeper } if rows.nested => {
                let within = Rows { table: *table, item, position: position.as_deref(), nested: *deeper };
                self.rows(&within, &inner, push_key);
                let (name, key) = (ident(&inner), push_key.map(|_| quote!(, key)));
                quote!(#name(cursor, tables #key)?)
            }
            item => self.node(item, &inner),
        };
        let end_row = (!rows.nested).then(|| {
            let row = self.end_row(rows.table);
            quote!(#push_key #row)
        });
        self.code.push(quote! {
            fn #name(cursor: &mut runtime::Cursor<'_>, tables: &mut Tables #key) -> runtime::Result<()> {
                let mut array = cursor.array()?;
                while cursor.item(&mut array)? {
                    #position
                    #read;
                    #end_row
                }
                Ok(())
            }
        });
    }

    fn tuple(&mut self, items: &[Node], path: &str) {
        let name = ident(path);
        let items = items.iter().enumerate().map(|(index, item)| {
            let read = self.node(item, &join(path, &format!("position_{index}")));
            quote!(cursor.tuple_item(&mut array)?; #read;)
        });
        let items: Vec<_> = items.collect();
        self.code.push(quote! {
            fn #name(cursor: &mut runtime::Cursor<'_>, tables: &mut Tables) -> runtime::Result<()> {
                let mut array = cursor.array()?;
                #(#items)*
                cursor.tuple_end(&mut array)
            }
        });
    }

    /// The index of a column among those for positions.
    fn slot(&self, table: usize, column: &str) -> usize {
        // Lowering makes a column for every position that a node names.
        self.endpoint.positions().iter().position(|known| *known == (table, column)).unwrap_or(usize::MAX)
    }

    /// Ends a row: counts it and fills the inherited columns of its child rows. This is done at the end, because the key may
    /// follow the array in the body.
    fn end_row(&self, table: usize) -> TokenStream {
        let (field, rows) = (ident(&self.endpoint.tables[table].name), row_counts());
        let descendants = self.endpoint.tables.iter().enumerate();
        let inherited =
            descendants.flat_map(|(index, descendant)| descendant.columns.iter().map(move |column| (index, descendant, column)));
        let inherited =
            inherited.filter(|(_, _, column)| column.origin == Origin::Ancestor(table)).map(|(index, descendant, column)| {
                let fallible = (column.kind == ColumnType::Text).then(|| quote!(?));
                let (descendant, column) = (ident(&descendant.name), ident(&column.name));
                quote!(tables.#descendant.#column.fill_last(tables.#rows[#index], &tables.#field.#column)#fallible;)
            });
        let own = self.endpoint.positions().into_iter().enumerate().filter(|(_, (of, _))| *of == table);
        let own_positions = own.map(|(slot, (_, column))| {
            let (positions, target) = (positions(), self.column(table, column));
            quote!(#target.push_position(tables.#positions[#slot]);)
        });
        quote! {
            tables.#rows[#table] += 1;
            #(#own_positions)*
            #(#inherited)*
        }
    }

    fn column(&self, table: usize, column: &str) -> TokenStream {
        let (table, column) = (ident(&self.endpoint.tables[table].name), ident(column));
        quote!(tables.#table.#column)
    }
}

/// An array of rows, or of arrays of them.
struct Rows<'a> {
    table: usize,
    item: &'a Node,
    position: Option<&'a str>,
    nested: bool,
}

fn read(scalar: &Scalar, target: &TokenStream) -> TokenStream {
    match scalar {
        Scalar::Text(checks) => match checks.as_slice() {
            [Check::OneOf(values)] => {
                let values = literals(values);
                quote!(cursor.one_of(&mut #target, #values)?)
            }
            checks => {
                let checks = checks.iter().map(check);
                quote!(cursor.text(&mut #target, &[#(#checks),*])?)
            }
        },
        Scalar::Integer { minimum, maximum } => quote!(cursor.integer(&mut #target, #minimum..=#maximum)?),
        Scalar::Milliseconds { minimum, maximum } => quote!(cursor.unix_milliseconds(&mut #target, #minimum..=#maximum)?),
        Scalar::DateTime => quote!(cursor.date_time(&mut #target)?),
        Scalar::Date => quote!(cursor.date(&mut #target)?),
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
        Check::OneOf(values) => {
            let values = literals(values);
            quote!(runtime::Check::OneOf(#values))
        }
        Check::Prefix(prefix) => quote!(runtime::Check::Prefix(#prefix)),
        Check::Pattern(pattern) => quote!(runtime::Check::Pattern({
            static PATTERN: runtime::Pattern = runtime::Pattern::new(#pattern);
            &PATTERN
        })),
        Check::CharClass(CharClass { ranges, min_len, max_len }) => {
            let ranges = ranges.iter().map(|(first, last)| {
                let (first, last) = (Literal::byte_character(*first), Literal::byte_character(*last));
                quote!((#first, #last))
            });
            let max_len = if *max_len == usize::MAX { quote!(usize::MAX) } else { quote!(#max_len) };
            quote!(runtime::Check::CharClass(&const { runtime::CharClass::new(&[#(#ranges),*], #min_len, #max_len) }))
        }
        Check::Uuid => quote!(runtime::Check::Format(runtime::Format::Uuid)),
        Check::MinLength(length) => {
            let length = usize::try_from(*length).unwrap_or(usize::MAX);
            quote!(runtime::Check::MinLength(#length))
        }
    }
}

fn literals(texts: &[String]) -> TokenStream {
    quote!({
        static WORDS: runtime::StringSet = runtime::StringSet::new(const { &runtime::literals([#(#texts),*]) });
        &WORDS
    })
}
