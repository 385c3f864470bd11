//! What a message offers for the form, and what became of it there.
//!
//! Nothing found is a fact before the officer has confirmed it, and nothing she typed is overwritten unless she
//! asks for it.

use super::Form;
use crate::case::{Channel, Field, Source};
use crate::dates;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What was found in a message, as it would stand in the form. Empty is: not found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Offer {
    /// The sender's name.
    pub name: String,
    /// The address to answer to.
    pub email: String,
    /// What the message says it is about.
    pub subject: String,
    /// The text, to the letter.
    pub verbatim: String,
    /// The local day on which it was sent.
    pub sent_on: Option<NaiveDate>,
    /// The local day on which it came in.
    pub received_on: Option<NaiveDate>,
    /// The message itself; absent for a text that was no message.
    pub source: Option<Source>,
}

/// A form that was filled from a message. Kept as a draft beside the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Prefill {
    /// What was found.
    pub offer: Offer,
    /// What was filled in from it.
    filled: Vec<Place>,
    /// What the officer has decided about.
    settled: Vec<Place>,
}

/// A field that a message can fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    Name,
    Email,
    Subject,
    Verbatim,
    ReportedOn,
    ReceivedOn,
}

/// How a field stands to what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was found for it, or the officer has decided, or typed it herself.
    Settled,
    /// It was filled in from the message and has to be confirmed.
    ToConfirm,
    /// Something else was typed; what was found follows.
    Offered(String),
    /// The officer keeps another day than the message says; that day follows.
    OtherDay(NaiveDate),
}

impl Place {
    const ALL: [Self; 6] = [
        Self::Name,
        Self::Email,
        Self::Subject,
        Self::Verbatim,
        Self::ReportedOn,
        Self::ReceivedOn,
    ];

    fn field(self) -> Field {
        match self {
            Self::Name => Field::Name,
            Self::Email => Field::Email,
            Self::Subject => Field::Subject,
            Self::Verbatim => Field::Verbatim,
            Self::ReportedOn => Field::ReportedOn,
            Self::ReceivedOn => Field::ReceivedOn,
        }
    }

    fn of(field: Field) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.field() == field)
    }

    fn typed(self, form: &mut Form) -> &mut String {
        match self {
            Self::Name => &mut form.name,
            Self::Email => &mut form.email,
            Self::Subject => &mut form.subject,
            Self::Verbatim => &mut form.verbatim,
            Self::ReportedOn => &mut form.reported_on,
            Self::ReceivedOn => &mut form.received_on,
        }
    }

    fn text(self, form: &Form) -> &str {
        match self {
            Self::Name => &form.name,
            Self::Email => &form.email,
            Self::Subject => &form.subject,
            Self::Verbatim => &form.verbatim,
            Self::ReportedOn => &form.reported_on,
            Self::ReceivedOn => &form.received_on,
        }
    }
}

impl Offer {
    /// The day that the message says, for a date field.
    fn day(&self, place: Place) -> Option<NaiveDate> {
        match place {
            // Whoever sent an e-mail made known that there is a complaint; it came in when it arrived.
            Place::ReportedOn => self.sent_on.or(self.received_on),
            Place::ReceivedOn => self.received_on.or(self.sent_on),
            _ => None,
        }
    }

    fn text(&self, place: Place) -> String {
        match place {
            Place::Name => self.name.clone(),
            Place::Email => self.email.clone(),
            Place::Subject => self.subject.clone(),
            Place::Verbatim => self.verbatim.clone(),
            Place::ReportedOn | Place::ReceivedOn => {
                self.day(place).map(dates::field).unwrap_or_default()
            }
        }
    }
}

impl Prefill {
    /// Fills what is still empty; what was typed stays.
    #[must_use]
    pub fn fill(offer: Offer, form: &mut Form) -> Self {
        let mut prefill = Self {
            offer,
            ..Self::default()
        };
        if prefill.offer.source.is_some() && form.reported_on.is_empty() {
            form.report_channel = Channel::Email;
        }
        if prefill.offer.source.is_some() && form.received_on.is_empty() {
            form.receipt_channel = Channel::Email;
        }
        form.source.clone_from(&prefill.offer.source);
        for place in Place::ALL {
            let found = prefill.offer.text(place);
            let typed = place.typed(form);
            if typed.trim().is_empty() && !found.is_empty() {
                *typed = found;
                prefill.filled.push(place);
            }
        }
        prefill
    }

    /// How a field stands to what was found for it.
    #[must_use]
    pub fn standing(&self, field: Field, form: &Form) -> Standing {
        let Some(place) = Place::of(field) else {
            return Standing::Settled;
        };
        let (found, typed) = (self.offer.text(place), place.text(form));
        let decided = self.settled.contains(&place);
        match self.offer.day(place) {
            _ if found.is_empty() => Standing::Settled,
            _ if found == typed && self.filled.contains(&place) && !decided => Standing::ToConfirm,
            _ if found == typed => Standing::Settled,
            _ if !decided && !self.filled.contains(&place) => Standing::Offered(found),
            Some(day) if !typed.trim().is_empty() => Standing::OtherDay(day),
            _ => Standing::Settled,
        }
    }

    /// The officer confirms what stands in a field, or leaves it as it is.
    pub fn settle(&mut self, field: Field) {
        self.settled.extend(Place::of(field));
    }

    /// The officer confirms everything that was filled in.
    pub fn settle_filled(&mut self) {
        self.settled.extend(self.filled.iter().copied());
    }

