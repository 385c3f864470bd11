//! A scenario: facts of one case, then what has to follow from them. Pure data, in TOML; only
//! [`check`], with the files below it, knows the core's interface.
//!
//! A scenario that states nothing, or that holds a key nobody reads, does not load.

mod check;
mod forms;
mod known;
mod play;

pub use check::check;

use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use weerklank_core::calendar::{Choices, Closure, May5};
use weerklank_core::case::{
    Channel, Event, Gate, Identity, Letter, Outcome, Recipient, Relation, ReportedTo, Rung,
    Satisfaction, Severity,
};
use weerklank_core::procedure::{Catalogue, Procedure};

/// One scenario file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What it shows, in a sentence.
    pub title: String,
    /// The sentences of the regulation it shows, by number.
    pub shows: Vec<u8>,
    /// Where the expected dates come from; never "what the program says".
    pub truth: String,
    /// The regulation it plays under, by its short name.
    #[serde(default = "blh")]
    pub procedure: String,
    /// A committee handles the complaint, where the regulation gives that a term of its own.
    #[serde(default)]
    committee: bool,
    /// Its regulation lets a question to the complainant pause the reaction.
    #[serde(default)]
    pauses: bool,
    given: Given,
    #[serde(default)]
    step: Vec<Step>,
    expect: Expect,
}

/// A complaint as it came in. What is not said is that of an ordinary complaint by e-mail.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    #[serde(default)]
    identity: Identity,
    /// Particulars that are missing, by field name.
    #[serde(default)]
    lacks: Vec<String>,
    act: Option<NaiveDate>,
    discovered: Option<NaiveDate>,
    reported: NaiveDate,
    #[serde(default)]
    report_channel: Channel,
    #[serde(default)]
    reported_to: ReportedTo,
    /// With the officer; the day of the report when not said.
    received: Option<NaiveDate>,
    #[serde(default)]
    receipt_channel: Channel,
    gate: Option<Gate>,
    #[serde(default)]
    relation: Relation,
    #[serde(default)]
    rung: Rung,
    severity: Option<Severity>,
    /// The omission still lasts.
    #[serde(default)]
    ongoing: bool,
    #[serde(default)]
    about_officer: bool,
    #[serde(default)]
    wants_written_reaction: bool,
    /// The points of complaint; one ordinary point when not said.
    points: Option<Vec<String>>,
    /// The day of registration; the day of receipt when not said.
    registered: Option<NaiveDate>,
    /// Why registration is refused, if it is, see [`Step::refused`].
    #[serde(default)]
    refused: Vec<String>,
    #[serde(default)]
    calendar: Own,
}

/// Choices that differ from the default calendar.
#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Own {
    good_friday: Option<bool>,
    may5: Option<May5>,
    equated_days: Option<bool>,
    /// Days of the week that are never worked, 1 is Monday.
    weekend: Option<Vec<usize>>,
    #[serde(default)]
    closures: Vec<Closure>,
}

