//! The way through a message.

use super::{FILES, Forwarded, Found, MAIL_BYTES, NESTED, Note, PostTrouble};
use super::{body, coding, file, header, html};
use infer::MatcherType;
use mail_parser::{Message, MessageParser, MessagePart, MessagePartId, MimeHeaders as _, PartType};
use std::borrow::Cow;

/// Headers by which a message is known.
const HEADERS: [&[u8]; 12] = [
    b"from",
    b"to",
    b"date",
    b"subject",
    b"received",
    b"message-id",
    b"return-path",
    b"mime-version",
    b"content-type",
    b"delivered-to",
    b"reply-to",
    b"sender",
];
/// A letter may begin with `Onderwerp:` or even `Subject:`; two such lines are no coincidence.
const HEADERS_WANTED: usize = 2;
/// How a file of Outlook, or of any Office before 2007, begins.
const OUTLOOK: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Reads an e-mail as it was saved (`.eml`), or pasted. With what was found come the bytes of the attachments, in
/// the same order; those of a refused one are empty. A text that is no e-mail is found as just that text.
///
/// # Errors
/// [`PostTrouble`], when nothing can be made of it.
pub fn read(bytes: &[u8]) -> Result<(Found, Vec<Vec<u8>>), PostTrouble> {
    let bytes = with_line_ends(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    refuse(&bytes)?;
    let message = has_headers(&bytes)
        .then(|| MessageParser::default().parse(&bytes))
        .flatten();
    match message {
        Some(message) => Ok(found(&message)),
        None => only_text(&bytes),
    }
}

/// Some old programs end a line with a carriage return alone.
fn with_line_ends(bytes: &[u8]) -> Cow<'_, [u8]> {
    if bytes.contains(&b'\n') || !bytes.contains(&b'\r') {
        return Cow::Borrowed(bytes);
    }
    let end = |byte: &u8| if *byte == b'\r' { b'\n' } else { *byte };
    bytes.iter().map(end).collect()
}

fn refuse(bytes: &[u8]) -> Result<(), PostTrouble> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        Err(PostTrouble::Empty)
    } else if bytes.len() > MAIL_BYTES {
        Err(PostTrouble::TooBig)
    } else if bytes.starts_with(OUTLOOK) {
        Err(PostTrouble::OutlookFile)
    } else if nested(bytes) > NESTED {
        Err(PostTrouble::TooDeep)
    } else {
        Ok(())
    }
}

/// How often a message in the message is announced, however it is spaced. The reader goes a step deeper for each.
fn nested(bytes: &[u8]) -> usize {
    let written = |byte: &&u8| !byte.is_ascii_whitespace();
    let around_slash = bytes.split(|byte| *byte == b'/').map(|piece| {
        let ends = piece
            .iter()
            .rev()
            .filter(written)
            .take(7)
            .map(u8::to_ascii_lowercase);
        let starts = piece
            .iter()
            .filter(written)
            .take(6)
            .map(u8::to_ascii_lowercase);
        ends.eq(b"egassem".iter().copied()) || starts.eq(b"digest".iter().copied())
    });
    around_slash.filter(|is_nested| *is_nested).count()
}

fn has_headers(bytes: &[u8]) -> bool {
    let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let mut head = lines
        .skip_while(|line| line.is_empty())
        .take_while(|line| !line.is_empty())
        .peekable();
    // A box of messages begins with a line of its own.
    let begins = head
        .peek()
        .is_some_and(|line| name(line).is_some() || line.starts_with(b"From "));
    let known = head
        .filter_map(name)
        .filter(|name| HEADERS.iter().any(|one| name.eq_ignore_ascii_case(one)));
    begins && known.take(HEADERS_WANTED).count() == HEADERS_WANTED
}

/// The name of a header.
fn name(line: &[u8]) -> Option<&[u8]> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let name = line[..colon].trim_ascii_end();
    (!name.is_empty() && name.iter().all(u8::is_ascii_graphic)).then_some(name)
}

fn only_text(bytes: &[u8]) -> Result<(Found, Vec<Vec<u8>>), PostTrouble> {
    let seen = infer::get(bytes);
    if bytes.contains(&0) || seen.is_some_and(|seen| seen.matcher_type() != MatcherType::Text) {
        return Err(PostTrouble::NoMail);
    }
    let mut notes = vec![Note::NoMail];
    let text = coding::characters(bytes.to_vec(), None, &mut notes);
    let text_from_html = seen.is_some_and(|seen| seen.mime_type() == "text/html");
    let text = if text_from_html {
        html::text_of(&text)
    } else {
        text.replace("\r\n", "\n").replace('\r', "\n")
    };
    let text = body::tidy(&text, &mut notes);
    let mut found = Found {
        text,
        text_from_html,
        notes,
        ..Found::default()
    };
    let files = keep_whole_text(&mut found).into_iter().collect();
    Ok((found, files))
}

