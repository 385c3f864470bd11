// Runs before the page: notes when the desk can be used, and every task that kept the page busy.
globalThis.__bench = { ready: null, tasks: [] };
const look = () => {
  if (!globalThis.__bench.ready && document.documentElement?.hasAttribute("data-app-ready")) {
    globalThis.__bench.ready = performance.now();
    watch.disconnect();
  }
};
const watch = new MutationObserver(look);
watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-app-ready"] });
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) globalThis.__bench.tasks.push([task.startTime, task.duration]);
}).observe({ type: "longtask", buffered: true });
