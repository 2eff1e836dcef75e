// For everyone: axe on every page, no sideways scrolling at 320 px, focus and title that move with the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { open, stage, visitor } from "./site.mjs";
import { PAGES } from "./states.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const VIEWS = [
  { name: "wide paper", viewport: { width: 1440, height: 900 } },
  { name: "narrow night", viewport: { width: 320, height: 720 }, colorScheme: "dark" },
  { name: "tablet in forced colours", viewport: { width: 768, height: 1024 }, forcedColors: "active" },
];

const on = stage();

for (const { name, ...view } of VIEWS) {
  test(`no axe violation and no sideways scrolling: ${name}`, async () => {
    const { context, trouble } = await visitor(on.browser, on.site, view);
    const page = await open(context, `${on.site.url}#/assess/tech-cost`);
    await page.keyboard.press("4");
    for (const hash of PAGES) {
      await page.goto(`${on.site.url}${hash}`);
      await page.locator("main h1").waitFor();
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      await page.evaluate(AXE);
      const { violations } = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), TAGS);
      const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" | ")}`);
      assert.deepEqual(found, [], `${hash}, ${name}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `${hash} is ${sideways} px too wide, ${name}`);
    }
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
