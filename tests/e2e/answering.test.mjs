// Answering: the quick start by keyboard alone, coming back, several tabs, storage that is not there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { figures, open, saved, stage, visitor } from "./site.mjs";

const on = stage();

test("the quick start, from the first page to the results, by keyboard alone", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, on.site.url);
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  // Tab to the first of the three ways in.
  for (let i = 0; i < 20 && !(await focused()).startsWith("Quick start"); i++) await page.keyboard.press("Tab");
  assert.match(await focused(), /^Quick start/);
  await page.keyboard.press("Enter");
  const seen = [];
  for (let i = 0; i < 10; i++) {
    await page.locator(".rung").first().waitFor();
    seen.push(page.url().split("/").pop());
    await page.keyboard.press(String((i % 5) + 1));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.hash.endsWith(seen.at(-1)));
  }
  assert.equal(new Set(seen).size, 10, "ten different practices");
  await page.locator("[data-dimension]").first().waitFor();
  const rows = await figures(page);
  assert.deepEqual(
    rows.map((row) => row.dimension),
    ["people", "process", "policy", "technology", "business-outcomes"],
  );
  assert.deepEqual(rows.map((row) => row.coverage), Array(5).fill("2/2"));
  assert.deepEqual(rows.map((row) => row.typical), ["1", "3", "1", "2", "4"]);
  assert.deepEqual(rows.map((row) => row.ceiling), ["2", "4", "5", "3", "5"]);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("single keys, their help, and their off switch", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess/process-delivery`);
  const checked = () => page.locator('input[name="process-delivery"]:checked').evaluateAll((all) => all.map((one) => one.value));
  for (const [key, value] of [["3", "3"], ["0", "0"], ["d", "unknown"], ["n", "not-applicable"], ["e", "elsewhere"], ["5", "5"]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await checked(), [value], `key ${key}`);
  }
  await page.keyboard.press("4");
  await page.keyboard.press("p");
  assert.ok(await page.locator("input[name=partly]").isChecked());
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("2");
  assert.deepEqual(await checked(), ["4"], "keys rest while the dialog is open");
  await page.getByRole("dialog").getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  assert.deepEqual(await checked(), ["4"], "single keys are off");
  // A letter in a text field is a letter.
  await page.locator("summary").first().click();
  await page.locator("#note").fill("needs 5 more people");
  await page.locator("#note").blur();
  assert.deepEqual(await checked(), ["4"]);
  // The arrows of a radio group work without single keys.
  await page.locator('input[value="4"]').focus();
  await page.keyboard.press("ArrowUp");
  assert.deepEqual(await checked(), ["3"]);
  // Sideways arrows lead to the neighbours and never change an answer.
  await page.keyboard.press("?");
  await page.goto(`${on.site.url}#/help`);
  await page.getByRole("checkbox").check();
  await page.goto(`${on.site.url}#/assess/process-delivery`);
  await page.locator('input[value="3"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL((url) => !url.hash.endsWith("process-delivery"));
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL((url) => url.hash.endsWith("process-delivery"));
  assert.deepEqual(await checked(), ["3"]);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("everything that was said is there after a reload", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  let page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.locator('input[name="tech-cost"][value="2"]').check();
  await page.locator("input[name=partly]").check();
  await page.locator('.basis label:has-text("Documents")').click();
  await page.locator("summary").nth(0).click();
  await page.locator("#note").fill("Two lines,\n<b>with markup</b> & \"quotes\"");
  await page.locator("summary").nth(1).click();
  await page.locator("input[name=evidence]").fill("https://wiki.example/costs");
  await page.locator("input[name=review-by]").fill("2027-06-01");
  await page.locator("input[name=review-by]").blur();
  await page.goto(`${on.site.url}#/assess/biz-goals`);
  await page.locator('input[name="biz-goals"][value="not-applicable"]').check();
  await page.locator("#reason").fill("We are a charity");
  await page.locator("#reason").blur();
  await page.goto(`${on.site.url}#/assess/biz-cost`);
  await page.locator('input[name="biz-cost"][value="elsewhere"]').check();
  await page.locator("#provider").fill("Group finance");
  await page.locator("#provider-level").selectOption("3");
  await saved(page);
  await page.close();
  page = await open(context, `${on.site.url}#/assess/tech-cost`);
  assert.ok(await page.locator('input[name="tech-cost"][value="2"]').isChecked());
  assert.ok(await page.locator("input[name=partly]").isChecked());
  assert.equal(await page.locator("#note").inputValue(), "Two lines,\n<b>with markup</b> & \"quotes\"");
  assert.equal(await page.locator("input[name=evidence]").inputValue(), "https://wiki.example/costs");
  assert.equal(await page.locator("input[name=review-by]").inputValue(), "2027-06-01");
  await page.goto(`${on.site.url}#/assess/biz-goals`);
  assert.equal(await page.locator("#reason").inputValue(), "We are a charity");
  await page.goto(`${on.site.url}#/assess/biz-cost`);
  assert.equal(await page.locator("#provider-level").inputValue(), "3");
  await page.goto(`${on.site.url}#/results`);
  await page.locator("[data-dimension]").first().waitFor();
  const business = (await figures(page)).find((row) => row.dimension === "business-outcomes");
  assert.equal(business.coverage, "1/5", "one elsewhere at a level; one not applicable left out");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what local storage lost comes back from the mirror, and the other way round", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  let page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.keyboard.press("4");
  await saved(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator(".rung--on").waitFor();
  assert.ok(await page.locator('input[name="tech-cost"][value="4"]').isChecked(), "from the database");
  await saved(page);
  assert.ok(await page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith(":tech-cost"))), "written back");
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const change = request.result.transaction("records", "readwrite");
          change.objectStore("records").clear();
          change.oncomplete = () => (request.result.close(), done());
        };
      });
    }
  });
  await page.reload();
  await page.locator(".rung--on").waitFor();
  assert.ok(await page.locator('input[name="tech-cost"][value="4"]').isChecked(), "from local storage");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a higher revision in the database, never heard of, does not swallow a new answer", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const other = await open(context, `${on.site.url}#/assess/tech-cost`);
  for (const key of "12345") await other.keyboard.press(key);
  await saved(other);
  await other.close();
  // The same profile, with local storage emptied under the app's feet: its clock starts low.
  const page = await open(context, `${on.site.url}#/help`);
  const records = await page.evaluate(async () => {
    const [{ name }] = await indexedDB.databases();
    const database = await new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done(event.target.result)));
    const store = database.transaction("records", "readwrite").objectStore("records");
    const [keys, values] = await Promise.all(
      [store.getAllKeys(), store.getAll()].map((one) => new Promise((done) => (one.onsuccess = () => done(one.result)))),
    );
    store.clear();
    database.close();
    localStorage.clear();
    return keys.map((key, place) => [key, values[place]]);
  });
  await page.reload();
  await page.locator("main h1").waitFor();
  await page.evaluate(async (records) => {
    const [{ name }] = await indexedDB.databases();
    const database = await new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done(event.target.result)));
    const change = database.transaction("records", "readwrite");
    for (const [key, value] of records) change.objectStore("records").put(value, key);
    await new Promise((done) => (change.oncomplete = done));
    database.close();
  }, records);
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  await page.locator(".rung").first().waitFor();
  await page.keyboard.press("2");
  await saved(page);
  await page.reload();
  await page.locator(".rung--on").waitFor();
  assert.ok(await page.locator('input[name="tech-cost"][value="2"]').isChecked(), "the new answer stands");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("clearing an answer can be undone, and a cleared answer stays cleared", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.keyboard.press("4");
  await page.getByRole("button", { name: "Clear the answer" }).click();
  assert.equal(await page.locator('input[name="tech-cost"]:checked').count(), 0);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.ok(await page.locator('input[name="tech-cost"][value="4"]').isChecked());
  await page.getByRole("button", { name: "Clear the answer" }).click();
  await saved(page);
  await page.reload();
  await page.locator(".rung").first().waitFor();
  assert.equal(await page.locator('input[name="tech-cost"]:checked').count(), 0);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("the ways in: quick first, extended by the full one; another assessment, and the first brought back", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, on.site.url);
  const way = (name) => page.getByRole("navigation", { name: "Three ways in" }).getByRole("link", { name }).click();
  await way("Quick start");
  await page.locator(".rung").first().waitFor();
  await page.keyboard.press("3");
  await page.goBack();
  await page.getByText("1 of 10 answered").waitFor();
  await way("Full assessment");
  await page.getByText("1 of 31 answered").waitFor();
  await page.getByLabel("Name").fill("Harbour");
  await page.getByRole("button", { name: "Start another" }).click();
  await page.getByText("0 of 31 answered").waitFor();
  await saved(page);
  await page.reload();
  await page.getByText("Harbour, 1 answered").waitFor();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.getByText("1 of 31 answered").waitFor();
  assert.equal(await page.getByLabel("Name").inputValue(), "Harbour");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what was typed is kept without leaving the field", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.keyboard.press("2");
  await page.locator("summary").first().click();
  await page.locator("#note").pressSequentially("half a sent");
  await saved(page);
  await page.reload();
  await page.locator(".rung--on").waitFor();
  assert.equal(await page.locator("#note").inputValue(), "half a sent");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("two tabs: all answers survive and both tabs show them", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const one = await open(context, `${on.site.url}#/assess`);
  const two = await open(context, `${on.site.url}#/assess`);
  const practices = await one.locator(".shelf__list a").evaluateAll((all) => all.map((link) => link.hash.split("/").pop()));
  assert.equal(practices.length, 31);
  for (const [place, practice] of practices.entries()) {
    const page = place % 2 ? two : one;
    await page.goto(`${on.site.url}#/assess/${practice}`);
    await page.locator(`input[name="${practice}"][value="${(place % 5) + 1}"]`).check();
  }
  for (const page of [one, two]) {
    await saved(page);
    await page.goto(`${on.site.url}#/assess`);
    await page.getByText("31 of 31 answered").waitFor({ timeout: 1000 });
  }
  // The same answer in both: they end alike.
  await one.goto(`${on.site.url}#/assess/tech-cost`);
  await two.goto(`${on.site.url}#/assess/tech-cost`);
  await Promise.all([one.locator('input[value="2"]').check(), two.locator('input[value="5"]').check()]);
  await one.waitForTimeout(500);
  const chosen = (page) => page.locator('input[name="tech-cost"]:checked').getAttribute("value");
  assert.equal(await chosen(one), await chosen(two));
  await one.reload();
  await one.locator(".rung--on").waitFor();
  assert.equal(await chosen(one), await chosen(two));
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a quick start that was extended keeps its results in sight, labelled", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/quick`);
  for (let i = 0; i < 10; i++) {
    await page.locator(".rung").first().waitFor();
    await page.keyboard.press("3");
    await page.keyboard.press("Enter");
  }
  await page.getByRole("heading", { level: 1, name: "All five dimensions stand at Scale." }).waitFor();
  await page.getByRole("link", { name: "Extend to the full assessment" }).click();
  await page.getByText("10 of 31 answered").waitFor();
  await page.goto(`${on.site.url}#/results`);
  await page.getByRole("heading", { level: 1, name: "All five dimensions stand at Scale." }).waitFor();
  assert.deepEqual((await figures(page)).map((row) => row.typical), Array(5).fill(undefined), "no result of its own yet");
  assert.equal(await page.locator("tbody [data-dimension], tr[data-dimension]").getByText("Scale by the quick start").count(), 5);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("another assessment in one tab leaves the other tab at its own", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const one = await open(context, `${on.site.url}#/assess/tech-cost`);
  await one.keyboard.press("3");
  const two = await open(context, `${on.site.url}#/assess`);
  await two.getByText("1 of 31 answered").waitFor();
  await two.getByRole("button", { name: "Start another" }).click();
  await two.getByText("0 of 31 answered").waitFor();
  await saved(two);
  await one.keyboard.press("4");
  await saved(one);
  assert.ok(await one.locator('input[value="4"]').isChecked());
  await two.waitForTimeout(200);
  await two.getByText("0 of 31 answered").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a provider's level survives saying elsewhere once more, and no step of theirs is suggested", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess/biz-cost`);
  await page.keyboard.press("e");
  await page.locator("#provider-level").selectOption("1");
  await page.locator("h1").click();
  await page.keyboard.press("e");
  assert.equal(await page.locator("#provider-level").inputValue(), "1");
  await page.goto(`${on.site.url}#/results`);
  await page.locator("[data-dimension]").first().waitFor();
  assert.equal(await page.locator(".steps li").count(), 0);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("where the browser keeps nothing, the tab says so and goes on", async () => {
  const profile = await mkdtemp(join(tmpdir(), "cairn-"));
  await mkdir(join(profile, "Default"));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.keyboard.press("3");
  await page.locator("[data-saved=tab]").waitFor();
  await page.getByRole("alert").getByText("Not saved").waitFor();
  await page.goto(`${on.site.url}#/results`);
  await page.locator("[data-share-link]").waitFor();
  const technology = (await figures(page)).find((row) => row.dimension === "technology");
  assert.equal(technology.coverage, "1/9");
  await context.close();
});
