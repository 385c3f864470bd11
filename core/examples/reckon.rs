//! Reckons terms and working days, one JSON object a line in and out, for comparing with other
//! calendars: `cargo run -p weerklank-core --example reckon < questions.jsonl`.
//!
//! Here `expected` is the bare end of the term as worded, without the readings that the program puts
//! on top of it; `expected_atw` is the same with the extension of the Algemene termijnenwet.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use weerklank_core::calendar::{Calendar, Choices, Closure, Count, May5};
use weerklank_core::procedure::Procedure;
use weerklank_core::reckoning::{Start, StartFact};
use weerklank_core::term::statutory_end;

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Value,
    op: Option<String>,
    start: Option<NaiveDate>,
    n: Option<i32>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    term: Option<String>,
    #[serde(default)]
    inputs: Inputs,
    calendar: Option<Own>,
    #[serde(default)]
    atw_extra_days: Vec<NaiveDate>,
}

#[derive(Deserialize, Default)]
struct Inputs {
    act: Option<NaiveDate>,
    discovery: Option<NaiveDate>,
    received_date: Option<NaiveDate>,
    closed: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Own {
    weekend: Option<Vec<String>>,
    good_friday: Option<bool>,
    may5: Option<May5>,
    #[serde(default)]
    closures: Vec<NaiveDate>,
}

fn main() -> std::io::Result<()> {
    run(std::io::stdin().lock(), std::io::stdout().lock())
}

/// Answers every line that is not blank, in order; a line that can't be read gets an error.
pub(crate) fn run(questions: impl BufRead, mut answers: impl Write) -> std::io::Result<()> {
    let mut known = Vec::new();
    for line in questions.split(b'\n') {
        let line = line?;
        if !line.trim_ascii().is_empty() {
            writeln!(answers, "{}", answer(&line, &mut known))?;
        }
    }
    answers.flush()
}

/// Calendars are tabulated once for each set of choices.
type Known = Vec<(Choices, Calendar)>;

/// A calendar is a few megabytes of tables: no more than this many are kept.
const MOST_KNOWN: usize = 16;

fn answer(line: &[u8], known: &mut Known) -> Value {
    let id = || {
        serde_json::from_slice::<Value>(line)
            .ok()
            .map_or(Value::Null, |value| value["id"].clone())
    };
    let question: Result<Question, _> = serde_json::from_slice(line);
    let result = question
        .map_err(|trouble| trouble.to_string())
        .and_then(|question| {
            let calendar = calendar(question.calendar.as_ref(), known)?;
            reckon(&question, calendar).map(|reckoned| (question.id, reckoned))
        });
    match result {
        Ok((id, mut reckoned)) => {
            reckoned["id"] = id;
            reckoned
        }
        Err(error) => json!({ "id": id(), "error": error }),
    }
}

fn calendar<'a>(own: Option<&Own>, known: &'a mut Known) -> Result<&'a Calendar, String> {
    let choices = choices(own)?;
    let place = match known.iter().position(|(known, _)| *known == choices) {
        Some(place) => place,
        None => {
            let made = Calendar::new(choices.clone())
                .map_err(|problems| format!("calendar: {problems:?}"))?;
            if known.len() == MOST_KNOWN {
                known.remove(0);
            }
            known.push((choices, made));
            known.len() - 1
        }
    };
    Ok(&known[place].1)
}

fn choices(own: Option<&Own>) -> Result<Choices, String> {
    let mut choices = Choices {
        equated_days: false,
        ..Choices::default()
    };
    let Some(own) = own else { return Ok(choices) };
    if let Some(days) = &own.weekend {
        choices.weekend = [false; 7];
        for day in days {
            let weekday: Weekday = day
                .parse()
                .map_err(|_| format!("weekend: no day of the week: {day}"))?;
            choices.weekend[weekday.num_days_from_monday() as usize] = true;
        }
    }
    choices.good_friday = own.good_friday.unwrap_or(choices.good_friday);
    choices.may5 = own.may5.unwrap_or(choices.may5);
    choices.closures = own
        .closures
        .iter()
        .map(|on| Closure {
            from: *on,
            through: *on,
            name: String::new(),
        })
        .collect();
    Ok(choices)
}

fn reckon(question: &Question, calendar: &Calendar) -> Result<Value, String> {
    let working = calendar.working(Count::Normal);
    let beyond = || "beyond the calendar (1900 to 2200)".to_owned();
    match (question.op.as_deref(), question.term.as_deref()) {
        (Some("add_working_days"), _) => {
            let (start, n) = (
                given(question.start, "start")?,
                question.n.ok_or("n is missing")?,
            );
            working
                .add(within(start)?, n)
                .map(|end| json!({ "expected": end }))
                .ok_or_else(beyond)
        }
        (Some("working_days_between"), _) => {
            let (from, to) = (given(question.from, "from")?, given(question.to, "to")?);
            working
                .between(within(from)?, within(to)?)
                .map(|n| json!({ "expected": n }))
                .ok_or_else(beyond)
        }
        (Some(op), _) => Err(format!("no such op: {op}")),
        (None, Some(term)) => end_of_term(term, question, calendar),
        (None, None) => Err("neither op nor term is given".to_owned()),
    }
}

fn end_of_term(term: &str, question: &Question, calendar: &Calendar) -> Result<Value, String> {
    let procedure = Procedure::blh();
    let inputs = &question.inputs;
    let (start, end) = match term {
        "filing" => {
            let act = given(inputs.act, "inputs.act")?;
            let start = within(inputs.discovery.map_or(act, |discovery| discovery.max(act)))?;
            (start, there(&procedure.filing)?.bare_end(start, calendar))
        }
        "take_up" => {
            let start = within(given(inputs.received_date, "inputs.received_date")?)?;
            (start, there(&procedure.take_up)?.bare_end(start, calendar))
        }
        "reaction" => {
            let start = within(given(inputs.received_date, "inputs.received_date")?)?;
            (start, procedure.reaction.bare_end(start, calendar))
        }
        "retention" => return retention(within(given(inputs.closed, "inputs.closed")?)?, calendar),
        other => return Err(format!("no such term: {other}")),
    };
    let end = end.ok_or("beyond the calendar (1900 to 2200)")?;
    Ok(
        json!({ "expected": end, "expected_atw": statutory_end(start, end, &question.atw_extra_days) }),
    )
}

fn retention(closed: NaiveDate, calendar: &Calendar) -> Result<Value, String> {
    let start = Start {
        fact: StartFact::Closing,
        on: closed,
    };
    let kept = there(&Procedure::blh().retention)?
        .reckon(start, calendar)
        .ok_or("beyond the calendar (1900 to 2200)")?;
    // Atw art. 4(a): a term in years is not extended.
    Ok(
        json!({ "expected": kept.keep_through, "expected_atw": kept.keep_through, "delete_from": kept.destroy_from }),
    )
}

fn there<T>(term: &Option<T>) -> Result<&T, String> {
    term.as_ref()
        .ok_or_else(|| "the regulation sets no such term".to_owned())
}

fn given(date: Option<NaiveDate>, name: &str) -> Result<NaiveDate, String> {
    date.ok_or_else(|| format!("{name} is missing"))
}

fn within(on: NaiveDate) -> Result<NaiveDate, String> {
    if (2000..=2100).contains(&on.year()) {
        Ok(on)
    } else {
        Err(format!("{on} lies outside 2000-01-01..2100-12-31"))
    }
}
