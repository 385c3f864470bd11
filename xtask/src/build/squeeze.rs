//! Compressed siblings: `file.br` and `file.gz` beside `file`, so that a web server only has to
//! choose.

use super::dist::{Files, fingerprint};
use crate::run::say;
use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// How hard to compress.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// A second, for looking and testing on this machine.
    Quick,
    /// A minute or two, for the web.
    Best,
}

#[derive(Clone, Copy)]
enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    fn compress(self, bytes: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
        let best = effort == Effort::Best;
        match self {
            Self::Brotli => brotli(bytes, if best { 11 } else { 5 }),
            Self::Gzip => gzip(bytes, if best { 9 } else { 6 }),
        }
    }
}

fn brotli(mut bytes: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality,
        // 16 MiB, the widest window that every browser reads.
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut squeezed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut squeezed, &parameters)?;
    Ok(squeezed)
}

fn gzip(bytes: &[u8], level: u32) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Whether compressing helps: pictures are compressed already.
fn is_compressible(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    [
        "html",
        "js",
        "css",
        "wasm",
        "svg",
        "webmanifest",
        "json",
        "txt",
    ]
    .contains(&extension)
}

/// Adds the siblings of all files that profit, taken from `room` where an earlier build left them.
pub(super) fn add_siblings(files: &mut Files, effort: Effort, room: &Path) -> Result<()> {
    fs::create_dir_all(room)?;
    let kept: BTreeSet<String> = files.0.values().map(|bytes| fingerprint(bytes)).collect();
    prune(room, &kept)?;
    let jobs: Vec<(&String, &Vec<u8>, Coding)> = files
        .0
        .iter()
        .filter(|(path, _)| is_compressible(path))
        .flat_map(|(path, bytes)| Coding::ALL.map(|coding| (path, bytes, coding)))
        .collect();
    let siblings = std::thread::scope(|scope| {
        let threads: Vec<_> = jobs
            .into_iter()
            .map(|(path, bytes, coding)| {
                let sibling = format!("{path}.{}", coding.extension());
                let work = scope.spawn(move || squeezed(path, bytes, coding, effort, room));
                (sibling, work)
            })
            .collect();
        threads
            .into_iter()
            .map(|(sibling, work)| {
                let bytes = work.join().ok().context("compressing panicked")??;
                Ok((sibling, bytes))
            })
            .collect::<Result<Vec<_>>>()
    })?;
    files.0.extend(siblings);
    Ok(())
}

fn squeezed(
    path: &str,
    bytes: &[u8],
    coding: Coding,
    effort: Effort,
    room: &Path,
) -> Result<Vec<u8>> {
    let kept = |effort: Effort| {
        let how = if effort == Effort::Best {
            "best"
        } else {
            "quick"
        };
        room.join(format!(
            "{}.{how}.{}",
            fingerprint(bytes),
            coding.extension()
        ))
    };
    // The best is good enough for a quick build too.
    for effort in [Effort::Best, effort] {
        if let Ok(squeezed) = fs::read(kept(effort)) {
            return Ok(squeezed);
        }
    }
    if effort == Effort::Best && bytes.len() > 1_000_000 {
        say(&format!(
            "compressing {path} for the web, {} (about a minute)",
            coding.extension()
        ));
    }
    let squeezed = coding.compress(bytes, effort)?;
    keep(&kept(effort), &squeezed)?;
    Ok(squeezed)
}

/// Writes whole or not at all, because a later build trusts what it finds. The partial file carries the
/// whole name: the two codings of one file are written at the same time.
fn keep(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    fs::write(&partial, bytes)?;
    fs::rename(&partial, path)?;
    Ok(())
}

/// Removes what belongs to files that are no longer there.
fn prune(room: &Path, kept: &BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(room)? {
        let file = entry?.path();
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let stem = name.split('.').next().unwrap_or_default();
        if !kept.contains(stem) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Coding, Effort, is_compressible, keep};
    use std::io::Read;

    const TEXT: &str = "het bestuursorgaan handelt de klacht af binnen zes weken ";

    #[test]
    fn what_is_squeezed_comes_back_the_same() {
        let text = TEXT.repeat(100);
        for effort in [Effort::Quick, Effort::Best] {
            let squeezed = Coding::Brotli
                .compress(text.as_bytes(), effort)
                .expect("squeezed");
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut squeezed.as_slice(), &mut back).expect("whole");
            assert_eq!(back, text.as_bytes());

            let squeezed = Coding::Gzip
                .compress(text.as_bytes(), effort)
                .expect("squeezed");
            let mut back = String::new();
            flate2::read::GzDecoder::new(squeezed.as_slice())
                .read_to_string(&mut back)
                .expect("whole");
            assert_eq!(back, text);
            assert!(squeezed.len() < text.len() / 10);
        }
    }

    #[test]
    fn pictures_are_left_alone() {
        assert!(is_compressible("app-0123.wasm"));
        assert!(is_compressible("icons/icon.svg"));
        assert!(!is_compressible("icons/icon-192.png"));
    }

    #[test]
    fn two_codings_of_one_file_do_not_get_in_each_others_way() {
        let room = std::env::temp_dir().join(format!("weerklank-squeeze-{}", std::process::id()));
        std::fs::create_dir_all(&room).expect("a room for the test");
        for round in 0..200 {
            let paths = ["br", "gz"].map(|coding| room.join(format!("{round}.quick.{coding}")));
            std::thread::scope(|scope| {
                for (path, byte) in paths.iter().zip([b'b', b'g']) {
                    scope.spawn(move || keep(path, &[byte; 10_000]).expect("kept"));
                }
            });
            for (path, byte) in paths.iter().zip([b'b', b'g']) {
                let found = std::fs::read(path).expect("there");
                assert!(
                    found.len() == 10_000 && found.iter().all(|it| *it == byte),
                    "{}",
                    path.display()
                );
            }
        }
        std::fs::remove_dir_all(room).expect("cleaned up");
    }
}
