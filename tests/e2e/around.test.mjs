// Around the questions: the grid by keyboard, a subcategory that others run, a session, the profile, the search, the library.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { figures, open, saved, stage, visitor } from "./site.mjs";

const on = stage();

const cells = (page) =>
  page.locator("[data-cell]").evaluateAll((all) => Object.fromEntries(all.map((one) => [one.dataset.cell, one.dataset.level])));
const rows = (page, kind) =>
  page.locator(`tr[data-${kind}]`).evaluateAll((all) => all.map(({ dataset }) => `${dataset.coverage} ${dataset.typical ?? "-"}`));

test("the grid is worked like a spreadsheet, by keyboard alone", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/provisioning`);
  const focused = () => page.evaluate(() => document.activeElement.closest("[data-cell]")?.dataset.cell);
  // The grid is one stop for Tab.
  for (let i = 0; i < 20 && !(await focused()); i++) await page.keyboard.press("Tab");
  assert.equal(await focused(), "prov-auto-people");
  for (const line of ["23241", "33345", "12231", "12130"]) {
    for (const key of line) {
      await page.keyboard.press(key);
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
  }
  assert.equal(await focused(), "prov-keys-people", "the last row is the end");
  assert.deepEqual(Object.values(await cells(page)), [..."23241333451223112130"]);
  await page.keyboard.press("Control+Home");
  assert.equal(await focused(), "prov-auto-people");
  await page.keyboard.press("Control+End");
  assert.equal(await focused(), "prov-keys-outcomes");
  await page.keyboard.press("d");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  const now = await cells(page);
  assert.equal(now["prov-keys-outcomes"], "unknown");
  assert.equal(now["prov-security-outcomes"], "", "cleared");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal((await cells(page))["prov-security-outcomes"], "1");
  assert.equal(await focused(), "prov-security-outcomes", "the focus is back where it was cleared");
  // Nothing can be undone once something else was said there.
  await page.keyboard.press("Delete");
  await page.locator("#cell li", { hasText: "requests" }).first().click();
  assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0);
  // By the rules of scoring: the lower median, over what has a level.
  assert.deepEqual(await rows(page, "subcategory"), ["5/5 2", "5/5 3", "5/5 2", "4/5 1"]);
  assert.deepEqual(await rows(page, "deep-dimension"), ["4/4 1", "4/4 2", "4/4 2", "4/4 3", "3/4 1"]);
  // Enter opens the sentences beside the grid; they are a radio group; Escape leads back.
  await page.locator("[data-cell=prov-registry-policy] a").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.name), "prov-registry-policy");
  await page.keyboard.press("ArrowDown");
  assert.equal((await cells(page))["prov-registry-policy"], "4");
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "prov-registry-policy");
  await saved(page);
  await page.reload();
  await page.locator("[data-cell]").first().waitFor();
  assert.equal((await cells(page))["prov-registry-policy"], "4", "kept");
  // The second lens never feeds the first.
  await page.goto(`${on.site.url}#/results`);
  await page.locator("[data-dimension]").first().waitFor();
  assert.deepEqual((await figures(page)).map((row) => row.coverage.split("/")[0]), ["0", "0", "0", "0", "0"]);
  assert.deepEqual(await rows(page, "subcategory"), ["5/5 2", "5/5 4", "5/5 2", "4/5 1"]);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("one click opens a cell to be answered, beside the grid or on a page of its own", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/provisioning`);
  await page.locator("[data-cell=prov-keys-process] a").click();
  await page.locator("#cell li", { hasText: "written down" }).first().click();
  assert.equal((await cells(page))["prov-keys-process"], "1");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator("[data-cell=prov-keys-policy] a").click();
  await page.waitForURL(/assess\/prov-keys-policy$/);
  await page.locator(".rung").nth(2).click();
  await page.goBack();
  await page.locator("[data-cell]").first().waitFor();
  assert.equal((await cells(page))["prov-keys-policy"], "3");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a subcategory that somebody else runs is marked at once, and that can be undone", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/provisioning`);
  await page.locator("[data-cell=prov-registry-people] a").focus();
  await page.keyboard.press("3");
  await page.locator("#owned summary").click();
  const row = page.locator("#owned form").nth(1);
  await row.getByRole("button").click();
  await row.getByText("Name who provides it first").waitFor();
  await row.getByRole("textbox").fill("The platform group");
  await row.getByRole("button").click();
  const registry = async () => Object.entries(await cells(page)).filter(([id]) => id.startsWith("prov-registry")).map(([, level]) => level);
  assert.deepEqual(await registry(), Array(5).fill("elsewhere"));
  await page.getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await registry(), ["3", "", "", "", ""]);
  // What is said since is not taken back.
  await row.getByRole("button").click();
  await page.locator("[data-cell=prov-registry-process] a").focus();
  await page.keyboard.press("5");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await registry(), ["3", "5", "", "", ""]);
  await row.getByRole("button").click();
  await page.goto(`${on.site.url}#/assess/prov-registry-policy`);
  await page.locator("#provider").waitFor();
  assert.equal(await page.locator("#provider").inputValue(), "The platform group");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a session leads through its questions in its order", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/provisioning`);
  await page.getByRole("link", { name: "Plan a session" }).click();
  await page.getByLabel("What to talk about").selectOption({ label: "Security & Compliance with Key Management (40 min)" });
  await page.getByLabel("Minutes").selectOption("20");
  const order = await page.locator("#order [data-practice]").evaluateAll((all) => all.map((one) => one.dataset.practice));
  assert.deepEqual(order, ["prov-security-people", "prov-keys-people", "prov-security-process", "prov-keys-process", "prov-security-policy"]);
  await page.getByRole("button", { name: "Start the session" }).click();
  const seen = [];
  for (let i = 0; i < order.length; i++) {
    await page.locator(".rung").first().waitFor();
    seen.push(page.url().split("/").pop());
    await page.getByText(`question ${i + 1} of 5 in this session`).waitFor();
    if (i === 1) {
      await page.reload();
      await page.getByText(`question ${i + 1} of 5 in this session`).waitFor();
    }
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.hash.endsWith(seen.at(-1)));
  }
  assert.deepEqual(seen, order);
  await page.locator("[data-cell]").first().waitFor();
  // It ends with its last question; from then on the walk is the whole deep-dive's again.
  await page.goto(`${on.site.url}#/assess/prov-keys-people`);
  await page.getByText("practice 16 of 20").waitFor();
  await page.goto(`${on.site.url}#/provisioning`);
  await page.locator("[data-cell]").first().waitFor();
  assert.equal(Object.values(await cells(page)).filter((level) => level === "2").length, 5);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what is said before anything technical sets the order and says what it hides", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/profile`);
  for (const index of [4, 1]) {
    await page.getByLabel("Add a goal").selectOption({ index });
    await page.getByRole("button", { name: "Add", exact: true }).click();
  }
  const goals = page.locator("#goals li b");
  const [first, second] = await goals.allTextContents();
  await page.getByRole("button", { name: `Move up: ${second}` }).focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await goals.allTextContents(), [second, first]);
  await page.keyboard.press("Enter");
  assert.deepEqual(await goals.allTextContents(), [second, first], "the focus stays with the goal, which is first already");
  assert.equal(await page.locator("[data-hidden-by]").count(), 3);
  await page.getByLabel("Runs AI workloads").check();
  assert.equal(await page.locator("[data-hidden-by]").count(), 2);
  await page.getByLabel("Industry").selectOption({ label: "Finance and insurance" });
  await page.locator("[data-suggests=regulated]").waitFor();
  await page.getByRole("radio", { name: "I decide on the money" }).check();
  await saved(page);
  await page.reload();
  await page.locator("#goals li").first().waitFor();
  assert.deepEqual(await goals.allTextContents(), [second, first], "kept");
  await page.getByRole("link", { name: "Go on to the questions" }).click();
  assert.equal(await page.locator(".shelf h2").first().textContent(), "Business Outcomes", "asked about first");
  await page.getByRole("link", { name: "Start", exact: true }).click();
  await page.waitForURL(/assess\/biz-/);
  await page.goto(`${on.site.url}#/results`);
  await page.locator("[data-dimension]").first().waitFor();
  assert.equal((await figures(page))[0].dimension, "people", "results keep their order");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("the slash leads to a search that answers while typing", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/help`);
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement.id === "search");
  const first = () => page.locator("#found ol").first().locator("a").first();
  await page.keyboard.type("rotate keys");
  assert.match(await first().getAttribute("href"), /prov-keys-process$/);
  await page.locator("#search").fill("who can open the cloud console");
  assert.match(await first().getAttribute("href"), /prov-auto-policy$/);
  await page.locator("#search").fill("harbor");
  await page.locator("#found").getByRole("link", { name: "Harbor" }).waitFor();
  await page.locator("#search").fill("xyzzy");
  await page.getByText("Nothing was found").waitFor();
  await page.locator("#search").fill("rotate");
  await first().click();
  await page.locator(".rung").first().waitFor();
  // A slash in a text field is a slash.
  await page.locator("summary", { hasText: "Note" }).click();
  await page.locator("#note").fill("");
  await page.locator("#note").press("/");
  assert.equal(await page.locator("#note").inputValue(), "/");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("advice, measures, words and projects open at their place and lead on", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/advice`);
  assert.equal(await page.locator("article").count(), 28);
  await page.getByText("no checklist for any level").waitFor();
  await page.getByLabel("About").selectOption({ label: "Key Management" });
  await page.getByLabel("For levels").selectOption({ label: "5" });
  assert.ok((await page.locator("article").count()) >= 1);
  await page.goto(`${on.site.url}#/advice/a12`);
  await page.waitForFunction(() => document.activeElement.closest("article")?.id === "a12");
  // Beside a question: the band one is in and the next, and never another.
  await page.goto(`${on.site.url}#/assess/prov-auto-technology`);
  await page.locator(".panel a").first().waitFor();
  const beside = () => page.locator(".panel a").evaluateAll((all) => all.map((one) => one.href.split("/").pop()));
  const unanswered = await beside();
  await page.keyboard.press("5");
  const top = await beside();
  assert.equal(top.filter((id) => unanswered.includes(id)).length, 0);
  // A term is explained there and leads to the glossary, where the organization's own words can stand beside it.
  await page.locator(".term").first().click();
  await page.getByRole("dialog").getByRole("link").click();
  await page.locator("article[aria-current]").waitFor();
  const entry = page.locator("article[aria-current]");
  await entry.locator("summary").click();
  await entry.locator("textarea").fill("What we call it here.");
  await saved(page);
  await page.reload();
  await page.locator("article[aria-current]").getByText("What we call it here.").first().waitFor();
  await page.goto(`${on.site.url}#/landscape`);
  const projects = page.locator("[data-project]");
  await projects.first().waitFor();
  assert.equal(new Set(await projects.evaluateAll((all) => all.map((one) => one.dataset.project))).size, 65);
  for (const status of ["Incubating", "Sandbox", "Archived"]) await page.getByRole("checkbox", { name: status }).uncheck();
  assert.equal(new Set(await projects.evaluateAll((all) => all.map((one) => one.dataset.project))).size, 11);
  await page.goto(`${on.site.url}#/kpis`);
  assert.equal(await page.locator("article").count(), 127);
  await page.getByLabel("Filter by name").fill("rotation");
  assert.ok((await page.locator("article").count()) < 20);
  await page.goto(`${on.site.url}#/primer`);
  await page.locator("input[name=ready]").first().check();
  assert.equal(await page.locator("#calls li a").count(), 7);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("every cell of the model opens to its criteria", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/model`);
  assert.equal(await page.locator(".matrix td a").count(), 25 + 100);
  await page.getByRole("link", { name: "Policy, Level 4, Improve" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Policy, Level 4, Improve" }).waitFor();
  assert.equal(await page.locator("article").count(), 6);
  await page.goto(`${on.site.url}#/model/prov-registry-policy/3`);
  await page.locator("article").first().waitFor();
  for (const part of ["To look up", "What it is usually like", "For the business", "At stake while it is low", "What comes next", "Worth measuring", "Advice"]) {
    assert.equal(await page.locator("dt", { hasText: part }).count(), 1, part);
  }
  await page.goto(`${on.site.url}#/model/no-such/3`);
  await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a copy of a link from before the deep-dive can go on with it", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const link = readFileSync(new URL("../fixtures/link-34-practices.txt", import.meta.url), "utf8").trim();
  const page = await open(context, `${on.site.url}#/s/${link}`);
  await page.getByRole("button", { name: "Work on a copy" }).click();
  await page.getByRole("link", { name: "Open my copy" }).click();
  await page.getByRole("link", { name: "Open the grid" }).click();
  await page.locator("[data-cell=prov-auto-people] a").focus();
  await page.keyboard.press("2");
  await page.getByText("1 of 20 answered").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});
