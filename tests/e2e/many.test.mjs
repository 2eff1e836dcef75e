// As much as a large organization has to say: a thousand scopes, each with every answer.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { open, saved, stage, visitor } from "./site.mjs";

const on = stage();

/** The ids of all practices, as the model's files have them. */
function practices() {
  const model = new URL("../../model/", import.meta.url);
  const files = ["dimensions/", "provisioning/"].flatMap((folder) => readdirSync(new URL(folder, model)).map((file) => folder + file));
  const texts = files.map((file) => readFileSync(new URL(file, model), "utf8"));
  return texts.flatMap((text) => [...text.matchAll(/\[\[practice\]\]\nid = "([a-z-]+)"/g)].map((found) => found[1]));
}

test("a thousand scopes with 54,000 answers are brought in, stored, and come back from either place", async (t) => {
  const { context, trouble } = await visitor(on.browser, on.site);
  const page = await open(context, `${on.site.url}#/data`);
  const ids = practices();
  const answers = (team) => Object.fromEntries(ids.map((id, place) => [id, { answer: String((team + place) % 6), basis: "documented" }]));
  const assessments = Array.from({ length: 1000 }, (_, team) => ({ name: `Team ${team}`, kind: "team", length: "core", ambition: 3, answers: answers(team) }));
  const buffer = Buffer.from(JSON.stringify({ cairn: 1, assessments }));
  await page.locator("input[type=file]").setInputFiles({ name: "teams.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: /^Add/ }).click({ timeout: 120_000 });
  await page.locator("[data-saved=true]").first().waitFor({ state: "attached", timeout: 120_000 });
  const stored = () =>
    page.evaluate(() => {
      const ours = Object.entries(localStorage).filter(([key]) => /^cairn:[^:]+:a:/.test(key));
      return { answers: ours.length, units: ours.reduce((units, [key, value]) => units + key.length + value.length, 0) };
    });
  const { answers: count, units } = await stored();
  assert.equal(count, 1000 * ids.length);
  t.diagnostic(`${count} answers take ${units} units of local storage`);
  // Local storage is lost whole; the database has all of it.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator("main h1").waitFor({ timeout: 120_000 });
  await page.locator("[data-saved=true]").first().waitFor({ state: "attached", timeout: 120_000 });
  assert.deepEqual(await stored(), { answers: count, units });
  await page.goto(`${on.site.url}#/assess/${ids[0]}`);
  await page.locator(".rung").first().waitFor();
  await page.keyboard.press("5");
  await saved(page);
  assert.deepEqual(trouble, []);
  await context.close();
});
