// The plan: suggested by the rule, taken on by hand, kept as it was written, and put in order.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open, saved, stage, turn, visitor } from "./site.mjs";

const on = stage();

/** The keys that answer some practices: two levels below the target and one, one at it, one that nobody knows. */
const PEOPLE = {
  "people-organization": "2",
  "people-teams": "d",
  "people-skills": "1",
  "people-security": "0",
  "people-culture": "3",
  "people-sharing": "1",
};

async function answer(page, answers) {
  for (const [practice, key] of Object.entries(answers)) {
    await turn(page, `${on.site.url}#/assess/${practice}`);
    await page.keyboard.press(key);
  }
  await saved(page);
}

/** A visitor who answered that, at the plan. */
async function planner(answers = PEOPLE, options = {}) {
  const { context, trouble } = await visitor(on.browser, on.site, options);
  const page = await open(context, on.site.url);
  await answer(page, answers);
  await turn(page, `${on.site.url}#/plan`);
  return { context, trouble, page };
}

const suggested = (page) => page.locator("[data-step]").evaluateAll((all) => all.map((one) => `${one.dataset.step} to ${one.dataset.to}`));
const planned = (page) => page.locator("[data-action]").evaluateAll((all) => all.map((one) => one.dataset.action));
const card = (page, action) => page.locator(`[data-action="${action}"]`);
const take = (page, practice) => page.locator(`[data-step=${practice}]`).getByRole("button", { name: "Take into the plan" }).click();
const unfold = (page, action) => card(page, action).locator("summary").click();
/** What has the focus once the page has taken up what changed: the card and the thing in it. */
const focus = (page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const { activeElement: at } = document;
    return `${at.closest("[data-action]")?.dataset.action ?? ""} ${at.name || at.id || at.localName}`.trim();
  });

/** Every field, and what is said in it. */
const FIELDS = {
  wording: "Name a deputy,\nfor every team",
  people: "Team leads, Ops",
  change: "They agree on <who> answers",
  benefit: "Fewer nights lost",
  measure: "change lead time",
  owner: "Ada \u{1F5FF}",
  due: "2031-02-28",
  horizon: "1",
  status: "1",
  effort: "2",
  operating: "1",
  capital: "4",
};
const write = async (one) => {
  for (const [name, value] of Object.entries(FIELDS)) {
    const field = one.locator(`[name=${name}]`);
    await ((await field.evaluate((field) => field.localName === "select")) ? field.selectOption(value) : field.fill(value));
  }
};
const said = (one) => one.evaluate((one, names) => Object.fromEntries(names.map((name) => [name, one.querySelector(`[name=${name}]`).value])), Object.keys(FIELDS));

