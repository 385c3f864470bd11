//! The message that was sent comes back: what of it can be recorded, and what differs from what was made.
//!
//! Everything here is a fact about the message; whether it proves that the letter left, the officer decides.

mod words;

use super::{Attachment, Found, Mailbox, Note};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use weerklank_core::text::is_invisible;

/// What was made for the road. What was not made by the program is empty and not compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Made {
    /// The date of the letter.
    pub day: Option<NaiveDate>,
    /// The fingerprint of the PDF, in hex.
    pub sha256: Option<String>,
    /// The addresses it is meant for.
    pub to: Vec<String>,
    /// The addresses from which it may come: the organisation's and the officer's.
    pub own: Vec<String>,
    /// The subject of the draft.
    pub subject: String,
    /// The text of the draft.
    pub body: String,
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// What can be recorded, unless this is no message that was sent.
    pub dispatch: Option<Dispatch>,
    /// What differs from what was made, or what the message doesn't say.
    pub differences: Vec<Difference>,
}

/// What can be recorded of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// The day it was sent, in Amsterdam.
    pub on: Option<NaiveDate>,
    /// To whom it was sent: addresses.
    pub to: Vec<String>,
    /// The fingerprint of the PDF that went along, in hex.
    pub sha256: Option<String>,
}

/// One thing that is other than it was made, or that the message doesn't say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Difference {
    /// It is a text, not a message.
    NoMail,
    /// It is the draft itself: it has neither sender nor day.
    Unsent,
    /// It came from the address the letter is meant for: it was received.
    Received(String),
    /// It came from an address that is not the organisation's.
    OtherSender(String),
    /// It doesn't say when it was sent.
    NoDate,
    /// It doesn't say in which time zone; as written.
    NoZone(String),
    /// It was sent before the date of the letter.
    Early {
        /// The day it was sent.
        sent: NaiveDate,
        /// The date of the letter.
        letter: NaiveDate,
    },
    /// It didn't go to this address, which the letter is meant for.
    NotTo(String),
    /// It went to this address as well.
    Also(String, Line),
    /// More addressees than are read.
    ManyAddressees,
    /// There is no PDF with it.
    NoPdf,
    /// This PDF is another one than was made last.
    OtherPdf(String),
    /// This file went along as well.
    AlsoFile(String),
    /// The subject was changed into this.
    OtherSubject(String),
    /// The text was left out.
    TextGone,
    /// These words were added to the text.
    TextAdded(String),
    /// From these words on the text is another one.
    TextChanged(String),
    /// The text and the attachments can't be read, because the message is encrypted or packed.
    Closed,
    /// The end of the message is missing.
    CutOff,
}

/// In which line an addressee stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line {
    /// *Aan*.
    To,
    /// *Cc*: all can see it.
    Cc,
    /// *Bcc*: the others can't see it.
    Bcc,
}

/// Compares a message that was read with what was made.
#[must_use]
pub fn compare(found: &Found, made: &Made) -> Returned {
    if let Some(other) = no_dispatch(found, made) {
        return Returned {
            dispatch: None,
            differences: vec![other],
        };
    }
    let differences = [
        sender(found, made),
        day(found, made),
        addressees(found, made),
    ];
    let mut differences = differences.concat();
    if is_closed(found) {
        differences.push(Difference::Closed);
    } else {
        differences.extend(files(found, made));
        differences.extend(text(found, made));
    }
    differences.extend(
        found
            .notes
            .contains(&Note::CutOff)
            .then_some(Difference::CutOff),
    );
    Returned {
        dispatch: Some(dispatch(found, made)),
        differences,
    }
}

/// What it is instead of a message that was sent.
fn no_dispatch(found: &Found, made: &Made) -> Option<Difference> {
    if found.notes.contains(&Note::NoMail) {
        return Some(Difference::NoMail);
    }
    let Some(from) = &found.from else {
        return found.sent.is_none().then_some(Difference::Unsent);
    };
    is_received(found, &from.address, made).then(|| Difference::Received(from.address.clone()))
}

/// Whether somebody else wrote it: who was to get the letter, or a stranger who writes to us and not to them.
fn is_received(found: &Found, from: &str, made: &Made) -> bool {
    let reaches = |list: &[String]| {
        recipients(found)
            .iter()
            .any(|(one, _)| holds(list, &one.address))
    };
    let is_strange = !made.own.is_empty() && reaches(&made.own) && !reaches(&made.to);
    !holds(&made.own, from) && (holds(&made.to, from) || is_strange)
}

fn dispatch(found: &Found, made: &Made) -> Dispatch {
    let all = recipients(found);
    let named = all.iter().filter(|(_, line)| *line == Line::To);
    let mut to: Vec<String> = named.map(|(one, _)| one.address.clone()).collect();
    if to.is_empty() {
        to = all.iter().map(|(one, _)| one.address.clone()).collect();
    }
    let pdf = the_pdf(found, made);
    Dispatch {
        on: found.sent.as_ref().map(|sent| sent.on),
        to,
        sha256: pdf.map(|pdf| pdf.sha256.clone()),
    }
}

fn sender(found: &Found, made: &Made) -> Vec<Difference> {
    let other = found
        .from
        .iter()
        .filter(|from| !from.address.is_empty() && !made.own.is_empty())
        .filter(|from| !holds(&made.own, &from.address));
    other
        .map(|from| Difference::OtherSender(from.address.clone()))
        .collect()
}

