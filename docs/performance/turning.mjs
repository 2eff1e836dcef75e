// From page to page with everything answered: from the click to the paint in which the new page stands.
import { launch, saved, started } from "../../tests/e2e/site.mjs";
import { filled } from "../../tests/e2e/states.mjs";
import { SLOW, median, ms, pause, serve, slowProcessor, table, watched } from "./site.mjs";

const PAGES = ["#/assess", "#/results", "#/provisioning", "#/plan", "#/brief", "#/model", "#/report", "#/data", "#/assess/tech-cost", "#/"];

/** Turns to a page by a link, as a click on it would: `stands` is what it takes until its parts are laid out, `drawn` until they are seen. */
const turn = (page, hash) =>
  page.evaluate(
    (hash) =>
      new Promise((done) => {
        const link = document.createElement("a");
        link.href = hash;
        document.body.append(link);
        const before = document.querySelector("main");
        let clicked, changed, stands;
        link.addEventListener("click", (event) => (clicked = event.timeStamp));
        for (const told of ["popstate", "hashchange"]) addEventListener(told, () => (changed ??= performance.now()), { once: true, capture: true });
        const seen = new MutationObserver(() => {
          if (before.isConnected || !document.querySelector("main h1")) return;
          seen.disconnect();
          document.body.getBoundingClientRect();
          stands = performance.now() - changed;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done({ stands, drawn: performance.now() - clicked });
            port2.postMessage(0);
          });
        });
        seen.observe(document.body, { childList: true, subtree: true });
        link.click();
        link.remove();
      }),
    hash,
  );

async function at(page, session, rate, runs) {
  await slowProcessor(session, rate);
  const found = new Map(PAGES.map((hash) => [hash, []]));
  // The first round warms up what every visit warms up by itself.
  for (let run = 0; run <= runs; run++) {
    for (const hash of PAGES) {
      const taken = await turn(page, hash);
      if (run > 0) found.get(hash).push(taken);
      await pause(400);
    }
  }
  return found;
}

/** Medians over several rounds, on this machine and on one four times slower. */
export async function turning({ runs }) {
  const site = await serve();
  const browser = await launch();
  const complete = await filled(browser, site, "complete");
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block", ...complete });
  const { page, session } = await watched(context);
  await page.goto(site.url);
  await started(page);
  await saved(page);
  const fast = await at(page, session, 1, runs);
  const slow = await at(page, session, SLOW, runs);
  await browser.close();
  await site.stop();
  const middle = (all, key) => ms(median(all.map((one) => one[key])));
  const rows = PAGES.map((hash) => [`\`${hash}\``, middle(fast.get(hash), "stands"), middle(slow.get(hash), "stands"), middle(slow.get(hash), "drawn")]);
  return table(["54 answers, page turned to", "made and laid out, here", "the same, 4 × slower", "click to paint, 4 × slower"], rows);
}
