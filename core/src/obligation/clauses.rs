//! What the regulation asks: take up (K1), react (K2), keep to what was announced (K3), say that it is not
//! treated.

use super::{Duty, Obligation, Room, Whom};
use crate::case::{AnswerTo, Dispatched, Letter, Recipient, Rung, State};
use crate::order;
use crate::procedure::Rule;
use crate::reckoning::{Pause, Start, StartFact};
use crate::term::OrganisationTerm;
use chrono::NaiveDate;

/// `None` when a date lies beyond the calendar.
pub(super) fn obligations(room: Room) -> Option<Vec<Obligation>> {
    let mut found = Vec::new();
    if let (Some(term), Some(since)) = (&room.procedure.take_up, formal_since(room.state)) {
        found.push(room.take_up(term, since)?);
    }
    if let Some(since) = reaction_since(room.state, &room.procedure.reaction) {
        found.push(room.react(since)?);
    }
    if let (Some(term), Some(false)) = (&room.procedure.refusal, room.state.treated()) {
        found.push(room.refuse(term)?);
    }
    found.extend(room.announced());
    Some(found)
}

/// Since when it is a formal complaint in the organisation's hands. A talk over the telephone is none; what
/// was formal from the start counts from its first report, which is the strict reading for ourselves.
fn formal_since(state: &State) -> Option<NaiveDate> {
    let formal = |rung| matches!(rung, Rung::Specialist | Rung::Officer);
    match state.rungs.first() {
        Some((rung, _)) if formal(*rung) => Some(state.intake.reported_on),
        _ => state.first_on(formal),
    }
}

/// Since when the officer has it.
pub(crate) fn officer_since(state: &State) -> Option<NaiveDate> {
    state.first_on(|rung| rung == Rung::Officer)
}

/// Since when the term of the reaction runs.
pub(crate) fn reaction_since(state: &State, term: &OrganisationTerm) -> Option<NaiveDate> {
    match term.starts {
        StartFact::FirstReport => formal_since(state),
        _ => officer_since(state),
    }
}

impl<'a> Room<'a> {
    /// Letters to the complainant: a copy to someone else meets nothing.
    fn letters(self) -> impl Iterator<Item = &'a Dispatched> {
        let sent = self.state.dispatched.iter();
        sent.filter(|sent| sent.recipient == Recipient::Complainant)
    }

    pub(super) fn first(self, is_kind: impl Fn(&Letter) -> bool) -> Option<NaiveDate> {
        let sent = self.letters().filter(|sent| is_kind(&sent.letter));
        sent.map(|sent| sent.on).min()
    }

    /// Whether a letter says what comes of the complaint, or when. An invitation to say who it is does so only
    /// as long as nobody has.
    fn tells(self, letter: &Letter) -> bool {
        let invites = *letter == Letter::InvitationToIdentify;
        letter.answers_or_delays() && (self.state.is_signal() || !invites)
    }

    fn take_up(self, term: &OrganisationTerm, formal_since: NaiveDate) -> Option<Obligation> {
        let since = match term.starts {
            StartFact::FirstReport => formal_since,
            _ => officer_since(self.state).unwrap_or(formal_since),
        };
        let told = self.first(Letter::takes_up);
        let began = self.state.taken_up.as_ref().map(|(on, _)| *on);
        let met_on = told.into_iter().chain(began).min();
        self.reckoned(Duty::TakeUp, term, since, met_on, None)
    }

    fn react(self, since: NaiveDate) -> Option<Obligation> {
        let term = &self.procedure.reaction;
        let met_on = self.first(|letter| self.tells(letter));
        self.reckoned(Duty::React, term, since, met_on, self.pause())
    }

    fn refuse(self, term: &OrganisationTerm) -> Option<Obligation> {
        let since = formal_since(self.state).unwrap_or(self.state.intake.received_on);
        let told =
            |letter: &Letter| matches!(letter, Letter::NotTreated | Letter::InvitationToIdentify);
        self.reckoned(Duty::Refuse, term, since, self.first(told), None)
    }

    fn reckoned(
        self,
        duty: Duty,
        term: &OrganisationTerm,
        since: NaiveDate,
        met_on: Option<NaiveDate>,
        pause: Option<Pause>,
    ) -> Option<Obligation> {
        let start = Start {
            fact: term.starts,
            on: since,
        };
        let response = term.reckon_pausing(start, pause, self.calendar)?;
        Some(Obligation {
            duty,
            whom: Whom::Us,
            target: response.target,
            deadline: response.deadline,
            met_on: met_on.or(self.closed_on()),
            sentence: term.sentence,
            reckoning: Some(response.reckoning),
            since,
        })
    }

    /// The time the complainant took to answer, where the regulation lets it count: once, in actual days, and
    /// at most until the day by which an answer was asked for.
    fn pause(self) -> Option<Pause> {
        if !self.procedure.pauses {
            return None;
        }
        let asked = |sent: &Dispatched| match sent.letter {
            Letter::InformationRequest { reply_by, .. } => Some((sent.on, reply_by)),
            _ => None,
        };
        let (from, reply_by) = self.letters().find_map(asked)?;
        let answered = self
            .state
            .answered_since(AnswerTo::InformationRequest, from);
        let through = answered.map_or(reply_by, |on| on.min(reply_by));
        (through > from).then_some(Pause { from, through })
    }

    /// K3: one for each delay notice, met by the reaction or by the next notice.
    fn announced(self) -> Vec<Obligation> {
        let mut letters: Vec<&Dispatched> = self.letters().collect();
        // A letter that was recorded later may have left earlier.
        order::by_key(&mut letters, |sent| sent.on);
        let one = |(place, sent): (usize, &&Dispatched)| {
            let Letter::DelayNotice { until, .. } = sent.letter else {
                return None;
            };
            let later = letters[place + 1..].iter();
            let answered = later.filter(|sent| self.tells(&sent.letter));
            let met_on = answered.map(|sent| sent.on).min().or(self.closed_on());
            let sentence = self.procedure.sentence_behind(Rule::DelayNotice);
            let due = self.chosen(Duty::ReactAsAnnounced, Whom::Us, sent.on, until)?;
            Some(due.met(met_on).by_sentence(sentence))
        };
        letters.iter().enumerate().filter_map(one).collect()
    }
}
