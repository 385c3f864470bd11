//! Plays a scenario against the core and compares.

use super::play::reference;
use super::{Due, Expect, Filing, Kept, OnDay, Scenario, SkippedDays};
use chrono::NaiveDate;
use std::fmt::Debug;
use std::sync::LazyLock;
use weerklank_core::admissibility::{Facts, tests};
use weerklank_core::calendar::{Calendar, ChoiceProblem, Choices, FreeDay};
use weerklank_core::case::{Case, Command, Event, Finding, Recorded, decide};
use weerklank_core::obligation::{Clocks, Duty, Obligation, clocks};
use weerklank_core::procedure::Procedure;
use weerklank_core::reckoning::{Reckoning, Skipped};
use weerklank_core::register::agenda;
use weerklank_core::term::Deadline;

/// Plays a scenario and compares all that it expects.
///
/// # Errors
/// Every difference, in words.
pub fn check(scenario: &Scenario) -> Result<(), Vec<String>> {
    let calendar = calendar(scenario.given.calendar.choices())
        .map_err(|problems| vec![format!("calendar: {problems:?}")])?;
    let mut seen = Seen {
        differences: Vec::new(),
        calendar,
        procedure: scenario.regulation().expect("reading refuses any other"),
    };
    let case = seen.play(scenario);
    seen.compare(&scenario.expect, &case);
    if seen.differences.is_empty() {
        Ok(())
    } else {
        Err(seen.differences)
    }
}

/// Three centuries of days are tabulated once for all scenarios that choose nothing of their own.
fn calendar(choices: Choices) -> Result<Calendar, Vec<ChoiceProblem>> {
    static ORDINARY: LazyLock<Result<Calendar, Vec<ChoiceProblem>>> =
        LazyLock::new(|| Calendar::new(Choices::default()));
    if choices == Choices::default() {
        ORDINARY.clone()
    } else {
        Calendar::new(choices)
    }
}

pub(super) struct Seen {
    pub(super) differences: Vec<String>,
    pub(super) calendar: Calendar,
    pub(super) procedure: Procedure,
}

impl Seen {
    fn play(&mut self, scenario: &Scenario) -> Case {
        let given = &scenario.given;
        let intake = Box::new(given.intake());
        let registered = given.registered.unwrap_or(intake.received_on);
        let register = Event::ComplaintReceived {
            reference: reference(),
            regulation: None,
            intake,
        };
        let mut case = Case::new("scenario");
        self.send(
            &mut case,
            "register",
            register.into(),
            registered,
            &given.refused,
        );
        for (number, step) in (1..).zip(&scenario.step) {
            let (event, own_day) = step.command(given);
            let confirmed = step.confirmed;
            let command = Command { event, confirmed };
            let today = step.recorded.unwrap_or(own_day);
            self.send(
                &mut case,
                &format!("step {number}"),
                command,
                today,
                &step.refused,
            );
        }
        case
    }

    fn send(
        &mut self,
        case: &mut Case,
        what: &str,
        command: Command,
        today: NaiveDate,
        refused: &[String],
    ) {
        let decided = decide(case, command, today);
        let found: Vec<String> = decided
            .as_ref()
            .err()
            .into_iter()
            .flatten()
            .map(named)
            .collect();
        self.same(&format!("{what}, refused"), &refused.to_vec(), &found);
        for event in decided.unwrap_or_default() {
            let recorded = Recorded {
                n: case.len(),
                at_ms: 0,
                by: "scenario".to_owned(),
                event,
            };
            case.apply(recorded);
        }
    }

