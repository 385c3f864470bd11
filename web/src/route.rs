//! Which page an address means. Addresses hold opaque identifiers only, never a name.

use chrono::NaiveDate;
use weerklank_core::case::LetterKind;
use weerklank_core::case::Rung;

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Route {
    /// What needs doing.
    #[default]
    Today,
    /// All cases.
    Cases,
    /// The intake form.
    New,
    /// One case.
    Case(String),
    /// One side of a case.
    Tab(String, Tab),
    /// One step on a case.
    Step(String, Step),
    /// The regulation, clause by clause.
    Procedure(Clauses),
    /// The stand-alone check of a term.
    Term,
    /// Organisation, calendar, copies.
    Settings,
    /// An address that means nothing.
    Unknown,
}

/// What of which regulation is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Clauses {
    /// Short name and first day in force of one version; without it the one that is followed today.
    pub(crate) version: Option<(String, NaiveDate)>,
    /// The sentence that is opened.
    pub(crate) sentence: Option<u8>,
}

/// A side of a case that has a page of its own, beside the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// Calls, talks and promises.
    Contact,
    /// The points of complaint and what follows from them.
    Points,
    /// The persons concerned.
    People,
    /// What was decided.
    Decisions,
    /// What went out and came in.
    Letters,
    /// Documents.
    Documents,
}

/// A step on a case that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Make and send a letter of this kind.
    Letter(LetterKind),
    /// Record the dispatch of a letter made elsewhere.
    Dispatch,
    /// The same, of a letter of this kind.
    Send(LetterKind),
    /// Record a first act of treatment.
    TakeUp,
    /// Close.
    Close,
    /// Open again.
    Reopen,
    /// Go to another rung.
    Rung,
    /// Go to this rung.
    ToRung(Rung),
    /// Take down who complained without a name.
    Identify,
    /// Keep beyond the term, or no longer.
    Hold,
    /// Take down an answer.
    Answer,
    /// Take down the answer to the letter of this event.
    AnswerTo(u32),
    /// Ask for a second reading, or take it down.
    Reading,
    /// Take down a request about personal data.
    Privacy,
    /// Add or change a measure; the number a new one gets is free.
    Measure(u16),
    /// Correct the particulars.
    Particulars,
    /// Strike out a line of the history.
    Strike(u32),
}

impl Route {
    /// Reads the part of an address behind `#`, with or without it.
    pub(crate) fn read(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts[..] {
            [""] => Self::Today,
            ["klachten"] => Self::Cases,
            ["nieuw"] => Self::New,
            ["termijn"] => Self::Term,
            ["instellingen"] => Self::Settings,
            ["zaak", id] => Self::Case(id.to_owned()),
            ["regeling", ..] => Clauses::read(&parts[1..]).map_or(Self::Unknown, Self::Procedure),
            ["zaak", id, tab] if Tab::read(tab).is_some() => {
                Tab::read(tab).map_or(Self::Unknown, |tab| Self::Tab(id.to_owned(), tab))
            }
            ["zaak", id, ..] => Step::read(&parts[2..])
                .map_or(Self::Unknown, |step| Self::Step(id.to_owned(), step)),
            _ => Self::Unknown,
        }
    }

    /// The address of a page, with its `#`.
    pub(crate) fn address(&self) -> String {
        match self {
            Self::Today | Self::Unknown => "#/".to_owned(),
            Self::Cases => "#/klachten".to_owned(),
            Self::New => "#/nieuw".to_owned(),
            Self::Term => "#/termijn".to_owned(),
            Self::Settings => "#/instellingen".to_owned(),
            Self::Procedure(clauses) => clauses.address(),
            Self::Case(id) => format!("#/zaak/{id}"),
            Self::Tab(id, tab) => format!("#/zaak/{id}/{}", tab.path()),
            Self::Step(id, step) => format!("#/zaak/{id}/{}", step.path()),
        }
    }

    /// The case a page is about.
    pub(crate) fn case(&self) -> Option<&str> {
        match self {
            Self::Case(id) | Self::Tab(id, _) | Self::Step(id, _) => Some(id),
            _ => None,
        }
    }
}

impl Clauses {
    fn read(parts: &[&str]) -> Option<Self> {
        let number = |part: &str| part.strip_prefix("zin-")?.parse().ok();
        let sentence_at = |part: Option<&&str>| match part {
            None => Some(None),
            Some(part) => number(part).map(Some),
        };
        match parts {
            [slug, from, rest @ ..] if rest.len() < 2 => Some(Self {
                version: Some(((*slug).to_owned(), from.parse().ok()?)),
                sentence: sentence_at(rest.first())?,
            }),
            [] | [_] => Some(Self {
                version: None,
                sentence: sentence_at(parts.first())?,
            }),
            _ => None,
        }
    }

    fn address(&self) -> String {
        let mut address = "#/regeling".to_owned();
        if let Some((slug, from)) = &self.version {
            address.push_str(&format!("/{slug}/{from}"));
        }
        if let Some(sentence) = self.sentence {
            address.push_str(&format!("/zin-{sentence}"));
        }
        address
    }
}

impl Tab {
    /// All of them, in the order in which they are shown.
    pub(crate) const ALL: [Self; 6] = [
        Self::Contact,
        Self::Points,
        Self::People,
        Self::Decisions,
        Self::Letters,
        Self::Documents,
    ];

