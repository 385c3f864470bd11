//! How much is found, and how often it is a false alarm.

use crate::corpus::{Draft, Part, backgrounds, held_out, rule, tuned};
use std::collections::BTreeMap;
use weerklank_letters::check::Facts;

/// What came of a part.
struct Tally {
    found: usize,
    wrong: usize,
    alarms: usize,
    right: usize,
    /// What was missed, or found for another reason.
    notes: Vec<String>,
}

fn judge(part: &Part, facts: &BTreeMap<String, Facts>) -> Tally {
    let mut tally = Tally {
        found: 0,
        wrong: part.wrong.len(),
        alarms: 0,
        right: part.right.len(),
        notes: Vec::new(),
    };
    for draft in &part.wrong {
        tally.found += usize::from(is_found(draft, facts, &mut tally.notes));
    }
    for draft in &part.right {
        tally.alarms += usize::from(!is_found(draft, facts, &mut tally.notes));
    }
    tally
}

/// Whether exactly what is wanted is found: nothing less, and nothing for another reason.
fn is_found(draft: &Draft, facts: &BTreeMap<String, Facts>, notes: &mut Vec<String>) -> bool {
    let found = draft.check(facts);
    let (missed, beside) = (draft.missed(&found), draft.beside(&found));
    let told = |one: &&weerklank_letters::check::Finding| {
        format!("{}|{}|{:?}", rule(one), one.quote, one.replacement)
    };
    let beside: Vec<String> = beside.iter().map(told).collect();
    let fits = missed.is_empty() && beside.is_empty();
    if !fits {
        notes.push(format!(
            "{}: {}\n    gemist: {missed:?}\n    ernaast: {beside:?}",
            draft.case, draft.text
        ));
    }
    fits
}

impl Tally {
    #[allow(clippy::print_stdout, reason = "the figures are what this test is for")]
    fn print(&self, name: &str) {
        let share = |n: usize, of: usize| 100.0 * n as f64 / of as f64;
        println!(
            "{name}: gevonden {} van {} ({:.1} %), vals alarm {} van {} ({:.1} %)",
            self.found,
            self.wrong,
            share(self.found, self.wrong),
            self.alarms,
            self.right,
            share(self.alarms, self.right),
        );
    }
}

/// A rule that is changed must not lose what it was built for.
#[test]
fn everything_is_found_in_the_drafts_the_rules_were_built_on() {
    let tally = judge(&tuned(), &backgrounds());
    tally.print("waarop gebouwd");
    assert!(tally.wrong >= 90 && tally.right >= 90);
    assert!(tally.notes.is_empty(), "{}", tally.notes.join("\n"));
}

/// What the held-out part must reach: it is the honest figure, so it is printed whatever it is.
const FOUND: f64 = 0.88;
const ALARMS: f64 = 0.08;

/// Drafts that no rule was fitted to. The floor lies two drafts below what was reached when it was set, so that a rule
/// that helps elsewhere may cost one here, and a rule that breaks something may not.
#[test]
fn most_is_found_in_drafts_that_no_rule_was_fitted_to() {
    let tally = judge(&held_out(), &backgrounds());
    tally.print("achtergehouden");
    assert!(tally.wrong >= 25 && tally.right >= 25);
    let found = tally.found as f64 / tally.wrong as f64;
    let alarms = tally.alarms as f64 / tally.right as f64;
    assert!(
        found >= FOUND && alarms <= ALARMS,
        "{}",
        tally.notes.join("\n")
    );
}
