//! Which letters may be next. A proposal: every other letter can be written as well.

use crate::case::{AnswerTo, Decision, Letter, LetterKind, Outcome, Recipient, State};
use crate::correspondence::questions;
use chrono::NaiveDate;

/// The letters that what is known of the case asks for, the most pressing first; each once.
#[must_use]
pub fn letters(state: &State, today: NaiveDate) -> Vec<LetterKind> {
    let all = [
        at_the_beginning(state),
        with_the_persons(state, today),
        at_the_end(state),
        about_data(state),
    ];
    let mut found: Vec<LetterKind> = Vec::new();
    for kind in all.into_iter().flatten() {
        if !found.contains(&kind) {
            found.push(kind);
        }
    }
    found
}

fn at_the_beginning(state: &State) -> Vec<LetterKind> {
    let decided = |wanted: &Decision| state.decided(|one| (one == wanted).then_some(())).is_some();
    let kinds = [
        (state.is_signal(), LetterKind::InvitationToIdentify),
        (
            state.treated() == Some(false) && !state.is_signal(),
            LetterKind::NotTreated,
        ),
        (
            decided(&Decision::TreatThoughLate),
            LetterKind::TreatedThoughLate,
        ),
        (
            !state.is_signal() && state.treated() != Some(false) && state.closed.is_none(),
            LetterKind::Acknowledgement,
        ),
    ];
    wanted(state, &kinds)
}

/// Ask each for a view, remind who is late, pass on what came.
fn with_the_persons(state: &State, today: NaiveDate) -> Vec<LetterKind> {
    if state.closed.is_some() || state.is_signal() {
        return Vec::new();
    }
    let places = || (0..).take(state.persons.len());
    let asked = |place: u16| {
        let request = |letter: &Letter| matches!(letter, Letter::ReactionRequest { person, .. } if *person == place);
        state.first_dispatch(request).is_some()
    };
    let late = questions(state).iter().any(|one| {
        one.open && one.reply_by < today && matches!(one.answer, AnswerTo::ReactionRequest { .. })
    });
    let kinds = [
        (late, LetterKind::ReactionReminder),
        (
            places().any(|place| !asked(place)),
            LetterKind::ReactionRequest,
        ),
        (
            places().any(|place| waits_to_be_passed_on(state, place)),
            LetterKind::ReactionForwarded,
        ),
    ];
    let wanted = kinds.into_iter().filter(|(wanted, _)| *wanted);
    wanted.map(|(_, kind)| kind).collect()
}

/// Whether this person's view came in and did not go on to the complainant since.
fn waits_to_be_passed_on(state: &State, place: u16) -> bool {
    let came = state
        .answers
        .iter()
        .filter(|one| one.answer == AnswerTo::ReactionRequest { person: place })
        .map(|one| one.on)
        .max();
    let passed_on = state.dispatched.iter().any(|sent| {
        matches!(sent.letter, Letter::ReactionForwarded { person, .. } if person == place)
            && Some(sent.on) >= came
    });
    came.is_some() && !passed_on
}

fn at_the_end(state: &State) -> Vec<LetterKind> {
    let treated = !state.is_signal() && state.treated() != Some(false);
    let answered = !state.points.is_empty() && state.unanswered().is_empty();
    let outcome = state.closed.as_ref().map(|closed| closed.outcome);
    let withdrawn = outcome == Some(Outcome::Withdrawn);
    let open = treated && outcome.is_none() && !state.has_reacted();
    let mut found = Vec::new();
    if open {
        let order = [LetterKind::SubstantiveReaction, LetterKind::DelayNotice];
        found.extend(order);
        if !answered {
            found.reverse();
        }
    }
    let kinds = [
        (withdrawn, LetterKind::WithdrawalConfirmed),
        (
            state.has_reacted() && !state.persons.is_empty(),
            LetterKind::OutcomeToPerson,
        ),
        (
            state.has_reacted() && outcome.is_none(),
            LetterKind::BoardReferral,
        ),
        (
            outcome.is_some() && treated && !withdrawn,
            LetterKind::ClosingLetter,
        ),
    ];
    found.extend(wanted(state, &kinds));
    found
}

fn about_data(state: &State) -> Vec<LetterKind> {
    let asked = state.privacy.iter().map(|one| one.on).max();
    let answered = state
        .dispatched
        .iter()
        .any(|sent| sent.letter == Letter::PrivacyAnswer && Some(sent.on) >= asked);
    if asked.is_some() && !answered {
        vec![LetterKind::PrivacyAnswer]
    } else {
        Vec::new()
    }
}

/// Those that are wanted and did not leave yet; a copy to someone else is not the letter itself.
fn wanted(state: &State, kinds: &[(bool, LetterKind)]) -> Vec<LetterKind> {
    let left = |kind: LetterKind| {
        state.dispatched.iter().any(|sent| {
            LetterKind::from(&sent.letter) == kind
                && (sent.recipient == Recipient::Complainant || kind.needs_person())
        })
    };
    let found = kinds
        .iter()
        .filter(|(wanted, kind)| *wanted && !left(*kind));
    found.map(|(_, kind)| *kind).collect()
}
