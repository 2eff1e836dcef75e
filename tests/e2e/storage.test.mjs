// Local storage that is full, blocked or emptied, a clock that is wrong, and what belongs to others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL, again, assertBoth, beside, fill, guest, isUsable, say, saysNothing, saysOnePlace } from "./guests.mjs";
import { open, saved, stage } from "./site.mjs";
import { parsed, records, saveEverything, shown, stored } from "./stores.mjs";

const on = stage();

const others = (local) => Object.fromEntries(Object.entries(local).filter(([key]) => !key.startsWith("cairn:")));

test("local storage full from the first answer on: said, kept in the other place, in both once there is room", async (t) => {
  const { context, trouble } = await guest(t, on);
  const other = await beside(context, on.site);
  await fill(other);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await say(page, "tech-cost", "3");
  await saysOnePlace(page, FULL);
  const full = await stored(page);
  assert.deepEqual(records(full.local), {}, "there was no room");
  assert.ok(Object.keys(full.mirror).some((key) => key.endsWith(":a:1:tech-cost")));
  await again(page);
  assert.deepEqual(await shown(page), { "tech-cost": "3" });
  assert.deepEqual(others((await stored(page)).local), others(full.local), "theirs stands");
  await other.evaluate(() => localStorage.removeItem("other-app-0"));
  await say(page, "tech-observability", "4");
  await saved(page);
  await saysNothing(page);
  assert.ok((await assertBoth(page))["other-app-1"], "theirs stands");
  await again(page);
  assert.deepEqual(await shown(page), { "tech-cost": "3", "tech-observability": "4" });
  assert.deepEqual(trouble, []);
});

test("local storage that fills up on the way: nothing older is lost, and the rest follows once there is room", async (t) => {
  const { context, trouble } = await guest(t, on);
  const page = await open(context, `${on.site.url}#/assess`);
  const before = { "people-teams": "1", "people-skills": "2", "tech-cost": "3" };
  for (const answer of Object.entries(before)) await say(page, ...answer);
  await saved(page);
  const old = (await stored(page)).local;
  const other = await beside(context, on.site);
  await fill(other);
  // Each page has a copy of local storage of its own, which hears of the other's changes a little later.
  const foreign = others((await stored(other)).local);
  await page.waitForFunction((count) => localStorage.length >= count, Object.keys(foreign).length + Object.keys(old).length);
  const added = { "tech-observability": "4", "tech-cost": "5", "biz-goals": "0" };
  for (const answer of Object.entries(added)) await say(page, ...answer);
  await saysOnePlace(page, FULL);
  await again(page);
  const now = { ...before, ...added };
  assert.deepEqual(await shown(page), now);
  const { local } = await stored(page);
  assert.deepEqual(others(local), foreign);
  for (const [key, value] of Object.entries(records(old))) {
    assert.ok(parsed(local[key]).revision >= parsed(value).revision, `${key} was ${value}, is ${local[key]}`);
  }
  await other.evaluate(() => localStorage.removeItem("other-app-0"));
  await say(page, "biz-cost", "1");
  await saved(page);
  await assertBoth(page);
  await again(page);
  assert.deepEqual(await shown(page), { ...now, "biz-cost": "1" });
  assert.deepEqual(trouble, []);
});

test("what one of the two places lacks is said after a reload, too", async (t) => {
  const { context, trouble } = await guest(t, on);
  await fill(await beside(context, on.site));
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await say(page, "tech-cost", "3");
  await saysOnePlace(page, FULL);
  await again(page);
  await page.locator(".rung--on").waitFor();
  await saysOnePlace(page, FULL);
  assert.deepEqual(trouble, []);
});

test("local storage alone is blocked: said, and the database carries everything", async (t) => {
  const { context, trouble } = await guest(t, on);
  await context.addInitScript(() =>
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("not here", "SecurityError"); } }));
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await say(page, "tech-cost", "3");
  await saysOnePlace(page);
  await isUsable(page, on.site, { "tech-cost": "3" });
  assert.deepEqual(trouble, []);
});

test("site data that was cleared between two visits: a fresh start", async (t) => {
  const { context, trouble } = await guest(t, on);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await say(page, "tech-cost", "3");
  await saved(page);
  await page.goto("about:blank");
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(on.site.url).origin, storageTypes: "all" });
  await page.goto(`${on.site.url}#/data`);
  await page.getByText("Nothing yet").waitFor();
  await saysNothing(page);
  assert.deepEqual(await shown(page), {});
  await say(page, "tech-observability", "4");
  await saved(page);
  await again(page);
  assert.deepEqual(await shown(page), { "tech-observability": "4" });
  assert.deepEqual(trouble, []);
});

