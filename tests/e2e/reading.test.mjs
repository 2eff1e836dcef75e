// What is read aloud, word by word and in its order: a change of it is seen as what it is.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { open, saved, stage, visitor } from "./site.mjs";
import { filled } from "./states.mjs";

const on = stage();

/** What is another at every run. */
const FLEETING = [
  [/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g, "<date>"],
  [/\b\d{1,2}:\d\d\b/g, "<time>"],
  [/http:\/\/127\.0\.0\.1:\S+?#\/s\/[\w-]+/g, "<link>"],
];
const PAGES = [
  { name: "question", hash: "#/assess/tech-cost", state: "empty", key: "3" },
  { name: "results", hash: "#/results", state: "complete" },
];

for (const { name, hash, state, key } of PAGES) {
  test(`the ${name} page is read as it was`, async () => {
    const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, state));
    const page = await open(context, `${on.site.url}${hash}`);
    if (key) await page.keyboard.press(key);
    await saved(page);
    const read = await page.locator("body").ariaSnapshot();
    const lasting = FLEETING.reduce((text, [what, mark]) => text.replaceAll(what, mark), `${read}\n`);
    const golden = new URL(`../fixtures/reading-${name}.txt`, import.meta.url);
    if (process.env.CAIRN_READING === "write") await writeFile(golden, lasting);
    assert.equal(
      lasting,
      await readFile(golden, "utf8"),
      `The ${name} page is read differently. If it should be, write it anew and look at the difference:\n` +
        "CAIRN_READING=write node --test tests/e2e/reading.test.mjs; git diff tests/fixtures/",
    );
    assert.deepEqual(trouble, []);
    await context.close();
  });
}
