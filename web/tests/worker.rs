//! The letters' worker in a real browser: asked, and dying, hanging and running out of memory in every way it can.
//! Nothing of that may lose a job that can still be done, or leave one without an answer.
#![cfg(target_arch = "wasm32")]

mod both;
mod stand_in;

use both::both;
use stand_in::{SPEAKING, STARTING, put_module_in_page, put_worker_in_page, run};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use weerklank_letters::post::parcel::Parcel;
use weerklank_letters::post::sent::{Difference, Dispatch, Returned};
use weerklank_web::platform::letters::{LetterTrouble, Letters, Limits, Paper, Rendered, Want};

wasm_bindgen_test_configure!(run_in_browser);

/// Which worker made this.
fn maker(rendered: &Rendered) -> String {
    rendered.said.notices.concat()
}

#[wasm_bindgen_test]
async fn the_letters_worker_is_asked_replaced_and_asked_again() {
    put_worker_in_page(SPEAKING);
    let letters = Letters::new();
    let pdf = letters
        .letter("{}".into(), "brief".to_owned(), Vec::new(), Want::Pdf)
        .await;
    assert!(
        matches!(&pdf, Ok(Rendered { paper: Some(Paper::Pdf(bytes)), .. }) if bytes == b"{}brief"),
        "{pdf:?}"
    );
    let pages = letters
        .letter("{}".into(), "brief".to_owned(), Vec::new(), Want::Pages)
        .await;
    assert!(
        matches!(&pages, Ok(Rendered { paper: Some(Paper::Pages(svg)), .. }) if svg == &["{}", "brief"])
    );
    let refused = letters
        .letter("{}".into(), "refuse".to_owned(), Vec::new(), Want::Pdf)
        .await;
    let sentences = vec!["Er ontbreekt iets.".to_owned()];
    assert_eq!(refused, Err(LetterTrouble::Problems(sentences)));

    // It dies of one letter, also on the second try; the letter that waits behind it is made all the same.
    let (mine, mine_too) = (letters.clone(), letters.clone());
    let dying = mine.letter("{}".into(), "die".to_owned(), Vec::new(), Want::Pdf);
    let behind = mine_too.letter("{}".into(), "brief".to_owned(), Vec::new(), Want::Pdf);
    let (dying, behind) = both(dying, behind).await;
    assert!(
        matches!(&dying, Err(LetterTrouble::Broken(why)) if why.contains("trapped")),
        "{dying:?}"
    );
    assert!(behind.is_ok(), "{behind:?}");
}

#[wasm_bindgen_test]
async fn a_file_is_looked_at_in_the_worker() {
    put_worker_in_page(SPEAKING);
    let about = Letters::new().look_at("brief.txt", vec![7; 3]).await;
    let about = about.expect("it speaks the protocol");
    assert_eq!((about.name.as_str(), about.size), ("brief.txt", 3));
    assert!(about.is_shown());
}

#[wasm_bindgen_test]
async fn a_fresh_worker_takes_over_after_a_hundred_and_fifty_letters() {
    put_worker_in_page(SPEAKING);
    let letters = Letters::new();
    let mut makers = std::collections::BTreeMap::<String, u32>::new();
    for _ in 0..160 {
        let made = letters
            .letter("{}".into(), "brief".to_owned(), Vec::new(), Want::Pages)
            .await;
        let me = maker(&made.expect("it speaks the protocol"));
        *makers.entry(me).or_default() += 1;
    }
    let mut counts: Vec<_> = makers.into_values().collect();
    counts.sort_unstable();
    assert_eq!(counts, [10, 150]);
}

