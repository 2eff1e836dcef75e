// Stored values that were damaged in a hundred ways: nothing is shown that nobody said, and nothing else is lost.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { beside, fill } from "./guests.mjs";
import { dice, launch, open, saved, serve, visitor } from "./site.mjs";
import { answersIn, lendHand, often, practiceOf, records, saveEverything, shown } from "./stores.mjs";
import { filled } from "./states.mjs";

const on = {};
before(async () => Object.assign(on, { site: await serve(), browser: await launch() }));
after(async () => {
  await on.browser.close();
  await on.site.stop();
});

/** What can happen to a text, each given chance. `null` takes the value away where only texts can stand. */
const WAYS = {
  null: () => null,
  empty: () => "",
  object: () => "[object Object]",
  json: (_, roll) => ['{"answer": "5"}', "[1]", "true", '"1.1.aaa.1.1.5"'][roll(4)],
  long: () => "1.".repeat(2 ** 19),
  cut: (value, roll) => value.slice(0, roll(value.length)),
  bit: (value, roll) => {
    const place = roll(value.length);
    return value.slice(0, place) + String.fromCharCode(value.charCodeAt(place) ^ (1 << roll(7))) + value.slice(place + 1);
  },
};

/** The two places of a profile that was kept, as texts by key, and the way back into such a profile. */
function places({ storageState }) {
  const [origin] = storageState.origins;
  const [{ stores: [store] }] = origin.indexedDB;
  const local = Object.fromEntries(origin.localStorage.map(({ name, value }) => [name, value]));
  const mirror = Object.fromEntries(store.records.map(({ key, value }) => [key, value]));
  const profile = (local, mirror) => {
    const damaged = structuredClone(storageState);
    const texts = Object.entries(local).filter(([, value]) => value !== null);
    damaged.origins[0].localStorage = texts.map(([name, value]) => ({ name, value }));
    damaged.origins[0].indexedDB[0].stores[0].records = Object.entries(mirror).map(([key, value]) => ({ key, value }));
    return { storageState: damaged };
  };
  return { local, mirror, profile };
}

/** Damages some values; tells whether any text is left of them, and which keys have a good copy in neither place. */
function damage({ local, mirror }, count, roll) {
  const [spoiled, keys] = [{ local: { ...local }, mirror: { ...mirror } }, Object.keys(records(local))];
  const [bad, told] = [{ local: new Set(), mirror: new Set() }, []];
  for (let done = 0; done < count; ) {
    const key = keys.splice(roll(keys.length), 1)[0];
    const where = [["local"], ["mirror"], ["local", "mirror"]][roll(3)];
    const way = [...Object.keys(WAYS), "swapped"][roll(8)];
    // One long value fills a good part of local storage, and so does the copy that is kept aside.
    if (way === "long" && told.some((one) => one.includes("long"))) continue;
    const other = way === "swapped" ? keys.splice(roll(keys.length), 1)[0] : undefined;
    for (const place of where) {
      const now = spoiled[place];
      bad[place].add(key);
      if (other) {
        bad[place].add(other);
        [now[key], now[other]] = [now[other], now[key]];
      } else {
        now[key] = WAYS[way](now[key], roll);
      }
    }
    told.push(`${way} ${key} ${where.join(" and ")}`);
    done++;
  }
  const texts = ["local", "mirror"].some((place) => [...bad[place]].some((key) => spoiled[place][key]));
  return { spoiled, told, texts, gone: new Set([...bad.local].filter((key) => bad.mirror.has(key))) };
}

/** A session with everything that can be said, as it is kept, shown and filed. */
let kept;
const session = () => (kept ??= haveSession());
async function haveSession() {
  const start = await filled(on.browser, on.site, "complete");
  const { context } = await visitor(on.browser, on.site, start);
  await lendHand(context);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.locator("summary").first().click();
  await page.locator("#note").fill("A note with 1.2.aaa.3 in it");
  await saved(page);
  const storageState = await context.storageState({ indexedDB: true });
  const view = await shown(page);
  const answers = answersIn(await saveEverything(page));
  await context.close();
  return { storageState, view, answers };
}

/** What must still be there of some answers when the records under these keys are gone. */
function without(answers, gone) {
  const lost = [...gone].filter((key) => key.includes(":a:")).map(practiceOf);
  return Object.fromEntries(Object.entries(answers).filter(([practice]) => !lost.includes(practice)));
}

test("a hundred damaged values: no answer is shown that was not given, and every sound one is", async (t) => {
  const start = await session();
  const roll = dice(2026);
  const { local, mirror, profile } = places(start);
  const [count, loads] = [10, often(10, 100)];
  let lost = 0;
  for (let load = 0; load < loads; load++) {
    const { spoiled, told, texts, gone } = damage({ local, mirror }, count, roll);
    const { context, trouble } = await visitor(on.browser, on.site, profile(spoiled.local, spoiled.mirror));
    await lendHand(context);
    const page = await open(context, `${on.site.url}#/assess`);
    const why = `load ${load}: ${told.join("; ")}`;
    assert.deepEqual(await shown(page), without(start.view, gone), why);
    const heard = await page.getByRole("alert").innerText();
    assert.ok(/damaged|newer version/.test(heard) || !texts, `${why}: it is said`);
    assert.deepEqual(answersIn(await saveEverything(page)), without(start.answers, gone), why);
    assert.deepEqual(trouble, [], why);
    lost += gone.size;
    await context.close();
  }
  t.diagnostic(`${loads * count} values damaged over ${loads} loads; ${lost} were damaged in both places and are gone`);
});

test("what was damaged in each place in its own way is kept aside, both of it", async (t) => {
  const start = await session();
  const { local, mirror, profile } = places(start);
  const key = Object.keys(local).find((key) => key.endsWith("n:1:tech-cost"));
  const here = { ...local, [key]: local[key].replace("A note", "A nute") };
  const there = { ...mirror, [key]: mirror[key].slice(0, -4) };
  const { context, trouble } = await visitor(on.browser, on.site, profile(here, there));
  t.after(() => context.close());
  const page = await open(context, `${on.site.url}#/data`);
  const button = page.getByRole("button", { name: "Save the damaged part" });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const file = (await readFile(await download.path())).toString();
  for (const text of [here[key], there[key]]) assert.ok(file.includes(text), text);
  assert.deepEqual(trouble, []);
});

test("what was damaged and finds no room to be kept aside is told all the same", async (t) => {
  const start = await session();
  const { local, mirror, profile } = places(start);
  const key = Object.keys(local).find((key) => key.endsWith("a:1:tech-cost"));
  const cut = (place) => ({ ...place, [key]: place[key].slice(0, -2) });
  const { context, trouble } = await visitor(on.browser, on.site, profile(cut(local), cut(mirror)));
  t.after(() => context.close());
  await lendHand(context);
  await fill(await beside(context, on.site));
  const page = await open(context, `${on.site.url}#/assess`);
  assert.deepEqual(await shown(page), without(start.view, [key]));
  await page.getByRole("alert").getByText("damaged").waitFor();
  assert.deepEqual(trouble, []);
});
