//! What every log promises, as checks that run against any of them.
//!
//! Natively they run over the memory log, in a real browser over the one that lasts. A check panics
//! with its reason, as an assertion in a test does. [`whole`] runs them all, each on a fresh log.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::{AppendError, Blob, EventLog, PIECE_BYTES, StoredRecord};

/// Runs every check, each on a log of its own.
pub async fn whole<L: EventLog>(fresh: impl AsyncFn() -> L) {
    appended_records_are_read_back_in_order(&fresh().await).await;
    a_second_writer_conflicts_and_writes_nothing(&fresh().await).await;
    a_length_ahead_of_the_log_conflicts(&fresh().await).await;
    several_are_appended_together_or_not_at_all(&fresh().await).await;
    cases_do_not_mix(&fresh().await).await;
    order_is_by_case_and_then_by_number(&fresh().await).await;
    a_large_text_comes_back_unchanged(&fresh().await).await;
    a_document_comes_in_with_its_record(&fresh().await).await;
    a_conflict_lays_no_document(&fresh().await).await;
    the_same_document_may_come_twice(&fresh().await).await;
    an_import_is_taken_whole(&fresh().await).await;
    an_import_with_a_gap_or_a_double_is_refused(&fresh().await).await;
    an_import_into_a_used_log_is_refused(&fresh().await).await;
    a_wiped_log_is_empty_and_usable(&fresh().await).await;
}

/// The outcome of a future that never waits, such as every call of the memory log.
///
/// # Panics
/// When the future does wait: then it needs a real executor.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("this future waits for something outside"),
    }
}

/// A record whose text tells where it belongs.
#[must_use]
pub fn record(case: &str, n: u32) -> StoredRecord {
    StoredRecord {
        case: case.to_owned(),
        n,
        text: text(case, n),
    }
}

fn text(case: &str, n: u32) -> String {
    format!("{{\"case\":\"{case}\",\"n\":{n}}}")
}

fn texts(case: &str, from: u32, to: u32) -> Vec<String> {
    (from..to).map(|n| text(case, n)).collect()
}

async fn append(log: &impl EventLog, case: &str, from: u32, to: u32) {
    let outcome = log.append(case, from, &texts(case, from, to)).await;
    assert_eq!(outcome, Ok(()), "appending {from}..{to} to {case}");
}

async fn all(log: &impl EventLog) -> Vec<StoredRecord> {
    log.read_all().await.expect("a healthy log can be read")
}

fn conflict(expected: u32, found: u32) -> Result<(), AppendError> {
    Err(AppendError::Conflict { expected, found })
}

async fn appended_records_are_read_back_in_order(log: &impl EventLog) {
    assert_eq!(all(log).await, [], "a fresh log is empty");
    append(log, "a", 0, 1).await;
    append(log, "a", 1, 3).await;
    let wanted = [record("a", 0), record("a", 1), record("a", 2)];
    assert_eq!(all(log).await, wanted);
}

async fn a_second_writer_conflicts_and_writes_nothing(log: &impl EventLog) {
    append(log, "a", 0, 2).await;
    append(log, "a", 2, 3).await;
    let late = log.append("a", 2, &["late".to_owned()]).await;
    assert_eq!(late, conflict(2, 3));
    let early = log.append("a", 0, &["early".to_owned()]).await;
    assert_eq!(early, conflict(0, 3));
    let wanted = [record("a", 0), record("a", 1), record("a", 2)];
    assert_eq!(all(log).await, wanted);
}

async fn a_length_ahead_of_the_log_conflicts(log: &impl EventLog) {
    append(log, "a", 0, 1).await;
    let ahead = log.append("a", 2, &["ahead".to_owned()]).await;
    assert_eq!(ahead, conflict(2, 1), "a gap would never be filled again");
    assert_eq!(all(log).await, [record("a", 0)]);
}

async fn several_are_appended_together_or_not_at_all(log: &impl EventLog) {
    append(log, "a", 0, 2).await;
    // Record 1 is in the way, 2 and 3 are free: nothing of the three may stay behind.
    let outcome = log.append("a", 1, &texts("x", 1, 4)).await;
    assert_eq!(outcome, conflict(1, 2));
    assert_eq!(all(log).await, [record("a", 0), record("a", 1)]);
    append(log, "a", 2, 5).await;
    assert_eq!(all(log).await.len(), 5);
}

async fn cases_do_not_mix(log: &impl EventLog) {
    append(log, "ab", 0, 2).await;
    append(log, "a", 0, 1).await;
    append(log, "b", 0, 1).await;
    append(log, "ab", 2, 3).await;
    let places: Vec<_> = all(log).await.into_iter().map(|r| (r.case, r.n)).collect();
    let wanted = [("a", 0), ("ab", 0), ("ab", 1), ("ab", 2), ("b", 0)];
    assert_eq!(places, wanted.map(|(case, n)| (case.to_owned(), n)));
}

async fn order_is_by_case_and_then_by_number(log: &impl EventLog) {
    // Numbers beyond 9, 99 and 255 show whether they are ordered as numbers, not as text or bytes.
    append(log, "late", 0, 150).await;
    append(log, "early", 0, 300).await;
    append(log, "late", 150, 300).await;
    let wanted: Vec<_> = ["early", "late"]
        .into_iter()
        .flat_map(|case| (0..300).map(move |n| record(case, n)))
        .collect();
    assert_eq!(all(log).await, wanted);
}

