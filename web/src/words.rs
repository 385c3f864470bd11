//! What the interface itself says. What screen and paper share stands in `weerklank_core::words`.

use crate::desk::Saving;
use crate::platform::offline;
use weerklank_core::obligation::Standing;

/// `1 dag`, `3 dagen`.
pub(crate) fn count(n: i64, one: &str, many: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {many}")
    }
}

/// The words on a date chip.
pub(crate) fn standing(standing: Standing) -> String {
    match standing {
        Standing::Met => "gedaan".to_owned(),
        Standing::MetLate(days) => format!("{} te laat gedaan", count(days, "dag", "dagen")),
        Standing::Late(days) => format!("{} te laat", count(days, "dag", "dagen")),
        Standing::LastDay => "vandaag de laatste dag".to_owned(),
        Standing::PastTarget(days) => format!("nog {}", count(days.into(), "werkdag", "werkdagen")),
        Standing::Running(days @ ..=2) => {
            format!("nog {}", count(days.into(), "werkdag", "werkdagen"))
        }
        Standing::Running(_) => "op tijd".to_owned(),
    }
}

/// The state of a date chip: its shape and colour.
pub(crate) fn chip_state(standing: Standing) -> &'static str {
    match standing {
        Standing::Met | Standing::MetLate(_) => "done",
        Standing::Late(_) => "late",
        Standing::LastDay | Standing::PastTarget(_) | Standing::Running(..=2) => "soon",
        Standing::Running(_) => "ok",
    }
}

/// The state of saving, as an attribute and in words.
pub(crate) fn saving(saving: &Saving) -> (&'static str, String) {
    match saving {
        Saving::Saved(None) => ("saved", "Opgeslagen".to_owned()),
        Saving::Saved(Some(time)) => ("saved", format!("Opgeslagen om {time}")),
        Saving::Under => ("saving", "Wordt opgeslagen…".to_owned()),
        Saving::Failed(_) => ("failed", "Niet opgeslagen".to_owned()),
    }
}

/// What the desk can do without a network.
pub(crate) fn offline(state: &offline::State) -> &'static str {
    match state {
        offline::State::Unsupported => "Werkt hier alleen met internet",
        offline::State::Installing => "Wordt klaargezet voor gebruik zonder internet…",
        offline::State::Ready => "Werkt ook zonder internet",
        offline::State::UpdateWaiting => "Er staat een nieuwe versie klaar",
        offline::State::Replaced => "Een ander tabblad gebruikt al een nieuwe versie",
        offline::State::Failed(_) => "Heeft bij de volgende start internet nodig",
    }
}
