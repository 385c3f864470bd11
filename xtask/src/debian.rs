//! Debian's packages: installed where we are root, or only fetched and unpacked into a folder of
//! our own, with package lists of our own, so that the machine itself stays as it was.

use crate::run;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's own keys; they come with every Debian. They are what makes a download trustworthy.
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// Whether this machine is a Debian (or a child of it) with its tools and keys.
pub(crate) fn is_here() -> bool {
    Path::new(KEYS).exists() && run::exists("apt-get") && run::exists("dpkg-deb")
}

/// Whether packages may be installed here.
pub(crate) fn may_install() -> bool {
    is_here() && run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Installs packages for the whole machine; only for whom [`may_install`] holds.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let install = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt.args(["install", "--yes", "--no-install-recommends"]);
        apt.args(packages);
        apt
    };
    if install()
        .output()
        .is_ok_and(|output| output.status.success())
    {
        return Ok(());
    }
    // A fresh machine has no lists yet, and old lists name files that are gone. A list that can't
    // be fetched need not be ours, so only the second attempt decides.
    let _ = run::quietly(Command::new("apt-get").arg("update"));
    run::quietly(&mut install())
}

/// Package lists in a folder of our own.
pub(crate) struct PrivateLists {
    room: PathBuf,
}

impl PrivateLists {
    /// Fetches the lists of these archives, each written as `address suite`.
    pub(crate) fn fetch(room: &Path, archives: &[&str]) -> Result<Self> {
        for folder in ["state/lists/partial", "cache/archives/partial"] {
            fs::create_dir_all(room.join(folder))?;
        }
        let sources: String = archives
            .iter()
            .map(|archive| format!("deb [signed-by={KEYS}] {archive} main\n"))
            .collect();
        fs::write(room.join("sources.list"), sources)?;
        let lists = Self {
            room: room.to_owned(),
        };
        run::quietly(lists.tool("apt-get").args(["update", "--error-on=any"]))?;
        Ok(lists)
    }

    /// The first version of a package that starts with `start`, as for example `1.95.0+`.
    pub(crate) fn version(&self, package: &str, start: &str) -> Result<String> {
        let table = run::output(self.tool("apt-cache").args(["madison", package]))?;
        table
            .lines()
            .filter_map(|line| line.split('|').nth(1))
            .map(str::trim)
            .find(|version| version.starts_with(start))
            .map(str::to_owned)
            .with_context(|| format!("Debian has no {package} {start}"))
    }

    /// Fetches these packages, with `needs` also whatever they need and this machine lacks,
    /// and unpacks them all into `into`. Nothing is installed.
    pub(crate) fn unpack(&self, packages: &[&str], needs: bool, into: &Path) -> Result<()> {
        let archives = self.room.join("cache/archives");
        if needs {
            let mut apt = self.tool("apt-get");
            apt.args([
                "install",
                "--download-only",
                "--yes",
                "--no-install-recommends",
            ]);
            run::quietly(apt.args(packages))?;
        } else {
            let mut apt = self.tool("apt-get");
            run::quietly(apt.current_dir(&archives).arg("download").args(packages))?;
        }
        fs::create_dir_all(into)?;
        let mut found = false;
        for entry in fs::read_dir(&archives)? {
            let package = entry?.path();
            if package
                .extension()
                .is_some_and(|extension| extension == "deb")
            {
                found = true;
                run::quietly(Command::new("dpkg-deb").arg("-x").arg(&package).arg(into))?;
            }
        }
        if !found {
            bail!("apt-get fetched nothing for {}", packages.join(", "));
        }
        Ok(())
    }

    /// An apt tool that reads and writes only our own folder.
    fn tool(&self, program: &str) -> Command {
        let room = self.room.display();
        let mut tool = Command::new(program);
        for option in [
            format!("Dir::State={room}/state"),
            "Dir::State::status=/var/lib/dpkg/status".to_owned(),
            format!("Dir::Cache={room}/cache"),
            format!("Dir::Etc::SourceList={room}/sources.list"),
            "Dir::Etc::SourceParts=/dev/null".to_owned(),
            "Acquire::Languages=none".to_owned(),
            // The lists lie where apt's own unprivileged user can't read, and nothing is locked
            // that anyone else uses.
            "APT::Sandbox::User=root".to_owned(),
            "Debug::NoLocking=1".to_owned(),
        ] {
            tool.arg("-o").arg(option);
        }
        tool
    }
}
