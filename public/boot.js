// Starts the app, and stands in for it where it does not start or has to stop: a blank page is the worst that a site can show.
const boot = document.getElementById("boot");
const page = document.getElementById("recovery-page");
const base = new URL("./", boot.src);
const worker = new URL("sw.js", base).href;
const STOPPED = "Something in it went wrong. It stopped at once, so that nothing wrong is written.";
const BROKEN = "A part of it did not load, or this browser does not run it. Loading it afresh often helps.";
const SLOW = "It takes unusually long to load. Is the network slow?";
const NO_WASM = "This browser does not run WebAssembly, of which Cairn is made. Another browser does, or other settings of this one.";
const FRAMED = "Cairn does not run inside another page, where that page could lead your clicks astray.";

let running = false;
let stopped = false;

/** Shows the recovery panel: what happened, a fresh start, and the stored answers as a file. */
function recover(title, why) {
  document.getElementById("loading")?.remove();
  if (!document.getElementById("recovery")) document.body.append(page.content.cloneNode(true));
  document.getElementById("recovery-title").textContent = title;
  document.getElementById("recovery-why").textContent = why;
  document.getElementById("recovery-reload").onclick = reload;
  document.getElementById("recovery-save").onclick = save;
}

/** Ends the running app for good: nothing of it writes, hears or shows anything any more, whatever state it is in. */
function stop() {
  if (stopped) return;
  stopped = true;
  const refuse = () => {
    throw new Error("stopped");
  };
  Object.assign(self.Storage?.prototype ?? {}, { setItem: refuse, removeItem: refuse, clear: refuse });
  Object.assign(self.IDBObjectStore?.prototype ?? {}, { put: refuse, add: refuse, delete: refuse, clear: refuse });
  clear();
  document.title = "Cairn stopped";
  recover("Cairn stopped", STOPPED);
  document.getElementById("recovery-title").focus();
}

/** Takes away whatever the app shows. */
function clear() {
  for (const part of [...document.body.children]) if (part.id !== "recovery") part.remove();
}

/** Puts the stored app aside, never the answers, and loads the page again, past what the browser keeps of a broken deploy. */
async function reload() {
  try {
    const registration = await navigator.serviceWorker?.getRegistration(base.href);
    // Without a worker of our own, that of a deployment around this one is found.
    if (registration?.scope === base.href) await registration.unregister();
    for (const name of (await self.caches?.keys()) ?? []) {
      if (name.endsWith(" " + base.pathname)) await caches.delete(name);
    }
    // In a mode of its own: as it is preloaded, it would be what came at first.
    const anew = { cache: "reload", mode: "same-origin", signal: AbortSignal.timeout(10000) };
    const parts = [boot.src, boot.dataset.js, boot.dataset.wasm];
    await Promise.allSettled(parts.map((part) => fetch(part, anew).then((answer) => answer.blob())));
  } finally {
    location.reload();
  }
}

/** What tells the keys of this deployment from those of others on the same host: its path's CRC-32, 24 bits of it. */
function deployment() {
  let sum = -1;
  for (const byte of new TextEncoder().encode(base.pathname)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (~sum & 0xffffff).toString(36);
}

/** Every stored key and value of ours, from both places, as a file that can be brought in again. */
async function save() {
  const records = [...local(), ...(await mirrored().catch(() => []))];
  const text = JSON.stringify({ "cairn-records": records.filter(([key]) => key.startsWith(`cairn:${deployment()}:`)) }, null, 1);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "cairn-stored-answers.json";
  link.click();
}

/** The keys and values of local storage; none where it is blocked. */
function local() {
  try {
    return Object.entries(localStorage);
  } catch {
    return [];
  }
}

/** The keys and values of our database; where it does not answer, it is not waited for. */
async function mirrored() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject, onblocked: reject });
      setTimeout(reject, 1500);
    });
  const asked = indexedDB.open(`cairn-${deployment()}-`);
  // Where there is none, none is made: the app would find it without what it puts there.
  asked.onupgradeneeded = () => asked.transaction.abort();
  const database = await done(asked);
  const records = database.transaction("records").objectStore("records");
  const [keys, values] = await Promise.all([done(records.getAllKeys()), done(records.getAll())]);
  return keys.map((key, place) => [key, values[place]]);
}

