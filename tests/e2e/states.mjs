// What a visitor's browser holds when a page is looked at: nothing, half of the answers, or all of them.
import { readFileSync } from "node:fs";
import { open, saved, turn, visitor } from "./site.mjs";

/** A link somebody sent. */
export const RECEIVED = `#/s/${readFileSync(new URL("../fixtures/link-34-practices.txt", import.meta.url), "utf8").trim()}`;
export const PAGES = [
  ...["#/", "#/assess", "#/assess/tech-cost", "#/assess/prov-auto-policy", "#/results", "#/example", "#/help", "#/about"],
  ...["#/profile", "#/provisioning", "#/provisioning/session", "#/plan", "#/advice", "#/landscape", "#/kpis", "#/glossary", "#/primer"],
  ...["#/model", "#/model/people/3", "#/model/prov-keys-policy/5", "#/data", "#/brief", "#/report", "#/feedback"],
  ...["#/no/such/page", "#/s/AAAA", RECEIVED],
];
/** For `newContext`: each theme with the setting that asks for it. */
export const THEMES = {
  paper: { colorScheme: "light" },
  night: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
};
/** By name: the keys that answer the questions of the core in their order, and the stones of the grid row by row; what is
 * said for others beside the last of the questions; steps in the plan. */
const KEYS = {
  empty: { core: "", deep: "" },
  half: { core: "2d13n2e312", deep: "2324" },
  complete: { core: "3211242331222432e223321332n1231d24", deep: "23241333452223112130", told: ["#misfit", "#worked"], steps: 3 },
};
export const STATES = Object.keys(KEYS);

/** Says so much as a user would, and returns what a fresh profile needs to start from there. */
export async function filled(browser, site, state) {
  const { core, deep, told = [], steps = 0 } = KEYS[state];
  const { context } = await visitor(browser, site);
  const page = await open(context, `${site.url}#/`);
  if (core) {
    await page.goto(`${site.url}#/assess`);
    await page.locator("input[autocomplete=organization]").fill("Harbour Payments");
    const questions = await page.locator('main a[href^="#/assess/"]').evaluateAll((all) => [
      ...new Set(all.map((one) => one.getAttribute("href"))),
    ]);
    for (const [place, key] of [...core].entries()) {
      if (place >= questions.length) break;
      await turn(page, `${site.url}${questions[place]}`);
      await page.keyboard.press(key);
      if (place % 5 === 3) await page.keyboard.press("p");
    }
  }
  for (const field of told) {
    await page.locator("details", { has: page.locator(field) }).locator("summary").click();
    await page.locator(field).fill("At Harbour Payments nobody sees a bill.\nWe rent by the year.");
  }
  if (deep) {
    await page.goto(`${site.url}#/provisioning`);
    await page.locator("[data-cell] a").first().focus();
    for (const [place, key] of [...deep].entries()) {
      await page.keyboard.press(key);
      await page.keyboard.press(place % 5 === 4 ? "Home" : "ArrowRight");
      if (place % 5 === 4) await page.keyboard.press("ArrowDown");
    }
  }
  if (steps) await page.goto(`${site.url}#/plan`);
  for (let taken = 0; taken < steps; taken++) await page.locator("[data-step] button").first().click();
  if (core) await saved(page);
  const storageState = await context.storageState({ indexedDB: true });
  await context.close();
  return { storageState };
}
