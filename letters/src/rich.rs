//! The light formatting of the officer's own paragraphs: paragraphs, lists and bold.
//!
//! An empty line begins a new paragraph, a line that begins with `- ` or `1. ` is an item of a list, and
//! `**two stars**` make bold. Everything else is printed as it stands; nothing a person can type is an error.

pub mod edit;

use serde::{Deserialize, Serialize};

/// A part of a text that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Running text; its lines were one after the other in the field.
    Paragraph {
        /// Its lines.
        lines: Vec<Vec<Run>>,
    },
    /// Items, each with a number or a dot.
    List {
        /// Whether the items are numbered.
        numbered: bool,
        /// The items.
        items: Vec<Vec<Run>>,
    },
}

/// A stretch of text in one weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
}

/// A text with its formatting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rich(pub Vec<Block>);

impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut fresh = true;
        for line in text.lines() {
            let line = line.trim();
            if line.is_empty() {
                fresh = true;
                continue;
            }
            put(&mut blocks, line, fresh);
            fresh = false;
        }
        Self(blocks)
    }
}

impl Rich {
    /// True when nothing would be printed.
    pub fn is_blank(&self) -> bool {
        let shows = |runs: &Vec<Run>| runs.iter().any(|run| !crate::gate::is_blank(&run.text));
        !self.0.iter().any(|block| match block {
            Block::Paragraph { lines } => lines.iter().any(shows),
            Block::List { items, .. } => items.iter().any(shows),
        })
    }
}

impl Rich {
    /// The text without its formatting, a line for each line and item.
    pub fn plain(&self) -> String {
        let lines = self.0.iter().flat_map(|block| match block {
            Block::Paragraph { lines: runs } | Block::List { items: runs, .. } => runs,
        });
        let text = |runs: &Vec<Run>| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        lines.map(text).collect::<Vec<_>>().join("\n")
    }
}

/// Adds a line to the block it belongs to.
fn put(blocks: &mut Vec<Block>, line: &str, fresh: bool) {
    let item = item(line);
    match (item, blocks.last_mut()) {
        (
            Some((numbered, text)),
            Some(Block::List {
                numbered: same,
                items,
            }),
        ) if numbered == *same => {
            items.push(runs(text));
        }
        (Some((numbered, text)), _) => blocks.push(Block::List {
            numbered,
            items: vec![runs(text)],
        }),
        (None, Some(Block::Paragraph { lines })) if !fresh => lines.push(runs(line)),
        (None, _) => blocks.push(Block::Paragraph {
            lines: vec![runs(line)],
        }),
    }
}

/// The text of an item, and whether the list is numbered.
fn item(line: &str) -> Option<(bool, &str)> {
    let plain = ["- ", "• ", "* "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    if let Some(text) = plain {
        return Some((false, text.trim_start()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let text = line[digits..].strip_prefix(". ")?;
    // A line may begin with a year or an amount; lists have short numbers.
    (1..=2).contains(&digits).then(|| (true, text.trim_start()))
}

/// The stretches between pairs of stars; a star without its pair is a star.
fn runs(line: &str) -> Vec<Run> {
    let pieces: Vec<&str> = line.split("**").collect();
    let pairs = (pieces.len() - 1) / 2 * 2;
    let mut runs: Vec<Run> = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        let text = if place > pairs {
            format!("**{piece}")
        } else {
            (*piece).to_owned()
        };
        let bold = place < pairs && place % 2 == 1;
        match runs.last_mut() {
            Some(last) if last.bold == bold => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => runs.push(Run { text, bold }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> Vec<Run> {
        vec![Run {
            text: text.into(),
            bold: false,
        }]
    }

    #[test]
    fn paragraphs_and_lists_are_told_apart() {
        let text = "Een regel\nnog een\n\nTweede alinea\n- punt\n- punt **twee**\n1. eerst\n2. dan\n\n2026. Dat jaar";
        let bold = Run {
            text: "twee".into(),
            bold: true,
        };
        assert_eq!(
            Rich::from(text).0,
            [
                Block::Paragraph {
                    lines: vec![plain("Een regel"), plain("nog een")]
                },
                Block::Paragraph {
                    lines: vec![plain("Tweede alinea")]
                },
                Block::List {
                    numbered: false,
                    items: vec![plain("punt"), vec![plain("punt ").remove(0), bold]]
                },
                Block::List {
                    numbered: true,
                    items: vec![plain("eerst"), plain("dan")]
                },
                Block::Paragraph {
                    lines: vec![plain("2026. Dat jaar")]
                },
            ]
        );
    }

    #[test]
    fn a_star_without_its_pair_is_a_star() {
        assert_eq!(runs("a ** b"), plain("a ** b"));
        assert_eq!(runs("2 * 3"), plain("2 * 3"));
        assert_eq!(runs("**a** en **b")[1], plain(" en **b").remove(0));
    }

    proptest! {
        /// Nothing that was typed is lost but the marks themselves and white space.
        #[test]
        fn nothing_typed_is_lost(text in "[a-z*\\-. \n0-9\u{e9}]{0,80}") {
            let kept: String = Rich::from(text.as_str()).0.iter().flat_map(|block| match block {
                Block::Paragraph { lines } => lines.clone(),
                Block::List { items, .. } => items.clone(),
            }).flatten().map(|run| run.text).collect();
            let letters = |text: &str| -> String {
                text.chars().filter(|c| c.is_alphabetic()).collect()
            };
            prop_assert_eq!(letters(&kept), letters(&text));
        }
    }
}
