//! Post: what is found in an e-mail, to be confirmed by the officer; the draft of an e-mail that carries a letter;
//! and what a message that was sent proves of it.
//!
//! What lives here: what was found as plain data, the limits, and (feature `post`) the reader and the writer. What
//! does not: nothing is stored or decided here, and nothing found is a fact before somebody has confirmed it.
//!
//! Where to go next: `words` says in Dutch what could not be read; `read` is the way through a message; `header`,
//! `body`, `coding`, `html` and `file` are its parts. `parcel` is a letter on its way, `cover` words the e-mail around
//! it, `draft` writes that, and `sent` compares it with what was sent.

#[cfg(feature = "post")]
mod body;
#[cfg(feature = "post")]
mod coding;
mod cover;
#[cfg(feature = "post")]
pub mod draft;
#[cfg(feature = "post")]
mod file;
#[cfg(feature = "post")]
mod header;
#[cfg(feature = "post")]
mod html;
pub mod parcel;
#[cfg(feature = "post")]
mod read;
pub mod sent;
mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[cfg(feature = "post")]
pub use read::read;

/// What is known of a file that came in by itself: judged as an attachment of this name would be.
#[cfg(feature = "post")]
#[must_use]
pub fn look_at(name: &str, bytes: Vec<u8>) -> Attachment {
    file::new(Some(name), "application/octet-stream", bytes, 1).about
}

/// A message may be this many bytes: mail servers rarely let more through, and it still fits in a worker's memory
/// a few times over.
pub const MAIL_BYTES: usize = 40 * 1024 * 1024;
/// An attachment may be this many bytes: the largest that common mail services send.
pub const FILE_BYTES: usize = 25 * 1024 * 1024;
/// This many attachments are kept; more than this is no complaint but an attack or an archive.
pub const FILES: usize = 50;
/// A message may hold this many messages inside one another or side by side: real ones hold a handful, and the
/// reader's stack is not endless.
pub const NESTED: usize = 100;
/// This many addressees are named.
pub const ADDRESSEES: usize = 20;
/// The name of a file may have this many characters.
pub const FILE_NAME: usize = 120;

/// What was found in a message. Nothing in it is certain: a sender can write what he likes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Who sent it, as he calls himself.
    pub from: Option<Mailbox>,
    /// Whom to answer, when that is another address: a contact form writes for somebody.
    pub reply_to: Option<Mailbox>,
    /// To whom it was sent; at most [`ADDRESSEES`].
    pub to: Vec<Mailbox>,
    /// To whom a copy was sent; at most [`ADDRESSEES`].
    pub cc: Vec<Mailbox>,
    /// To whom a copy was sent that the others can't see: only in a message one sent oneself; at most [`ADDRESSEES`].
    pub bcc: Vec<Mailbox>,
    /// When it was sent, by the sender's clock.
    pub sent: Option<Moment>,
    /// When it came in, by the clock of the last server that passed it on (the topmost `Received`).
    pub received: Option<Moment>,
    /// The subject in one line; may be empty.
    pub subject: String,
    /// The identifier the sender's program gave it; may be empty.
    pub message_id: String,
    /// The text, to the letter as far as the message allows, with `\n` at the end of lines; at most
    /// [`BODY_LIMIT`](weerklank_core::text::BODY_LIMIT) characters.
    pub text: String,
    /// Whether the text had to be taken from a page of HTML.
    pub text_from_html: bool,
    /// Messages that were sent along as a whole, such as a forwarded complaint. Each is an attachment as well.
    pub forwarded: Vec<Forwarded>,
    /// What was sent along, in its order.
    pub attachments: Vec<Attachment>,
    /// What could not be read or was left out; each at most once.
    pub notes: Vec<Note>,
}

/// A name with an e-mail address; either may be empty, not both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The name as it is written.
    pub name: String,
    /// The address.
    pub address: String,
}

/// A date and time out of a header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The day it was in Amsterdam; without a zone, the day as written.
    pub on: NaiveDate,
    /// As it stands in the header.
    pub written: String,
    /// Whether the header says how its clock stands to UTC.
    pub zone_known: bool,
}

