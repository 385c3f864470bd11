//! The store over the real IndexedDB of a real browser.
//!
//! What every log promises is `weerklank_core::log::contract`; here it runs over the one that lasts, with
//! what only a real browser can show: two connections, older and newer databases, a page that is left.
#![cfg(target_arch = "wasm32")]

mod both;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use both::both;
use idb::{Database, Error, Factory, Transaction};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use weerklank_core::log::contract::{record, whole};
use weerklank_core::log::{AppendError, Blob, EventLog, PIECE_BYTES, ReadError};
use weerklank_web::platform::{ids, timer};
use weerklank_web::store::migrations::{self, Migration};
use weerklank_web::store::{Closed, DraftState, Opened, Store, open_as};

wasm_bindgen_test_configure!(run_in_browser);

/// A name no other test uses.
fn fresh_name() -> String {
    format!("test-{}", ids::fresh())
}

async fn opened(name: &str) -> Store {
    ready(open_as(name, migrations::ALL).await)
}

fn ready(opened: Opened) -> Store {
    match opened {
        Opened::Ready(store) => store,
        other => panic!("not ready but {}", named(&other)),
    }
}

fn named(opened: &Opened) -> String {
    match opened {
        Opened::Ready(_) => "ready".to_owned(),
        Opened::Blocked => "blocked".to_owned(),
        Opened::TooNew => "too new".to_owned(),
        Opened::Refused(why) => format!("refused: {why}"),
    }
}

fn run(script: &str) -> JsValue {
    js_sys::eval(script).expect("the test's own script runs")
}

/// A database one version ahead of the desk's.
const AHEAD: &[Migration] = &[
    migrations::ALL[0],
    migrations::ALL[1],
    Migration {
        version: 3,
        run: room_of_tomorrow,
    },
];

thread_local! {
    static STEPS_TO_TOMORROW: Cell<u32> = const { Cell::new(0) };
}

fn room_of_tomorrow(database: &Database, _: &Transaction) -> Result<(), Error> {
    STEPS_TO_TOMORROW.set(STEPS_TO_TOMORROW.get() + 1);
    database.create_object_store("tomorrow", idb::ObjectStoreParams::new())?;
    Ok(())
}

#[wasm_bindgen_test]
async fn the_log_keeps_the_contract() {
    whole(async || opened(&fresh_name()).await.log()).await;
}

#[wasm_bindgen_test]
async fn of_two_connections_the_later_conflicts_and_writes_nothing() {
    let name = fresh_name();
    let (mine, theirs) = (opened(&name).await.log(), opened(&name).await.log());
    // Both begin before either has ended, as two tabs would.
    let mine_texts = [record("a", 0).text];
    let theirs_texts = ["other".to_owned(), "words".to_owned()];
    let (first, second) = both(
        mine.append("a", 0, &mine_texts),
        theirs.append("a", 0, &theirs_texts),
    )
    .await;
    assert_eq!(first, Ok(()));
    assert_eq!(
        second,
        Err(AppendError::Conflict {
            expected: 0,
            found: 1
        })
    );
    assert_eq!(theirs.read_all().await, Ok(vec![record("a", 0)]));
}

#[wasm_bindgen_test]
async fn the_log_the_settings_and_the_drafts_survive_a_new_start() {
    let name = fresh_name();
    let before = opened(&name).await;
    let appended = before.log().append("a", 0, &[record("a", 0).text]).await;
    assert_eq!(appended, Ok(()));
    assert_eq!(before.settings().put("office", "{\"é\":1}").await, Ok(()));
    assert_eq!(before.settings().put("office", "{\"é\":2}").await, Ok(()));
    before.drafts().put("new", "half a sent");
    before.close();
    drop(before);

    let after = opened(&name).await;
    assert_eq!(after.log().read_all().await, Ok(vec![record("a", 0)]));
    let office = ("office".to_owned(), "{\"é\":2}".to_owned());
    assert_eq!(after.settings().all().await, Ok(vec![office]));
    assert_eq!(after.settings().get("none").await, Ok(None));
    let draft = after.drafts().get("new").await;
    assert_eq!(draft, Ok(Some("half a sent".to_owned())));
}

