//! What was asked, promised and planned on the way. None of it pauses anything.

use super::{Duty, Obligation, Room, Whom};
use crate::case::{AnswerTo, Dispatched, Letter};
use crate::procedure::Rule;
use chrono::NaiveDate;

pub(super) fn obligations(room: Room) -> Vec<Obligation> {
    let promised = room.promises();
    let asked = room
        .questions()
        .chain(room.reactions())
        .chain(room.forwarded());
    asked
        .chain(room.readings())
        .chain(room.privacy())
        .chain(promised)
        .chain(room.measures())
        .collect()
}

impl<'a> Room<'a> {
    fn sent(self) -> impl DoubleEndedIterator<Item = &'a Dispatched> {
        self.state.dispatched.iter()
    }

    fn questions(self) -> impl Iterator<Item = Obligation> {
        let sentence = self.procedure.sentence_behind(Rule::Information);
        self.sent().filter_map(move |sent| {
            let Letter::InformationRequest { reply_by, .. } = sent.letter else {
                return None;
            };
            let to = AnswerTo::InformationRequest;
            let met_on = self.state.answered_since(to, sent.on);
            let met_on = met_on.or(self.closed_on());
            let due = self.chosen(Duty::Information, Whom::Complainant, sent.on, reply_by)?;
            Some(due.met(met_on).by_sentence(sentence))
        })
    }

    /// One for each person who was asked; a reminder sets a new day.
    fn reactions(self) -> impl Iterator<Item = Obligation> {
        let sentence = self.procedure.sentence_behind(Rule::WrittenReaction);
        (0..=u16::MAX)
            .zip(&self.state.persons)
            .filter_map(move |(place, _)| {
                let to = AnswerTo::ReactionRequest { person: place };
                let asked = |sent: &&Dispatched| sent.letter.asks() == Some(to);
                let anew = |sent: &&Dispatched| sent.letter.asks_anew() == Some(to);
                let last = self.sent().rfind(asked)?;
                // What was answered before does not answer what was asked anew.
                let first = self.sent().rfind(anew).unwrap_or(last);
                let met_on = self.state.answered_since(to, first.on).or(self.closed_on());
                let (duty, whom) = (Duty::PersonReaction(place), Whom::Person(place));
                let due = self.chosen(duty, whom, first.on, last.letter.day()?)?;
                Some(due.met(met_on).by_sentence(sentence))
            })
    }

    fn forwarded(self) -> impl Iterator<Item = Obligation> {
        let sentence = self.procedure.sentence_behind(Rule::Heard);
        let reacted = self.first(Letter::answers);
        self.sent().filter_map(move |sent| {
            let Letter::ReactionForwarded { person, reply_by } = sent.letter else {
                return None;
            };
            let to = AnswerTo::ReactionForwarded { person };
            let met_on = self
                .state
                .answered_since(to, sent.on)
                .or(reacted)
                .or(self.closed_on());
            let duty = Duty::ComplainantResponse(person);
            let due = self.chosen(duty, Whom::Complainant, sent.on, reply_by)?;
            Some(due.met(met_on).by_sentence(sentence))
        })
    }

    fn readings(self) -> impl Iterator<Item = Obligation> {
        self.state.readings.iter().filter_map(move |reading| {
            let done = reading.done.as_ref().map(|(on, _)| *on);
            let due = self.chosen(
                Duty::SecondReading,
                Whom::Reader,
                reading.on,
                reading.reply_by,
            )?;
            Some(due.met(done.or(self.closed_on())))
        })
    }

    /// The n-th answer belongs to the n-th request. Goes on after closing: it is no part of the complaint.
    fn privacy(self) -> impl Iterator<Item = Obligation> {
        let answers: Vec<NaiveDate> = self
            .sent()
            .filter(|sent| sent.letter == Letter::PrivacyAnswer)
            .map(|sent| sent.on)
            .collect();
        let house = &self.procedure.house;
        (0..=u16::MAX)
            .zip(&self.state.privacy)
            .filter_map(move |(place, asked)| {
                let response = house.privacy.reckon_on(asked.on, self.calendar)?;
                let mut due = Obligation {
                    duty: Duty::Privacy(place),
                    whom: Whom::Us,
                    target: response.target,
                    deadline: response.deadline,
                    met_on: answers.get(usize::from(place)).copied(),
                    sentence: None,
                    reckoning: Some(response.reckoning),
                    since: asked.on,
                };
                if self.privacy_delayed(asked.on, due.deadline.date()) {
                    let latest =
                        house
                            .privacy_extension
                            .latest(&house.privacy, asked.on, self.calendar)?;
                    due = self
                        .chosen(due.duty, Whom::Us, asked.on, latest.date())?
                        .met(due.met_on);
                }
                Some(due)
            })
    }

    /// Only notice within the month makes room for more (AVG art. 12(3)).
    fn privacy_delayed(self, asked_on: NaiveDate, deadline: NaiveDate) -> bool {
        let within = |sent: &&Dispatched| asked_on <= sent.on && sent.on <= deadline;
        self.sent()
            .filter(within)
            .any(|sent| sent.letter == Letter::PrivacyDelay)
    }

    fn promises(self) -> impl Iterator<Item = Obligation> {
        self.state.contacts.iter().filter_map(move |noted| {
            let promise = noted.contact.promise.as_ref()?;
            let settled = noted.settled.as_ref().map(|(on, _)| *on);
            let (duty, whom) = (Duty::Promise(noted.n), promise.by.into());
            let due = self.chosen(duty, whom, noted.contact.on, promise.due)?;
            Some(due.met(settled))
        })
    }

    /// A measure and, once it is carried out, the look at its effect. Both go on after closing.
    fn measures(self) -> impl Iterator<Item = Obligation> {
        let sentence = self.procedure.sentence_behind(Rule::Improvement);
        self.state.measures.iter().flat_map(move |planned| {
            let id = planned.measure.id;
            let since = self.state.intake.received_on;
            let carried_out = self
                .chosen(Duty::Measure(id), Whom::Owner, since, planned.measure.due)
                .map(|due| due.met(planned.done_on).by_sentence(sentence));
            let looked_at = planned.done_on.and_then(|on| self.effect_check(id, on));
            let seen = planned.effect.as_ref().map(|(on, ..)| *on);
            let looked_at = looked_at.map(|due| due.met(seen).by_sentence(sentence));
            carried_out.into_iter().chain(looked_at)
        })
    }

    fn effect_check(self, id: u16, done_on: NaiveDate) -> Option<Obligation> {
        let term = &self.procedure.house.effect_check;
        let response = term.reckon_on(done_on, self.calendar)?;
        Some(Obligation {
            duty: Duty::EffectCheck(id),
            whom: Whom::Us,
            target: response.target,
            deadline: response.deadline,
            met_on: None,
            sentence: None,
            reckoning: Some(response.reckoning),
            since: done_on,
        })
    }
}
