// What holds together on paper: a heading and what it stands above.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, stage, turn, visitor } from "./site.mjs";
import { filled } from "./states.mjs";

const on = stage();

test("a heading keeps to what follows, and no table of names and texts pulls against it", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, "complete"));
  const page = await open(context, on.site.url);
  await page.emulateMedia({ media: "print" });
  for (const [hash, table] of [["#/report", "dl.said"], ["#/plan", "dl.act__lines"], ["#/kpis", "dl.facts"], ["#/results", "dl"]]) {
    await turn(page, `${on.site.url}${hash}`);
    await page.locator(`main ${table}`).first().waitFor({ state: "attached" });
    const after = (which) =>
      page.locator(`main :is(${which})`).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).breakAfter))]);
    assert.deepEqual(await after("h1, h2, h3"), ["avoid"], `headings of ${hash}`);
    // In Chromium a grid all of whose rows are to stay together lets go of the heading before it instead.
    const tied = await page.locator("main dl > dt").evaluateAll((all) =>
      all.filter((one) => getComputedStyle(one.parentElement).display === "grid" && getComputedStyle(one).breakAfter === "avoid").length);
    assert.equal(tied, 0, `names of ${hash} that share a row with their text`);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});
