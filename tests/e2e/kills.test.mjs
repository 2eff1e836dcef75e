// Tabs and whole browsers that are killed while somebody answers: nothing that was acknowledged is lost.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { Account, atATime, freshProfile, killTabs, removeProfile, wait, withProfile } from "./killing.mjs";
import { CHROMIUM, FLAGS, dice, open, serve, visitor } from "./site.mjs";
import { core, lendHand, often, parsed, practiceOf, share, shown } from "./stores.mjs";

let site;
before(async () => (site = await serve()));
after(() => site.stop());

/** A question and its answer each, never the one that stands. */
const someAnswers = (practices, standing, roll) => {
  const now = { ...standing };
  return practices.map((practice) => {
    const others = ["0", "1", "2", "3", "4", "5"].filter((answer) => answer !== now[practice]);
    return [practice, (now[practice] = others[roll(others.length)])];
  });
};

/** Answers by clicks, as fast as the app turns its pages. */
const byClicks = (page, plan) =>
  page.evaluate(async (plan) => {
    for (const [practice, answer] of plan) await window.say(practice, answer);
  }, plan);

/** Answers by keys, question after question. */
async function byKeys(page, plan, pause = () => 0) {
  for (const [place, [, answer]] of plan.entries()) {
    if (place > 0) await page.keyboard.press("ArrowRight");
    await page.keyboard.press(answer);
    await wait(pause());
  }
}

/** From here on, every answer that local storage has taken counts. */
async function tabUnder(context, account) {
  let [plan, count] = [[], 0];
  await context.exposeFunction("acknowledged", (key, value) => {
    const [practice, answer] = [practiceOf(key), parsed(value).body];
    const place = plan.findIndex((one) => one[0] === practice && one[1] === answer);
    if (place < 0) return;
    plan = plan.slice(place + 1);
    account.owe(practice, answer);
    count++;
  });
  return {
    count: () => count,
    begin: (what) => (plan = what),
    // More than a few can not be on their way between two processes.
    end: () => plan.slice(0, 5).forEach(([practice, answer]) => account.send(practice, answer)),
  };
}

/** The browser keeps a process in stock for the next page. Where that was killed, too, the page never comes: so once more. */
async function openAfterKill(context) {
  for (let tries = 0; tries < 3; tries++) {
    const opened = open(context, `${site.url}#/assess`);
    const page = await Promise.race([opened, wait(10000)]).catch(() => {});
    if (page) return page;
    opened.catch(() => {});
  }
  throw new Error("no page opens any more");
}

test("a tab that is killed at any moment loses no answer that it had taken", async (t) => {
  const profile = await freshProfile();
  const settings = { executablePath: CHROMIUM, args: FLAGS };
  const browser = { newContext: (more) => chromium.launchPersistentContext(profile, { ...settings, ...more }) };
  const { context, trouble } = await visitor(browser, site);
  t.after(() => context.close().then(() => removeProfile(profile)));
  await lendHand(context);
  const [account, roll] = [new Account(), dice(7)];
  const tab = await tabUnder(context, account);
  const practices = await core(await open(context, `${site.url}#/assess`));
  const [kills, lost] = [often(12, 200), []];
  for (let round = 0; round < kills; round++) {
    const page = await openAfterKill(context);
    const standing = await shown(page);
    const clicks = round % 2 === 0;
    const route = clicks ? Array.from({ length: 200 }, () => practices[roll(practices.length)]) : practices.slice(roll(8));
    const plan = someAnswers(route, standing, roll);
    tab.begin(plan);
    const dead = page.waitForEvent("crash");
    await page.evaluate((first) => window.radio(first, "1"), plan[0][0]);
    (clicks ? byClicks(page, plan) : byKeys(page, plan)).catch(() => {});
    await wait(20 + roll(clicks ? 1200 : 400));
    killTabs(profile);
    await dead;
    await page.close();
    tab.end();
    const fresh = await openAfterKill(context);
    const now = await shown(fresh);
    lost.push(...account.lost(now).map((practice) => `kill ${round}: ${practice} ${account.due[practice]} is ${now[practice]}`));
    assert.equal((await fresh.getByRole("alert").innerText()).trim(), "", "no value was torn");
    account.settle(now);
    await fresh.close();
  }
  t.diagnostic(`${kills} kills amid ${tab.count()} acknowledged answers, ${lost.length} lost`);
  assert.deepEqual(lost, []);
  assert.deepEqual(trouble, []);
});

