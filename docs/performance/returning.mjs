// Coming back without a network: the worker has everything, the processor is slow.
import { launch, saved, started } from "../../tests/e2e/site.mjs";
import { median, noted, pause, s, serve, slowProcessor, table, watched, ms } from "./site.mjs";

const QUESTION = "#/assess/people-organization";

async function installed(browser, site, begun) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await page.goto(`${site.url}${QUESTION}`);
  await started(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  if (begun) {
    await page.keyboard.press("3");
    await saved(page);
  }
  await page.close();
  await context.setOffline(true);
  return context;
}

async function once(context, site) {
  const { page, session } = await watched(context);
  await slowProcessor(session);
  await page.addInitScript(() => {
    // From within, without the time that a driver takes to look.
    const look = new MutationObserver(async () => {
      if (!document.querySelector("main .rung input")) return;
      look.disconnect();
      window.seen = await painted();
    });
    look.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${site.url}${QUESTION}`, { waitUntil: "commit" });
  await page.locator(".rung input").first().waitFor();
  const answerable = await page.evaluate(() => performance.now());
  await pause(1000);
  const { long } = await noted(page);
  const seen = await page.evaluate(() => window.seen);
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  await page.close();
  return { answerable, seen, paint, longest: Math.max(0, ...long) };
}

/** Medians of several visits, in a browser that holds nothing yet and in one where an assessment is begun. */
export async function returning({ runs }) {
  const site = await serve();
  const browser = await launch();
  const rows = [];
  for (const [name, begun] of [["nothing answered yet", false], ["an assessment begun", true]]) {
    const context = await installed(browser, site, begun);
    const found = [];
    for (let run = 0; run < runs; run++) found.push(await once(context, site));
    const middle = (key) => median(found.map((one) => one[key]));
    rows.push([name, s(middle("paint")), s(middle("seen")), s(middle("answerable")), ms(middle("longest"))]);
    await context.close();
  }
  await browser.close();
  await site.stop();
  return table(["back without a network, 4 × slower", "first paint", "the question seen", "answerable, as a driver finds it", "longest task"], rows);
}
