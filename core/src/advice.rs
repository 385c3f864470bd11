//! What the officer should think of: facts of a case that ask for a decision, a question or care. Nothing
//! here bars anything; she decides.

use crate::admissibility::Facts;
use crate::calendar::{Calendar, Count};
use crate::case::{
    AnswerTo, Between, Case, Channel, Decision, Identity, Letter, Relation, Rung, Severity, State,
};
use crate::deciding::days_late;
use crate::obligation::{Clocks, Duty, officer_since};
use crate::order;
use crate::procedure::{Law, Limit, Procedure, Rule};
use crate::proposals;
use crate::term::{Deadline, Length};
use chrono::NaiveDate;

/// Something to think of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// There is a concern for the safety of a child: the reporting code, outside all clocks.
    ChildSafety,
    /// The complaint touches the officer: a substitute, or a reason why not.
    Conflict,
    /// Nobody is known, nobody can be reached: registered as a signal, not treated.
    AnonymousSignal,
    /// Nobody is known, but there is an address: invite to say who it is.
    InviteToIdentify,
    /// It came late by so many days: treat anyway, or give a reason.
    DecideThoughLate(i64),
    /// It has only been told, not written.
    AskInWriting,
    /// Particulars are missing that are needed to reach someone.
    AskParticulars,
    /// Whether this person may complain for the child has not been noted.
    MayComplain(Relation),
    /// A lesser matter that nobody has talked over yet.
    TalkFirst,
    /// The person concerned must not seek contact.
    NoDirectContact,
    /// Others may read the mailbox in which it arrived.
    SharedMailbox,
    /// It is not noted whom the complaint is about.
    NamePersons,
    /// No association is noted for a person concerned, by place: without it no board can be named.
    NameAssociation(u16),
    /// A written reaction is wanted and was not asked for, of a person concerned by place.
    AskReaction(u16),
    /// A reaction came in and has not gone on to the complainant, of a person concerned by place.
    ForwardReaction(u16),
    /// From receipt to the announced day, or to today, takes longer than this; it passes on that day.
    TakesLong(Length, NaiveDate),
    /// What was announced goes beyond what the law allows without consent; the last day follows.
    BeyondExtension(Deadline),
    /// What is expected goes beyond the last day that a law above the regulation allows, which follows.
    BeyondLaw(Law, Deadline),
    /// A date lies in a year for which the decrees on equated days are not known.
    BeyondDecrees(NaiveDate),
    /// The file is kept beyond its term.
    Held,
}

/// An advice with its weight and the sentence behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advised {
    /// What.
    pub advice: Advice,
    /// Whether it comes before everything else.
    pub urgent: bool,
    /// Number of the sentence of the regulation, if one says so.
    pub sentence: Option<u8>,
}

/// Everything to think of, most urgent first.
#[must_use]
pub fn advice(
    case: &Case,
    clocks: &Clocks,
    procedure: &Procedure,
    calendar: &Calendar,
    today: NaiveDate,
) -> Vec<Advised> {
    let Some(state) = case.state() else {
        return Vec::new();
    };
    let open = Open {
        state,
        clocks,
        procedure,
        calendar,
        today,
    };
    let mut found = open.always();
    if state.closed.is_none() {
        found.extend(open.intake());
        found.extend(open.people());
        found.extend(open.time());
    }
    let advised = |(advice, rule): (Advice, Option<Rule>)| Advised {
        urgent: matches!(advice, Advice::ChildSafety | Advice::Conflict),
        sentence: rule.and_then(|rule| procedure.sentence_behind(rule)),
        advice,
    };
    let mut found: Vec<Advised> = found.into_iter().map(advised).collect();
    order::by_key(&mut found, |advised| !advised.urgent);
    found
}

/// An advice and the rule it comes from.
type Found = (Advice, Option<Rule>);

struct Open<'a> {
    state: &'a State,
    clocks: &'a Clocks,
    procedure: &'a Procedure,
    calendar: &'a Calendar,
    today: NaiveDate,
}

