//! A body as it is received: decompressed when complete, and never beyond the limit.

use std::io::{self, Write};

use bytes::Bytes;
use flate2::write::MultiGzDecoder;
use libdeflater::Decompressor;
use memchr::memmem;

use super::cache::Packed;

/// The end of a gzip member: checksum and length of the uncompressed data.
const TRAILER: usize = 8;

/// A body being received.
pub(super) struct Body {
    sent: Vec<u8>,
    is_gzip: bool,
    limit: usize,
}

/// Why a body is unusable.
#[derive(Debug)]
pub(super) enum BodyError {
    /// It exceeds the limit; this is its beginning.
    TooLarge(Bytes),
    /// It does not match its encoding, or is truncated.
    Corrupt(io::Error),
}

impl Body {
    /// An empty body with this `Content-Encoding`; `None` for an encoding that was not requested.
    pub(super) fn new(encoding: Option<&str>, limit: usize) -> Option<Self> {
        let is_gzip = match encoding.map(str::to_ascii_lowercase).as_deref() {
            None | Some("identity") => false,
            Some("gzip" | "x-gzip") => true,
            Some(_) => return None,
        };
        Some(Self { sent: Vec::new(), is_gzip, limit })
    }

    /// The number of compressed bytes received.
    pub(super) fn packed_len(&self) -> usize {
        if self.is_gzip { self.sent.len() } else { 0 }
    }

    /// Appends received bytes.
    pub(super) fn push(&mut self, chunk: &[u8]) -> Result<(), BodyError> {
        let room = self.most() - self.sent.len();
        self.sent.extend_from_slice(&chunk[..room.min(chunk.len())]);
        if chunk.len() <= room {
            return Ok(());
        }
        let sent = std::mem::take(&mut self.sent);
        Err(BodyError::TooLarge(if self.is_gzip { beginning(&sent, self.limit) } else { sent.into() }))
    }

    /// The complete body, and its compressed form if that is to be kept.
    pub(super) fn finish(self, keeps_gzip: bool) -> Result<Packed, BodyError> {
        if !self.is_gzip {
            return Ok(Packed { body: self.sent.into(), gzip: None });
        }
        let body = match unpacked_at_once(&self.sent, self.limit) {
            Some(body) => body,
            None => unpacked_in_pieces(&self.sent, self.limit)?,
        };
        Ok(Packed { body, gzip: keeps_gzip.then(|| self.sent.into()) })
    }

    /// The maximum number of received bytes. Incompressible data becomes slightly longer by compression.
    fn most(&self) -> usize {
        if self.is_gzip { self.limit + self.limit / 64 + 1024 } else { self.limit }
    }
}

/// Decompresses these bytes if they are a single member with the length and checksum at their end, which is nearly always the
/// case.
///
/// Decompressing into memory of the right length takes less than half as long as decompressing in pieces.
fn unpacked_at_once(sent: &[u8], limit: usize) -> Option<Bytes> {
    let (before, trailer) = sent.split_last_chunk::<TRAILER>()?;
    let [checksum @ .., l0, l1, l2, l3] = *trailer;
    let length = usize::try_from(u32::from_le_bytes([l0, l1, l2, l3])).ok().filter(|length| *length <= limit)?;
    let mut body = vec![0; length];
    let written = Decompressor::new().gzip_decompress(sent, &mut body).ok()?;
    // Bytes after the member are not examined. There are none if its trailer, whose checksum is valid, occurs only at the end.
    let is_last = written == length && libdeflater::crc32(&body) == u32::from_le_bytes(checksum);
    let is_alone = || memmem::find(&sent[..before.len() + TRAILER - 1], trailer).is_none();
    (is_last && is_alone()).then(|| body.into())
}

