// What is served, by asset, after compression.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { DIST, compress, kB, table } from "./site.mjs";

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

/** Pixels are compressed already. */
const sent = (path) => (/\.(png|jpeg)$/.test(path) ? readFileSync(path).length : compress(readFileSync(path)).length);

export async function bytes() {
  const all = files(DIST).map((path) => [relative(DIST, path), statSync(path).size, sent(path)]);
  const rows = all.filter(([, plain]) => plain > 0).sort((a, b) => b[2] - a[2]);
  const sum = (column) => rows.reduce((sum, row) => sum + row[column], 0);
  const text = [...rows, ["all", sum(1), sum(2)]].map(([path, plain, sent]) => [path, kB(plain), kB(sent)]);
  return table(["asset", "plain", "brotli"], text);
}
