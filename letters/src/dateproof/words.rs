//! The steps to a date as sentences, in the language of the letter.

use weerklank_core::calendar::FreeDay;
use weerklank_core::case::Language;
use weerklank_core::obligation::Duty;
use weerklank_core::reckoning::{Moved, Reckoning, Skipped, Start, StartFact, Track, TrackKind};
use weerklank_core::words;

use crate::ground::Ground;
use crate::tongue::Tongue;

/// What a date is for.
pub(super) fn duty(language: Language, duty: Duty) -> &'static str {
    let english = match duty {
        Duty::TakeUp => "Taking up the complaint",
        Duty::React => "Our reaction",
        Duty::ReactAsAnnounced => "The announced reaction",
        Duty::Refuse => "Word that the complaint is not treated",
        Duty::Information => "Answer to our questions",
        Duty::PersonReaction(_) => "Reaction of the person concerned",
        Duty::ComplainantResponse(_) => "Answer to the reaction",
        Duty::SecondReading => "Second reading",
        Duty::Privacy(_) => "Request about personal data",
        Duty::Promise(_) => "Promise",
        Duty::Measure(_) => "Measure",
        Duty::EffectCheck(_) => "Effect of the measure",
    };
    language.choose(words::duty_name(duty), english)
}

/// Every step of this reading.
pub(super) fn steps(ground: Ground<'_>, reckoning: &Reckoning, track: &Track) -> Vec<String> {
    let passed_over = reckoning.passed_over.map(|earlier| later(ground, earlier));
    let moved = track
        .moved
        .as_ref()
        .map(|moved| moved_on(ground, track, moved));
    let open = reckoning.beyond_decrees(ground.calendar).then(|| {
        ground.language.choose(
            "Voor deze jaren is nog niet bekend welke dagen bij besluit vrij zijn; de datum kan nog verschuiven.",
            "For these years it is not known yet which days are free by decree; the date may still move.",
        )
        .to_owned()
    });
    [Some(start(ground, reckoning.start)), passed_over]
        .into_iter()
        .chain([Some(counted(ground, track)), left_out(ground, track), moved])
        .chain([Some(source(ground, reckoning)), open])
        .flatten()
        .collect()
}

fn start(ground: Ground<'_>, start: Start) -> String {
    let (fact, on) = (fact(ground.language, start.fact), ground.day(start.on));
    ground.language.choose(
        format!("De termijn begint na {fact}: {on} telt als dag 0."),
        format!("The term begins after {fact}: {on} counts as day 0."),
    )
}

fn later(ground: Ground<'_>, earlier: Start) -> String {
    let (fact, on) = (fact(ground.language, earlier.fact), ground.day(earlier.on));
    ground.language.choose(
        format!("De latere van twee dagen telt: {fact} was eerder, op {on}."),
        format!("The later of two days counts: {fact} was earlier, on {on}."),
    )
}

fn counted(ground: Ground<'_>, track: &Track) -> String {
    let end = track.moved.as_ref().map_or(track.end, |moved| moved.from);
    let (length, on) = (ground.language.length(track.length), ground.day(end));
    ground.language.choose(
        format!("De termijn is {length}. De laatste dag daarvan is {on}."),
        format!("The term is {length}. Its last day is {on}."),
    )
}

fn left_out(ground: Ground<'_>, track: &Track) -> Option<String> {
    if track.skipped.is_empty() {
        return None;
    }
    let is_weekend = |one: &&Skipped| matches!(one.why, FreeDay::Weekend(_));
    let weekend = track.skipped.iter().any(|one| is_weekend(&one));
    let weekend = weekend.then(|| {
        ground
            .language
            .choose("de weekenden", "weekends")
            .to_owned()
    });
    let named = track.skipped.iter().filter(|one| !is_weekend(one));
    let named = named.map(|one| named_day(ground, one));
    let all: Vec<String> = weekend.into_iter().chain(named).collect();
    let all = ground.language.listed(&all);
    Some(ground.language.choose(
        format!("Niet meegeteld: {all}."),
        format!("Not counted: {all}."),
    ))
}

