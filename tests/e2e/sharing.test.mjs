// The link: it opens in another browser with the sender's figures, and says plainly when it is damaged.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, figures, open, saved, stage, visitor } from "./site.mjs";

const VALUES = ["0", "1", "2", "3", "4", "5", "unknown", "not-applicable", "elsewhere", null];

const on = stage();

const stored = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

/** Answers every practice by a click on its radio, or leaves it out. */
async function answer(page, roll) {
  await page.goto(`${on.site.url}#/assess`);
  await page.locator(".shelf__list a").first().waitFor();
  const practices = await page.locator(".shelf__list a").evaluateAll((all) => all.map((link) => link.hash));
  for (const hash of practices) {
    const value = VALUES[roll(VALUES.length)];
    if (value === null) continue;
    await page.evaluate(
      async ([hash, value]) => {
        location.hash = hash;
        const name = hash.split("/").pop();
        const radio = () => document.querySelector(`input[name="${name}"][value="${value}"]`);
        while (!radio()) await new Promise(requestAnimationFrame);
        radio().click();
      },
      [hash, value],
    );
  }
}

test("fifty random assessments have the same figures for sender and receiver", async () => {
  const roll = dice(20261122);
  for (let round = 0; round < 50; round++) {
    const sender = await visitor(on.browser, on.site);
    const page = await open(sender.context, on.site.url + (round % 5 === 0 ? "#/quick" : "#/assess"));
    await answer(page, roll);
    await page.goto(`${on.site.url}#/results`);
    const link = await page.locator("[data-share-link]").getAttribute("data-share-link");
    const sent = await figures(page);
    assert.equal(sent.length, 5);
    assert.ok(link.split("#/s/")[1].length <= 45, link);
    const receiver = await visitor(on.browser, on.site);
    const other = await open(receiver.context, link);
    await other.locator("[data-dimension]").first().waitFor();
    assert.deepEqual(await figures(other), sent, `round ${round}: ${link}`);
    assert.deepEqual([...sender.trouble, ...receiver.trouble], []);
    await sender.context.close();
    await receiver.context.close();
  }
});

test("opening a link changes nothing that is stored; a copy is taken on request and can be undone", async () => {
  const sender = await visitor(on.browser, on.site);
  const page = await open(sender.context, `${on.site.url}#/assess/tech-cost`);
  await page.keyboard.press("5");
  await page.goto(`${on.site.url}#/results`);
  const link = await page.locator("[data-share-link]").getAttribute("data-share-link");

  const { context, trouble } = await visitor(on.browser, on.site);
  const mine = await open(context, `${on.site.url}#/assess/tech-cost`);
  await mine.keyboard.press("1");
  await saved(mine);
  const before = await stored(mine);
  await mine.goto(link);
  await mine.getByText("A snapshot somebody sent").waitFor();
  await mine.reload();
  await mine.getByText("A snapshot somebody sent").waitFor();
  assert.equal(await stored(mine), before, "stored data are untouched");
  await mine.getByRole("button", { name: "Work on a copy" }).click();
  await mine.getByRole("button", { name: "Bring my assessment back" }).click();
  await mine.goto(`${on.site.url}#/assess/tech-cost`);
  assert.ok(await mine.locator('input[value="1"]').isChecked(), "undone");
  await mine.goto(link);
  await mine.getByRole("button", { name: "Work on a copy" }).click();
  await saved(mine);
  await mine.goto(`${on.site.url}#/assess/tech-cost`);
  await mine.reload();
  await mine.locator(".rung--on").waitFor();
  assert.ok(await mine.locator('input[value="5"]').isChecked(), "the copy is at hand, and stays");
  assert.deepEqual(trouble, []);
  await context.close();
  await sender.context.close();
});

test("name, notes and evidence go along only when ticked, and arrive as text", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess`);
  await page.getByLabel("Name").fill('<img src=x onerror="alert(1)">');
  await page.getByLabel("Name").blur();
  await page.goto(`${on.site.url}#/results`);
  const field = page.locator("[data-share-link]");
  const bare = await field.getAttribute("data-share-link");
  await page.getByLabel("Take the name, notes").check();
  const full = await field.getAttribute("data-share-link");
  assert.ok(full.length > bare.length);
  const receiver = await visitor(on.browser, on.site);
  const other = await open(receiver.context, bare);
  assert.equal(await other.getByText("onerror").count(), 0);
  await other.goto(full);
  await other.getByText('<img src=x onerror="alert(1)">').first().waitFor();
  assert.deepEqual([...trouble, ...receiver.trouble], []);
  await context.close();
  await receiver.context.close();
});

test("a damaged link says so in a plain sentence", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/results`);
  const link = await page.locator("[data-share-link]").getAttribute("data-share-link");
  const [base, snapshot] = link.split("#/s/");
  const changed = (snapshot[20] === "A" ? "B" : "A");
  for (const [text, says] of [
    [snapshot.slice(0, 30), /incomplete: 30 of \d+ characters/],
    [snapshot.slice(0, 20) + changed + snapshot.slice(21), /was changed/],
    ["", /nothing after the address/],
    [snapshot.slice(0, 20) + "%20" + snapshot.slice(20), /characters that no link of ours has/],
  ]) {
    await page.goto("about:blank");
    await page.goto(`${base}#/s/${text}`);
    await page.locator("[data-link-error]").waitFor();
    assert.match(await page.locator("[data-link-error]").textContent(), says);
    await page.getByRole("link", { name: "To the first page" }).waitFor();
  }
  await page.goto("about:blank");
  await page.goto(`${link}.`);
  await page.getByText("A snapshot somebody sent").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});
