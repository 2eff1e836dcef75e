// The brief on one sheet, in one's own words, and everything else on paper.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open, saved, stage, visitor } from "./site.mjs";
import { CORE, bring, randomWorkspace } from "./workspaces.mjs";

const on = stage();
const sheets = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

test("twenty random assessments: the brief of each fits one sheet, A4 and Letter", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/data`);
  for (let seed = 1; seed <= 20; seed += 1) {
    await bring(page, on.site, randomWorkspace(seed));
    await page.goto(`${on.site.url}#/brief`);
    await page.locator(".sheet h1").waitFor();
    for (const format of ["A4", "Letter"]) assert.equal(sheets(await page.pdf({ format })), 1, `${format}, assessment ${seed}`);
    const outside = await page.locator(".sheet").evaluate((sheet) => sheet.scrollWidth > sheet.clientWidth);
    assert.equal(outside, false, `assessment ${seed}`);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test("one's own words stand above the brief, are kept, and go when they are emptied", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/data`);
  await bring(page, on.site, randomWorkspace(2));
  await page.goto(`${on.site.url}#/brief`);
  const headline = page.locator(".sheet h1");
  const found = await headline.textContent();
  await page.getByText("In your own words").click();
  await page.getByLabel("Headline").pressSequentially("We are nearly there <b>", { delay: 5 });
  await page.getByLabel("Second sentence").fill("Give us a year.");
  assert.equal(await page.getByLabel("Second sentence").evaluate((field) => field === document.activeElement), true);
  assert.equal(await headline.textContent(), "We are nearly there <b>");
  assert.equal((await page.locator(".sheet .lede").textContent()).trim(), "Give us a year.");
  await saved(page);
  await page.reload();
  await headline.waitFor();
  assert.equal(await headline.textContent(), "We are nearly there <b>");
  await page.getByText("In your own words").click();
  await page.getByLabel("Headline").fill("");
  assert.equal(await headline.textContent(), found);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("from a result over a target and the plan to the brief, and onto paper", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/data`);
  const answers = Object.fromEntries(CORE.map((id, place) => [id, { answer: place === 0 ? "1" : place === 1 ? "2" : "3" }]));
  const [first, second] = CORE;
  await bring(page, on.site, { cairn: 1, assessments: [{ name: "Harbour", kind: "team", length: "core", ambition: 3, current: true, answers }] });
  await page.goto(`${on.site.url}#/results`);
  await page.getByRole("link", { name: "Plan the next steps" }).click();
  const suggested = () => page.locator("[data-step]").evaluateAll((all) => all.map((one) => `${one.dataset.step} ${one.dataset.to}`));
  await page.locator("[data-step]").first().waitFor();
  assert.deepEqual((await suggested()).sort(), [`${first} 2`, `${second} 3`].sort());
  // The second is good enough as it is.
  await page.goto(`${on.site.url}#/assess/${second}`);
  await page.getByRole("button", { name: "Good enough as it is" }).click();
  await page.goto(`${on.site.url}#/plan`);
  await page.locator("[data-step]").first().waitFor();
  assert.deepEqual(await suggested(), [`${first} 2`]);
  await page.locator("[data-step] button").click();
  await page.locator("[data-action] summary").click();
  await page.getByLabel("What we do").fill("Pay two people for it");
  await page.getByLabel("What shows it").fill("calls at night");
  await page.goto(`${on.site.url}#/brief`);
  const sheet = page.locator(".sheet");
  await sheet.locator("h1").waitFor();
  const said = await sheet.innerText();
  for (const words of ["Pay two people for it", "from 1 (build) to 2 (operate)", "Measured by: calls at night.", "beyond level 2, Operate: that is enough here."]) {
    assert.ok(said.includes(words), `${words}: ${said}`);
  }
  assert.equal(await sheet.locator(".steps li").count(), 1);
  assert.equal(sheets(await page.pdf({ format: "A4" })), 1);
  await saved(page);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("from the brief to the report: every answer, note and action is on paper and in the files", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/data`);
  const workspace = randomWorkspace(4);
  await bring(page, on.site, workspace);
  await page.goto(`${on.site.url}#/brief`);
  await page.getByRole("link", { name: "Full report" }).click();
  await page.locator("#report-plan").waitFor();
  const [assessment] = workspace.assessments;
  const counts = (what) => page.locator(`main .entry ${what}`).count();
  const notes = Object.values(assessment.answers).filter((one) => one.note).length;
  assert.equal(await page.getByText("Looked at in autumn.").count(), notes);
  assert.equal(await counts("h4"), assessment.plan.length);
  for (const [button, says] of [
    ["Brief as Markdown", "## The next three investments"],
    ["Plan as Markdown", "- Owner: Ada"],
  ]) {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button, exact: true }).click()]);
    assert.ok(readFileSync(await file.path(), "utf8").includes(says), button);
  }
  // What opens a figure's workings on the results has nothing to open here: the chapters hold them.
  assert.equal(await page.locator("main .opens").count(), 0);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button", { name: "Print the report" }).isVisible(), false);
  assert.ok(sheets(await page.pdf({ format: "A4" })) >= 4);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("before there is a result, brief and report say so and lead on", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/brief`);
  assert.match(await page.locator("main").innerText(), /nothing to put on one page yet/);
  await page.goto(`${on.site.url}#/report`);
  await page.getByText("nothing to report yet").waitFor();
  await page.getByRole("link", { name: "Quick start" }).last().click();
  await page.locator(".rung").first().waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});