async fn a_large_text_comes_back_unchanged(log: &impl EventLog) {
    let large = "é€😀 klacht ".repeat(1_000_000 / 17);
    let rows = [large.clone(), String::new(), "\u{0}\u{202e}\\\"".to_owned()];
    assert_eq!(log.append("a", 0, &rows).await, Ok(()));
    let back: Vec<_> = all(log).await.into_iter().map(|r| r.text).collect();
    assert!(
        back == rows,
        "a megabyte, an empty text or a control character changed"
    );
}

/// Bytes that differ from place to place, so that a piece in the wrong place shows.
fn bytes(len: usize) -> Vec<u8> {
    (0..len)
        .map(|place| (place / 251 + place % 251).to_le_bytes()[0])
        .collect()
}

async fn a_document_comes_in_with_its_record(log: &impl EventLog) {
    // None, one, exactly one piece, one more, and so many that order as text would show.
    let lens = [0, 1, PIECE_BYTES, PIECE_BYTES + 1, 12 * PIECE_BYTES + 5];
    let blobs = lens.map(|len| Blob::new(bytes(len)));
    let appended = log.append_with("a", 0, &texts("a", 0, 1), &blobs).await;
    assert_eq!(appended, Ok(()));
    for blob in blobs {
        let found = log.blob(blob.sha256()).await;
        assert!(found == Ok(Some(blob.clone())), "{blob:?} changed");
    }
    let none = Blob::new(*b"never laid");
    assert_eq!(log.blob(none.sha256()).await, Ok(None));
    assert_eq!(all(log).await, [record("a", 0)]);
}

async fn a_conflict_lays_no_document(log: &impl EventLog) {
    append(log, "a", 0, 1).await;
    let blob = Blob::new(*b"late");
    let late = log
        .append_with("a", 0, &["late".to_owned()], std::slice::from_ref(&blob))
        .await;
    assert_eq!(late, conflict(0, 1));
    assert_eq!(log.blob(blob.sha256()).await, Ok(None));
}

async fn the_same_document_may_come_twice(log: &impl EventLog) {
    let blobs = [Blob::new(*b"zelfde"), Blob::new(*b"zelfde")];
    for case in ["a", "b"] {
        let appended = log.append_with(case, 0, &texts(case, 0, 1), &blobs).await;
        assert_eq!(appended, Ok(()));
    }
    let sha256 = blobs[0].sha256();
    assert_eq!(log.blob(sha256).await, Ok(Some(blobs[1].clone())));
    assert_eq!(log.wipe().await, Ok(()));
    assert_eq!(
        log.blob(sha256).await,
        Ok(None),
        "a wiped log holds nothing"
    );
}

async fn an_import_is_taken_whole(log: &impl EventLog) {
    let records = [record("b", 0), record("a", 0), record("a", 1)];
    let settings = [("office".to_owned(), "{}".to_owned())];
    let blob = Blob::new(*b"een stuk");
    let taken = log
        .take_in(&records, &settings, std::slice::from_ref(&blob))
        .await;
    assert_eq!(taken, Ok(()));
    assert_eq!(log.blob(blob.sha256()).await, Ok(Some(blob)));
    let wanted = [record("a", 0), record("a", 1), record("b", 0)];
    assert_eq!(all(log).await, wanted);
    append(log, "a", 2, 3).await;
}

async fn an_import_with_a_gap_or_a_double_is_refused(log: &impl EventLog) {
    let double = [record("a", 0), record("b", 0), record("b", 0)];
    assert_eq!(log.take_in(&double, &[], &[]).await, conflict(1, 0));
    let gap = [record("a", 0), record("a", 2)];
    assert_eq!(log.take_in(&gap, &[], &[]).await, conflict(1, 2));
    let headless = [record("a", 1)];
    assert_eq!(log.take_in(&headless, &[], &[]).await, conflict(0, 1));
    assert_eq!(all(log).await, [], "nothing of a refused import stays");
}

async fn an_import_into_a_used_log_is_refused(log: &impl EventLog) {
    append(log, "mine", 0, 2).await;
    let blob = Blob::new(*b"theirs");
    let theirs = [record("theirs", 0)];
    let outcome = log.take_in(&theirs, &[], std::slice::from_ref(&blob)).await;
    assert_eq!(outcome, conflict(0, 2));
    assert_eq!(log.blob(blob.sha256()).await, Ok(None));
    assert_eq!(all(log).await, [record("mine", 0), record("mine", 1)]);
}

async fn a_wiped_log_is_empty_and_usable(log: &impl EventLog) {
    append(log, "a", 0, 3).await;
    assert_eq!(log.wipe().await, Ok(()));
    assert_eq!(all(log).await, []);
    append(log, "a", 0, 1).await;
    assert_eq!(log.wipe().await, Ok(()));
    assert_eq!(log.take_in(&[record("b", 0)], &[], &[]).await, Ok(()));
    assert_eq!(all(log).await, [record("b", 0)]);
}
