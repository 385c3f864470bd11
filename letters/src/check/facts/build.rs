//! From a case to its facts.

use super::{Day, Facts, Post, What, people};
use crate::check::names;
use crate::check::text::{Text, plain_words};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use weerklank_core::calendar::Calendar;
use weerklank_core::case::{Case, Complainant, Identity, Letter, Recipient, State};
use weerklank_core::obligation::{Clocks, Duty, Obligation, clocks};
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;
use weerklank_core::reckoning::{Start, StartFact};

/// Words shorter than this say too little about what was agreed.
const TELLING: usize = 6;

impl Facts {
    /// The facts of a case for a letter of `today` to `recipient`; `others` are the names of the children and
    /// complainants of all other cases. `None` while the case is not registered or a day lies beyond the calendar.
    #[must_use]
    pub fn of(
        case: &Case,
        procedure: &Procedure,
        calendar: &Calendar,
        office: &Office,
        today: NaiveDate,
        recipient: Recipient,
        others: &[String],
    ) -> Option<Self> {
        let state = case.state()?;
        let mut days = days(state, &clocks(case, procedure, calendar)?);
        days.extend(kept_from_today(state, procedure, calendar, today));
        let terms = procedure.terms().into_iter();
        let facts = Self {
            today,
            recipient,
            reference: state.reference.clone(),
            days,
            people: people::all(state, office),
            spoken_of: spoken_of(state, office),
            agreed: agreed(state),
            terms: terms.map(|set| (set.kind, set.length)).collect(),
            others: Vec::new(),
            other_words: BTreeMap::new(),
            withheld: is_withheld(&state.intake.complainant, recipient),
            barred: state.no_direct_contact(),
        };
        Some(facts.beside(others))
    }

    /// Takes in who belongs to other cases. A word of their names that this file speaks of too tells nothing.
    fn beside(mut self, others: &[String]) -> Self {
        for (place, name) in others.iter().enumerate() {
            let words: Vec<String> = names::parts(name)
                .into_iter()
                .map(|part| part.plain)
                .collect();
            for word in &words {
                if self.called(word).next().is_none() && !self.spoken_of.contains(word) {
                    self.other_words
                        .entry(word.clone())
                        .or_default()
                        .push(place);
                }
            }
            self.others.push(words);
        }
        self
    }
}

/// The officer knows more than the person concerned may (sentence 12); who is unknown to her is so to all.
fn is_withheld(complainant: &Complainant, recipient: Recipient) -> bool {
    complainant.identity != Identity::Named && recipient != Recipient::Complainant
}

fn days(state: &State, clocks: &Clocks) -> Vec<Day> {
    let last = clocks.obligations.iter().rposition(|due| reacts(due.duty));
    let due = clocks.obligations.iter().enumerate();
    let due = due.flat_map(|(at, due)| due_days(due, state, Some(at) == last));
    let kept = clocks.retention.iter();
    let kept = kept.map(|kept| Day::new(kept.keep_through, What::Kept));
    happened(state).into_iter().chain(due).chain(kept).collect()
}

fn happened(state: &State) -> Vec<Day> {
    let intake = &state.intake;
    let sent = state.dispatched.iter();
    let steps = state.decisions.iter().map(|decided| decided.on);
    let steps = steps.chain(state.taken_up.iter().map(|(on, _)| *on));
    let steps = steps.chain(state.closed.iter().map(|closed| closed.on));
    let acts = intake.act_on.into_iter().chain(intake.discovered_on);
    let mut days = vec![
        Day::new(intake.received_on, What::Received),
        Day::new(intake.reported_on, What::Reported),
    ];
    days.extend(acts.map(|on| Day::new(on, What::Act)));
    days.extend(sent.map(|sent| Day::new(sent.on, What::Sent(post(&sent.letter)))));
    days.extend(
        state
            .contacts
            .iter()
            .map(|noted| Day::new(noted.contact.on, What::Talk)),
    );
    days.extend(
        state
            .answers
            .iter()
            .map(|answer| Day::new(answer.on, What::Answered)),
    );
    days.extend(steps.map(|on| Day::new(on, What::Step)));
    days
}

