// Hosting: any path, no network after the first visit, nothing asked that is not there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, saved, serve, visitor } from "./site.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const base of ["/", "/sub/path/"]) {
  test(`served under ${base}, it opens and works with the network gone after one visit`, async () => {
    const site = await serve(base);
    const { context, trouble } = await visitor(browser, site);
    const page = await open(context, site.url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === "activated";
    });
    await page.close();
    await site.stop();
    const offline = await open(context, `${site.url}?from=mail#/assess/tech-cost`);
    await offline.keyboard.press("3");
    await saved(offline);
    await offline.reload();
    await offline.locator(".rung--on").waitFor();
    const pages = ["", "assess", "results", "example", "help", "about", "profile", "provisioning", "advice", "landscape", "kpis"];
    for (const page of [...pages, "glossary", "primer", "model", "model/people/3"]) {
      await offline.goto(`${site.url}#/${page}`);
      await offline.locator("main h1").waitFor();
    }
    await offline.keyboard.press("/");
    await offline.waitForFunction(() => document.activeElement.id === "search");
    await offline.keyboard.type("rotate keys");
    await offline.locator('#found a[href$="prov-keys-process"]').waitFor();
    assert.deepEqual(trouble, []);
    assert.ok(site.asked.every((path) => path.startsWith(base)), "nothing outside its own path");
    await context.close();
  });
}

test("two deployments on one host keep their answers apart", async () => {
  const site = await serve("/one/", "/two/");
  const { context, trouble } = await visitor(browser, site);
  const one = await open(context, `${site.url}#/assess/tech-cost`);
  await one.keyboard.press("3");
  await saved(one);
  const two = await open(context, `${site.url.replace("/one/", "/two/")}#/assess/tech-cost`);
  assert.equal(await two.locator("input[name=tech-cost]:checked").count(), 0);
  await two.keyboard.press("5");
  await saved(two);
  await one.reload();
  await one.locator(".rung--on").waitFor();
  assert.ok(await one.locator('input[name=tech-cost][value="3"]').isChecked());
  assert.deepEqual(trouble, []);
  await context.close();
  await site.stop();
});

test("an address that names no page, and one that names no practice, say so", async () => {
  const site = await serve("/");
  const { context, trouble } = await visitor(browser, site);
  const page = await open(context, `${site.url}#/no/such/page`);
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  await page.goto(`${site.url}#/assess/no-such-practice`);
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  await page.goBack();
  await page.goBack();
  assert.deepEqual(trouble, []);
  await context.close();
  await site.stop();
});
