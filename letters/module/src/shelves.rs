//! Memory for a module that has one thread and asks for millions of small pieces, most of them as large as one that was
//! just given back.
//!
//! Pieces of up to [`LARGEST`] bytes lie on shelves, one for each multiple of [`STEP`]: what is given back goes on its
//! shelf, what is asked for comes from it. An empty shelf is filled from the standard allocator, [`BATCH`] bytes at a
//! time, and keeps what it has. Larger pieces are the standard allocator's own. A letter asks for the same pieces as the
//! letter before it, so the shelves stop growing after the first few.

#![expect(unsafe_code, reason = "an allocator hands out memory")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::UnsafeCell;
use std::ptr::null_mut;

const STEP: usize = 16;
const LARGEST: usize = 512;
const BATCH: usize = 16 * 1024;

/// A free piece: it holds where the next one on its shelf is.
struct Free {
    next: *mut Free,
}

/// The shelves.
pub(crate) struct Shelves([UnsafeCell<*mut Free>; LARGEST / STEP]);

// SAFETY: the module is built without threads, and its tests use one shelf-set each.
unsafe impl Sync for Shelves {}

impl Shelves {
    /// All empty.
    pub(crate) const fn new() -> Self {
        Self([const { UnsafeCell::new(null_mut()) }; LARGEST / STEP])
    }

    /// The shelf for such a piece, if it belongs on one.
    fn shelf(&self, layout: Layout) -> Option<(usize, *mut *mut Free)> {
        let place = layout.size().wrapping_sub(1) / STEP;
        let fits = place < self.0.len() && layout.align() <= STEP;
        fits.then(|| (place, self.0[place].get()))
    }

    /// Cuts a batch into pieces, all but the first onto the shelf; gives the first.
    #[cold]
    unsafe fn fill(&self, place: usize, shelf: *mut *mut Free) -> *mut u8 {
        let size = (place + 1) * STEP;
        let batch = Layout::from_size_align(BATCH, STEP).expect("a power of two");
        // SAFETY: the batch is not empty.
        let first = unsafe { System.alloc(batch) };
        if first.is_null() {
            return first;
        }
        for at in (1..BATCH / size).rev() {
            // SAFETY: each piece lies within the batch, is a multiple of `STEP` from its start, and is ours alone.
            unsafe {
                let piece = first.add(at * size).cast::<Free>();
                piece.write(Free { next: *shelf });
                *shelf = piece;
            }
        }
        first
    }
}

// SAFETY: a piece from a shelf is at least as large and as aligned as its layout, was cut for this shelf alone, and is on
// the shelf only while nobody has it. Which shelf that is follows from the layout, the same at both ends.
unsafe impl GlobalAlloc for Shelves {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some((place, shelf)) = self.shelf(layout) else {
            return unsafe { System.alloc(layout) };
        };
        unsafe {
            let piece = *shelf;
            if piece.is_null() {
                return self.fill(place, shelf);
            }
            *shelf = (*piece).next;
            piece.cast()
        }
    }

    #[inline]
    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        let Some((_, shelf)) = self.shelf(layout) else {
            return unsafe { System.dealloc(piece, layout) };
        };
        unsafe {
            let piece = piece.cast::<Free>();
            piece.write(Free { next: *shelf });
            *shelf = piece;
        }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller's promise for `realloc`: the size is not nought and does not overflow.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (self.shelf(layout), self.shelf(wanted)) {
            (None, None) => unsafe { System.realloc(piece, layout, size) },
            (Some((here, _)), Some((there, _))) if here == there => piece,
            _ => unsafe {
                let moved = self.alloc(wanted);
                if !moved.is_null() {
                    piece.copy_to_nonoverlapping(moved, layout.size().min(size));
                    self.dealloc(piece, layout);
                }
                moved
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(size: usize, align: usize) -> Layout {
        Layout::from_size_align(size, align).expect("a layout")
    }

    #[test]
    fn a_piece_that_comes_back_is_given_out_again() {
        let shelves = Shelves::new();
        // SAFETY: every piece goes back with the layout it was asked for.
        unsafe {
            let first = shelves.alloc(layout(40, 8));
            shelves.dealloc(first, layout(40, 8));
            let second = shelves.alloc(layout(33, 16));
            assert_eq!(first, second, "the same shelf: both take 48 bytes");
            let third = shelves.alloc(layout(33, 16));
            assert_ne!(second, third);
            shelves.dealloc(second, layout(33, 16));
            shelves.dealloc(third, layout(33, 16));
        }
    }

    /// Thousands of pieces of all sizes at once, each with a pattern of its own: none may touch another.
    #[test]
    fn no_two_pieces_touch() {
        let shelves = Shelves::new();
        let sizes: Vec<usize> = (0..6_000).map(|n| 1 + n * 7 % 700).collect();
        // SAFETY: every piece is written within its size and goes back with the layout it was asked for.
        unsafe {
            let mut held: Vec<(*mut u8, Layout, u8)> = Vec::new();
            for (n, size) in sizes.iter().enumerate() {
                let layout = layout(*size, 1 << (n % 7));
                let piece = shelves.alloc(layout);
                assert!(!piece.is_null() && piece.addr().is_multiple_of(layout.align()));
                let mark = (n % 251) as u8;
                piece.write_bytes(mark, *size);
                held.push((piece, layout, mark));
                if n % 3 == 0 {
                    let (piece, layout, mark) = held.swap_remove(n * 31 % held.len());
                    check(piece, layout.size(), mark);
                    shelves.dealloc(piece, layout);
                }
            }
            for (piece, old, mark) in held {
                let size = old.size() * 2 + 3;
                let moved = shelves.realloc(piece, old, size);
                check(moved, old.size(), mark);
                shelves.dealloc(moved, layout(size, old.align()));
            }
        }
    }

    unsafe fn check(piece: *const u8, size: usize, mark: u8) {
        // SAFETY: the caller has written so many bytes.
        let bytes = unsafe { std::slice::from_raw_parts(piece, size) };
        assert!(bytes.iter().all(|byte| *byte == mark));
    }
}
