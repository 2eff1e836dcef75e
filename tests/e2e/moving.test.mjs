// Moving about: what is open stands in sight, Back finds a page as it was left, a word is explained where it stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, stage, visitor } from "./site.mjs";
import { filled } from "./states.mjs";

const on = stage();

test("on every page it is clear whose answers are open", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, on.site.url);
  const here = page.locator(".masthead .here");
  assert.equal(await here.count(), 0, "nothing is open yet");
  await page.goto(`${on.site.url}#/quick`);
  await page.locator(".rung").first().waitFor();
  await page.keyboard.press("2");
  await here.waitFor();
  assert.match(await here.innerText(), /My organization, quick start$/);
  await page.goto(`${on.site.url}#/assess`);
  await page.locator("input[autocomplete=organization]").fill("Harbour <b>");
  await page.getByRole("button", { name: "Extend" }).click();
  for (const hash of ["#/", "#/results", "#/provisioning", "#/glossary", "#/help", "#/no/such/page"]) {
    await page.goto(`${on.site.url}${hash}`);
    await page.locator("main h1").waitFor();
    assert.match(await here.innerText(), /Harbour <b>$/, hash);
  }
  const link = await page.goto(`${on.site.url}#/results`).then(() => page.locator("#share-link").inputValue());
  await page.goto(`${on.site.url}#/example`);
  await page.waitForFunction(() => document.querySelector(".here").textContent.endsWith("Example"));
  await page.goto(link);
  await page.waitForFunction(() => document.querySelector(".here").textContent.startsWith("Snapshot"));
  await page.goto(`${on.site.url}#/help`);
  await here.click();
  await page.waitForURL(/#\/assess$/);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what narrowed a page is found again on Back, and not on a new visit to it", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, on.site.url);
  const cases = [
    ["kpis", () => page.getByRole("searchbox").fill("lead time"), () => page.getByRole("searchbox").inputValue()],
    ["glossary", () => page.getByRole("searchbox").fill("drift"), () => page.getByRole("searchbox").inputValue()],
    ["model", () => page.locator("#search").fill("rotate keys"), () => page.locator("#search").inputValue()],
    ["advice", () => page.locator("[name=band]").selectOption("1"), () => page.locator("[name=band]").inputValue()],
    ["provisioning/session", () => page.locator("[name=slice]").selectOption("2"), () => page.locator("[name=slice]").inputValue()],
    ["provisioning/session", () => page.locator("[name=minutes]").selectOption("60"), () => page.locator("[name=minutes]").inputValue()],
    ["landscape", () => page.locator("[name=status]").nth(2).uncheck(), () => page.locator("[name=status]").nth(2).isChecked().then(String)],
  ];
  for (const [name, narrow, now] of cases) {
    await page.goto(`${on.site.url}#/help`);
    await page.goto(`${on.site.url}#/${name}`);
    await page.waitForFunction((name) => location.hash.endsWith(name) && document.querySelector("main h1"), name);
    const before = await now();
    await narrow();
    const narrowed = await now();
    assert.notEqual(narrowed, before, name);
    const shown = await page.locator("main").innerText();
    await page.locator('.nav a[href="#/help"]').click();
    await page.getByRole("heading", { level: 1, name: "How to answer" }).waitFor();
    await page.goBack();
    await page.waitForFunction((name) => location.hash.endsWith(name), name);
    await page.waitForFunction(() => !document.querySelector("main h1").textContent.startsWith("How"));
    assert.equal(await now(), narrowed, `${name}: Back`);
    assert.equal(await page.locator("main").innerText(), shown, `${name}: what is shown`);
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: "How to answer" }).waitFor();
    await page.locator(`.foot a[href="#/${name.split("/")[0]}"]`).click();
    await page.waitForFunction(() => !document.querySelector("main h1").textContent.startsWith("How"));
    if (!name.includes("/")) assert.equal(await now(), before, `${name}: a new visit`);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test("Back opens what was open, and closes what lies over a page", async () => {
  const start = await filled(on.browser, on.site, "complete");
  const { context, trouble } = await visitor(on.browser, on.site, { ...start, viewport: { width: 390, height: 844 } });
  const page = await open(context, `${on.site.url}#/results`);
  const folds = () => page.locator("main details").evaluateAll((all) => all.map((one) => one.open));
  await page.locator("main summary").nth(1).click();
  await page.locator("main summary").last().click();
  const left = await folds();
  assert.equal(left.filter(Boolean).length, 2);
  await page.locator("main details[open] a").last().click();
  await page.waitForURL((url) => !url.hash.endsWith("results"));
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Operate" }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll("main details[open]").length === 2);
  assert.deepEqual(await folds(), left);
  // The menu leads on, and Back from an open one does not leave it lying there.
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Help" }).click();
  await page.getByRole("heading", { level: 1, name: "How to answer" }).waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Operate" }).waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a dotted word is explained over the page, and the focus returns to it", async () => {
  const start = await filled(on.browser, on.site, "half");
  const { context, trouble } = await visitor(on.browser, on.site, start);
  const page = await open(context, `${on.site.url}#/assess/process-delivery`);
  const word = page.locator("a.term").first();
  await word.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  assert.ok((await dialog.getByRole("heading").innerText()).length > 2);
  await page.keyboard.press("4");
  assert.equal(await page.locator('input[value="4"]:checked').count(), 0, "single keys rest");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.className), "term");
  assert.match(page.url(), /process-delivery$/, "nobody lost their place");
  await word.click();
  await dialog.getByRole("link").click();
  await page.waitForURL(/#\/glossary\/./);
  assert.equal(await dialog.count(), 0);
  await page.goBack();
  await page.locator(".rung").first().waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a session that was ended can be taken up again", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/provisioning/session`);
  await page.getByRole("button", { name: "Start the session" }).click();
  await page.locator(".rung").first().waitFor();
  const first = page.url();
  await page.goto(`${on.site.url}#/provisioning/session`);
  const line = page.locator("#under-way");
  await line.getByRole("button", { name: "End the session" }).click();
  await line.getByText("ended").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Undo");
  await page.keyboard.press("Enter");
  await line.getByRole("link").click();
  await page.waitForURL(first);
  assert.deepEqual(trouble, []);
  await context.close();
});
