// Keeps the whole app, letters included, on this machine, so that it works without a network.
// Written by the build: the version, and the list of everything that belongs to it.
const VERSION = "__VERSION__";
const PRECACHE = __PRECACHE__;

// Cache names are shared by everything on the same host, so the folder is part of ours.
const OURS = `weerklank ${self.registration.scope} `;
const CACHE = OURS + VERSION;

const address = (path) => new URL(path, self.registration.scope).href;
const HAS_HASH = /-[0-9a-f]{12}\.\w+$/;

// A file with a hash in its name is the same in every version: what an earlier version has
// already fetched need not cross the network again. Everything else must be fresh and whole.
const fetched = async ([path, integrity]) => {
  const known = HAS_HASH.test(path) && (await caches.match(address(path), { ignoreVary: true }));
  return known || fetch(address(path), { cache: HAS_HASH.test(path) ? "default" : "reload", integrity });
};

const install = async () => {
  const cache = await caches.open(CACHE);
  await Promise.all(
    PRECACHE.map(async (entry) => {
      const response = await fetched(entry);
      if (!response.ok) throw new Error(`${entry[0]}: ${response.status}`);
      await cache.put(address(entry[0]), response);
    }),
  );
};

const tellReady = async () => {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: "ready", version: VERSION });
};

const activate = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
  await tellReady();
};

// Which kept file answers a request, if any: a page is always the one page.
const keptAddress = (request) => {
  const url = new URL(request.url);
  if (request.mode === "navigate") return address("./");
  return url.origin + url.pathname;
};

const answer = async (request) => {
  const cache = await caches.open(CACHE);
  return (await cache.match(keptAddress(request), { ignoreVary: true })) ?? fetch(request);
};

// No skipWaiting here: a new version takes over when no tab is open any more, or when the app asks,
// which it does only after everything is saved.
self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) {
    event.respondWith(answer(request));
  }
});
