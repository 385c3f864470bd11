// Waits until the desk can be used again; gives what the agenda took, and that page's first drawing.
for (let waited = 0; !globalThis.__bench.ready; waited += 20) {
  if (waited > 120_000) throw new Error("data-app-ready did not come within two minutes");
  await new Promise((go) => setTimeout(go, 20));
}
const [first] = performance.getEntriesByType("measure").filter((entry) => entry.name === "agenda");
if (!first) throw new Error("the desk left no measure named agenda");
return { agenda: first.duration, ready: globalThis.__bench.ready };
