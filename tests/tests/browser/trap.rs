//! Whatever wants to leave the machine ends here: a proxy that answers nothing and writes down who asked.
//! The browser is told to send everything to it but the app's own origin, so that pages, workers, the
//! service worker and the browser itself are all seen.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// The proxy; it listens for as long as the tests run.
pub(crate) struct Trap {
    pub(crate) port: u16,
    caught: Arc<Mutex<Vec<String>>>,
}

impl Trap {
    pub(crate) fn set() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("there is a free port");
        let port = listener
            .local_addr()
            .expect("a listener has an address")
            .port();
        let caught = Arc::new(Mutex::new(Vec::new()));
        let list = Arc::clone(&caught);
        thread::spawn(move || {
            for socket in listener.incoming().flatten() {
                if let Some(request) = first_line(socket) {
                    list.lock().expect("nobody panics with it").push(request);
                }
            }
        });
        Self { port, caught }
    }

    /// The first lines of all requests so far.
    pub(crate) fn caught(&self) -> Vec<String> {
        self.caught.lock().expect("nobody panics with it").clone()
    }
}

fn first_line(socket: TcpStream) -> Option<String> {
    let mut line = String::new();
    // A browser opens a socket only to ask something; waiting longer would let it hide.
    socket
        .set_read_timeout(Some(std::time::Duration::from_secs(2)))
        .ok()?;
    BufReader::new(socket).read_line(&mut line).ok()?;
    Some(line.trim_end().to_owned())
}
