//! Steers a real browser, as far as a benchmark needs it: a page, scripts, and nothing else.

use crate::tools;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// A browser with an empty profile; it goes away with this value.
pub(crate) struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts the driver on a port of its own choice, and the browser through it.
    pub(crate) fn start() -> Result<Self> {
        let mut driver = Command::new(tools::driver()?)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let stdout = driver.stdout.take().context("standard output is a pipe")?;
        let port = BufReader::new(stdout)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| port(&line))
            .context("the browser driver names no port")?;
        let mut browser = Self {
            driver,
            port,
            session: String::new(),
        };
        let wanted = json!({ "capabilities": { "alwaysMatch": tools::capabilities()? } });
        let session = browser.ask("/session", &wanted)?;
        let id = session["sessionId"].as_str();
        browser.session = format!("/session/{}", id.context("the driver opens no session")?);
        browser.tell("/timeouts", &json!({ "script": 300_000 }))?;
        Ok(browser)
    }

    /// Runs `script` in every page before anything of the page itself.
    pub(crate) fn before_each_page(&self, script: &str) -> Result<()> {
        let command = json!({
            "cmd": "Page.addScriptToEvaluateOnNewDocument",
            "params": { "source": script },
        });
        self.tell("/goog/cdp/execute", &command).map(drop)
    }

    /// Opens a page and waits until it has loaded.
    pub(crate) fn open(&self, address: &str) -> Result<()> {
        self.tell("/url", &json!({ "url": address })).map(drop)
    }

    /// Runs the body of an asynchronous function in the page and gives what it returns.
    pub(crate) fn run(&self, body: &str, arguments: &Value) -> Result<Value> {
        let script = format!(
            "const give = arguments[arguments.length - 1]; \
             (async (given) => {{ {body} }})(arguments[0])\
             .then((value) => give({{ value }}), (error) => give({{ error: String(error) }}));"
        );
        let answer = self.tell(
            "/execute/async",
            &json!({ "script": script, "args": [arguments] }),
        )?;
        if let Some(error) = answer["error"].as_str() {
            bail!("in the browser: {error}");
        }
        Ok(answer["value"].clone())
    }

    fn tell(&self, what: &str, body: &Value) -> Result<Value> {
        self.ask(&format!("{}{what}", self.session), body)
    }

    fn ask(&self, path: &str, body: &Value) -> Result<Value> {
        let answer = self.send("POST", path, &body.to_string())?;
        let mut body: Value = serde_json::from_slice(&answer)?;
        let value = body["value"].take();
        if let Some(error) = value["error"].as_str() {
            bail!("the browser driver says {error}: {}", value["message"]);
        }
        Ok(value)
    }

    fn send(&self, method: &str, path: &str, body: &str) -> Result<Vec<u8>> {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port))?;
        write!(
            socket,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        answer(BufReader::new(socket))
    }
}

/// The body of an answer; its length is in its head, because the driver keeps the line open.
fn answer(mut socket: impl BufRead) -> Result<Vec<u8>> {
    let mut length = None;
    loop {
        let mut line = String::new();
        socket.read_line(&mut line)?;
        if line.trim_end().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = Some(value.trim().parse()?);
        }
    }
    let mut body = vec![0; length.context("the driver says how long its answer is")?];
    socket.read_exact(&mut body)?;
    Ok(body)
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closing the session ends the browser too; without one there is only the driver.
        if !self.session.is_empty() {
            let _ = self.send("DELETE", &self.session, "");
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The port in `ChromeDriver was started successfully on port 12345.`
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_answer_is_read_up_to_its_length() {
        let text = "HTTP/1.1 200 OK\r\nCONTENT-Length: 2\r\nX: y\r\n\r\n{}more";
        assert_eq!(super::answer(text.as_bytes()).expect("whole"), b"{}");
        assert!(super::answer("HTTP/1.1 200 OK\r\n\r\n{}".as_bytes()).is_err());
    }

    #[test]
    fn the_drivers_port_is_read() {
        let line = "ChromeDriver was started successfully on port 39211.";
        assert_eq!(super::port(line), Some(39211));
        assert_eq!(super::port("Starting ChromeDriver 156 on port 0"), None);
    }
}
