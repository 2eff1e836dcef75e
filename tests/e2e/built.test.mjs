// What is built: names that say what is in the files, a worker that lists every one of them, an app that can be installed.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "./hosts.mjs";
import { files, HASHED, integrity, listed, short } from "./releases.mjs";
import { launch, open, saved, serve, visitor } from "./site.mjs";

const BUILT = files();
const text = (path) => `${BUILT.get(path)}`;
/** What only hosts and chat programs read, and the worker itself. */
const NOT_LISTED = [".nojekyll", "404.html", "404.js", "icons/social.png", "sw.js"];

test("what is in a file says its name, but for those that are asked for by a lasting one", () => {
  for (const [path, bytes] of BUILT) {
    const [, stem, hash] = path.match(HASHED) ?? [];
    if (stem) assert.equal(hash, short(bytes), path);
    else assert.match(path, /^(index\.html|404\.html|404\.js|sw\.js|manifest\.webmanifest|\.nojekyll|icons\/[\w-]+\.(svg|png))$/);
  }
});

test("the worker lists every file with the sum of its bytes, and its version is that of the list", () => {
  const list = listed(text("sw.js"));
  const paths = list.map(([path]) => (path === "./" ? "index.html" : path));
  assert.deepEqual([...paths].sort(), [...BUILT.keys()].filter((path) => !NOT_LISTED.includes(path)).sort());
  for (const [path, sum] of list) assert.equal(sum, integrity(BUILT.get(path === "./" ? "index.html" : path)), path);
  const lines = text("sw.js").match(/const FILES = (\[[^;]*\]);/)[1];
  const template = readFileSync(at("xtask/src/sw.js"), "utf8");
  assert.equal(text("sw.js"), template.replace("__FILES__", lines).replace("__VERSION__", short(`${lines}${template}`)));
});