/// One thing the officer records; exactly one of the kinds below.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// The day she records it; its own day when not said.
    recorded: Option<NaiveDate>,
    /// She confirms what the program asks her to look at again.
    #[serde(default)]
    confirmed: bool,
    /// Why it is refused, if it is: `Field: Problem`, as the core names them.
    #[serde(default)]
    refused: Vec<String>,
    take_up: Option<TakeUp>,
    send: Option<Send>,
    close: Option<Close>,
    correct: Option<Correct>,
    /// Any other event, as records hold it.
    record: Option<Event>,
    decide: Option<forms::Decide>,
    rung: Option<forms::Climb>,
    person: Option<forms::Named>,
    answer: Option<forms::Answered>,
    finding: Option<forms::Found>,
    reopen: Option<forms::Reopen>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TakeUp {
    on: NaiveDate,
    act: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Send {
    on: NaiveDate,
    letter: Letter,
    #[serde(default)]
    to: Recipient,
    /// It was made with the program, not elsewhere.
    #[serde(default)]
    made_here: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Close {
    on: NaiveDate,
    outcome: Outcome,
    #[serde(default = "some_reason")]
    reason: String,
    #[serde(default)]
    satisfaction: Satisfaction,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Correct {
    of: u32,
    #[serde(default = "some_reason")]
    reason: String,
    replacement: Option<Event>,
    /// Instead of a replacement: the complaint itself, with these dates put right.
    dates: Option<Dates>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Dates {
    act: Option<NaiveDate>,
    discovered: Option<NaiveDate>,
    reported: Option<NaiveDate>,
    received: Option<NaiveDate>,
}

fn blh() -> String {
    "blh".to_owned()
}

fn some_reason() -> String {
    "zo is het gegaan".to_owned()
}

/// What has to follow. Words are the names the core gives its variants.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    /// Outcome of a test of the intake, by its name.
    #[serde(default)]
    tests: BTreeMap<String, String>,
    filing: Option<Filing>,
    take_up: Option<Due>,
    reaction: Option<Due>,
    /// The last day a delay may announce without consent.
    latest: Option<NaiveDate>,
    /// The notice that it is not treated.
    refusal: Option<Due>,
    /// One for each delay notice.
    announced: Option<Vec<Due>>,
    retention: Option<Kept>,
    /// Any obligation, by its duty; several of one duty in their order.
    #[serde(default)]
    duty: Vec<known::DutyDue>,
    /// The duties there are, in order.
    duties: Option<Vec<String>>,
    /// For whom the case waits, in order of their obligations.
    waits_for: Option<Vec<String>>,
    /// What is known of the case.
    case: Option<known::Known>,
    /// Lines of the history, word for word.
    #[serde(default)]
    lines: Vec<known::Line>,
    /// How things stand on a day.
    #[serde(default)]
    on: Vec<OnDay>,
    /// Days left out of a reading, by name.
    #[serde(default)]
    skipped: Vec<SkippedDays>,
    /// How many lines the history has.
    history: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Filing {
    /// That no term of filing runs.
    none: Option<bool>,
    starts: Option<String>,
    passed_over: Option<String>,
    nominal: Option<NaiveDate>,
    formal: Option<NaiveDate>,
    generous: Option<NaiveDate>,
    verdict: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Due {
    since: Option<NaiveDate>,
    target: Option<NaiveDate>,
    deadline: Option<NaiveDate>,
    met: Option<NaiveDate>,
    /// That it has not been met.
    open: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    through: Option<NaiveDate>,
    destroy_from: Option<NaiveDate>,
    /// That no retention runs, because the case is open.
    none: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OnDay {
    today: NaiveDate,
    take_up: Option<String>,
    reaction: Option<String>,
    announced: Option<Vec<String>>,
    /// `Duty Urgency`, most urgent first.
    agenda: Option<Vec<String>>,
    /// Advice that is among what she is given, see `known`.
    #[serde(default)]
    advises: Vec<String>,
    /// Advice that is not.
    #[serde(default)]
    advises_not: Vec<String>,
    /// What comes before everything else, in order.
    urgent: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SkippedDays {
    /// `filing`, `take_up` or `reaction`.
    clock: String,
    /// `Formal`, `Generous`, `Target` or `Deadline`.
    track: String,
    /// Named days left out of the count; weekends are not named.
    #[serde(default)]
    counted_not: Vec<String>,
    /// Days over which the end was moved, weekends included.
    #[serde(default)]
    moved_over: Vec<String>,
}

impl Scenario {
    /// Reads a scenario.
    ///
    /// # Errors
    /// In words: a key nobody reads, no sentence shown, no truth named, or nothing expected.
    pub fn read(text: &str) -> Result<Self, String> {
        let scenario: Self = toml::from_str(text).map_err(|trouble| trouble.to_string())?;
        let said = [
            (!scenario.title.trim().is_empty(), "it has no title"),
            (!scenario.shows.is_empty(), "it shows no sentence"),
            (!scenario.truth.trim().is_empty(), "it names no truth"),
            (scenario.states_something(), "it expects nothing"),
            (
                scenario.regulation().is_some(),
                "there is no such regulation, or it knows no committee",
            ),
            (
                scenario.step.iter().all(Step::is_one),
                "a step has to be exactly one thing",
            ),
        ];
        match said.iter().find(|(sound, _)| !sound) {
            Some((_, trouble)) => Err((*trouble).to_owned()),
            None => Ok(scenario),
        }
    }

    /// The regulation it plays under.
    #[must_use]
    pub fn regulation(&self) -> Option<Procedure> {
        let catalogue = Catalogue::embedded();
        let procedure = catalogue.versions(&self.procedure).last()?;
        let mut procedure = procedure.clone();
        if self.committee {
            procedure.reaction = procedure.by_committee.clone()?;
        }
        procedure.pauses |= self.pauses;
        Some(procedure)
    }

    fn states_something(&self) -> bool {
        let refused = self.step.iter().any(|step| !step.refused.is_empty());
        refused
            || !self.given.refused.is_empty()
            || self.expect.history.is_some()
            || self.expect.of_a_registered_case()
    }
}

impl Expect {
    /// Whether anything is expected that only a registered case can show.
    fn of_a_registered_case(&self) -> bool {
        let Self {
            tests,
            filing,
            take_up,
            reaction,
            latest,
            refusal,
            announced,
            retention,
            duty,
            duties,
            waits_for,
            case,
            lines,
            on,
            skipped,
            history: _,
        } = self;
        let lists = [
            tests.is_empty(),
            on.is_empty(),
            skipped.is_empty(),
            duty.is_empty(),
            lines.is_empty(),
        ];
        lists.contains(&false)
            || filing.is_some()
            || duties.is_some()
            || waits_for.is_some()
            || case.is_some()
            || take_up.is_some()
            || reaction.is_some()
            || latest.is_some()
            || refusal.is_some()
            || announced.is_some()
            || retention.is_some()
    }
}

impl Step {
    fn is_one(&self) -> bool {
        let kinds = [
            self.take_up.is_some(),
            self.send.is_some(),
            self.close.is_some(),
            self.correct.is_some(),
            self.record.is_some(),
            self.decide.is_some(),
            self.rung.is_some(),
            self.person.is_some(),
            self.answer.is_some(),
            self.finding.is_some(),
            self.reopen.is_some(),
        ];
        kinds.into_iter().filter(|there| *there).count() == 1
    }
}

impl Own {
    fn choices(&self) -> Choices {
        let usual = Choices::default();
        let mut weekend = usual.weekend;
        if let Some(free) = &self.weekend {
            weekend = std::array::from_fn(|day| free.contains(&(day + 1)));
        }
        Choices {
            weekend,
            good_friday: self.good_friday.unwrap_or(usual.good_friday),
            may5: self.may5.unwrap_or(usual.may5),
            equated_days: self.equated_days.unwrap_or(usual.equated_days),
            closures: self.closures.clone(),
            ..usual
        }
    }
}
