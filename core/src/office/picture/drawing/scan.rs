//! The text of an SVG as pieces: parts that open and close, and text between them.
//!
//! Strict where it matters: what a lenient reader would guess at is broken here, so that nothing can be one thing to
//! this check and another to whoever draws the file.

use std::borrow::Cow;

/// A piece of the file.
pub(super) enum Piece<'a> {
    /// A part begins.
    Open(Tag<'a>),
    /// The part of this name ends.
    Close(&'a str),
    /// Text between parts.
    Text(&'a str),
    /// The file defines or uses a name of its own for a piece of text.
    Entity,
    /// The file names a style sheet elsewhere.
    StyleSheet,
}

/// The beginning of a part.
pub(super) struct Tag<'a> {
    /// As it is written, with its prefix.
    pub(super) name: &'a str,
    pub(super) attributes: Vec<(&'a str, Cow<'a, str>)>,
    /// It ends where it begins.
    pub(super) closed: bool,
}

impl Tag<'_> {
    pub(super) fn local(&self) -> &str {
        self.name.rsplit(':').next().unwrap_or(self.name)
    }

    /// What stands before the colon; empty without one.
    pub(super) fn prefix(&self) -> &str {
        self.name.rsplit_once(':').map_or("", |(prefix, _)| prefix)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_ref())
    }
}

type Broken = &'static str;

/// Gives every piece of the text to `take`, in order, until it says no.
///
/// # Errors
/// What is broken, in Dutch.
pub(super) fn pieces<'a>(
    text: &'a str,
    mut take: impl FnMut(Piece<'a>) -> Result<(), Broken>,
) -> Result<(), Broken> {
    let mut rest = text.trim_start_matches('\u{feff}');
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        if names_an_entity(before) {
            take(Piece::Entity)?;
        }
        take(Piece::Text(before))?;
        rest = piece(from, &mut take)?;
    }
    Ok(())
}

fn piece<'a>(
    from: &'a str,
    take: &mut impl FnMut(Piece<'a>) -> Result<(), Broken>,
) -> Result<&'a str, Broken> {
    if let Some(rest) = from.strip_prefix("<!--") {
        return Ok(until(rest, "-->")?.1);
    }
    if let Some(rest) = from.strip_prefix("<![CDATA[") {
        let (text, after) = until(rest, "]]>")?;
        take(Piece::Text(text))?;
        return Ok(after);
    }
    if let Some(rest) = from.strip_prefix("<?") {
        let (text, after) = until(rest, "?>")?;
        if text.starts_with("xml-stylesheet") {
            take(Piece::StyleSheet)?;
        }
        return Ok(after);
    }
    if let Some(rest) = from.strip_prefix("<!") {
        return declaration(rest, take);
    }
    if let Some(rest) = from.strip_prefix("</") {
        let (name, after) = until(rest, ">")?;
        take(Piece::Close(name.trim_end()))?;
        return Ok(after);
    }
    let (tag, after) = tag(&from[1..], take)?;
    take(Piece::Open(tag))?;
    Ok(after)
}

/// The type of the document is skipped; whatever it defines between brackets is not.
fn declaration<'a>(
    rest: &'a str,
    take: &mut impl FnMut(Piece<'a>) -> Result<(), Broken>,
) -> Result<&'a str, Broken> {
    let end = rest.find(['>', '[']).ok_or(UNFINISHED)?;
    if !rest.starts_with("DOCTYPE") {
        take(Piece::Entity)?;
    }
    if rest[end..].starts_with('>') {
        return Ok(&rest[end + 1..]);
    }
    take(Piece::Entity)?;
    Ok(until(&rest[end..], "]")?
        .1
        .trim_start()
        .trim_start_matches('>'))
}

fn until<'a>(text: &'a str, end: &str) -> Result<(&'a str, &'a str), Broken> {
    text.split_once(end).ok_or(UNFINISHED)
}

fn tag<'a>(
    text: &'a str,
    take: &mut impl FnMut(Piece<'a>) -> Result<(), Broken>,
) -> Result<(Tag<'a>, &'a str), Broken> {
    let (name, mut rest) = name(text)?;
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return Ok((made(name, attributes, false), after));
        }
        if let Some(after) = rest.strip_prefix("/>") {
            return Ok((made(name, attributes, true), after));
        }
        let (attribute, value, after) = self::attribute(rest)?;
        if names_an_entity(value) {
            take(Piece::Entity)?;
        }
        attributes.push((attribute, decoded(value)));
        rest = after;
    }
}

fn made<'a>(name: &'a str, attributes: Vec<(&'a str, Cow<'a, str>)>, closed: bool) -> Tag<'a> {
    Tag {
        name,
        attributes,
        closed,
    }
}

fn attribute(text: &str) -> Result<(&str, &str, &str), Broken> {
    let (name, rest) = name(text)?;
    let rest = rest
        .trim_start()
        .strip_prefix('=')
        .ok_or(NO_VALUE)?
        .trim_start();
    let quote = rest
        .chars()
        .next()
        .filter(|c| ['"', '\''].contains(c))
        .ok_or(NO_VALUE)?;
    let (value, after) = rest[1..].split_once(quote).ok_or(UNFINISHED)?;
    if value.contains('<') {
        return Err(UNFINISHED);
    }
    Ok((name, value, after))
}

/// A name and what comes after it.
fn name(text: &str) -> Result<(&str, &str), Broken> {
    let end = text.find(|c: char| c.is_whitespace() || "/>=<\"'&".contains(c));
    let (name, rest) = text.split_at(end.ok_or(UNFINISHED)?);
    if name.is_empty() {
        return Err(NO_NAME);
    }
    Ok((name, rest))
}

const UNFINISHED: Broken = "een onderdeel is niet afgemaakt";
const NO_NAME: Broken = "een onderdeel heeft geen naam";
const NO_VALUE: Broken = "een eigenschap heeft geen waarde tussen aanhalingstekens";

/// The five names every reader knows, and numbers, stand for one character; any other name is a piece of text.
fn names_an_entity(text: &str) -> bool {
    text.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or(rest);
        !(name.starts_with('#') || KNOWN.iter().any(|(known, _)| *known == name))
    })
}

const KNOWN: [(&str, char); 5] = [
    ("lt", '<'),
    ("gt", '>'),
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
];

fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, after) = after.split_once(';').unwrap_or((after, ""));
        out.extend(character(name));
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    if let Some((_, known)) = KNOWN.iter().find(|(known, _)| *known == name) {
        return Some(*known);
    }
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}
