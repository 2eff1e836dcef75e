// For everyone: axe on every page, no sideways scrolling, focus and title that move with the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { open, stage, turn, visitor } from "./site.mjs";
import { PAGES, STATES, THEMES, filled } from "./states.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** By width, how high the window is. */
const HEIGHTS = { 320: 720, 768: 1024, 1440: 900 };
/** Every state, width and theme once: the fullest page where it is narrowest. */
const ONCE = [
  { state: "empty", width: 1440, theme: "paper" },
  { state: "half", width: 768, theme: "forced" },
  { state: "complete", width: 320, theme: "night" },
];
/** Each with each: CAIRN_MATRIX=whole node --test tests/e2e/access.test.mjs */
const WHOLE = STATES.flatMap((state) =>
  Object.keys(HEIGHTS).flatMap((width) => Object.keys(THEMES).map((theme) => ({ state, width: Number(width), theme }))),
);

const on = stage();
const starts = {};

for (const { state, width, theme } of process.env.CAIRN_MATRIX === "whole" ? WHOLE : ONCE) {
  test(`no axe violation and no sideways scrolling: ${state}, ${width} px, ${theme}`, async () => {
    const start = (starts[state] ??= await filled(on.browser, on.site, state));
    const view = { ...THEMES[theme], viewport: { width, height: HEIGHTS[width] } };
    const { context, trouble } = await visitor(on.browser, on.site, { ...view, ...start });
    const page = await open(context, `${on.site.url}#/`);
    await page.evaluate(AXE);
    const found = [];
    for (const hash of PAGES) {
      await turn(page, `${on.site.url}${hash}`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      const { violations } = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), TAGS);
      for (const { id, nodes } of violations) found.push(`${hash} ${id}: ${nodes.map((node) => node.target).join(" | ")}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) found.push(`${hash} is ${sideways} px too wide`);
    }
    assert.deepEqual(found, []);
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

test("title, focus and scroll position move with the page", async () => {
  const { context } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/help`);
  assert.match(await page.title(), /^Help/);
  await page.evaluate(() => scrollTo(0, 500));
  // Clicked where it is: reaching for it would scroll.
  await page.evaluate(() => document.querySelector('.nav a[href="#/assess"]').click());
  await page.getByRole("heading", { level: 1, name: "What is answered" }).waitFor();
  assert.match(await page.title(), /^Assess/);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith("Help"));
  await page.waitForFunction(() => scrollY === 500, null, { timeout: 3000 });
  await page.goForward();
  await page.waitForFunction(() => document.title.startsWith("Assess") && scrollY === 0);
  await context.close();
});
