// When the app does not start, or must not go on: never a blank page, never a wrong byte, and what is stored as a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open, saved, stage, visitor } from "./site.mjs";

const on = stage();
const stored = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

/** A visitor who said something that was saved. */
async function answered() {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  for (const key of ["4", "Enter", "2"]) await page.keyboard.press(key);
  await page.locator(".rung--on").waitFor();
  await saved(page);
  return { context, trouble, page };
}

/** Ways in which the running app breaks, each made from outside on the built site: a panic, and what no panic precedes. */
const BREAKS = {
  "a panic": async (page) => {
    await page.evaluate(() => {
      const faulty = () => {
        throw new Error("a browser that fails");
      };
      const whole = Document.prototype.createElement;
      Document.prototype.createElement = faulty;
      // It comes to itself again, for the page that takes over needs it.
      addEventListener("cairn-stopped", () => (Document.prototype.createElement = whole));
      location.hash = "#/results";
    });
  },
  "no memory": async (page) => {
    await page.evaluate(async () => {
      const { default: init } = await import(document.getElementById("boot").dataset.js);
      const wasm = await init();
      setTimeout(() => wasm.__wbindgen_malloc(0x7fffffff, 8));
    });
  },
};

for (const [name, breaks] of Object.entries(BREAKS)) {
  test(`after ${name} nothing more is written, and everything can be saved as a file that opens`, async () => {
    const { context, page } = await answered();
    const before = await stored(page);
    await breaks(page);
    await page.getByRole("heading", { name: "Cairn stopped" }).waitFor({ timeout: 5000 });
    assert.equal(await page.evaluate(() => document.activeElement.id), "recovery-title");
    assert.equal(await page.locator("main, .masthead, .foot").count(), 0, "nothing of the app is left to click at");
    // Whatever is pressed, and whatever another tab does, this one writes nothing.
    for (const key of ["1", "d", "/", "Enter"]) await page.keyboard.press(key);
    const refused = await page.evaluate(() => {
      try {
        localStorage.setItem("cairn:x", "y");
      } catch (error) {
        return error.message;
      }
    });
    assert.equal(refused, "stopped");
    assert.equal(await stored(page), before);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save my answers as a file" }).click()]);
    const file = await readFile(await download.path(), "utf8");
    await page.getByRole("button", { name: "Load it afresh" }).click();
    await page.locator("main h1").waitFor();
    assert.equal(await stored(page), before, "a fresh start finds everything");
    await context.close();

    const elsewhere = await visitor(on.browser, on.site);
    const other = await open(elsewhere.context, `${on.site.url}#/data`);
    await other.locator("input[type=file]").setInputFiles({ name: "kept.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await other.getByRole("button", { name: /^Add/ }).click();
    await saved(other);
    await other.goto(`${on.site.url}#/assess/tech-cost`);
    await other.locator(".rung--on").waitFor();
    assert.ok(await other.locator('input[name=tech-cost][value="4"]').isChecked());
    assert.deepEqual(elsewhere.trouble, []);
    await elsewhere.context.close();
  });
}

test("inside another page it offers a tab of its own, and nothing else", async () => {
  const { context } = await visitor(on.browser, on.site);
  const page = await context.newPage();
  on.site.replaced.set("/outside.html", `<!doctype html><title>Outside</title><iframe src="./" width="800" height="600"></iframe>`);
  await page.goto(`${on.site.url}outside.html`);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { name: "Cairn did not start" }).waitFor();
  assert.ok(await frame.getByRole("link", { name: "Open Cairn in a tab of its own" }).isVisible());
  assert.equal(await frame.getByRole("button").count(), 0);
  assert.equal(await frame.locator("main").count(), 0);
  await context.close();
});

test("a browser without WebAssembly, and one without scripts, are told what is missing", async () => {
  const { context } = await visitor(on.browser, on.site);
  await context.addInitScript(() => delete globalThis.WebAssembly);
  const page = await context.newPage();
  await page.goto(on.site.url);
  await page.getByText("does not run WebAssembly").waitFor();
  await context.close();
  const bare = await on.browser.newContext({ javaScriptEnabled: false });
  const still = await bare.newPage();
  await still.goto(on.site.url);
  assert.match(await still.locator("noscript").innerText(), /needs JavaScript and WebAssembly/);
  await bare.close();
});

test("where not even the script comes that starts it, the page says so by itself", async () => {
  const { context } = await visitor(on.browser, on.site);
  const page = await context.newPage();
  await page.route("**/boot-*.js", (route) => route.abort());
  await page.goto(on.site.url);
  const late = page.getByText("It takes long");
  assert.equal(await late.isVisible(), false);
  // The style sheet shows it after ten seconds; they are let pass here.
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  assert.ok(await late.isVisible());
  await page.unroute("**/boot-*.js");
  await page.getByRole("link", { name: "Load it afresh" }).click();
  await page.locator("main h1").waitFor();
  await context.close();
});

test("what another tab deletes is gone here, and can be kept", async () => {
  const { context, trouble, page } = await answered();
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  const other = await open(context, `${on.site.url}#/data`);
  await other.getByRole("button", { name: "Delete everything" }).click();
  await page.getByText("deleted in another tab").waitFor();
  assert.equal(await page.locator("input[name=tech-cost]:checked").count(), 0);
  // Undone there, it is back here.
  await other.getByRole("button", { name: "Undo" }).click();
  await page.locator(".rung--on").waitFor();
  assert.equal(await page.getByText("deleted in another tab").count(), 0);
  await other.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Keep a copy" }).click();
  await page.locator(".rung--on").waitFor();
  await saved(page);
  await page.reload();
  await page.locator(".rung--on").waitFor();
  assert.ok(await page.locator('input[name=tech-cost][value="4"]').isChecked());
  assert.deepEqual(trouble, []);
  await context.close();
});