test("the page asks for nothing that is not there, and for its script and its style by their sums", () => {
  const page = text("index.html");
  const asked = [...page.matchAll(/(?:href|src|data-js|data-wasm)="([^"]+)"/g)].map(([, path]) => path.replace(/^\.\//, ""));
  for (const path of asked.filter((path) => path && !/^[?#]/.test(path))) assert.ok(BUILT.has(path), path);
  for (const [, path, sum] of page.matchAll(/(?:href|src)="\.\/([^"]+)" integrity="([^"]+)"/g)) {
    assert.equal(sum, integrity(BUILT.get(path)), path);
  }
  assert.match(page, /src="\.\/boot-\w+\.js" integrity=/);
  assert.match(page, /href="\.\/style-\w+\.css" integrity=/);
  const glue = [...BUILT.keys()].find((path) => /^cairn-.*js$/.test(path));
  const wasm = [...BUILT.keys()].find((path) => path.endsWith(".wasm"));
  assert.ok(text(glue).includes(wasm), "the glue names the Wasm that is there");
});

test("every host file sends the policy of the page, and forbids framing", () => {
  const [, policy] = text("index.html").match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  const whole = `${policy}; frame-ancestors 'none'`;
  for (const name of ["cairn-headers.conf", "Caddyfile", "_headers"]) {
    const file = at(`hosting/${name}`);
    const there = readFileSync(file, "utf8");
    if (process.env.CAIRN_GOLDEN) writeFileSync(file, there.replace(/default-src 'none';.*?frame-ancestors 'none'/, whole));
    assert.ok(readFileSync(file, "utf8").includes(whole), `hosting/${name}: CAIRN_GOLDEN=1 node --test tests/e2e/built.test.mjs writes it`);
  }
});

test("the first page stands in the HTML: words, ways in, two inline styles and two inline scripts, with their sums in the policy, and the head before the second", async (t) => {
  const page = text("index.html");
  const [, policy] = page.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  for (const [part, all] of [["script", page.matchAll(/<script>([^]*?)<\/script>/g)], ["style", page.matchAll(/<style>([^]*?)<\/style>/g)]]) {
    const inline = [...all].map(([, body]) => body);
    assert.equal(inline.length, 2, part);
    const sums = policy.match(new RegExp(`${part}-src ([^;]*)`))[1].match(/sha256-[^']+/g);
    assert.deepEqual(sums, inline.map((one) => integrity(Buffer.from(one))), part);
    assert.ok(page.indexOf("</header>") < page.lastIndexOf(`<${part}>`), `the head does not wait for the ${part} of what stands below it`);
  }
  const browser = await launch();
  t.after(() => browser.close());
  const site = await serve();
  t.after(() => site.stop());
  const { context, trouble } = await visitor(browser, site);
  const view = await context.newPage();
  let start;
  const started = new Promise((resolve) => (start = resolve));
  await view.route("**/*.wasm", async (route) => (await started, route.continue()));
  await view.goto(site.url);
  const stands = () =>
    view.evaluate(() => [
      ...[...document.querySelectorAll("main :is(.hero__text, .three)")].map((part) => part.innerText.replace(/\s+/g, " ").trim()),
      ...[...document.querySelectorAll("main a, .nav a")].map((link) => link.getAttribute("href")),
      ...[".masthead", "h1", ".lede", ".post", ".pledge", ".three"].map((part) => JSON.stringify(document.querySelector(part).getBoundingClientRect())),
    ]);
  const before = await stands();
  assert.ok(await view.getByText("Quick start").isVisible());
  start();
  await view.waitForFunction(() => !document.getElementById("loading"));
  assert.deepEqual(await stands(), before, "nothing moves when the app takes over");
  // Whoever comes back, or to another page, does not see it flash by.
  await view.goto(`${site.url}#/assess/tech-cost`);
  await view.locator("input[type=radio]").first().check();
  await saved(view);
  const begun = await context.storageState({ indexedDB: true });
  for (const [hash, state] of [["#/glossary", {}], ["#/", { storageState: begun }]]) {
    const other = await visitor(browser, site, state);
    const bare = await other.context.newPage();
    await bare.route("**/*.wasm", () => {});
    await bare.goto(`${site.url}${hash}`);
    assert.equal(await bare.locator("main").isVisible(), false, hash);
    assert.ok(await bare.getByText("Cairn is loading").isVisible(), hash);
    await other.context.close();
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test("it can be installed as an app, wherever it is served", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const site = await serve("/a/b/");
  t.after(() => site.stop());
  const { context, trouble } = await visitor(browser, site);
  const page = await open(context, site.url);
  const { manifest, id, errors } = await asBrowser(page);
  assert.deepEqual(errors, []);
  assert.equal(id, site.url);
  for (const key of ["start_url", "scope"]) assert.equal(new URL(manifest[key], site.url).href, site.url, key);
  assert.equal(manifest.display, "standalone");
  assert.ok(manifest.name && manifest.short_name.length <= 12);
  const fits = (size) => ({ sizes, purpose = "any" }) => purpose === "any" && (sizes === "any" || sizes === `${size}x${size}`);
  for (const size of [192, 512]) assert.ok(manifest.icons.some(fits(size)), `an icon of ${size}`);
  assert.ok(manifest.icons.some((icon) => icon.purpose === "maskable"));
  for (const { src, type } of manifest.icons) {
    const answer = await fetch(new URL(src, site.url));
    assert.equal(answer.headers.get("content-type"), type, src);
  }
  assert.deepEqual(trouble, []);
});

/** The manifest, the name of the app among others, and what keeps it from being installed, as Chromium reads them. */
async function asBrowser(page) {
  const session = await page.context().newCDPSession(page);
  const { data, errors: spelling } = await session.send("Page.getAppManifest");
  const { appId } = await session.send("Page.getAppId");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  const errors = [...spelling.map((one) => one.message), ...installabilityErrors.map((one) => one.errorId)];
  // Every visitor of a story comes in a private window; all else is said beside that.
  return { manifest: JSON.parse(data), id: appId, errors: errors.filter((one) => one !== "in-incognito") };
}
