//! Closures as holiday weeks: a list of one year as a proposal for the next. Week numbers are those of ISO 8601;
//! 2026 has a week 53, 2027 has not.

use chrono::NaiveDate;
use weerklank_core::calendar::{Calendar, Choices, Closure, next_year};
use weerklank_core::procedure::{Catalogue, Procedure};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a real day")
}

fn closure(from: &str, through: &str, name: &str) -> Closure {
    Closure {
        from: day(from),
        through: day(through),
        name: name.into(),
    }
}

#[test]
fn a_week_is_seven_days_from_its_first() {
    let week = Closure::week(day("2026-07-20"), "zomer".into());
    assert_eq!(week, Some(closure("2026-07-20", "2026-07-26", "zomer")));
    assert_eq!(Closure::week(NaiveDate::MAX, String::new()), None);
}

/// Week 43 of 2026 begins on 19 October, that of 2027 on 25 October; a single day keeps its date.
#[test]
fn a_week_keeps_its_number_and_a_day_its_date() {
    let list = [
        closure("2026-10-19", "2026-10-23", "herfst"),
        closure("2026-12-24", "2026-12-24", "kerstavond"),
        closure("2025-02-24", "2025-02-28", "een ander jaar"),
    ];
    let wanted = [
        closure("2027-10-25", "2027-10-29", "herfst"),
        closure("2027-12-24", "2027-12-24", "kerstavond"),
    ];
    assert_eq!(next_year(&list, 2026), wanted);
}

/// Week 53 of 2026 begins on Monday 28 December; the last week of 2027 is 52, from 27 December.
#[test]
fn week_53_becomes_the_last_week() {
    let list = [closure("2026-12-28", "2027-01-03", "kerst")];
    assert_eq!(
        next_year(&list, 2026),
        [closure("2027-12-27", "2028-01-02", "kerst")]
    );
}

#[test]
fn what_lies_over_a_closure_that_is_there_is_left_out() {
    let list = [
        closure("2026-10-19", "2026-10-23", "herfst"),
        closure("2027-10-25", "2027-10-25", "er al"),
    ];
    assert!(next_year(&list, 2026).is_empty());
    assert!(next_year(&list, 2030).is_empty());
    let at_the_end = [Closure {
        from: NaiveDate::MAX,
        through: NaiveDate::MAX,
        name: String::new(),
    }];
    assert!(next_year(&at_the_end, i32::MAX).is_empty());
}

/// The week of Christmas 2026 puts taking up after the reaction under the regulation of BLH (DOMAIN, A20); the Awb sets
/// no term for taking up and can live with it. Both together can't.
#[test]
fn a_calendar_has_to_suit_every_regulation_in_use() {
    let choices = Choices {
        closures: vec![closure("2026-12-21", "2027-01-01", "kerst")],
        ..Choices::default()
    };
    let (blh, awb) = (Procedure::blh(), Catalogue::awb());
    assert!(Procedure::calendar_for([awb], choices.clone()).is_ok());
    let refused = blh.calendar(choices.clone()).expect_err("refused");
    let both = Procedure::calendar_for([awb, blh, blh], choices).expect_err("refused");
    assert_eq!(both, refused, "each once");
    assert!(Calendar::new(Choices::default()).is_ok());
}
