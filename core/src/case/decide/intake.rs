//! What is wrong with a complaint as it came in.

use super::in_years_of_facts;
use crate::case::command::{Field, Finding, Problem};
use crate::case::party::Intake;
use crate::text;
use chrono::NaiveDate;

pub(crate) fn intake_findings(intake: &Intake, today: NaiveDate) -> Vec<Finding> {
    let in_future =
        |field, on: NaiveDate| (on > today).then(|| Finding::stop(field, Problem::InFuture));
    let before = |field, on: NaiveDate, other, than: NaiveDate| {
        (on < than).then(|| Finding::stop(field, Problem::Before(other, than)))
    };
    let act = intake.act_on;
    let known = |field, on| in_years_of_facts(field, on, today);
    let stops = [
        act.and_then(|on| known(Field::ActOn, on)),
        intake
            .discovered_on
            .and_then(|on| known(Field::DiscoveredOn, on)),
        known(Field::ReportedOn, intake.reported_on),
        known(Field::ReceivedOn, intake.received_on),
        act.and_then(|on| in_future(Field::ActOn, on)),
        intake
            .discovered_on
            .and_then(|on| in_future(Field::DiscoveredOn, on)),
        in_future(Field::ReportedOn, intake.reported_on),
        in_future(Field::ReceivedOn, intake.received_on),
        act.zip(intake.discovered_on)
            .and_then(|(act, found)| before(Field::DiscoveredOn, found, Field::ActOn, act)),
        act.and_then(|act| before(Field::ReportedOn, intake.reported_on, Field::ActOn, act)),
        before(
            Field::ReceivedOn,
            intake.received_on,
            Field::ReportedOn,
            intake.reported_on,
        ),
        text::is_blank(&intake.verbatim).then(|| Finding::stop(Field::Verbatim, Problem::Missing)),
    ];
    stops.into_iter().flatten().collect()
}
