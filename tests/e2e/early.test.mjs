// Before the app is there: a question stands in the HTML, and what is answered on it is the app's once it comes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "./hosts.mjs";
import { saved, stage, started, visitor } from "./site.mjs";

const AXE = readFileSync(at("node_modules/axe-core/axe.min.js"), "utf8");
const on = stage();

/** A page whose app waits until it is let in. */
async function held(t, hash, options = {}) {
  const { context, trouble } = await visitor(on.browser, on.site, options);
  t.after(() => context.close());
  const page = await context.newPage();
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  await page.route("**/*.wasm", async (route) => (await opened, route.continue()));
  await page.goto(`${on.site.url}${hash}`);
  return { context, page, trouble, letIn: () => (open(), started(page)) };
}

const chosen = (page) => page.locator(".rung input:checked").evaluateAll((radios) => radios.map((one) => `${one.name}=${one.value}`));
const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("cairn-early")));
/** Where each part stands, and what it says. */
const places = (page) =>
  page.evaluate(() =>
    [".masthead", ".kicker", "h1", "main .lede", ".ladder legend", ".rung", ".edges dt", ".edges dd"].map((part) =>
      [...document.querySelectorAll(part)]
        .filter((one) => one.checkVisibility())
        .map((one) => [JSON.stringify(one.getBoundingClientRect()), part === ".masthead" || one.innerText.replace(/\s+/g, " ")]),
    ),
  );

test("a question is answered before the app is there: it is kept, marked, taken up and saved, and the focus stays", async (t) => {
  const { page, trouble, letIn } = await held(t, "#/assess/people-organization");
  await page.locator(".rung").nth(2).click();
  assert.deepEqual(await chosen(page), ["people-organization=3"]);
  assert.equal(await page.locator(".rung--held").count(), 2);
  assert.equal((await kept(page)).length, 1);
  assert.equal(await page.locator("[data-saved]").count(), 0, "nothing is said to be saved yet");
  await letIn();
  await saved(page);
  assert.deepEqual(await chosen(page), ["people-organization=3"]);
  assert.equal(await page.evaluate(() => document.activeElement.value), "3");
  assert.deepEqual(await kept(page), []);
  await page.reload();
  await started(page);
  assert.deepEqual(await chosen(page), ["people-organization=3"]);
  assert.deepEqual(trouble, []);
});

for (const width of [320, 412, 900, 1280]) {
  test(`nothing moves when the app takes over, at ${width} pixels, begun or not`, async (t) => {
    const options = { viewport: { width, height: 900 } };
    const { context, page, trouble, letIn } = await held(t, "#/assess/process-delivery", options);
    await page.locator(".rung").first().waitFor();
    const first = await places(page);
    await letIn();
    assert.deepEqual(await places(page), first);
    await page.locator(".rung").nth(1).click();
    await saved(page);
    const storageState = await context.storageState({ indexedDB: true });
    const again = await held(t, "#/assess/process-delivery", { ...options, storageState });
    await again.page.locator(".rung").first().waitFor();
    assert.deepEqual(await chosen(again.page), ["process-delivery=2"], "what was said stands there at once");
    // Only whose answers these are comes with the app, and the word that marks one.
    const where = async () => (await places(again.page)).map((parts) => parts.map(([place]) => place));
    const before = await where();
    await again.letIn();
    assert.deepEqual(await where(), before, "begun");
    assert.deepEqual([...trouble, ...again.trouble], []);
  });
}

/** What the head of the page looks like: each part's place, and everything that styles say of it. */
const head = (page) =>
  page.locator(".masthead, .masthead *").evaluateAll((parts) =>
    parts.map((part) => {
      const said = getComputedStyle(part);
      const { x, y, width, height } = part.getBoundingClientRect();
      // The width of the text is not the same to the last digit where it is laid out anew.
      const looks = [...said].filter((name) => !name.startsWith("--")).map((name) => `${name}: ${said[name]}`);
      return [part.localName, [x, y, width, height].map(Math.round).join(" "), ...looks.filter((one) => !/\.\d{3}/.test(one))];
    }),
  );

test("the head is painted by itself, and stays as it is when the rest of the page comes", async (t) => {
  for (const [width, colorScheme] of [[320, "light"], [412, "dark"], [900, "light"], [1280, "dark"]]) {
    const { context, page } = await held(t, "#/", { viewport: { width, height: 900 }, colorScheme });
    const alone = await context.newPage();
    await alone.route(on.site.url, async (route) => {
      const answer = await route.fetch();
      const [before] = (await answer.text()).split("</header>");
      await route.fulfill({ response: answer, body: `${before}</header>` });
    });
    await alone.goto(on.site.url);
    assert.deepEqual(await head(alone), await head(page), `${width} pixels, ${colorScheme}`);
  }
});

