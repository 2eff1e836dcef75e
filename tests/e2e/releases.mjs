// Releases that differ in every file, made out of dist/ the way the build names its files; and a host where deploys go wrong.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { at } from "./hosts.mjs";
import { TYPES } from "./site.mjs";

const sum = (bytes) => createHash("sha256").update(bytes).digest();
/** What the build puts into a file's name. */
export const short = (bytes) => sum(bytes).toString("hex").slice(0, 16);
export const integrity = (bytes) => `sha256-${sum(bytes).toString("base64")}`;
/** A name that says what is in the file. */
export const HASHED = /^(\w+)-([0-9a-f]{16})\.(js|css|json|wasm)$/;

/** Every file under a folder, by its path there. */
export function files(folder = at("dist")) {
  const all = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  const paths = all.map((one) => join(one.parentPath ?? one.path, one.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

export const PIXELS = [".png", ".jpeg"];
/** What a good host sends for a file: pixels are compressed already, all else by brotli. */
export const sent = (path, bytes) =>
  PIXELS.includes(extname(path)) ? bytes : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** What a service worker says of its files: path and integrity of each. */
const LIST = /const FILES = (\[[^;]*\]);/;
export const listed = (worker) => JSON.parse(`${worker}`.match(LIST)[1].replace(/,\s*\]$/, "]"));

/** A section of a Wasm file that no program looks at. */
function section(text) {
  const body = Buffer.from(`\x07release${text}`);
  return Buffer.concat([Buffer.from([0, body.length]), body]);
}

/** A release by its number: a mark in every file that the app is made of, names and lists that fit, and more in its script. */
export function release(number, script = "") {
  const all = files();
  const moved = new Map([["./", "./"]]);
  let page = `${all.get("index.html")}`.replace('<meta charset="utf-8">', `$&<meta name="release" content="${number}">`);
  const change = (stem, kind, how) => {
    const old = [...all.keys()].find((path) => path.match(HASHED)?.[1] === stem && path.endsWith(kind));
    const bytes = Buffer.from(how(all.get(old)));
    const name = `${stem}-${short(bytes)}.${kind}`;
    page = page.replaceAll(old, name).replaceAll(integrity(all.get(old)), integrity(bytes));
    all.delete(old);
    all.set(name, bytes);
    moved.set(old, name);
    return [old, name];
  };
  // The glue names the Wasm file, so that one gets its name first.
  const wasm = change("cairn", "wasm", (bytes) => Buffer.concat([bytes, section(`${number}`)]));
  change("cairn", "js", (bytes) => `${`${bytes}`.replaceAll(...wasm)}\nglobalThis.glueOf = "${number}";\n${script}`);
  change("boot", "js", (bytes) => `document.documentElement.dataset.bootOf = "${number}";\n${bytes}`);
  change("style", "css", (bytes) => `${bytes}\n:root { --style-of: ${number}; }`);
  all.set("manifest.webmanifest", Buffer.from(`${all.get("manifest.webmanifest")}`.replace("{", `{ "release": "${number}",`)));
  all.set("index.html", Buffer.from(page));
  const list = listed(all.get("sw.js")).map(([path]) => {
    const name = moved.get(path) ?? path;
    return [name, integrity(all.get(name === "./" ? "index.html" : name))];
  });
  const text = JSON.stringify(list);
  const worker = `${all.get("sw.js")}`.replace(LIST, `const FILES = ${text};`);
  all.set("sw.js", Buffer.from(worker.replace(/VERSION = "\w+"/, `VERSION = "${short(text)}"`)));
  /** The file of a stem and a kind, as in `part("cairn", "wasm")`. */
  const part = (stem, kind) => [...all.keys()].find((path) => path.startsWith(`${stem}-`) && path.endsWith(`.${kind}`));
  return { number: `${number}`, files: all, part };
}

/** What a host may send in a file's place. */
export const gone = (response) => response.writeHead(404, response.kept).end("not found");
/** A page for whatever is asked: a network that wants a sign-in first, or a host that takes every address for the app's. */
export const otherPage = (response) =>
  response.writeHead(200, { ...response.kept, "content-type": "text/html" }).end("<!doctype html><h1>Sign in</h1>");
/** Half of a file that says it is all. */
export const half = (response, bytes) => response.writeHead(200, response.own).end(bytes.subarray(0, bytes.length / 2));
/** A connection that breaks in the middle of a file. */
export const cut = (response, bytes) => {
  response.writeHead(200, { ...response.own, "content-length": bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

/** Serves one release after the other under a path, others beside it, and goes wrong as it is told. */
export async function host(first, base = "/") {
  const on = {
    /** What is deployed. */
    release: first,
    /** Other deployments, by their paths. */
    beside: new Map(),
    /** What goes wrong, by path; under `*` for every file. */
    faults: new Map(),
    /** Nobody answers at all. */
    down: false,
    /** Every file that was asked for. */
    asked: [],
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const bases = [base, ...on.beside.keys()].sort((a, b) => b.length - a.length);
    const under = bases.find((one) => pathname.startsWith(one));
    const path = under && (pathname.slice(under.length) || "index.html");
    on.asked.push(path);
    const bytes = (under === base ? on.release : on.beside.get(under))?.files.get(path);
    // As in the files of hosting/: what is named by its hash may be kept for ever.
    response.kept = { "cache-control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache" };
    response.own = { ...response.kept, "content-type": TYPES[extname(`${path}`)] ?? "application/octet-stream" };
    const wrong = under === base && (on.faults.get(path) ?? on.faults.get("*"));
    const fault = wrong || (!bytes && gone);
    return fault ? fault(response, bytes) : response.writeHead(200, response.own).end(bytes);
  });
  server.on("connection", (socket) => on.down && socket.destroy());
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  on.url = `http://127.0.0.1:${server.address().port}${base}`;
  on.leave = () => ((on.down = true), server.closeAllConnections());
  on.stop = () => new Promise((stopped) => (server.closeAllConnections(), server.close(stopped)));
  return on;
}
