// Workspaces as files, for stories that begin with many answers: random ones that are the same at every run.
import { readFileSync, readdirSync } from "node:fs";
import { dice } from "./site.mjs";

const read = (path) => readFileSync(new URL(`../../model/${path}`, import.meta.url), "utf8");
const ids = (text) => [...text.matchAll(/\[\[(?:practice|goal)\]\]\nid = "([^"]+)"/g)].map(([, id]) => id);
const folder = (name) => readdirSync(new URL(`../../model/${name}/`, import.meta.url)).flatMap((file) => ids(read(`${name}/${file}`)));
/** The ids of the core's practices and of the deep-dive's. */
export const CORE = folder("dimensions");
export const DEEP = folder("provisioning");
const GOALS = ids(read("goals.toml"));

/** A document with one assessment: answers of every kind, goals, targets, a plan, and a long foreword in every second one. */
export function randomWorkspace(seed) {
  const roll = dice(seed);
  const said = ["0", "1", "1", "2", "2", "2", "3", "3", "4", "5", "unknown", "not-applicable", "elsewhere-2"];
  const answers = Object.fromEntries(
    CORE.filter(() => roll(12) > 0).map((id) => [
      id,
      { answer: said[roll(said.length)], ...(roll(5) === 0 && { target: 1 + roll(5) }), ...(roll(4) === 0 && { note: "Looked at in autumn." }) },
    ]),
  );
  const status = ["open", "under-way", "done", "dropped"];
  const plan = CORE.filter(() => roll(6) === 0).map((practice, rank) => ({
    ...{ practice, aim: 1 + roll(5), rank, status: status[roll(4)], horizon: ["now", "next", "later", "3y"][roll(4)] },
    ...{ owner: "Ada", people: "Developers", benefit: "Fewer calls at night, and less of what wakes people up for nothing.", due: "2027-06-30" },
  }));
  const long = (length) => "Everything that the people here know of it stands in one long sentence that goes on and on. ".repeat(2).slice(0, length);
  const foreword = seed % 2 ? { headline: long(110), sentences: [long(140), long(140), long(140)] } : {};
  const goals = [0, 1, 2].map(() => GOALS[roll(GOALS.length)]);
  const head = { name: `Harbour ${seed}`, kind: "team", length: "core", ambition: 1 + roll(5), flags: [], goals: [...new Set(goals)], current: true };
  return { cairn: 1, assessments: [{ ...head, answers, plan, ...foreword }] };
}

/** Lets a workspace take the place of everything there. */
export async function bring(page, site, workspace) {
  await page.goto(`${site.url}#/data`);
  const file = { name: "workspace.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(workspace)) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Replace" }).click();
  await page.locator("#undo-data").waitFor();
}