    fn read(part: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.path() == part)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Points => "punten",
            Self::People => "betrokkenen",
            Self::Decisions => "besluiten",
            Self::Letters => "brieven",
            Self::Documents => "stukken",
        }
    }

    /// Its name on the page.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Contact => "Contact",
            Self::Points => "Klachtpunten",
            Self::People => "Betrokkenen",
            Self::Decisions => "Besluiten",
            Self::Letters => "Brieven",
            Self::Documents => "Stukken",
        }
    }

    /// Its name for tests.
    pub(crate) fn test(self) -> &'static str {
        match self {
            Self::Contact => "tab-contact",
            Self::Points => "tab-points",
            Self::People => "tab-people",
            Self::Decisions => "tab-decisions",
            Self::Letters => "tab-letters",
            Self::Documents => "tab-documents",
        }
    }
}

impl Step {
    fn read(parts: &[&str]) -> Option<Self> {
        match parts {
            ["brief", kind] => LetterKind::from_key(kind).map(Self::Letter),
            ["verzending"] => Some(Self::Dispatch),
            ["verzending", kind] => LetterKind::from_key(kind).map(Self::Send),
            ["begin"] => Some(Self::TakeUp),
            ["afsluiten"] => Some(Self::Close),
            ["heropenen"] => Some(Self::Reopen),
            ["trede"] => Some(Self::Rung),
            ["trede", rung] => rung_at(rung).map(Self::ToRung),
            ["bekend"] => Some(Self::Identify),
            ["bewaren"] => Some(Self::Hold),
            ["antwoord"] => Some(Self::Answer),
            ["antwoord", n] => n.parse().ok().map(Self::AnswerTo),
            ["tweede-lezing"] => Some(Self::Reading),
            ["avg"] => Some(Self::Privacy),
            ["maatregel", id] => id.parse().ok().map(Self::Measure),
            ["gegevens"] => Some(Self::Particulars),
            ["doorhalen", n] => n.parse().ok().map(Self::Strike),
            _ => None,
        }
    }

    fn path(self) -> String {
        match self {
            Self::Letter(kind) => format!("brief/{}", kind.key()),
            Self::Dispatch => "verzending".to_owned(),
            Self::Send(kind) => format!("verzending/{}", kind.key()),
            Self::TakeUp => "begin".to_owned(),
            Self::Close => "afsluiten".to_owned(),
            Self::Reopen => "heropenen".to_owned(),
            Self::Rung => "trede".to_owned(),
            Self::ToRung(rung) => format!("trede/{}", rung_path(rung)),
            Self::Identify => "bekend".to_owned(),
            Self::Hold => "bewaren".to_owned(),
            Self::Answer => "antwoord".to_owned(),
            Self::AnswerTo(n) => format!("antwoord/{n}"),
            Self::Reading => "tweede-lezing".to_owned(),
            Self::Privacy => "avg".to_owned(),
            Self::Measure(id) => format!("maatregel/{id}"),
            Self::Particulars => "gegevens".to_owned(),
            Self::Strike(n) => format!("doorhalen/{n}"),
        }
    }
}

const RUNGS: [Rung; 4] = [Rung::Informal, Rung::Specialist, Rung::Officer, Rung::Board];

fn rung_at(part: &str) -> Option<Rung> {
    RUNGS.into_iter().find(|rung| rung_path(*rung) == part)
}

fn rung_path(rung: Rung) -> &'static str {
    match rung {
        Rung::Informal => "informeel",
        Rung::Specialist => "specialist",
        Rung::Officer => "klachtenfunctionaris",
        Rung::Board => "college",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_back_at_its_address() {
        let id = "0123abcd".to_owned();
        let steps = [
            Step::Letter(LetterKind::Acknowledgement),
            Step::Letter(LetterKind::SubstantiveReaction),
            Step::Dispatch,
            Step::Send(LetterKind::PrivacyAnswer),
            Step::TakeUp,
            Step::Close,
            Step::Reopen,
            Step::Rung,
            Step::ToRung(Rung::Board),
            Step::Identify,
            Step::Hold,
            Step::Answer,
            Step::AnswerTo(5),
            Step::Reading,
            Step::Privacy,
            Step::Measure(3),
            Step::Particulars,
            Step::Strike(7),
        ];
        let mut routes = vec![
            Route::Today,
            Route::Cases,
            Route::New,
            Route::Term,
            Route::Settings,
            Route::Case(id.clone()),
        ];
        let from = NaiveDate::from_ymd_opt(2017, 1, 1).expect("a real day");
        let versions = [None, Some(("blh".to_owned(), from))];
        for version in versions {
            for sentence in [None, Some(17)] {
                let version = version.clone();
                routes.push(Route::Procedure(Clauses { version, sentence }));
            }
        }
        routes.extend(Tab::ALL.map(|tab| Route::Tab(id.clone(), tab)));
        routes.extend(steps.map(|step| Route::Step(id.clone(), step)));
        for route in routes {
            assert_eq!(Route::read(&route.address()), route);
        }
    }

    #[test]
    fn other_addresses_mean_nothing() {
        for hash in [
            "#/x",
            "#/zaak/a/b",
            "#/zaak/a/doorhalen/-1",
            "#/zaak/a/brief/",
            "#/regeling/17",
            "#/regeling/zin-300",
            "#/regeling/blh/gisteren",
            "#/regeling/blh/2017-01-01/zin-1/x",
        ] {
            assert_eq!(Route::read(hash), Route::Unknown, "{hash}");
        }
        assert_eq!(Route::read(""), Route::Today);
    }
}
