//! The keys of one block, taken one by one; every value that is wrong is a finding, and so is every key that is
//! left over.

use super::problem::{Found, ProcedureProblem, Wanted};
use super::tree::{Entry, Node, Value};
use crate::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::text::{self, TextTrouble};
use chrono::{Datelike, NaiveDate};

/// A closed list of words.
pub(super) trait Named: Copy + 'static {
    /// Each with its name in the file.
    const NAMES: &'static [(&'static str, Self)];
}

/// A block of the file that is being read.
pub(super) struct Fields<'a> {
    pub(super) line: Option<usize>,
    /// The sentence of the clause that is being read.
    pub(super) sentence: Option<u8>,
    entries: Vec<Entry>,
    found: &'a mut Found,
}

type Reading<T> = Result<T, ProcedureProblem>;

impl<'a> Fields<'a> {
    /// The block in `node`, if it is one.
    pub(super) fn open(
        key: &'static str,
        node: Node,
        sentence: Option<u8>,
        found: &'a mut Found,
    ) -> Option<Self> {
        let line = node.line;
        let Value::Table(entries) = node.value else {
            let problem = ProcedureProblem::WrongType(key, Wanted::Table);
            found.add(line, sentence, problem);
            return None;
        };
        Some(Self {
            line,
            sentence,
            entries,
            found,
        })
    }

