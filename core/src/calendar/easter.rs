//! Easter Sunday.

use chrono::NaiveDate;

/// Easter Sunday of a Gregorian year, by the ecclesiastical moon.
///
/// Compared with a second, independent method in the tests.
#[must_use]
pub fn easter_sunday(year: i32) -> NaiveDate {
    let golden = year % 19;
    let century = year / 100;
    let leap_corrections = century - century / 4;
    let moon_corrections = (8 * century + 13) / 25;
    let epact = (19 * golden + leap_corrections - moon_corrections + 15) % 30;
    // The two latest moons are pulled back by a day, so that no two years of a cycle share one.
    let late_moon = epact == 29 || (epact == 28 && golden > 10);
    let full_moon = 21 + epact - i32::from(late_moon);
    let weekday = (year + year / 4 - leap_corrections + full_moon + 2) % 7;
    let sunday = full_moon + 7 - weekday;
    let (month, day) = if sunday > 31 {
        (4, sunday - 31)
    } else {
        (3, sunday)
    };
    NaiveDate::from_ymd_opt(year, month, day.unsigned_abs())
        .expect("Easter lies between 22 March and 25 April")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;

    /// Gauss' method with the corrections of 1816, as a second opinion.
    fn gauss(year: i32) -> (u32, u32) {
        let (a, b, c, k) = (year % 19, year % 4, year % 7, year / 100);
        let p = (13 + 8 * k) / 25;
        let m = (15 - p + k - k / 4) % 30;
        let n = (4 + k - k / 4) % 7;
        let d = (19 * a + m) % 30;
        let e = (2 * b + 4 * c + 6 * d + n) % 7;
        let day = 22 + d + e;
        match (d, e, a) {
            (29, 6, _) => (4, 19),
            (28, 6, 11..) => (4, 18),
            _ if day > 31 => (4, (day - 31).unsigned_abs()),
            _ => (3, day.unsigned_abs()),
        }
    }

    #[test]
    fn two_methods_agree_on_every_year() {
        for year in 1583..=4000 {
            let easter = easter_sunday(year);
            assert_eq!((easter.month(), easter.day()), gauss(year), "{year}");
            assert_eq!(easter.weekday(), chrono::Weekday::Sun, "{year}");
        }
    }

    /// The extremes named in CALENDAR: 23 March 2008, 25 April 2038, 22 March 1818 and 2285.
    #[test]
    fn extremes() {
        let days = [
            (2008, 3, 23),
            (2038, 4, 25),
            (1818, 3, 22),
            (2285, 3, 22),
            (2026, 4, 5),
        ];
        for (year, month, day) in days {
            assert_eq!(
                Some(easter_sunday(year)),
                NaiveDate::from_ymd_opt(year, month, day)
            );
        }
    }
}