/** Says when a whole new version lies ready beside the one that runs, and puts it in charge when the reader asks for it. */
function watch(registration) {
  const announce = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    document.documentElement.dataset.update = "ready";
    dispatchEvent(new Event("cairn-update"));
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", announce));
  addEventListener("cairn-take-update", () => {
    // It was taken in another tab already: what is in charge is whole and new.
    if (!registration.waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("take-over");
  });
  announce();
  // A tab that stays open for days hears of it, too.
  setInterval(() => document.hidden || registration.update().catch(() => {}), 3600000);
}

/** A link whose # was written as %23, on a host that answers every address with this page: the # is put back. */
function misread() {
  const at = location.pathname.indexOf("%23");
  if (at >= 0) location.replace(`${location.origin}${location.pathname.slice(0, at)}#${location.pathname.slice(at + 3)}`);
  return at >= 0;
}

/** Puts into words why nothing is to be started at all. */
function refused() {
  if (self !== top) return FRAMED;
  return typeof WebAssembly === "object" ? "" : NO_WASM;
}

/** Waits for the next paint; a tab that nobody looks at has none. */
const painted = () =>
  new Promise((then) => {
    requestAnimationFrame(() => setTimeout(then));
    setTimeout(then, 100);
  });
const fail = (why) => running || recover("Cairn did not start", why);
const watchdog = setTimeout(() => fail(SLOW), 15000);
const broken = (event) => {
  // While it starts, whatever goes wrong counts. Later on, what the Wasm itself does not survive: a trap, or no room for a call.
  const error = event.error ?? event.reason;
  const deep = /call stack|recursion/.test(error?.message);
  if (running && (deep || (self.WebAssembly && error instanceof WebAssembly.RuntimeError))) stop();
  fail(BROKEN);
};
addEventListener("error", broken);
addEventListener("unhandledrejection", broken);
addEventListener("cairn-stopped", stop);
// Registered before anything of the app's, so that a stopped app hears none of them.
for (const type of ["keydown", "hashchange", "storage", "cairn-update"]) {
  addEventListener(type, (event) => stopped && event.stopImmediatePropagation(), { capture: true });
}
addEventListener("cairn-started", () => {
  clearTimeout(watchdog);
  running = !stopped;
  if (stopped) return clear();
  document.getElementById("recovery")?.remove();
});
try {
  // Leptos puts compile-time strings into templates; nothing else may become markup, and one script may be a worker.
  self.trustedTypes?.createPolicy("default", {
    createHTML(text) {
      if (/<\s*(script|iframe|object|embed|link|meta|base)\b|\son[a-z]+\s*=|javascript:|srcdoc\s*=/i.test(text)) {
        throw new TypeError("markup that no template of ours has");
      }
      return text;
    },
    createScriptURL(url) {
      if (new URL(url, base).href !== worker) throw new TypeError("a script that is not ours");
      return url;
    },
  });
  const why = refused();
  if (misread()) {
    clearTimeout(watchdog);
  } else if (why) {
    clearTimeout(watchdog);
    fail(why);
    // A click in a frame may be somebody else's trick: a tab of its own is all there is to open.
    document.getElementById("recovery-own").hidden = why !== FRAMED;
    document.getElementById("recovery-ways").hidden = why === FRAMED;
  } else {
    // What can be read and answered already comes first, and is seen before anything heavy is asked for.
    await self.questionAsked;
    await painted();
    const wasm = fetch(boot.dataset.wasm);
    const { default: init } = await import(boot.dataset.js);
    await init({ module_or_path: wasm });
    // Only the built site has a worker: while developing, every load shall be fresh.
    if (boot.dataset.worker && navigator.serviceWorker) {
      navigator.serviceWorker.register(worker, { scope: base.pathname, updateViaCache: "none" }).then(watch, () => {});
    }
  }
} catch (error) {
  clearTimeout(watchdog);
  fail(BROKEN);
  throw error;
}
