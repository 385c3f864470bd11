// Waits until the desk can be used; gives when that was and what had been fetched by then.
for (let waited = 0; !globalThis.__bench.ready; waited += 20) {
  if (waited > 60_000) throw new Error("data-app-ready did not come within a minute");
  await new Promise((go) => setTimeout(go, 20));
}
const ready = globalThis.__bench.ready;
const fetched = performance.getEntriesByType("resource").filter((entry) => entry.startTime <= ready);
return { ready, fetched: [...new Set(fetched.map((entry) => entry.name))] };
