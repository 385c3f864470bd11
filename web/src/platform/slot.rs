//! One value that comes later, from whichever event is first.
//!
//! A browser answers by events, and often several may end the same wait: it completed, it failed, it took
//! too long. Each of them holds a [`Filler`]; the first to fill wins and the one [`Answer`] wakes.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// A new slot: who may fill it, and who waits for it.
#[must_use]
pub fn slot<T>() -> (Filler<T>, Answer<T>) {
    let state = Rc::new(RefCell::new(State {
        value: None,
        filled: false,
        waker: None,
    }));
    (Filler(Rc::clone(&state)), Answer(state))
}

struct State<T> {
    value: Option<T>,
    filled: bool,
    waker: Option<Waker>,
}

/// The right to fill the slot, if nobody has done so yet.
pub struct Filler<T>(Rc<RefCell<State<T>>>);

/// The value, once it is there. Waits for ever when every filler is dropped, so one of them is always a timer.
pub struct Answer<T>(Rc<RefCell<State<T>>>);

impl<T> Clone for Filler<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Filler<T> {
    /// Fills the slot.
    ///
    /// # Errors
    /// Gives the value back when another was first, for whoever has to clean it up.
    pub fn fill(&self, value: T) -> Result<(), T> {
        let mut state = self.0.borrow_mut();
        if state.filled {
            return Err(value);
        }
        state.filled = true;
        state.value = Some(value);
        let waker = state.waker.take();
        // Waking may poll at once, which borrows the state again.
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
        Ok(())
    }
}

impl<T> Future for Answer<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut state = self.0.borrow_mut();
        match state.value.take() {
            Some(value) => Poll::Ready(value),
            None => {
                state.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll<T>(answer: &mut Answer<T>) -> Poll<T> {
        Pin::new(answer).poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn the_first_value_wins_and_the_second_comes_back() {
        let (filler, mut answer) = slot();
        let other = filler.clone();
        assert_eq!(poll(&mut answer), Poll::Pending);
        assert_eq!(filler.fill("complete"), Ok(()));
        assert_eq!(other.fill("too slow"), Err("too slow"));
        assert_eq!(poll(&mut answer), Poll::Ready("complete"));
    }
}
