// Answering with a real mouse, and writing a note with a real keyboard, saving included.
import { launch, saved } from "../../tests/e2e/site.mjs";
import { durations, forget, ms, noted, pause, quantile, serve, slowProcessor, table, watched } from "./site.mjs";

const NOTE = "Since the spring every team has somebody who looks after it, and most of them know who that is.";

async function begin(browser, site) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  const { page, session } = await watched(context);
  await page.goto(`${site.url}#/assess/people-organization`);
  await page.locator("#loading").waitFor({ state: "detached" });
  await page.locator(".rung input").first().waitFor();
  await pause(800);
  await slowProcessor(session);
  return page;
}

const row = (name, taken, long) => [
  name,
  `${taken.length}`,
  ...[0.5, 0.75, 0.98].map((share) => ms(quantile(taken, share))),
  ms(Math.max(...taken)),
  long.length ? `${long.length}, ${ms(Math.max(...long))}` : "0",
];

async function answers(page, count) {
  const radios = await page.locator(".rung input").all();
  for (let place = 0; place < count; place++) {
    const radio = radios[place % radios.length];
    await radio.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await radio.boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await pause(120);
  }
  await pause(800);
  await saved(page);
  const { events, long } = await noted(page);
  return row("an answer", durations(events, count), long);
}

async function typing(page) {
  await page.locator("details", { has: page.locator("#note") }).locator("summary").click();
  await page.locator("#note").focus();
  await pause(500);
  await forget(page);
  await page.keyboard.type(NOTE, { delay: 60 });
  await pause(800);
  await saved(page);
  const { events, long } = await noted(page);
  return row("a key in a note", durations(events, NOTE.length), long);
}

/** From the event to the next paint, on a processor four times slower. */
export async function answering({ answers: count }) {
  const site = await serve();
  const browser = await launch();
  const page = await begin(browser, site);
  const rows = [await answers(page, count), await typing(page)];
  await browser.close();
  await site.stop();
  return table(["to the next paint", "times", "median", "p75", "p98", "longest", "long tasks"], rows);
}
