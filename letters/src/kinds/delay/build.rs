//! From a case to the facts of its uitstelbericht, and what makes a delay no delay.

use chrono::NaiveDate;
use weerklank_core::case::{Dispatched, Language, Letter as Sent, Recipient};
use weerklank_core::dates;
use weerklank_core::proposals::{further_delay_agreed, latest_delay};

use super::{COPY_NOTE, DONE, Delay};
use crate::envelope::Envelope;
use crate::gate::{Element, Gate, Mend, Place};
use crate::ground::Ground;
use crate::tongue::Tongue;

impl Delay {
    /// The facts of the notice for its recipient.
    pub(super) fn of(ground: Ground<'_>, gate: &mut Gate) -> Self {
        match ground.recipient {
            Recipient::Person { .. } => Self::copy(ground, gate),
            _ => Self::notice(ground, gate),
        }
    }

    fn notice(ground: Ground<'_>, gate: &mut Gate) -> Self {
        ground.only_to_complainant(gate);
        let earlier: Vec<&Dispatched> = notices(ground).collect();
        let promised = ground.promised();
        let until = ground.typed.day("day", ground.today);
        late_enough(ground, promised, until, gate);
        within_the_rules(ground, until, gate);
        gate.forbid(repeats(ground, earlier.last()), &SAME_REASON);
        Self {
            promised_for: promised.map_or_else(String::new, |on| ground.day(on)),
            overdue: promised.is_some_and(|on| on < ground.today),
            reason: ground.rich("words"),
            done: ground.rich(DONE),
            until: ground.typed_day("day"),
            times: times(ground.language, earlier.len()),
            earlier: earlier.iter().map(|sent| ground.day(sent.on)).collect(),
            agreed: beyond(ground, until).is_some(),
            note: ground.rich("note"),
            envelope: Envelope::of(ground),
            ..Self::default()
        }
    }

    /// What a person concerned hears: the day that the complainant was told, and nothing that is private to her or him.
    fn copy(ground: Ground<'_>, gate: &mut Gate) -> Self {
        let told = notices(ground).last().and_then(|sent| sent.letter.day());
        gate.forbid(told.is_none(), &NOT_TOLD_YET);
        let typed = ground.typed.day("day", ground.today);
        if let Some(told) = told.filter(|told| typed != Some(*told)) {
            let told = dates::long(told);
            let sentence = format!("De klager is {told} beloofd. Vul hier dezelfde dag in.");
            gate.tell("nieuwe dag", sentence, Mend::here("day"));
        }
        Self {
            copy: true,
            until: told.map_or_else(String::new, |on| ground.day(on)),
            note: ground.rich(COPY_NOTE),
            envelope: Envelope::of(ground),
            ..Self::default()
        }
    }
}

/// The notices the complainant got, in the order in which they were recorded.
fn notices<'a>(ground: Ground<'a>) -> impl Iterator<Item = &'a Dispatched> {
    ground.state.dispatched.iter().filter(|sent| {
        sent.recipient == Recipient::Complainant && matches!(sent.letter, Sent::DelayNotice { .. })
    })
}

/// A delay goes to a day to come, after the one that was promised.
fn late_enough(
    ground: Ground<'_>,
    promised: Option<NaiveDate>,
    until: Option<NaiveDate>,
    gate: &mut Gate,
) {
    let past = until.is_some_and(|until| until <= ground.today);
    gate.forbid(past, &PAST);
    let sooner = until
        .zip(promised)
        .is_some_and(|(until, promised)| until <= promised);
    gate.forbid(!past && sooner, &NO_DELAY);
}

/// The last day that may be announced without consent, when the new day lies after it.
fn beyond(ground: Ground<'_>, until: Option<NaiveDate>) -> Option<NaiveDate> {
    let latest = latest_delay(ground.state, ground.procedure, ground.calendar)?.date();
    until.filter(|until| *until > latest).map(|_| latest)
}

fn within_the_rules(ground: Ground<'_>, until: Option<NaiveDate>, gate: &mut Gate) {
    let Some(latest) = beyond(ground, until).filter(|_| !further_delay_agreed(ground.state)) else {
        return;
    };
    let latest = dates::long(latest);
    let sentence = format!(
        "Zonder toestemming van de klager mag u tot en met {latest} uitstellen. Kies een eerdere dag, of vraag de klager om instemming en leg die vast."
    );
    gate.tell("nieuwe dag", sentence, Mend::At(Place::Decisions));
}

/// Whether the reason is the one that was given last time, whatever its spaces and capitals.
fn repeats(ground: Ground<'_>, last: Option<&&Dispatched>) -> bool {
    let Some(Sent::DelayNotice { reason, .. }) = last.map(|sent| &sent.letter) else {
        return false;
    };
    let bare = bare(ground.typed.text("words"));
    !bare.is_empty() && bare == self::bare(reason)
}

fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// `twee keer`, `twice`; empty for none.
fn times(language: Language, count: usize) -> String {
    let words = match count {
        0 => return String::new(),
        1 => ("één keer", "once"),
        2 => ("twee keer", "twice"),
        3 => ("drie keer", "three times"),
        _ => return language.choose(format!("{count} keer"), format!("{count} times")),
    };
    language.choose(words.0, words.1).to_owned()
}

const PAST: Element = Element {
    name: "nieuwe dag",
    sentence: "De nieuwe dag is vandaag of al voorbij. Kies een dag die u kunt waarmaken.",
    mend: Mend::here("day"),
};
const NO_DELAY: Element = Element {
    name: "nieuwe dag",
    sentence: "De nieuwe dag ligt niet na de dag die de klager al is beloofd. Dan is er geen uitstel nodig.",
    mend: Mend::here("day"),
};
const SAME_REASON: Element = Element {
    name: "reden",
    sentence: "Deze reden gaf u de vorige keer ook. Schrijf waarom het nu opnieuw langer duurt.",
    mend: Mend::here("words"),
};
const NOT_TOLD_YET: Element = Element {
    name: "bericht aan de klager",
    sentence: "De betrokkene krijgt een afschrift van wat de klager is verteld. Stuur eerst het bericht aan de klager en leg de verzending vast.",
    mend: Mend::At(Place::Letters),
};
