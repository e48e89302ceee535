//! The tables of many bodies under a policy.

use std::mem;
use std::sync::Arc;

use arrow_array::RecordBatch;
use scoresheet_contract::{Policy, PolicyOutcome, finish};
use scoresheet_runtime::{Decoder, Endpoint, Request, Table, Tables};

use crate::{Error, apply_policy};

/// Rows by table, in one or several batches.
pub(crate) type Batches = Vec<(&'static Table, Vec<RecordBatch>)>;

/// Builds the tables of many bodies. Conforming bodies are decoded into shared columns, because allocating columns costs more
/// than decoding a small body. The output of a policy is inserted between these as separate batches.
#[derive(Debug)]
pub(crate) struct TablesBuilder {
    policy: Policy,
    tables: Batches,
    decoder: Option<Decoder>,
    /// Rows of all tables, those in the decoder included.
    rows: usize,
    /// Bytes of the batches, those in the decoder left out.
    bytes: usize,
}

impl TablesBuilder {
    pub(crate) fn new(policy: Policy) -> Self {
        Self { policy, tables: Vec::new(), decoder: None, rows: 0, bytes: 0 }
    }

    /// Adds the rows of a body. Returns their number, and what the policy tolerated.
    ///
    /// # Errors
    /// As [`apply_policy`]. Then nothing of the body is added.
    pub(crate) fn decode(
        &mut self,
        request: &Request,
        body: &[u8],
        url: Option<&Arc<str>>,
    ) -> Result<(usize, PolicyOutcome), Error> {
        let endpoint = request.endpoint();
        let read = self.decoder(endpoint)?.read(&endpoint.body_format.document(body), request);
        if let Ok(rows) = read {
            self.rows += rows;
            return Ok((rows, PolicyOutcome::default()));
        }
        let mut outcome = apply_policy(request, body, url, self.policy)?;
        // Rows decoded earlier come first.
        self.end_columns()?;
        let rows = outcome.tables.iter().map(|(_, batch)| batch.num_rows()).sum();
        self.rows += rows;
        self.bytes += outcome.tables.iter().map(|(_, batch)| batch.get_array_memory_size()).sum::<usize>();
        self.add(mem::take(&mut outcome.tables));
        Ok((rows, outcome))
    }

    /// Rows of all tables.
    #[cfg(feature = "client")]
    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    /// Bytes of all rows.
    #[cfg(feature = "client")]
    pub(crate) fn bytes(&mut self) -> usize {
        self.bytes + self.decoder.as_mut().map_or(0, Decoder::bytes)
    }

    /// The tables so far; a table without rows is absent. The builder is empty afterwards.
    ///
    /// # Errors
    /// When Arrow rejects them, which is a bug that no body causes.
    pub(crate) fn take(&mut self) -> Result<Batches, Error> {
        self.end_columns()?;
        (self.rows, self.bytes) = (0, 0);
        Ok(mem::take(&mut self.tables))
    }

    /// The columns of the endpoint.
    fn decoder(&mut self, endpoint: &'static Endpoint) -> Result<&mut Decoder, Error> {
        // Endpoints of two contracts may share a name.
        if !self.decoder.as_ref().is_some_and(|decoder| std::ptr::eq(decoder.endpoint(), endpoint)) {
            self.end_columns()?;
            self.decoder = None;
        }
        Ok(self.decoder.get_or_insert_with(|| Decoder::new(endpoint)))
    }

    /// Makes batches of the rows decoded so far.
    fn end_columns(&mut self) -> Result<(), Error> {
        if let Some(decoder) = &mut self.decoder {
            self.bytes += decoder.bytes();
            let tables = finish(decoder, self.policy)?;
            self.add(tables);
        }
        Ok(())
    }

    fn add(&mut self, tables: Tables) {
        for (table, batch) in tables.into_iter().filter(|(_, batch)| batch.num_rows() > 0) {
            match self.tables.iter_mut().find(|(known, _)| std::ptr::eq(*known, table)) {
                Some((_, batches)) => batches.push(batch),
                None => self.tables.push((table, vec![batch])),
            }
        }
    }
}
