// The letters as the app makes them: in their worker, one after the other, each to somebody else on
// another case, because the typesetter remembers what it has made before.
await navigator.serviceWorker.ready;
// The desk has work of its own after its start; what is measured begins when that is over.
const quiet = async (time) => {
  for (let seen = -1; seen !== globalThis.__bench.tasks.length; ) {
    seen = globalThis.__bench.tasks.length;
    await new Promise((go) => setTimeout(go, time));
  }
};
await quiet(2000);
const address = document.querySelector("meta[name=letters-worker]").content;
const begin = performance.now();
const worker = new Worker(new URL(address, document.baseURI), { type: "module" });
let settle;
worker.onmessage = ({ data }) => settle.resolve(data);
worker.onerror = (event) => settle.reject(new Error(event.message));
const answer = () => new Promise((resolve, reject) => { settle = { resolve, reject }; });
const started = answer();
await started;
const start = performance.now() - begin;

let id = 0;
const letter = async (want) => {
  const asked = performance.now();
  const answered = answer();
  worker.postMessage({ id: ++id, job: "paper", kind: given.kind, json: given.letters[id % given.letters.length], want });
  const data = await answered;
  if (data.problems) throw new Error(data.problems);
  return performance.now() - asked;
};
const letters = async (count, want) => {
  const times = [];
  for (let n = 0; n < count; n += 1) times.push(await letter(want));
  return times;
};
const cold = await letter("pdf");
const warm = await letters(100, "pdf");
const [, ...pages] = await letters(20, "pages");
worker.terminate();
// A task reaches its observer only after the next idle moment.
await new Promise((go) => setTimeout(go, 500));
const tasks = globalThis.__bench.tasks.filter(([at]) => at >= begin).map(([, duration]) => duration);
return { start, cold, warm, pages, longest: Math.max(0, ...tasks) };