test("whoever comes back has the chosen theme before anything is painted", async (t) => {
  const { page, letIn } = await held(t, "#/");
  await letIn();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator(".switch").click();
  const theme = await page.evaluate(() => document.documentElement.dataset.theme);
  assert.ok(theme);
  await page.addInitScript(() => {
    // The parser lets observers look before it runs the next script, which is the one behind the head.
    const look = new MutationObserver(() => {
      if (!document.querySelector(".masthead")) return;
      look.disconnect();
      self.themeOfHead = document.documentElement.dataset.theme;
    });
    look.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  assert.equal(await page.evaluate(() => self.themeOfHead), theme);
});

for (const [hash, stands] of [["#/", true], ["#/assess/tech-cost", true], ["#/glossary", false]]) {
  test(`the way past the head leads to the content before the app is there, on ${hash}`, async (t) => {
    const { page, trouble, letIn } = await held(t, hash);
    const focused = () => page.evaluate(() => document.activeElement.id);
    await page.locator(stands ? "main" : ".masthead").filter({ visible: true }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    if (stands) assert.equal(await focused(), "main");
    await letIn();
    await page.waitForFunction(() => document.activeElement.id === "main");
    assert.equal(new URL(page.url()).hash, hash);
    assert.deepEqual(trouble, []);
  });
}

test("an early answer outlives a reload, and is taken up on whatever page comes next", async (t) => {
  const { page, trouble, letIn } = await held(t, "#/assess/tech-cost");
  await page.locator(".rung").nth(3).click();
  await page.goto(`${on.site.url}#/glossary`);
  await page.reload();
  assert.equal(await page.locator("main").filter({ visible: true }).count(), 0);
  await letIn();
  assert.deepEqual(await kept(page), []);
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  await page.locator("#answer .rung--on").waitFor();
  assert.deepEqual(await chosen(page), ["tech-cost=4"]);
  assert.deepEqual(trouble, []);
});

test("where the browser keeps nothing, the answer stands on the page until the app has it", async (t) => {
  const { context, page, letIn } = await held(t, "#/");
  await context.addInitScript(() => Object.defineProperty(self, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } }));
  await page.goto("about:blank");
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  await page.locator(".rung").nth(1).click();
  await letIn();
  assert.deepEqual(await chosen(page), ["tech-cost=2"]);
});

test("keys wait for the app: a level, and on to the next question", async (t) => {
  const { page, trouble, letIn } = await held(t, "#/assess/people-organization");
  await page.locator(".rung").first().waitFor();
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await letIn();
  await page.waitForFunction(() => !location.hash.endsWith("people-organization"));
  await page.goBack();
  await page.locator("#answer .rung--on [value='4']").waitFor({ state: "attached" });
  assert.deepEqual(trouble, []);
});

test("from the first page the quick start leads to its first question at once, and any other page waits", async (t) => {
  const { page, trouble, letIn } = await held(t, "#/");
  await page.getByRole("link", { name: "Quick start" }).click();
  await page.locator(".rung").first().click();
  const [answer] = await chosen(page);
  const kicker = await page.locator(".kicker").textContent();
  await letIn();
  assert.deepEqual(await chosen(page), [answer]);
  assert.equal(await page.locator(".kicker").textContent(), kicker);
  const other = await held(t, "#/");
  await other.page.getByRole("link", { name: "Full assessment" }).click();
  assert.equal(await other.page.locator("main").filter({ visible: true }).count(), 0);
  assert.ok(await other.page.getByText("Cairn is loading").isVisible());
  await other.letIn();
  assert.deepEqual([...trouble, ...other.trouble], []);
});

test("it has the theme that was chosen, and shows no answer of another deployment", async (t) => {
  const { context, page } = await held(t, "#/");
  const store = (values) => page.evaluate((values) => Object.assign(localStorage, values), values);
  await store({ "cairn:a1b2:preference:theme": "night", "cairn:a1b2:m:1": "1.1.1.1.1.x", "cairn:a1b2:a:1:tech-cost": "1.1.1.1.1.4" });
  const early = async () => {
    const other = await context.newPage();
    await other.route("**/*.wasm", () => {});
    await other.goto(`${on.site.url}#/assess/tech-cost`);
    await other.locator(".rung").first().waitFor();
    return [await other.evaluate(() => document.documentElement.dataset.theme), await chosen(other)];
  };
  assert.deepEqual(await early(), ["night", ["tech-cost=4"]]);
  await store({ "cairn:c3d4:m:1": "1.1.1.1.1.x" });
  assert.deepEqual(await early(), [undefined, []]);
});

test("what is asked of a practice that is not there, or without the words, the app answers", async (t) => {
  const { page, letIn } = await held(t, "#/assess/no-such-practice");
  await page.getByText("Cairn is loading").waitFor();
  await letIn();
  const { context } = await visitor(on.browser, on.site);
  t.after(() => context.close());
  const without = await context.newPage();
  // A page that was cut off within the words.
  await without.route(on.site.url, async (route) => {
    const answer = await route.fetch();
    const page = await answer.text();
    await route.fulfill({ response: answer, body: page.slice(0, page.indexOf('id="questions"') + 40000) });
  });
  await without.goto(`${on.site.url}#/assess/tech-cost`);
  await started(without);
  await without.locator("#answer .rung").nth(4).click();
  await saved(without);
});

test("the early question has no fault that axe finds, on paper and at night", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const { page } = await held(t, "#/assess/tech-cost", { colorScheme, bypassCSP: true });
    await page.locator(".rung").nth(1).click();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))]), [], colorScheme);
  }
});
