// Files that somebody might choose by mistake, or make: each with what must be said of it.
import { readFileSync } from "node:fs";

const GOLDEN = readFileSync(new URL("../fixtures/document-1.json", import.meta.url), "utf8");
const LETTERS = [...GOLDEN];

export const SAYS = {
  cut: /broken off or was changed: it stops making sense in line \d+, at character \d+\. Look for an earlier copy\./,
  binary: /no text file, so it was not saved here\. Is it the right one\?/,
  foreign: /a file of another program\. Files saved here begin with “cairn”\./,
  newer: /saved by a newer version\. Reload this page while you are online, then bring it in again\./,
  bent: /A part of it has the wrong shape: look at line \d+, character \d+, or for an earlier copy\./,
  long: /far longer than any file that was saved here\. Is it the right one\?/,
};

/** A file of ours with one assessment in which something is said. */
const one = (said) => `{"cairn": 1, "assessments": [${said}]}`;
const answer = (said) => one(`{"kind": "team", "length": "core", "ambition": 3, "answers": {"tech-cost": ${said}}}`);
const nested = (open, close, times, core = "") => open.repeat(times) + core + close.repeat(times);
const bytes = (...numbers) => Buffer.from(numbers);
const around = (...numbers) => Buffer.concat([Buffer.from('{"cairn": 1, "'), bytes(...numbers), Buffer.from('": 1}')]);
const utf16 = (text) => Buffer.from(`\ufeff${text}`, "utf16le");

/** Cut off at twenty places. */
const TRUNCATED = Array.from({ length: 20 }, (_, place) => [
  `cut at ${place}`,
  LETTERS.slice(0, Math.floor(((place + 1) * (LETTERS.length - 2)) / 20)).join(""),
  "cut",
]);

const NO_TEXT = [
  ["PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "binary"],
  ["zip", bytes(0x50, 0x4b, 3, 4, 20, 0, 8, 8, 0x9c, 0xff, 0xb1), "binary"],
  ["PDF", Buffer.concat([Buffer.from("%PDF-1.7\n%"), bytes(0xe2, 0xe3, 0xcf, 0xd3)]), "binary"],
  ["gzip", bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), "binary"],
  ["UTF-16", utf16(GOLDEN), "binary"],
  ["UTF-16 the other way round", utf16(GOLDEN).swap16(), "binary"],
  ["Latin-1", Buffer.from(one('{"name": "Müller"}'), "latin1"), "binary"],
  ["half a letter", Buffer.from(`${one("{}")} ü`).subarray(0, -1), "binary"],
  ["a letter written too long", around(0xc0, 0xaf), "binary"],
  ["a surrogate as bytes", around(0xed, 0xa0, 0x80), "binary"],
];

const NO_JSON = [
  ["nothing", "", "cut"],
  ["a mark alone", "\ufeff", "cut"],
  ["two marks", `\ufeff\ufeff${GOLDEN}`, "cut"],
  ["HTML", "<!doctype html><title>x</title>", "cut"],
  ["CSV", "name;answer\r\ntech-cost;3\r\n", "cut"],
  ["two in one", GOLDEN + GOLDEN, "cut"],
  ["with a remark", `// saved\n${GOLDEN}`, "cut"],
  ["a comma too many", '{"cairn": 1, "assessments": [],}', "cut"],
  ["other quotes", "{'cairn': 1}", "cut"],
  ["no number", answer('{"target": NaN}'), "cut"],
  ["no end", answer('{"target": -Infinity}'), "cut"],
  ["a control character", answer('{"note": "a\u0001b"}'), "cut"],
  ["a line break within", answer('{"note": "a\nb"}'), "cut"],
  ["zeros behind it", GOLDEN + "\0".repeat(4096), "cut"],
  ["objects, deep and broken off", `{"cairn": 1, "assessments": ${'{"a":'.repeat(50_000)}`, "cut"],
];

