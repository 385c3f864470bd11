//! The platform in a real browser: clock, address, focus, files and tabs.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use weerklank_web::platform::tabs::{News, Tabs};
use weerklank_web::platform::{clock, files, ids, offline, page, persist, timer};

wasm_bindgen_test_configure!(run_in_browser);

fn run(script: &str) -> JsValue {
    js_sys::eval(script).expect("the test's own script runs")
}

fn instant(text: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text)
        .expect("a valid instant")
        .timestamp_millis()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a valid date")
}

#[wasm_bindgen_test]
fn the_day_changes_at_midnight_in_amsterdam() {
    // Winter is one hour ahead of Greenwich, summer two; the clocks changed on 29 March 2026 at 01:00 UTC
    // and on 25 October 2026 at 01:00 UTC (Directive 2000/84/EC).
    for (at, date, time) in [
        ("2026-03-28T22:59:59Z", "2026-03-28", "23:59"),
        ("2026-03-28T23:00:00Z", "2026-03-29", "00:00"),
        ("2026-03-29T00:59:00Z", "2026-03-29", "01:59"),
        ("2026-03-29T01:00:00Z", "2026-03-29", "03:00"),
        ("2026-03-29T21:59:59Z", "2026-03-29", "23:59"),
        ("2026-03-29T22:00:00Z", "2026-03-30", "00:00"),
        ("2026-10-25T00:59:00Z", "2026-10-25", "02:59"),
        ("2026-10-25T01:00:00Z", "2026-10-25", "02:00"),
        ("2026-12-31T22:59:59Z", "2026-12-31", "23:59"),
        ("2026-12-31T23:00:00Z", "2027-01-01", "00:00"),
        ("2028-02-29T12:03:00Z", "2028-02-29", "13:03"),
    ] {
        assert_eq!(clock::day_of(instant(at)), day(date), "{at}");
        assert_eq!(clock::local_time_text(instant(at)), time, "{at}");
    }
}

#[wasm_bindgen_test]
fn noon_is_its_own_day_on_every_day_of_a_century() {
    let days = day("2000-01-01").iter_days();
    for date in days.take_while(|date| date.year() < 2100) {
        let noon = date.and_hms_opt(12, 0, 0).expect("noon exists").and_utc();
        assert_eq!(clock::day_of(noon.timestamp_millis()), date);
    }
}

#[wasm_bindgen_test]
fn now_is_the_browsers_now() {
    let seen = clock::now_ms();
    assert!((js_sys::Date::now() - seen as f64).abs() < 1_000.0);
    assert_eq!(clock::today(), clock::day_of(clock::now_ms()));
}

#[wasm_bindgen_test]
fn ids_are_thirty_two_digits_and_differ() {
    let all: std::collections::BTreeSet<_> = (0..1_000).map(|_| ids::fresh()).collect();
    assert_eq!(all.len(), 1_000);
    let hex = |id: &String| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit());
    assert!(all.iter().all(hex));
}

#[wasm_bindgen_test]
async fn the_address_is_heard_when_it_changes() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hearing = Rc::clone(&heard);
    let listener = page::on_hash(move |hash| hearing.borrow_mut().push(hash));
    let steps = run("history.length").as_f64();
    page::set_hash("#/nieuw", page::Step::Replace);
    timer::sleep(50).await;
    assert_eq!(run("history.length").as_f64(), steps, "replaced, not added");
    page::set_hash("#/zaak/0f3a", page::Step::Push);
    timer::sleep(50).await;
    assert_eq!(page::hash(), "#/zaak/0f3a");
    drop(listener);
    page::set_hash("#/", page::Step::Push);
    timer::sleep(50).await;
    assert_eq!(*heard.borrow(), ["#/nieuw", "#/zaak/0f3a"]);
}