fn day(found: &Found, made: &Made) -> Vec<Difference> {
    let Some(sent) = &found.sent else {
        return vec![Difference::NoDate];
    };
    let zone = (!sent.zone_known).then(|| Difference::NoZone(sent.written.clone()));
    let early = made.day.filter(|letter| sent.on < *letter);
    let early = early.map(|letter| Difference::Early {
        sent: sent.on,
        letter,
    });
    zone.into_iter().chain(early).collect()
}

fn addressees(found: &Found, made: &Made) -> Vec<Difference> {
    let all = recipients(found);
    let reached: Vec<String> = all.iter().map(|(one, _)| one.address.clone()).collect();
    let missed = made.to.iter().filter(|to| !holds(&reached, to));
    let missed = missed.map(|to| Difference::NotTo(to.clone()));
    // A copy for oneself shows the letter to nobody else.
    let known =
        |address: &str| made.to.is_empty() || holds(&made.to, address) || holds(&made.own, address);
    let also = all.iter().filter(|(one, _)| !known(&one.address));
    let also = also.map(|(one, line)| Difference::Also(one.address.clone(), *line));
    let most = [&found.to, &found.cc, &found.bcc]
        .iter()
        .any(|line| line.len() >= super::ADDRESSEES);
    missed
        .chain(also)
        .chain(most.then_some(Difference::ManyAddressees))
        .collect()
}

fn recipients(found: &Found) -> Vec<(&Mailbox, Line)> {
    let lines = [
        (&found.to, Line::To),
        (&found.cc, Line::Cc),
        (&found.bcc, Line::Bcc),
    ];
    let each = lines
        .into_iter()
        .flat_map(|(all, line)| all.iter().map(move |one| (one, line)));
    each.filter(|(one, _)| !one.address.is_empty()).collect()
}

fn holds(list: &[String], address: &str) -> bool {
    list.iter()
        .any(|one| one.trim().eq_ignore_ascii_case(address.trim()))
}

fn files(found: &Found, made: &Made) -> Vec<Difference> {
    let the_pdf = the_pdf(found, made);
    let pdf = match the_pdf {
        None => Some(Difference::NoPdf),
        Some(pdf) => made
            .sha256
            .as_ref()
            .filter(|made| **made != pdf.sha256)
            .map(|_| Difference::OtherPdf(pdf.name.clone())),
    };
    // Pictures of the layout, such as a logo below the text, are part of that text.
    let others = found
        .attachments
        .iter()
        .filter(|file| !file.inline || is_pdf(file));
    let others = others.filter(|file| Some(*file) != the_pdf);
    let also = others.map(|file| Difference::AlsoFile(file.name.clone()));
    pdf.into_iter().chain(also).collect()
}

/// The PDF that was made, or else the first.
fn the_pdf<'a>(found: &'a Found, made: &Made) -> Option<&'a Attachment> {
    let mut all = found.attachments.iter().filter(|file| is_pdf(file));
    let is_made = |file: &&Attachment| made.sha256.as_ref() == Some(&file.sha256);
    all.clone().find(is_made).or_else(|| all.next())
}

fn is_pdf(file: &Attachment) -> bool {
    file.media_type == "application/pdf"
}

/// Whether what is in it can't be seen: nothing can be said of it then.
fn is_closed(found: &Found) -> bool {
    [Note::Encrypted, Note::Winmail]
        .iter()
        .any(|note| found.notes.contains(note))
}

fn text(found: &Found, made: &Made) -> Vec<Difference> {
    let is_other = !made.subject.is_empty() && split(&made.subject) != split(&found.subject);
    let subject = is_other.then(|| Difference::OtherSubject(found.subject.clone()));
    let body = changed(&made.body, &found.text);
    subject.into_iter().chain(body).collect()
}

/// How a text was changed. Mail programs break lines anew and put addresses behind links; words they leave alone.
fn changed(made: &str, sent: &str) -> Option<Difference> {
    let (made, sent) = (without_links(made), without_links(sent));
    let (made, sent) = (split(&made), split(&sent));
    if made.is_empty() || made == sent {
        return None;
    }
    if sent.is_empty() {
        return Some(Difference::TextGone);
    }
    let whole = sent.windows(made.len()).position(|words| words == made);
    if let Some(at) = whole {
        let added = [&sent[..at], &sent[at + made.len()..]].concat();
        return Some(Difference::TextAdded(begin(&added)));
    }
    let same = made
        .iter()
        .zip(&sent)
        .take_while(|(one, other)| one == other)
        .count();
    Some(Difference::TextChanged(begin(
        &sent[same.min(sent.len() - 1)..],
    )))
}

fn split(text: &str) -> Vec<String> {
    let seen: String = text
        .chars()
        .filter(|c| c.is_whitespace() || !is_invisible(*c))
        .collect();
    seen.split_whitespace().map(ToOwned::to_owned).collect()
}

/// `naam@voorbeeld.nl<mailto:naam@voorbeeld.nl>` is how some programs write a link in plain text.
fn without_links(text: &str) -> String {
    let mut pieces = text.split('<');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let is_link = ["mailto:", "tel:", "http:", "https:"]
            .iter()
            .any(|kind| piece.starts_with(kind));
        match piece.split_once('>').filter(|_| is_link) {
            Some((_, rest)) => out.push_str(rest),
            None => {
                out.push('<');
                out.push_str(piece);
            }
        }
    }
    out
}

/// The first words, to know them by.
fn begin(words: &[String]) -> String {
    const SHOWN: usize = 8;
    let more = if words.len() > SHOWN { " …" } else { "" };
    let shown: String = words
        .iter()
        .take(SHOWN)
        .cloned()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(120)
        .collect();
    format!("{shown}{more}")
}
