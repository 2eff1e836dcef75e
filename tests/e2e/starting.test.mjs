// Starting: where a part of the page did not come, a panel stands in for it, and nobody is left with a blank page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { controlled, installed, kept, look, NOTE, QUESTION, say, take, whole } from "./installed.mjs";
import { gone, half, host, otherPage, release } from "./releases.mjs";
import { launch, open, visitor } from "./site.mjs";

const [ONE, TWO] = [1, 2].map((number) => release(number));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Somebody who said something here before, in a browser that has no worker: their host had none to give. */
async function stage(t, base) {
  const site = await host(ONE, base);
  t.after(() => site.stop());
  site.faults.set("sw.js", gone);
  const { context } = await visitor(browser, site);
  t.after(() => context.close());
  const page = await open(context, `${site.url}${QUESTION}`);
  await say(page);
  site.release = TWO;
  return { site, context, page };
}

/** The panel of a start that failed, by the words that stand on it. */
async function panel(page, why) {
  await page.getByRole("heading", { name: "Cairn did not start" }).waitFor();
  await page.getByText(why).waitFor();
  assert.equal(await page.getByText("Cairn is loading").count(), 0);
}

/** What the panel gives as a file: keys and values, some of them twice, for there are two places. */
async function taken(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save my answers as a file" }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), "utf8"))["cairn-records"];
}

/** Everything of ours that the browser holds is in the file. */
async function savable(page) {
  const file = (await taken(page)).map((pair) => pair.join("="));
  const stored = await page.evaluate(() => Object.entries(localStorage));
  for (const pair of stored) assert.ok(file.includes(pair.join("=")), pair[0]);
  assert.ok(file.some((pair) => /:a:\w+:tech-cost=/.test(pair)), "the answer is in it");
}

const afresh = (page) =>
  Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it afresh" }).click()]);

const [glue, wasm] = [TWO.part("cairn", "js"), TWO.part("cairn", "wasm")];
for (const [what, faults] of [
  ["a page whose script and Wasm are gone", [[glue, gone], [wasm, gone]]],
  ["a page in place of the script", [[glue, otherPage]]],
  ["a page in place of the Wasm", [[wasm, otherPage]]],
  ["half of the Wasm", [[wasm, half]]],
  ["half of the script", [[glue, half]]],
]) {
  test(`where the host has ${what}, a panel offers the answers and a fresh start`, async (t) => {
    const { site, page } = await stage(t);
    site.faults = new Map(faults);
    await page.reload();
    await panel(page, "A part of it did not load");
    await savable(page);
    await afresh(page);
    await panel(page, "A part of it did not load");
    site.faults.clear();
    await afresh(page);
    await whole(page, TWO);
    await kept(page);
  });
}

test("a page that was kept somewhere from a release of which nothing is left leads to the one that is there", async (t) => {
  const { site, page } = await stage(t);
  const old = release(3).files.get("index.html");
  const stale = (response) => response.writeHead(200, response.own).end(old);
  site.faults.set("index.html", (response, bytes) => (response.req.url.includes("?") ? response.end(bytes) : stale(response)));
  await page.reload();
  await page.getByText("Cairn is loading").waitFor();
  // What is shown late is shown now.
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  await page.getByText("Load it afresh").first().click({ timeout: 5000 });
  await whole(page, TWO);
  await page.goto(`${page.url().split("#")[0]}${QUESTION}`);
  await kept(page);
});

test("the file of the panel has what only one of the two places still holds", async (t) => {
  const { site, page } = await stage(t);
  site.faults.set(wasm, gone);
  // As in a browser that was killed: local storage is written late.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.includes(":a:")) localStorage.removeItem(key);
  });
  await page.reload();
  await panel(page, "A part of it did not load");
  const file = await taken(page);
  assert.ok(file.some(([key]) => /:a:\w+:tech-cost$/.test(key)), "the answer is in it");
  assert.ok(file.some(([, record]) => record.endsWith(NOTE)), "the note is in it");
});

test("the file of the panel opens again", async (t) => {
  const { site, page } = await stage(t);
  site.faults.set(wasm, gone);
  await page.reload();
  await panel(page, "A part of it did not load");
  const file = JSON.stringify({ "cairn-records": await taken(page) });
  site.faults.clear();
  await afresh(page);
  await page.goto(`${site.url}#/data`);
  const given = { name: "cairn-stored-answers.json", mimeType: "application/json", buffer: Buffer.from(file) };
  await page.locator("input[type=file]").setInputFiles(given);
  await page.getByText("holds 1 assessment").waitFor({ timeout: 5000 });
});

test("a start that takes very long is said to, and goes on all the same", async (t) => {
  const { site, context, page } = await stage(t);
  await context.addInitScript(() => {
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = (what, time, ...more) => wait(what, time >= 10000 ? 0 : time, ...more);
  });
  let send;
  site.faults.set(wasm, (response, bytes) => (send = () => response.writeHead(200, response.own).end(bytes)));
  await page.reload({ waitUntil: "commit" });
  await panel(page, "It takes unusually long to load");
  await savable(page);
  send();
  await whole(page, TWO);
  assert.ok(await page.locator("#recovery").isHidden(), "the panel is gone");
  await kept(page);
});

test("a release that cannot start is left for the one that heals it", async (t) => {
  const broken = release(2, 'throw new Error("It does not start.");');
  const site = await host(ONE);
  t.after(() => site.stop());
  const { context, page } = await installed(browser, site);
  t.after(() => context.close());
  site.release = broken;
  assert.ok(await look(page));
  await take(page, broken);
  await panel(page, "A part of it did not load");
  await savable(page);
  await page.reload();
  await panel(page, "A part of it did not load");
  const healed = release(3);
  site.release = healed;
  await afresh(page);
  await whole(page, healed);
  await kept(page);
});

test("a fresh start of one deployment leaves the one around it alone", async (t) => {
  const { site, context, page } = await stage(t, "/around/inner/");
  const outside = new URL("/around/", site.url).href;
  site.beside.set("/around/", ONE);
  const around = await open(context, outside);
  await controlled(around);
  site.faults.set(wasm, gone);
  await page.reload();
  await panel(page, "A part of it did not load");
  site.faults.clear();
  await afresh(page);
  await whole(page, TWO);
  const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope));
  assert.ok(scopes.includes(outside), "the other worker is there");
  site.leave();
  await around.reload();
  await whole(around, ONE);
});
