// The letters as the app makes them: in their worker, one after the other, each to somebody else on
// another case, because the typesetter remembers what it has made before.
await quiet(2000);
const begin = performance.now();
const { worker, make, time, times } = await started();
const start = performance.now() - begin;
const cold = await time(given.letters[0], "pdf");
const warm = await times(given.letters.slice(1, 101), "pdf");
const long = await times(given.long, "pdf");
const found = { start, cold, warm, long };
if (!given.worker) {
  const { pages } = await make(given.long[0], "pages");
  if (pages.length < 30) throw new Error(`the long letter has ${pages.length} pages, not thirty`);
  [, ...found.pages] = await times(given.letters.slice(0, 21), "pages");
  // One key at a time, as somebody types who looks at the preview beside her text.
  [, ...found.keys] = await times(given.typed, "pages");
}
worker.terminate();
// A task reaches its observer only after the next idle moment.
await new Promise((go) => setTimeout(go, 500));
const tasks = globalThis.__bench.tasks.filter(([at]) => at >= begin).map(([, duration]) => duration);
return { ...found, longest: Math.max(0, ...tasks) };
