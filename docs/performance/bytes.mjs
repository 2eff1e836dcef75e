// What is served, by asset, after compression.
import { files, sent } from "../../tests/e2e/releases.mjs";
import { kB, table } from "./site.mjs";

export async function bytes() {
  const all = [...files()].map(([path, plain]) => [path, plain.length, sent(path, plain).length]);
  const rows = all.filter(([, plain]) => plain > 0).sort((a, b) => b[2] - a[2]);
  const sum = (column) => rows.reduce((sum, row) => sum + row[column], 0);
  const text = [...rows, ["all", sum(1), sum(2)]].map(([path, plain, sent]) => [path, kB(plain), kB(sent)]);
  return table(["asset", "plain", "brotli"], text);
}
