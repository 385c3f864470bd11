//! Serves a `dist/` folder on this machine, as a careful web server would on the web: the right
//! types, the compressed siblings, the content security policy, and nothing outside the folder.

mod request;
mod response;

use crate::args::Args;
use crate::build;
use crate::house::House;
use crate::run::say;
use anyhow::{Context, Result, bail};
use request::{Coding, Wanted};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tiny_http::{Method, Request, Server};

/// Requests that are answered at once; a browser opens six connections.
const THREADS: usize = 8;

/// `cargo xtask serve`
pub(crate) fn command(house: &House, mut args: Args) -> Result<()> {
    let port = args.number("--port")?.unwrap_or(8787);
    let prefix = args.value("--prefix")?.unwrap_or_else(|| "/".to_owned());
    let log = args.value("--log")?;
    let folder = args.value("--dist")?.map(PathBuf::from);
    let build = !args.flag("--no-build");
    let fast = args.flag("--fast");
    args.finish()?;
    let folder = match (build, folder) {
        (true, None) => build::for_here(house, fast)?,
        (true, Some(_)) => bail!("--dist goes with --no-build"),
        (false, folder) => folder.unwrap_or_else(|| house.room("dist")),
    };
    let site = Site::open(folder, &prefix, log.as_deref())?;
    let server = listen(port)?;
    let address = server.server_addr();
    say("serving until it is stopped (Ctrl-C)");
    println!("http://{address}{}", site.prefix);
    site.answer_all(&server);
    Ok(())
}

fn listen(port: u16) -> Result<Server> {
    let server = Server::http(("127.0.0.1", port)).map_err(|error| anyhow::anyhow!(error));
    server.with_context(|| format!("port {port} can't be used; --port 0 takes any free one"))
}

/// A site served by this very process, for as long as the process lives.
pub(crate) struct Background {
    /// Where it is, with `/` at the end.
    pub(crate) address: String,
}

impl Background {
    pub(crate) fn serve(folder: &Path) -> Result<Self> {
        Self::start(Site::open(folder.to_owned(), "/", None)?)
    }

    /// For pages that aren't ours and can't live under our policy.
    pub(crate) fn serve_stranger(folder: &Path) -> Result<Self> {
        let mut site = Site::open(folder.to_owned(), "/", None)?;
        site.policy = false;
        Self::start(site)
    }

    fn start(site: Site) -> Result<Self> {
        let server = listen(0)?;
        let address = format!("http://{}/", server.server_addr());
        std::thread::spawn(move || site.answer_all(&server));
        Ok(Self { address })
    }
}

/// A folder on the web.
struct Site {
    folder: PathBuf,
    /// The path it lies under, with `/` at both ends.
    prefix: String,
    log: Option<Mutex<File>>,
    /// Whether its pages live under our policy.
    policy: bool,
}

impl Site {
    fn open(folder: PathBuf, prefix: &str, log: Option<&str>) -> Result<Self> {
        if !folder.join("index.html").exists() {
            bail!("{} holds no index.html", folder.display());
        }
        let prefix = match prefix.trim_matches('/') {
            "" => "/".to_owned(),
            inner => format!("/{inner}/"),
        };
        let log = log.map(File::create).transpose()?.map(Mutex::new);
        Ok(Self {
            folder,
            prefix,
            log,
            policy: true,
        })
    }

    fn answer_all(&self, server: &Server) {
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    for request in server.incoming_requests() {
                        self.answer(request);
                    }
                });
            }
        });
    }

    fn answer(&self, request: Request) {
        let accepted = header(&request, "Accept-Encoding");
        let coding = Coding::best_of(accepted.as_deref().unwrap_or_default());
        let answer = match request.method() {
            Method::Get | Method::Head => self.look_up(request.url(), coding),
            _ => response::not_allowed(),
        };
        self.write_down(&request, &answer);
        // Whoever asked may have gone away; that is theirs to do.
        let _ = request.respond(answer.into_http(self.policy));
    }

    fn look_up(&self, url: &str, coding: Coding) -> response::Answer {
        match request::wanted(url, &self.prefix) {
            Wanted::File(path) => self.file(&path, coding).unwrap_or_else(response::not_found),
            Wanted::Folder => response::moved(&self.prefix),
            Wanted::Nothing => response::not_found(),
        }
    }

    /// The file, or the sibling in a coding that the browser accepts.
    fn file(&self, path: &str, coding: Coding) -> Option<response::Answer> {
        let file = self.folder.join(path);
        if !file.is_file() {
            return None;
        }
        let mut codings = coding.and_worse().iter();
        let squeezed = codings.find_map(|coding| {
            let sibling = self.folder.join(format!("{path}.{}", coding.extension()));
            Some((fs::read(sibling).ok()?, *coding))
        });
        let (body, coding) = match squeezed {
            Some(found) => found,
            None => (fs::read(file).ok()?, Coding::Plain),
        };
        Some(response::file(path, body, coding))
    }

    fn write_down(&self, request: &Request, answer: &response::Answer) {
        let Some(log) = &self.log else { return };
        let line = format!("{} {} {answer}\n", request.method(), request.url());
        // A log that can't be written must not stop the serving.
        if let Ok(mut log) = log.lock() {
            let _ = log.write_all(line.as_bytes());
        }
    }
}

fn header(request: &Request, name: &'static str) -> Option<String> {
    let found = request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name));
    found.map(|header| header.value.to_string())
}

#[cfg(test)]
mod tests;
