//! Whether the parts of a procedure file fit together.

use super::draft::{Draft, DraftClause, Duty, Side, Starts};
use super::problem::{Found, Misfit};
use super::rule::{Clock, Rule};
use crate::term::Unit;
use std::collections::BTreeMap;

/// Finds everything in which the parts contradict each other.
pub(super) fn all(draft: &Draft, found: &mut Found) {
    force(draft, found);
    sentences(draft, found);
    clocks(draft, found);
    rules(draft, found);
    extensions(draft, found);
    ambiguities(draft, found);
    for clause in &draft.clauses {
        pauses(clause, found);
        if let Some(duty) = &clause.duty {
            fits(duty, clause.sentence, found);
        }
    }
}

fn force(draft: &Draft, found: &mut Found) {
    let reversed = draft.from.zip(draft.through);
    if reversed.is_some_and(|(from, through)| through < from) {
        found.add(None, None, Misfit::ForceReversed);
    }
}

fn sentences(draft: &Draft, found: &mut Found) {
    let mut seen = [false; 256];
    let known = |n: u8| draft.sentences.is_none_or(|last| n <= last);
    for (clause, n) in numbered(draft) {
        let problem = if !known(n) {
            Some(Misfit::UnknownSentence(n))
        } else {
            seen[usize::from(n)].then_some(Misfit::SentenceTwice(n))
        };
        seen[usize::from(n)] = true;
        if let Some(problem) = problem {
            found.add(clause.line, Some(n), problem);
        }
    }
    // A clause whose number can't be read may be the one that is missing.
    let all_numbered = draft.clauses.iter().all(|clause| clause.sentence.is_some());
    let last = draft.sentences.filter(|_| all_numbered).unwrap_or(0);
    for n in (1..=last).filter(|n| !seen[usize::from(*n)]) {
        found.add(None, Some(n), Misfit::MissingSentence(n));
    }
}

fn numbered(draft: &Draft) -> impl Iterator<Item = (&DraftClause, u8)> {
    let clauses = draft.clauses.iter();
    clauses.filter_map(|clause| Some((clause, clause.sentence?)))
}

fn clocks(draft: &Draft, found: &mut Found) {
    let mut carried: BTreeMap<&str, u8> = BTreeMap::new();
    for (clause, n) in numbered(draft) {
        let Some((duty, clock)) = clause
            .duty
            .as_ref()
            .and_then(|duty| Some((duty, duty.clock?)))
        else {
            continue;
        };
        match carried.get(clock.key()) {
            Some(first) => {
                found.add(duty.line, Some(n), Misfit::ClockTwice(clock, *first));
            }
            None => drop(carried.insert(clock.key(), n)),
        }
    }
    // A duty of which the clock can't be read may be the one that is missing.
    let unread = |clause: &DraftClause| {
        clause
            .duty
            .as_ref()
            .is_some_and(|duty| duty.clock.is_none())
    };
    let complete = !draft.clauses.iter().any(unread);
    if complete && !carried.contains_key(Clock::Reaction.key()) {
        found.add(None, None, Misfit::MissingClock(Clock::Reaction));
    }
}

fn rules(draft: &Draft, found: &mut Found) {
    let mut behind: [Option<u8>; Rule::COUNT] = [None; Rule::COUNT];
    for (clause, n) in numbered(draft) {
        for rule in &clause.stands_behind {
            match &mut behind[*rule as usize] {
                Some(first) => {
                    let problem = Misfit::RuleTwice(*rule, *first);
                    found.add(clause.line, Some(n), problem);
                }
                free => *free = Some(n),
            }
        }
    }
}

fn extensions(draft: &Draft, found: &mut Found) {
    let mut first = None;
    for (clause, n) in numbered(draft) {
        match (&clause.extension, first) {
            (Some(extension), Some(first)) => {
                found.add(extension.line, Some(n), Misfit::ExtensionTwice(first));
            }
            (Some(_), None) => first = Some(n),
            (None, _) => {}
        }
    }
}

fn ambiguities(draft: &Draft, found: &mut Found) {
    let mut seen = [false; 256];
    for one in &draft.ambiguities {
        let Some(n) = one.number else { continue };
        if std::mem::replace(&mut seen[usize::from(n)], true) {
            found.add(one.line, None, Misfit::AmbiguityTwice(n));
        }
        let unknown = |n: &&u8| draft.sentences.is_some_and(|last| **n > last);
        for n in one.sentences.iter().filter(unknown) {
            found.add(one.line, None, Misfit::UnknownSentence(*n));
        }
    }
}

fn pauses(clause: &DraftClause, found: &mut Found) {
    let asks = clause.stands_behind.contains(&Rule::Information);
    if asks != clause.pauses.is_some() {
        found.add(clause.line, clause.sentence, Misfit::PausesMisplaced);
    }
}

/// Whether a duty suits its clock.
fn fits(duty: &Duty, sentence: Option<u8>, found: &mut Found) {
    let Some(clock) = duty.clock else { return };
    let side = side(clock);
    let for_us = side == Side::Organisation;
    let wrong = [
        (
            duty.binds.is_some_and(|binds| binds != side),
            Misfit::BindsWrongSide,
        ),
        (
            duty.starts.is_some_and(|starts| !can_start(clock, starts)),
            Misfit::StartsElsewhere,
        ),
        (duty.generous.is_some() == for_us, Misfit::GenerousMisplaced),
        (duty.rolls && for_us, Misfit::RollsMisplaced),
        (
            duty.statutory && !is_moved_by_law(clock, duty),
            Misfit::StatutoryMisplaced,
        ),
    ];
    for (_, problem) in wrong.into_iter().filter(|(wrong, _)| *wrong) {
        found.add(duty.line, sentence, problem);
    }
}

fn side(clock: Clock) -> Side {
    if clock == Clock::Filing {
        Side::Complainant
    } else {
        Side::Organisation
    }
}

/// A term starts from a fact, never from another term, so that no circle can arise.
fn can_start(clock: Clock, starts: Starts) -> bool {
    match clock {
        Clock::Filing => starts == Starts::ActOrDiscovery,
        Clock::Retention => starts == Starts::Closing,
        _ => matches!(starts, Starts::FirstReport | Starts::OfficerReceipt),
    }
}

/// Atw art. 4(a): not a term of more than ninety days, twelve weeks or three months, nor one in years.
fn is_moved_by_law(clock: Clock, duty: &Duty) -> bool {
    let short = duty.length.is_none_or(|length| match length.unit() {
        Unit::Days | Unit::WorkingDays => length.count() <= 90,
        Unit::Weeks => length.count() <= 12,
        Unit::Months => length.count() <= 3,
        Unit::Years => false,
    });
    short && side(clock) == Side::Organisation && clock != Clock::Retention
}
