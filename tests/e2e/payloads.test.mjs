// Whatever is written into this app, or sent to it, stays text: nothing of it runs, becomes markup or asks anybody.
import assert from "node:assert/strict";
import channel from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FIELDS, PAYLOADS, all, came, count, plain, reach, rounds, some, tried, type, wary } from "./payloads.mjs";
import { open, saved, stage } from "./site.mjs";
import { prefix, put, record } from "./kept.mjs";

const on = stage();

const at = (hash) => `${on.site.url}${hash}`;
const PAGES = ["#/results", "#/assess", "#/data", "#/provisioning", "#/provisioning/session", "#/profile", "#/feedback"];
/** Every page on which something of the reader's own can be shown. */
const SHOWN = [...PAGES, "#/assess/people-culture", "#/plan", "#/glossary", "#/"];

/** Turns to pages, and gives what came of it on any of them. */
async function lookAt(page, hashes) {
  const bent = [];
  for (const hash of hashes) {
    assert.ok(await page.evaluate((hash) => turnTo(hash), hash), hash);
    bent.push(...(await came(page)));
  }
  return bent;
}

const texts = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((one) => plain(one.textContent)));

/** Whether all of that is shown to the letter. */
const listed = (wanted, shown) => assert.deepEqual(wanted.map(plain).filter((text) => !shown.includes(text)), []);

async function bring(page, file) {
  await page.goto(at("#/data"));
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator("input[type=file]").setInputFiles({ name: "answers.json", mimeType: "application/json", buffer });
  await page.locator("#preview h3").waitFor();
}

/** Brings a file in, in place of everything. */
async function replace(page, file) {
  await bring(page, file);
  await page.getByRole("button", { name: "Replace" }).click();
  await page.getByText("Brought in.").waitFor();
}

test("there are enough payloads, no two the same, and most are markup to a page that takes them for it", async () => {
  assert.ok(PAYLOADS.length >= 200, String(PAYLOADS.length));
  assert.equal(new Set(PAYLOADS).size, PAYLOADS.length);
  const { context } = await wary(on.browser, on.site);
  const page = await context.newPage();
  const noticed = await page.evaluate((texts) => {
    // A document that is not shown: nothing of it runs, but the net must see what is in it.
    const elsewhere = document.implementation.createHTMLDocument();
    const seen = (text) => ((elsewhere.body.innerHTML = text), came(elsewhere.body).length > 0);
    return texts.filter(seen).length;
  }, PAYLOADS);
  assert.ok(noticed >= 180, `${noticed} of ${PAYLOADS.length}`);
  await page.evaluate("ran=1");
  assert.deepEqual(await came(page), ["it ran"]);
  await context.close();
});

test("what is typed into any field stays text", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/"));
  for (const one of FIELDS) {
    await reach(page, at(one.hash), one);
    assert.deepEqual(await type(page, one, all()), [], `${one.hash} ${one.field}`);
  }
  await saved(page);
  assert.deepEqual(trouble, []);
  await context.close();
});

/** An assessment in which every string is that one. */
const allOf = (text) => ({
  ...{ name: text, kind: text, length: text, flags: [text], goals: [text], industry: text, size: text, way: text },
  answers: {
    [text]: { note: text },
    "people-culture": { answer: text, note: text, evidence: text, reason: text, provider: text, changed: text },
    "people-organization": { answer: "3", basis: text, review_by: text },
  },
});
const WARNED = ["kind", "length", "flag", "goal", "industry", "size", "way", "practice", "people-culture", "people-organization"];

