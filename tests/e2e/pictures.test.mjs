// Pictures: each says what it shows, has its figures in a table, and can be taken along as a drawing and as pixels.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open, stage, visitor } from "./site.mjs";
import { THEMES, filled } from "./states.mjs";

const on = stage();

const named = (page) => page.locator('main svg[role="img"]').evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
const table = (page, name) =>
  page.getByRole("table", { name }).locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test("every picture's name says its finding, and the table behind it holds what is drawn", async () => {
  const start = await filled(on.browser, on.site, "complete");
  const { context, trouble } = await visitor(on.browser, on.site, start);
  const page = await open(context, `${on.site.url}#/results`);
  const names = await named(page);
  assert.equal(names.length, 6, "two layouts of the cairns, one of them shown; radar, heaps, grid, the deep-dive's grid");
  for (const name of names) {
    assert.match(name, /^[A-Z0-9].*\.$/, "a sentence");
    assert.doesNotMatch(name, /chart|radar|graph|diagram|picture/i, "never the kind of picture");
  }
  for (const fold of await page.locator(".picture summary").all()) await fold.click();
  // The heaps: as many stones as the table counts, and as there are practices with a level.
  const stones = await page.locator(".stone--small").count();
  const counts = await table(page, "Practices at each level");
  const all = counts.at(-1).slice(1).map(Number);
  assert.equal(stones, all.slice(0, 6).reduce((sum, one) => sum + one));
  assert.deepEqual(all, [1, 2, 3, 4, 5, 6, 7].map((column) => counts.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0)));
  // The radar's figures are those of the ledger.
  const ledger = await page.locator("[data-dimension]").evaluateAll((rows) =>
    rows.map(({ dataset }) => [dataset.floor, dataset.typical, dataset.ceiling]));
  assert.deepEqual((await table(page, "Levels of each dimension")).map((row) => row.slice(1, 4)), ledger);
  // The grids: a stone for every practice, and a row for every stone.
  const rows = await page.getByRole("table", { name: /^Every .* practice and its answer$/ }).locator("tbody tr").count();
  assert.equal(await page.locator(".pictures .t--on, .pictures .stone--open").count(), rows);
  assert.equal(rows, 31 + 20);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a picture is taken along on paper, whatever the theme, as SVG and as PNG", async () => {
  const start = await filled(on.browser, on.site, "complete");
  for (const theme of Object.keys(THEMES)) {
    const { context, trouble } = await visitor(on.browser, on.site, { ...THEMES[theme], ...start });
    const page = await open(context, `${on.site.url}#/results`);
    const take = async (button) => {
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const shown = page.locator(".take");
    assert.equal(await shown.count(), 5);
    for (const frame of await shown.all()) {
      const svg = await take(frame.getByRole("button", { name: /SVG/ }));
      assert.match(svg.name, /^harbour-payments-[a-z0-9-]+\.svg$/);
      const text = svg.bytes.toString();
      // Stands alone: no class, no style sheet, no reference to anything outside; ground of paper under it.
      assert.match(text, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 [\d.]+ [\d.]+"/);
      assert.doesNotMatch(text, / class=| style=|href|url\(|var\(/);
      assert.match(text, /fill="rgb\(246, 242, 232\)"/);
      const parsed = await page.evaluate((text) => {
        const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
        return { name: svg.nodeName, title: svg.firstChild.textContent, said: svg.textContent };
      }, text);
      assert.equal(parsed.name, "svg");
      assert.match(parsed.title, /\.$/);
      assert.ok(parsed.said.includes("Harbour Payments") && parsed.said.includes("model version"));
      if (theme !== "night") continue;
      const png = await take(frame.getByRole("button", { name: /PNG/ }));
      assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
      const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
      const [, w, h] = text.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/);
      assert.deepEqual([width, height], [Math.floor(w * 3), Math.floor(h * 3)]);
    }
    assert.deepEqual(trouble, []);
    await context.close();
  }
});

test("nothing moves while a page with pictures loads", async () => {
  const start = await filled(on.browser, on.site, "complete");
  const { context } = await visitor(on.browser, on.site, { ...start, viewport: { width: 390, height: 844 } });
  await context.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const hash of ["#/", "#/results", "#/assess/tech-cost", "#/provisioning", "#/example"]) {
    const page = await open(context, `${on.site.url}${hash}`);
    await page.waitForLoadState("networkidle");
    assert.ok((await page.evaluate(() => window.shifted)) < 0.001, hash);
    await page.close();
  }
  await context.close();
});