/// Decompresses these bytes, which may be any number of members. A decompression bomb stops at the limit.
fn unpacked_in_pieces(sent: &[u8], limit: usize) -> Result<Bytes, BodyError> {
    let mut decoder = MultiGzDecoder::new(Limited { bytes: Vec::new(), limit, is_exceeded: false });
    let outcome = decoder.write_all(sent).and_then(|()| decoder.try_finish());
    let unpacked = decoder.get_mut();
    let bytes = std::mem::take(&mut unpacked.bytes).into();
    match outcome {
        Ok(()) => Ok(bytes),
        Err(_) if unpacked.is_exceeded => Err(BodyError::TooLarge(bytes)),
        Err(error) => Err(BodyError::Corrupt(error)),
    }
}

/// The beginning of these truncated bytes, decompressed.
fn beginning(sent: &[u8], limit: usize) -> Bytes {
    match unpacked_in_pieces(sent, limit) {
        Ok(bytes) | Err(BodyError::TooLarge(bytes)) => bytes,
        Err(BodyError::Corrupt(_)) => Bytes::new(),
    }
}

/// Bytes up to a limit.
struct Limited {
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
    use super::*;
    use scoresheet_replay::gzip::compressed;

    fn read(encoding: Option<&str>, sent: &[u8], limit: usize) -> Result<Bytes, BodyError> {
        let mut body = Body::new(encoding, limit).unwrap();
        for chunk in sent.chunks(7) {
            body.push(chunk)?;
        }
        let packed = body.finish(true)?;
        assert_eq!(packed.gzip, encoding.map(|_| Bytes::copy_from_slice(sent)));
        Ok(packed.body)
    }

    #[test]
    fn bodies_survive_compression() {
        let text = b"some text that is cut into chunks on its way";
        assert_eq!(read(None, text, 100).unwrap(), &text[..]);
        assert_eq!(read(Some("GZIP"), &compressed(text), 100).unwrap(), &text[..]);
        assert_eq!(read(None, text, text.len()).unwrap(), &text[..]);
        assert_eq!(read(Some("gzip"), &compressed(text), text.len()).unwrap(), &text[..]);
    }

    #[test]
    fn all_members_are_read() {
        // Their lengths, checksums and even contents may be the same.
        for members in [["two ", "members"], ["one", "two"], ["twice", "twice"], ["", ""]] {
            let sent = members.map(|member| compressed(member.as_bytes())).concat();
            assert_eq!(read(Some("gzip"), &sent, 100).unwrap(), members.concat());
        }
    }

    #[test]
    fn every_cut_and_every_wrong_checksum_is_noticed() {
        let whole = compressed(b"a body of some length");
        for end in 0..whole.len() {
            assert!(matches!(read(Some("gzip"), &whole[..end], 100), Err(BodyError::Corrupt(_))), "cut to {end} bytes");
        }
        for index in whole.len() - 8..whole.len() {
            let mut bad = whole.clone();
            bad[index] ^= 1;
            assert!(matches!(read(Some("gzip"), &bad, 1 << 20), Err(BodyError::Corrupt(_))), "byte {index}");
        }
        assert!(matches!(read(Some("gzip"), b"{}", 100), Err(BodyError::Corrupt(_))));
        assert!(matches!(read(Some("gzip"), &[&whole[..], b"{}"].concat(), 100), Err(BodyError::Corrupt(_))));
    }

    #[test]
    fn a_bomb_is_stopped_at_the_limit() {
        let is_cut = |outcome| matches!(outcome, Err(BodyError::TooLarge(beginning)) if beginning == vec![b' '; 1000]);
        let mut bomb = compressed(&vec![b' '; 100_000]);
        assert!(is_cut(read(Some("gzip"), &bomb, 1000)));
        // A wrong length is detected.
        let end = bomb.len();
        bomb[end - 4..].copy_from_slice(&10_u32.to_le_bytes());
        assert!(is_cut(read(Some("gzip"), &bomb, 1000)));
        assert!(is_cut(read(Some("gzip"), &compressed(&vec![b' '; 10 << 20]), 1000)));
        assert!(is_cut(read(None, &[b' '; 1001], 1000)));
    }

    #[test]
    fn encodings_that_were_not_requested_are_rejected() {
        assert!(Body::new(Some("br"), 1).is_none());
        assert!(Body::new(Some("gzip, gzip"), 1).is_none());
    }
}
