// A database that is not there, is held back, has no room, or stops answering.
import assert from "node:assert/strict";
import { test } from "node:test";
import { again, assertBoth, beside, guest, isUsable, say, saysNothing, saysOnePlace } from "./guests.mjs";
import { open, saved, stage } from "./site.mjs";
import { parsed, practiceOf, records, shown, stored } from "./stores.mjs";

const on = stage();

/** Ways in which a database can fail to be there, each as it is done to a page before anything else runs in it. */
const NO_DATABASE = {
  throws: () => (IDBFactory.prototype.open = () => { throw new DOMException("not here", "SecurityError"); }),
  hangs: () => (IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, {
    ...Object.fromEntries(["onsuccess", "onerror", "onblocked", "onupgradeneeded"].map((name) => [name, { writable: true }])),
    addEventListener: { value() {} },
  })),
  "is missing": () => Object.defineProperty(window, "indexedDB", { value: undefined }),
};

for (const [what, breakIt] of Object.entries(NO_DATABASE)) {
  test(`a database that ${what}: said, and usable to the results, the file and the next load`, async (t) => {
    const { context, trouble } = await guest(t, on);
    await context.addInitScript(breakIt);
    const page = await open(context, `${on.site.url}#/assess/tech-cost`);
    await say(page, "tech-cost", "3");
    await saysOnePlace(page);
    await isUsable(page, on.site, { "tech-cost": "3" });
    await saysOnePlace(page);
    assert.deepEqual(trouble, []);
  });
}

/** Opens the app's database in another page at some version, and leaves it open. */
const hold = (page, name, version) =>
  page.evaluate(([name, version]) => new Promise((held) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => held((window.held = request.result) && true);
    request.onblocked = () => held(false);
  }), [name, version]);

test("a database that somebody else holds back, and one of a version to come: said, and usable", async (t) => {
  const { context, trouble } = await guest(t, on);
  const page = await open(context, `${on.site.url}#/assess`);
  await say(page, "people-teams", "2");
  await saved(page);
  const name = await page.evaluate(async () => (await indexedDB.databases())[0].name);
  const other = await beside(context, on.site);
  await page.goto("about:blank");
  assert.ok(await hold(other, name, 1));
  // It waits for the first to close, and everybody after it waits, too.
  const upgrade = await beside(context, on.site);
  assert.equal(await hold(upgrade, name, 2), false);
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  await page.locator(".rung").first().waitFor();
  await say(page, "tech-cost", "3");
  await saysOnePlace(page);
  await isUsable(page, on.site, { "people-teams": "2", "tech-cost": "3" });
  await other.close();
  await upgrade.waitForFunction(() => window.held);
  await upgrade.close();
  await again(page);
  await saysOnePlace(page);
  assert.deepEqual(await shown(page), { "people-teams": "2", "tech-cost": "3" });
  assert.deepEqual(trouble, []);
});

test("a database without room: said, and stored there, too, once there is room", async (t) => {
  const { context, trouble } = await guest(t, on);
  await context.addInitScript(() => {
    const { commit } = IDBTransaction.prototype;
    // What a browser does when it finds at the very end that there is no room.
    IDBTransaction.prototype.commit = function () {
      window.room ? commit.call(this) : this.abort();
    };
  });
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await say(page, "tech-cost", "3");
  await saysOnePlace(page);
  assert.deepEqual((await stored(page)).mirror, {});
  await isUsable(page, on.site, { "tech-cost": "3" });
  await saysOnePlace(page);
  await page.evaluate(() => (window.room = true));
  await say(page, "tech-observability", "4");
  await saved(page);
  await saysNothing(page);
  await assertBoth(page);
  assert.deepEqual(trouble, []);
});

test("a database that is taken away on the way: said, and whole again after a reload", async (t) => {
  const { context, trouble } = await guest(t, on);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await say(page, "people-teams", "2");
  await saved(page);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(on.site.url);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await say(page, "tech-cost", "3");
  await saysOnePlace(page);
  await again(page);
  await saved(page);
  await saysNothing(page);
  assert.deepEqual(await shown(page), { "people-teams": "2", "tech-cost": "3" });
  await assertBoth(page);
  assert.deepEqual(trouble, []);
});

test("a database that stops answering on the way: the page does not go on as if all were well", async (t) => {
  const { context, trouble } = await guest(t, on);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await say(page, "people-teams", "2");
  await saved(page);
  await page.evaluate(() => (IDBObjectStore.prototype.get = () => Object.create(IDBRequest.prototype, {
    ...Object.fromEntries(["onsuccess", "onerror"].map((name) => [name, { writable: true }])),
  })));
  await say(page, "tech-cost", "3");
  await saysOnePlace(page);
  assert.deepEqual(trouble, []);
});

/** As after a killed browser: local storage is back where it was after the first answer, the database is not. */
async function fallBack(context) {
  const page = await open(context, `${on.site.url}#/assess`);
  await say(page, "people-teams", "2");
  await saved(page);
  const first = await page.evaluate(() => ({ ...localStorage }));
  for (const choice of "12341") await say(page, "tech-cost", choice);
  await saved(page);
  await page.evaluate((first) => (localStorage.clear(), Object.assign(localStorage, first)), first);
  await page.close();
}

test("what is said while the database does not answer is later than everything in it", async (t) => {
  const { context, trouble } = await guest(t, on);
  await fallBack(context);
  const page = await context.newPage();
  await page.addInitScript(NO_DATABASE.hangs);
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  await say(page, "tech-cost", "5");
  await saysOnePlace(page);
  await page.close();
  const next = await open(context, `${on.site.url}#/assess`);
  assert.deepEqual(await shown(next), { "people-teams": "2", "tech-cost": "5" });
  assert.deepEqual(trouble, []);
});

test("a database that answered too late at the start: of two quick answers, the last one stands", async (t) => {
  const { context, trouble } = await guest(t, on);
  await fallBack(context);
  await context.addInitScript(() => {
    const { getAllKeys } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAllKeys = () => {
      IDBObjectStore.prototype.getAllKeys = getAllKeys;
      return Object.create(IDBRequest.prototype, { onsuccess: { writable: true }, onerror: { writable: true } });
    };
  });
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.evaluate(async () => {
    const radios = [await window.radio("tech-cost", "2"), await window.radio("tech-cost", "5")];
    for (const radio of radios) {
      radio.click();
      // As a quick person: a click of its own, while the database has not yet told what became of the one before.
      await new Promise((later) => setTimeout(later, 0));
    }
  });
  await saved(page);
  const now = { "people-teams": "2", "tech-cost": "5" };
  assert.deepEqual(await shown(page), now);
  const { local, mirror } = await stored(page);
  const said = (place) => parsed(Object.entries(records(place)).find(([key]) => practiceOf(key) === "tech-cost")[1]).body;
  assert.deepEqual([said(local), said(mirror)], ["5", "5"]);
  await again(page);
  assert.deepEqual(await shown(page), now);
  assert.deepEqual(trouble, []);
});
