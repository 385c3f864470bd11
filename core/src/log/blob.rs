//! The bytes of a document, and how they are cut to be kept.

use crate::export::sha256;
use std::sync::Arc;

/// The most bytes of one piece. Browsers put a value of more than 64 KB into a file of its own, outside the
/// log that makes a save whole.
pub const PIECE_BYTES: usize = 60 * 1024;

/// Bytes under their fingerprint. Copies share them.
#[derive(Clone, PartialEq, Eq)]
pub struct Blob {
    sha256: String,
    bytes: Arc<[u8]>,
}

impl Blob {
    /// Takes the fingerprint of these bytes.
    #[must_use]
    pub fn new(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self {
            sha256: sha256(&bytes),
            bytes,
        }
    }

    /// SHA-256 of the bytes, in hex.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// The bytes in pieces of at most [`PIECE_BYTES`]; without bytes there is one empty piece, so that
    /// something lies under every fingerprint.
    pub fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        let empty: Option<&[u8]> = self.bytes.is_empty().then_some(&[]);
        empty.into_iter().chain(self.bytes.chunks(PIECE_BYTES))
    }
}

/// Forty megabytes of numbers help nobody.
impl std::fmt::Debug for Blob {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Blob({} bytes, {})", self.bytes.len(), self.sha256)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand; the fingerprint of nothing is that of FIPS 180-4's own example files.
    #[test]
    fn pieces_are_the_bytes_and_none_is_too_large() {
        for (bytes, pieces) in [
            (0, 1),
            (1, 1),
            (PIECE_BYTES, 1),
            (PIECE_BYTES + 1, 2),
            (3 * PIECE_BYTES, 3),
        ] {
            let blob = Blob::new(vec![7; bytes]);
            assert_eq!(blob.pieces().count(), pieces, "{bytes}");
            assert!(blob.pieces().all(|piece| piece.len() <= PIECE_BYTES));
            assert_eq!(blob.pieces().collect::<Vec<_>>().concat(), blob.bytes());
        }
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Blob::new([]).sha256(), nothing);
    }
}
