// The brief on one sheet, in one's own words, and everything else on paper.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open, saved, stage, visitor } from "./site.mjs";
import { bring, randomWorkspace } from "./workspaces.mjs";

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