test("every string of a file stays text, before it is brought in and after", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/data"));
  const payloads = all(21);
  const [id, version, exported] = payloads;
  const words = Object.fromEntries(payloads.map((text) => [text, text]));
  const holding = (some) => ({ cairn: 1, model: { id, version }, exported, assessments: some.map(allOf), words });
  const file = holding(payloads);
  await bring(page, file);
  listed(payloads, await texts(page, "#preview .notes b"));
  assert.equal((await texts(page, "#preview details li")).length, 100, "and the rest is counted");
  assert.deepEqual(await came(page), []);
  await page.getByRole("button", { name: "Leave it" }).click();
  // So few that all their warnings are listed.
  const few = 7;
  for (let from = 0; from < payloads.length; from += few) {
    const some = payloads.slice(from, from + few);
    await bring(page, holding(some));
    const warned = await texts(page, "#preview details li");
    for (const part of WARNED) listed(some.map((text) => `${part}: ${text}`), warned);
    assert.deepEqual(await came(page), []);
    await page.getByRole("button", { name: "Leave it" }).click();
  }
  await replace(page, file);
  listed(payloads, await texts(page, ".ledger tbody th"));
  assert.deepEqual(await lookAt(page, SHOWN), []);
  await saved(page);
  assert.deepEqual(trouble, []);
  await context.close();
});

test("the name of a file stays text", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/data"));
  const bent = await page.evaluate(async (names) => {
    const bent = [];
    for (const name of names) {
      const data = new DataTransfer();
      data.items.add(new File(["{}"], name));
      const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector("main").dispatchEvent(drop);
      const named = () => document.querySelector("#preview h3")?.textContent.includes(`“${data.files[0].name}”`);
      for (let i = 0; i < 9999 && !named(); i++) await rest();
      if (!named() || came().length) bent.push([name.slice(0, 99), ...came()]);
    }
    return bent;
  }, all());
  assert.deepEqual(bent, []);
  assert.deepEqual(trouble, []);
  await context.close();
});

/** A file that says something beside every practice: each kind of text another stretch of the payloads. */
function beside(practices, terms, round) {
  const odd = round % 2;
  const nth = (place, kind) => PAYLOADS[(place + practices.length * ((round >> 1) + kind)) % PAYLOADS.length];
  const answers = practices.map((practice, place) => {
    const elsewhere = { answer: "elsewhere-2", provider: nth(place, 3) };
    const asked = place % 2 === odd ? elsewhere : { answer: "not-applicable", reason: nth(place, 2) };
    const told = { misfit: nth(place, 6), worked: nth(place, 7) };
    return [practice, { ...asked, ...told, note: nth(place, 0), evidence: nth(place, 1) }];
  });
  const words = Object.fromEntries(terms.map((term, place) => [term, nth(place, 4 + odd)]));
  const one = { name: nth(odd, 4), kind: "team", length: "core", ambition: 3, flags: ["ai-workloads"], current: true };
  return { cairn: 1, assessments: [{ ...one, answers: Object.fromEntries(answers) }], words };
}

/** The ids of practices and terms, as the pages know them. */
async function ids(page) {
  const found = async (hash, selector) => {
    await page.goto(at(hash));
    await page.locator(selector).first().waitFor();
    return page.locator(selector).evaluateAll((all) => all.map((one) => one.id || one.dataset.cell || one.hash.split("/").pop()));
  };
  const core = await found("#/assess", ".shelf__list a");
  const deep = await found("#/provisioning", "[data-cell]");
  const terms = await found("#/glossary", "article");
  return { practices: [...core, ...deep], terms };
}

test("what stands beside the answers stays text: on every page, on paper, and for whoever gets the link", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/"));
  const { practices, terms } = await ids(page);
  count([], 9);
  for (const round of rounds(2 * Math.ceil(PAYLOADS.length / practices.length))) {
    const file = beside(practices, terms, round);
    const [{ name, answers }] = file.assessments;
    const written = Object.values(answers).flatMap((one) => [one.note, one.evidence, one.reason ?? one.provider]);
    await replace(page, file);
    assert.deepEqual(await lookAt(page, SHOWN), []);
    await page.goto(at("#/glossary"));
    const own = (await texts(page, "article p:has(> i)")).map((text) => plain(text.slice(text.indexOf(":") + 1)));
    listed(count(Object.values(file.words)), own);
    await page.goto(at("#/feedback"));
    listed(count(Object.values(answers).map((one) => one.misfit).filter(plain)), await texts(page, "[data-misfit] .written"));
    await page.goto(at("#/results"));
    listed(count(written), await texts(page, ".beside"));
    await page.getByLabel("Take the name, notes").check();
    await page.goto(await page.locator("[data-share-link]").getAttribute("data-share-link"));
    await page.getByText("A snapshot somebody sent").waitFor();
    listed(count(written), await texts(page, ".beside"));
    assert.ok((await page.locator(".whose").textContent()).includes(plain(name)));
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await came(page), []);
    await page.emulateMedia({ media: null });
  }
  await page.pdf();
  assert.deepEqual(trouble, []);
  await context.close();
});

