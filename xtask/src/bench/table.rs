//! The figures, each beside its budget.

use std::fmt::{self, Display};

/// What a figure may be.
#[derive(Clone, Copy)]
enum Budget {
    AtLeast(f64),
    AtMost(f64),
}

/// The figures that have a budget, by part and name.
const BUDGETS: [(&str, &str, Budget); 16] = [
    ("core", "add 10 working days", Budget::AtLeast(20.0)),
    ("core", "add 10000 working days", Budget::AtLeast(20.0)),
    (
        "core",
        "all clocks of a case, with their steps",
        Budget::AtMost(10.0),
    ),
    (
        "core",
        "all clocks and advice of 10000 open cases of 14 events",
        Budget::AtMost(200.0),
    ),
    (
        "browser",
        "reckoning of 10,000 open cases",
        Budget::AtMost(500.0),
    ),
    ("wire", "first page usable, brotli", Budget::AtMost(350.0)),
    ("wire", "letters module, brotli", Budget::AtMost(4_500.0)),
    (
        "browser",
        "letter in the worker, warm, median",
        Budget::AtMost(15.0),
    ),
    (
        "browser",
        "first letter after a reload, worker and all",
        Budget::AtMost(1_200.0),
    ),
    (
        "browser",
        "live preview, a key, median",
        Budget::AtMost(50.0),
    ),
    (
        "browser",
        "30 pages in the worker, median",
        Budget::AtMost(250.0),
    ),
    (
        "browser",
        "longest task on the main thread while letters are made",
        Budget::AtMost(50.0),
    ),
    (
        "browser",
        "worker memory, growth from 20 to 500 letters",
        Budget::AtMost(5.0),
    ),
    (
        "typst.ts",
        "ours / theirs: letter in the worker, warm, median",
        Budget::AtMost(1.0),
    ),
    (
        "typst.ts",
        "ours / theirs: first letter after a reload",
        Budget::AtMost(1.0),
    ),
    (
        "typst.ts",
        "ours / theirs: 30 pages in the worker, median",
        Budget::AtMost(1.0),
    ),
];

impl Budget {
    fn of(part: &str, name: &str) -> Option<Self> {
        let found = BUDGETS.iter().find(|(a, b, _)| (*a, *b) == (part, name));
        found.map(|(_, _, budget)| *budget)
    }

    fn keeps(self, value: f64) -> bool {
        match self {
            Self::AtLeast(least) => value >= least,
            Self::AtMost(most) => value <= most,
        }
    }
}

impl Display for Budget {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtLeast(least) => write!(out, "≥ {least}"),
            Self::AtMost(most) => write!(out, "≤ {most}"),
        }
    }
}

struct Row {
    part: &'static str,
    name: String,
    value: f64,
    unit: String,
}

/// All figures so far; written as Markdown.
#[derive(Default)]
pub(crate) struct Table(Vec<Row>);

impl Table {
    /// Adds a figure and says it at once, because the whole table takes minutes.
    pub(crate) fn add(&mut self, part: &'static str, name: &str, value: f64, unit: &str) {
        eprintln!("  {part}: {name}: {} {unit}", rounded(value));
        self.0.push(Row {
            part,
            name: name.to_owned(),
            value,
            unit: unit.to_owned(),
        });
    }
}

impl Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "| part | what | measured | budget | kept |")?;
        writeln!(out, "|---|---|---:|---:|---|")?;
        for row in &self.0 {
            let (part, name, unit) = (row.part, &row.name, &row.unit);
            let value = rounded(row.value);
            let (budget, kept) = match Budget::of(part, name) {
                None => (String::new(), ""),
                Some(budget) if budget.keeps(row.value) => (format!("{budget} {unit}"), "yes"),
                Some(budget) => (format!("{budget} {unit}"), "NO"),
            };
            writeln!(
                out,
                "| {part} | {name} | {value} {unit} | {budget} | {kept} |"
            )?;
        }
        Ok(())
    }
}

/// Three digits that mean something.
fn rounded(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_figure_stands_beside_its_budget() {
        let mut table = Table::default();
        table.add("core", "add 10 working days", 135.74, "million/s");
        table.add("wire", "first page usable, brotli", 350.4, "KB");
        table.add("core", "a case from its events", 1.34, "µs");
        let text = table.to_string();
        assert!(
            text.contains("| add 10 working days | 136 million/s | ≥ 20 million/s | yes |"),
            "{text}"
        );
        assert!(text.contains("| 350 KB | ≤ 350 KB | NO |"), "{text}");
        assert!(
            text.contains("| a case from its events | 1.34 µs |  |  |"),
            "{text}"
        );
    }
}
