// Starts a worker that makes letters: ours, or another typesetter's that is spoken to in the same way.
const started = async () => {
  const address = given.worker ?? document.querySelector("meta[name=letters-worker]").content;
  const worker = new Worker(new URL(address, document.baseURI), { type: "module" });
  let settle;
  worker.onmessage = ({ data }) => settle.resolve(data);
  worker.onerror = (event) => settle.reject(new Error(event.message));
  const answer = () => new Promise((resolve, reject) => { settle = { resolve, reject }; });
  await answer();
  let id = 0;
  const make = async (json, want) => {
    const answered = answer();
    worker.postMessage({ id: ++id, job: "paper", kind: given.kind, json, want });
    const made = await answered;
    if (made.problems) throw new Error(made.problems);
    return made;
  };
  const time = async (json, want) => {
    const asked = performance.now();
    await make(json, want);
    return performance.now() - asked;
  };
  const times = async (letters, want) => {
    const times = [];
    for (const json of letters) times.push(await time(json, want));
    return times;
  };
  return { worker, make, time, times };
};

// The desk has work of its own after its start; what is measured begins when that is over.
const quiet = async (time) => {
  if (!given.worker) await navigator.serviceWorker.ready;
  for (let seen = -1; seen !== globalThis.__bench.tasks.length; ) {
    seen = globalThis.__bench.tasks.length;
    await new Promise((go) => setTimeout(go, time));
  }
};
