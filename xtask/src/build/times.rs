//! How long the compiler took, written down when it does the work, because a benchmark can't ask
//! for it later without doing all of it again.

use crate::house::House;
use anyhow::Result;
use serde_json::{Map, Value};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

/// So many crates are compiled only by a build from nothing; a change of ours makes it one to five.
const FROM_NOTHING: usize = 50;

/// Remembers how long it took, if anything was compiled at all.
pub(super) fn write_down(
    house: &House,
    module: &str,
    profile: &str,
    crates: usize,
    took: Duration,
) -> Result<()> {
    let Some(how) = kind(crates) else {
        return Ok(());
    };
    let mut times = read(house);
    let name = format!("compile {module} (profile {profile}), {how}");
    times.insert(name, took.as_secs_f64().into());
    fs::create_dir_all(house.room(""))?;
    fs::write(file(house), Value::from(times).to_string())?;
    Ok(())
}

/// The last times, in seconds, by what they are the times of.
pub(crate) fn known(house: &House) -> Vec<(String, f64)> {
    let times = read(house).into_iter();
    times
        .filter_map(|(name, time)| Some((name, time.as_f64()?)))
        .collect()
}

fn kind(crates: usize) -> Option<&'static str> {
    match crates {
        0 => None,
        few if few < FROM_NOTHING => Some("after a change"),
        _ => Some("from nothing"),
    }
}

/// What can't be read is only forgotten.
fn read(house: &House) -> Map<String, Value> {
    let text = fs::read_to_string(file(house)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn file(house: &House) -> PathBuf {
    house.room("compile-times.json")
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn a_build_that_did_nothing_has_no_time() {
        assert_eq!(kind(0), None);
        assert_eq!(kind(3), Some("after a change"));
        assert_eq!(kind(400), Some("from nothing"));
    }
}
