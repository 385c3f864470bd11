//! Complaints as they come in, invented, with the dates of the worked examples of the domain notes.

/// What the officer fills in: texts by field, and choices by name.
pub(crate) struct Complaint {
    pub(crate) texts: &'static [(&'static str, &'static str)],
    pub(crate) choices: &'static [&'static str],
}

impl Complaint {
    /// What stands in a field.
    pub(crate) fn text(&self, field: &str) -> &'static str {
        let found = self.texts.iter().find(|(name, _)| *name == field);
        found.map_or("", |(_, text)| text)
    }
}

/// In time, and received on the day of the domain's example for the reaction: Monday 16 March 2026.
pub(crate) const IN_TIME: Complaint = Complaint {
    texts: &[
        ("name", "Marieke Wójcik-van ’t Hof"),
        ("child", "Sem van ’t Hof"),
        ("email", "m.wojcik@voorbeeld.nl"),
        ("phone", "06 12345678"),
        ("address", "Lange Nieuwstraat 12 A\n3512 PH Utrecht"),
        ("subject", "Afgezegde lessen zonder bericht"),
        ("about", "I. de Bruijn, remedial teacher"),
        (
            "verbatim",
            "Mijn zoon stond op dinsdag 10 maart voor een dichte deur.\nHet was de derde keer in een maand. Niemand had gebeld.",
        ),
        (
            "points",
            "De les van 10 maart ging niet door\nEr is niet afgezegd",
        ),
        ("act-on", "10-3-2026"),
        ("reported-on", "16-3-2026"),
        ("received-on", "16-3-2026"),
    ],
    choices: &["gate-serious", "wished-asked-none"],
};

/// Months late: the act of the first example for filing, the receipt of the first for taking up.
pub(crate) const LATE: Complaint = Complaint {
    texts: &[
        ("name", "Johan Şahin"),
        ("child", "Elif Şahin"),
        ("email", "johan.sahin@voorbeeld.nl"),
        ("subject", "Rekening voor een geannuleerd gesprek"),
        ("about", "de administratie"),
        (
            "verbatim",
            "Op 5 januari is een gesprek in rekening gebracht dat niet is doorgegaan.",
        ),
        ("act-on", "5 januari 2026"),
        ("reported-on", "20-03-2026"),
        ("received-on", "vr 20 mrt 2026"),
    ],
    choices: &["gate-talk-failed"],
};

/// The eighth day is Good Friday: the term rolls over Easter to Tuesday 7 April, the day of the report.
pub(crate) const GOOD_FRIDAY: Complaint = Complaint {
    texts: &[
        ("name", "Zoë Çelik-Østergaard"),
        ("child", "Łukasz Çelik"),
        ("email", "zoe.celik@voorbeeld.nl"),
        ("phone", "030 7654321"),
        ("address", "IJsselkade 7\n3401 RB IJsselstein"),
        ("subject", "Verslag gedeeld met school"),
        ("about", "T. Ağaoğlu, orthopedagoog"),
        (
            "verbatim",
            "Op donderdag 26 maart is het verslag over Łukasz naar de school gestuurd.\nDaar had ik geen toestemming voor gegeven. Ik ben daar erg van geschrokken.",
        ),
        (
            "points",
            "Het verslag is zonder toestemming gedeeld\nEr is niet met mij overlegd",
        ),
        ("wished", "Excuses, en een afspraak over wie wat krijgt"),
        ("act-on", "26-3-2026"),
        ("reported-on", "7-4-2026"),
        ("received-on", "7-4-2026"),
    ],
    choices: &["wished-asked-given", "gate-no-talk"],
};
