//! The built app, served as `cargo xtask serve` does.

use crate::home::Home;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A running server; it ends with this value.
pub(crate) struct Server {
    child: Child,
    /// Where the app is, with a `/` at the end.
    pub(crate) address: String,
    log: PathBuf,
}

impl Server {
    /// Serves the app at a path (`/` for the top) on a free port.
    pub(crate) fn start(home: &Home, prefix: &str) -> Self {
        let log = home.path("requests.txt");
        let mut child = Command::new(program())
            .args(["serve", "--no-build", "--port", "0", "--prefix", prefix])
            .arg("--dist")
            .arg(dist())
            .arg("--log")
            .arg(&log)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("xtask can be started (WEERKLANK_XTASK names it)");
        let stdout = child.stdout.take().expect("standard output is a pipe");
        let address = BufReader::new(stdout)
            .lines()
            .map_while(Result::ok)
            .find(|line| line.starts_with("http://"))
            .expect("the server names its address");
        Self {
            child,
            address,
            log,
        }
    }

    /// `http://127.0.0.1:12345`.
    pub(crate) fn origin(&self) -> &str {
        let after_scheme = "http://".len();
        let end = self.address[after_scheme..]
            .find('/')
            .expect("the address ends with a path");
        &self.address[..after_scheme + end]
    }

    /// Every request so far, as `GET /path 200 …`.
    pub(crate) fn requests(&self) -> Vec<String> {
        let log = std::fs::read_to_string(&self.log).expect("the server keeps a log");
        log.lines().map(str::to_owned).collect()
    }

    /// The network is cut.
    pub(crate) fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The built app: `WEERKLANK_DIST`, as `cargo xtask test` sets it, or else what the last build left.
pub(crate) fn dist() -> PathBuf {
    from_env("WEERKLANK_DIST", "dist")
}

fn program() -> PathBuf {
    from_env("WEERKLANK_XTASK", "target/debug/xtask")
}

fn from_env(name: &str, otherwise: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    std::env::var_os(name).map_or_else(|| root.join(otherwise), PathBuf::from)
}
