// Files that should not be brought in: each is refused in a sentence or read with warnings, and changes nothing by itself.
import assert from "node:assert/strict";
import { mkdtemp, open as openFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { BAD_FILES, SAYS } from "./badfiles.mjs";
import { open, saved, stage, visitor } from "./site.mjs";
import { dump } from "./kept.mjs";

const on = stage();

/** Work of one's own, and the page that takes files. */
async function atWork() {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.keyboard.press("4");
  await page.goto(`${on.site.url}#/data`);
  await page.locator("input[type=file]").waitFor();
  await saved(page);
  return { context, trouble, page, before: await dump(page) };
}

/** Chooses a file; gives the milliseconds that the page took to say something of it. */
async function choose(page, file) {
  await page.evaluate(() => {
    const begin = () => {
      const begun = performance.now();
      const told = (_, watch) => (watch.disconnect(), (globalThis.took = performance.now() - begun));
      const preview = document.querySelector("#preview");
      new MutationObserver(told).observe(preview, { childList: true, characterData: true, subtree: true });
    };
    delete globalThis.took;
    document.querySelector("input[type=file]").addEventListener("change", begin, { capture: true, once: true });
  });
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForFunction(() => "took" in globalThis);
  return page.evaluate(() => globalThis.took);
}

const mimeType = "application/json";
const slowest = { took: 0 };

/** What the page says of a file, and whether that is what it must say. */
async function said(page, { name, says }) {
  const heading = await page.locator("#preview h3").innerText();
  const text = await page.locator("#preview").textContent();
  if (typeof says === "string") {
    const refused = heading === `“${name}” does not open` && text.endsWith("Nothing of yours was touched.");
    return { text, fits: refused && SAYS[says].test(text) };
  }
  const [assessments, warnings] = says;
  const holds = heading.startsWith(`“${name}” holds ${assessments} assessment`);
  const listed = (await page.locator("#preview .notes li").count()) === assessments;
  return { text, fits: holds && listed && (await page.locator("#preview details li").count()) === warnings };
}

test("each of many bad files is refused in its own sentence, or read with warnings", async () => {
  assert.ok(BAD_FILES.length >= 60, String(BAD_FILES.length));
  const { context, trouble, page, before } = await atWork();
  const wrong = [];
  for (const { name, buffer, says } of BAD_FILES) {
    const took = await choose(page, { name, mimeType, buffer });
    if (took > slowest.took) Object.assign(slowest, { took, name });
    const { text, fits } = await said(page, { name, says });
    if (!fits) wrong.push(`${name}: ${text.slice(0, 300)}`);
    assert.equal(await dump(page), before, `${name}: shown, and nothing else`);
    const leave = page.getByRole("button", { name: "Leave it" });
    if (await leave.count()) await leave.click();
    assert.equal(await dump(page), before, `${name}: left`);
  }
  assert.deepEqual(wrong, []);
  await page.goto(`${on.site.url}#/assess/tech-release`);
  await page.locator(".rung").first().waitFor();
  await page.keyboard.press("3");
  await saved(page);
  assert.notEqual(await dump(page), before, "the page goes on");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a file of a gigabyte is refused without being read", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "cairn-"));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "endless.json");
  const file = await openFile(path, "w");
  await file.truncate(2 ** 30);
  await file.close();
  const { context, trouble, page, before } = await atWork();
  const took = await choose(page, path);
  if (took > slowest.took) Object.assign(slowest, { took, name: "endless.json" });
  assert.match(await page.locator("#preview").textContent(), SAYS.long);
  assert.equal(await dump(page), before);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a short file that claims to hold more than anybody has is not unfolded", async () => {
  const { context, trouble, page, before } = await atWork();
  const buffer = Buffer.from(`{"cairn": 1, "assessments": [${Array(20_000).fill("{}")}]}`);
  await choose(page, { name: "many.json", mimeType, buffer });
  assert.ok((await page.locator("#preview .notes li").count()) <= 1000, "a thousand assessments are enough for anybody");
  assert.equal(await dump(page), before);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("none of them took long", (t) => {
  t.diagnostic(`the slowest of ${BAD_FILES.length + 1}: ${slowest.name}, ${Math.round(slowest.took)} ms`);
  assert.ok(slowest.took < 5000, JSON.stringify(slowest));
});
