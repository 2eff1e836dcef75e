// The pictures that are committed: those of the README, the one that chat programs show beside a link, and the icons
// that some systems want as pixels. Drawn by the built app itself, so that they never show anything else: make pictures
import { writeFile } from "node:fs/promises";
import { reduced } from "./palette.mjs";
import { launch, open, serve, visitor } from "../tests/e2e/site.mjs";
import { THEMES, filled } from "../tests/e2e/states.mjs";

const site = await serve();
const browser = await launch();

const file = (path) => new URL(path, import.meta.url).pathname;

async function shot(path, hash, view, { start = {}, style = "", colours } = {}) {
  const { context } = await visitor(browser, site, { ...view, ...start, bypassCSP: true, reducedMotion: "reduce" });
  const page = await open(context, `${site.url}${hash}`);
  if (style) await page.addStyleTag({ content: style });
  await page.evaluate(() => document.activeElement.blur());
  const pixels = await page.screenshot();
  await writeFile(file(path), colours ? await reduced(page, pixels, colours) : pixels);
  await context.close();
}

await shot("results.png", "#/example", { ...THEMES.paper, viewport: { width: 1180, height: 940 } });
const half = await filled(browser, site, "half");
await shot("question.png", "#/assess/process-delivery", { ...THEMES.night, viewport: { width: 1180, height: 860 } }, { start: half });
// Chat programs take pixels alone: few of them, in few colours, without what nobody can read at that size.
await shot("../public/icons/social.png", "#/", { ...THEMES.paper, viewport: { width: 1200, height: 630 }, deviceScaleFactor: 2 / 3 }, {
  colours: 12,
  style: `.nav, .switch, .post, .resume, .three, .ridge, .foot, .map__fine, .pledge { display: none !important }
    .masthead { padding-top: 2.5rem } .brand { font-size: 2.25rem } .brand svg { width: 2.5rem; height: 2.5rem }
    .display { font-size: 4.25rem } .hero { grid-template-columns: 33rem 1fr } .page { padding-bottom: 0 }`,
});

// The icon as pixels, on ground of its own: one system rounds its corners and knows no drawings.
const context = await browser.newContext({ viewport: { width: 192, height: 192 } });
const page = await context.newPage();
await page.goto(`${site.url}icons/maskable.svg`);
await writeFile(file("../public/icons/touch.png"), await reduced(page, await page.screenshot(), 12));
await browser.close();
await site.stop();