#[wasm_bindgen_test]
async fn the_keyboard_goes_where_it_is_sent() {
    run("document.body.insertAdjacentHTML('beforeend', '<h1 id=kop tabindex=-1>x</h1>')");
    let on = || run("document.activeElement.id").as_string();
    assert!(!page::focus("nergens"));
    page::focus_soon("kop");
    timer::sleep(100).await;
    assert_eq!(on().as_deref(), Some("kop"));
    page::take_away("kop");
    assert!(!page::focus("kop"));
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_read_or_refused_with_its_reason() {
    run("document.body.insertAdjacentHTML('beforeend', '<input id=kies type=file>');
         window.choose = (...bytes) => {
             const held = new DataTransfer();
             held.items.add(new File([new Uint8Array(bytes)], 'reservekopie.txt', { type: 'text/plain' }));
             document.getElementById('kies').files = held.files;
         }");
    assert!(files::picked("kies").is_none());
    run("choose(0xef, 0xbb, 0xbf, 0xc3, 0xa9)");
    let file = files::picked("kies").expect("a file was chosen");
    assert_eq!((file.name().as_str(), file.size()), ("reservekopie.txt", 5));
    assert_eq!(file.kind(), "text/plain");
    assert_eq!(file.text(5).await, Ok("é".to_owned()));
    assert_eq!(
        file.bytes(4).await,
        Err(files::FileTrouble::TooLarge { bytes: 5, most: 4 })
    );
    assert!(
        files::picked("kies").is_none(),
        "the same file can be chosen again"
    );
    run("choose(0xe9)");
    let file = files::picked("kies").expect("a file was chosen");
    assert_eq!(file.text(9).await, Err(files::FileTrouble::NotText));
}

#[wasm_bindgen_test]
async fn a_large_file_is_read_in_parts_until_enough_is_enough() {
    run(
        "document.body.insertAdjacentHTML('beforeend', '<input id=groot type=file multiple>');
         const held = new DataTransfer();
         const bytes = new Uint8Array(9 * 1024 * 1024).map((_, place) => place % 251);
         held.items.add(new File([bytes], 'kopie.jsonl'));
         held.items.add(new File([], 'leeg'));
         document.getElementById('groot').files = held.files;",
    );
    let all = files::all_picked("groot");
    let names: Vec<_> = all.iter().map(files::Picked::name).collect();
    assert_eq!(names, ["kopie.jsonl", "leeg"]);
    let mut whole = Vec::new();
    let mut parts = 0;
    let read = all[0].in_parts(all[0].size(), |part| {
        whole.extend_from_slice(part);
        parts += 1;
        true
    });
    assert_eq!(read.await, Ok(()));
    assert_eq!((whole.len(), parts), (9 * 1024 * 1024, 3));
    let is_right = (0_usize..)
        .zip(&whole)
        .all(|(place, byte)| place % 251 == usize::from(*byte));
    assert!(is_right, "a part is missing or in another place");
    let mut parts = 0;
    let stopped = all[0].in_parts(u64::MAX, |_| {
        parts += 1;
        false
    });
    assert_eq!((stopped.await, parts), (Ok(()), 1));
    assert!(matches!(
        all[0].in_parts(5, |_| true).await,
        Err(files::FileTrouble::TooLarge { most: 5, .. })
    ));
    assert_eq!(all[1].in_parts(0, |_| panic!("nothing")).await, Ok(()));
}

#[wasm_bindgen_test]
fn what_is_dropped_is_files_or_text_and_is_not_opened() {
    let drop = |held: &str| -> web_sys::DragEvent {
        let script = format!(
            "(() => {{ const held = new DataTransfer(); {held};
                return new DragEvent('drop', {{ dataTransfer: held, cancelable: true }}); }})()"
        );
        run(&script).into()
    };
    let mail = drop("held.items.add(new File(['x'], 'klacht.eml'))");
    let files::Dropped::Files(all) = files::dropped(&mail) else {
        panic!("a file was dropped");
    };
    assert_eq!(all[0].name(), "klacht.eml");
    assert!(mail.default_prevented(), "the browser would open it");
    let text = files::dropped(&drop("held.setData('text/plain', 'Geachte mevrouw')"));
    assert!(matches!(text, files::Dropped::Text(text) if text == "Geachte mevrouw"));
    let nothing = files::dropped(&drop(""));
    assert!(matches!(nothing, files::Dropped::Text(text) if text.is_empty()));
}

#[wasm_bindgen_test]
async fn bytes_get_an_address_as_long_as_they_are_held() {
    let url = files::object_url(b"%PDF-", "application/pdf").expect("there is memory");
    let fetch = format!(
        "fetch('{}').then(r => r.text()).catch(() => 'gone')",
        url.url()
    );
    let ask = || async {
        let promise: js_sys::Promise = run(&fetch).into();
        let text = wasm_bindgen_futures::JsFuture::from(promise).await;
        text.ok().and_then(|text| text.as_string())
    };
    assert_eq!(ask().await.as_deref(), Some("%PDF-"));
    drop(url);
    assert_eq!(ask().await.as_deref(), Some("gone"));
}

#[wasm_bindgen_test]
async fn tabs_hear_each_other_and_not_themselves() {
    let (here, there) = (
        Rc::new(RefCell::new(Vec::new())),
        Rc::new(RefCell::new(Vec::new())),
    );
    let (hear_here, hear_there) = (Rc::clone(&here), Rc::clone(&there));
    let one = Tabs::open(move |news| hear_here.borrow_mut().push(news)).expect("Chromium has it");
    let _other = Tabs::open(move |news| hear_there.borrow_mut().push(news)).expect("as above");
    one.tell(&News::CaseChanged("0f3a".to_owned()));
    timer::sleep(200).await;
    assert_eq!(*there.borrow(), [News::CaseChanged("0f3a".to_owned())]);
    assert_eq!(*here.borrow(), []);
}

#[wasm_bindgen_test]
async fn the_browser_says_whether_it_promises_to_keep_our_data() {
    assert!(persist::persisted().await.is_some());
}

#[wasm_bindgen_test]
async fn a_service_worker_that_cannot_be_fetched_is_told() {
    // The test's own server has no sw.js.
    let states = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&states);
    offline::register(move |state| heard.borrow_mut().push(state));
    timer::sleep(1_000).await;
    let states = states.borrow();
    assert!(
        matches!(states.as_slice(), [offline::State::Failed(_)]),
        "{states:?}"
    );
    // Nothing waits, so nothing happens.
    offline::activate();
}
