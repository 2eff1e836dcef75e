// Hosting: any path, no network after the first visit, nothing asked that is not there.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { at, CADDY, caddy, NGINX, nginx } from "./hosts.mjs";
import { launch, open, saved, serve, visitor } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const base of ["/", "/sub/", "/a/b/"]) {
  test(`served under ${base}, it opens and works with the network gone after one visit`, async () => {
    const site = await serve(base);
    const { context, trouble } = await visitor(browser, site);
    const page = await open(context, site.url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === "activated";
    });
    await page.close();
    await site.stop();
    const offline = await open(context, `${site.url}?from=mail#/assess/tech-cost`);
    await offline.keyboard.press("3");
    await saved(offline);
    await offline.reload();
    await offline.locator(".rung--on").waitFor();
    const pages = ["", "assess", "results", "example", "help", "about", "profile", "provisioning", "advice", "landscape", "kpis"];
    for (const page of [...pages, "glossary", "primer", "model", "model/people/3"]) {
      await offline.goto(`${site.url}#/${page}`);
      await offline.locator("main h1").waitFor();
    }
    await offline.keyboard.press("/");
    await offline.waitForFunction(() => document.activeElement.id === "search");
    await offline.keyboard.type("rotate keys");
    await offline.locator('#found a[href$="prov-keys-process"]').waitFor();
    assert.deepEqual(trouble, []);
    assert.ok(site.asked.every((path) => path.startsWith(base)), "nothing outside its own path");
    await context.close();
  });
}

test("two deployments on one host keep their answers apart", async () => {
  const site = await serve("/one/", "/two/");
  const { context, trouble } = await visitor(browser, site);
  const one = await open(context, `${site.url}#/assess/tech-cost`);
  await one.keyboard.press("3");
  await saved(one);
  const two = await open(context, `${site.url.replace("/one/", "/two/")}#/assess/tech-cost`);
  assert.equal(await two.locator("input[name=tech-cost]:checked").count(), 0);
  await two.keyboard.press("5");
  await saved(two);
  await one.reload();
  await one.locator(".rung--on").waitFor();
  assert.ok(await one.locator('input[name=tech-cost][value="3"]').isChecked());
  assert.deepEqual(trouble, []);
  await context.close();
  await site.stop();
});

test("an address that names no page, and one that names no practice, say so", async () => {
  const site = await serve("/");
  const { context, trouble } = await visitor(browser, site);
  const page = await open(context, `${site.url}#/no/such/page`);
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  await page.goto(`${site.url}#/assess/no-such-practice`);
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  await page.goBack();
  await page.goBack();
  assert.deepEqual(trouble, []);
  await context.close();
  await site.stop();
});

test("a new version is announced, taken at the reader's word, and keeps what was said", async (t) => {
  const site = await serve();
  t.after(() => site.stop());
  const { context, trouble } = await visitor(browser, site);
  const page = await open(context, `${site.url}#/assess/tech-cost`);
  await page.keyboard.press("4");
  await saved(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const versions = () => page.evaluate(() => caches.keys());
  const [before] = await versions();
  const worker = readFileSync(at("dist/sw.js"), "utf8");
  /** Looks for a new version, and says what became of it. */
  const look = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const settled = new Promise((done) =>
        registration.addEventListener("updatefound", () => {
          const coming = registration.installing;
          coming.addEventListener("statechange", () => coming.state !== "installing" && done(coming.state));
        }, { once: true }));
      await registration.update().catch(() => {});
      return settled;
    });
  // A deploy that was cut off: one file is not what its worker says. The old version stays whole, and nothing is announced.
  site.replaced.set("/sw.js", worker.replace(/VERSION = "\w+"/, 'VERSION = "broken"'));
  site.replaced.set("/manifest.webmanifest", "<!doctype html>");
  assert.equal(await look(), "redundant");
  assert.deepEqual(await versions(), [before]);
  assert.equal(await page.getByText("A new version").count(), 0);
  // A whole one.
  site.replaced.delete("/manifest.webmanifest");
  site.replaced.set("/sw.js", worker.replace(/VERSION = "\w+"/, 'VERSION = "next"'));
  assert.equal(await look(), "installed");
  await page.getByRole("status").getByText("A new version").waitFor();
  assert.ok((await versions()).includes(before), "the old one runs on until it is asked for");
  await page.getByRole("button", { name: "Take it now" }).click();
  await page.waitForFunction(async () => (await caches.keys()).every((name) => name.includes(" next ")));
  await page.locator(".rung--on").waitFor();
  assert.ok(await page.locator('input[name="tech-cost"][value="4"]').isChecked());
  assert.equal(await page.getByText("A new version").count(), 0);
  assert.deepEqual(trouble.filter((one) => !one.includes("integrity")), []);
  await context.close();
});

/** What every host of hosting/ promises: headers, caching by name, a 404 for what is missing, and an app that runs. */
async function promised(t, { url, stop }) {
  t.after(stop);
  const named = (stem, end) => readdirSync(at("dist")).find((name) => name.startsWith(`${stem}-`) && name.endsWith(end));
  for (const [path, status, type, cache] of [
    ["", 200, "text/html", "no-cache"],
    ["sw.js", 200, "javascript", "no-cache"],
    ["manifest.webmanifest", 200, "application/manifest+json", "no-cache"],
    ["icons/icon.svg", 200, "image/svg+xml", "no-cache"],
    [named("cairn", ".wasm"), 200, "application/wasm", "public, max-age=31536000, immutable"],
    [named("cairn", ".js"), 200, "javascript", "public, max-age=31536000, immutable"],
    [named("style", ".css"), 200, "text/css", "public, max-age=31536000, immutable"],
    ["no/such/page", 404, "", "no-cache"],
    // Kept, it would be missing for a year in every browser that came in the middle of a deploy.
    ["cairn-0123456789abcdef.js", 404, "", null],
  ]) {
    const answer = await fetch(url + path);
    const head = (name) => answer.headers.get(name) ?? "";
    assert.equal(answer.status, status, path);
    assert.ok(head("content-type").includes(type), `${path}: ${head("content-type")}`);
    if (cache) assert.equal(head("cache-control"), cache, path);
    else assert.doesNotMatch(head("cache-control"), /max-age|immutable/, path);
    assert.ok(head("content-security-policy").includes("frame-ancestors 'none'"), path);
    assert.equal(head("x-content-type-options"), "nosniff", path);
    if (/\.(wasm|js|css)$/.test(path) && status === 200) assert.ok(head("content-encoding"), `${path} is sent smaller`);
  }
  const { context, trouble } = await visitor(browser, { url });
  t.after(() => context.close());
  const page = await open(context, `${url}#/assess/tech-cost`);
  await page.keyboard.press("3");
  await saved(page);
  await page.goto(`${url}#/results`);
  await page.locator("[data-dimension]").first().waitFor();
  assert.deepEqual(trouble, []);
}

test("behind nginx, with the files of hosting/, all is as promised", { skip: !NGINX && "nginx is not installed" }, async (t) =>
  promised(t, await nginx()));

test("behind Caddy, with the file of hosting/, all is as promised", { skip: !CADDY && "Caddy is not installed" }, async (t) =>
  promised(t, await caddy()));
