//! What the officer does at her desk and what she sees there: the words the stories are written in.
//!
//! Fields, buttons and dates go by their `data-test` names (`tests/README.md`).

use crate::browser::{Browser, DELETE};
use crate::complaints::Complaint;
use crate::home::Home;
use crate::server::Server;
use crate::trap::Trap;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// The organisation and its officer, by field of the settings.
pub(crate) const OFFICE: [(&str, &str); 9] = [
    ("office-name", "Stichting De Leerboom"),
    ("office-address", "Kanaalstraat 101\n3531 CG Utrecht"),
    ("office-place", "Utrecht"),
    ("office-phone", "030 1234567"),
    ("office-email", "klachten@leerboom.example"),
    ("office-website", "www.leerboom.example"),
    ("officer-name", "mr. Renée d’Hondt"),
    ("officer-phone", "06 87654321"),
    ("officer-email", "r.dhondt@leerboom.example"),
];

/// What is seen before the first script of every page: when it could be used, and long tasks.
const WATCH: &str = "
    globalThis.__long = [];
    new PerformanceObserver((list) => __long.push(...list.getEntries().map((task) => task.duration)))
        .observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
        if (globalThis.__usable === undefined && document.documentElement?.hasAttribute('data-app-ready'))
            globalThis.__usable = performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app-ready'] });
";

/// A desk in a browser of its own. What is dropped first stands first.
pub(crate) struct Desk {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
    pub(crate) trap: Trap,
    pub(crate) home: Home,
    calendar_page: Option<String>,
}

impl Desk {
    /// A new desk, opened on a day such as `2026-03-16`.
    #[track_caller]
    pub(crate) fn opened_on(day: &str) -> Self {
        Self::opened_under("/", day)
    }

    /// A new desk that is served under a path.
    #[track_caller]
    pub(crate) fn opened_under(prefix: &str, day: &str) -> Self {
        let mut desk = Self::laid_under(prefix);
        desk.it_becomes(day);
        desk.enter();
        desk
    }

    /// Server and browser are there; no page has been opened yet.
    #[track_caller]
    pub(crate) fn laid_under(prefix: &str) -> Self {
        let home = Home::new();
        let server = Server::start(&home, prefix);
        let trap = Trap::set();
        let own = server.origin().trim_start_matches("http://").to_owned();
        let browser = Browser::start(&home, &own, trap.port);
        let desk = Self {
            browser,
            server,
            trap,
            home,
            calendar_page: None,
        };
        desk.prepare_window();
        desk
    }

    /// What every new window needs; the day has to be set again there.
    #[track_caller]
    pub(crate) fn prepare_window(&self) {
        self.browser.devtools(
            "Emulation.setTimezoneOverride",
            &json!({ "timezoneId": "Europe/Amsterdam" }),
        );
        self.browser.size(1440, 1000);
        self.browser.scheme("light");
        self.browser.before_each_page(WATCH);
    }

    /// From the next page on it is half past ten in the morning of this day; in winter time, half past nine.
    #[track_caller]
    pub(crate) fn it_becomes(&mut self, day: &str) {
        if let Some(old) = self.calendar_page.take() {
            self.browser.no_longer_before_each_page(&old);
        }
        self.calendar_page = Some(self.browser.before_each_page(&clock_on(day)));
    }

    /// Opens the app at its address and waits until it can be used.
    #[track_caller]
    pub(crate) fn enter(&self) {
        self.browser.goto(&self.server.address);
        self.usable();
    }

    #[track_caller]
    pub(crate) fn usable(&self) {
        self.browser.until_true(
            "the app is ready",
            "return document.documentElement.hasAttribute('data-app-ready')",
            &[],
        );
    }

    #[track_caller]
    pub(crate) fn reload(&self) {
        self.browser.reload();
        self.usable();
    }

    /// Goes to an address such as `#/nieuw` and waits for its page.
    #[track_caller]
    pub(crate) fn visit(&self, hash: &str, page: &str) {
        self.browser
            .run("location.hash = arguments[0]", &[hash.into()]);
        self.sees(page);
    }

    #[track_caller]
    pub(crate) fn today(&self) {
        self.visit("#/", "page-today");
    }

    #[track_caller]
    pub(crate) fn settings(&self) {
        self.visit("#/instellingen", "page-settings");
    }

    /// Clicks the field and types into it, key by key.
    #[track_caller]
    pub(crate) fn type_in(&self, field: &str, text: &str) {
        let css = test(field);
        self.browser.click(&css);
        self.browser.type_into(&self.browser.element(&css), text);
    }

    /// Replaces what stands in a field, key by key.
    #[track_caller]
    pub(crate) fn retype_in(&self, field: &str, text: &str) {
        self.browser.click(&test(field));
        self.browser.select_all();
        self.browser.press(DELETE);
        if !text.is_empty() {
            self.type_in(field, text);
        }
    }

