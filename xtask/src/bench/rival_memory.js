// The other typesetter's memory after 20 and after 500 letters, each another one.
const { worker, make } = await started();
const sizes = {};
for (let n = 1; n <= 500; n += 1) {
  sizes[n] = (await make(given.letters[n % given.letters.length], "pdf")).memory;
}
worker.terminate();
return { early: sizes[20], late: sizes[500] };
