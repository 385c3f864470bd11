//! The files of the house, for tests that look after its order.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the project.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path from the top of the project, with `/` between the parts.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// The top of the project.
#[must_use]
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("this crate lies in a folder of the project")
        .to_path_buf()
}

/// What is made, not written, and what belongs to version control or to an editor.
const NOT_OURS: [&str; 5] = ["target", "dist", "node_modules", ".git", ".idea"];

/// Every text file of the project, in order of path; files that are no UTF-8 are left out.
#[must_use]
pub fn files() -> Vec<File> {
    let mut found = Vec::new();
    walk(&top(), "", &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<File>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), found);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push(File { path, text });
        }
    }
}

impl File {
    /// Whether its name ends like this.
    #[must_use]
    pub fn is(&self, extension: &str) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, found)| found == extension)
    }

    /// A Rust file without the unit tests at its end.
    #[must_use]
    pub fn without_tests(&self) -> &str {
        let tests = self.text.find("#[cfg(test)]\nmod ").filter(|at| {
            self.text[*at..]
                .lines()
                .nth(1)
                .is_some_and(|line| line.ends_with('{'))
        });
        tests.map_or(&self.text, |at| &self.text[..at])
    }
}
