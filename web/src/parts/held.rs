//! A value on the page whose type only its user knows.
//!
//! A signal of its own for every kind of draft is compiled anew with all that watches it; this is one signal for
//! all of them.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;

type Whatever = Box<dyn Any + Send + Sync>;

/// A signal that holds a `T`.
pub(crate) struct Held<T: 'static> {
    signal: RwSignal<Whatever>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T: Send + Sync + 'static> Held<T> {
    pub(crate) fn new(value: T) -> Self {
        Self {
            signal: RwSignal::new(Box::new(value)),
            kind: PhantomData,
        }
    }

    /// Looks at the value and watches it.
    pub(crate) fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        watch(self.signal);
        self.with_untracked(look)
    }

    pub(crate) fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        let seen = self.try_with_untracked(look);
        seen.expect("a page asks only for what it still holds")
    }

    /// `None` when the page is gone.
    pub(crate) fn try_with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> Option<R> {
        let mut look = Some(look);
        let mut seen = None;
        peek(self.signal, &mut |value| {
            seen = value
                .downcast_ref()
                .zip(look.take())
                .map(|(value, look)| look(value));
        });
        seen
    }

    pub(crate) fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    pub(crate) fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// `None` when the page is gone.
    pub(crate) fn try_get_untracked(self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_untracked(T::clone)
    }

    pub(crate) fn update(self, change: &mut dyn FnMut(&mut T)) {
        alter(self.signal, &mut |value| {
            value.downcast_mut().into_iter().for_each(&mut *change);
        });
    }

    /// Does nothing when the page is gone.
    pub(crate) fn try_set(self, value: T) {
        lay(self.signal, Box::new(value));
    }
}

fn watch(signal: RwSignal<Whatever>) {
    signal.track();
}

fn peek(signal: RwSignal<Whatever>, look: &mut dyn FnMut(&dyn Any)) {
    signal.try_with_untracked(|value| look(&**value));
}

fn alter(signal: RwSignal<Whatever>, change: &mut dyn FnMut(&mut dyn Any)) {
    signal.update(|value| change(&mut **value));
}

fn lay(signal: RwSignal<Whatever>, value: Whatever) {
    signal.try_set(value);
}
