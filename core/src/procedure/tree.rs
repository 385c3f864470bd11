//! A procedure file as a tree in which every value knows its line.
//!
//! The organisation writes TOML; the application holds the same tree as JSON, without lines, because a TOML
//! reader would be a twelfth of what it loads. Both become the same [`Node`], so that one reader serves both.

use super::problem::{Found, ProcedureProblem};
use crate::json::Json;
use serde_json::{Map, Value as Written};
use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

/// A value and the line on which it starts.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) line: Option<usize>,
    pub(super) value: Value,
}

/// What a value can be.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Text(String),
    Whole(i64),
    Flag(bool),
    List(Vec<Node>),
    Table(Vec<Entry>),
    /// A number that is not whole or far too large, a time, or nothing at all.
    Other,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) line: Option<usize>,
    pub(super) node: Node,
}

/// The lines of a text, for finding the one in which a byte stands.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(after).collect();
        Self { text, starts }
    }

    /// Counted from 1.
    fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// Characters from the start of the line, counted from 1.
    fn column(&self, byte: usize) -> usize {
        let start = self.starts[self.line(byte) - 1];
        self.text
            .get(start..byte)
            .map_or(1, |before| before.chars().count() + 1)
    }

    fn table(&self, table: DeTable<'_>) -> Value {
        let entry = |(key, value): (Spanned<std::borrow::Cow<'_, str>>, _)| Entry {
            line: Some(self.line(key.span().start)),
            key: key.into_inner().into_owned(),
            node: self.node(value),
        };
        Value::Table(table.into_iter().map(entry).collect())
    }

    fn node(&self, value: Spanned<DeValue<'_>>) -> Node {
        let line = Some(self.line(value.span().start));
        let value = match value.into_inner() {
            DeValue::String(text) => Value::Text(text.into_owned()),
            DeValue::Integer(number) => whole(&number),
            DeValue::Boolean(flag) => Value::Flag(flag),
            DeValue::Datetime(date) => Value::Text(date.to_string()),
            DeValue::Array(list) => {
                Value::List(list.into_iter().map(|item| self.node(item)).collect())
            }
            DeValue::Table(table) => self.table(table),
            DeValue::Float(_) => Value::Other,
        };
        Node { line, value }
    }
}

fn whole(number: &DeInteger<'_>) -> Value {
    let digits = number.as_str().replace('_', "");
    i64::from_str_radix(&digits, number.radix()).map_or(Value::Other, Value::Whole)
}

impl Node {
    /// Reads TOML; what is no TOML is a finding with line and column.
    pub(super) fn from_toml(text: &str) -> Result<Self, Found> {
        let lines = Lines::of(text);
        let table = DeTable::parse(text).map_err(|trouble| {
            let at = trouble.span().map_or(0, |span| span.start);
            let twice = trouble.message().contains("duplicate key");
            let column = lines.column(at);
            let problem = if twice {
                ProcedureProblem::KeyTwice
            } else {
                ProcedureProblem::Unreadable { column }
            };
            Found::one(Some(lines.line(at)), problem)
        })?;
        Ok(Self {
            line: Some(1),
            value: lines.table(table.into_inner()),
        })
    }

    /// Reads the JSON that [`Node::json`] or the build script made.
    pub(super) fn from_json(text: &str) -> Result<Self, Found> {
        let json = Json::of(text).map_err(|trouble| {
            let column = trouble.column();
            Found::one(
                Some(trouble.line()),
                ProcedureProblem::Unreadable { column },
            )
        })?;
        Ok(Self::from(json))
    }

    /// The tree as the application holds it.
    pub(super) fn json(&self) -> Written {
        match &self.value {
            Value::Text(text) => Written::from(text.as_str()),
            Value::Whole(number) => Written::from(*number),
            Value::Flag(flag) => Written::from(*flag),
            Value::List(list) => list.iter().map(Self::json).collect(),
            Value::Table(entries) => {
                let pairs = entries
                    .iter()
                    .map(|entry| (entry.key.clone(), entry.node.json()));
                Written::Object(pairs.collect::<Map<_, _>>())
            }
            Value::Other => Written::Null,
        }
    }
}

impl From<Json> for Node {
    fn from(json: Json) -> Self {
        let value = match json {
            Json::Text(text) => Value::Text(text),
            Json::Flag(flag) => Value::Flag(flag),
            Json::Whole(number) => i64::try_from(number).map_or(Value::Other, Value::Whole),
            Json::Below(number) => Value::Whole(number),
            Json::List(list) => Value::List(list.into_iter().map(Self::from).collect()),
            Json::Fields(fields) => Value::Table(fields.into_iter().map(Entry::from).collect()),
            Json::Real(_) | Json::Null => Value::Other,
        };
        Self { line: None, value }
    }
}

impl From<(String, Json)> for Entry {
    fn from((key, value): (String, Json)) -> Self {
        Self {
            key,
            line: None,
            node: Node::from(value),
        }
    }
}
