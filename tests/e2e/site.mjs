// The built site on loopback, and a browser that notices whatever must never happen.
import { after, before } from "node:test";
import { createServer } from "node:http";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const DIST = new URL("../../dist/", import.meta.url).pathname;
export const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves `dist/` under a path, or under several, as any static host would: a missing file is a 404. */
export async function serve(base = "/", ...more) {
  const bases = [base, ...more];
  const asked = [];
  /** What stands in a file's place, by path: a deploy that differs in one file. */
  const replaced = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    asked.push(request.url);
    if (replaced.has(path)) {
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/html", "cache-control": "no-cache" });
      return response.end(replaced.get(path));
    }
    const under = bases.find((one) => path.startsWith(one));
    let file = under ? normalize(join(DIST, path.slice(under.length))) : "";
    if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!file.startsWith(DIST) || !existsSync(file)) {
      return response.writeHead(404, { "content-type": "text/html" }).end(readFileSync(join(DIST, "404.html")));
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}${base}`,
    asked,
    replaced,
    stop: () => new Promise((stopped) => (server.closeAllConnections(), server.close(stopped))),
  };
}

export const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";

export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** One site and one browser for all stories of a file. */
export function stage() {
  const on = {};
  before(async () => Object.assign(on, { site: await serve(), browser: await launch() }));
  after(async () => {
    await on.browser.close();
    await on.site.stop();
  });
  return on;
}

/** A fresh profile whose pages collect what must never happen: errors, requests elsewhere, breaches of the policy. */
export async function visitor(browser, site, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const trouble = [];
  const origin = new URL(site.url).origin;
  context.on("page", (page) => {
    page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && trouble.push(`console: ${message.text()}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) trouble.push(`request: ${url}`);
    });
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return { context, trouble };
}

/** Waits until everything is stored in both places. */
export const saved = (page) => page.locator("[data-saved=true]").first().waitFor({ state: "attached" });

/** The five dimensions' figures, as the page states them. */
export const figures = (page) =>
  page.locator("[data-dimension]").evaluateAll((rows) => rows.map((row) => ({ ...row.dataset })));

/** Waits until the app has taken over from the first page in the HTML, and its own page stands. */
export async function started(page) {
  await page.locator("#loading").waitFor({ state: "detached" });
  await page.locator("main h1").waitFor();
}

export async function open(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await started(page);
  return page;
}

/** Turns to another page of the visit, and waits until it stands and has the focus. */
export async function turn(page, url) {
  if (page.url() === url) return;
  const before = await page.$("main");
  await page.goto(url);
  await page.waitForFunction((before) => !before.isConnected && document.activeElement !== document.body, before);
}

/** Numbers that look random and are the same at every run. */
export function dice(seed) {
  return (sides) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * sides);
  };
}
