// Headers: what Mozilla's Observatory says of the files of hosting/, without a network.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, CADDY, caddy, NGINX, nginx } from "./hosts.mjs";

const FOLDER = process.env.CAIRN_OBSERVATORY ?? at("node_modules/@mdn/mdn-http-observatory");
/** Two lists that it would fetch when it is installed; empty ones do. */
const ready = ["src/index.js", "conf/hsts-preload.json", "conf/tld-list.json"].every((file) => existsSync(join(FOLDER, file)));
const MISSING =
  "@mdn/mdn-http-observatory 1.4.8 is not there: npm install --ignore-scripts, {} in its conf/hsts-preload.json, [] in its " +
  "conf/tld-list.json, and CAIRN_OBSERVATORY for its folder";

/** The best that each of its tests can say where nobody speaks TLS. */
const BEST = {
  "content-security-policy": "csp-implemented-with-no-unsafe-default-src-none",
  "cookies": "cookies-not-found",
  "cross-origin-resource-policy": "corp-implemented-with-same-origin",
  "cross-origin-resource-sharing": "cross-origin-resource-sharing-not-implemented",
  "redirection": "redirection-missing",
  "referrer-policy": "referrer-policy-private",
  "strict-transport-security": "hsts-not-implemented-no-https",
  "subresource-integrity": "sri-not-implemented-but-all-scripts-loaded-from-secure-origin",
  "x-content-type-options": "x-content-type-options-nosniff",
  "x-frame-options": "x-frame-options-implemented-via-csp",
};

for (const [name, program, start] of [["nginx", NGINX, nginx], ["Caddy", CADDY, caddy]]) {
  const skip = ready ? !program && `${name} is not installed` : MISSING;
  test(`behind ${name}, every header is the best there is`, { skip }, async (t) => {
    const site = await start();
    t.after(site.stop);
    const { scan } = await import(pathToFileURL(join(FOLDER, "src/index.js")));
    const { tests } = await scan(new URL(site.url).host);
    assert.deepEqual(Object.fromEntries(Object.entries(tests).map(([name, { result }]) => [name, result])), BEST);
  });
}
