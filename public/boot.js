// Starts the app, and stands in for it where it does not start. Everything is inside one try, because a blank page is the
// worst thing a site can show.
const boot = document.getElementById("boot");
const base = new URL("./", boot.src);
const worker = new URL("sw.js", base).href;

/** Shows the recovery panel: why, a fresh start, and the stored answers as a file. */
function recover(why) {
  document.getElementById("loading")?.remove();
  const panel = document.getElementById("recovery");
  if (!panel || !panel.hidden) return;
  panel.hidden = false;
  document.getElementById("recovery-why").textContent = why;
  document.getElementById("recovery-reload").onclick = reload;
  document.getElementById("recovery-save").onclick = save;
}

/** Puts the stored app aside, never the answers, and loads the page again. */
async function reload() {
  try {
    const scope = await navigator.serviceWorker?.getRegistration(base.href);
    await scope?.unregister();
    for (const name of (await self.caches?.keys()) ?? []) {
      if (name.endsWith(" " + base.pathname)) await caches.delete(name);
    }
  } finally {
    location.reload();
  }
}

/** Everything of ours in local storage, as it is. */
function save() {
  const stored = {};
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (key.startsWith("cairn:")) stored[key] = localStorage.getItem(key);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(stored, null, 1)], { type: "application/json" }));
  link.download = "cairn-stored-answers.json";
  link.click();
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
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("take-over");
  });
  announce();
}

const watchdog = setTimeout(() => recover("It takes unusually long to load. Is the network slow?"), 15000);
const broken = () => recover("Something in it went wrong while it started. Loading it afresh often helps.");
addEventListener("error", broken);
addEventListener("unhandledrejection", broken);
addEventListener("cairn-started", () => {
  clearTimeout(watchdog);
  removeEventListener("error", broken);
  removeEventListener("unhandledrejection", broken);
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
  const { default: init } = await import(boot.dataset.js);
  await init({ module_or_path: boot.dataset.wasm });
  // Only the built site has a worker: while developing, every load shall be fresh.
  if (boot.dataset.worker && navigator.serviceWorker) {
    navigator.serviceWorker.register(worker, { scope: base.pathname, updateViaCache: "none" }).then(watch, () => {});
  }
} catch (error) {
  clearTimeout(watchdog);
  recover("A part of it did not load, or this browser does not run it. Loading it afresh often helps.");
  throw error;
}
