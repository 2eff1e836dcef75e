// A first visit on a slow phone: a fresh browser each time, nothing cached, no worker.
import { launch } from "../../tests/e2e/site.mjs";
import { kB, median, ms, noted, s, serve, slowNetwork, slowProcessor, table, watched } from "./site.mjs";

/** What is looked at, and what has to stand there to be answered. */
const HOME = { name: "home", hash: "", ready: ".three a" };
const QUESTION = { name: "first question", hash: "#/assess/people-organization", ready: ".rung input" };

async function once(site, { hash, ready }) {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
  const { page, session } = await watched(context);
  const sum = { received: 0, requests: 0 };
  session.on("Network.dataReceived", (one) => (sum.received += one.encodedDataLength));
  session.on("Network.requestWillBeSent", () => (sum.requests += 1));
  await slowNetwork(session);
  await slowProcessor(session);
  await page.goto(`${site.url}${hash}`, { waitUntil: "commit" });
  await page.locator(ready).first().waitFor({ state: "visible", timeout: 60000 });
  const figures = { answerable: await page.evaluate(() => performance.now()), until: sum.received, requests: sum.requests };
  await page.waitForLoadState("networkidle", { timeout: 60000 });
  figures.paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const { shift, long } = await noted(page);
  await browser.close();
  return { ...figures, shift, long: long.length, longest: Math.max(0, ...long), bytes: sum.received };
}

/** Medians of several visits, ours and the other's in turn, so that both meet the same machine. */
export async function visit({ runs, against, ready }) {
  const ours = await serve();
  const other = against && (await serve(against));
  const rows = [[HOME, ours], [QUESTION, ours]];
  if (other) rows.push([{ name: "the other site", hash: "", ready }, other]);
  const found = rows.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [place, [what, site]] of rows.entries()) found[place].push(await once(site, what));
  }
  await ours.stop();
  await other?.stop();
  const middle = found.map((all) => Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))])));
  const text = middle.map((one, place) => [
    rows[place][0].name,
    kB(one.until),
    `${one.requests}`,
    s(one.paint),
    s(one.answerable),
    one.shift.toFixed(3),
    one.long ? `${one.long}, ${ms(one.longest)}` : "0",
    kB(one.bytes),
  ]);
  if (other) {
    const ratio = (key) => (middle[1][key] / middle[2][key]).toFixed(2);
    text.push(["first question ÷ the other", ratio("until"), "", ratio("paint"), ratio("answerable"), "", "", ratio("bytes")]);
  }
  const head = ["first visit", "transferred until answerable", "requests until then", "first paint", "answerable", "layout shift", "long tasks", "all in all"];
  return table(head, text);
}
