// The first letter after the page was loaded again, from the click: the worker starts, compiles and makes it.
await quiet(1000);
const begin = performance.now();
const { worker, make } = await started();
await make(given.letters[0], "pdf");
const first = performance.now() - begin;
worker.terminate();
return first;
