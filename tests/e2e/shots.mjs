// Every page as a picture, to be looked at. What is named narrows it: node tests/e2e/shots.mjs results half night 390
import { mkdir } from "node:fs/promises";
import { launch, open, serve, visitor } from "./site.mjs";
import { PAGES, STATES, THEMES, filled } from "./states.mjs";

const WIDTHS = [320, 390, 768, 1440];
const OUT = new URL("shots/", import.meta.url).pathname;
const only = process.argv.slice(2);
const name = (hash) => hash.slice(2).replaceAll("/", "_") || "home";
/** Those of them that were asked for by name; all, where none was. */
const wanted = (all) => (all.some(asked) ? all.filter(asked) : all);
const asked = (one) => only.includes(String(one));

const site = await serve();
const browser = await launch();
await mkdir(OUT, { recursive: true });
const pages = PAGES.filter((hash) => wanted(PAGES.map(name)).includes(name(hash)));
let taken = 0;
for (const state of wanted(STATES)) {
  const start = await filled(browser, site, state);
  for (const theme of wanted(Object.keys(THEMES))) {
    for (const width of wanted(WIDTHS)) {
      const view = { viewport: { width, height: Math.round(width < 700 ? width * 2.1 : 900) } };
      const { context } = await visitor(browser, site, { ...THEMES[theme], ...view, ...start });
      const page = await open(context, site.url);
      for (const hash of pages) {
        await page.goto(`${site.url}${hash}`);
        await page.waitForTimeout(120);
        await page.screenshot({ path: `${OUT}${name(hash)}-${state}-${width}-${theme}.png`, fullPage: true });
        taken++;
      }
      await context.close();
    }
  }
}
await browser.close();
await site.stop();
console.log(`${taken} pictures in ${OUT}`);
