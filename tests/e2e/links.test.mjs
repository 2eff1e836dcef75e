// Links as they arrive: cut, bent, wrapped, from the future or made up. Each opens or says why not, and nothing of the reader's
// own is touched. And browsers that lack what a link is made or opened with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, open, saved, stage, turn, visitor } from "./site.mjs";
import { dump, sealed } from "./kept.mjs";

const on = stage();
const roll = dice(20261122);

const at = (hash) => `${on.site.url}${hash}`;
const NOTE = "Two lines,\nwith “quotes”";
const OPENS = "A snapshot somebody sent. It is read-only and changes nothing of yours.";
const EMPTY = "There is nothing after the address: the link lost its content. Ask for it again.";
const TOO_LONG = "This is longer than any link of ours. Ask the sender to copy it again.";
const FOREIGN =
  "It has characters that no link of ours has, so something was changed on its way. Ask the sender to copy it again.";
const CHANGED = "Something in it was changed on its way. Ask the sender to copy it again, on a line of its own.";
const NEWER = "It was made by a newer version. Reload this page while you are online, then open the link again.";
const OTHER =
  "It was made with questions that this version does not know. Reload this page while you are online, or ask which " +
  "site it comes from.";
const cut = (came) =>
  `It is incomplete: ${came} characters came. A mail or chat program may have cut it. Ask for it again, on a line of its own.`;
const early = (got) => cut(`only ${got}`);
const later = (got, of) => cut(`${got} of ${of}`);

async function write(page, note) {
  await page.locator("summary").first().click();
  await page.locator("#note").fill(note);
}

/** Says something and takes the link to it, with what was written or without. */
async function sent(texts) {
  const { context } = await visitor(on.browser, on.site);
  const page = await open(context, at("#/assess/tech-cost"));
  await page.keyboard.press("5");
  await write(page, NOTE);
  await turn(page, at("#/assess/prov-auto-people"));
  await page.keyboard.press("2");
  await turn(page, at("#/results"));
  const told = () => page.locator("[data-share-link]").getAttribute("data-share-link");
  const bare = await told();
  await page.getByLabel("Take the name, notes").setChecked(texts);
  if (texts) await page.waitForFunction((bare) => document.querySelector("[data-share-link]").dataset.shareLink !== bare, bare);
  const link = await told();
  await context.close();
  return link.split("#/s/")[1];
}

/** A visitor with work of their own; whatever is opened must leave it as it is. */
async function atWork(options) {
  const { context, trouble } = await visitor(on.browser, on.site, options);
  const page = await open(context, at("#/assess/tech-cost"));
  await page.keyboard.press("1");
  await write(page, "mine");
  await saved(page);
  const mine = await dump(page);
  const untouched = async (what) => assert.equal(await dump(page), mine, `${what}: what is stored`);
  return { context, trouble, page, untouched };
}

/** What the page says once it turned to an address: why a link does not open, or that it does. */
async function says(page, address) {
  await page.evaluate(() => (document.querySelector("main").dataset.left = ""));
  await page.goto(address);
  const said = page.locator("main:not([data-left])").locator("[data-link-error], :scope > .notice");
  return said.first().innerText();
}

