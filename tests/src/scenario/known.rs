//! What a scenario expects of a case beyond its clocks: who has to act, what to think of, what is known.

use super::check::Seen;
use super::{Due, Expect, OnDay};
use chrono::NaiveDate;
use serde::Deserialize;
use weerklank_core::advice::{Advice, Advised, advice};
use weerklank_core::case::{Case, State};
use weerklank_core::obligation::{Clocks, Obligation};
use weerklank_core::words;

/// An obligation, by the name the core gives its duty.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DutyDue {
    duty: String,
    /// Who has to act.
    whom: Option<String>,
    since: Option<NaiveDate>,
    target: Option<NaiveDate>,
    deadline: Option<NaiveDate>,
    met: Option<NaiveDate>,
    /// That it has not been met.
    open: Option<bool>,
    /// The sentence behind it; 0 for none.
    sentence: Option<u8>,
}

/// A line of the history, by the number of its event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    n: usize,
    says: String,
}

/// What is known of the case. Words are the names the core gives its variants.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Known {
    open: Option<bool>,
    /// `Rung day`, from the first.
    rungs: Option<Vec<String>>,
    severity: Option<String>,
    gate: Option<String>,
    signal: Option<bool>,
    no_direct_contact: Option<bool>,
    child_at_risk: Option<bool>,
    substitute: Option<String>,
    second_parent_may_know: Option<bool>,
    treated: Option<bool>,
    /// Points without a finding, by number.
    unanswered: Option<Vec<u16>>,
    persons: Option<Vec<String>>,
    documents: Option<Vec<String>>,
    held: Option<bool>,
    solved: Option<bool>,
    handled_well: Option<bool>,
    complainant: Option<String>,
}

impl Seen {
    pub(super) fn compare_known(
        &mut self,
        expect: &Expect,
        case: &Case,
        state: &State,
        clocks: &Clocks,
    ) {
        let names = |dues: &[&Obligation]| -> Vec<String> {
            dues.iter().map(|due| format!("{:?}", due.duty)).collect()
        };
        let all: Vec<&Obligation> = clocks.obligations.iter().collect();
        self.maybe("duties", expect.duties.as_ref(), &names(&all));
        let waiting = all.iter().filter(|due| due.waits());
        let whom: Vec<String> = waiting.map(|due| format!("{:?}", due.whom)).collect();
        self.maybe("waits for", expect.waits_for.as_ref(), &whom);
        for (place, due) in expect.duty.iter().enumerate() {
            let before = expect.duty[..place].iter();
            let nth = before.filter(|other| other.duty == due.duty).count();
            let mut same = all
                .iter()
                .filter(|found| format!("{:?}", found.duty) == due.duty);
            match same.nth(nth) {
                Some(found) => self.compare_duty(due, found),
                None => self
                    .differences
                    .push(format!("{} {nth}: there is none", due.duty)),
            }
        }
        for line in &expect.lines {
            let found = case.history().get(line.n);
            let says = found.map_or_else(String::new, |recorded| {
                words::event(&recorded.event, &state.persons)
            });
            self.same(&format!("line {}", line.n), &line.says, &says);
        }
        if let Some(known) = &expect.case {
            self.compare_case(known, state);
        }
    }

    fn compare_duty(&mut self, expect: &DutyDue, found: &Obligation) {
        let what = |part: &str| format!("{}, {part}", expect.duty);
        let whom = format!("{:?}", found.whom);
        self.maybe(&what("whom"), expect.whom.as_ref(), &whom);
        let sentence = found.sentence.unwrap_or(0);
        self.maybe(&what("sentence"), expect.sentence.as_ref(), &sentence);
        let dates = Due {
            since: expect.since,
            target: expect.target,
            deadline: expect.deadline,
            met: expect.met,
            open: expect.open,
        };
        self.compare_due(&expect.duty, &dates, found);
    }

