//! A value on the page whose type only its user knows.
//!
//! A signal of its own for every kind of draft is compiled anew with all that watches it; this is one signal for
//! all of them.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;

type Whatever = Box<dyn Any + Send + Sync>;

/// What every [`Held`] is sure of: it is made with a `T` and only ever given another.
const SAME: &str = "what is held keeps its type";

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
        let value = peek(self.signal)?;
        Some(look(value.downcast_ref().expect(SAME)))
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

    /// Does nothing when the page is gone.
    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = self.signal.try_write() {
            change(value.downcast_mut().expect(SAME));
        }
    }

    /// Does nothing when the page is gone.
    pub(crate) fn try_set(self, value: T) {
        lay(self.signal, Box::new(value));
    }
}

#[inline(never)]
fn watch(signal: RwSignal<Whatever>) {
    signal.track();
}

#[inline(never)]
fn peek(signal: RwSignal<Whatever>) -> Option<impl Deref<Target = Whatever>> {
    signal.try_read_untracked()
}

#[inline(never)]
fn lay(signal: RwSignal<Whatever>, value: Whatever) {
    signal.try_set(value);
}
