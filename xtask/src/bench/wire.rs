//! Bytes on the wire: which files a browser has fetched, and how large their three forms are.

use super::table::Table;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The three forms of a file: as it is, and its compressed siblings.
const FORMS: [(&str, &str); 3] = [("raw", ""), ("gzip", ".gz"), ("brotli", ".br")];

/// Adds the size of these files together, once for each form.
pub(super) fn measure(
    dist: &Path,
    what: &str,
    files: &BTreeSet<String>,
    table: &mut Table,
) -> Result<()> {
    for (form, ending) in FORMS {
        let bytes = files
            .iter()
            .map(|file| size(dist, file, ending))
            .sum::<Result<u64>>()?;
        // Numbers of bytes are far below 2^52.
        table.add(
            "wire",
            &format!("{what}, {form}"),
            bytes as f64 / 1000.0,
            "KB",
        );
    }
    Ok(())
}

/// The size of a file's sibling, or of the file itself where compressing doesn't help.
fn size(dist: &Path, file: &str, ending: &str) -> Result<u64> {
    let sibling = fs::metadata(dist.join(format!("{file}{ending}")));
    let data = sibling.or_else(|_| fs::metadata(dist.join(file)));
    Ok(data
        .with_context(|| format!("there is no {file} in dist"))?
        .len())
}

/// The files behind the addresses a page has fetched, with the page itself.
pub(super) fn files(site: &str, fetched: &[String]) -> BTreeSet<String> {
    let inner = fetched
        .iter()
        .filter_map(|address| address.strip_prefix(site));
    inner
        .map(str::to_owned)
        .chain(["index.html".to_owned()])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn addresses_become_files() {
        let fetched =
            ["http://h/a.js", "http://h/icons/b.svg", "blob:http://h/x"].map(str::to_owned);
        let files: Vec<_> = files("http://h/", &fetched).into_iter().collect();
        assert_eq!(files, ["a.js", "icons/b.svg", "index.html"]);
    }
}
