//! Which page an address means. Addresses hold opaque identifiers only, never a name.

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
    /// One step on a case.
    Step(String, Step),
    /// The stand-alone check of a term.
    Term,
    /// Organisation, calendar, copies.
    Settings,
    /// An address that means nothing.
    Unknown,
}

/// A step on a case that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Make and send the acknowledgement.
    Acknowledgement,
    /// Record the dispatch of a letter made elsewhere.
    Dispatch,
    /// Record a first act of treatment.
    TakeUp,
    /// Close.
    Close,
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
            Self::Case(id) => format!("#/zaak/{id}"),
            Self::Step(id, step) => format!("#/zaak/{id}/{}", step.path()),
        }
    }

    /// The case a page is about.
    pub(crate) fn case(&self) -> Option<&str> {
        match self {
            Self::Case(id) | Self::Step(id, _) => Some(id),
            _ => None,
        }
    }
}

impl Step {
    fn read(parts: &[&str]) -> Option<Self> {
        match parts {
            ["brief", "ontvangstbevestiging"] => Some(Self::Acknowledgement),
            ["verzending"] => Some(Self::Dispatch),
            ["begin"] => Some(Self::TakeUp),
            ["afsluiten"] => Some(Self::Close),
            ["gegevens"] => Some(Self::Particulars),
            ["doorhalen", n] => n.parse().ok().map(Self::Strike),
            _ => None,
        }
    }

    fn path(self) -> String {
        match self {
            Self::Acknowledgement => "brief/ontvangstbevestiging".to_owned(),
            Self::Dispatch => "verzending".to_owned(),
            Self::TakeUp => "begin".to_owned(),
            Self::Close => "afsluiten".to_owned(),
            Self::Particulars => "gegevens".to_owned(),
            Self::Strike(n) => format!("doorhalen/{n}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_back_at_its_address() {
        let id = "0123abcd".to_owned();
        let steps = [
            Step::Acknowledgement,
            Step::Dispatch,
            Step::TakeUp,
            Step::Close,
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
        ] {
            assert_eq!(Route::read(hash), Route::Unknown, "{hash}");
        }
        assert_eq!(Route::read(""), Route::Today);
    }
}
