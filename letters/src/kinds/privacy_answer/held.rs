//! What is held in a case, where it comes from and who saw it: kinds of data, never the data themselves.

use weerklank_core::case::{Channel, Recipient};

use crate::gate::is_blank;
use crate::ground::Ground;
use crate::tongue::Tongue;

/// What is held, an item each.
pub(super) fn held(ground: Ground<'_>) -> Vec<String> {
    let say = |dutch: &str, english: &str| ground.language.choose(dutch, english).to_owned();
    let state = ground.state;
    let intake = &state.intake;
    let complainant = &intake.complainant;
    let known = [
        (!is_blank(&complainant.name), say("uw naam", "your name")),
        (
            !is_blank(&complainant.address),
            say("uw adres", "your address"),
        ),
        (
            !is_blank(&complainant.phone),
            say("uw telefoonnummer", "your telephone number"),
        ),
        (
            !is_blank(&complainant.email),
            say("uw e-mailadres", "your e-mail address"),
        ),
        (
            !is_blank(&intake.child),
            say("de naam van uw kind", "your child’s name"),
        ),
        (
            !is_blank(&intake.verbatim),
            say(
                "uw klacht in uw eigen woorden",
                "your complaint in your own words",
            ),
        ),
        (
            !state.points.is_empty(),
            say(
                "uw klacht in punten, met wat wij erover vonden",
                "your complaint in points, with what we found",
            ),
        ),
    ];
    let known = known.into_iter().filter(|(there, _)| *there);
    let counted = [
        (
            state.dispatched.len(),
            ["brief", "brieven"],
            ["letter", "letters"],
        ),
        (
            state.contacts.len(),
            [
                "aantekening van een gesprek",
                "aantekeningen van gesprekken",
            ],
            ["note of a talk", "notes of talks"],
        ),
        (
            state.answers.len(),
            ["antwoord dat wij kregen", "antwoorden die wij kregen"],
            ["answer we received", "answers we received"],
        ),
        (
            state.documents.len(),
            ["stuk of bijlage", "stukken en bijlagen"],
            ["document or attachment", "documents and attachments"],
        ),
    ];
    let counted = counted.into_iter().filter(|(n, ..)| *n > 0);
    let counted = counted.map(|(n, dutch, english)| {
        let [one, many] = ground.language.choose(dutch, english);
        format!("{n} {}", if n == 1 { one } else { many })
    });
    known.map(|(_, text)| text).chain(counted).collect()
}

/// Where it comes from, an item each.
pub(super) fn sources(ground: Ground<'_>) -> Vec<String> {
    let state = ground.state;
    let spoken = matches!(
        state.intake.receipt_channel,
        Channel::Phone | Channel::InPerson
    );
    let own = if spoken {
        ground.language.choose(
            "van uzelf: wat u ons vertelde",
            "from you: what you told us",
        )
    } else {
        ground.language.choose(
            "van uzelf: wat u ons schreef",
            "from you: what you wrote to us",
        )
    };
    let person = (!state.answers.is_empty()).then_some(ground.language.choose(
        "van wie bij de klacht betrokken is",
        "from those the complaint is about",
    ));
    let ours = ground.language.choose(
        "van ons: wat wij daarover hebben opgeschreven",
        "from us: what we wrote down about it",
    );
    [Some(own), person, Some(ours)]
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .collect()
}

/// Who saw some of it, an item each; nobody's name.
pub(super) fn shared_with(ground: Ground<'_>) -> Vec<String> {
    let went = |is: fn(Recipient) -> bool| {
        ground
            .state
            .dispatched
            .iter()
            .any(|sent| is(sent.recipient))
    };
    let seen = [
        (
            went(|to| matches!(to, Recipient::Person { .. })),
            ground.language.choose(
                "degene over wie de klacht gaat",
                "the person the complaint is about",
            ),
        ),
        (
            went(|to| to == Recipient::Board),
            ground.language.choose(
                "de toezichthouder van de beroepsvereniging",
                "the supervisory board of the professional association",
            ),
        ),
        (
            went(|to| to == Recipient::SecondParent),
            ground
                .language
                .choose("de andere ouder", "the other parent"),
        ),
        (
            went(|to| to == Recipient::Other),
            ground.language.choose(
                "iemand anders, zoals in het dossier staat",
                "somebody else, as the file shows",
            ),
        ),
    ];
    let seen = seen.into_iter().filter(|(so, _)| *so);
    seen.map(|(_, who)| who.to_owned()).collect()
}