test("a link that was cut says how much of it came, wherever it was cut", async () => {
  const link = await sent(true);
  const { context, trouble, page, untouched } = await atWork();
  const places = new Set([0, 1, 2, link.length - 1, link.length - 2]);
  while (places.size < 50) places.add(roll(link.length));
  for (const got of places) {
    const said = await says(page, at(`#/s/${link.slice(0, got)}`));
    assert.ok([got === 0 ? EMPTY : early(got), later(got, link.length)].includes(said), `${got} of ${link.length}: ${said}`);
    await untouched(`cut at ${got}`);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a link that was bent says so, and one from another version says that", async () => {
  const link = await sent(false);
  const { context, trouble, page, untouched } = await atWork();
  const other = (letter) => (letter === "A" ? "B" : "A");
  const places = [...new Set(Array.from({ length: 12 }, () => roll(link.length)))];
  const bend = (place) => link.slice(0, place) + other(link[place]) + link.slice(place + 1);
  const swapped = [...link].findIndex((letter, place) => place > 8 && letter !== link[place + 1]);
  const kinds = [
    ...places.map((place) => [`bent at ${place}`, bend(place), CHANGED]),
    ["swapped", link.slice(0, swapped) + link[swapped + 1] + link[swapped] + link.slice(swapped + 2), CHANGED],
    ["in small letters", link.toLowerCase(), CHANGED],
    ["twice", link + link, CHANGED],
    ["with something behind it", `${link}AAAA`, CHANGED],
    ["another alphabet", `${link.slice(0, 20)}+/${link.slice(20)}`, FOREIGN],
    ["a blank within", `${link.slice(0, 20)} ${link.slice(20)}`, FOREIGN],
    ["a sentence", "Have you seen this, and what do you think?", FOREIGN],
    ["a future format", sealed(link, (bytes) => (bytes[0] = 250)), NEWER],
  ];
  for (const [what, text, why] of kinds) {
    assert.equal(await says(page, at(`#/s/${text}`)), why, what);
    await untouched(what);
    // The same where it is the first that this browser sees of the site.
    await page.reload();
    await page.getByText(why).waitFor();
    await page.getByText("Nothing of yours was touched.").waitFor();
    assert.match(await page.title(), /^This link does not open/);
    await untouched(what);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a link with questions that are not known here is never guessed at", async () => {
  const link = await sent(false);
  const { context, trouble, page, untouched } = await atWork();
  const said = [];
  for (let place = 1; place < 12; place++) {
    const other = sealed(link, (bytes) => (bytes[place] ^= 0x55));
    said.push(await says(page, at(`#/s/${other}`)));
  }
  assert.equal(said.filter((one) => one === OTHER).length, 4, `the fingerprint has four bytes: ${said.join("\n")}`);
  await untouched("another model");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("what was never a link is refused in a sentence, whatever it is", async () => {
  const { context, trouble, page, untouched } = await atWork();
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (let round = 0; round < 50; round++) {
    const text = [...Array(1 + roll(120))].map(() => letters[roll(64)]).join("");
    const said = await says(page, at(`#/s/${text}`));
    assert.ok([CHANGED, early(text.length)].includes(said), `${text}: ${said}`);
  }
  await untouched("made up");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("two million characters are refused at once, and the page goes on", async (t) => {
  const { context, trouble, page, untouched } = await atWork();
  for (const letter of ["A", "%41", "\u202e"]) {
    const begun = Date.now();
    assert.equal(await says(page, at(`#/s/${letter.repeat(2_000_000 / encodeURI(letter).length)}`)), TOO_LONG);
    t.diagnostic(`${encodeURI(letter)}: ${Date.now() - begun} ms`);
    await untouched("very long");
  }
  await page.goto(at("#/assess/tech-release"));
  await page.locator(".rung").first().waitFor();
  await page.keyboard.press("3");
  await page.locator(".rung--on").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

/** What mail and chat programs put around a link. */
const AROUND = {
  "a full stop": (link) => `#/s/${link}.`,
  "a bracket": (link) => `#/s/${link})`,
  "a pointed bracket": (link) => `#/s/${link}>`,
  "a quote": (link) => `#/s/${link}"`,
  "a curly quote and a full stop": (link) => `#/s/${link}”.`,
  "an ellipsis": (link) => `#/s/${link}…`,
  "a blank": (link) => `#/s/${link} `,
  "pointed brackets": (link) => `#/s/<${link}>`,
  "a mark of a file's beginning": (link) => `#/s/\ufeff${link}`,
  "coded slashes": (link) => `#%2Fs%2F${link}`,
  "a tracker's mark": (link) => `?utm_source=mail&utm_campaign=x#/s/${link}`,
};
/** And what gets into it on the way. */
const WITHIN = {
  "a line break": (link) => `#/s/${link.slice(0, 30)}\n${link.slice(30)}`,
  "a coded line break": (link) => `#/s/${link.slice(0, 30)}%0D%0A${link.slice(30)}`,
  "a soft hyphen": (link) => `#/s/${link.slice(0, 30)}\u00ad${link.slice(30)}`,
  "a place to break the line": (link) => `#/s/${link.slice(0, 30)}\u200b${link.slice(30)}`,
};

for (const [where, ways] of Object.entries({ "around it": AROUND, "within it": WITHIN })) {
  test(`a link opens, whatever was put ${where}`, async () => {
    const link = await sent(false);
    const { context, trouble, page, untouched } = await atWork();
    const shut = [];
    for (const [what, wrap] of Object.entries(ways)) {
      if ((await says(page, at(wrap(link)))) !== OPENS) shut.push(what);
      await untouched(what);
    }
    assert.deepEqual(shut, []);
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

for (const sign of ["%23%2Fs%2F", "%23/s/"]) {
  test(`a link whose sign became part of the path opens all the same: ${sign}`, async () => {
    const link = await sent(false);
    const { context, page, untouched } = await atWork();
    await page.goto(at(`${sign}${link}`));
    await untouched(sign);
    await page.getByText(OPENS).waitFor({ timeout: 5000 }).finally(() => context.close());
  });
}

const BEING_TYPED = {
  "#note": "#/assess/tech-cost",
  "[name=evidence]": "#/assess/tech-cost",
  "#reason": "#/assess/policy-risk",
  "#provider": "#/assess/policy-tooling",
  "[autocomplete=organization]": "#/assess",
  "#drift textarea": "#/glossary/drift",
};

test("whatever is being typed, a link and Back lose none of it, and the focus is on a heading", async () => {
  const link = await sent(true);
  const { context, trouble, page } = await atWork();
  for (const [hash, key] of [["#/assess/policy-risk", "n"], ["#/assess/policy-tooling", "e"]]) {
    await turn(page, at(hash));
    await page.keyboard.press(key);
  }
  const onHeading = () => page.waitForFunction(() => document.activeElement.matches("main h1"));
  for (const [field, hash] of Object.entries(BEING_TYPED)) {
    await page.goto(at(hash));
    await page.locator(field).waitFor({ state: "attached" });
    await page.locator(field).evaluate((one) => one.closest("details")?.setAttribute("open", ""));
    await page.locator(field).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("a sentence that is not yet fin");
    assert.equal(await says(page, at(`#/s/${link}`)), OPENS);
    assert.ok((await page.locator(".beside").allTextContents()).includes(NOTE));
    await onHeading();
    await page.goBack();
    await page.locator(field).waitFor({ state: "attached" });
    assert.equal(await page.locator(field).inputValue(), "a sentence that is not yet fin", field);
    await onHeading();
  }
  await saved(page);
  await page.reload();
  await page.locator("#drift textarea").waitFor({ state: "attached" });
  assert.equal(await page.locator("#drift textarea").inputValue(), "a sentence that is not yet fin", "and it is stored");
  assert.deepEqual(trouble, []);
  await context.close();
});

/** Browsers that copy nothing. */
const NO_CLIPBOARD = {
  "is not permitted": () => {
    const writeText = () => Promise.reject(new DOMException("not allowed", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  },
  "is not there": () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
  "is not there on a page that is not served securely": () => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Object.defineProperty(globalThis, "isSecureContext", { value: false });
  },
};

for (const [what, without] of Object.entries(NO_CLIPBOARD)) {
  test(`where copying ${what}, the link is selected to be copied by hand`, async () => {
    const { context, trouble } = await visitor(on.browser, on.site);
    await context.addInitScript(without);
    const page = await open(context, at("#/results"));
    await page.getByRole("button", { name: "Copy the link" }).click();
    await page.getByText("the link is selected, copy it by hand").waitFor();
    const chosen = await page.evaluate(() => {
      const { value, selectionStart, selectionEnd } = document.activeElement;
      return value.slice(selectionStart, selectionEnd);
    });
    assert.equal(chosen, await page.locator("[data-share-link]").getAttribute("data-share-link"));
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

test("without JavaScript a link leads to a page that says what it needs", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at("#/s/AAAA"));
  assert.ok(await page.locator("noscript p").isVisible());
  const said = await page.locator("noscript p").innerText();
  assert.match(said, /needs JavaScript and WebAssembly\. Nothing you answer leaves this browser\./);
  assert.deepEqual(trouble, []);
  await context.close();
});