    /// Replaces what stands in a field by pasting.
    #[track_caller]
    pub(crate) fn paste_in(&self, field: &str, text: &str) {
        self.browser.click(&test(field));
        self.browser.select_all();
        self.browser.press(DELETE);
        self.browser.paste_here(text);
    }

    #[track_caller]
    pub(crate) fn click(&self, name: &str) {
        self.browser.click(&test(name));
    }

    /// Makes a choice by clicking its label, as big as a finger.
    #[track_caller]
    pub(crate) fn choose(&self, option: &str) {
        self.browser.click(&format!("label:has({})", test(option)));
        self.browser.until_true(
            &format!("{option} is chosen"),
            "return document.querySelector(arguments[0]).checked",
            &[test(option).into()],
        );
    }

    /// Gives a file field its file.
    #[track_caller]
    pub(crate) fn pick(&self, field: &str, file: &Path) {
        let element = self.browser.element(&test(field));
        self.browser
            .type_into(&element, &file.display().to_string());
    }

    #[track_caller]
    pub(crate) fn sees(&self, name: &str) {
        self.browser.element(&test(name));
    }

    #[track_caller]
    pub(crate) fn sees_no(&self, name: &str) {
        self.browser.until_true(
            &format!("no {name} any more"),
            "return !document.querySelector(arguments[0])",
            &[test(name).into()],
        );
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.browser.is_there(&test(name))
    }

    /// The text of an element, as it is seen and heard, on one line.
    #[track_caller]
    pub(crate) fn reads(&self, name: &str) -> String {
        self.sees(name);
        let text = self.browser.run(
            "return document.querySelector(arguments[0])?.innerText ?? ''",
            &[test(name).into()],
        );
        one_line(text.as_str().unwrap_or_default())
    }

    /// Waits until an element says this.
    #[track_caller]
    pub(crate) fn hears(&self, name: &str, words: &str) {
        self.browser.until_true(
            &format!("{name} says ‘{words}’"),
            "return (document.querySelector(arguments[0])?.innerText ?? '').replace(/\\s+/g, ' ').includes(arguments[1])",
            &[test(name).into(), words.into()],
        );
    }

    /// What stands in a field.
    #[track_caller]
    pub(crate) fn value(&self, field: &str) -> String {
        self.sees(field);
        let value = self.browser.run(
            "return document.querySelector(arguments[0]).value",
            &[test(field).into()],
        );
        value.as_str().expect("a field has a value").to_owned()
    }

    /// Waits until this stands in a field.
    #[track_caller]
    pub(crate) fn finds_in(&self, field: &str, text: &str) {
        self.browser.until_true(
            &format!(
                "‘{text:.80}’ stands in {field}, where now stands ‘{:.80}’",
                self.value(field)
            ),
            "return document.querySelector(arguments[0])?.value === arguments[1]",
            &[test(field).into(), text.into()],
        );
    }

    /// The dates that stand in an element, as `2026-04-07`.
    #[track_caller]
    pub(crate) fn dates_in(&self, name: &str) -> Vec<String> {
        self.sees(name);
        let dates = self.browser.run(
            "return [...document.querySelectorAll(arguments[0] + ' .when time')].map((time) => time.dateTime)",
            &[test(name).into()],
        );
        strings(&dates)
    }

