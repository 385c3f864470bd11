//! Letters are made and mail is read in a worker, because both take longer than a key press may wait.
//!
//! [`Letters`] starts the worker when the first job comes, gives it one at a time and replaces
//! it when it traps, when it takes too long, or after many jobs, because the memory of a WebAssembly module
//! only grows. What the two say to each other is in `talk`.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use super::slot::{Filler, slot};
use super::timer::{self, Timer};

mod job;
mod talk;

use job::{Made, Order};
use talk::{Heard, Line};
use weerklank_letters::order::Said;
use weerklank_letters::post::parcel::Parcel;
use weerklank_letters::post::sent::Returned;
use weerklank_letters::post::{Attachment, Found};

/// How long the worker is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest a job may take, in milliseconds.
    pub job_ms: i32,
    /// The longest the worker may take to start, in milliseconds.
    pub start_ms: i32,
}

impl Default for Limits {
    /// A letter takes 6 to 14 ms warm; the worker may still have to come over a slow line, once.
    fn default() -> Self {
        Self {
            job_ms: 20_000,
            start_ms: 120_000,
        }
    }
}

/// After so many jobs a fresh worker takes over.
const JOBS_PER_WORKER: usize = 150;

/// What a letter is wanted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// The file to send.
    Pdf,
    /// Pictures of the pages, to look at.
    Pages,
}

/// What became of an order for a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What is said of it, also when there is none.
    pub said: Said,
    /// The letter; `None` while something is missing.
    pub paper: Option<Paper>,
}

/// A letter that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// The file to send.
    Pdf(Vec<u8>),
    /// Pictures of the pages, as SVG.
    Pages(Vec<String>),
}

/// Why there is no letter, or nothing read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterTrouble {
    /// The letter isn't fit to send, or the mail can't be read: each sentence says in Dutch what is missing or wrong.
    Problems(Vec<String>),
    /// It took too long and was broken off.
    TooSlow,
    /// The worker couldn't be started or broke down, in its own words.
    Broken(String),
}

type Outcome = Result<Made, LetterTrouble>;

/// The letter room. Copies share one worker.
#[derive(Clone, Default)]
pub struct Letters(Rc<RefCell<Room>>);

#[derive(Default)]
struct Room {
    line: Option<Line>,
    started: bool,
    made: usize,
    busy: Option<Job>,
    waiting: VecDeque<Job>,
    last_id: u32,
    limit: Option<Timer>,
    limits: Limits,
}

struct Job {
    id: u32,
    order: Order,
    again: bool,
    done: Filler<Outcome>,
}

impl Letters {
    /// A letter room whose worker hasn't been started.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, but waiting no longer than this.
    #[must_use]
    pub fn within(limits: Limits) -> Self {
        let letters = Self::default();
        letters.0.borrow_mut().limits = limits;
        letters
    }

    /// Starts the worker, so that the first letter is made as fast as the next.
    ///
    /// # Errors
    /// [`LetterTrouble::Broken`] when the browser refuses to start it.
    pub fn warm_up(&self) -> Result<(), LetterTrouble> {
        if self.0.borrow().line.is_some() {
            return Ok(());
        }
        self.start()
    }

    /// Carries out an order, of a setting; both as JSON (`weerklank_letters::order`). `files` are those it names.
    ///
    /// # Errors
    /// [`LetterTrouble`]; the letters that wait behind this one are still made.
    pub async fn letter(
        &self,
        setting: Arc<str>,
        order: String,
        files: Vec<Vec<u8>>,
        want: Want,
    ) -> Result<Rendered, LetterTrouble> {
        let order = Order::Letter {
            setting,
            order,
            files,
            want,
        };
        match self.done(order).await? {
            Made::Letter(rendered) => Ok(rendered),
            _ => Err(mixed_up()),
        }
    }

    /// Reads an e-mail: what was found, and the bytes of its attachments in the same order; those of a refused
    /// one are empty.
    ///
    /// # Errors
    /// [`LetterTrouble`]; the jobs that wait behind this one are still done.
    pub async fn read_mail(&self, bytes: Vec<u8>) -> Result<(Found, Vec<Vec<u8>>), LetterTrouble> {
        match self.done(Order::Mail(bytes)).await? {
            Made::Mail(found, files) => Ok((*found, files)),
            _ => Err(mixed_up()),
        }
    }

    /// Looks at a file: its name made fit to show, its type by its first bytes, and whether it may stay.
    ///
    /// # Errors
    /// [`LetterTrouble`]; the jobs that wait behind this one are still done.
    pub async fn look_at(&self, name: &str, bytes: Vec<u8>) -> Result<Attachment, LetterTrouble> {
        let name = name.to_owned();
        match self.done(Order::File { name, bytes }).await? {
            Made::About(about) => Ok(*about),
            _ => Err(mixed_up()),
        }
    }

    /// Writes the draft of an e-mail that carries this letter, with its PDF attached.
    ///
    /// # Errors
    /// [`LetterTrouble`]; the jobs that wait behind this one are still done.
    pub async fn draft(&self, parcel: &Parcel, pdf: Vec<u8>) -> Result<Vec<u8>, LetterTrouble> {
        let parcel = written(parcel);
        match self.done(Order::Draft { parcel, pdf }).await? {
            Made::Draft(bytes) => Ok(bytes),
            _ => Err(mixed_up()),
        }
    }