fn moved_on(ground: Ground<'_>, track: &Track, moved: &Moved) -> String {
    let over: Vec<String> = moved
        .over
        .iter()
        .map(|one| named_day(ground, one))
        .collect();
    let (over, end) = (ground.language.listed(&over), ground.day(track.end));
    match (track.kind, moved.over.is_empty()) {
        (TrackKind::Target, _) => ground.language.choose(
            format!("Teruggezet naar de laatste werkdag ervoor, {end}, want vrij zijn: {over}."),
            format!(
                "Set back to the last working day before, {end}, because these are free: {over}."
            ),
        ),
        (TrackKind::Deadline, true) => ground.language.choose(
            format!("De wet wil twee gewone dagen in een termijn: verlengd tot en met {end}."),
            format!("The law wants two ordinary days in a term: extended to {end}."),
        ),
        (_, true) => ground.language.choose(
            format!("Nooit vroeger dan de formele datum: {end}."),
            format!("Never earlier than the formal date: {end}."),
        ),
        _ => ground.language.choose(
            format!("Doorgeschoven naar {end}, want een termijn eindigt niet op: {over}."),
            format!("Moved to {end}, because a term does not end on: {over}."),
        ),
    }
}

/// The sentence by its number; what it asks is said in Dutch only, as the regulation file has it.
fn source(ground: Ground<'_>, reckoning: &Reckoning) -> String {
    let language = ground.language;
    match reckoning.sentence {
        Some(sentence) => {
            let clause = ground.procedure.clause(sentence);
            let says = clause.map_or_else(String::new, |clause| {
                format!(", in het kort: {}", clause.says)
            });
            let says = says.trim_end_matches('.');
            language.choose(
                format!("Dit volgt uit zin {sentence} van de regeling{says}."),
                format!("This follows from sentence {sentence} of the regulation."),
            )
        }
        None if reckoning.start.fact == StartFact::PrivacyRequest => language
            .choose(
                "Dit volgt uit de AVG, artikel 12, derde lid.",
                "This follows from the GDPR, article 12(3).",
            )
            .to_owned(),
        None => language
            .choose(
                "Dit is een eigen afspraak; de regeling noemt er geen termijn voor.",
                "This is our own arrangement; the regulation sets no term for it.",
            )
            .to_owned(),
    }
}

fn fact(language: Language, fact: StartFact) -> &'static str {
    let english = match fact {
        StartFact::Act => "what happened",
        StartFact::Discovery => "the discovery",
        StartFact::FirstReport => "the first report",
        StartFact::OfficerReceipt => "the arrival with the complaints officer",
        StartFact::DelayNotice => "the notice of delay",
        StartFact::Closing => "the closing",
        StartFact::InformationRequest => "the request for information",
        StartFact::ReactionRequest => "the request for a reaction",
        StartFact::ReadingRequest => "the request for a second reading",
        StartFact::ReactionForwarded => "the forwarding of the reaction",
        StartFact::PrivacyRequest => "the arrival of the privacy request",
        StartFact::MeasureDone => "the carrying out of the measure",
    };
    language.choose(words::start_fact(fact), english)
}

/// `Koningsdag (dinsdag 27 april 2027)`.
fn named_day(ground: Ground<'_>, one: &Skipped) -> String {
    let on = ground.day(one.on);
    match one.why {
        // The weekday says it already.
        FreeDay::Weekend(_) => on,
        why => format!("{} ({on})", free_day(ground, why)),
    }
}

/// The name of a free day. A closure keeps the name that the organisation gave it.
fn free_day<'a>(ground: Ground<'a>, why: FreeDay) -> &'a str {
    let dutch = ground.house.calendar.name(why);
    let english = match dutch {
        "Nieuwjaarsdag" => "New Year’s Day",
        "Goede Vrijdag" => "Good Friday",
        "eerste paasdag" => "Easter Sunday",
        "tweede paasdag" => "Easter Monday",
        "Koningsdag" => "King’s Day",
        "Koninginnedag" => "Queen’s Day",
        "Bevrijdingsdag" => "Liberation Day",
        "Hemelvaartsdag" => "Ascension Day",
        "eerste pinksterdag" => "Whit Sunday",
        "tweede pinksterdag" => "Whit Monday",
        "eerste kerstdag" => "Christmas Day",
        "tweede kerstdag" => "Boxing Day",
        "gelijkgestelde dag" => "a day equated by decree",
        "wachten op antwoord" => "waiting for an answer",
        own => own,
    };
    ground.language.choose(dutch, english)
}
