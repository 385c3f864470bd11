//! A real browser with an empty profile: windows, scripts, keys, and waiting for what must come.

use crate::driver::{Driver, Trouble};
use crate::home::Home;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long anything may take on a busy machine. Nothing waits this long unless it fails.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a condition is looked at again.
const GLANCE: Duration = Duration::from_millis(25);

/// No window, no sandbox (a container allows none), nothing of the browser's own on the network.
const ARGS: [&str; 16] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-component-extensions-with-background-pages",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication",
    "--no-first-run",
    "--no-default-browser-check",
    "--lang=nl",
    "--hide-scrollbars",
    "--window-size=1440,1000",
];

/// Keys by their WebDriver code points.
pub(crate) const TAB: char = '\u{E004}';
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const SPACE: char = ' ';
pub(crate) const UP: char = '\u{E013}';
pub(crate) const DOWN: char = '\u{E015}';
pub(crate) const DELETE: char = '\u{E017}';
pub(crate) const ESCAPE: char = '\u{E00C}';
const SHIFT: char = '\u{E008}';
const CONTROL: char = '\u{E009}';
/// By this name WebDriver knows an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The browser; it ends with this value.
pub(crate) struct Browser {
    driver: Driver,
}

impl Browser {
    /// Starts it. All that is not for `own` (a host and port) goes to the proxy at `trap`.
    pub(crate) fn start(home: &Home, own: &str, trap: u16) -> Self {
        let program =
            std::env::var("WEERKLANK_BROWSER").unwrap_or_else(|_| "/usr/bin/chromium".into());
        let mut args: Vec<String> = ARGS.map(str::to_owned).to_vec();
        args.push(format!("--user-data-dir={}", home.profile().display()));
        args.push(format!("--proxy-server=http://127.0.0.1:{trap}"));
        args.push(format!("--proxy-bypass-list=<-loopback>;{own}"));
        let driver = Driver::start(&json!({
            "goog:chromeOptions": {
                "binary": program,
                "args": args,
                "prefs": {
                    "download.default_directory": home.downloads(),
                    "download.prompt_for_download": false,
                    // The browser's own start page would ask for things of its own.
                    "session.restore_on_startup": 4,
                    "session.startup_urls": ["about:blank"],
                    "profile.default_content_setting_values.automatic_downloads": 1,
                },
            },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "timeouts": { "script": 120_000, "pageLoad": 60_000 },
            "unhandledPromptBehavior": "ignore",
        }));
        Self { driver }
    }

    #[track_caller]
    pub(crate) fn goto(&self, url: &str) {
        self.tell("/url", &json!({ "url": url }));
    }

    #[track_caller]
    pub(crate) fn reload(&self) {
        self.tell("/refresh", &json!({}));
    }

    #[track_caller]
    pub(crate) fn back(&self) {
        self.tell("/back", &json!({}));
    }

    #[track_caller]
    pub(crate) fn url(&self) -> String {
        text_of(self.driver.ask("/url").expect("a window has an address"))
    }

    #[track_caller]
    pub(crate) fn title(&self) -> String {
        text_of(self.driver.ask("/title").expect("a window has a title"))
    }

    /// Runs the body of a function in the page, with `arguments`.
    #[track_caller]
    pub(crate) fn run(&self, body: &str, arguments: &[Value]) -> Value {
        self.tell(
            "/execute/sync",
            &json!({ "script": body, "args": arguments }),
        )
    }

    /// Runs the body of an asynchronous function in the page; its `given` is the argument.
    #[track_caller]
    pub(crate) fn run_async(&self, body: &str, given: &Value) -> Value {
        let script = format!(
            "const give = arguments[arguments.length - 1]; \
             (async (given) => {{ {body} }})(arguments[0])\
             .then((value) => give({{ value }}), (error) => give({{ error: String(error) }}));"
        );
        let answer = self.tell(
            "/execute/async",
            &json!({ "script": script, "args": [given] }),
        );
        assert!(
            answer["error"].is_null(),
            "in the page: {}",
            answer["error"]
        );
        answer["value"].clone()
    }