    #[track_caller]
    pub(crate) fn outcome_of(&self, name: &str) -> String {
        self.sees(name);
        let outcome = self.browser.run(
            "return document.querySelector(arguments[0]).dataset.outcome",
            &[test(name).into()],
        );
        outcome.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until everything is saved.
    #[track_caller]
    pub(crate) fn saved(&self) {
        self.browser.until_true(
            "everything is saved",
            "return document.querySelector('[data-save-state]')?.dataset.saveState === 'saved'",
            &[],
        );
    }

    /// A file from the downloads, as soon as all of it is there; it is taken away.
    #[track_caller]
    pub(crate) fn downloaded(&self, start: &str, end: &str) -> (String, Vec<u8>) {
        let folder = self.home.downloads();
        self.browser
            .until(&format!("the download {start}…{end}"), || {
                let files = std::fs::read_dir(&folder).ok()?.flatten();
                let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
                let name = { names }.find(|name| name.starts_with(start) && name.ends_with(end))?;
                let path = folder.join(&name);
                let bytes = std::fs::read(&path)
                    .ok()
                    .filter(|bytes| !bytes.is_empty())?;
                std::fs::remove_file(&path).ok()?;
                Some((name, bytes))
            })
    }

    /// Fills in the settings.
    #[track_caller]
    pub(crate) fn introduces_the_office(&self) {
        self.settings();
        for (field, text) in OFFICE {
            self.type_in(field, text);
        }
        self.saved();
    }

    /// Fills in the form, without recording it.
    #[track_caller]
    pub(crate) fn fills_in(&self, complaint: &Complaint) {
        self.visit("#/nieuw", "page-new");
        for option in complaint.choices {
            self.choose(option);
        }
        for (field, text) in complaint.texts {
            self.type_in(field, text);
        }
    }

    /// Records the form; the page of the new case follows. Its reference is the answer.
    #[track_caller]
    pub(crate) fn records(&self) -> String {
        self.click("record");
        self.sees("page-case");
        self.saved();
        self.reads("reference")
    }

    /// Fills in the form and records it.
    #[track_caller]
    pub(crate) fn enters(&self, complaint: &Complaint) -> String {
        self.fills_in(complaint);
        self.records()
    }

    /// The opaque name of the case on the page, from its address.
    #[track_caller]
    pub(crate) fn case_id(&self) -> String {
        let url = self.browser.url();
        let (_, rest) = url.split_once("#/zaak/").expect("a case is on the page");
        rest.split('/').next().unwrap_or_default().to_owned()
    }

    /// Opens a case by its reference, through the list.
    #[track_caller]
    pub(crate) fn opens_case(&self, reference: &str) {
        self.visit("#/klachten", "page-cases");
        self.browser
            .click(&format!("{} a", test(&format!("case-{reference}"))));
        self.sees("page-case");
        self.hears("reference", reference);
    }

    /// From the page of a case: makes the letter and waits until its pages are drawn.
    #[track_caller]
    pub(crate) fn makes_the_letter(&self) {
        self.click("make-letter");
        self.sees("page-letter");
        self.browser.until_true(
            "the first page of the letter is drawn",
            "const page = document.querySelector(arguments[0]); return !!page && page.complete && page.naturalWidth > 0",
            &[test("sheet-1").into()],
        );
    }

    /// Fetches the PDF of the letter on the page.
    #[track_caller]
    pub(crate) fn fetches_the_letter(&self) -> (String, Vec<u8>) {
        self.click("download");
        let letter = self.downloaded("ontvangstbevestiging-", ".pdf");
        self.saved();
        letter
    }

    /// Makes a copy of everything, on the page of the settings.
    #[track_caller]
    pub(crate) fn exports(&self) -> String {
        self.settings();
        self.click("export");
        let (_, bytes) = self.downloaded("weerklank-kopie-", ".jsonl");
        self.saved();
        String::from_utf8(bytes).expect("a copy is text")
    }

    /// Waits until everything is there for working without a network.
    #[track_caller]
    pub(crate) fn can_do_without_network(&self) {
        self.browser.until_true(
            "the app works without a network",
            "return document.querySelector(arguments[0])?.dataset.offline === 'ready'",
            &[test("offline-state").into()],
        );
    }

    /// Nothing on the console is worse than information. `expected` are parts of what may be there.
    #[track_caller]
    pub(crate) fn console_is_clean_but_for(&self, expected: &[&str]) {
        let troubles: Vec<String> = self
            .browser
            .console()
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["source"] == "security")
            .map(Value::to_string)
            .filter(|entry| !expected.iter().any(|part| entry.contains(part)))
            .collect();
        assert!(troubles.is_empty(), "the console says: {troubles:#?}");
    }

    #[track_caller]
    pub(crate) fn console_is_clean(&self) {
        self.console_is_clean_but_for(&[]);
    }

    /// Forgets the long tasks so far.
    pub(crate) fn starts_timing(&self) {
        self.browser.run("globalThis.__long = []", &[]);
    }

    /// The longest task on the main thread since then, in milliseconds; none counts below 50.
    pub(crate) fn longest_task(&self) -> f64 {
        let longest = self
            .browser
            .run("return Math.max(0, ...globalThis.__long)", &[]);
        longest.as_f64().unwrap_or_default()
    }

    /// How long after its start the page could be used, in milliseconds.
    pub(crate) fn usable_after(&self) -> f64 {
        let usable = self.browser.run("return globalThis.__usable", &[]);
        usable.as_f64().unwrap_or(f64::NAN)
    }
}

/// The element of this name.
pub(crate) fn test(name: &str) -> String {
    format!("[data-test=\"{name}\"]")
}

/// All white space as single spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

/// A script that moves the clock to a day. It still runs.
fn clock_on(day: &str) -> String {
    let day: NaiveDate = day.parse().expect("a story knows its days");
    let morning = day
        .and_hms_opt(8, 30, 0)
        .expect("every day has a half past eight");
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("it is after 1970");
    let shift = i128::from(morning.and_utc().timestamp_millis())
        - i128::try_from(now.as_millis()).expect("milliseconds fit");
    format!(
        "(() => {{
            const Real = Date, shift = {shift};
            globalThis.Date = class Date extends Real {{
                constructor(...given) {{ given.length ? super(...given) : super(Real.now() + shift); }}
                static now() {{ return Real.now() + shift; }}
            }};
        }})();"
    )
}
