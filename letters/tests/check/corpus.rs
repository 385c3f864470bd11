//! Reads the drafts and the cases behind them.

use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{Case, Event, Recipient, Recorded};
use weerklank_core::office::Office;
use weerklank_core::procedure::Procedure;
use weerklank_letters::check::{Facts, Finding, check};

#[derive(Deserialize)]
struct Background {
    today: NaiveDate,
    recipient: Recipient,
    others: Vec<String>,
    events: Vec<Event>,
}

/// A draft with what has to be found in it.
#[derive(Deserialize)]
pub(crate) struct Draft {
    pub(crate) case: String,
    pub(crate) text: String,
    /// `rule|what is marked`, and after a second bar what is proposed instead.
    #[serde(default)]
    pub(crate) finds: Vec<String>,
}

/// A part of the corpus.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Part {
    pub(crate) wrong: Vec<Draft>,
    pub(crate) right: Vec<Draft>,
}

/// The part the rules were built on.
pub(crate) fn tuned() -> Part {
    let files = [
        include_str!("corpus/wrong.toml"),
        include_str!("corpus/right.toml"),
        include_str!("corpus/second.toml"),
        include_str!("corpus/third.toml"),
    ];
    let mut all = Part::default();
    for part in files.map(read) {
        all.wrong.extend(part.wrong);
        all.right.extend(part.right);
    }
    all
}

/// The part they were never fitted to.
pub(crate) fn held_out() -> Part {
    read(include_str!("corpus/held-out.toml"))
}

fn read(text: &str) -> Part {
    toml::from_str(text).expect("a corpus file as described in its own head")
}

/// The facts of every background, by its name.
pub(crate) fn backgrounds() -> BTreeMap<String, Facts> {
    let all: BTreeMap<String, Background> =
        toml::from_str(include_str!("backgrounds.toml")).expect("cases as events");
    let facts = |(name, background): (String, Background)| (name, background.facts());
    all.into_iter().map(facts).collect()
}

impl Background {
    fn facts(self) -> Facts {
        let recorded = (0..).zip(self.events).map(|(n, event)| Recorded {
            n,
            at_ms: 0,
            by: String::new(),
            event,
        });
        let case = Case::from_history("a", recorded.collect());
        let calendar = Calendar::new(Choices::default()).expect("the default choices");
        let facts = Facts::of(
            &case,
            Procedure::blh(),
            &calendar,
            &office(),
            self.today,
            self.recipient,
            &self.others,
        );
        facts.expect("a registered case")
    }
}

fn office() -> Office {
    let mut office = Office {
        name: "Leerhuis De Linde".into(),
        address: "Kastanjelaan 14\n3572 KL Voorbeeldstad".into(),
        place: "Voorbeeldstad".into(),
        phone: "030 555 01 20".into(),
        email: "klachten@leerhuis.example".into(),
        ..Office::default()
    };
    office.officer.name = "A. de Boer".into();
    office
}

impl Draft {
    /// What the check finds in it.
    pub(crate) fn check(&self, facts: &BTreeMap<String, Facts>) -> Vec<Finding> {
        check(&facts[&self.case], &[("text", &self.text)])
    }

    /// What has to be found and is not.
    pub(crate) fn missed(&self, found: &[Finding]) -> Vec<&str> {
        let wanted = self.finds.iter().map(String::as_str);
        wanted
            .filter(|wanted| !found.iter().any(|found| is(found, wanted)))
            .collect()
    }

    /// What is found and is not wanted.
    pub(crate) fn beside<'a>(&self, found: &'a [Finding]) -> Vec<&'a Finding> {
        let wanted = |found: &&Finding| self.finds.iter().any(|wanted| is(found, wanted));
        found.iter().filter(|found| !wanted(found)).collect()
    }
}

/// The name of the rule behind a finding, as it is written in the corpus and in a record.
pub(crate) fn rule(found: &Finding) -> String {
    let name = serde_json::to_value(found.rule).expect("a name");
    name.as_str().expect("a name").to_owned()
}

fn is(found: &Finding, wanted: &str) -> bool {
    let parts: Vec<&str> = wanted.split('|').collect();
    let replacement = parts.get(2);
    rule(found) == parts[0]
        && found.quote == parts[1]
        && replacement.is_none_or(|wanted| found.replacement.as_deref() == Some(*wanted))
}
