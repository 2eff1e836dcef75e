// What does not fit is marked at its question and handed on as a text; what worked goes into a card without names.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { figures, open, saved, stage, turn, visitor } from "./site.mjs";
import { filled } from "./states.mjs";

const on = stage();

const at = (hash) => `${on.site.url}${hash}`;
const take = async (page, name) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: (await readFile(await download.path())).toString() };
};
const unfold = (page, name) => page.locator("summary", { hasText: name }).click();
const MISFIT = "If the question does not fit";
const WORKED = "What worked for us";
const REASON = "We rent machines by the year.\nNobody sees a bill.";

/** What a link and the results say: the figures, and both spellings of the link. */
async function results(page) {
  await turn(page, at("#/results"));
  const link = page.locator("[data-share-link]");
  const bare = await link.getAttribute("data-share-link");
  await page.getByLabel("Take the name, notes").check();
  return { figures: await figures(page), bare, full: await link.getAttribute("data-share-link") };
}

test("two questions that do not fit are listed, handed on without a name, and change neither figures nor link", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, "half"));
  const page = await open(context, at("#/"));
  const before = await results(page);
  await turn(page, at("#/assess/people-culture"));
  await unfold(page, MISFIT);
  await page.getByLabel("This question does not fit us").check();
  await turn(page, at("#/assess/prov-auto-policy"));
  await unfold(page, MISFIT);
  await page.getByLabel("What does not fit?").fill(REASON);
  assert.ok(await page.getByLabel("This question does not fit us").isChecked(), "a reason says it, too");
  await saved(page);
  assert.deepEqual(await results(page), before);

  await turn(page, at("#/feedback"));
  await page.reload();
  await page.locator("#misfits").waitFor();
  const listed = await page.locator("[data-misfit]").evaluateAll((all) => all.map((one) => one.dataset.misfit));
  assert.deepEqual(listed, ["people-culture", "prov-auto-policy"]);
  assert.match(await page.locator("[data-misfit=people-culture]").innerText(), /no reason given/i);
  const file = await take(page, "Save it as a file");
  assert.match(file.name, /^cairn-feedback-\d{4}-\d{2}-\d{2}\.txt$/);
  assert.equal(file.text, await page.getByLabel("The feedback as text").inputValue());
  for (const said of ["people-culture", "prov-auto-policy", "version", ...REASON.split("\n")]) assert.ok(file.text.includes(said), said);
  assert.ok(!file.text.includes("Harbour"), "no name");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a mark that is taken back leaves what was written in its field until the page is left", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, at("#/assess/people-culture"));
  const mark = page.getByLabel("This question does not fit us");
  const reason = page.getByLabel("What does not fit?");
  const state = () => page.locator("summary", { hasText: MISFIT }).locator("span").innerText();
  await unfold(page, MISFIT);
  assert.equal(await state(), "empty");
  await reason.fill(REASON);
  await mark.uncheck();
  assert.equal(await state(), "empty");
  assert.equal(await reason.inputValue(), REASON);
  await mark.check();
  assert.equal(await state(), "filled in");
  await reason.fill("");
  assert.ok(await mark.isChecked(), "it still does not fit, without a reason");
  await reason.fill(REASON);
  await saved(page);
  await page.reload();
  await unfold(page, MISFIT);
  assert.equal(await reason.inputValue(), REASON);
  await mark.uncheck();
  await saved(page);
  await page.reload();
  await unfold(page, MISFIT);
  assert.equal(await reason.inputValue(), "");
  assert.ok(!(await mark.isChecked()));
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what worked becomes a card: names are pointed out, context is told where ticked, and it is copied and saved", async () => {
  const start = await filled(on.browser, on.site, "half");
  const { context, trouble } = await visitor(on.browser, on.site, { ...start, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await open(context, at("#/feedback"));
  await page.getByText("Nothing to pass on yet.").waitFor();
  await turn(page, at("#/profile"));
  const industry = page.getByLabel("Industry");
  await industry.selectOption({ index: 1 });
  const told = await industry.locator("option").nth(1).innerText();
  await turn(page, at("#/assess/people-culture"));
  await unfold(page, WORKED);
  await page.locator("#worked").fill("Asking first. *Always*.");
  await saved(page);

  await turn(page, at("#/feedback"));
  assert.equal(await page.locator("[name=practice]").inputValue(), "people-culture", "where something is written");
  const text = page.getByLabel("What worked", { exact: true });
  const card = page.getByLabel("The card as Markdown");
  assert.equal(await text.inputValue(), "Asking first. *Always*.");
  assert.ok((await card.inputValue()).includes("Asking first. \\*Always\\*."));
  assert.equal(await page.locator(".notice").count(), 0);
  await text.fill("At harbour payments we asked ada@example.org first.");
  const notice = page.locator("#card .notice");
  await notice.getByText("is the name of what is assessed").waitFor();
  await notice.getByText("looks like a mail address").waitFor();
  await text.fill("Asking first.");
  await notice.waitFor({ state: "detached" });

  assert.ok(!(await card.inputValue()).includes(told), "off by default");
  await page.locator("[name=industry]").check();
  const whole = await card.inputValue();
  assert.ok(whole.includes(told) && !whole.includes("Harbour"));
  await page.getByRole("button", { name: "Copy the card" }).click();
  await page.getByText("Copied.").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), whole);
  const file = await take(page, "Save as Markdown");
  assert.deepEqual(file, { name: "cairn-experience-people-culture.md", text: whole });
  await page.locator("[name=industry]").uncheck();
  await page.getByText("Saved to your downloads.").waitFor({ state: "detached" });
  await saved(page);
  await turn(page, at("#/assess/people-culture"));
  assert.equal(await page.locator("#worked").inputValue(), "Asking first.", "it is the same text");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("where copying is not allowed the text is selected", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const page = await open(context, at("#/feedback"));
  await page.locator("[name=practice]").selectOption("people-culture");
  await page.getByLabel("What worked", { exact: true }).fill("Asking first.");
  await page.getByRole("button", { name: "Copy the card" }).click();
  await page.getByText("the text is selected").waitFor();
  const [whole, selected] = await page.locator("#card-text").evaluate((one) => [one.value.length, one.selectionEnd - one.selectionStart]);
  assert.equal(selected, whole);
  assert.deepEqual(trouble, []);
  await context.close();
});
