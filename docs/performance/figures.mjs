// The figures of docs/performance.md, measured on dist/: make figures. Timings are reported and never asserted; what must
// hold stands in tests/e2e/budget.test.mjs.
//
//   node docs/performance/figures.mjs [visit answering turning returning growth bytes]
//     --runs 5 --answers 200 --said 2000   how often; --against DIR --ready CSS   another site's first visit beside it
import { loadavg } from "node:os";
import { answering } from "./answering.mjs";
import { bytes } from "./bytes.mjs";
import { growth } from "./growth.mjs";
import { returning } from "./returning.mjs";
import { turning } from "./turning.mjs";
import { visit } from "./visit.mjs";

const MEASURES = { visit, answering, turning, returning, growth, bytes };
const asked = process.argv.slice(2);
const option = (name, unsaid) => {
  const place = asked.indexOf(`--${name}`);
  return place < 0 ? unsaid : asked.splice(place, 2)[1];
};
const number = (name, unsaid) => Number(option(name, unsaid));
const options = {
  runs: number("runs", 5),
  answers: number("answers", 200),
  said: number("said", 2000),
  against: option("against"),
  ready: option("ready", "button"),
};
for (const name of asked.length ? asked : Object.keys(MEASURES)) {
  if (!MEASURES[name]) throw new Error(`${name} is none of ${Object.keys(MEASURES).join(", ")}`);
  const load = loadavg()[0].toFixed(1);
  console.log(`${await MEASURES[name](options)}\n`);
  console.log(`Load of the machine over the minute before and after: ${load}, ${loadavg()[0].toFixed(1)}.\n`);
}
