//! Where things lie: the repository, the target folder, and the rooms of our own inside it.

use crate::run;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The paths every command needs.
pub(crate) struct House {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the user has put it.
    pub(crate) target: PathBuf,
}

impl House {
    /// Asks cargo, because `CARGO_TARGET_DIR` and configuration files may move the target folder.
    pub(crate) fn find() -> Result<Self> {
        // Not from the environment: a test that starts this program runs in another package.
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask lies in a folder of the workspace")?
            .to_owned();
        let mut cargo = run::cargo();
        cargo.current_dir(&root);
        cargo.args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ]);
        let metadata: serde_json::Value = serde_json::from_str(&run::output(&mut cargo)?)?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo metadata names the target folder")?
            .into();
        Ok(Self { root, target })
    }

    /// A room of our own in the target folder, so that `cargo clean` also cleans up after us.
    pub(crate) fn room(&self, name: &str) -> PathBuf {
        self.target.join("xtask").join(name)
    }

    /// `cargo` at work in the repository.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = run::cargo();
        cargo.current_dir(&self.root);
        cargo
    }
}
