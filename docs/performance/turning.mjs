// From page to page with everything answered: from the click to the paint in which the new page stands.
import { launch, saved, started } from "../../tests/e2e/site.mjs";
import { filled } from "../../tests/e2e/states.mjs";
import { SLOW, median, ms, serve, slowProcessor, table, watched } from "./site.mjs";

const PAGES = `#/assess #/results #/provisioning #/plan #/brief #/model #/report #/data #/assess/tech-cost #/ #/profile #/provisioning/session #/advice #/landscape
  #/kpis #/glossary #/primer #/example #/help #/feedback #/about`.split(/\s+/);

/** Turns to a page by a link, as a click on it would: `stands` is what it takes until its first screen is laid out, `drawn` until that is seen, and
 * `whole` until all that follows is seen, too. */
const turn = (page, hash) =>
  page.evaluate(
    (hash) =>
      new Promise((done) => {
        const link = document.createElement("a");
        link.href = hash;
        document.body.append(link);
        const before = document.querySelector("main");
        let clicked, changed, stands, drawn, whole;
        link.addEventListener("click", (event) => (clicked = event.timeStamp));
        for (const told of ["popstate", "hashchange"]) addEventListener(told, () => (changed ??= performance.now()), { once: true, capture: true });
        const changes = new MutationObserver(async () => {
          if (before.isConnected || !document.querySelector("main h1")) return;
          if (!stands) {
            document.body.getBoundingClientRect();
            stands = performance.now() - changed;
          }
          const seen = (await painted()) - clicked;
          drawn ??= seen;
          whole = seen;
        });
        changes.observe(document.body, { childList: true, subtree: true });
        link.click();
        link.remove();
        setTimeout(() => (changes.disconnect(), done({ stands, drawn, whole })), 800);
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
  const rows = PAGES.map((hash) => [`\`${hash}\``, middle(fast.get(hash), "stands"), middle(slow.get(hash), "stands"), middle(slow.get(hash), "drawn"), middle(slow.get(hash), "whole")]);
  return table(["54 answers, page turned to", "made and laid out, here", "the same, 4 × slower", "click to paint, 4 × slower", "all of it, 4 × slower"], rows);
}