    fn compare_case(&mut self, expect: &Known, state: &State) {
        let closed = state.closed.as_ref();
        let rungs: Vec<String> = state
            .rungs
            .iter()
            .map(|(rung, on)| format!("{rung:?} {on}"))
            .collect();
        let thinks = closed.map(|closed| closed.satisfaction).unwrap_or_default();
        let severity = state
            .severity()
            .map_or_else(String::new, |one| format!("{one:?}"));
        let gate = state
            .gate()
            .map_or_else(String::new, |one| format!("{one:?}"));
        let substitute = state.substitute().unwrap_or_default().to_owned();
        let persons: Vec<String> = state.persons.iter().map(|one| one.name.clone()).collect();
        let documents: Vec<String> = state.documents.iter().map(|one| one.name.clone()).collect();
        self.maybe("open", expect.open.as_ref(), &closed.is_none());
        self.maybe("rungs", expect.rungs.as_ref(), &rungs);
        self.maybe("severity", expect.severity.as_ref(), &severity);
        self.maybe("gate", expect.gate.as_ref(), &gate);
        self.maybe("signal", expect.signal.as_ref(), &state.is_signal());
        let unwanted = state.no_direct_contact();
        self.maybe(
            "no direct contact",
            expect.no_direct_contact.as_ref(),
            &unwanted,
        );
        self.maybe(
            "child at risk",
            expect.child_at_risk.as_ref(),
            &state.child_at_risk(),
        );
        self.maybe("substitute", expect.substitute.as_ref(), &substitute);
        self.maybe(
            "unanswered",
            expect.unanswered.as_ref(),
            &state.unanswered(),
        );
        self.maybe("persons", expect.persons.as_ref(), &persons);
        self.maybe("documents", expect.documents.as_ref(), &documents);
        self.maybe("held", expect.held.as_ref(), &state.hold.is_some());
        let name = &state.intake.complainant.name;
        self.maybe("complainant", expect.complainant.as_ref(), name);
        let answers = [
            (
                "second parent",
                expect.second_parent_may_know,
                state.second_parent_may_know(),
            ),
            ("treated", expect.treated, state.treated()),
            ("solved", expect.solved, thinks.solved),
            ("handled well", expect.handled_well, thinks.handling),
        ];
        for (what, expected, found) in answers {
            if expected.is_some() {
                self.same(what, &expected, &found);
            }
        }
    }

    pub(super) fn compare_advice(
        &mut self,
        expect: &OnDay,
        case: &Case,
        state: &State,
        clocks: &Clocks,
    ) {
        let today = expect.today;
        let advised = advice(case, clocks, &self.procedure, &self.calendar, today);
        let found: Vec<String> = advised.iter().map(name).collect();
        for wanted in &expect.advises {
            if !found.contains(wanted) {
                let said = format!("advice on {today}: {wanted} is not in {found:?}");
                self.differences.push(said);
            }
        }
        for unwanted in expect
            .advises_not
            .iter()
            .filter(|name| found.contains(name))
        {
            self.differences
                .push(format!("advice on {today}: {unwanted} is given"));
        }
        let urgent = advised.iter().filter(|advised| advised.urgent);
        let urgent: Vec<String> = urgent.map(name).collect();
        self.maybe(
            &format!("urgent on {today}"),
            expect.urgent.as_ref(),
            &urgent,
        );
        for one in advised {
            let told = words::advice(&one.advice, state);
            let sound = told.ends_with('.') && told.starts_with(char::is_uppercase);
            self.same(&format!("{one:?} in a sentence"), &true, &sound);
        }
    }
}

/// The name of an advice with what belongs to it, and the sentence behind it: `AskReaction(0) S26`.
fn name(advised: &Advised) -> String {
    let name = match &advised.advice {
        Advice::TakesLong(after, on) => {
            format!("TakesLong {} {:?} {on}", after.count(), after.unit())
        }
        Advice::BeyondExtension(latest) => format!("BeyondExtension {}", latest.date()),
        Advice::BeyondDecrees(on) => format!("BeyondDecrees {on}"),
        other => format!("{other:?}"),
    };
    match advised.sentence {
        Some(sentence) => format!("{name} S{sentence}"),
        None => name,
    }
}
