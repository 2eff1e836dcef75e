// The whole job without a mouse: in which order the keys lead through a page, and how many of them an assessment takes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { figures, open, stage, visitor } from "./site.mjs";
import { RECEIVED, filled } from "./states.mjs";

const SKIP = "Skip to the content";
const MASTHEAD = ["Cairn", "Assess", "Results", "Provisioning", "Plan", "Brief", "Model", "Help", "Theme"];
const FOOT = [
  ...["Home", "Assess", "Results", "Provisioning", "Plan", "Brief", "Model", "Help", "Profile"],
  ...["Example", "Advice", "Landscape", "KPIs", "Glossary", "Primer", "Feedback", "Your data", "About"],
];

const on = stage();

/** What has the focus, as it is read out; a word of the glossary and the margin are one thing each, whatever they hold. */
async function focused(page) {
  const beside = await page.evaluate(() => {
    const at = document.activeElement;
    return at.matches(".term") ? "(word)" : at.closest("aside") ? `(${at.closest("aside").ariaLabel})` : "";
  });
  if (beside || (await page.evaluate(() => document.activeElement === document.body))) return beside;
  const [line] = (await page.locator(":focus").ariaSnapshot()).split("\n");
  return line.match(/"(.*)"|text: (.*)/).slice(1).find(Boolean);
}

/** Goes from stop to stop; each is as it is named here, and there does what stands beside the name. */
async function walk(page, stops) {
  let before = "";
  for (const stop of stops) {
    const [name, act] = [stop].flat();
    let here = before;
    // The words and the margin are as many stops as they have things to press.
    do {
      await page.keyboard.press("Tab");
      here = await focused(page);
    } while (before.startsWith("(") && here === before);
    assert.ok(here.startsWith(name), `after ${before || "the start"} comes ${here}; it should be ${name}`);
    await act?.(page);
    before = here;
  }
}

const press = (...keys) => async (page) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Presses Enter, and waits until the focus has moved there. */
const enter = (selector) => async (page) => {
  await page.keyboard.press("Enter");
  await page.waitForFunction((selector) => document.activeElement.matches(selector), selector);
};
/** Answers with a single key and goes on, until the results stand; says which practices were asked. */
async function answerAll(page) {
  const asked = [];
  while (!page.url().endsWith("#/results")) {
    const here = page.url();
    asked.push(here.split("/").pop());
    await page.keyboard.press(String((asked.length % 5) + 1));
    await page.keyboard.press("Enter");
    await page.waitForFunction((here) => location.href !== here && document.activeElement.matches("main h1"), here);
  }
  return asked;
}

test("from the first page over ten answers to a link that is copied", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const { context, trouble } = await visitor(on.browser, on.site, { permissions });
  const page = await open(context, on.site.url);
  await walk(page, [SKIP, ...MASTHEAD, ["Quick start 5 min", enter("main h1")]]);
  assert.equal(new Set(await answerAll(page)).size, 10);
  assert.deepEqual((await figures(page)).map((row) => row.coverage), Array(5).fill("2/2"));
  await walk(page, ["Change the target", "Extend to the full assessment", "Change answers", "One page to hand out", ["Send this as a link", enter("#share-link")]]);
  await walk(page, [["Copy the link", press("Enter")]]);
  await page.getByRole("status").getByText("Link copied").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, await page.getByLabel("The link").inputValue());
  assert.match(link, /#\/s\/[\w-]{40,}$/);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("the full assessment takes two keys a practice", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, on.site.url);
  await walk(page, [SKIP, ...MASTHEAD, "Quick start 5 min", ["Full assessment 25 min", enter("main h1")]]);
  await page.evaluate(() => {
    globalThis.pressed = 0;
    addEventListener("keydown", () => pressed++, true);
  });
  await walk(page, [["Start", enter("main h1")]]);
  assert.equal(new Set(await answerAll(page)).size, 31);
  const pressed = await page.evaluate(() => pressed);
  assert.ok(pressed <= 2 + 2 * 31, `${pressed} keys`);
  const covered = (await figures(page)).map((row) => row.coverage.split("/"));
  assert.equal(covered.reduce((all, [, base]) => all + Number(base), 0), 31);
  assert.ok(covered.every(([assessed, base]) => assessed === base));
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a question from its first stop to its last, all of it said on the way", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  const chosen = () => page.locator('input[name="tech-cost"]:checked').evaluateAll((all) => all.map((one) => one.value));
  await walk(page, [
    ...[SKIP, ...MASTHEAD, "How to answer"],
    ["Level 1, Build", press("Space", "ArrowDown", "ArrowDown")],
    "(word)",
    ["Partly on the way to level 4", press("Space")],
    ["Not said", press("ArrowRight", "ArrowRight")],
    "Target (optional)",
    ["Good enough as it is", press("Space", "Space")],
    ["Note (optional) empty", press("Enter")],
    ["Note (optional)", (page) => page.keyboard.type("5 people / 2 teams?")],
    "Evidence link and review date (optional) empty",
    ["If the question does not fit (optional) empty", press("Enter")],
    ["This question does not fit us", press("Space")],
    ["What does not fit?", (page) => page.keyboard.type("2 sentences?")],
    "Feedback",
    "What worked for us, for others (optional) empty",
    [
      "Clear the answer",
      async (page) => {
        await enter("#undo")(page);
        assert.deepEqual(await chosen(), []);
        await enter("#clear")(page);
      },
    ],
    ...["(About the level)", "All practices", "Back", "Next practice", ...FOOT],
  ]);
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "", "that was the last");
  assert.deepEqual(await chosen(), ["3"]);
  assert.ok(await page.getByRole("checkbox", { name: "Partly" }).isChecked());
  assert.ok(await page.getByRole("radio", { name: "Documents" }).isChecked());
  assert.equal(await page.getByLabel("Note").inputValue(), "5 people / 2 teams?");
  assert.ok(await page.getByRole("checkbox", { name: "does not fit" }).isChecked());
  assert.equal(await page.getByLabel("What does not fit?").inputValue(), "2 sentences?");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a link that somebody sent is copied, and the copy given back", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, "half"));
  const page = await open(context, `${on.site.url}${RECEIVED}`);
  await walk(page, [SKIP, ...MASTHEAD, ["Work on a copy", enter("#open-copy")]]);
  await page.getByRole("status").getByText("Copied into this browser").waitFor();
  await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(page), "Bring my assessment back");
  await enter("main h1")(page);
  await page.getByRole("status").getByText("read-only").waitFor();
  await walk(page, [["Work on a copy", enter("#open-copy")]]);
  await enter("main h1")(page);
  await page.getByText("31 of 31 answered").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a search from anywhere leads to what it found, and back", async () => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/help`);
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement.id === "search");
  await page.keyboard.type("rotate keys");
  await walk(page, [["Replacing keys and secrets", enter("main h1")]]);
  await page.getByRole("heading", { level: 1, name: "Replacing keys and secrets" }).waitFor();
  // The browser's own key for it: no page hears that one.
  await page.goBack();
  await page.waitForFunction(() => document.activeElement.matches("main h1") && location.hash === "#/model");
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement.id === "search");
  assert.deepEqual(trouble, []);
  await context.close();
});