impl Open<'_> {
    fn always(&self) -> Vec<Found> {
        let state = self.state;
        [
            (state.child_at_risk(), Advice::ChildSafety, None),
            (state.conflict_is_open(), Advice::Conflict, None),
            (state.hold.is_some(), Advice::Held, Some(Rule::Registered)),
        ]
        .into_iter()
        .filter_map(|(so, advice, rule)| so.then_some((advice, rule)))
        .collect()
    }

    fn intake(&self) -> Vec<Found> {
        let state = self.state;
        let invited = state.first_dispatch(|letter| *letter == Letter::InvitationToIdentify);
        let identity = state.intake.complainant.identity;
        let written = state.intake.is_written();
        let informal = state.rung() == Rung::Informal;
        let lesser = state.severity() == Some(Severity::Minor) && !informal;
        let talked = state
            .contacts
            .iter()
            .any(|noted| matches!(noted.contact.between, Between::PersonAndComplainant { .. }));
        let mut found: Vec<Found> = [
            (
                identity == Identity::Anonymous,
                Advice::AnonymousSignal,
                Rule::Identified,
            ),
            (
                identity == Identity::Pseudonymous && invited.is_none(),
                Advice::InviteToIdentify,
                Rule::Identified,
            ),
            (!written && !informal, Advice::AskInWriting, Rule::Written),
            (self.unreachable(), Advice::AskParticulars, Rule::Complete),
            (lesser && !talked, Advice::TalkFirst, Rule::Informal),
            (
                state.intake.receipt_channel == Channel::Email && state.taken_up.is_none(),
                Advice::SharedMailbox,
                Rule::Mailbox,
            ),
        ]
        .into_iter()
        .filter_map(|(so, advice, rule)| so.then_some((advice, Some(rule))))
        .collect();
        found.extend(self.late());
        found.extend(self.authority());
        found
    }

    fn unreachable(&self) -> bool {
        !self.state.is_signal() && !Facts::of(&self.state.intake).reachable()
    }

    fn late(&self) -> Option<Found> {
        let days = days_late(self.state, self.procedure, self.calendar)?;
        let open = self.state.treated().is_none();
        open.then_some((Advice::DecideThoughLate(days), Some(Rule::Written)))
    }

    fn authority(&self) -> Option<Found> {
        let relation = self.state.intake.complainant.relation;
        let plain = matches!(relation, Relation::Parent | Relation::Guardian);
        let noted = self.state.decided(|decision| match decision {
            Decision::MayComplain { accepted } => Some(*accepted),
            _ => None,
        });
        (!plain && noted.is_none()).then_some((Advice::MayComplain(relation), None))
    }

    fn people(&self) -> Vec<Found> {
        let state = self.state;
        let mut found = Vec::new();
        if state.no_direct_contact() {
            found.push((Advice::NoDirectContact, Some(Rule::DirectContact)));
        }
        if state.persons.is_empty() {
            found.push((Advice::NamePersons, Some(Rule::InOwnWords)));
        }
        for (place, person) in (0..=u16::MAX).zip(&state.persons) {
            if person.memberships.is_empty() {
                found.push((Advice::NameAssociation(place), Some(Rule::Board)));
            }
            found.extend(self.reaction(place));
        }
        found
    }

    fn reaction(&self, place: u16) -> Option<Found> {
        let state = self.state;
        let mine = AnswerTo::ReactionRequest { person: place };
        let passed_on = AnswerTo::ReactionForwarded { person: place };
        let asked_first =
            |answer| state.first_dispatch(|letter| letter.asks_anew() == Some(answer));
        let (asked, forwarded) = (asked_first(mine), asked_first(passed_on));
        let came = state.answers.iter().any(|answer| answer.answer == mine);
        let wanted = state.wants_written_reaction();
        let advice = match (asked, came, forwarded) {
            (None, ..) if wanted => Advice::AskReaction(place),
            (_, true, None) => Advice::ForwardReaction(place),
            _ => return None,
        };
        Some((advice, Some(Rule::WrittenReaction)))
    }

    fn time(&self) -> Vec<Found> {
        let mut found = Vec::new();
        found.extend(self.takes_long());
        found.extend(self.beyond_extension());
        found.extend(self.beyond_laws());
        found.extend(self.beyond_decrees());
        found
    }

    /// The day now announced for the reaction, or today when none is.
    fn expected(&self) -> NaiveDate {
        let announced = self
            .clocks
            .obligations
            .iter()
            .filter(|due| due.duty == Duty::ReactAsAnnounced && due.met_on.is_none());
        let last = announced.map(|due| due.deadline.date()).max();
        last.map_or(self.today, |day| day.max(self.today))
    }

    /// The longest of the lengths that is passed.
    fn takes_long(&self) -> Option<Found> {
        let since = officer_since(self.state)?;
        let expected = self.expected();
        let passed = self
            .procedure
            .house
            .warn_after
            .iter()
            .rev()
            .find_map(|length| {
                let last = length.last_day(since, self.calendar, Count::Normal)?;
                (expected > last).then_some((*length, last))
            });
        let (length, last) = passed?;
        Some((Advice::TakesLong(length, last), Some(Rule::DelayNotice)))
    }

    fn beyond_extension(&self) -> Option<Found> {
        let latest = proposals::latest_delay(self.state, self.procedure, self.calendar)?;
        let beyond = self.expected() > latest.date();
        (beyond && !proposals::further_delay_agreed(self.state))
            .then_some((Advice::BeyondExtension(latest), Some(Rule::DelayNotice)))
    }

    /// A law's terms count from the first report, because that is the strict reading for ourselves.
    fn beyond_laws(&self) -> Vec<Found> {
        let since = self.state.intake.reported_on;
        let beyond = |limit: Limit| {
            let last = limit.latest.unwrap_or(limit.response.deadline);
            let advice = Advice::BeyondLaw(limit.law, last);
            (self.expected() > last.date()).then_some((advice, Some(Rule::DelayNotice)))
        };
        let limits = self.procedure.limits(since, self.calendar);
        limits.into_iter().filter_map(beyond).collect()
    }

    fn beyond_decrees(&self) -> Option<Found> {
        let open = self.clocks.obligations.iter();
        let open = open.filter(|due| due.met_on.is_none());
        let beyond = open
            .map(|due| due.deadline.date())
            .find(|on| !self.calendar.knows_decrees(*on))?;
        Some((Advice::BeyondDecrees(beyond), None))
    }
}
