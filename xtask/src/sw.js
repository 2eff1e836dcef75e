// Keeps one whole version of the site, so that it opens without a network. A new version is fetched beside the old one,
// every file checked against the build's own list; if one does not fit, none is taken and the old version stays.
const VERSION = "__VERSION__";
const FILES = __FILES__;

const scope = new URL(self.registration.scope);
const NAME = `cairn ${VERSION} ${scope.pathname}`;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
// A new version waits until no page runs the old one, or until a reader asks for it.
self.addEventListener("message", (event) => event.data === "take-over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.origin === scope.origin && url.pathname.startsWith(scope.pathname)) {
    event.respondWith(answer(event.request, url));
  }
});

async function install() {
  const cache = await caches.open(NAME);
  try {
    await Promise.all(
      FILES.map(async ([path, integrity]) => {
        const url = new URL(path, scope);
        const response = await fetch(url, { integrity, cache: "reload", credentials: "same-origin" });
        if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
        await cache.put(url, response);
      }),
    );
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** Older versions of this deployment; other deployments on this host keep theirs. */
async function tidy() {
  for (const name of await caches.keys()) {
    if (name !== NAME && name.startsWith("cairn ") && name.endsWith(` ${scope.pathname}`)) await caches.delete(name);
  }
}

async function answer(request, url) {
  const cache = await caches.open(NAME);
  const page = request.mode === "navigate" && [scope.pathname, `${scope.pathname}index.html`].includes(url.pathname);
  return (await cache.match(page ? scope : url, { ignoreSearch: true })) ?? fetch(request);
}
