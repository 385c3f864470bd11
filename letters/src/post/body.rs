//! The text of a message.

use super::coding::{bytes_of, characters};
use super::{Note, html};
use mail_parser::{ContentType, Message, MessagePart, MessagePartId, MimeHeaders as _, PartType};
use weerklank_core::text::{BODY_LIMIT, is_blank};

/// The text of a message, and what it was made of.
#[derive(Default)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) from_html: bool,
    /// The parts it was read from.
    pub(super) parts: Vec<MessagePartId>,
}

/// Reads the text: the plain one; what arrived damaged of it; or else that of the page of HTML.
pub(super) fn of(message: &Message<'_>, notes: &mut Vec<Note>) -> Body {
    let damaged = message.attachments.iter().copied();
    let damaged: Vec<MessagePartId> = damaged.filter(|id| is_damaged_text(message, *id)).collect();
    for ids in [&message.text_body, &damaged, &message.html_body] {
        let mut heard = Vec::new();
        let body = read(message, ids, &mut heard);
        if !is_blank(&body.text) {
            notes.append(&mut heard);
            return body;
        }
    }
    Body::default()
}

/// The reader takes a text whose coding is broken for an attachment; a file has a name.
fn is_damaged_text(message: &Message<'_>, id: MessagePartId) -> bool {
    message.parts.get(id as usize).is_some_and(|part| {
        let is_text = part
            .content_type()
            .is_none_or(|kind| kind.ctype() == "text");
        part.is_encoding_problem && is_text && part.attachment_name().is_none()
    })
}

fn read(message: &Message<'_>, ids: &[MessagePartId], notes: &mut Vec<Note>) -> Body {
    let mut body = Body::default();
    for id in ids {
        let Some(part) = message.parts.get(*id as usize).filter(|part| is_text(part)) else {
            continue;
        };
        if !body.parts.is_empty() {
            body.text.push('\n');
        }
        body.from_html |= is_html(part);
        body.text.push_str(&words_of(message, part, notes));
        body.parts.push(*id);
    }
    body.text = tidy(&body.text, notes);
    body
}

fn is_text(part: &MessagePart<'_>) -> bool {
    matches!(part.body, PartType::Text(_) | PartType::Html(_))
}

fn is_html(part: &MessagePart<'_>) -> bool {
    part.is_content_type("text", "html")
}

fn words_of(message: &Message<'_>, part: &MessagePart<'_>, notes: &mut Vec<Note>) -> String {
    let (bytes, whole) = bytes_of(message, part);
    if !whole {
        notes.push(Note::TextDamaged);
    }
    let text = characters(bytes, part.content_type(), notes);
    if is_html(part) {
        html::text_of(&text)
    } else {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        match flow(part.content_type()) {
            Some(deletes_space) => unflow(&text, deletes_space),
            None => text,
        }
    }
}

/// Without what nobody wrote: NUL characters, and empty lines around the text.
pub(super) fn tidy(text: &str, notes: &mut Vec<Note>) -> String {
    if text.contains('\0') {
        notes.push(Note::NulsRemoved);
    }
    let text = text.replace('\0', "");
    text.trim_start_matches(['\n', '\r']).trim_end().to_owned()
}

/// Cuts a text to what the form takes; the whole comes back when there was more.
pub(super) fn fit(text: &mut String, notes: &mut Vec<Note>) -> Option<String> {
    let (end, _) = text.char_indices().nth(BODY_LIMIT)?;
    notes.push(Note::TextTooLong {
        characters: text.chars().count(),
    });
    let whole = text.clone();
    text.truncate(end);
    Some(whole)
}

/// Whether the lines of a part were broken on the way (`format=flowed`), and if so, whether the space at their
/// end goes (`delsp=yes`).
fn flow(kind: Option<&ContentType<'_>>) -> Option<bool> {
    let says = |name, value: &str| {
        let said = kind.and_then(|kind| kind.attribute(name));
        said.is_some_and(|said| said.eq_ignore_ascii_case(value))
    };
    says("format", "flowed").then(|| says("delsp", "yes"))
}

/// Puts lines together again as they were written (RFC 3676, 4).
fn unflow(text: &str, deletes_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // The depth of quoting of the line that goes on.
    let mut goes_on = None;
    for line in text.split('\n') {
        let rest = line.trim_start_matches('>');
        let depth = line.len() - rest.len();
        let words = rest.strip_prefix(' ').unwrap_or(rest);
        if goes_on != Some(depth) {
            begin_line(&mut out, depth);
        }
        let is_soft = words.ends_with(' ') && words != "-- ";
        goes_on = is_soft.then_some(depth);
        let cut = usize::from(is_soft && deletes_space);
        out.push_str(&words[..words.len() - cut]);
    }
    // One line end too many: the first line begins with one as well.
    out.remove(0);
    out
}

fn begin_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n('>', depth));
    if depth > 0 {
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::{fit, unflow};
    use weerklank_core::text::BODY_LIMIT;

    /// By hand, from RFC 3676.
    #[test]
    fn flowed_lines_are_put_together() {
        let texts = [
            (
                "Een lange \nregel.\nNieuw.",
                false,
                "Een lange regel.\nNieuw.",
            ),
            (
                "> Een lange \n> regel.\n>> diep\nantwoord",
                false,
                "> Een lange regel.\n>> diep\nantwoord",
            ),
            ("los \n> citaat", false, "los \n> citaat"),
            ("-- \nNaam", false, "-- \nNaam"),
            (
                " From hier \n >geen citaat",
                false,
                "From hier >geen citaat",
            ),
            ("ge \nplakt", true, "geplakt"),
            ("", false, ""),
            ("\n\n", false, "\n\n"),
            ("einde ", false, "einde "),
        ];
        for (lines, deletes_space, text) in texts {
            assert_eq!(unflow(lines, deletes_space), text, "{lines:?}");
        }
    }

    #[test]
    fn a_text_is_cut_at_a_character() {
        let mut text = "é".repeat(BODY_LIMIT);
        assert_eq!(fit(&mut text, &mut Vec::new()), None);
        text.push('!');
        let whole = text.clone();
        assert_eq!(fit(&mut text, &mut Vec::new()), Some(whole));
        assert_eq!(text.chars().count(), BODY_LIMIT);
    }
}
