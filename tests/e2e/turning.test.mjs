// Turning from page to page: the first screen comes first, then all that stands below it; whoever sets an address has all at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, saved, stage, turn, visitor } from "./site.mjs";
import { filled } from "./states.mjs";

const on = stage();
const PAGES = ["#/results", "#/example", "#/report", "#/plan", "#/model", "#/provisioning", "#/brief", "#/landscape", "#/kpis", "#/glossary", "#/advice"];

/** A page of somebody who has answered everything, with `lead`: a link that is followed at once. */
async function begin(t) {
  const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, "complete"));
  t.after(() => context.close());
  await context.addInitScript(() => {
    window.lead = (hash) => {
      const link = document.createElement("a");
      link.href = hash;
      document.body.append(link);
      link.click();
      link.remove();
    };
  });
  return { context, trouble, page: await open(context, `${on.site.url}#/about`) };
}

/** Follows a link, and says how many elements the page had when it came and has once nothing follows any more, and whether the foot was in sight. */
const follow = (page, hash) =>
  page.evaluate(
    (hash) =>
      new Promise((done) => {
        const before = document.querySelector("main");
        const count = () => document.querySelectorAll("main *").length;
        const changes = new MutationObserver(() => {
          if (before.isConnected || !document.querySelector("main h1")) return;
          changes.disconnect();
          const first = count();
          const foot = document.querySelector("footer").getBoundingClientRect().top < innerHeight;
          setTimeout(() => done({ first, foot, whole: count() }), 500);
        });
        changes.observe(document.body, { childList: true, subtree: true });
        lead(hash);
      }),
    hash,
  );
const text = (page) => page.locator("main").innerText();

test("what a link leads to begins with its first screen, and is the page that its address shows at once", async (t) => {
  const { context, page, trouble } = await begin(t);
  const left = await page.locator("main h1").textContent();
  for (const hash of PAGES) {
    const { first, foot, whole } = await follow(page, hash);
    assert.ok(first < whole, `${hash}: ${first} of ${whole} elements come first`);
    assert.ok(!foot, `${hash}: the foot stays out of sight`);
    const followed = await text(page);
    await turn(page, `${on.site.url}#/about`);
    await page.goto(`${on.site.url}${hash}`);
    const there = (left) => document.querySelector("main h1").textContent !== left && document.querySelectorAll("main *").length;
    const elements = await page.waitForFunction(there, left);
    assert.equal(await elements.jsonValue(), whole, `${hash}: all of it at once`);
    assert.equal(await text(page), followed, hash);
    await turn(page, `${on.site.url}#/about`);
  }
  assert.deepEqual(trouble, []);
});

test("whoever comes back finds all of the page at once, as high as it was left", async (t) => {
  const { page } = await begin(t);
  await follow(page, "#/results");
  await page.evaluate(() => scrollTo(0, 1500));
  await follow(page, "#/help");
  await page.goBack();
  await page.waitForFunction(() => scrollY === 1500);
  assert.equal(await page.locator(".below").count(), 0);
});

test("what came later stays when something is answered, and follows it", async (t) => {
  const { context, page, trouble } = await begin(t);
  await follow(page, "#/provisioning");
  const stays = await page.$("#owned");
  await page.locator("#owned > summary").click();
  await page.locator("#owner-0").fill("The platform team");
  await page.locator("#owned").getByRole("button").first().click();
  await page.locator("#undo-owner").click();
  assert.ok(await stays.evaluate((fold) => fold.isConnected), "it is the same as before");
  for (const hash of PAGES) {
    await follow(page, hash);
    const other = await open(context, `${on.site.url}#/assess/people-organization`);
    const [before, level] = [await text(page), PAGES.indexOf(hash) % 2 ? "2" : "4"];
    await other.keyboard.press(level);
    await saved(other);
    await other.close();
    await page.waitForTimeout(300);
    assert.equal(await page.locator(".below").count(), 0, `${hash}: nothing gives way to an empty place`);
    assert.ok((await text(page)).length > before.length / 2, hash);
    await follow(page, "#/about");
  }
  assert.deepEqual(trouble, []);
});

test("whoever prints before all has come prints the whole page", async (t) => {
  const { context, page, trouble } = await begin(t);
  for (const [hash, name] of [["#/report", "Print the report"], ["#/brief", "Print one page"]]) {
    const { before, printed, after } = await page.evaluate(
      ([hash, name]) =>
        new Promise((done) => {
          const count = () => document.querySelectorAll("main *").length;
          let before, printed;
          window.print = () => (printed = count());
          const look = () => {
            const button = [...document.querySelectorAll("main button")].find((one) => one.textContent === name);
            if (!button) return;
            changes.disconnect();
            before = count();
            button.click();
            setTimeout(() => done({ before, printed, after: count() }), 800);
          };
          const changes = new MutationObserver(look);
          changes.observe(document.body, { childList: true, subtree: true });
          lead(hash);
        }),
      [hash, name],
    );
    assert.ok(before < printed, `${hash}: ${before} of ${printed} had come`);
    assert.equal(printed, after, hash);
  }
  assert.deepEqual(trouble, []);
});
