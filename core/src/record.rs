//! The written form of an event: one line of JSON, the same in the store, in a backup and in a test.
//!
//! A line carries its version. Reading it is a promise for ever: an old line is brought up to date on
//! the way in (an upcast), never rewritten where it lies.

use crate::case::{Event, Recorded};
use crate::json::{Json, Trouble};
use chrono::{DateTime, Datelike, SecondsFormat};
use serde::de::Error as _;
use serde::{Deserialize, Serialize};

/// The version in which records are written now.
pub const VERSION: u32 = 3;

/// The longest line that is read: far beyond the largest text a field takes.
pub const LONGEST_LINE: usize = 4 * 1024 * 1024;

/// Why a line is no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordTrouble {
    /// Not the JSON of a record; the parser's own words.
    Unreadable(String),
    /// Written by a newer version of the program.
    TooNew(u32),
    /// Longer than [`LONGEST_LINE`].
    TooLong,
    /// Its moment is no moment.
    NoMoment(String),
}

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    case: &'a str,
    n: u32,
    at: String,
    by: &'a str,
    event: &'a Event,
}

#[derive(Deserialize)]
struct Line {
    case: String,
    n: u32,
    at: String,
    by: String,
    event: Event,
}

/// Looked at first: what else stands in a line of a newer version is its own affair.
fn version(json: &Json) -> Result<u32, Trouble> {
    let v = json.field("v").ok_or_else(|| Trouble::missing_field("v"))?;
    u32::deserialize(v.clone())
}

/// Writes an event of a case as one line, without a line break.
#[must_use]
pub fn write(case: &str, recorded: &Recorded) -> String {
    // A moment no reader takes would lose the event for the sake of a clock that went mad.
    let at = DateTime::from_timestamp_millis(recorded.at_ms)
        .filter(|moment| (0..=9999).contains(&moment.year()))
        .unwrap_or_default()
        .to_rfc3339_opts(SecondsFormat::Millis, true);
    let Recorded { n, by, event, .. } = recorded;
    serde_json::to_string(&Written {
        v: VERSION,
        case,
        n: *n,
        at,
        by,
        event,
    })
    .expect("events hold only strings, numbers and dates")
}

/// Reads a line; gives the case it belongs to as well.
///
/// # Errors
/// See [`RecordTrouble`]. Damage hides one case, never all: the caller goes on with the next line.
pub fn read(line: &str) -> Result<(String, Recorded), RecordTrouble> {
    if line.len() > LONGEST_LINE {
        return Err(RecordTrouble::TooLong);
    }
    let unreadable = |trouble: Trouble| RecordTrouble::Unreadable(trouble.to_string());
    let json = Json::of(line).map_err(unreadable)?;
    let v = version(&json).map_err(unreadable)?;
    if v > VERSION {
        return Err(RecordTrouble::TooNew(v));
    }
    let Line {
        case,
        n,
        at,
        by,
        event,
    } = Line::deserialize(json).map_err(unreadable)?;
    let moment = DateTime::parse_from_rfc3339(&at).map_err(|_| RecordTrouble::NoMoment(at))?;
    Ok((
        case,
        Recorded {
            n,
            at_ms: moment.timestamp_millis(),
            by,
            event,
        },
    ))
}