#[wasm_bindgen_test]
async fn a_worker_that_never_comes_to_life_is_told_and_not_started_for_ever() {
    put_worker_in_page("throw new Error('no module');");
    let letters = Letters::new();
    let outcome = letters
        .letter("{}".into(), "brief".to_owned(), Vec::new(), Want::Pdf)
        .await;
    assert!(
        matches!(&outcome, Err(LetterTrouble::Broken(why)) if why.contains("no module")),
        "{outcome:?}"
    );
    // Mended, the next letter is made.
    put_worker_in_page(SPEAKING);
    let outcome = letters
        .letter("{}".into(), "brief".to_owned(), Vec::new(), Want::Pdf)
        .await;
    assert!(outcome.is_ok(), "{outcome:?}");
}

/// A worker whose start is the real one, on a module that answers and breaks as it is asked to.
async fn ask(letters: &Letters, text: &str) -> Result<String, LetterTrouble> {
    letters.ask("echo", text.to_owned()).await
}

/// Long enough for whatever answers at all, short enough to wait for what never does.
fn impatient() -> Letters {
    Letters::within(Limits {
        job_ms: 1_000,
        start_ms: 1_500,
    })
}

fn is_broken(outcome: &Result<String, LetterTrouble>, words: &str) -> bool {
    matches!(outcome, Err(LetterTrouble::Broken(why)) if why.contains(words))
}

#[wasm_bindgen_test]
async fn a_job_that_never_ends_is_broken_off_and_the_next_one_is_done() {
    put_module_in_page(STARTING);
    let letters = impatient();
    let (mine, mine_too) = (letters.clone(), letters.clone());
    let hanging = mine.ask("hang", String::new());
    let (hanging, behind) = both(hanging, ask(&mine_too, "hierna")).await;
    assert_eq!(hanging, Err(LetterTrouble::TooSlow));
    assert_eq!(behind, Ok("hierna".to_owned()));
}

#[wasm_bindgen_test]
async fn a_worker_that_never_says_it_has_started_is_given_up_and_told() {
    put_module_in_page("return new Promise(() => {});");
    let letters = impatient();
    let (mine, mine_too) = (letters.clone(), letters.clone());
    let outcome = both(ask(&mine, "een"), ask(&mine_too, "twee")).await;
    assert_eq!(
        outcome,
        (Err(LetterTrouble::TooSlow), Err(LetterTrouble::TooSlow))
    );
    put_module_in_page(STARTING);
    assert_eq!(ask(&letters, "drie").await, Ok("drie".to_owned()));
}

#[wasm_bindgen_test]
async fn a_module_that_traps_is_told_and_what_waits_is_done() {
    put_module_in_page(STARTING);
    for (kind, words) in [
        ("trap", "unreachable"),
        ("memory", "RangeError"),
        ("stack", "stack"),
    ] {
        let letters = Letters::new();
        let (mine, mine_too) = (letters.clone(), letters.clone());
        let trapping = mine.ask(kind, "brief".to_owned());
        let (trapped, behind) = both(trapping, ask(&mine_too, "hierna")).await;
        assert!(is_broken(&trapped, words), "{kind}: {trapped:?}");
        assert_eq!(behind, Ok("hierna".to_owned()), "{kind}");
    }
}

#[wasm_bindgen_test]
async fn a_job_that_a_worker_dies_of_once_is_done_by_the_next() {
    put_module_in_page(STARTING);
    let letters = Letters::new();
    assert_eq!(ask(&letters, "warm").await, Ok("warm".to_owned()));
    // The worker that has started knows how to trap; the one that takes over answers whatever it is asked.
    put_module_in_page("exports.ask = (kind, text) => text;");
    let again = letters.ask("trap", "niet verloren".to_owned()).await;
    assert_eq!(again, Ok("niet verloren".to_owned()));
}

#[wasm_bindgen_test]
async fn a_refusal_is_no_breakdown() {
    put_module_in_page(STARTING);
    let letters = Letters::new();
    let me = letters.ask("who", String::new()).await;
    let refused = letters.ask("refuse", String::new()).await;
    let sentences = vec!["Er ontbreekt iets.".to_owned()];
    assert_eq!(refused, Err(LetterTrouble::Problems(sentences)));
    assert!(me.is_ok());
    assert_eq!(
        letters.ask("who", String::new()).await,
        me,
        "the same worker goes on"
    );
}