    /// Compares a message that was sent with the letter it carried.
    ///
    /// # Errors
    /// [`LetterTrouble`]; the jobs that wait behind this one are still done.
    pub async fn returned(
        &self,
        parcel: &Parcel,
        mail: Vec<u8>,
    ) -> Result<Returned, LetterTrouble> {
        let parcel = written(parcel);
        match self.done(Order::Sent { parcel, mail }).await? {
            Made::Returned(returned) => Ok(*returned),
            _ => Err(mixed_up()),
        }
    }

    /// Asks what is too heavy for the desk itself: a text for a text. The questions stand in `letters/src/wasm.rs`.
    ///
    /// # Errors
    /// [`LetterTrouble`]; the jobs that wait behind this one are still done.
    pub async fn ask(&self, kind: &str, text: String) -> Result<String, LetterTrouble> {
        let kind = kind.to_owned();
        match self.done(Order::Ask { kind, text }).await? {
            Made::Answer(answer) => Ok(answer),
            _ => Err(mixed_up()),
        }
    }

    async fn done(&self, order: Order) -> Outcome {
        let (done, outcome) = slot();
        self.0.borrow_mut().queue(order, done);
        self.advance();
        outcome.await
    }

    /// Gives the worker its next job, if it is free and there is one.
    fn advance(&self) {
        if self.0.borrow().is_idle() {
            return;
        }
        if let Err(trouble) = self.warm_up() {
            return self.0.borrow_mut().refuse_all(&trouble);
        }
        let posted = self.0.borrow_mut().post_next();
        match posted {
            Ok(false) => {}
            Ok(true) => self.limit(|limits| limits.job_ms),
            Err(trouble) => self.replace(trouble),
        }
    }

    fn start(&self) -> Result<(), LetterTrouble> {
        let room = Rc::downgrade(&self.0);
        let line = Line::open(move |heard| {
            if let Some(room) = room.upgrade() {
                Letters(room).hear(heard);
            }
        });
        let line = line.map_err(LetterTrouble::Broken)?;
        let mut room = self.0.borrow_mut();
        room.line = Some(line);
        room.started = false;
        room.made = 0;
        drop(room);
        self.limit(|limits| limits.start_ms);
        Ok(())
    }

    fn limit(&self, ms: impl FnOnce(Limits) -> i32) {
        let ms = ms(self.0.borrow().limits);
        let room = Rc::downgrade(&self.0);
        let timer = timer::after(ms, move || {
            if let Some(room) = room.upgrade() {
                Letters(room).replace(LetterTrouble::TooSlow);
            }
        });
        self.0.borrow_mut().limit = Some(timer);
    }

    fn hear(&self, heard: Heard) {
        match heard {
            Heard::Ready => {
                let mut room = self.0.borrow_mut();
                room.started = true;
                room.limit = None;
            }
            Heard::Done(id, outcome) => self.0.borrow_mut().finish(id, outcome),
            Heard::Broken(why) => return self.replace(LetterTrouble::Broken(why)),
        }
        self.advance();
    }

    /// Lets the worker go; the jobs that wait get a new one. But when it never came to life, all jobs get
    /// the trouble, or it would be started again for ever.
    fn replace(&self, trouble: LetterTrouble) {
        let mut room = self.0.borrow_mut();
        let came_to_life = room.started;
        room.let_go();
        if came_to_life {
            room.give_up(trouble);
        } else {
            room.refuse_all(&trouble);
        }
        drop(room);
        self.advance();
    }
}

fn written(parcel: &Parcel) -> String {
    serde_json::to_string(parcel).expect("a parcel holds only texts and choices")
}

/// The worker answered another question than it was asked.
fn mixed_up() -> LetterTrouble {
    LetterTrouble::Broken("an answer to another question".to_owned())
}

impl Room {
    fn queue(&mut self, order: Order, done: Filler<Outcome>) {
        self.last_id = self.last_id.wrapping_add(1).max(1);
        self.waiting.push_back(Job {
            id: self.last_id,
            order,
            again: false,
            done,
        });
    }

    fn is_idle(&self) -> bool {
        self.busy.is_some() || self.waiting.is_empty()
    }

    /// Whether a job went to the worker: not before it has started.
    fn post_next(&mut self) -> Result<bool, LetterTrouble> {
        let (Some(line), true) = (&self.line, self.started) else {
            return Ok(false);
        };
        let Some(job) = self.waiting.pop_front() else {
            return Ok(false);
        };
        let posted = line.post(job.id, &job.order);
        self.busy = Some(job);
        posted.map(|()| true).map_err(LetterTrouble::Broken)
    }

    fn finish(&mut self, id: u32, outcome: Outcome) {
        // An answer to a job that was given up is nobody's.
        let Some(job) = self.busy.take_if(|job| job.id == id) else {
            return;
        };
        self.limit = None;
        self.made += job.order.wear();
        // Whoever asked may have left.
        let _ = job.done.fill(outcome);
        if self.made >= JOBS_PER_WORKER {
            self.let_go();
        }
    }

    fn let_go(&mut self) {
        self.line = None;
        self.started = false;
        self.limit = None;
    }

    /// Ends the job the worker was at. A worker may die of the job before, so a breakdown gets one more try.
    fn give_up(&mut self, trouble: LetterTrouble) {
        let Some(mut job) = self.busy.take() else {
            return;
        };
        if matches!(trouble, LetterTrouble::Broken(_)) && !job.again {
            job.again = true;
            self.waiting.push_front(job);
        } else {
            // Whoever asked may have left.
            let _ = job.done.fill(Err(trouble));
        }
    }

    fn refuse_all(&mut self, trouble: &LetterTrouble) {
        for job in self.busy.take().into_iter().chain(self.waiting.drain(..)) {
            // As above: whoever asked may have left.
            let _ = job.done.fill(Err(trouble.clone()));
        }
    }
}