fn found(message: &Message<'_>) -> (Found, Vec<Vec<u8>>) {
    let mut notes = structure(message);
    let body = body::of(message, &mut notes);
    let mut found = Found {
        from: header::mailboxes(message.from(), &mut notes)
            .into_iter()
            .next(),
        reply_to: header::mailboxes(message.reply_to(), &mut notes)
            .into_iter()
            .next(),
        to: header::mailboxes(message.to(), &mut notes),
        cc: header::mailboxes(message.cc(), &mut notes),
        bcc: header::mailboxes(message.bcc(), &mut notes),
        sent: header::sent(message, &mut notes),
        received: header::received(message),
        subject: header::line(message.subject().unwrap_or_default(), &mut notes),
        message_id: header::line(message.message_id().unwrap_or_default(), &mut notes),
        text: body.text,
        text_from_html: body.from_html,
        forwarded: forwarded(message),
        ..Found::default()
    };
    found.reply_to.take_if(|to| {
        found
            .from
            .as_ref()
            .is_some_and(|from| from.address == to.address)
    });
    notes.extend(missing(&found));
    found.notes = notes;
    let files = attach(message, &body.parts, &mut found);
    found.notes = once(found.notes);
    (found, files)
}

fn missing(found: &Found) -> Vec<Note> {
    let missing = [
        (found.from.is_none(), Note::NoSender),
        (found.text.is_empty(), Note::NoText),
        (found.text_from_html, Note::HtmlOnly),
    ];
    missing
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, note)| note)
        .collect()
}

/// Puts the attachments with what was found; the bytes come back.
fn attach(message: &Message<'_>, text: &[MessagePartId], found: &mut Found) -> Vec<Vec<u8>> {
    let ids = message.attachments.iter().filter(|id| !text.contains(id));
    let parts: Vec<&MessagePart<'_>> = ids
        .filter_map(|id| message.parts.get(*id as usize))
        .collect();
    if parts.len() > FILES {
        found.notes.push(Note::TooManyFiles { found: parts.len() });
    }
    let mut files: Vec<Vec<u8>> = keep_whole_text(found).into_iter().collect();
    for (number, part) in (1..).zip(parts.into_iter().take(FILES)) {
        let file = file::of_part(message, part, number);
        found.attachments.push(file.about);
        files.push(file.bytes);
    }
    files
}

/// A text that is too long for the form is kept whole as a file.
fn keep_whole_text(found: &mut Found) -> Option<Vec<u8>> {
    let whole = body::fit(&mut found.text, &mut found.notes)?;
    let file = file::new(Some("hele tekst.txt"), "text/plain", whole.into_bytes(), 1);
    found.attachments.push(file.about);
    Some(file.bytes)
}

/// The messages that were sent along. What is the matter with one of them, its own file shows.
fn forwarded(message: &Message<'_>) -> Vec<Forwarded> {
    let parts = message.parts.iter().filter_map(|part| match &part.body {
        PartType::Message(inner) => Some(inner),
        _ => None,
    });
    parts.take(FILES).map(one_forwarded).collect()
}

fn one_forwarded(message: &Message<'_>) -> Forwarded {
    let notes = &mut Vec::new();
    let mut body = body::of(message, notes);
    body::fit(&mut body.text, notes);
    Forwarded {
        from: header::mailboxes(message.from(), notes).into_iter().next(),
        sent: header::sent(message, notes),
        subject: header::line(message.subject().unwrap_or_default(), notes),
        text: body.text,
        text_from_html: body.from_html,
    }
}

/// What the build of the message says.
fn structure(message: &Message<'_>) -> Vec<Note> {
    let any = |is_so: fn(&MessagePart<'_>) -> bool| message.parts.iter().any(is_so);
    let says = [
        (is_cut_off(message), Note::CutOff),
        (any(is_encrypted), Note::Encrypted),
        (any(is_winmail), Note::Winmail),
    ];
    says.into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, note)| note)
        .collect()
}

fn is_cut_off(message: &Message<'_>) -> bool {
    let kind = message
        .content_type()
        .filter(|kind| kind.ctype() == "multipart");
    let Some(boundary) = kind.and_then(|kind| kind.attribute("boundary")) else {
        return false;
    };
    let end = format!("--{boundary}--");
    !message
        .raw_message
        .windows(end.len())
        .rev()
        .any(|window| window == end.as_bytes())
}

fn is_encrypted(part: &MessagePart<'_>) -> bool {
    part.is_content_type("multipart", "encrypted")
        || part.is_content_type("application", "pkcs7-mime")
        || part.is_content_type("application", "x-pkcs7-mime")
}

fn is_winmail(part: &MessagePart<'_>) -> bool {
    part.is_content_type("application", "ms-tnef")
        || part
            .attachment_name()
            .is_some_and(|name| name.eq_ignore_ascii_case("winmail.dat"))
}

fn once(notes: Vec<Note>) -> Vec<Note> {
    let mut seen = Vec::with_capacity(notes.len());
    for note in notes {
        if !seen.contains(&note) {
            seen.push(note);
        }
    }
    seen
}
