//! The browser's driver: a program that takes commands as JSON over HTTP (WebDriver).

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// What the driver or the page says went wrong.
#[derive(Debug)]
pub(crate) struct Trouble {
    pub(crate) kind: String,
    pub(crate) words: String,
}

/// A running driver; it and its browser end with this value.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts the driver on a port of its own choice, and a browser with these capabilities.
    pub(crate) fn start(wanted: &Value) -> Self {
        let program = std::env::var_os("WEERKLANK_DRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver can be started (WEERKLANK_DRIVER names it)");
        let port = port_of(&mut child);
        let mut driver = Self {
            child,
            port,
            session: String::new(),
        };
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let session = driver
            .send("POST", "/session", &body)
            .expect("the browser starts");
        let id = session["sessionId"].as_str().expect("a session has a name");
        driver.session = format!("/session/{id}");
        driver
    }

    /// Gives a command of this session.
    pub(crate) fn tell(&self, what: &str, body: &Value) -> Result<Value, Trouble> {
        self.send("POST", &format!("{}{what}", self.session), body)
    }

    /// Asks something of this session.
    pub(crate) fn ask(&self, what: &str) -> Result<Value, Trouble> {
        self.send("GET", &format!("{}{what}", self.session), &Value::Null)
    }

    /// Ends something of this session.
    pub(crate) fn end(&self, what: &str) -> Result<Value, Trouble> {
        self.send("DELETE", &format!("{}{what}", self.session), &Value::Null)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value, Trouble> {
        let answer = self
            .exchange(method, path, body)
            .map_err(|error| Trouble::new("no driver", &error.to_string()))?;
        let mut body: Value = serde_json::from_slice(&answer)
            .map_err(|error| Trouble::new("no answer", &error.to_string()))?;
        let value = body["value"].take();
        match value["error"].as_str() {
            Some(kind) => Err(Trouble::new(
                kind,
                value["message"].as_str().unwrap_or_default(),
            )),
            None => Ok(value),
        }
    }

    /// One request and the body of its answer. The driver keeps the connection open, whatever it is asked.
    fn exchange(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Vec<u8>> {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        );
        let mut socket = TcpStream::connect(("127.0.0.1", self.port))?;
        socket.write_all(request.as_bytes())?;
        let mut answer = BufReader::new(socket);
        let mut length = 0;
        loop {
            let mut line = String::new();
            answer.read_line(&mut line)?;
            let line = line.trim_end().to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(number) = line.strip_prefix("content-length:") {
                length = number.trim().parse().unwrap_or(0);
            }
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body)?;
        Ok(body)
    }
}

impl Trouble {
    fn new(kind: &str, words: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            words: words.lines().next().unwrap_or_default().to_owned(),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the session ends the browser; without one there is only the driver.
        if !self.session.is_empty() {
            let _ = self.end("");
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads the port from `ChromeDriver was started successfully on port 12345.`
fn port_of(child: &mut Child) -> u16 {
    let stdout = child.stdout.take().expect("standard output is a pipe");
    let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
    let port = lines
        .find_map(|line| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        })
        .expect("the driver names its port");
    // What it says later must not fill the pipe.
    std::thread::spawn(move || lines.for_each(drop));
    port
}