    fn take(&mut self, key: &str) -> Option<Entry> {
        let place = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.swap_remove(place))
    }

    /// Records a problem at a line of this block.
    pub(super) fn add(&mut self, line: Option<usize>, problem: ProcedureProblem) {
        self.found.add(line, self.sentence, problem);
    }

    fn keep<T>(&mut self, line: Option<usize>, read: Reading<T>) -> Option<T> {
        read.map_err(|problem| self.add(line, problem)).ok()
    }

    fn missing(&mut self, key: &'static str) {
        self.add(self.line, ProcedureProblem::MissingKey(key));
    }

    /// A value that may be absent.
    pub(super) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&'static str, &Node) -> Reading<T>,
    ) -> Option<T> {
        let entry = self.take(key)?;
        self.keep(entry.line, read(key, &entry.node))
    }

    /// A value that has to be there.
    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&'static str, &Node) -> Reading<T>,
    ) -> Option<T> {
        let Some(entry) = self.take(key) else {
            self.missing(key);
            return None;
        };
        self.keep(entry.line, read(key, &entry.node))
    }

    /// A list of values, empty when absent; at most `most` of them.
    pub(super) fn list<T>(
        &mut self,
        key: &'static str,
        most: usize,
        read: impl Fn(&'static str, &Node) -> Reading<T>,
    ) -> Vec<T> {
        let items = self.items(key, most);
        items
            .into_iter()
            .filter_map(|item| self.keep(item.line, read(key, &item)))
            .collect()
    }

    /// A block that may be absent.
    pub(super) fn block<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
    ) -> Option<T> {
        let entry = self.take(key)?;
        self.inside(key, entry.node, read)
    }

    /// A block that has to be there.
    pub(super) fn required_block<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
    ) -> Option<T> {
        let Some(entry) = self.take(key) else {
            self.missing(key);
            return None;
        };
        self.inside(key, entry.node, read)
    }

    /// Blocks in a row, none when absent; at most `most` of them.
    pub(super) fn blocks<T>(
        &mut self,
        key: &'static str,
        most: usize,
        read: impl Fn(&mut Fields<'_>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(key, most);
        items
            .into_iter()
            .filter_map(|item| self.inside(key, item, &read))
            .collect()
    }

    fn items(&mut self, key: &'static str, most: usize) -> Vec<Node> {
        let Some(entry) = self.take(key) else {
            return Vec::new();
        };
        let Value::List(mut items) = entry.node.value else {
            self.add(entry.line, ProcedureProblem::WrongType(key, Wanted::List));
            return Vec::new();
        };
        if items.len() > most {
            self.add(entry.line, ProcedureProblem::TooMany(key, most));
            items.truncate(most);
        }
        items
    }

    fn inside<T>(
        &mut self,
        key: &'static str,
        node: Node,
        read: impl FnOnce(&mut Fields<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut fields = Fields::open(key, node, self.sentence, self.found)?;
        let value = read(&mut fields);
        fields.close();
        value
    }

    /// What is left over is read by nobody.
    pub(super) fn close(mut self) {
        for entry in std::mem::take(&mut self.entries) {
            let key = short(&entry.key);
            self.add(entry.line, ProcedureProblem::UnknownKey(key));
        }
    }
}

/// So much of what stands in a file is enough to find it back.
const SHOWN: usize = 40;

fn short(text: &str) -> String {
    text.chars()
        .filter(|c| !text::is_invisible(*c))
        .take(SHOWN)
        .collect()
}

/// The most characters a text of a clause takes.
const MOST_CHARACTERS: usize = 1_000;

/// A text in which there is something to see.
pub(super) fn prose(key: &'static str, node: &Node) -> Reading<String> {
    let Value::Text(text) = &node.value else {
        return Err(ProcedureProblem::WrongType(key, Wanted::Text));
    };
    let text = text.trim().to_owned();
    let found = text.chars().count();
    let hidden = |c: char| text::is_invisible(c) || c.is_control();
    let trouble = if found > MOST_CHARACTERS {
        let limit = MOST_CHARACTERS;
        Some(TextTrouble::TooLong { limit, found })
    } else {
        let hit = (1..).zip(text.chars()).find(|(_, c)| hidden(*c));
        hit.map(|(place, character)| TextTrouble::Invisible { character, place })
    };
    match trouble {
        Some(trouble) => Err(ProcedureProblem::BadText(key, trouble)),
        None if text.is_empty() => Err(ProcedureProblem::Blank(key)),
        None => Ok(text),
    }
}

/// A short name for files and records.
pub(super) fn slug(key: &'static str, node: &Node) -> Reading<String> {
    let text = prose(key, node)?;
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if text.len() <= SHOWN && text.bytes().all(allowed) {
        Ok(text)
    } else {
        Err(ProcedureProblem::NoSlug)
    }
}

/// A day in the years of the calendar, as `2017-05-01`.
pub(super) fn date(key: &'static str, node: &Node) -> Reading<NaiveDate> {
    let text = prose(key, node)?;
    let on: NaiveDate = text.parse().map_err(|_| ProcedureProblem::NoDate(key))?;
    if (FIRST_YEAR..=LAST_YEAR).contains(&on.year()) {
        Ok(on)
    } else {
        Err(ProcedureProblem::YearOutside(key))
    }
}

/// `true` or `false`.
pub(super) fn flag(key: &'static str, node: &Node) -> Reading<bool> {
    match node.value {
        Value::Flag(flag) => Ok(flag),
        _ => Err(ProcedureProblem::WrongType(key, Wanted::Flag)),
    }
}

/// One of a closed list of words.
pub(super) fn word<T: Named>(key: &'static str, node: &Node) -> Reading<T> {
    let Value::Text(text) = &node.value else {
        return Err(ProcedureProblem::WrongType(key, Wanted::Text));
    };
    let choice = T::NAMES.iter().find(|(name, _)| *name == text.as_str());
    choice
        .map(|(_, choice)| *choice)
        .ok_or_else(|| ProcedureProblem::NoSuchChoice {
            key,
            found: short(text),
            allowed: T::NAMES.iter().map(|(name, _)| *name).collect(),
        })
}

/// A whole number within limits that fit the wanted type.
pub(super) fn whole<T: TryFrom<i64>>(
    least: i64,
    most: i64,
) -> impl Fn(&'static str, &Node) -> Reading<T> {
    move |key, node| {
        let Value::Whole(number) = node.value else {
            return Err(ProcedureProblem::WrongType(key, Wanted::Whole));
        };
        let outside = || ProcedureProblem::OutOfRange { key, least, most };
        let within = (least..=most).contains(&number).then_some(number);
        let number = within.ok_or_else(outside)?;
        T::try_from(number).map_err(|_| outside())
    }
}