const NOT_OURS = [
  ["null", "null", "foreign"],
  ["a list", '[{"cairn": 1}]', "foreign"],
  ["a text", '"cairn"', "foreign"],
  ["nothing in it", "{}", "foreign"],
  ["a package", '{"name": "x", "version": "1.0.0", "dependencies": {"cairn": "1"}}', "foreign"],
  ["a map", '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null}]}', "foreign"],
  ["format 0", '{"cairn": 0, "assessments": []}', "foreign"],
  ["a negative format", '{"cairn": -1, "assessments": []}', "foreign"],
  ["a format in words", '{"cairn": "1", "assessments": []}', "foreign"],
  ["a format of one and a half", '{"cairn": 1.5, "assessments": []}', "foreign"],
  ["a format beyond all numbers", '{"cairn": 1e999, "assessments": []}', "foreign"],
  ["by way of a prototype", '{"__proto__": {"cairn": 1}, "constructor": {"cairn": 1}}', "foreign"],
  ["a newer one", '{"cairn": 2, "assessments": {"another": "shape"}}', "newer"],
  ["the newest", '{"cairn": 4294967295}', "newer"],
];

const BENT = [
  ["an object for a list", '{"cairn": 1, "assessments": {}}', "bent"],
  ["null for a list", '{"cairn": 1, "assessments": null}', "bent"],
  ["null for an assessment", one("null"), "bent"],
  ["a list for the answers", one('{"answers": []}'), "bent"],
  ["a text for an answer", answer('"3"'), "bent"],
  ["a number for a text", answer('{"note": 7}'), "bent"],
  ["null for a text", answer('{"note": null}'), "bent"],
  ["a text for yes or no", answer('{"partly": "yes"}'), "bent"],
  ["a negative target", answer('{"target": -1}'), "bent"],
  ["a target of a thousand digits", answer(`{"target": ${"9".repeat(1000)}}`), "bent"],
  ["a target beyond all numbers", answer('{"target": 1e999}'), "bent"],
  ["half of a letter", answer('{"note": "\\ud800"}'), "bent"],
  ["two first halves", answer('{"note": "\\ud800\\ud800"}'), "bent"],
  ["lists, deep", one(nested("[", "]", 50_000)), "bent"],
  ["objects, deep", answer(`{"note": ${nested('{"a":', "}", 50_000, "1")}}`), "bent"],
  ["a list twice", '{"cairn": 1, "assessments": [], "assessments": []}', "bent"],
];

/** What is read all the same: how many assessments it holds, and how many warnings it gives. */
const READ = [
  ["a mark first", `\ufeff${GOLDEN}`, [2, 0]],
  ["nothing said", one("{}"), [1, 3]],
  ["a prototype", '{"cairn": 1, "__proto__": {"cairn": 9}, "constructor": 1, "assessments": []}', [0, 0]],
  ["a practice called so", one('{"answers": {"__proto__": {}, "constructor": {}, "toString": {"answer": "3"}}}'), [1, 6]],
  ["an answer twice", answer('{"answer": "1"}, "tech-cost": {"answer": "5"}'), [1, 0]],
  ["unknown ids", one('{"kind": "guild", "length": "endless", "ambition": 99, "flags": ["x"], "goals": ["y"]}'), [1, 5]],
  ["an answer beyond", answer('{"answer": "6"}'), [1, 1]],
  ["a day that never was", answer('{"answer": "3", "review_by": "2027-02-31", "changed": "yesterday"}'), [1, 2]],
  ["a long name", one(`{"name": "${"x".repeat(1_000_000)}"}`), [1, 3]],
  ["a long note", answer(`{"note": "${"\\u0000".repeat(170_000)}"}`), [1, 0]],
  ["a long id", one(`{"answers": {"${"x".repeat(1_000_000)}": {}}}`), [1, 4]],
  ["lists that nobody reads, deep", `{"cairn": 1, "x": ${nested("[", "]", 50_000)}}`, [0, 0]],
  ["objects that nobody reads, deep", `{"cairn": 1, "x": ${nested('{"a":', "}", 50_000, "1")}}`, [0, 0]],
  ["many with nothing said", one(Array(500).fill("{}").join()), [500, 100]],
];

/** Name, bytes, and either the kind of what is said or what it holds. */
export const BAD_FILES = [...TRUNCATED, ...NO_TEXT, ...NO_JSON, ...NOT_OURS, ...BENT, ...READ].map(
  ([name, content, says]) => ({ name: `${name}.json`, buffer: Buffer.from(content), says }),
);