/** Addresses that take up what stands in them; the long lists of the library take long. */
const ADDRESSES = ["#/", "#", "#/s/", "#/assess/", "#/model/"];
const LISTS = ["#/glossary/", "#/kpis/", "#/advice/", "#/landscape/"];

test("what stands in an address stays there", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/help"));
  for (const address of [...ADDRESSES, ...LISTS]) {
    const texts = ADDRESSES.includes(address) ? [...all(), ...some(0).map(encodeURIComponent)] : some();
    const bent = await page.evaluate(
      async ([address, texts]) => {
        const bent = [];
        for (const text of texts) {
          const stands = await turnTo(`${address}${text}${address === "#/model/" ? "/3" : ""}`);
          if (!stands || came().length) bent.push([text.slice(0, 99), ...came()]);
        }
        return bent;
      },
      [address, texts],
    );
    assert.deepEqual(bent, [], address);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

/** Every kind of record with that text in its key or its value: some sound, some damaged. */
const stored = (head, text, place) => [
  record(`${head}m:${text}`, `c300:${text}`),
  record(`${head}s:${text}`, `2${text}`),
  record(`${head}k:${text}`, text),
  record(`${head}w:${text}`, text),
  record(`${head}n:1:${text}`, text),
  record(`${head}a:1:${text}`, text),
  [`${head}e:1:x${place}`, text],
  [`${head}q:${text}`, text],
];

test("what somebody else stored stays text, whichever of the two places it stands in", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/assess"));
  await saved(page);
  const head = await prefix(page);
  for (const place of ["local", "database"]) {
    const payloads = all(8);
    const entries = payloads.flatMap((text, place) => stored(head, text, place));
    await put(page, place, [...entries, record(`${head}c:`, payloads[0])]);
    await page.goto(at(`?${place}#/data`));
    await page.locator(".ledger").waitFor();
    listed(payloads, await texts(page, ".ledger tbody th"));
    assert.deepEqual(await lookAt(page, SHOWN), []);
    await page.evaluate(() => localStorage.clear());
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what is stored as a preference, or stands in the address at the first load, changes nothing", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/assess"));
  const head = await prefix(page);
  const names = ["theme", "keys", "session", "backup", "ready"].map((name) => `${head}preference:${name}`);
  for (const text of some(7)) {
    await put(page, "local", names.map((name) => [name, text]));
    await page.goto(at(`?${encodeURIComponent(text)}#/glossary/${text}`), { waitUntil: "commit" });
    await page.locator("main h1").waitFor();
    assert.deepEqual(await came(page), [], text.slice(0, 99));
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

/** Takes the first picture along under each name; gives what the files are called and hold. */
const takePictures = (page, names) =>
  page.evaluate(async (names) => {
    const taken = [];
    let name = "";
    HTMLAnchorElement.prototype.click = function () {
      taken.push({ name, called: this.download, holds: decodeURIComponent(this.href.replace(/^.*?,/, "")) });
    };
    for (const text of names) {
      await turnTo("#/assess");
      name = await write(document.querySelector("[autocomplete=organization]"), text);
      await turnTo("#/results");
      const shown = [".whose", ".here"].every((place) => document.querySelector(place).textContent.includes(plain(name)));
      if (!shown || came().length) throw new Error(`${name}: ${came()}`);
      document.querySelector(".take button").click();
    }
    return taken;
  }, names);

/** A picture that stands alone is a page of its own, where nothing of ours watches over it. */
async function alone(page, { name, called, holds }) {
  on.site.replaced.set("/taken.svg", holds);
  await page.goto(at("taken.svg"));
  const { parts, text, ran } = await page.evaluate(() => ({
    parts: [...document.querySelectorAll("*")].map((one) => one.nodeName),
    text: document.documentElement.textContent,
    ran: "ran" in globalThis,
  }));
  // What is drawn has neither line breaks nor letters that XML does not know.
  const bare = (text) => text.replace(/[\s\p{Cc}\ufffe\uffff]/gu, "");
  const drawn = parts.every((part) => ["svg", "title", "path", "circle", "text", "g"].includes(part));
  return drawn && !ran && bare(text).includes(bare(name)) && /^[\p{Alphabetic}\p{N}-]+\.svg$/u.test(called);
}

test("a name on a picture that is taken along is text in that file, too", async () => {
  const { context, trouble } = await wary(on.browser, on.site);
  const page = await open(context, at("#/data"));
  await replace(page, JSON.parse(readFileSync(new URL("../fixtures/document-1.json", import.meta.url))));
  const taken = await takePictures(page, some(3, (text) => /[\p{Cc}\ufffe\uffff]/u.test(text)));
  on.site.replaced.set("/favicon.ico", "");
  const own = await context.newPage();
  const bent = [];
  for (const picture of taken) if (!(await alone(own, picture))) bent.push(JSON.stringify(picture.name).slice(0, 99));
  assert.deepEqual(bent, []);
  assert.deepEqual(trouble, []);
  await context.close();
});

/** The ways in which a text may stand in what is sent: as it is, and in the three ways that base64 has of writing it. */
const spellings = (text) => {
  const shifted = (by) => Buffer.from(" ".repeat(by) + text).toString("base64").slice(4, -4);
  return [text, shifted(0), shifted(1), shifted(2)];
};

/** Everything that any server here is sent: request lines, headers and bodies. */
function overhear() {
  const seen = [];
  const note = ({ request }) => {
    const parts = [request.method, request.url, ...request.rawHeaders];
    request.on("data", (part) => parts.push(part.toString("latin1")));
    seen.push(parts);
  };
  channel.subscribe("http.server.request.start", note);
  return { seen, stop: () => channel.unsubscribe("http.server.request.start", note) };
}

test("whatever is written in a whole visit, the server sees none of it, sets no cookie, and nobody else is asked", async (t) => {
  const { seen, stop } = overhear();
  t.after(stop);
  const { context, trouble } = await wary(on.browser, on.site, { permissions: ["clipboard-write"] });
  const page = await open(context, at("#/quick"));
  const mark = (place) => `wordsofours${place}`;
  for (const [place, one] of FIELDS.entries()) {
    await reach(page, at(one.hash), one);
    assert.deepEqual(await type(page, one, [mark(place)]), []);
  }
  await page.goto(at("#/provisioning"));
  await page.locator("#owned summary").click();
  await page.locator("#owner-0").fill(mark(99));
  await page.getByRole("button", { name: "Mark them all" }).first().click();
  await lookAt(page, SHOWN);
  const save = (name) => Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
  await page.goto(at("#/results"));
  for (const kind of ["SVG", "PNG"]) await save(kind);
  await page.getByLabel("Take the name, notes").check();
  await page.getByRole("button", { name: "Copy the link" }).click();
  await page.getByText("Link copied.").waitFor();
  const link = await page.locator("[data-share-link]").getAttribute("data-share-link");
  await page.goto(at("#/data"));
  for (const name of ["Save everything", "Save without"]) await save(name);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // Whoever gets the link asks the server, too, and so does every fresh load.
  for (const address of [link, at(`?again#/glossary/${mark(0)}`), at("?more#/results")]) {
    await page.goto(address);
    await page.reload();
    await page.locator("main h1").waitFor();
  }
  const sent = seen.map((parts) => parts.join("\n"));
  assert.ok(sent.length > 5, "the server was asked");
  assert.deepEqual(sent.filter((one) => spellings("wordsofours").some((text) => one.includes(text))), []);
  assert.deepEqual(await context.cookies(), []);
  assert.equal(await page.evaluate(() => document.cookie), "");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("as many payloads met as many places as was asked for", (t) => {
  t.diagnostic(`${tried.pairs} pairs of a payload and a place, in ${tried.places} places`);
  assert.ok(tried.pairs >= (PAYLOADS.length * tried.places) / 3);
});