/// A case that is still open is kept from the closing that this letter may be.
fn kept_from_today(
    state: &State,
    procedure: &Procedure,
    calendar: &Calendar,
    today: NaiveDate,
) -> Option<Day> {
    let open = state.closed.is_none();
    let term = procedure.retention.as_ref().filter(|_| open)?;
    let start = Start {
        fact: StartFact::Closing,
        on: today,
    };
    let kept = term.reckon(start, calendar)?;
    Some(Day::new(kept.keep_through, What::Kept))
}

fn reacts(duty: Duty) -> bool {
    matches!(duty, Duty::React | Duty::ReactAsAnnounced | Duty::Refuse)
}

/// The last day of an obligation, and for a reaction the day to aim for: both may be named.
fn due_days(due: &Obligation, state: &State, is_last: bool) -> Vec<Day> {
    let what = match due.duty {
        duty if reacts(duty) => What::Reaction,
        Duty::PersonReaction(person) => What::PersonReply(person),
        Duty::Information | Duty::ComplainantResponse(_) => What::OwnReply,
        Duty::Promise(_) | Duty::Measure(_) | Duty::EffectCheck(_) => What::Agreed,
        _ => What::Step,
    };
    let mut days = vec![due.deadline.date()];
    if what == What::Reaction {
        days.push(due.target.date());
    }
    days.dedup();
    let day = |on| Day {
        about: about(due.duty, state),
        counts: is_last || due.met_on.is_none() && !reacts(due.duty),
        ..Day::new(on, what)
    };
    days.into_iter().map(day).collect()
}

/// What a promise or a measure speaks of, in words that tell it from others.
fn about(duty: Duty, state: &State) -> Vec<String> {
    let text = match duty {
        Duty::Promise(n) => state.promise(n).map(|(promise, _)| promise.what.as_str()),
        Duty::Measure(id) => state
            .measure(id)
            .map(|planned| planned.measure.what.as_str()),
        _ => None,
    };
    let words = plain_words(text.unwrap_or_default()).into_iter();
    words
        .filter(|word| word.len() >= TELLING && !FILLING.contains(&word.as_str()))
        .collect()
}

/// Long words that say nothing of what it is about.
const FILLING: &[&str] = &[
    "worden", "kunnen", "moeten", "zullen", "hebben", "zonder", "voortaan", "altijd", "tussen",
    "should", "always", "before", "without",
];

fn post(letter: &Letter) -> Post {
    match letter {
        Letter::Acknowledgement => Post::Acknowledgement,
        Letter::DelayNotice { .. } => Post::Delay,
        Letter::SubstantiveReaction => Post::Reaction,
        _ => Post::Other,
    }
}

fn agreed(state: &State) -> BTreeSet<String> {
    let measures = state.measures.iter().map(|planned| &planned.measure.what);
    let talks = state.contacts.iter().map(|noted| &noted.contact.agreed);
    let promises = state.contacts.iter();
    let promises = promises.filter_map(|noted| noted.contact.promise.as_ref());
    let texts = measures
        .chain(talks)
        .chain(promises.map(|promise| &promise.what));
    texts.flat_map(|text| plain_words(text)).collect()
}

/// Every word with a capital in what others wrote or said, and in the names of places.
fn spoken_of(state: &State, office: &Office) -> BTreeSet<String> {
    let intake = &state.intake;
    let own = [
        &intake.verbatim,
        &intake.about,
        &intake.complainant.address,
        &office.name,
        &office.address,
        &office.place,
    ];
    let points = state.points.iter();
    let points = points.flat_map(|one| {
        [
            &one.complaint,
            &one.complainant_says,
            &one.person_says,
            &one.documents,
        ]
    });
    let talks = state.contacts.iter().map(|noted| &noted.contact.said);
    let answers = state.answers.iter().map(|answer| &answer.words);
    let texts = own.into_iter().chain(points).chain(talks).chain(answers);
    texts.flat_map(|text| capitals(text)).collect()
}

fn capitals(text: &str) -> Vec<String> {
    let read = Text::new(text);
    let all = 0..read.tokens.len();
    all.filter(|at| read.tokens[*at].capital && read.word(*at).len() > 2)
        .map(|at| read.word(at).to_owned())
        .collect()
}
