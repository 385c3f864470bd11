//! The words that go with a letter: a subject and a short text. They say who sends a letter and
//! how to reach the officer, and nothing of what the complaint is about.

use super::{Draft, Mailbox};
use crate::envelope::Envelope;
use crate::gate::is_blank;
use crate::tongue::Tongue;
use weerklank_core::case::Language;

impl Draft {
    /// The draft that carries this letter to these addressees; `title` is what the letter is called in
    /// its language. The file is still to be named.
    #[must_use]
    pub fn of(envelope: &Envelope, title: &str, language: Language, to: Vec<Mailbox>) -> Self {
        let reference = language.choose("kenmerk", "reference");
        Self {
            to,
            subject: format!("{title}, {reference} {}", envelope.reference),
            body: body(envelope, language),
            file_name: String::new(),
        }
    }
}

fn body(envelope: &Envelope, language: Language) -> String {
    let name = &envelope.sender.name;
    let reference = &envelope.reference;
    let (about, reach, greeting) = match language {
        Language::Dutch => (
            format!(
                "Bij deze e-mail zit een brief van {name} met kenmerk {reference}. De brief is een pdf-bestand."
            ),
            "Hebt u vragen, of kunt u de brief niet openen? Dan kunt u mij zo bereiken:",
            "Met vriendelijke groet,",
        ),
        Language::English => (
            format!(
                "A letter from {name} is attached to this e-mail, with reference {reference}. It is a PDF file."
            ),
            "Do you have questions, or can you not open the letter? This is how to reach me:",
            "Kind regards,",
        ),
    };
    let reach = [reach.to_owned()]
        .into_iter()
        .chain(ways(envelope, language));
    let reach = reach.collect::<Vec<_>>().join("\n");
    let signed = [&envelope.officer.name, &envelope.officer.role, name]
        .map(String::as_str)
        .join("\n");
    let parts: [&str; 5] = [&envelope.salutation, &about, &reach, greeting, &signed];
    let said: Vec<&str> = parts.into_iter().filter(|part| !is_blank(part)).collect();
    said.join("\n\n")
}

fn ways(envelope: &Envelope, language: Language) -> Vec<String> {
    let officer = &envelope.officer;
    let phone = language.choose("telefoon", "telephone");
    let ways = [(phone, &officer.phone), ("e-mail", &officer.email)];
    let known = ways.into_iter().filter(|(_, way)| !is_blank(way));
    let known = known.map(|(name, way)| format!("{name}: {}", way.trim()));
    let hours = (!is_blank(&officer.reachable)).then(|| officer.reachable.clone());
    known.chain(hours).collect()
}
