// A visitor in whose browser a release is installed, and what must hold of the page whatever is deployed.
import assert from "node:assert/strict";
import { HASHED } from "./releases.mjs";
import { open, saved, started, visitor } from "./site.mjs";

export const NOTE = "the quay, the crane\nand the tide";
export const QUESTION = "#/assess/tech-cost";

/** Says something that must not be lost. */
export async function say(page) {
  await page.keyboard.press("3");
  await page.locator(".rung--on").waitFor();
  await page.locator("summary").first().click();
  await page.locator("#note").fill(NOTE);
  await page.locator("#note").blur();
  await saved(page);
}

/** Goes on with the note, and stays in it. */
export async function write(page, more) {
  if (await page.locator("#note").isHidden()) await page.locator("summary").first().click();
  await page.locator("#note").press("Control+End");
  await page.locator("#note").pressSequentially(more);
}

/** What was said is there. */
export async function kept(page, note = NOTE) {
  await page.locator(".rung--on").waitFor();
  assert.ok(await page.locator('input[name="tech-cost"][value="3"]').isChecked(), "the answer is kept");
  assert.equal(await page.locator("#note").inputValue(), note, "the note is kept");
}

/** The page runs under the worker of its own deployment. */
export async function controlled(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

export async function installed(browser, host) {
  const { context, trouble } = await visitor(browser, host);
  const page = await open(context, `${host.url}${QUESTION}`);
  await say(page);
  await controlled(page);
  await whole(page, host.release);
  return { context, trouble, page };
}

/** Marks the page, so that it is seen when it was loaded again. */
export const mark = (page) => page.evaluate(() => (globalThis.untouched = true));
export const untouched = (page) => page.evaluate(() => Boolean(globalThis.untouched));

/** Looks for a new release as browsers do by themselves, and says whether one lies ready. */
export const look = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const coming = registration.installing;
    while (coming?.state === "installing") {
      await new Promise((changed) => coming.addEventListener("statechange", changed, { once: true }));
    }
    return Boolean(registration.waiting);
  });

/** What every part of the page says of the release that it comes from. */
const marks = (page) =>
  page.evaluate(() => ({
    page: document.querySelector("meta[name=release]").content,
    boot: document.documentElement.dataset.bootOf,
    glue: globalThis.glueOf,
    style: getComputedStyle(document.documentElement).getPropertyValue("--style-of").trim(),
  }));

/** Nothing that the page was made of belongs to another release. */
export async function unmixed(page, release) {
  for (const [part, number] of Object.entries(await marks(page))) assert.equal(number, release.number, part);
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((one) => new URL(one.name).pathname));
  const names = new Set(asked.map((path) => path.split("/").at(-1)).filter((name) => HASHED.test(name)));
  const parts = [...release.files.keys()].filter((path) => HASHED.test(path));
  assert.deepEqual(parts.filter((path) => !names.has(path)), []);
  assert.deepEqual([...names].filter((name) => !parts.includes(name)), []);
}

/** The page stands, and it and all that would come to it are of one release. */
export async function whole(page, release) {
  await started(page);
  assert.ok(await page.locator("#recovery").isHidden());
  await unmixed(page, release);
  const manifest = await page.locator("link[rel=manifest]").evaluate((link) => fetch(link.href).then((answer) => answer.json()));
  assert.equal(manifest.release, release.number, "manifest");
}

/** Takes the release that lies ready, at the reader's word. */
export async function take(page, release) {
  await page.getByRole("button", { name: "Take it now" }).click();
  await page.locator(`meta[name=release][content="${release.number}"]`).waitFor({ state: "attached" });
}