    /// Puts what was found in place of what was typed.
    pub fn replace(&mut self, field: Field, form: &mut Form) {
        if let Some(place) = Place::of(field) {
            *place.typed(form) = self.offer.text(place);
            self.settled.push(place);
        }
    }

    /// The fields that still have to be confirmed, in the order of the form.
    #[must_use]
    pub fn unconfirmed(&self, form: &Form) -> Vec<Field> {
        let fields = Place::ALL.map(Place::field);
        let open = |field: &Field| self.standing(*field, form) == Standing::ToConfirm;
        fields.into_iter().filter(open).collect()
    }

    /// Takes back what was filled in and not yet confirmed, when the message is put away.
    pub fn undo(&self, form: &mut Form) {
        for field in self.unconfirmed(form) {
            if let Some(place) = Place::of(field) {
                place.typed(form).clear();
            }
        }
        form.source = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a real day")
    }

    fn offer() -> Offer {
        Offer {
            name: "Zoë Müller".into(),
            email: "zoe@voorbeeld.nl".into(),
            subject: "Klacht".into(),
            verbatim: "Er is niet teruggebeld.".into(),
            sent_on: Some(day("2026-11-10")),
            received_on: Some(day("2026-11-11")),
            source: Some(Source {
                sha256: "a".into(),
                text_sha256: "b".into(),
                from: "zoe@voorbeeld.nl".into(),
                sent_on: Some(day("2026-11-10")),
            }),
        }
    }

    #[test]
    fn an_empty_form_is_filled_and_everything_is_to_be_confirmed() {
        let mut form = Form::default();
        let prefill = Prefill::fill(offer(), &mut form);
        assert_eq!(form.name, "Zoë Müller");
        assert_eq!(
            (form.reported_on.as_str(), form.received_on.as_str()),
            ("10-11-2026", "11-11-2026")
        );
        assert_eq!(form.source, offer().source);
        let asked = prefill.unconfirmed(&form);
        assert_eq!(asked, Place::ALL.map(Place::field));
    }

    #[test]
    fn what_was_typed_stays_and_the_other_is_offered() {
        let mut form = Form {
            name: "Z. Müller".into(),
            received_on: "12-11-2026".into(),
            receipt_channel: Channel::Post,
            ..Form::default()
        };
        let mut prefill = Prefill::fill(offer(), &mut form);
        assert_eq!(form.name, "Z. Müller");
        assert_eq!(
            form.receipt_channel,
            Channel::Post,
            "how it came in was said"
        );
        let name = |prefill: &Prefill, form: &Form| prefill.standing(Field::Name, form);
        assert_eq!(
            name(&prefill, &form),
            Standing::Offered("Zoë Müller".into())
        );
        prefill.settle(Field::Name);
        assert_eq!(name(&prefill, &form), Standing::Settled);
        prefill.settle(Field::ReceivedOn);
        assert_eq!(
            prefill.standing(Field::ReceivedOn, &form),
            Standing::OtherDay(day("2026-11-11")),
            "another day than the mail's is said for as long as it stands there"
        );
        prefill.replace(Field::Name, &mut form);
        assert_eq!(
            (form.name.as_str(), name(&prefill, &form)),
            ("Zoë Müller", Standing::Settled)
        );
    }

    #[test]
    fn confirming_or_typing_settles_a_field() {
        let mut form = Form::default();
        let mut prefill = Prefill::fill(offer(), &mut form);
        prefill.settle(Field::Name);
        assert_eq!(prefill.standing(Field::Name, &form), Standing::Settled);
        form.subject = "Niet teruggebeld".into();
        assert_eq!(prefill.standing(Field::Subject, &form), Standing::Settled);
        form.reported_on = "9-11-2026".into();
        let other = Standing::OtherDay(day("2026-11-10"));
        assert_eq!(prefill.standing(Field::ReportedOn, &form), other);
        assert_eq!(
            prefill.unconfirmed(&form),
            [Field::Email, Field::Verbatim, Field::ReceivedOn]
        );
    }

    #[test]
    fn a_message_put_away_takes_back_what_nobody_confirmed() {
        let mut form = Form::default();
        let mut prefill = Prefill::fill(offer(), &mut form);
        prefill.settle(Field::Name);
        form.subject = "Eigen woorden".into();
        prefill.undo(&mut form);
        let kept = Form {
            name: "Zoë Müller".into(),
            subject: "Eigen woorden".into(),
            ..Form::default()
        };
        assert_eq!(form, kept);
    }

    #[test]
    fn without_a_day_of_arrival_the_day_of_sending_stands_in() {
        let mut form = Form::default();
        let sent = Offer {
            received_on: None,
            ..offer()
        };
        let prefill = Prefill::fill(sent, &mut form);
        assert_eq!(form.received_on, "10-11-2026");
        assert!(prefill.unconfirmed(&form).contains(&Field::ReceivedOn));
    }

    #[test]
    fn plain_text_only_fills_the_text() {
        let mut form = Form {
            receipt_channel: Channel::Phone,
            ..Form::default()
        };
        let text = Offer {
            verbatim: "Er is niet teruggebeld.".into(),
            ..Offer::default()
        };
        let _ = Prefill::fill(text, &mut form);
        let wanted = Form {
            receipt_channel: Channel::Phone,
            verbatim: "Er is niet teruggebeld.".into(),
            ..Form::default()
        };
        assert_eq!(form, wanted);
    }
}
