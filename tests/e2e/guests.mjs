// A visitor whose storage something is wrong with, and what the page must say and still do.
import assert from "node:assert/strict";
import { figures, turn, visitor } from "./site.mjs";
import { answersIn, lendHand, records, saveEverything, shown, stored } from "./stores.mjs";

/** A profile that ends with the story. */
export async function guest(t, on) {
  const { context, trouble } = await visitor(on.browser, on.site);
  t.after(() => context.close());
  await lendHand(context);
  return { context, trouble };
}

export const say = (page, ...answer) => page.evaluate((answer) => window.say(...answer), answer);

/** A fresh load of the app. */
export async function again(page) {
  await page.reload();
  await page.locator("main h1").waitFor();
}

const alerted = (page) => page.getByRole("alert").first();
export const FULL = "There is no more room in one of the two places";
export const saysOnePlace = async (page, why = "saved in one of two places only") => {
  await alerted(page).getByText(why).waitFor();
  assert.equal(await page.locator("[data-saved]").first().getAttribute("data-saved"), "false");
};
export const saysNothing = async (page) => assert.equal((await alerted(page).innerText()).trim(), "");

/** A page of this site that is not the app. */
export async function beside(context, site) {
  site.replaced.set("/favicon.ico", "");
  const page = await context.newPage();
  await page.goto(`${site.url}manifest.webmanifest`);
  return page;
}

/** Another app of the same site takes every last bit of room in local storage. */
export const fill = (page) =>
  page.evaluate(() => {
    let count = 0;
    for (const size of [65536, 4096, 256, 16, 1]) {
      try {
        for (;;) localStorage.setItem(`other-app-${count++}`, "x".repeat(size));
      } catch {
        // No room for another one of that size.
      }
    }
  });

/** Both places hold the same records. */
export const assertBoth = async (page) => {
  const { local, mirror } = await stored(page);
  assert.deepEqual(records(local), records(mirror));
  return local;
};

/** Goes on to the results and the file with the answer that was given, and comes back to it after a reload. */
export async function isUsable(page, site, answers) {
  await turn(page, `${site.url}#/results`);
  await page.locator("[data-share-link]").waitFor();
  const technology = (await figures(page)).find((row) => row.dimension === "technology");
  assert.equal(technology.coverage, "1/9");
  assert.deepEqual(answersIn(await saveEverything(page)), answers);
  await again(page);
  assert.deepEqual(await shown(page), answers);
}