/// A message inside the message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forwarded {
    /// Who sent it.
    pub from: Option<Mailbox>,
    /// When it was sent.
    pub sent: Option<Moment>,
    /// Its subject; may be empty.
    pub subject: String,
    /// Its text, as in [`Found::text`].
    pub text: String,
    /// Whether that had to be taken from a page of HTML.
    pub text_from_html: bool,
}

/// A file that was sent along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name, fit to show and to save: without path, control characters and changes of direction.
    pub name: String,
    /// Its type by its first bytes, or else by what the message says of it.
    pub media_type: String,
    /// Its size in bytes.
    pub size: usize,
    /// Its fingerprint, in hex.
    pub sha256: String,
    /// Whether it belongs to the layout, such as the logo in a signature.
    pub inline: bool,
    /// What is the matter with it.
    pub problem: Option<Problem>,
}

/// What is the matter with an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// A program, or something that starts one: refused, its bytes are not handed over.
    Executable,
    /// Over [`FILE_BYTES`]: refused, its bytes are not handed over.
    TooBig,
    /// There is nothing in it.
    Empty,
    /// It arrived damaged; what could be read is kept.
    Damaged,
    /// Its name says another type than its bytes; kept, not shown.
    Misnamed,
    /// Kept, but not of a type the program shows.
    NotShown,
}

impl Attachment {
    /// Whether its bytes are handed over.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        !matches!(self.problem, Some(Problem::Executable | Problem::TooBig))
    }

    /// Whether the program may show it.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.problem.is_none()
    }
}

/// What could not be read, or was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// It has no headers: only its text was taken over.
    NoMail,
    /// No sender.
    NoSender,
    /// No date of sending.
    NoDate,
    /// The date of sending is none; as it stands in the header.
    DateUnreadable(String),
    /// The date of sending does not say in which time zone; as it stands in the header.
    DateWithoutZone(String),
    /// Characters that can't be seen were left out of the headers, or a header was shortened.
    HeaderCleaned,
    /// There is no text.
    NoText,
    /// The text was taken from a page of HTML.
    HtmlOnly,
    /// The text doesn't use the character set it says; which it says, and which was used.
    CharsetWrong {
        /// What the message says.
        said: String,
        /// What it was read with.
        used: String,
    },
    /// The text names a character set that nobody knows.
    CharsetUnknown(String),
    /// The text was damaged on its way.
    TextDamaged,
    /// NUL characters were left out of the text.
    NulsRemoved,
    /// The text is too long for the form: its begin was taken over, the whole is an attachment.
    TextTooLong {
        /// How many characters it has.
        characters: usize,
    },
    /// The end of the message is missing.
    CutOff,
    /// There were more attachments than are kept.
    TooManyFiles {
        /// How many there are.
        found: usize,
    },
    /// The message, or a part of it, is encrypted.
    Encrypted,
    /// The attachments are packed in a `winmail.dat`, which only Outlook opens.
    Winmail,
}

/// Why nothing was found at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostTrouble {
    /// There is nothing in it.
    Empty,
    /// Over [`MAIL_BYTES`].
    TooBig,
    /// Over [`NESTED`] messages inside one another.
    TooDeep,
    /// A message in Outlook's own form (`.msg`).
    OutlookFile,
    /// Neither a message nor a text.
    NoMail,
}

/// An e-mail that is to carry a letter, for the officer's own mail program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// To whom.
    pub to: Vec<Mailbox>,
    /// The subject; holds no names.
    pub subject: String,
    /// The text that goes with the letter, lines ending in `\n`.
    pub body: String,
    /// What the attached PDF is called; holds no names.
    pub file_name: String,
}

/// Why there is no draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftTrouble {
    /// No address is known.
    NoAddress,
    /// This is not an address.
    Address(String),
    /// This address has a letter in it that not every mail server takes.
    Letter(String, char),
    /// There is no PDF to attach.
    NoPdf,
    /// The PDF has this many bytes, more than common mail services send.
    TooBig(usize),
}
