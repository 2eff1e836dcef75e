// Takes Cairn's service worker out of the browsers that have it: copied in place of sw.js, it comes to them as a new
// version does, removes what this deployment stored of itself, and itself, and has the open pages loaded from the host.
// What people answered is in other places and stays.
const scope = new URL(self.registration.scope);

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith("cairn ") && name.endsWith(` ${scope.pathname}`)) await caches.delete(name);
  }
  const pages = await self.clients.matchAll({ type: "window" });
  await self.registration.unregister();
  // To the first page: a worker knows where a page was opened and not where it is, and a mere change of place loads nothing.
  await Promise.all(pages.map((page) => page.navigate(scope.href).catch(() => {})));
}
