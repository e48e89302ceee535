//! Bytes as members of a gzip file. Readers accept any number of concatenated members.

use std::io::Write;

use flate2::write::GzEncoder;
use flate2::{Compression, Crc};

/// Compresses these bytes, for speed rather than size.
#[must_use]
pub fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// A gzip member of these bytes, stored if they are few and compressed otherwise.
///
/// Compression allocates several hundred kilobytes; allocating and freeing these between small responses that stay in memory
/// would fragment the heap.
#[must_use]
pub fn member(bytes: &[u8]) -> Vec<u8> {
    let Ok(length) = u16::try_from(bytes.len()) else {
        return compressed(bytes);
    };
    // RFC 1952: no flags, no time, no system; then RFC 1951: the last block, which is stored.
    let mut member = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 1];
    member.extend(length.to_le_bytes());
    member.extend((!length).to_le_bytes());
    member.extend(bytes);
    let mut checksum = Crc::new();
    checksum.update(bytes);
    member.extend(checksum.sum().to_le_bytes());
    member.extend(checksum.amount().to_le_bytes());
    member
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::MultiGzDecoder;

    use super::*;

    #[test]
    fn members_one_behind_the_other_are_read_as_one() {
        let few = b"few".to_vec();
        for bytes in [Vec::new(), vec![b'a'; 0xffff], vec![b'a'; 0x10000]] {
            let mut read = Vec::new();
            let members = [member(&few), member(&bytes), compressed(&few)].concat();
            MultiGzDecoder::new(&members[..]).read_to_end(&mut read).unwrap();
            assert_eq!(read, [&few[..], &bytes, &few].concat());
        }
    }

    #[test]
    fn only_few_bytes_are_kept_as_they_are() {
        assert!(member(&vec![b'a'; 0xffff]).len() > 0xffff);
        assert!(member(&vec![b'a'; 0x10000]).len() < 0xffff);
    }
}