    /// Gives a command of the browser's own protocol.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, params: &Value) -> Value {
        self.tell(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": params }),
        )
    }

    /// Lets `script` run in this window before everything of every page; the answer takes it back.
    #[track_caller]
    pub(crate) fn before_each_page(&self, script: &str) -> String {
        let answer = self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({ "source": script }),
        );
        text_of(answer["identifier"].clone())
    }

    #[track_caller]
    pub(crate) fn no_longer_before_each_page(&self, identifier: &str) {
        self.devtools(
            "Page.removeScriptToEvaluateOnNewDocument",
            &json!({ "identifier": identifier }),
        );
    }

    /// The size of the window's inside, which may be narrower than a window can be.
    #[track_caller]
    pub(crate) fn size(&self, width: u32, height: u32) {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
    }

    /// `light` or `dark`, as the system would ask for it. Nothing moves.
    #[track_caller]
    pub(crate) fn scheme(&self, scheme: &str) {
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ]}),
        );
    }

    /// The whole page as a PNG, in base64.
    #[track_caller]
    pub(crate) fn picture(&self) -> String {
        let answer = self.devtools(
            "Page.captureScreenshot",
            &json!({ "captureBeyondViewport": true }),
        );
        text_of(answer["data"].clone())
    }

    /// Opens another window on the same profile and goes there.
    #[track_caller]
    pub(crate) fn open_window(&self) -> String {
        let answer = self.tell("/window/new", &json!({ "type": "tab" }));
        let window = text_of(answer["handle"].clone());
        self.switch_to(&window);
        window
    }

    #[track_caller]
    pub(crate) fn window(&self) -> String {
        text_of(self.driver.ask("/window").expect("there is a window"))
    }

    /// All windows there are.
    #[track_caller]
    pub(crate) fn windows(&self) -> Vec<String> {
        let all = self
            .driver
            .ask("/window/handles")
            .expect("there is a window");
        let all = all.as_array().cloned().unwrap_or_default();
        all.into_iter().map(text_of).collect()
    }

    #[track_caller]
    pub(crate) fn switch_to(&self, window: &str) {
        self.tell("/window", &json!({ "handle": window }));
    }

    #[track_caller]
    pub(crate) fn close_window(&self) {
        self.driver.end("/window").expect("a window can be closed");
    }

    /// Presses a key in whatever has the keyboard.
    #[track_caller]
    pub(crate) fn press(&self, key: char) {
        self.keys(&[("keyDown", key), ("keyUp", key)]);
    }

    #[track_caller]
    pub(crate) fn press_with_shift(&self, key: char) {
        self.keys(&[
            ("keyDown", SHIFT),
            ("keyDown", key),
            ("keyUp", key),
            ("keyUp", SHIFT),
        ]);
    }

    #[track_caller]
    pub(crate) fn press_with_control(&self, key: char) {
        self.keys(&[
            ("keyDown", CONTROL),
            ("keyDown", key),
            ("keyUp", key),
            ("keyUp", CONTROL),
        ]);
    }

    #[track_caller]
    pub(crate) fn select_all(&self) {
        self.press_with_control('a');
    }

    #[track_caller]
    fn keys(&self, strokes: &[(&str, char)]) {
        let strokes: Vec<Value> = strokes
            .iter()
            .map(|(kind, key)| json!({ "type": kind, "value": key }))
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.tell("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Types into whatever has the keyboard, key by key.
    #[track_caller]
    pub(crate) fn type_here(&self, text: &str) {
        let element = self
            .driver
            .ask("/element/active")
            .expect("something has the keyboard");
        self.type_into(&element_id(&element), text);
    }

    /// Puts a text at the cursor in one go, as pasting does.
    #[track_caller]
    pub(crate) fn paste_here(&self, text: &str) {
        self.devtools("Input.insertText", &json!({ "text": text }));
    }

    /// Types into the element, or gives a file field its file.
    #[track_caller]
    pub(crate) fn type_into(&self, element: &str, text: &str) {
        self.tell(
            &format!("/element/{element}/value"),
            &json!({ "text": text }),
        );
    }

    /// The element, as soon as it is there.
    #[track_caller]
    pub(crate) fn element(&self, css: &str) -> String {
        let body = json!({ "using": "css selector", "value": css });
        let element = self.until(css, || self.driver.tell("/element", &body).ok());
        element_id(&element)
    }

    /// Clicks the element in its middle, as soon as a mouse could.
    #[track_caller]
    pub(crate) fn click(&self, css: &str) {
        let mut last = None;
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let element = self.element(css);
            match self
                .driver
                .tell(&format!("/element/{element}/click"), &json!({}))
            {
                Ok(_) => return,
                Err(trouble) => last = Some(trouble),
            }
            std::thread::sleep(GLANCE);
        }
        panic!("{css} can't be clicked: {last:?}");
    }

    #[track_caller]
    pub(crate) fn is_there(&self, css: &str) -> bool {
        self.run(
            "return !!document.querySelector(arguments[0])",
            &[css.into()],
        ) == Value::Bool(true)
    }

    /// Looks again and again until there is an answer.
    #[track_caller]
    pub(crate) fn until<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if begun.elapsed() > PATIENCE {
                panic!("waited in vain for: {what}\n{}", self.situation());
            }
            std::thread::sleep(GLANCE);
        }
    }

    /// Waits until a script's answer is true.
    #[track_caller]
    pub(crate) fn until_true(&self, what: &str, body: &str, arguments: &[Value]) {
        self.until(what, || {
            let body = json!({ "script": body, "args": arguments });
            let answer = self.driver.tell("/execute/sync", &body).ok()?;
            (answer == Value::Bool(true)).then_some(())
        });
    }

    /// What the console said since the last time it was asked.
    #[track_caller]
    pub(crate) fn console(&self) -> Vec<Value> {
        self.log("browser")
    }

    /// What the browser's own protocol told about its pages since the last time it was asked.
    #[track_caller]
    pub(crate) fn protocol(&self) -> Vec<Value> {
        let entries = self.log("performance");
        entries
            .iter()
            .filter_map(|entry| serde_json::from_str(entry["message"].as_str()?).ok())
            .map(|mut entry: Value| entry["message"].take())
            .collect()
    }

    #[track_caller]
    fn log(&self, kind: &str) -> Vec<Value> {
        let list = self.tell("/se/log", &json!({ "type": kind }));
        list.as_array().cloned().unwrap_or_default()
    }

    #[track_caller]
    fn tell(&self, what: &str, body: &Value) -> Value {
        match self.driver.tell(what, body) {
            Ok(value) => value,
            Err(trouble) => panic!("{what}: {trouble:?}"),
        }
    }

    /// Where things stand, for whoever reads about a failure.
    fn situation(&self) -> String {
        let body = json!({ "script": "return [location.href, document.body?.innerText?.slice(0, 3000)]", "args": [] });
        let page = self.driver.tell("/execute/sync", &body);
        let page = page.unwrap_or_else(|Trouble { kind, words }| json!([kind, words]));
        let console = self.driver.tell("/se/log", &json!({ "type": "browser" }));
        format!(
            "at {}\n{}\nconsole: {console:?}",
            page[0],
            page[1].as_str().unwrap_or_default()
        )
    }
}

fn element_id(element: &Value) -> String {
    text_of(element[ELEMENT].clone())
}

fn text_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => panic!("the driver answers {other}, not a text"),
    }
}
