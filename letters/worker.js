// The start of the letters' worker: one message in, one message out. Everything else is in letters/src.
import init, { Files, ask, draft, letter, look_at, read_mail, render, returned } from "./__LETTERS_JS__";

const started = init({ module_or_path: new URL("./__LETTERS_WASM__", import.meta.url) });

// A worker that can't start, or whose module has panicked, must be seen to die:
// a rejected promise in a worker tells nobody, an error thrown from a timer reaches the page.
const die = (error) => setTimeout(() => { throw error; });

// Each job gives what it made, and which buffers of that go along without being copied.
const jobs = {
  letter: ({ setting, order, files, want }) => {
    const along = new Files();
    for (const file of files) along.add(new Uint8Array(file));
    let result;
    try {
      result = letter(setting, order, along, want);
    } finally {
      along.free();
    }
    const made = { said: result.said(), pdf: result.pdf()?.buffer, pages: result.pages() };
    result.free();
    return [made, made.pdf ? [made.pdf] : []];
  },
  // A letter from its facts alone, for the benchmarks.
  paper: ({ kind, json, want }) => {
    const paper = render(kind, json, want);
    const made = want === "pages" ? { pages: paper.pages() } : { pdf: paper.pdf().buffer };
    paper.free();
    return [made, made.pdf ? [made.pdf] : []];
  },
  mail: ({ bytes }) => {
    const mail = read_mail(new Uint8Array(bytes));
    const found = mail.found();
    const files = Array.from({ length: mail.files() }, (_, place) => mail.file(place).buffer);
    mail.free();
    return [{ found, files }, files];
  },
  file: ({ name, bytes }) => [{ about: look_at(name, new Uint8Array(bytes)) }, []],
  draft: ({ parcel, bytes }) => {
    const made = draft(parcel, new Uint8Array(bytes)).buffer;
    return [{ draft: made }, [made]];
  },
  sent: ({ parcel, bytes }) => [{ returned: returned(parcel, new Uint8Array(bytes)) }, []],
  ask: ({ kind, text }) => [{ answer: ask(kind, text) }, []],
};

// What a job throws on purpose is text: a JSON list of Dutch sentences. Anything else is a panic.
const refuse = (id, error) => (typeof error === "string" ? postMessage({ id, problems: error }) : die(error));

onmessage = async ({ data }) => {
  try {
    await started;
    const [made, buffers] = jobs[data.job](data);
    postMessage({ id: data.id, ...made }, buffers);
  } catch (error) {
    refuse(data.id, error);
  }
};

started.then(() => postMessage({ id: 0, ready: true }), die);
