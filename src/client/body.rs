//! A body as it comes in: decompressed on the way, and never more of it than allowed.

use std::io::{self, Write};

use bytes::Bytes;
use flate2::write::MultiGzDecoder;

use super::cache::Packed;

/// A body in the making.
pub(super) struct Body {
    content: Content,
    /// What has come in, if it is compressed and to be kept so.
    sent: Option<Vec<u8>>,
}

enum Content {
    Plain(Limited),
    Gzip(Box<MultiGzDecoder<Limited>>),
}

/// Why a body came to nothing.
#[derive(Debug)]
pub(super) enum Spoiled {
    /// It is longer than the limit.
    TooLarge,
    /// It is not what its encoding promises, or not all of it.
    Garbled(io::Error),
}

impl Body {
    /// An empty body in this `Content-Encoding`; `None` when nobody asked for that one.
    pub(super) fn new(encoding: Option<&str>, limit: usize, keeps_gzip: bool) -> Option<Self> {
        let bytes = Limited { bytes: Vec::new(), limit, is_exceeded: false };
        match encoding.map(str::to_ascii_lowercase).as_deref() {
            None | Some("identity") => Some(Self { content: Content::Plain(bytes), sent: None }),
            Some("gzip" | "x-gzip") => {
                let content = Content::Gzip(Box::new(MultiGzDecoder::new(bytes)));
                Some(Self { content, sent: keeps_gzip.then(Vec::new) })
            }
            Some(_) => None,
        }
    }

    /// Adds what has come in. The limit holds for every piece of what this unpacks to, so that a small bomb stays small.
    pub(super) fn push(&mut self, chunk: &[u8]) -> Result<(), Spoiled> {
        let outcome = match &mut self.content {
            Content::Plain(bytes) => bytes.write_all(chunk),
            Content::Gzip(decoder) => decoder.write_all(chunk),
        };
        if let Some(sent) = &mut self.sent {
            sent.extend_from_slice(chunk);
        }
        outcome.map_err(|error| self.spoiled(error))
    }

    /// The whole body.
    pub(super) fn finish(mut self) -> Result<Packed, Spoiled> {
        if let Content::Gzip(decoder) = &mut self.content {
            decoder.try_finish().map_err(|error| self.spoiled(error))?;
        }
        Ok(Packed { body: self.so_far(), gzip: self.sent.map(Bytes::from) })
    }

    /// What there is of it, checked or not.
    pub(super) fn so_far(&mut self) -> Bytes {
        std::mem::take(&mut self.bytes_mut().bytes).into()
    }

    fn spoiled(&mut self, error: io::Error) -> Spoiled {
        if self.bytes_mut().is_exceeded { Spoiled::TooLarge } else { Spoiled::Garbled(error) }
    }

    fn bytes_mut(&mut self) -> &mut Limited {
        match &mut self.content {
            Content::Plain(bytes) => bytes,
            Content::Gzip(decoder) => decoder.get_mut(),
        }
    }
}

/// Bytes up to a limit.
pub(super) struct Limited {
    bytes: Vec<u8>,
    limit: usize,
    is_exceeded: bool,
}

impl Write for Limited {
    fn write(&mut self, chunk: &[u8]) -> io::Result<usize> {
        let room = self.limit - self.bytes.len();
        self.bytes.extend_from_slice(&chunk[..room.min(chunk.len())]);
        if chunk.len() > room {
            self.is_exceeded = true;
            return Err(io::Error::other("the body exceeds its limit"));
        }
        Ok(chunk.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::gzip::compressed;
    use super::*;

    fn read(encoding: Option<&str>, sent: &[u8], limit: usize) -> Result<Bytes, Spoiled> {
        let mut body = Body::new(encoding, limit, true).unwrap();
        for chunk in sent.chunks(7) {
            body.push(chunk)?;
        }
        let packed = body.finish()?;
        assert_eq!(packed.gzip, encoding.map(|_| Bytes::copy_from_slice(sent)));
        Ok(packed.body)
    }

    #[test]
    fn bodies_come_out_as_they_went_in() {
        let text = b"some text that is cut into chunks on its way";
        assert_eq!(read(None, text, 100).unwrap(), &text[..]);
        assert_eq!(read(Some("GZIP"), &compressed(text), 100).unwrap(), &text[..]);
        assert_eq!(read(None, text, text.len()).unwrap(), &text[..]);
        assert_eq!(read(Some("gzip"), &compressed(text), text.len()).unwrap(), &text[..]);
        let two = [compressed(b"two "), compressed(b"members")].concat();
        assert_eq!(read(Some("gzip"), &two, 100).unwrap(), &b"two members"[..]);
    }

    #[test]
    fn every_cut_and_every_wrong_checksum_is_noticed() {
        let whole = compressed(b"a body of some length");
        for end in 0..whole.len() {
            assert!(matches!(read(Some("gzip"), &whole[..end], 100), Err(Spoiled::Garbled(_))), "cut to {end} bytes");
        }
        for index in whole.len() - 8..whole.len() {
            let mut bad = whole.clone();
            bad[index] ^= 1;
            assert!(matches!(read(Some("gzip"), &bad, 100), Err(Spoiled::Garbled(_))), "byte {index}");
        }
        assert!(matches!(read(Some("gzip"), b"{}", 100), Err(Spoiled::Garbled(_))));
        assert!(matches!(read(Some("gzip"), &[&whole[..], b"{}"].concat(), 100), Err(Spoiled::Garbled(_))));
    }

    #[test]
    fn a_bomb_is_stopped_at_the_limit() {
        let bomb = compressed(&vec![b' '; 10 << 20]);
        let mut body = Body::new(Some("gzip"), 1000, false).unwrap();
        assert!(matches!(body.push(&bomb), Err(Spoiled::TooLarge)));
        assert_eq!(body.so_far().len(), 1000);
        assert!(matches!(read(None, &[b' '; 1001], 1000), Err(Spoiled::TooLarge)));
    }

    #[test]
    fn unasked_encodings_are_not_taken() {
        assert!(Body::new(Some("br"), 1, false).is_none());
        assert!(Body::new(Some("gzip, gzip"), 1, false).is_none());
    }
}
