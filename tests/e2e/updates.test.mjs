// Updates: whatever becomes of a deploy, a visitor has one whole release, and everything that was said.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { installed, kept, look, mark, NOTE, QUESTION, take, unmixed, untouched, whole, write } from "./installed.mjs";
import { cut, gone, host, otherPage, release } from "./releases.mjs";
import { launch, open, saved } from "./site.mjs";

const [ONE, TWO, THREE] = [1, 2, 3].map((number) => release(number));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A host with a release, and a visitor who has it installed and has said something. */
async function stage(t, first, base) {
  const site = await host(first, base);
  t.after(() => site.stop());
  const visit = await installed(browser, site);
  t.after(() => visit.context.close());
  return { site, ...visit };
}

/** Nothing but what the browser says of files that did not come. */
const quiet = (trouble) => assert.deepEqual(trouble.filter((one) => !/integrity|Failed to load resource/.test(one)), []);

/** What can become of a deploy: what goes wrong, by path. */
const DEPLOYS = {
  "whole": () => [],
  "with a part that is not there yet": (to) => [[to.part("cairn", "js"), gone]],
  "with a part of the release before": (to, from) => {
    const old = from.files.get(from.part("style", "css"));
    return [[to.part("style", "css"), (response) => response.writeHead(200, response.own).end(old)]];
  },
  "cut off in the middle of a download": (to) => [[to.part("cairn", "wasm"), cut]],
  "behind a page that answers for every file": () => [["*", otherPage]],
  "without its worker": () => [["sw.js", gone]],
};

// Two at a time: most of it is waiting.
describe("whatever becomes of a deploy", { concurrency: 2 }, () => {
  for (const [from, to] of [[ONE, TWO], [TWO, THREE], [ONE, THREE]]) {
    for (const [what, faults] of Object.entries(DEPLOYS)) {
      test(`from release ${from.number} to ${to.number}, deployed ${what}`, async (t) => {
        const { site, page, trouble } = await stage(t, from);
        site.release = to;
        site.faults = new Map(faults(to, from));
        await mark(page);
        assert.equal(await look(page), site.faults.size === 0, "only a whole release is taken in");
        assert.ok(await untouched(page), "nothing is loaded again by itself");
        await whole(page, from);
        await page.reload();
        await whole(page, from);
        await kept(page);
        site.leave();
        await page.reload();
        await whole(page, from);
        await kept(page);
        // The host is well again.
        site.down = false;
        site.faults.clear();
        await mark(page);
        assert.ok(await look(page));
        await page.getByRole("status").getByText("A new version").waitFor();
        assert.ok(await untouched(page));
        await whole(page, from);
        // Everything of the new release is there before it is offered.
        site.leave();
        await take(page, to);
        await whole(page, to);
        await kept(page);
        assert.equal((await page.evaluate(() => caches.keys())).length, 1, "nothing of the old one is left");
        quiet(trouble);
      });
    }
  }
});

test("a release that comes while another lies ready takes its place", async (t) => {
  const { site, page, trouble } = await stage(t, ONE);
  site.release = TWO;
  assert.ok(await look(page));
  site.release = THREE;
  await look(page);
  site.leave();
  await take(page, THREE);
  await whole(page, THREE);
  await kept(page);
  assert.equal((await page.evaluate(() => caches.keys())).length, 1);
  quiet(trouble);
});

test("a release that was withdrawn makes place for the one before", async (t) => {
  const { site, page, trouble } = await stage(t, TWO);
  site.release = ONE;
  assert.ok(await look(page));
  await take(page, ONE);
  await whole(page, ONE);
  await kept(page);
  quiet(trouble);
});

test("what nobody asked for comes with the next visit, once every tab is closed", async (t) => {
  const { site, context, page, trouble } = await stage(t, ONE, "/sub/");
  const outside = await context.newPage();
  await outside.goto(new URL("/", site.url).href);
  const other = await open(context, `${site.url}#/results`);
  site.release = TWO;
  assert.ok(await look(page));
  await page.close();
  await other.reload();
  await whole(other, ONE);
  await other.close();
  await outside.waitForFunction(async (scope) => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    return !registration.waiting && registration.active.state === "activated";
  }, site.url);
  site.leave();
  const next = await open(context, `${site.url}${QUESTION}`);
  await whole(next, TWO);
  await kept(next);
  quiet(trouble);
});

test("what is being typed when a release is taken is there afterwards, at the same place", async (t) => {
  const { site, page, trouble } = await stage(t, ONE);
  site.release = TWO;
  assert.ok(await look(page));
  await write(page, " and half a sent");
  await take(page, TWO);
  await whole(page, TWO);
  assert.ok(page.url().endsWith(QUESTION));
  await kept(page, `${NOTE} and half a sent`);
  quiet(trouble);
});

test("a tab that is written in stays what it is while another takes a release, and takes it when it is told to", async (t) => {
  const { site, context, page, trouble } = await stage(t, ONE);
  const other = await open(context, `${site.url}${QUESTION}`);
  await kept(other);
  site.release = TWO;
  assert.ok(await look(page));
  await other.getByRole("status").getByText("A new version").waitFor();
  await mark(other);
  await write(other, " and half");
  site.asked.length = 0;
  await take(page, TWO);
  await whole(page, TWO);
  await other.waitForFunction(async () => (await caches.keys()).length === 1);
  assert.ok(await untouched(other), "it is not loaded again by itself");
  await write(other, " a sentence");
  await saved(other);
  // Nothing that it still needs has gone with the old release.
  for (const hash of ["#/results", "#/example", "#/model", "#/glossary", "#/landscape", "#/kpis", "#/help", "#/data", QUESTION]) {
    await other.goto(`${site.url}${hash}`);
    await other.locator("main h1").waitFor();
  }
  await unmixed(other, ONE);
  assert.deepEqual(site.asked.filter((path) => path !== "sw.js"), [], "nothing comes from the host");
  await kept(page, `${NOTE} and half a sentence`);
  await take(other, TWO);
  await whole(other, TWO);
  await kept(other, `${NOTE} and half a sentence`);
  quiet(trouble);
});
