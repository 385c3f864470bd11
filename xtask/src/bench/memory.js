// The module's own memory after 20 and after 500 letters, each previewed
// and then made, each another one. The app's worker keeps its memory to
// itself, so a worker of the benchmark's own starts the very same module.
const script = `
  import init, { render } from ${JSON.stringify(given.js)};
  const { memory } = await init({ module_or_path: ${JSON.stringify(given.wasm)} });
  const sizes = {};
  const letters = ${JSON.stringify(given.letters)};
  for (let n = 1; n <= 500; n += 1) {
    for (const want of ["pages", "pdf"]) {
      const letter = render(${JSON.stringify(given.kind)}, letters[n % letters.length], want);
      want === "pdf" ? letter.pdf() : letter.pages();
      letter.free();
    }
    sizes[n] = memory.buffer.byteLength;
  }
  postMessage(sizes);
`;
const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })), { type: "module" });
const sizes = await new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => reject(new Error(event.message));
});
worker.terminate();
return { first: sizes[1], after20: sizes[20], after500: sizes[500] };