/** Tells what was written, and what of it the page has called saved and how long that took since the key. */
const watchMark = () => {
  let [pressed, told] = [[], 0];
  addEventListener("keydown", (event) => /^[0-5]$/.test(event.key) && pressed.push(performance.now()), true);
  const isMark = (node) => node.nodeType === 1 && (node.matches("[data-saved=true]") || node.querySelector("[data-saved=true]"));
  // Only a mark that has just been set counts: one that still stands may be about to go.
  const set = ({ type, target, addedNodes }) => (type === "attributes" ? isMark(target) : [...addedNodes].some(isMark));
  new MutationObserver((changes) => {
    if (told === window.writes.length || !changes.some(set)) return;
    window.marked(window.writes.slice(told), pressed.map((at) => performance.now() - at));
    [pressed, told] = [[], window.writes.length];
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-saved"] });
};

/** One browser: answers for so long with such pauses, dies, and is asked what it still knows. */
async function killedSession({ seed, lasts, pause }, start) {
  const [roll, account, waits] = [dice(seed), new Account(), []];
  const first = await start();
  const { context, trouble } = await visitor({ newContext: () => first.context }, site);
  await lendHand(context);
  await context.addInitScript(watchMark);
  await context.exposeFunction("marked", (writes, took) => {
    for (const [key, value] of writes) account.owe(practiceOf(key), parsed(value).body);
    waits.push(...took);
  });
  const page = await open(context, `${site.url}#/assess`);
  const practices = await core(page);
  let dead = false;
  const answering = (async () => {
    let standing = {};
    while (!dead) {
      const plan = someAnswers(practices, standing, roll);
      // Not known to the page before it is killed, so it counts as on its way.
      plan.forEach(([practice, answer]) => account.send(practice, answer));
      await page.evaluate((first) => window.radio(first, "1"), plan[0][0]);
      await byKeys(page, plan, () => pause(roll));
      standing = Object.fromEntries(plan);
    }
  })().catch(() => {});
  await wait(lasts(roll));
  dead = true;
  await first.kill();
  await answering;
  const second = await start();
  const next = await visitor({ newContext: () => second.context }, site);
  await lendHand(next.context);
  const fresh = await open(next.context, `${site.url}#/assess`);
  const now = await shown(fresh);
  const lost = account.lost(now).map((practice) => `${seed}: ${practice} ${account.due[practice]} is ${now[practice]}`);
  const aside = (await fresh.getByRole("alert").innerText()).trim();
  return { lost, due: Object.keys(account.due).length, waits, trouble: [...trouble, ...next.trouble, aside].filter(Boolean) };
}

test("a browser that is killed at any moment loses no answer that the page had called saved", async (t) => {
  const short = (seed) => ({ seed, lasts: (roll) => 300 + roll(often(2500, 9000)), pause: (roll) => roll(150) });
  const long = (seed) => ({ seed, lasts: (roll) => 60000 + roll(60000), pause: (roll) => 800 + roll(400) });
  const sessions = [
    ...Array.from({ length: often(0, 30) }, (_, place) => long(1000 + place)),
    ...Array.from({ length: often(4, 70) }, (_, place) => short(1 + place)),
  ];
  const ends = await atATime(often(2, 6), sessions.map((session) => () => withProfile((start) => killedSession(session, start))));
  const waits = ends.flatMap((end) => end.waits);
  const due = ends.reduce((sum, end) => sum + end.due, 0);
  const lost = ends.flatMap((end) => end.lost);
  t.diagnostic(`${ends.length} kills, ${due} saved answers, ${lost.length} lost`);
  const [half, most] = [share(waits, 0.5), share(waits, 0.95)].map(Math.round);
  t.diagnostic(`from key to saved: p50 ${half} ms, p95 ${most} ms, over ${waits.length}`);
  assert.deepEqual(lost, []);
  assert.deepEqual(ends.flatMap((end) => end.trouble), []);
  assert.ok(due > 0, "something had been saved");
});