test("what is suggested follows the rule, and what is taken in is marked", async () => {
  const { context, trouble, page } = await planner();
  assert.deepEqual(await suggested(page), ["people-security to 1", "people-skills to 2", "people-sharing to 2", "people-teams to 0"]);
  assert.deepEqual(await page.locator(".suggested .steps p").allInnerTexts(), [
    "People: Security skills and accountability, from 0 to 1",
    "People: Skills, certification and documentation, from 1 to 2",
    "People: Knowledge sharing and councils, from 1 to 2",
  ]);
  await page.getByText("Nothing yet.").waitFor();
  await take(page, "people-skills");
  await page.waitForFunction(() => document.activeElement.textContent === "In the plan");
  await take(page, "people-teams");
  assert.deepEqual(await planned(page), ["people-skills.2", "people-teams.0"]);
  assert.deepEqual(await suggested(page), ["people-security to 1", "people-skills to 2", "people-sharing to 2", "people-teams to 0"]);
  await page.locator("[data-step=people-teams]").getByRole("link", { name: "In the plan" }).click();
  assert.equal(await focus(page), "people-teams.0 summary");
  // What is said in answers, or is enough, changes it at once; the plan stays.
  await turn(page, `${on.site.url}#/assess/people-security`);
  const enough = page.getByRole("button", { name: "Good enough as it is" });
  assert.ok(await enough.isDisabled(), "level 0 is no target");
  await page.keyboard.press("1");
  await enough.click();
  await page.getByText("Level 1, Build, is enough here").waitFor();
  assert.equal(await enough.getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator("[data-target]").getAttribute("data-target"), "1");
  await turn(page, `${on.site.url}#/plan`);
  assert.deepEqual(await suggested(page), ["people-skills to 2", "people-sharing to 2", "people-organization to 3", "people-teams to 0"]);
  assert.deepEqual(await planned(page), ["people-skills.2", "people-teams.0"]);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("everything that is said of a step is there after a reload, in another browser, and in the order made by hand", async () => {
  const { context, trouble, page } = await planner();
  for (const practice of ["people-security", "people-skills", "people-sharing"]) await take(page, practice);
  await card(page, "people-sharing.2").getByRole("button", { name: "Move up" }).click();
  await page.getByRole("status").getByText("Now, 2 of 3").waitFor();
  assert.equal(await focus(page), "people-sharing.2 up");
  await page.keyboard.press("Enter");
  assert.equal(await focus(page), "people-sharing.2 up");
  const order = ["people-sharing.2", "people-security.1", "people-skills.2"];
  assert.deepEqual(await planned(page), order);
  assert.equal(await card(page, "people-sharing.2").locator("[name=up]").getAttribute("aria-disabled"), "true");

  await unfold(page, "people-security.1");
  await write(card(page, "people-security.1"));
  assert.deepEqual(await planned(page), order, "unfolded it stays where it is");
  await unfold(page, "people-security.1");
  await page.getByRole("status").getByText("Stands under “Next” now").waitFor();
  assert.equal(await focus(page), "people-security.1 summary");
  const kept = ["people-sharing.2", "people-skills.2", "people-security.1"];
  await saved(page);
  await page.reload();
  await card(page, "people-sharing.2").waitFor();
  assert.deepEqual(await planned(page), kept);
  assert.deepEqual(await said(card(page, "people-security.1")), FIELDS);

  await turn(page, `${on.site.url}#/data`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save everything" }).click()]);
  const buffer = await readFile(await download.path());
  const two = await visitor(on.browser, on.site);
  const other = await open(two.context, `${on.site.url}#/data`);
  await other.locator("input[type=file]").setInputFiles({ name: "plan.json", mimeType: "application/json", buffer });
  await other.getByRole("button", { name: "Add" }).click();
  await other.getByText("Brought in.").waitFor();
  await turn(other, `${on.site.url}#/plan`);
  assert.deepEqual(await planned(other), kept);
  assert.deepEqual(await said(card(other, "people-security.1")), FIELDS);
  assert.deepEqual([...trouble, ...two.trouble], []);
  await context.close();
  await two.context.close();
});

test("another tab's words come in while one is writing, and nothing is disturbed", async () => {
  const { context, trouble, page } = await planner();
  await take(page, "people-skills");
  await take(page, "people-sharing");
  await saved(page);
  const other = await open(context, `${on.site.url}#/plan`);
  await unfold(page, "people-skills.2");
  const writing = card(page, "people-skills.2").locator("[name=wording]");
  await writing.pressSequentially("Train ");
  await other.bringToFront();
  await unfold(other, "people-skills.2");
  await card(other, "people-skills.2").locator("[name=owner]").fill("Ada");
  await card(other, "people-sharing.2").getByRole("button", { name: "Move up" }).click();
  await other.getByRole("status").getByText("Now, 1 of 2").waitFor();
  await card(page, "people-skills.2").locator(".act__who", { hasText: "Ada" }).waitFor();
  await page.waitForFunction(() => document.querySelector("[data-action]").dataset.action === "people-sharing.2");
  await writing.pressSequentially("two people");
  assert.equal(await writing.inputValue(), "Train two people");
  await card(other, "people-skills.2").getByText("Train two people").first().waitFor();
  assert.equal(await card(other, "people-skills.2").locator("[name=owner]").inputValue(), "Ada");
  for (const tab of [page, other]) assert.deepEqual(await planned(tab), ["people-sharing.2", "people-skills.2"]);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a fourth change for the same people is said; what the answers say is done, and what is taken out comes back", async () => {
  const { context, trouble, page } = await planner();
  const all = ["people-security.1", "people-skills.2", "people-sharing.2", "people-teams.0"];
  for (const [place, action] of all.entries()) {
    assert.equal(await page.locator("[data-crowd]").count(), 0, `${place} at once`);
    await take(page, action.split(".")[0]);
    await unfold(page, action);
    await card(page, action).locator("[name=people]").fill(place % 2 ? "Teams" : "teams");
  }
  assert.deepEqual(await planned(page), all);
  await page.getByText("Four steps change the work of the same people at once: teams. Could one of them wait?").waitFor();
  await card(page, all[1]).locator("[name=horizon]").selectOption("2");
  await page.locator("[data-crowd]").waitFor({ state: "detached" });

  // A date that has passed is said as long as there is something to do.
  const due = card(page, all[0]).locator("[name=due]");
  await due.fill("2020-03-01");
  await card(page, all[0]).getByText("was due 1 March 2020").waitFor();
  await due.focus();
  await page.keyboard.press("Backspace");
  assert.equal(await due.inputValue(), "", "half of a date is none");
  await card(page, all[0]).getByText("was due 1 March 2020").waitFor();

  await card(page, all[0]).getByRole("button", { name: "Take it out of the plan" }).click();
  assert.deepEqual(await planned(page), all.slice(1), "unfolded steps stay where they are");
  assert.equal(await focus(page), "undo-plan");
  await page.keyboard.press("Enter");
  await card(page, all[0]).waitFor();
  assert.equal(await focus(page), `${all[0]} summary`);
  assert.equal(await due.inputValue(), "2020-03-01", "as it was");

  await answer(page, { "people-security": "1", "people-teams": "4" });
  await turn(page, `${on.site.url}#/plan`);
  assert.deepEqual(await page.locator("[data-action]:has([name=reached])").evaluateAll((all) => all.map((one) => one.dataset.action)), [
    "people-security.1",
    "people-teams.0",
  ]);
  await card(page, "people-security.1").getByRole("button", { name: "Mark it as done" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.id), "done");
  await page.keyboard.press("Enter");
  await page.locator('#done [data-action="people-security.1"]').waitFor();
  await card(page, "people-security.1").getByText("due 1 March 2020").waitFor();
  await unfold(page, "people-teams.0");
  await card(page, "people-teams.0").locator("[name=status]").selectOption("3");
  await unfold(page, "people-teams.0");
  await page.locator('#dropped [data-action="people-teams.0"]').waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.id), "dropped");
  await page.locator("[data-step=people-skills]").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("targets are set in one place, and what is enough is named kindly", async () => {
  const { context, trouble, page } = await planner({ ...PEOPLE, "people-culture": "5" });
  await page.locator("#targets > summary").click();
  const row = (practice) => page.locator(`#targets [data-practice=${practice}]`);
  assert.equal(await page.locator("#targets tbody tr").count(), 5, "what nobody knows has no level");
  await row("people-culture").getByText("Above what you called enough").waitFor();
  await row("people-culture").getByLabel("Target of").selectOption("5");
  await row("people-culture").getByText("Above what you called enough").waitFor({ state: "detached" });
  await row("people-skills").getByLabel("Target of").selectOption("1");
  await page.locator("[data-step=people-skills]").waitFor({ state: "detached" });
  assert.deepEqual(await suggested(page), ["people-security to 1", "people-sharing to 2", "people-organization to 3", "people-teams to 0"]);
  await turn(page, `${on.site.url}#/assess/people-skills`);
  assert.equal(await page.getByLabel("Target (optional)").inputValue(), "1");
  await page.getByRole("button", { name: "Good enough as it is" }).click();
  assert.equal(await page.getByLabel("Target (optional)").inputValue(), "", "pressed again, it is as for the rest");
  await turn(page, `${on.site.url}#/results`);
  await page.getByRole("link", { name: "Plan the next steps" }).click();
  await page.getByRole("heading", { level: 1, name: "What to do next" }).waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("where there is nothing to suggest, the page says why", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/plan`);
  await page.getByText("No practice has a level yet").waitFor();
  await answer(page, { "people-organization": "3" });
  await turn(page, `${on.site.url}#/plan`);
  await page.getByText("Good enough is a success.").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("on paper stands what was said, and no field", async () => {
  const { context, page } = await planner();
  await take(page, "people-skills");
  await unfold(page, "people-skills.2");
  await card(page, "people-skills.2").locator("[name=change]").fill("They train each other");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("main :is(input, select, textarea, button)").filter({ visible: true }).count(), 0);
  assert.match(await card(page, "people-skills.2").innerText(), /What changes in their day\s+They train each other/);
  await context.close();
});
