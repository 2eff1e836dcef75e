// What two thousand answers leave in memory.
import { launch, saved, started } from "../../tests/e2e/site.mjs";
import { kB, pause, serve, table, watched } from "./site.mjs";

/** How many answers lie between two collections of garbage. */
const EVERY = 100;
/** Bytes of a page of Wasm memory. */
export const PAGE = 65536;

/** Answers question after question, each with all five of its sentences, as fast as they are drawn. */
const say = (page, count) =>
  page.evaluate(async (count) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    for (let said = 0; said < count; ) {
      for (const radio of document.querySelectorAll(".rung input")) {
        if (said++ >= count) break;
        radio.click();
        await drawn();
      }
      const before = document.querySelector("main");
      const onward = document.querySelector(".dock .btn--primary").getAttribute("href");
      location.hash = onward.startsWith("#/assess/") ? onward : "#/assess/people-organization";
      while (before.isConnected || !document.querySelector(".rung input")) await drawn();
    }
  }, count);

/** Twice: what the first round frees may hold what the second can free. What Wasm gets back it gets back in a turn of its own. */
async function collect(session) {
  for (let round = 0; round < 2; round++) {
    await session.send("HeapProfiler.collectGarbage");
    await pause(50);
  }
}

async function held(session) {
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { result } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const bytes = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
  const wasm = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: bytes, returnByValue: true });
  return { heap: usedSize, wasm: wasm.result.value, nodes, listeners: jsEventListeners };
}

/** Gives so many answers, and tells what is held then. Wasm memory never shrinks, so it shows the most that was ever held:
 * here, between two collections. */
export async function answered(page, session, count) {
  for (let left = count; left > 0; left -= EVERY) {
    await say(page, Math.min(left, EVERY));
    await saved(page);
    await collect(session);
  }
  return held(session);
}

/** Heap, Wasm memory, nodes and listeners after the first hundred answers, and after all of them. */
export async function growth({ said }) {
  const site = await serve();
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  const { page, session } = await watched(context);
  await page.goto(`${site.url}#/assess/people-organization`);
  await started(page);
  const rows = [];
  for (const [name, count] of [["the first 100 answers", 100], [`${said.toLocaleString("en")} answers`, said - 100]]) {
    const { heap, wasm, nodes, listeners } = await answered(page, session, count);
    rows.push([name, kB(heap), `${wasm / PAGE}`, `${nodes}`, `${listeners}`]);
  }
  await browser.close();
  await site.stop();
  return table(["in memory after", "heap", "Wasm pages", "nodes", "listeners"], rows);
}