    fn compare(&mut self, expect: &Expect, case: &Case) {
        self.maybe("history", expect.history.as_ref(), &case.len());
        let (Some(state), Some(clocks)) =
            (case.state(), clocks(case, &self.procedure, &self.calendar))
        else {
            if expect.of_a_registered_case() {
                self.differences
                    .push("there is no registered case".to_owned());
            }
            return;
        };
        self.compare_tests(expect, &Facts::of(&state.intake));
        if let Some(filing) = &expect.filing {
            self.compare_filing(filing, &clocks, state.intake.reported_on);
        }
        let duties = |duty: Duty| -> Vec<&Obligation> {
            clocks
                .obligations
                .iter()
                .filter(|due| due.duty == duty)
                .collect()
        };
        let announced = expect.announced.iter().flatten().collect();
        let expected: [(Duty, Vec<&Due>); 4] = [
            (Duty::TakeUp, expect.take_up.iter().collect()),
            (Duty::React, expect.reaction.iter().collect()),
            (Duty::Refuse, expect.refusal.iter().collect()),
            (Duty::ReactAsAnnounced, announced),
        ];
        for (duty, expected) in expected {
            self.compare_dues(duty, &expected, &duties(duty));
        }
        if let Some(announced) = &expect.announced {
            let found = duties(Duty::ReactAsAnnounced).len();
            self.same("number of announced days", &announced.len(), &found);
        }
        if let Some(latest) = expect.latest {
            let since = duties(Duty::React).first().map(|due| due.since);
            let extension = self.procedure.extension.as_ref();
            let found = since.zip(extension).and_then(|(since, extension)| {
                extension.latest(&self.procedure.reaction, since, &self.calendar)
            });
            self.same("latest", &Some(latest), &found.map(Deadline::date));
        }
        if let Some(kept) = &expect.retention {
            self.compare_retention(kept, &clocks);
        }
        self.compare_known(expect, case, state, &clocks);
        for day in &expect.on {
            self.compare_advice(day, case, state, &clocks);
            self.compare_day(day, case, &clocks);
        }
        for skipped in &expect.skipped {
            self.compare_skipped(skipped, &clocks);
        }
    }

    fn compare_tests(&mut self, expect: &Expect, facts: &Facts) {
        let results = tests(facts, &self.procedure, &self.calendar);
        for (name, mark) in &expect.tests {
            let found = results
                .iter()
                .find(|result| format!("{:?}", result.test) == *name)
                .map_or_else(String::new, |result| format!("{:?}", result.mark));
            self.same(&format!("test {name}"), mark, &found);
        }
    }

    fn compare_filing(&mut self, expect: &Filing, clocks: &Clocks, reported_on: NaiveDate) {
        self.maybe(
            "filing, none",
            expect.none.as_ref(),
            &clocks.filing.is_none(),
        );
        let Some(found) = &clocks.filing else {
            if expect.none == Some(true) {
                return;
            }
            return self.differences.push("filing: there is none".to_owned());
        };
        self.maybe("filing, nominal", expect.nominal.as_ref(), &found.nominal);
        self.maybe("filing, formal", expect.formal.as_ref(), &found.formal);
        self.maybe(
            "filing, generous",
            expect.generous.as_ref(),
            &found.generous,
        );
        let verdict = format!("{:?}", found.judge(reported_on));
        self.maybe("filing, verdict", expect.verdict.as_ref(), &verdict);
        let starts = format!("{:?}", found.reckoning.start.fact);
        self.maybe("filing, starts", expect.starts.as_ref(), &starts);
        let over = found
            .reckoning
            .passed_over
            .map_or_else(String::new, |start| format!("{:?}", start.fact));
        self.maybe("filing, passed over", expect.passed_over.as_ref(), &over);
    }

    fn compare_dues(&mut self, duty: Duty, expected: &[&Due], found: &[&Obligation]) {
        for (place, expect) in expected.iter().enumerate() {
            match found.get(place) {
                Some(found) => self.compare_due(&format!("{duty:?} {place}"), expect, found),
                None => self
                    .differences
                    .push(format!("{duty:?} {place}: there is none")),
            }
        }
    }

    pub(super) fn compare_due(&mut self, duty: &str, expect: &Due, found: &Obligation) {
        let what = |part: &str| format!("{duty}, {part}");
        let pairs = [
            ("since", expect.since, found.since),
            ("target", expect.target, found.target.date()),
            ("deadline", expect.deadline, found.deadline.date()),
        ];
        for (part, expected, found) in pairs {
            self.maybe(&what(part), expected.as_ref(), &found);
        }
        self.maybe(&what("open"), expect.open.as_ref(), &found.met_on.is_none());
        if let Some(met) = expect.met {
            self.same(&what("met"), &Some(met), &found.met_on);
        }
    }

