//! What the headers say: who, when and about what.

use super::{Mailbox, Moment, Note};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use mail_parser::{Addr, Address, DateTime, HeaderName, Message};
use weerklank_core::dates::in_amsterdam;
use weerklank_core::text::{LINE_LIMIT, is_invisible};

/// One line that is fit to show: no control characters, no changes of direction, not too long.
///
/// Names and subjects may be coded, and so may hold line ends that pretend to be headers.
pub(super) fn line(text: &str, notes: &mut Vec<Note>) -> String {
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let seen = spaced.chars().filter(|c| !is_invisible(*c));
    let line: String = seen.take(LINE_LIMIT).collect();
    if line.chars().count() < spaced.chars().count() {
        notes.push(Note::HeaderCleaned);
    }
    line.trim().to_owned()
}

/// Those of a list of addresses that say anything.
pub(super) fn mailboxes(list: Option<&Address<'_>>, notes: &mut Vec<Note>) -> Vec<Mailbox> {
    let all = list.into_iter().flat_map(Address::iter);
    all.take(super::ADDRESSEES)
        .map(|one| mailbox(one, notes))
        .filter(|one| !(one.name.is_empty() && one.address.is_empty()))
        .collect()
}

fn mailbox(one: &Addr<'_>, notes: &mut Vec<Note>) -> Mailbox {
    let name = line(one.name().unwrap_or_default(), notes);
    let address = line(one.address().unwrap_or_default(), notes);
    // A header without any address holds just a name.
    if name.is_empty() && !address.contains('@') {
        return Mailbox {
            name: address,
            address: String::new(),
        };
    }
    Mailbox { name, address }
}

/// When the message was sent, by its `Date`.
pub(super) fn sent(message: &Message<'_>, notes: &mut Vec<Note>) -> Option<Moment> {
    let Some(written) = raw(message, &HeaderName::Date).filter(|text| !text.is_empty()) else {
        notes.push(Note::NoDate);
        return None;
    };
    let written = line(&written, notes);
    let moment = moment(&written);
    match &moment {
        None => notes.push(Note::DateUnreadable(written)),
        Some(found) if !found.zone_known => notes.push(Note::DateWithoutZone(written)),
        Some(_) => {}
    }
    moment
}

/// When the message came in: the date behind the last semicolon of the topmost `Received`.
pub(super) fn received(message: &Message<'_>) -> Option<Moment> {
    let line = raw(message, &HeaderName::Received)?;
    let (_, date) = line.rsplit_once(';')?;
    moment(&date.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The first header of this name, undecoded.
fn raw(message: &Message<'_>, name: &HeaderName<'_>) -> Option<String> {
    let header = message
        .headers()
        .iter()
        .find(|header| header.name == *name)?;
    let (start, end) = (header.offset_start as usize, header.offset_end as usize);
    let bytes = message.raw_message.get(start..end)?;
    Some(String::from_utf8_lossy(bytes).trim().to_owned())
}

fn moment(written: &str) -> Option<Moment> {
    let as_written = DateTime::parse_rfc822(written);
    let zone_known = as_written.is_some() && names_a_zone(written);
    // The reader wants a zone behind every date; which one makes no difference when it is not known.
    let read = as_written.or_else(|| DateTime::parse_rfc822(&format!("{written} +0000")))?;
    let local = civil(&read)?;
    let on = if zone_known {
        in_amsterdam(local.checked_sub_signed(offset(&read))?)
    } else {
        local
    };
    Some(Moment {
        on: on.date(),
        written: written.to_owned(),
        zone_known,
    })
}

/// The date and time as written, if they exist.
fn civil(read: &DateTime) -> Option<NaiveDateTime> {
    let day = NaiveDate::from_ymd_opt(read.year.into(), read.month.into(), read.day.into())?;
    // A leap second is the last second of its minute.
    day.and_hms_opt(
        read.hour.into(),
        read.minute.into(),
        read.second.min(59).into(),
    )
}

fn offset(read: &DateTime) -> TimeDelta {
    let minutes = i64::from(read.tz_hour) * 60 + i64::from(read.tz_minute);
    TimeDelta::minutes(if read.tz_before_gmt {
        -minutes
    } else {
        minutes
    })
}

/// The names of zones that mean one thing only (RFC 5322, 4.3); any other name says nothing.
const ZONES: [&str; 12] = [
    "UT", "UTC", "GMT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
];

/// Whether a date ends in a zone; a comment may follow it.
fn names_a_zone(written: &str) -> bool {
    let without_comment = written.split('(').next().unwrap_or_default();
    let last = without_comment
        .split_whitespace()
        .next_back()
        .unwrap_or_default();
    let is_offset = |digits: &str| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    last.strip_prefix(['+', '-']).is_some_and(is_offset)
        || ZONES.iter().any(|zone| last.eq_ignore_ascii_case(zone))
}

#[cfg(test)]
mod tests {
    use super::moment;

    /// Reckoned by hand from RFC 5322 and the hours at which Amsterdam's clock turns.
    #[test]
    fn a_moment_is_a_day_in_amsterdam() {
        let days = [
            ("Mon, 23 Nov 2026 23:30:00 +0000", Some("2026-11-24"), true),
            (
                "Mon, 23 Nov 2026 23:30:00 +0100 (CET)",
                Some("2026-11-23"),
                true,
            ),
            ("Mon, 23 Nov 2026 20:30:00 -0500", Some("2026-11-24"), true),
            ("23 Nov 2026 20:30:00 EST", Some("2026-11-24"), true),
            // The reader passes over a name where it expects seconds.
            ("23 Nov 2026 20:30 EST", Some("2026-11-23"), false),
            ("Fri, 31 Jul 2026 22:30:00 GMT", Some("2026-08-01"), true),
            ("Sat, 1 Aug 2026 05:00:00 +0900", Some("2026-07-31"), true),
            ("Tue, 30 Jun 2015 23:59:60 +0000", Some("2015-07-01"), true),
            ("Mon, 23 Nov 2026 23:30:00", Some("2026-11-23"), false),
            ("Mon, 23 Nov 2026 23:30:00 CET", Some("2026-11-23"), false),
            ("Mon, 31 Feb 2026 10:00:00 +0100", None, true),
            ("Mon, 23 Nov 2026 25:00:00 +0100", None, true),
            ("0 Foo 2026 10:00:00 +0100", None, true),
            ("gisteren", None, false),
            ("", None, false),
        ];
        for (written, on, zone_known) in days {
            let found = moment(written);
            assert_eq!(
                found.as_ref().map(|one| one.on.to_string()).as_deref(),
                on,
                "{written}"
            );
            assert!(
                found.is_none_or(|one| one.zone_known == zone_known),
                "{written}"
            );
        }
    }
}
