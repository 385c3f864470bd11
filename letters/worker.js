// The start of the letters' worker: one message in, one message out. Everything else is in letters/src.
import init, { render } from "./__LETTERS_JS__";

const started = init({ module_or_path: new URL("./__LETTERS_WASM__", import.meta.url) });

// A worker that can't start, or whose module has panicked, must be seen to die:
// a rejected promise in a worker tells nobody, an error thrown from a timer reaches the page.
const die = (error) => setTimeout(() => { throw error; });

const answer = (id, kind, json, want) => {
  const letter = render(kind, json, want);
  const notices = letter.notices();
  const made = want === "pages" ? { id, pages: letter.pages(), notices } : { id, pdf: letter.pdf().buffer, notices };
  letter.free();
  return made;
};

// What `render` throws on purpose is text: a JSON list of Dutch sentences. Anything else is a panic.
const refuse = (id, error) => (typeof error === "string" ? postMessage({ id, problems: error }) : die(error));

onmessage = async ({ data: { id, kind, json, want } }) => {
  try {
    await started;
    const made = answer(id, kind, json, want);
    postMessage(made, made.pdf ? [made.pdf] : []);
  } catch (error) {
    refuse(id, error);
  }
};

started.then(() => postMessage({ id: 0, ready: true }), die);