    fn compare_retention(&mut self, expect: &Kept, clocks: &Clocks) {
        let found = clocks.retention.as_ref();
        self.maybe("retention, none", expect.none.as_ref(), &found.is_none());
        let (through, from) = found
            .map(|kept| (kept.keep_through, kept.destroy_from))
            .unzip();
        if expect.through.is_some() {
            self.same("retention, through", &expect.through, &through);
        }
        if expect.destroy_from.is_some() {
            self.same("retention, destroy from", &expect.destroy_from, &from);
        }
    }

    fn compare_day(&mut self, expect: &OnDay, case: &Case, clocks: &Clocks) {
        let today = expect.today;
        let standing = |duty: Duty| -> Vec<String> {
            let dues = clocks.obligations.iter().filter(|due| due.duty == duty);
            dues.map(|due| format!("{:?}", due.standing(today, &self.calendar)))
                .collect()
        };
        let one = |expected: &Option<String>| expected.clone().map(|text| vec![text]);
        let pairs = [
            ("take_up", one(&expect.take_up), standing(Duty::TakeUp)),
            ("reaction", one(&expect.reaction), standing(Duty::React)),
            (
                "announced",
                expect.announced.clone(),
                standing(Duty::ReactAsAnnounced),
            ),
        ];
        for (what, expected, found) in pairs {
            self.maybe(&format!("{what} on {today}"), expected.as_ref(), &found);
        }
        let todos = agenda([case], |_| &self.procedure, &self.calendar, today);
        let found: Vec<String> = todos
            .iter()
            .map(|todo| format!("{:?} {:?}", todo.obligation.duty, todo.urgency))
            .collect();
        self.maybe(
            &format!("agenda on {today}"),
            expect.agenda.as_ref(),
            &found,
        );
    }

    fn compare_skipped(&mut self, expect: &SkippedDays, clocks: &Clocks) {
        let of_duty = |duty: Duty| clocks.obligations.iter().find(|due| due.duty == duty);
        let reckoning: Option<&Reckoning> = match expect.clock.as_str() {
            "filing" => clocks.filing.as_ref().map(|filing| &filing.reckoning),
            "take_up" => of_duty(Duty::TakeUp).and_then(|due| due.reckoning.as_ref()),
            "reaction" => of_duty(Duty::React).and_then(|due| due.reckoning.as_ref()),
            _ => None,
        };
        let track = reckoning
            .and_then(|reckoning| {
                reckoning
                    .tracks
                    .iter()
                    .find(|track| format!("{:?}", track.kind) == expect.track)
            })
            .cloned();
        let Some(track) = track else {
            let SkippedDays { clock, track, .. } = expect;
            return self
                .differences
                .push(format!("no track {track} on {clock}"));
        };
        let names = |days: &[&Skipped]| -> Vec<String> {
            days.iter()
                .map(|day| format!("{} {}", day.on, self.calendar.name(day.why)))
                .collect()
        };
        let weekend = |day: &&Skipped| matches!(day.why, FreeDay::Weekend(_));
        let named: Vec<&Skipped> = track.skipped.iter().filter(|day| !weekend(day)).collect();
        let over: Vec<&Skipped> = track.moved.iter().flat_map(|moved| &moved.over).collect();
        let (named, over) = (names(&named), names(&over));
        self.same(
            &format!("{} {}, not counted", expect.clock, expect.track),
            &expect.counted_not,
            &named,
        );
        self.same(
            &format!("{} {}, moved over", expect.clock, expect.track),
            &expect.moved_over,
            &over,
        );
    }

    pub(super) fn same<T: Debug + PartialEq>(&mut self, what: &str, expected: &T, found: &T) {
        if expected != found {
            self.differences
                .push(format!("{what}: expected {expected:?}, is {found:?}"));
        }
    }

    pub(super) fn maybe<T: Debug + PartialEq>(
        &mut self,
        what: &str,
        expected: Option<&T>,
        found: &T,
    ) {
        if let Some(expected) = expected {
            self.same(what, expected, found);
        }
    }
}

fn named(finding: &Finding) -> String {
    format!("{:?}: {:?}", finding.field, finding.problem)
}