const YEARS = 365 * 24 * 3600 * 1000;

test("a clock that is set back and forward by years: the later change stands, in each tab and after a reload", async (t) => {
  const { context, trouble } = await guest(t, on);
  await context.addInitScript(() => {
    const Real = Date;
    const now = () => Real.now() + Number(sessionStorage.getItem("off") ?? 0);
    window.Date = class extends Real {
      constructor(...parts) {
        super(...(parts.length ? parts : [now()]));
      }
      static now = now;
    };
  });
  const setClock = (page, years) => page.evaluate((off) => sessionStorage.setItem("off", off), years * YEARS);
  const tabs = [await open(context, `${on.site.url}#/assess`), await open(context, `${on.site.url}#/assess`)];
  const all = {};
  for (const [place, years] of [0, 30, -40, 9, -200, 300, -20, 0].entries()) {
    const [tab, other] = place % 2 ? tabs : [...tabs].reverse();
    await setClock(tab, years);
    const choice = String(place % 6);
    await say(tab, "tech-cost", choice);
    await saved(tab);
    all["tech-cost"] = choice;
    await other.evaluate((choice) => window.until(async () => (await window.radio("tech-cost", choice)).checked), choice);
    for (const page of [tab, other]) assert.deepEqual(await shown(page), all);
    await again(tab);
    assert.deepEqual(await shown(tab), all, `after ${years} years`);
  }
  await assertBoth(tabs[0]);
  assert.deepEqual(trouble, []);
});

test("what belongs to others is untouched by everything, deleting all included", async (t) => {
  const { context, trouble } = await guest(t, on);
  const other = await beside(context, on.site);
  const theirs = {
    ...{ cairn: "a name", "cairn:": "", "cairn-": "1.2.3", "cairn:zz": "x", "": "no name", "\u{1F5FF}": "stone" },
    ...{ "cairn:zzzzz:a:1:tech-cost": "1.1.aaa.1.1.5", "cairn:zzzzz:c:": "9", "a:1:tech-cost": "5", "other-app": "[1, 2]" },
  };
  await other.evaluate(async (theirs) => {
    for (const [key, value] of Object.entries(theirs)) localStorage.setItem(key, value);
    for (const name of ["other-app", "cairn-zzzzz-"]) {
      await new Promise((done) => {
        const request = indexedDB.open(name, 3);
        request.onupgradeneeded = () => request.result.createObjectStore("records").put("theirs", "cairn:zzzzz:a:1:x");
        request.onsuccess = () => (request.result.close(), done());
      });
    }
    await (await caches.open("other-app")).put("/theirs", new Response("theirs"));
  }, theirs);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  const ours = await page.evaluate(() => Object.keys(localStorage).find((key) => key.endsWith(":m:1")).replace("m:1", ""));
  // Of this very place, but of no kind that is known.
  const ends = ["z:1", "preference:other", "a", "a:1"];
  const unknown = Object.fromEntries(ends.map((end) => [ours + end, "1.1.aaa.1.1.5"]));
  await page.evaluate((unknown) => Object.assign(localStorage, unknown), unknown);
  await again(page);
  await say(page, "tech-cost", "3");
  await saved(page);
  assert.deepEqual(await shown(page), { "tech-cost": "3" });
  const file = await saveEverything(page);
  const bytes = { name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
  for (const way of ["Add", "Merge", "Replace"]) {
    await page.locator("input[type=file]").setInputFiles(bytes);
    await page.getByRole("button", { name: way, exact: true }).click();
    await page.getByText("Brought in.").waitFor();
  }
  await page.getByRole("button", { name: "Delete everything here" }).click();
  await page.getByText("Nothing yet").waitFor();
  await saved(page);
  await again(page);
  await page.getByText("Nothing yet").waitFor();
  await page.evaluate(() => (location.hash = "#/assess"));
  const local = await page.evaluate(() => ({ ...localStorage }));
  for (const [key, value] of Object.entries({ ...theirs, ...unknown })) assert.equal(local[key], value, key);
  const left = await other.evaluate(async () => {
    const values = await Promise.all(["other-app", "cairn-zzzzz-"].map((name) => new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target: { result } }) => {
        result.transaction("records").objectStore("records").getAll().onsuccess = (event) => done(event.target.result);
      };
    })));
    return [...values.flat(), await (await (await caches.open("other-app")).match("/theirs")).text()];
  });
  assert.deepEqual(left, ["theirs", "theirs", "theirs"]);
  assert.deepEqual(trouble, []);
});