#[wasm_bindgen_test]
async fn an_import_brings_its_settings() {
    let store = opened(&fresh_name()).await;
    let office = ("office".to_owned(), "{}".to_owned());
    let taken = store
        .log()
        .take_in(&[record("a", 0)], std::slice::from_ref(&office), &[])
        .await;
    assert_eq!(taken, Ok(()));
    assert_eq!(store.settings().all().await, Ok(vec![office]));
}

#[wasm_bindgen_test]
async fn a_wiped_store_holds_nothing_and_no_draft_comes_back() {
    let store = opened(&fresh_name()).await;
    let appended = store.log().append("a", 0, &["x".to_owned()]).await;
    assert_eq!(appended, Ok(()));
    assert_eq!(store.settings().put("office", "{}").await, Ok(()));
    store.drafts().put("kept", "kept");
    store.drafts().flush();
    store.drafts().put("waits", "waits");
    assert_eq!(store.wipe().await, Ok(()));
    timer::sleep(400).await;
    assert_eq!(store.log().read_all().await, Ok(vec![]));
    assert_eq!(store.settings().all().await, Ok(vec![]));
    assert_eq!(store.drafts().all().await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn a_draft_is_readable_at_once_and_written_within_its_delay() {
    let name = fresh_name();
    let (here, there) = (opened(&name).await, opened(&name).await);
    let states = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&states);
    here.drafts()
        .on_state(move |state| heard.borrow_mut().push(state));
    here.drafts().put("new", "a");
    here.drafts().put("new", "ab");
    assert_eq!(here.drafts().get("new").await, Ok(Some("ab".to_owned())));
    assert_eq!(there.drafts().get("new").await, Ok(None));
    timer::sleep(600).await;
    assert_eq!(there.drafts().get("new").await, Ok(Some("ab".to_owned())));
    let wanted = [DraftState::Waiting, DraftState::Waiting, DraftState::Kept];
    assert_eq!(*states.borrow(), wanted);
    here.drafts().remove("new");
    assert_eq!(here.drafts().get("new").await, Ok(None));
    assert_eq!(here.drafts().all().await, Ok(vec![]));
    assert_eq!(there.drafts().all().await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn leaving_and_hiding_the_page_flush_the_drafts() {
    for event in [
        "window.dispatchEvent(new Event('pagehide'))",
        "document.dispatchEvent(new Event('visibilitychange'))",
    ] {
        let name = fresh_name();
        let (here, there) = (opened(&name).await, opened(&name).await);
        here.drafts().put("new", "last words");
        run(event);
        // The write was begun first, so this reading waits for it; the delay alone would still be running.
        let seen = there.drafts().get("new").await;
        assert_eq!(seen, Ok(Some("last words".to_owned())), "{event}");
    }
}

#[wasm_bindgen_test]
async fn lasting_writes_are_strict_and_drafts_are_relaxed() {
    run("window.seen = [];
         window.plain = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (...wanted) {
             const begun = window.plain.apply(this, wanted);
             if (begun.mode === 'readwrite') window.seen.push(begun.durability);
             return begun;
         };");
    let store = opened(&fresh_name()).await;
    let appended = store.log().append("a", 0, &["x".to_owned()]).await;
    let put = store.settings().put("office", "{}").await;
    let wiped = store.wipe().await;
    store.drafts().put("new", "x");
    store.drafts().flush();
    run("IDBDatabase.prototype.transaction = window.plain");
    assert_eq!((appended, put, wiped), (Ok(()), Ok(()), Ok(())));
    let seen = run("window.seen.join(' ')").as_string();
    assert_eq!(seen.as_deref(), Some("strict strict strict relaxed"));
}

#[wasm_bindgen_test]
async fn a_database_from_the_future_is_too_new_and_stays_as_it_is() {
    let name = fresh_name();
    let ahead = ready(open_as(&name, AHEAD).await);
    let appended = ahead.log().append("a", 0, &[record("a", 0).text]).await;
    assert_eq!(appended, Ok(()));
    drop(ahead);
    let outcome = open_as(&name, migrations::ALL).await;
    assert!(matches!(outcome, Opened::TooNew), "{}", named(&outcome));
    let ahead = ready(open_as(&name, AHEAD).await);
    assert_eq!(ahead.log().read_all().await, Ok(vec![record("a", 0)]));
}

#[wasm_bindgen_test]
async fn an_upgrade_runs_the_missing_steps_once_and_keeps_what_is_there() {
    let name = fresh_name();
    let today = opened(&name).await;
    let appended = today.log().append("a", 0, &[record("a", 0).text]).await;
    assert_eq!(appended, Ok(()));
    drop(today);
    let before = STEPS_TO_TOMORROW.get();
    for _ in 0..2 {
        let tomorrow = ready(open_as(&name, AHEAD).await);
        assert_eq!(STEPS_TO_TOMORROW.get(), before + 1);
        assert_eq!(tomorrow.log().read_all().await, Ok(vec![record("a", 0)]));
    }
}

/// The first database that was ever out, with a case in it.
const FIRST: &[Migration] = &[migrations::ALL[0]];

#[wasm_bindgen_test]
async fn the_step_to_documents_runs_on_a_desk_without_them() {
    let name = fresh_name();
    let first = ready(open_as(&name, FIRST).await);
    let blob = Blob::new(*b"een brief");
    let blobs = std::slice::from_ref(&blob);
    assert_eq!(
        first.log().append("a", 0, &[record("a", 0).text]).await,
        Ok(())
    );
    first.drafts().put("nieuw", "half");
    // There is no room for it yet, so that nothing of the case may be written either.
    let early = first
        .log()
        .append_with("a", 1, &[record("a", 1).text], blobs)
        .await;
    assert!(matches!(early, Err(AppendError::NotSaved(_))), "{early:?}");
    first.close();
    drop(first);

    let second = opened(&name).await;
    assert_eq!(second.log().read_all().await, Ok(vec![record("a", 0)]));
    assert_eq!(
        second.drafts().get("nieuw").await,
        Ok(Some("half".to_owned()))
    );
    let late = second
        .log()
        .append_with("a", 1, &[record("a", 1).text], blobs)
        .await;
    assert_eq!(late, Ok(()));
    assert_eq!(second.log().blob(blob.sha256()).await, Ok(Some(blob)));
}

/// Runs a script over the room of documents of a database, with `room` for the room.
async fn over_documents(name: &str, script: &str) -> JsValue {
    let promise: js_sys::Promise = run(&format!(
        "new Promise((done, failed) => {{
             const asked = indexedDB.open('{name}');
             asked.onerror = () => failed(asked.error);
             asked.onsuccess = () => {{
                 const database = asked.result;
                 const begun = database.transaction('documents', 'readwrite');
                 const room = begun.objectStore('documents');
                 let answer;
                 {script}
                 begun.oncomplete = () => {{ database.close(); done(answer); }};
             }};
         }})"
    ))
    .into();
    wasm_bindgen_futures::JsFuture::from(promise)
        .await
        .expect("the test's own script runs")
}

#[wasm_bindgen_test]
async fn no_piece_is_larger_than_sixty_kilobytes_and_the_same_bytes_lie_once() {
    let name = fresh_name();
    let store = opened(&name).await;
    let blob = Blob::new(vec![7; 3 * PIECE_BYTES + 1]);
    for case in ["a", "b"] {
        let texts = [record(case, 0).text];
        let blobs = std::slice::from_ref(&blob);
        let appended = store.log().append_with(case, 0, &texts, blobs).await;
        assert_eq!(appended, Ok(()));
    }
    let sizes = over_documents(
        &name,
        "room.getAll().onsuccess = (e) => answer = e.target.result.map((p) => p.length).join(' ');",
    );
    assert_eq!(
        sizes.await.as_string().as_deref(),
        Some("61440 61440 61440 1")
    );
}

#[wasm_bindgen_test]
async fn a_document_that_was_damaged_is_told_and_mended_by_laying_it_again() {
    let harms = [
        ("a byte", "room.put(new Uint8Array([1]), [sha, 1])"),
        ("a piece", "room.delete([sha, 0])"),
        ("the last piece", "room.delete([sha, 1])"),
        ("another thing", "room.put('text', [sha, 0])"),
        ("a piece more", "room.put(new Uint8Array([1]), [sha, 2])"),
    ];
    for (what, harm) in harms {
        let name = fresh_name();
        let store = opened(&name).await;
        let blob = Blob::new(vec![7; PIECE_BYTES + 1]);
        let blobs = std::slice::from_ref(&blob);
        let log = store.log();
        assert_eq!(log.append_with("a", 0, &["x".into()], blobs).await, Ok(()));
        let script = format!("const sha = '{}'; {harm};", blob.sha256());
        over_documents(&name, &script).await;
        let found = log.blob(blob.sha256()).await;
        assert_eq!(found, Err(ReadError::Damaged), "{what}");
        assert_eq!(log.append_with("a", 1, &["x".into()], blobs).await, Ok(()));
        assert_eq!(log.blob(blob.sha256()).await, Ok(Some(blob)), "{what}");
    }
}

#[wasm_bindgen_test]
async fn a_file_that_is_not_entered_yet_survives_a_new_start_and_is_let_go() {
    let name = fresh_name();
    let before = opened(&name).await;
    let (long, short) = (Blob::new(vec![7; 2 * PIECE_BYTES]), Blob::new(*b"kort"));
    assert_eq!(before.draft_files().put("nieuw", &long).await, Ok(()));
    assert_eq!(before.draft_files().put("nieuw", &short).await, Ok(()));
    before.close();
    drop(before);
    let after = opened(&name).await.draft_files();
    assert_eq!(
        after.get("nieuw").await,
        Ok(Some(short)),
        "nothing of the longer one"
    );
    assert_eq!(after.get("ander").await, Ok(None));
    assert_eq!(after.remove("nieuw").await, Ok(()));
    assert_eq!(after.get("nieuw").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_step_that_fails_leaves_the_database_as_it_was() {
    fn fails(database: &Database, _: &Transaction) -> Result<(), Error> {
        database.delete_object_store("records")?;
        database.delete_object_store("no such room")
    }
    const FAILING: &[Migration] = &[
        migrations::ALL[0],
        migrations::ALL[1],
        Migration {
            version: 3,
            run: fails,
        },
    ];
    let name = fresh_name();
    let store = opened(&name).await;
    let appended = store.log().append("a", 0, &[record("a", 0).text]).await;
    assert_eq!(appended, Ok(()));
    drop(store);
    match open_as(&name, FAILING).await {
        Opened::Refused(why) => assert!(
            why.contains("NotFoundError") || why.contains("not found"),
            "{why}"
        ),
        other => panic!("{}", named(&other)),
    }
    let store = opened(&name).await;
    assert_eq!(store.log().read_all().await, Ok(vec![record("a", 0)]));
}

#[wasm_bindgen_test]
async fn a_tab_makes_way_for_a_newer_one_and_its_draft_is_kept() {
    let name = fresh_name();
    let old = opened(&name).await;
    let why = Rc::new(Cell::new(None));
    let told = Rc::clone(&why);
    old.on_closed(move |closed| told.set(Some(closed)));
    old.drafts().put("new", "last words");
    let new = ready(open_as(&name, AHEAD).await);
    assert_eq!(why.get(), Some(Closed::NewerVersion));
    let draft = new.drafts().get("new").await;
    assert_eq!(draft, Ok(Some("last words".to_owned())));
    // The old tab can't save any more, and says so.
    let late = old.log().append("a", 0, &["x".to_owned()]).await;
    assert!(matches!(late, Err(AppendError::NotSaved(_))), "{late:?}");
    assert!(old.log().read_all().await.is_err());
}

#[wasm_bindgen_test]
async fn an_upgrade_that_another_tab_blocks_is_told_and_can_be_tried_again() {
    let name = fresh_name();
    drop(opened(&name).await);
    // A connection that doesn't listen, as a tab that hangs.
    let request = Factory::new().and_then(|factory| factory.open(&name, None));
    let hanging = request.expect("the browser has IndexedDB").await;
    let hanging = hanging.expect("the database is there");
    let begun = js_sys::Date::now();
    let outcome = open_as(&name, AHEAD).await;
    let waited = js_sys::Date::now() - begun;
    assert!(matches!(outcome, Opened::Blocked), "{}", named(&outcome));
    assert!((1_900.0..3_000.0).contains(&waited), "{waited} ms");
    // A third tab gets no event at all from the browser, and hears it too.
    let third = open_as(&name, AHEAD).await;
    assert!(matches!(third, Opened::Blocked), "{}", named(&third));
    hanging.close();
    // What was given up on opens now, and must let go again by itself.
    let again = ready(open_as(&name, AHEAD).await);
    assert_eq!(again.log().read_all().await, Ok(vec![]));
}
