//! A save that gets no answer: five seconds, then it is undone and said so.
//!
//! It has a file of its own because it takes its time.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;
use std::rc::Rc;

use idb::{Factory, TransactionMode};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use weerklank_core::log::contract::record;
use weerklank_core::log::{AppendError, EventLog};
use weerklank_web::platform::{ids, timer};
use weerklank_web::store::{Opened, migrations, open_as};

wasm_bindgen_test_configure!(run_in_browser);

/// Keeps a writing transaction on the records open until told otherwise, as an engine that hangs.
fn hold(database: &idb::Database, until: Rc<Cell<bool>>) {
    let transaction = database
        .transaction(&["records"], TransactionMode::ReadWrite)
        .expect("the database is open");
    let room = transaction.object_store("records").expect("it is there");
    let ask = move || room.get(JsValue::from("nothing")).expect("it is open");
    // Asked before anything else gets its turn, and asked again at every answer.
    let mut asked = ask();
    spawn_local(async move {
        while !until.get() {
            asked.await.expect("it answers");
            asked = ask();
        }
    });
}

#[wasm_bindgen_test]
async fn a_save_without_an_answer_fails_after_five_seconds_and_does_not_slip_in_later() {
    let name = format!("test-{}", ids::fresh());
    let Opened::Ready(store) = open_as(&name, migrations::ALL).await else {
        panic!("it opens");
    };
    let other = Factory::new().and_then(|factory| factory.open(&name, None));
    let other = other.expect("the browser has IndexedDB").await;
    let release = Rc::new(Cell::new(false));
    let other = other.expect("it opens twice");
    hold(&other, Rc::clone(&release));

    let begun = js_sys::Date::now();
    let outcome = store.log().append("a", 0, &["late".to_owned()]).await;
    let waited = js_sys::Date::now() - begun;
    assert_eq!(outcome, Err(AppendError::TooSlow));
    assert!((4_900.0..7_000.0).contains(&waited), "{waited} ms");

    release.set(true);
    timer::sleep(100).await;
    assert_eq!(store.log().read_all().await, Ok(vec![]));
    let again = store.log().append("a", 0, &[record("a", 0).text]).await;
    assert_eq!(again, Ok(()));
    assert_eq!(store.log().read_all().await, Ok(vec![record("a", 0)]));
}
