//! The five tests of the intake, each with its outcome and its reason.

use super::cite::cited;
use super::icon::icon;
use crate::ui::*;
use weerklank_core::admissibility::{Because, Mark, TestKind, TestResult};
use weerklank_core::term::Timeliness;
use weerklank_core::words;

/// The list of tests.
pub(crate) fn tests(results: &[TestResult]) -> impl IntoView + use<> {
    let rows: Vec<_> = results.iter().map(row).collect();
    view! { <ol class="tests">{rows}</ol> }
}

fn row(result: &TestResult) -> impl IntoView + use<> {
    let (outcome, drawing) = face(result);
    view! {
        <li class="test" data-outcome=outcome data-test=slug(result.test)>
            <span class="mark">{icon(drawing)}</span>
            <div>
                <p>
                    <span class="test-name">{words::test_name(result.test)} ":"</span>
                    " "
                    <span class="test-outcome">{outcome_words(result)}</span>
                </p>
                <p class="test-why">{words::because(&result.because)} {cited(result.sentence)}</p>
            </div>
        </li>
    }
}

fn face(result: &TestResult) -> (&'static str, &'static str) {
    match result.mark {
        Mark::Good if is_generous(result) => ("mild", "check"),
        Mark::Good => ("yes", "check"),
        Mark::Bar => ("no", "no"),
        Mark::Attention if matches!(result.because, Because::Timely { .. }) => ("no", "no"),
        Mark::Attention | Mark::Open => ("open", "open"),
    }
}

fn is_generous(result: &TestResult) -> bool {
    matches!(
        result.because,
        Because::Timely {
            verdict: Timeliness::InTimeGenerously,
            ..
        }
    )
}

fn outcome_words(result: &TestResult) -> &'static str {
    match (&result.because, result.mark) {
        (
            Because::Timely {
                verdict: Timeliness::InTimeGenerously,
                ..
            },
            _,
        ) => "ja, ruim gerekend",
        (
            Because::Timely {
                verdict: Timeliness::Late(_),
                ..
            },
            _,
        ) => "nee",
        (Because::Lacking { .. }, _) => "nog niet alles",
        (_, Mark::Good) => "ja",
        (_, Mark::Attention) => "aandacht",
        (_, Mark::Open) => "nog niet te zeggen",
        (_, Mark::Bar) => "nee",
    }
}

fn slug(test: TestKind) -> &'static str {
    match test {
        TestKind::Identified => "test-identified",
        TestKind::Written => "test-written",
        TestKind::InTime => "test-in-time",
        TestKind::Complete => "test-complete",
        TestKind::Gate => "test-gate",
    }
}