#[wasm_bindgen_test]
async fn a_module_without_memory_to_start_in_is_told() {
    put_module_in_page("throw new RangeError('WebAssembly.Memory(): could not allocate memory');");
    let outcome = ask(&Letters::new(), "brief").await;
    assert!(
        is_broken(&outcome, "could not allocate memory"),
        "{outcome:?}"
    );
}

#[wasm_bindgen_test]
async fn a_browser_that_gives_no_worker_is_told_and_asked_again_later() {
    put_module_in_page(STARTING);
    run(
        "window.RealWorker = Worker; window.Worker = class { constructor() { throw new Error('no thread'); } };",
    );
    let letters = Letters::new();
    let outcome = ask(&letters, "brief").await;
    run("window.Worker = RealWorker;");
    assert!(is_broken(&outcome, "no thread"), "{outcome:?}");
    assert_eq!(ask(&letters, "brief").await, Ok("brief".to_owned()));
}

#[wasm_bindgen_test]
async fn answers_nobody_waits_for_are_nobodys() {
    put_module_in_page(STARTING);
    let letters = Letters::new();
    for text in ["een", "twee", "drie"] {
        // Before its answer come those to the job before, to the next and to one that never was.
        let outcome = letters.ask("noisy", text.to_owned()).await;
        assert_eq!(outcome, Ok(text.to_owned()));
    }
}

/// The browser lets whatever was under way arrive; here it arrives when the test says so.
#[wasm_bindgen_test]
async fn a_worker_that_was_let_go_is_not_heard_any_more() {
    run("window.RealWorker = Worker;
         window.workers = [];
         window.Worker = class extends EventTarget {
             constructor() { super(); workers.push(this); this.say({ id: 0, ready: true }); }
             say(data) { queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data }))); }
             die() { this.dispatchEvent(new ErrorEvent('error', { message: 'trapped' })); }
             terminate() { this.gone = true; }
             postMessage({ id }) {
                 if (this === workers[0]) return queueMicrotask(() => this.die());
                 workers[0].say({ id, answer: 'oud' });
                 workers[0].say({ id: 0, ready: true });
                 queueMicrotask(() => workers[0].die());
                 this.say({ id, answer: 'nieuw' });
             }
         };");
    let outcome = ask(&Letters::new(), "brief").await;
    let seen = run("[workers.length, workers[0].gone].join()").as_string();
    run("window.Worker = RealWorker;");
    assert_eq!(outcome, Ok("nieuw".to_owned()));
    assert_eq!(seen.as_deref(), Some("2,true"));
}

#[wasm_bindgen_test]
async fn a_draft_is_written_and_a_sent_message_compared_in_the_worker() {
    put_module_in_page(
        "const kind = (parcel) => JSON.parse(parcel).kind;
         exports.draft = (parcel, pdf) => new TextEncoder().encode(kind(parcel) + pdf.join());
         exports.returned = (parcel, mail) => JSON.stringify({
             dispatch: { on: '2026-11-27', to: [kind(parcel)], sha256: mail.join() }, differences: ['NoPdf'] });",
    );
    let letters = Letters::new();
    let parcel = Parcel {
        kind: "brief".to_owned(),
        ..Parcel::default()
    };
    let draft = letters.draft(&parcel, vec![1, 2]).await;
    assert_eq!(draft, Ok(b"brief1,2".to_vec()));
    let returned = letters.returned(&parcel, vec![3, 4]).await;
    let dispatch = Dispatch {
        on: "2026-11-27".parse().ok(),
        to: vec!["brief".to_owned()],
        sha256: Some("3,4".to_owned()),
    };
    let expected = Returned {
        dispatch: Some(dispatch),
        differences: vec![Difference::NoPdf],
    };
    assert_eq!(returned, Ok(expected));
}
