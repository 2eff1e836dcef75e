// What a figure rests on: every one opens, what would change can be tried, and what is worth a second look is named.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figures, open, saved, stage, turn, visitor } from "./site.mjs";
import { RECEIVED, filled } from "./states.mjs";

const on = stage();
const starts = {};
/** A visitor who has said so much. */
async function answered(state, view) {
  starts[state] ??= await filled(on.browser, on.site, state);
  return visitor(on.browser, on.site, { ...view, ...starts[state] });
}

/** All that a browser holds of a visit. */
const held = async (context) => JSON.stringify(await context.storageState({ indexedDB: true }));
/** The rows of the worked table: group, figure, now, then. */
const worked = (page) =>
  page.locator("#what-if .figures tbody").evaluateAll((groups) =>
    groups.flatMap((group) =>
      [...group.querySelectorAll("[data-figure]")].map((row) =>
        [group.rows[0].textContent, ...[...row.cells].map((cell) => cell.textContent)].join(" | "))));

for (const [hash, rows] of [["#/results", 14], ["#/example", 14], ["#/provisioning", 9]]) {
  test(`every result of ${hash} leads to how it came about`, async () => {
    const { context, trouble } = await answered("complete");
    const page = await open(context, `${on.site.url}${hash}`);
    const results = page.getByRole("table").getByRole("button", { name: /: how it came about$/ });
    const names = await results.locator(".vh").allTextContents();
    assert.equal(names.length, rows);
    assert.equal(new Set(names).size, rows, "each says which it is");
    for (const [place, name] of names.entries()) {
      await results.nth(place).press("Enter");
      const [summary, isOpen] = await page.evaluate(() => [document.activeElement.innerText, document.activeElement.parentElement.open]);
      const group = name.replace(/(, provisioning)?: how.*$/, "");
      assert.ok(summary.startsWith(group), `${name} leads to ${summary}`);
      assert.equal(isOpen, true, name);
    }
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

test("where a result is missing, its text leads to what is missing, and each of it to its question", async () => {
  const { context, trouble } = await answered("half");
  const page = await open(context, `${on.site.url}#/results`);
  const none = page.locator("[data-dimension]:not([data-typical])").first();
  await none.getByRole("button", { name: /more answers? with a level needed/ }).press("Enter");
  const fold = page.locator("details:focus-within");
  const { coverage } = await none.evaluate((row) => ({ ...row.dataset }));
  const [assessed, base] = coverage.split("/").map(Number);
  assert.match(await fold.locator(".notes").innerText(), new RegExp(`${assessed} of ${base} practices that count have a level`));
  assert.match(await fold.locator(".notes").innerText(), /more answers? with a level needed for a result/);
  const missing = fold.locator("dl").first().locator('dt:has-text("Without a level") ~ dd a');
  assert.equal(await missing.count(), base - assessed);
  const [title, href] = await missing.first().evaluate((link) => [link.textContent, link.getAttribute("href")]);
  await turn(page, `${on.site.url}${href}`);
  assert.ok((await page.title()).startsWith(title));
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a smallest set brings what it promises, and nothing of it is kept", async () => {
  const { context, trouble } = await answered("complete");
  const page = await open(context, `${on.site.url}#/results`);
  await saved(page);
  const [before, shown] = [await held(context), await figures(page)];
  const sets = page.getByRole("button", { name: /^The smallest set that brings / });
  assert.equal(await sets.count(), 5, "every dimension is below its target");
  for (const set of await sets.all()) {
    const [, group, level] = (await set.innerText()).match(/brings (.+) to level (\d)$/);
    await set.press("Enter");
    const rows = await worked(page);
    assert.ok(rows.includes(`${group} | Typical level | 2 | ${level}`), rows.join("\n"));
    const said = page.getByRole("status").filter({ hasText: `${group}: typical 2 \u2192 ${level}; ${level} is the lower median of ` });
    assert.equal(await said.count(), 1, group);
  }
  assert.deepEqual(await figures(page), shown, "the figures above stay as they are");
  assert.equal(await held(context), before, "nothing is stored");
  await page.reload();
  await page.locator("main h1").waitFor();
  assert.deepEqual(await figures(page), shown);
  assert.equal(await page.locator("#tried").count(), 0);
  assert.equal(await held(context), before);
  assert.deepEqual(trouble, []);
  await context.close();
});

for (const [name, hash, parts] of [["the example", "#/example", 9], ["a snapshot", RECEIVED, 5]]) {
  test(`of ${name} a practice is tried and taken back by keyboard`, async () => {
    const { context, trouble } = await visitor(on.browser, on.site, { viewport: { width: 320, height: 720 } });
    const page = await open(context, `${on.site.url}${hash}`);
    const choice = page.getByLabel("If this practice");
    const groups = await choice.locator("optgroup").evaluateAll((all) => all.map((one) => one.label));
    assert.equal(new Set(groups).size, parts, "five dimensions, and four subcategories where the deep-dive was begun");
    assert.match(await page.locator("#what-if").innerText(), /Nothing is tried yet/);
    for (const place of [0, 1]) {
      await choice.selectOption({ index: place });
      const own = Number((await choice.locator("option:checked").innerText()).match(/\((\d)/)?.[1] ?? 0);
      assert.equal(await page.getByLabel("stood at level").inputValue(), String(own + 1), "one level up at first");
      await page.getByLabel("stood at level").selectOption("5");
      await page.getByRole("button", { name: "Try it" }).press("Enter");
      assert.equal(await page.locator("#tried li").count(), place + 1);
    }
    // The same practice again takes the place of what was tried of it.
    await page.getByRole("button", { name: "Try it" }).press("Enter");
    assert.equal(await page.locator("#tried li").count(), 2);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    for (const next of ["Take back", "what-if-practice"]) {
      await page.getByRole("button", { name: /^Take back: / }).first().press("Enter");
      await page.waitForFunction((next) => [document.activeElement.id, document.activeElement.innerText].includes(next), next);
    }
    assert.match(await page.locator("#what-if").innerText(), /Nothing is tried yet/);
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

test("what is tried stays while another tab changes an answer", async () => {
  const { context, trouble } = await answered("complete");
  const page = await open(context, `${on.site.url}#/results`);
  await page.getByRole("button", { name: /^The smallest set that brings / }).last().press("Enter");
  const tried = () => page.locator("#tried li > span").allTextContents();
  const [before, shown] = [await tried(), await figures(page)];
  assert.ok(before.length > 1, before.join("\n"));
  const other = await open(context, `${on.site.url}#/assess`);
  /** Says something else of the first question, or of the one with that title. */
  const say = async (title, key) => {
    await turn(other, `${on.site.url}#/assess`);
    const all = other.locator('main a[href^="#/assess/"]');
    const question = await (title ? all.filter({ hasText: title }) : all).first().getAttribute("href");
    await turn(other, `${on.site.url}${question}`);
    await other.locator(".rung").first().waitFor();
    await other.keyboard.press(key);
    await saved(other);
  };
  await say("", "n");
  await page.waitForFunction((shown) => document.querySelector("[data-dimension]").dataset.coverage !== shown, shown[0].coverage);
  assert.deepEqual(await tried(), before);
  assert.ok((await worked(page)).length > 0);
  // What an answer has reached since is not tried any more.
  await say(before[0].replace(/: [^:]*$/, ""), "5");
  await page.waitForFunction((left) => document.querySelectorAll("#tried li").length === left, before.length - 1);
  assert.deepEqual(await tried(), before.slice(1));
  assert.deepEqual(trouble, []);
  await context.close();
});

test("after a quick start was extended, table and what-if speak of what is shown", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/quick`);
  for (let i = 0; i < 10; i++) {
    await page.locator(".rung").first().waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
  }
  await page.getByRole("link", { name: "Extend to the full assessment" }).click();
  await page.getByText("10 of 31 answered").waitFor();
  await turn(page, `${on.site.url}#/results`);
  const rows = await page.locator("[data-dimension]").evaluateAll((all) =>
    all.map((row) => [row.dataset.floor, ...[2, 3, 5].map((cell) => row.cells[cell].innerText)]));
  for (const [floor, range, target, lowest] of rows) {
    assert.deepEqual([floor, range, target], [undefined, "1", "3"]);
    assert.match(lowest, / and 1 more$/);
  }
  const sets = page.getByRole("button", { name: /^The smallest set that brings / });
  assert.equal(await sets.count(), 5);
  for (const set of await sets.all()) await set.press("Enter");
  const typical = (await worked(page)).filter((row) => row.includes(" | Typical level | "));
  assert.equal(typical.length, 5);
  for (const row of typical) assert.match(row, / \| 1 by the quick start \| 3 by the quick start$/);
  assert.match(await page.locator("#what-if").innerText(), /stand at Build\.\u201d would be \u201cAll five dimensions stand at Scale\./);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a shape that many practices show names them in a list", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess`);
  const ids = await page.locator('main a[href^="#/assess/"]').evaluateAll((all) => [
    ...new Set(all.map((one) => one.getAttribute("href").replace("#/assess/", ""))),
  ]);
  for (const [above, listed] of [[4, 0], [5, 4], [ids.length, ids.length - 1]]) {
    const answers = Object.fromEntries(ids.map((id, place) => [id, { answer: place < above ? "5" : "3" }]));
    const one = { name: "Harbour", kind: "team", length: "core", ambition: 3, current: true, answers };
    await turn(page, `${on.site.url}#/data`);
    const buffer = Buffer.from(JSON.stringify({ cairn: 1, assessments: [one] }));
    await page.locator("input[type=file]").setInputFiles({ name: "answers.json", mimeType: "application/json", buffer });
    await page.getByRole("button", { name: "Replace" }).click();
    await page.getByText("Brought in.").waitFor();
    await turn(page, `${on.site.url}#/results`);
    const shape = page.locator(`[data-pattern][data-times="${above}"]`);
    assert.equal(await shape.locator("li").count(), listed, `${above} above their target`);
    assert.match(await shape.innerText(), listed ? /The same is true of these:/ : /The same is true of \u201c.+ and \u201c/);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what rests on opinion and what is overdue is named, with the way to its question", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess`);
  const questions = await page.locator('main a[href^="#/assess/"]').evaluateAll((all) => [
    ...new Set(all.map((one) => one.getAttribute("href"))),
  ]);
  const [opinion, overdue, soon, plain] = questions;
  /** Says a level, and what stands beside it. */
  const say = async (hash, key, { basis, by } = {}) => {
    await turn(page, `${on.site.url}${hash}`);
    await page.locator(".rung").first().waitFor();
    await page.keyboard.press(key);
    if (basis) await page.getByRole("radio", { name: basis }).check({ force: true });
    if (by) {
      await page.locator("main summary", { hasText: "review date" }).click();
      await page.locator("input[name=review-by]").fill(by);
      await page.locator("input[name=review-by]").blur();
    }
    await saved(page);
  };
  const inTwentyDays = await page.evaluate(() => {
    const day = new Date();
    day.setDate(day.getDate() + 20);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  });
  await say(plain, "4", { basis: "Measurement", by: "2170-01-01" });
  await turn(page, `${on.site.url}#/results`);
  assert.equal(await page.locator("#second-look").count(), 0, "nothing to look at, nothing shown");
  await say(opinion, "4", { basis: "Opinion" });
  await say(overdue, "2", { by: "2024-03-05" });
  await say(soon, "2", { by: inTwentyDays });
  await turn(page, `${on.site.url}#/results`);
  const listed = await page.locator("[data-attention]").evaluateAll((all) =>
    all.map((one) => [one.dataset.attention, one.querySelector("a").getAttribute("href"), one.textContent.replace(/^[^(]*/, "")]));
  assert.deepEqual(listed.map(([kind, href]) => [kind, href]), [["overdue", overdue], ["due", soon], ["opinion", opinion]]);
  assert.equal(listed[0][2], "(5 March 2024)");
  assert.deepEqual(trouble, []);
  await context.close();
});
