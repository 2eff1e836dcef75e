// Everything deleted in one tab while another one goes on: nothing that was deleted comes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, open, saved, stage } from "./site.mjs";
import { often, parsed, practiceOf, saveEverything, shown } from "./stores.mjs";
import { answerAll, assertStored, quiet, tabsOf, winners } from "./tabs.mjs";

const on = stage();

/** Deletes everything while another tab answers some of the questions, before and after. */
async function deleteWhileAnswering(t, roll) {
  const { tabs: [one, two], trouble, practices } = await tabsOf(t, on, 2);
  await answerAll(one, practices.map((practice) => [practice, ["2"]]));
  await one.evaluate(() => window.radio("tech-cost", "1"));
  await one.locator("summary").first().click();
  await one.locator("#note").fill("an old note");
  await quiet([one, two]);
  await one.goto(`${on.site.url}#/data`);
  await one.getByRole("button", { name: "Delete everything here" }).waitFor();
  // An odd number of them, so that each gets the other answer the next time.
  const some = practices.slice(0, 15);
  const answering = two.evaluate(async (some) => {
    for (let place = 0; !window.enough; place++) await window.say(some[place % some.length], String(4 + (place % 2)));
  }, some);
  await two.waitForFunction((so) => window.writes.length > so, roll(30));
  const before = await one.evaluate(() => {
    [...document.querySelectorAll("main button")].find((one) => one.textContent === "Delete everything here").click();
  }).then(() => two.evaluate(() => window.writes.length));
  await two.waitForFunction((so) => window.writes.length > so, before + 1 + roll(5));
  await two.evaluate(() => (window.enough = true));
  await answering;
  return { one, two, trouble, writes: await quiet([one, two]) };
}

test("everything deleted in one tab while the other answers: only what that one says afterwards is there", async (t) => {
  const roll = dice(11);
  let left = 0;
  for (let round = 0; round < often(2, 30); round++) {
    const { one, two, trouble, writes } = await deleteWhileAnswering(t, roll);
    const highest = winners(writes);
    await assertStored([one, two], highest);
    const bodies = Object.entries(highest).map(([key, value]) => [practiceOf(key), parsed(value).body]);
    const standing = Object.fromEntries(bodies.filter(([, body]) => body !== ""));
    left += Object.keys(standing).length;
    const fresh = await open(one.context(), `${on.site.url}#/assess`);
    for (const tab of [one, two, fresh]) {
      const view = await shown(tab);
      assert.deepEqual(view, standing);
      assert.ok(!Object.values(view).includes("2"), "no deleted answer is shown");
      assert.ok(!JSON.stringify(await saveEverything(tab)).includes("old note"), "nor its note");
    }
    assert.deepEqual(trouble, []);
    await one.context().close();
  }
  t.diagnostic(`${left} answers were said after the others had been deleted`);
  assert.ok(left > 0);
});

test("another assessment, deleted in one tab: what the other says in it afterwards is there after a reload", async (t) => {
  const { tabs: [one, two], trouble } = await tabsOf(t, on, 2);
  await one.evaluate(() => window.say("tech-cost", "2"));
  await one.goto(`${on.site.url}#/assess`);
  await one.getByRole("button", { name: "Start another" }).click();
  await one.evaluate(() => window.say("tech-cost", "3"));
  await saved(one);
  await two.reload();
  await two.locator("main h1").waitFor();
  assert.deepEqual(await shown(two), { "tech-cost": "3" });
  await one.goto(`${on.site.url}#/data`);
  await one.getByRole("button", { name: "Delete everything here" }).click();
  await two.locator('.shelf__list li[data-answered="true"]').waitFor({ state: "detached" });
  await two.evaluate(() => window.say("tech-cost", "5"));
  await quiet([one, two]);
  assert.deepEqual(await shown(two), { "tech-cost": "5" });
  await two.reload();
  await two.locator("main h1").waitFor();
  assert.deepEqual(await shown(two), { "tech-cost": "5" });
  assert.deepEqual(trouble, []);
});
