//! What day and time it is, in Amsterdam, wherever the machine thinks it stands.
//!
//! An instant is a number of milliseconds since 1970; a civil date comes out of it through the browser's
//! calendar tables for Europe/Amsterdam. No text is ever read as a date by JavaScript, because
//! `new Date("2026-03-29")` is another day west of Greenwich.

use chrono::{DateTime, NaiveDate};
use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// Today's date in Amsterdam.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(now_ms())
}

/// Milliseconds since 1970-01-01 00:00 UTC.
#[must_use]
pub fn now_ms() -> i64 {
    // A browser's clock counts whole milliseconds within 53 bits.
    #[allow(clippy::cast_possible_truncation)]
    let now = Date::now() as i64;
    now
}

/// Does some work and leaves in the browser's timeline how long it took, under `name`.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let timeline = web_sys::window().and_then(|window| window.performance());
    // A timeline that is full or switched off measures nothing, and nothing else depends on it.
    let marked = timeline.filter(|timeline| timeline.mark(name).is_ok());
    let done = work();
    if let Some(timeline) = marked {
        let _ = timeline.measure_with_start_mark(name, name);
    }
    done
}

/// The date in Amsterdam at this instant.
#[must_use]
pub fn day_of(ms: i64) -> NaiveDate {
    amsterdam_day(ms).unwrap_or_else(|| utc_day(ms))
}

/// The time in Amsterdam at this instant, as `14:03`.
#[must_use]
pub fn local_time_text(ms: i64) -> String {
    let parts = amsterdam(ms);
    let (hour, minute) = (number(&parts, "hour"), number(&parts, "minute"));
    // Some browsers call midnight 24.
    format!("{:02}:{:02}", hour.unwrap_or(0) % 24, minute.unwrap_or(0))
}

fn amsterdam_day(ms: i64) -> Option<NaiveDate> {
    let parts = amsterdam(ms);
    let year = i32::try_from(number(&parts, "year")?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&parts, "month")?, number(&parts, "day")?)
}

/// The day in Greenwich: what is left in a browser without calendar tables, wrong for at most two hours a night.
fn utc_day(ms: i64) -> NaiveDate {
    DateTime::from_timestamp_millis(ms).map_or(NaiveDate::MAX, |instant| instant.date_naive())
}

/// The instant taken apart into `{type, value}` pairs, in digits.
fn amsterdam(ms: i64) -> Array {
    thread_local! {
        // Making one takes longer than asking it a thousand times.
        static FORMAT: Intl::DateTimeFormat = format();
    }
    // Milliseconds of any date that a browser knows fit in a double.
    #[allow(clippy::cast_precision_loss)]
    let instant = Date::new(&JsValue::from_f64(ms as f64));
    FORMAT.with(|format| format.format_to_parts(&instant))
}

fn format() -> Intl::DateTimeFormat {
    let options = Object::new();
    let wanted = [
        ("timeZone", "Europe/Amsterdam"),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
    ];
    for (name, value) in wanted {
        // Setting a property of a new plain object can't fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    // Swedish, because it writes digits and the Gregorian calendar whatever the machine prefers.
    Intl::DateTimeFormat::new(&Array::of1(&"sv-SE".into()), &options)
}

fn number(parts: &Array, kind: &str) -> Option<u32> {
    let text = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
    let part = parts
        .iter()
        .find(|part| text(part, "type").as_deref() == Some(kind))?;
    text(&part, "value")?.parse().ok()
}
