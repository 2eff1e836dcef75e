// What every visitor has to fetch, and what the app is made of, stay within tests/budget.json. Sizes and counts alone: they
// are the same on every machine. Timings are told by `make figures`. After a change that is worth its bytes:
// CAIRN_GOLDEN=1 node --test tests/e2e/budget.test.mjs writes budgets a little above today's.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { PAGE, answered } from "../../docs/performance/growth.mjs";
import { code } from "./crates.mjs";
import { at } from "./hosts.mjs";
import { HASHED, files, sent } from "./releases.mjs";
import { launch, serve, started, visitor } from "./site.mjs";

const FILE = at("tests/budget.json");
const BUDGET = JSON.parse(readFileSync(FILE, "utf8"));
/** As the linker leaves it: what is shipped has lost the names. */
const WASM = at("target/wasm32-unknown-unknown/release/cairn.wasm");
/** Crates below this share stand together. */
const SMALL = 20_000;
/** Room above today's figures: what two compilers of one version may differ by, and not a feature. */
const ROOM = 1.03;

/** Holds figures against their budgets, or writes the budgets anew. */
function within(part, unit, today) {
  if (process.env.CAIRN_GOLDEN) {
    const room = ([name, figure]) => [name, part === "requests" ? figure : Math.ceil((figure * ROOM) / 100) * 100];
    BUDGET[part] = Object.fromEntries([...today].sort().map(room));
    writeFileSync(FILE, `${JSON.stringify(BUDGET, null, 2)}\n`);
  }
  const over = [...today].flatMap(([name, figure]) => {
    const most = BUDGET[part][name];
    if (most === undefined) return [`${name} is new with ${figure} ${unit} and has no budget`];
    return figure > most ? [`${name} takes ${figure} ${unit}, ${figure - most} more than its budget of ${most}`] : [];
  });
  const gone = Object.keys(BUDGET[part]).filter((name) => !today.has(name));
  assert.deepEqual([...over, ...gone.map((name) => `${name} has a budget and is not there`)], []);
}

test("bytes of every asset after compression, and of all together", () => {
  const today = new Map();
  for (const [path, bytes] of files()) {
    if (bytes.length) today.set(path.replace(HASHED, "$1.$3"), sent(path, bytes).length);
  }
  today.set("all", [...today.values()].reduce((sum, one) => sum + one, 0));
  within("bytes", "bytes", today);
});

test("requests of a first visit", async (t) => {
  const site = await serve();
  const browser = await launch();
  t.after(() => browser.close().then(site.stop));
  const today = new Map();
  for (const [name, hash] of [["home", ""], ["the overview", "#/assess"], ["a question", "#/assess/people-organization"]]) {
    // The worker's own requests come later and hold nobody up; icons and the manifest are asked for when browsers like.
    const { context } = await visitor(browser, site, { serviceWorkers: "block" });
    const page = await context.newPage();
    const asked = new Set();
    page.on("request", (one) => /\.(svg|png|webmanifest)$/.test(one.url()) || asked.add(one.url().split("#")[0]));
    await page.goto(`${site.url}${hash}`);
    await started(page);
    await page.waitForLoadState("networkidle");
    today.set(name, asked.size);
    await context.close();
  }
  within("requests", "requests", today);
});

test("code by crate", (t) => {
  if (!existsSync(WASM)) return t.skip("no Wasm with names: make dist");
  const today = new Map([["all", 0], ["small ones", 0]]);
  for (const [name, size] of code(WASM)) {
    for (const entry of ["all", size < SMALL && BUDGET.code[name] === undefined ? "small ones" : name]) today.set(entry, (today.get(entry) ?? 0) + size);
  }
  within("code", "bytes of code", today);
});

test("what is answered and turned leaves nothing in memory", async (t) => {
  const site = await serve();
  const browser = await launch();
  t.after(() => browser.close().then(site.stop));
  const { context } = await visitor(browser, site, { serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${site.url}#/assess/people-organization`);
  await started(page);
  const first = await answered(page, session, 200);
  const last = await answered(page, session, 1000);
  // Where each page was left stays, for Back.
  assert.ok(last.wasm <= first.wasm + 2 * PAGE, `${first.wasm / PAGE} pages of Wasm memory became ${last.wasm / PAGE}`);
  assert.ok(last.nodes <= first.nodes + 200, `${first.nodes} nodes became ${last.nodes}`);
});
