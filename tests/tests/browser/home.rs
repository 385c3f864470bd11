//! Folders that a story uses, gone when it is over; and whose turn it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Stories share the machine: two browsers at once would only wait for each other.
static TURN: Mutex<()> = Mutex::new(());

/// A folder of one story, with room for the browser's profile and its downloads.
pub(crate) struct Home {
    folder: PathBuf,
    _turn: MutexGuard<'static, ()>,
}

impl Home {
    /// Waits for its turn and makes an empty folder.
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        // A story that failed leaves nothing behind that the next one could trip over.
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let name = format!(
            "story-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let home = Self {
            folder,
            _turn: turn,
        };
        fs::create_dir_all(home.downloads()).expect("the target folder can be written to");
        home
    }

    pub(crate) fn profile(&self) -> PathBuf {
        self.folder.join("profile")
    }

    pub(crate) fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// A file that a story writes, for the browser to pick.
    pub(crate) fn file(&self, name: &str, text: &[u8]) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, text).expect("the story's folder can be written to");
        path
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // The browser may still be writing its last; what is left lies in the target folder.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
