// How much code of a Wasm file comes from which crate, by the names that the compiler leaves in it.
import { readFileSync } from "node:fs";

/** The sections of a Wasm file: number, and where the content lies. */
function* sections(bytes) {
  for (const at = { place: 8 }; at.place < bytes.length; ) {
    const id = bytes[at.place++];
    const size = number(bytes, at);
    yield { id, from: at.place, to: at.place + size };
    at.place += size;
  }
}

/** A whole number as Wasm writes it, seven bits a byte. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at.place++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}

function text(bytes, at) {
  const length = number(bytes, at);
  return bytes.toString("utf8", at.place, (at.place += length));
}

/** Functions that are imported come first in the count; the section of the imports says how many. */
function imported(bytes, { from }) {
  const at = { place: from };
  let functions = 0;
  for (let left = number(bytes, at); left > 0; left--) {
    text(bytes, at);
    text(bytes, at);
    const kind = bytes[at.place++];
    if (kind === 0) {
      number(bytes, at);
      functions += 1;
    } else if (kind === 3) at.place += 2;
    else {
      if (kind === 1) at.place += 1;
      const bounded = number(bytes, at) & 1;
      number(bytes, at);
      if (bounded) number(bytes, at);
    }
  }
  return functions;
}

/** The sizes of all functions, in their order. */
function sizes(bytes, { from }) {
  const at = { place: from };
  return Array.from({ length: number(bytes, at) }, () => {
    const size = number(bytes, at);
    at.place += size;
    return size;
  });
}

/** Names of functions by their number. */
function names(bytes, { from, to }) {
  const at = { place: from };
  const found = new Map();
  if (text(bytes, at) !== "name") return found;
  while (at.place < to) {
    const kind = bytes[at.place++];
    const end = number(bytes, at) + at.place;
    if (kind === 1) for (let left = number(bytes, at); left > 0; left--) found.set(number(bytes, at), text(bytes, at));
    at.place = end;
  }
  return found;
}

/** The crate that comes first in a name, in either of the two spellings that compilers use; that of the type or trait, where it is their method. */
export function crate(name = "") {
  // The newer spelling: C, a number that tells crates of one name apart, the length, the name.
  const [, length, rest] = /^_R.*?C(?:s[0-9A-Za-z]*_)?(\d+)_?(\w+)/.exec(name) ?? /^_ZN(\d+)(.*)/.exec(name) ?? [];
  const part = rest?.slice(0, Number(length)) ?? "";
  if (/^\w+$/.test(part)) return part;
  return /([a-z]\w*)\.\./.exec(part.replace(/\$\w+\$/g, " "))?.[1] ?? "other";
}

/** Bytes of code by crate, the largest first. */
export function code(file) {
  const bytes = readFileSync(file);
  const all = [...sections(bytes)];
  const first = imported(bytes, all.find((one) => one.id === 2));
  const called = new Map(all.filter((one) => one.id === 0).flatMap((one) => [...names(bytes, one)]));
  const sum = new Map();
  for (const [place, size] of sizes(bytes, all.find((one) => one.id === 10)).entries()) {
    const name = called.get(first + place);
    // Notes for the tool that writes the glue, which takes them out again.
    if (name?.startsWith("__wbindgen_describe")) continue;
    const from = crate(name);
    sum.set(from, (sum.get(from) ?? 0) + size);
  }
  return new Map([...sum].sort((a, b) => b[1] - a[1]));
}
