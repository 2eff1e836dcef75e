// Several tabs of one profile: a quick hand in each, and what must hold once all of them are quiet.
import assert from "node:assert/strict";
import { open, saved, visitor } from "./site.mjs";
import { core, later, lendHand, records, shown, stored } from "./stores.mjs";

/** A profile with so many tabs of the app, and the practices of the core. */
export async function tabsOf(t, on, count) {
  const { context, trouble } = await visitor(on.browser, on.site);
  t.after(() => context.close());
  await lendHand(context);
  const tabs = [];
  for (let i = 0; i < count; i++) tabs.push(await open(context, `${on.site.url}#/assess`));
  return { tabs, trouble, practices: await core(tabs[0]) };
}

/** Gives answers as fast as the app takes them; tells which change each click made, if it made one. */
export const answerAll = (tab, plan) =>
  tab.evaluate(async (plan) => {
    const changes = [];
    for (const [practice, choices] of plan) {
      await window.radio(practice, choices[0]);
      const choice = choices.find((one) => !document.querySelector(`input[name="${practice}"][value="${one}"]`).checked);
      const radio = document.querySelector(`input[name="${practice}"][value="${choice}"]`);
      const before = window.writes.length;
      radio.click();
      const made = window.writes.slice(before).filter(([key]) => key.endsWith(`:${practice}`));
      changes.push({ practice, choice, checked: radio.checked, made });
    }
    return changes;
  }, plan);

/** Waits until no tab writes any more and each says that all is saved; gives everything that they wrote. */
export async function quiet(tabs) {
  for (let [before, still] = [-1, 0]; still < 3; ) {
    await Promise.all(tabs.map(saved));
    const count = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.writes.length)));
    const sum = count.reduce((one, other) => one + other);
    [before, still] = [sum, sum === before ? still + 1 : 0];
    await tabs[0].waitForTimeout(100);
  }
  return (await Promise.all(tabs.map((tab) => tab.evaluate(() => window.writes)))).flat();
}

/** Waits until all tabs show the same, and tells what and how long it took. */
export async function agreed(tabs) {
  const start = performance.now();
  for (;;) {
    const views = await Promise.all(tabs.map(shown));
    const texts = views.map((view) => JSON.stringify(Object.entries(view).sort()));
    const took = Math.round(performance.now() - start);
    if (texts.every((text) => text === texts[0])) return { view: views[0], took };
    assert.ok(took < 30000, `the tabs stay apart: ${texts.join("\n")}`);
  }
}

/** The winner of all that was written, by key. */
export function winners(writes) {
  const highest = {};
  for (const [key, value] of writes) highest[key] = key in highest ? later(highest[key], value) : value;
  return highest;
}

/** Both places hold these answers, as every tab sees them. */
export async function assertStored(tabs, highest) {
  for (const [place, tab] of tabs.entries()) {
    const { local, mirror } = await stored(tab);
    const answers = (all) => Object.fromEntries(Object.entries(records(all)).filter(([key]) => key.includes(":a:")));
    const wanted = records(highest);
    assert.deepEqual(answers(local), wanted, `local storage, as tab ${place} sees it`);
    assert.deepEqual(answers(mirror), wanted, `the database, as tab ${place} sees it`);
  }
}
