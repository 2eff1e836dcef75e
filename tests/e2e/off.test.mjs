// The way out: hosting/sw-off.js in place of the worker, should a release of it ever keep people from the next one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { controlled, installed, kept, mark, NOTE, QUESTION, untouched, whole, write } from "./installed.mjs";
import { at } from "./hosts.mjs";
import { host, release } from "./releases.mjs";
import { launch, open, saved } from "./site.mjs";

const [ONE, TWO] = [1, 2].map((number) => release(number));
const OFF = readFileSync(at("hosting/sw-off.js"));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Until this deployment has no worker any more. */
const left = (page, site) =>
  page.waitForFunction(
    async (scope) => (await navigator.serviceWorker.getRegistrations()).every((one) => one.scope !== scope),
    site.url,
  );

test("in place of the worker, it leaves nothing of it, and all that was said", async (t) => {
  const site = await host(ONE, "/one/");
  t.after(() => site.stop());
  site.beside.set("/two/", ONE);
  const { context, page, trouble } = await installed(browser, site);
  t.after(() => context.close());
  const outside = site.url.replace("/one/", "/two/");
  const beside = await open(context, outside);
  await controlled(beside);
  await beside.evaluate(() => caches.open("somebody else's /one/"));
  const stored = () =>
    beside.evaluate(async () => {
      const databases = await indexedDB.databases();
      return [JSON.stringify(localStorage), databases.map((one) => one.name).sort()];
    });
  const kinds = () =>
    beside.evaluate(async () => (await caches.keys()).map((name) => name.replace(/ \w{16} /, " ")).sort());
  assert.deepEqual(await kinds(), ["cairn /one/", "cairn /two/", "somebody else's /one/"]);
  const second = await open(context, `${site.url}#/results`);
  await second.goto(`${site.url}#/glossary`);
  await write(page, " in the evening");
  await saved(page);
  const before = await stored();

  site.release = TWO;
  site.release.files.set("sw.js", OFF);
  await beside.evaluate((scope) => navigator.serviceWorker.getRegistration(scope).then((one) => one.update()), site.url);
  // Both pages come from the host now: no worker would give them this release.
  for (const one of [page, second]) {
    await one.locator('meta[name=release][content="2"]').waitFor({ state: "attached" });
    await whole(one, TWO);
    assert.equal(await one.evaluate(() => navigator.serviceWorker.controller), null);
  }
  await page.goto(`${site.url}${QUESTION}`);
  await kept(page, `${NOTE} in the evening`);
  await left(beside, site);
  assert.deepEqual(await kinds(), ["cairn /two/", "somebody else's /one/"]);
  assert.deepEqual(await stored(), before);
  // So it stays, however often one comes back: the page asks for a worker, and what it gets goes at once.
  site.asked.length = 0;
  await page.reload();
  await whole(page, TWO);
  await mark(page);
  while (!site.asked.includes("sw.js")) await page.waitForTimeout(20);
  await left(beside, site);
  assert.ok(await untouched(page), "it is not loaded again and again");
  await kept(page, `${NOTE} in the evening`);
  // The neighbour goes on without a network.
  site.leave();
  await beside.reload();
  await whole(beside, ONE);
  assert.deepEqual(trouble, []);
});
