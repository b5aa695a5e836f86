//! Unpacks a stream: gzip, bzip2, xz, Zstandard, each with all of its members and with limits.

use std::io::{self, BufRead, BufReader, Read};

use bzip2::bufread::MultiBzDecoder;
use flate2::bufread::GzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::StreamingDecoder;

use crate::submission::form::Packing;

/// The most memory that xz may use for what it looks back at. Its strongest usual level takes 64 MiB.
const XZ_MEMORY_KIB: u32 = 128 << 10;

/// Unpacks a stream.
///
/// # Errors
///
/// If it does not begin as it should.
pub fn open<'a>(packing: Packing, packed: impl Read + 'a) -> io::Result<Box<dyn Read + 'a>> {
    let packed = BufReader::new(packed);
    Ok(match packing {
        Packing::Gzip => Box::new(Members::open(packed)?),
        Packing::Bzip2 => Box::new(MultiBzDecoder::new(packed)),
        Packing::Xz => Box::new(XzReader::new_mem_limit(packed, true, XZ_MEMORY_KIB)),
        Packing::Zstd => Box::new(StreamingDecoder::new(packed).map_err(io::Error::other)?),
    })
}

/// The members of a gzip file, one after the other. What follows and is none is no part of it.
struct Members<R> {
    current: Option<GzDecoder<R>>,
}

impl<R: BufRead> Members<R> {
    fn open(packed: R) -> io::Result<Self> {
        Ok(Self { current: Some(GzDecoder::new(packed)) })
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(current) = &mut self.current else { return Ok(0) };
            let length = current.read(buffer)?;
            if length > 0 || buffer.is_empty() {
                return Ok(length);
            }
            let Some(mut rest) = self.current.take().map(GzDecoder::into_inner) else { return Ok(0) };
            if rest.fill_buf()?.first() == Some(&0x1f) {
                self.current = Some(GzDecoder::new(rest));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text.as_bytes()).expect("a vector takes all");
        encoder.finish().expect("a vector takes all")
    }

    fn unpacked(packing: Packing, packed: &[u8]) -> io::Result<String> {
        let mut text = String::new();
        open(packing, packed)?.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn all_members_of_a_gzip_are_read_and_what_follows_is_not() {
        let both = [gzip("one "), gzip("two")].concat();
        assert_eq!(unpacked(Packing::Gzip, &both).expect("it is whole"), "one two");
        let padded = [both.clone(), vec![0; 100]].concat();
        assert_eq!(unpacked(Packing::Gzip, &padded).expect("it is whole"), "one two");
        assert!(unpacked(Packing::Gzip, &both[..both.len() - 5]).is_err(), "it is cut off");
    }

    #[test]
    fn the_other_packings_are_read_and_what_is_cut_off_is_an_error() {
        let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
        bzip2.write_all(b"text").expect("a vector takes all");
        let zstd = ruzstd::encoding::compress_to_vec(&b"text"[..], ruzstd::encoding::CompressionLevel::Fastest);
        let mut xz =
            lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).expect("the preset is right");
        xz.write_all(b"text").expect("a vector takes all");
        for (packing, packed) in [
            (Packing::Bzip2, bzip2.finish().expect("a vector takes all")),
            (Packing::Zstd, zstd),
            (Packing::Xz, xz.finish().expect("a vector takes all")),
        ] {
            assert_eq!(unpacked(packing, &packed).expect("it is whole"), "text", "{packing:?}");
            assert!(unpacked(packing, &packed[..packed.len() - 3]).is_err(), "{packing:?} is cut off");
        }
    }
}
