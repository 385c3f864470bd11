//! The directory: who works here, and which board watches over each association.

mod board;
mod specialist;

use crate::desk::Desk;
use crate::parts::draft::Draft;
use crate::platform::page;
use crate::ui::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use weerklank_core::directory::{Directory, Fault};

/// The specialists and the boards.
pub(super) fn directory() -> impl IntoView {
    view! {
        <specialist::Specialists/>
        <board::Boards/>
    }
}

/// Which entry of a list is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// One that is to stand at the end.
    New,
    /// The one that stands there.
    At(usize),
}

impl Place {
    /// The place in the list, when it has one.
    fn index(self) -> Option<usize> {
        match self {
            Self::New => None,
            Self::At(place) => Some(place),
        }
    }

    /// The name of its draft.
    fn draft(self, kind: &str) -> String {
        self.index()
            .map_or_else(|| kind.to_owned(), |place| format!("{kind}-{place}"))
    }
}

/// An entry being typed: its draft, what is wrong with it, and where the keyboard goes afterwards.
struct Editing<T: 'static> {
    open: RwSignal<Option<Place>>,
    place: Place,
    /// The first part of the names of drafts of this kind.
    kind: &'static str,
    draft: Draft<T>,
    faults: RwSignal<Vec<Fault>>,
    heading: &'static str,
}

impl<T> Clone for Editing<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Editing<T> {}

impl<T> Editing<T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    /// Keeps the entry when nothing is wrong with it; what is wrong is shown.
    fn keep(self, faults: Vec<Fault>, keep: impl FnOnce(Option<usize>)) {
        let sound = faults.is_empty();
        self.faults.set(faults);
        if sound {
            keep(self.place.index());
            self.leave();
        } else {
            page::focus_soon("faults");
        }
    }

    /// Takes the entry out of its list; the later ones move up, so drafts by their places mean nothing now.
    fn remove<E>(self, list: fn(&mut Directory) -> &mut Vec<E>) {
        let Some(at) = self.place.index() else {
            return;
        };
        let desk = Desk::get();
        desk.change_directory(|directory| {
            let list = list(directory);
            let drafts = desk.store().drafts();
            (at..list.len()).for_each(|later| drafts.remove(&Place::At(later).draft(self.kind)));
            if at < list.len() {
                list.remove(at);
            }
        });
        self.leave();
    }

    /// Closes the form and forgets what was typed in it.
    fn leave(self) {
        self.draft.clear(self.draft.value.get_untracked());
        self.open.set(None);
        page::focus_soon(self.heading);
    }
}
