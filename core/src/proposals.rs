//! Days to propose, and what a chosen day comes to. The officer decides; nothing here bars anything.

mod letters;

pub use letters::letters;

use crate::calendar::Calendar;
use crate::case::{Channel, Decision, Recipient, Reply, State};
use crate::obligation::{officer_since, reaction_since};
use crate::procedure::Procedure;
use crate::term::{Deadline, Response};
use chrono::NaiveDate;

/// By when an answer to something of day `on` may be asked for, by the habits of the house; the day to propose
/// is the deadline. `None` beyond the calendar.
#[must_use]
pub fn reply_by(
    reply: Reply,
    on: NaiveDate,
    procedure: &Procedure,
    calendar: &Calendar,
) -> Option<Response> {
    let house = &procedure.house;
    let term = match reply {
        Reply::Information => &house.information_reply,
        Reply::Person => &house.person_reply,
        Reply::Complainant => &house.complainant_reply,
        Reply::SecondReading => &house.second_reading,
        Reply::Privacy => &house.privacy,
    };
    term.reckon_on(on, calendar)
}

/// What a delay comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    /// The receipt by the officer, or the day of the complaint while she does not have it.
    pub since: NaiveDate,
    /// Whole weeks from then to the announced day.
    pub weeks: i64,
    /// Days beyond those weeks, 0 to 6.
    pub days: i64,
    /// The last day that may be announced without the complainant's consent; `None` when no limit is set.
    pub latest: Option<Deadline>,
    /// Whether the announced day lies beyond that day, and no consent was noted.
    pub beyond: bool,
}

/// What a delay until `until` comes to; `None` when that day lies before the receipt.
#[must_use]
pub fn delay(
    state: &State,
    until: NaiveDate,
    procedure: &Procedure,
    calendar: &Calendar,
) -> Option<Delay> {
    let since = officer_since(state).unwrap_or(state.intake.received_on);
    let days = (until - since).num_days();
    let latest = latest_delay(state, procedure, calendar);
    let agreed = further_delay_agreed(state);
    (days >= 0).then_some(Delay {
        since,
        weeks: days / 7,
        days: days % 7,
        latest,
        beyond: !agreed && latest.is_some_and(|latest| until > latest.date()),
    })
}

/// The last day that a delay may announce without the complainant's consent; `None` when the regulation sets no
/// limit, or the term of the reaction has not begun.
#[must_use]
pub fn latest_delay(state: &State, procedure: &Procedure, calendar: &Calendar) -> Option<Deadline> {
    let extension = procedure.extension.as_ref()?;
    let since = reaction_since(state, &procedure.reaction)?;
    extension.latest(&procedure.reaction, since, calendar)
}

/// The last day for an answer about personal data that was asked for on this day, once it is told within the month
/// that it takes longer (AVG art. 12(3)).
#[must_use]
pub fn latest_privacy(
    asked_on: NaiveDate,
    procedure: &Procedure,
    calendar: &Calendar,
) -> Option<NaiveDate> {
    let house = &procedure.house;
    let latest = house
        .privacy_extension
        .latest(&house.privacy, asked_on, calendar)?;
    Some(latest.date())
}

/// Whether the complainant agreed to a delay beyond that day (Awb 9:11).
#[must_use]
pub fn further_delay_agreed(state: &State) -> bool {
    let agreed = |decision: &Decision| (*decision == Decision::FurtherDelayAgreed).then_some(());
    state.decided(agreed).is_some()
}

/// The address that is known of a recipient for this channel; empty when none is.
#[must_use]
pub fn address(state: &State, recipient: Recipient, channel: Channel) -> String {
    let complainant = &state.intake.complainant;
    match (recipient, channel) {
        (Recipient::Complainant, Channel::Email | Channel::Form) => complainant.email.clone(),
        (Recipient::Complainant, Channel::Post) => {
            let lines: Vec<&str> = complainant.address.lines().collect();
            lines.join(", ")
        }
        (Recipient::Complainant, Channel::Phone | Channel::InPerson) => complainant.name.clone(),
        (Recipient::Person { person }, by) => state
            .person(person)
            .map(|person| match by {
                Channel::Email | Channel::Form => person.email.clone(),
                _ => person.name.clone(),
            })
            .unwrap_or_default(),
        (Recipient::SecondParent | Recipient::Board | Recipient::Other, _) => String::new(),
    }
}
