//! What has been tested, how long it took, and the counts of the test runners themselves.

use crate::run;
use anyhow::{Context, Result};
use std::fmt::{self, Display};
use std::process::Command;
use std::time::{Duration, Instant};

/// The steps so far.
pub(super) struct Report {
    start: Instant,
    steps: Vec<Step>,
    counts: Counts,
}

struct Step {
    name: &'static str,
    took: Duration,
    counts: Counts,
    ok: bool,
}

/// Numbers of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
}

impl Report {
    pub(super) fn new() -> Self {
        Self {
            start: Instant::now(),
            steps: Vec::new(),
            counts: Counts::default(),
        }
    }

    /// Does one step in full view.
    pub(super) fn step<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        let begin = Instant::now();
        let before = self.counts;
        eprintln!("\n== {:4} s  {name}", self.start.elapsed().as_secs());
        let outcome = work(self);
        let counts = Counts {
            passed: self.counts.passed - before.passed,
            failed: self.counts.failed - before.failed,
        };
        let ok = outcome.is_ok();
        self.steps.push(Step {
            name,
            took: begin.elapsed(),
            counts,
            ok,
        });
        outcome.with_context(|| name)
    }

    /// Runs a test runner and adds what it says it has counted.
    pub(super) fn count(&mut self, runner: &mut Command) -> Result<()> {
        run::watched(runner, |line| {
            if let Some(counts) = Counts::read(line) {
                self.counts.passed += counts.passed;
                self.counts.failed += counts.failed;
            }
        })
    }

    pub(super) fn passed(&self) -> u64 {
        self.counts.passed
    }
}

impl Counts {
    /// Reads a line as `test result: ok. 12 passed; 0 failed; …`, which all our runners write.
    fn read(line: &str) -> Option<Self> {
        let (_, counts) = line.split_once("test result:")?;
        let number = |what: &str| {
            let (before, _) = counts.split_once(what)?;
            before.split_whitespace().next_back()?.parse().ok()
        };
        Some(Self {
            passed: number(" passed")?,
            failed: number(" failed")?,
        })
    }
}

impl Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "\n{:34} {:>8} {:>8} {:>8}",
            "step", "seconds", "passed", "failed"
        )?;
        for step in &self.steps {
            let Counts { passed, failed } = step.counts;
            let (name, seconds) = (step.name, step.took.as_secs_f32());
            let mark = if step.ok { "" } else { "  <- stopped here" };
            writeln!(out, "{name:34} {seconds:8.1} {passed:8} {failed:8}{mark}")?;
        }
        writeln!(
            out,
            "{:34} {:8.1}",
            "all",
            self.start.elapsed().as_secs_f32()
        )?;
        write!(
            out,
            "{} passed, {} failed",
            self.counts.passed, self.counts.failed
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Report};
    use anyhow::bail;
    use std::process::Command;

    #[test]
    fn the_runners_own_words_are_read() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            Counts::read(line),
            Some(Counts {
                passed: 12,
                failed: 3
            })
        );
        let line = "\u{1b}[32mtest result: ok. 7 passed; 0 failed; 0 ignored";
        assert_eq!(
            Counts::read(line),
            Some(Counts {
                passed: 7,
                failed: 0
            })
        );
        assert_eq!(Counts::read("test result_of_a_thing ... ok"), None);
        assert_eq!(Counts::read("running 3 tests"), None);
    }

    #[test]
    fn results_add_up_and_the_last_line_is_the_total() {
        let mut report = Report::new();
        let lines = "echo 'test result: ok. 2 passed; 0 failed'; \
                     echo 'test result: FAILED. 3 passed; 1 failed'; exit 1";
        let mut runner = Command::new("sh");
        let outcome = report.step("tests", |report| report.count(runner.args(["-c", lines])));
        assert!(outcome.is_err());
        assert!(
            report.to_string().ends_with("\n5 passed, 1 failed"),
            "{report}"
        );
        assert!(report.to_string().contains("<- stopped here"));
    }

    #[test]
    fn a_step_that_fails_is_named() {
        let outcome = Report::new().step("lints", |_| -> anyhow::Result<()> { bail!("bad") });
        assert_eq!(
            format!("{:#}", outcome.expect_err("it failed")),
            "lints: bad"
        );
    }
}
