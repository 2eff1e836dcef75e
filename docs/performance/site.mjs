// A built site as a good static host would send it, compressed by brotli, and a browser on a slow phone.
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, resolve } from "node:path";
import { PIXELS, sent } from "../../tests/e2e/releases.mjs";
import { TYPES } from "../../tests/e2e/site.mjs";

const DIST = new URL("../../dist", import.meta.url).pathname;
/** A slow mobile network, as it is usually agreed on for such figures. */
const NETWORK = { latency: 150, downloadThroughput: (1600 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
/** How much slower a phone is than the machine that measures. */
export const SLOW = 4;

/** Serves a folder; every file is compressed once. */
export async function serve(folder = DIST) {
  const root = resolve(folder);
  const bodies = new Map();
  const server = createServer((request, response) => {
    let file = normalize(join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end();
    const plain = PIXELS.includes(extname(file));
    if (!bodies.has(file)) bodies.set(file, sent(file, readFileSync(file)));
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-length": bodies.get(file).length,
      "cache-control": "no-cache",
      ...(plain ? {} : { "content-encoding": "br" }),
    });
    response.end(bodies.get(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${server.address().port}/`;
  return { url, stop: () => new Promise((stopped) => (server.closeAllConnections(), server.close(stopped))) };
}

/** A page of that context, with what it notes of itself: paints, shifts, long tasks, and how long events took to the next paint. */
export async function watched(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.noted = { shift: 0, long: [], events: [] };
    /** When the paint that comes next is over. */
    window.painted = () =>
      new Promise((over) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => over(performance.now());
          port2.postMessage(0);
        }),
      );
    const watch = (type, note, options = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
    watch("layout-shift", (one) => one.hadRecentInput || (window.noted.shift += one.value));
    watch("longtask", (one) => window.noted.long.push(one.duration));
    watch("event", (one) => window.noted.events.push([one.interactionId, one.name, one.duration]), { durationThreshold: 16 });
  });
  return { page, session: await context.newCDPSession(page) };
}

export const slowNetwork = (session) =>
  session.send("Network.enable").then(() => session.send("Network.emulateNetworkConditions", { offline: false, ...NETWORK }));
export const slowProcessor = (session, rate = SLOW) => session.send("Emulation.setCPUThrottlingRate", { rate });

export const noted = (page) => page.evaluate(() => window.noted);
export const forget = (page) => page.evaluate(() => Object.assign(window.noted, { shift: 0, long: [], events: [] }));
export const pause = (ms) => new Promise((over) => setTimeout(over, ms));

/** The value below which that share of all lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
export const median = (values) => quantile(values, 0.5);

/** How long each interaction took to its next paint. What browsers do not tell of took less than 16 ms. */
export function durations(events, count) {
  const longest = new Map();
  for (const [interaction, , duration] of events) {
    if (interaction) longest.set(interaction, Math.max(longest.get(interaction) ?? 0, duration));
  }
  return [...Array(Math.max(0, count - longest.size)).fill(16), ...longest.values()];
}

export const ms = (value) => `${Math.round(value)} ms`;
export const s = (value) => `${(value / 1000).toFixed(2)} s`;
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** A table as Markdown writes it. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
