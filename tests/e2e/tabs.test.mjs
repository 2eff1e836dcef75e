// Several tabs at once: every change stands or gives way to a later one, and all tabs end alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, open, stage } from "./site.mjs";
import { answersIn, later, often, parsed, practiceOf, records, saveEverything, share, shown, stored } from "./stores.mjs";
import { agreed, answerAll, assertStored, quiet, tabsOf, winners } from "./tabs.mjs";

const on = stage();

/** Practices in any order, each with two answers of which one is new. */
const anyAnswers = (practices, count, roll) =>
  Array.from({ length: count }, () => {
    const first = roll(6);
    return [practices[roll(practices.length)], [first, (first + 1 + roll(5)) % 6].map(String)];
  });

test("five tabs that answer at the same time keep every change or give it up to a later one", async (t) => {
  const sums = { changes: 0, kept: 0, overwritten: 0, slowest: 0 };
  for (let run = 0; run < often(1, 20); run++) {
    const { tabs, trouble, practices } = await tabsOf(t, on, 5);
    const plans = tabs.map((_, place) => anyAnswers(practices, often(60, 200), dice(100 * run + place)));
    const changes = (await Promise.all(tabs.map((tab, place) => answerAll(tab, plans[place])))).flat();
    const { view, took } = await agreed(tabs);
    const writes = await quiet(tabs);
    const highest = winners(writes);
    for (const { practice, choice, checked, made } of changes) {
      assert.ok(checked, `${practice} ${choice} was acknowledged`);
      assert.equal(made.length, 1, `${practice} ${choice} was written once: ${made}`);
      const [[key, value]] = made;
      assert.equal(parsed(value).body, choice);
      assert.equal(later(value, highest[key]), highest[key]);
      sums[value === highest[key] ? "kept" : "overwritten"]++;
    }
    sums.changes += changes.length;
    sums.slowest = Math.max(sums.slowest, took);
    await assertStored(tabs, highest);
    const bodies = Object.entries(highest).map(([key, value]) => [practiceOf(key), parsed(value).body]);
    for (const [practice, body] of bodies) {
      const said = changes.some((change) => change.practice === practice && change.choice === body);
      assert.ok(said, `${practice} ${body} was somebody's answer`);
    }
    assert.deepEqual(view, Object.fromEntries(bodies), "what is shown is what is stored");
    for (const file of await Promise.all(tabs.map(saveEverything))) assert.deepEqual(answersIn(file), view);
    assert.deepEqual(trouble, []);
    await tabs[0].context().close();
  }
  t.diagnostic(`${sums.changes} changes: ${sums.kept} stand, ${sums.overwritten} gave way to later ones, none is lost`);
  t.diagnostic(`all tabs showed the same ${sums.slowest} ms after the last change, at most`);
});

test("the same question answered in two tabs at the same moment ends alike in both, and in the next", async (t) => {
  const { tabs, trouble, practices } = await tabsOf(t, on, 2);
  const rounds = often(10, 100);
  for (let round = 0; round < rounds; round++) {
    const practice = practices[round % practices.length];
    for (const tab of tabs) await tab.evaluate((practice) => window.radio(practice, "1"), practice);
    const at = Date.now() + 60;
    await Promise.all(
      tabs.map((tab, place) =>
        tab.evaluate(async ([practice, choice, at]) => {
          while (Date.now() < at);
          await window.say(practice, choice);
        }, [practice, String((round + place * 3) % 6), at]),
      ),
    );
  }
  const writes = await quiet(tabs);
  const { view } = await agreed(tabs);
  assert.equal(Object.keys(view).length, Math.min(rounds, practices.length));
  await assertStored(tabs, winners(writes));
  const third = await open(tabs[0].context(), `${on.site.url}#/assess`);
  assert.deepEqual(await shown(third), view);
  assert.deepEqual(trouble, []);
});

test("a note typed in two tabs at once ends alike in both tabs and in both places", async (t) => {
  const { tabs, trouble } = await tabsOf(t, on, 2);
  for (const tab of tabs) {
    await tab.evaluate(() => window.radio("tech-cost", "1"));
    await tab.locator("summary").first().click();
  }
  for (let round = 0; round < often(5, 50); round++) {
    const type = (tab, name) =>
      tab.evaluate(async (text) => {
        const note = document.querySelector("#note");
        for (let end = 1; end <= text.length; end++) {
          note.value = text.slice(0, end);
          note.dispatchEvent(new InputEvent("input", { bubbles: true }));
          if (end % 3 === 0) await new Promise((later) => setTimeout(later, 1));
        }
      }, `round ${round} in tab ${name}`);
    await Promise.all([type(tabs[0], "one"), type(tabs[1], "two")]);
    await quiet(tabs);
    const notes = await Promise.all(tabs.map((tab) => tab.locator("#note").inputValue()));
    assert.equal(notes[0], notes[1]);
    assert.match(notes[0], new RegExp(`^round ${round} in tab (one|two)$`));
    for (const tab of tabs) {
      const { local, mirror } = await stored(tab);
      assert.deepEqual(records(local), records(mirror));
      assert.equal(parsed(Object.entries(local).find(([key]) => key.endsWith(":n:1:tech-cost"))[1]).body, notes[0]);
    }
  }
  assert.deepEqual(trouble, []);
});

test("an answer given in one tab is seen in the other", async (t) => {
  const { tabs: [one, two], trouble } = await tabsOf(t, on, 2);
  for (const tab of [one, two]) await tab.evaluate(() => window.radio("tech-cost", "1"));
  const took = [];
  for (let round = 0; round < 50; round++) {
    const choice = String((round % 5) + 1);
    const seen = two.evaluate(async (choice) => {
      await window.until(() => document.querySelector(`.rung--on input[value="${choice}"]`));
      return performance.timeOrigin + performance.now();
    }, choice);
    const given = await one.evaluate(async (choice) => {
      const at = performance.timeOrigin + performance.now();
      await window.say("tech-cost", choice);
      return at;
    }, choice);
    took.push((await seen) - given);
  }
  const [half, most] = [share(took, 0.5), share(took, 0.95)].map(Math.round);
  t.diagnostic(`seen in the other tab after: p50 ${half} ms, p95 ${most} ms`);
  assert.ok(Math.max(...took) < 5000);
  assert.deepEqual(trouble, []);
});
