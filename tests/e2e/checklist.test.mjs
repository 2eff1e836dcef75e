// What axe cannot see: room to press, to space, to zoom; the focus in sight and never lost; nothing said for the user.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, stage, started, turn, visitor } from "./site.mjs";
import { PAGES, RECEIVED, THEMES, filled } from "./states.mjs";

/** The spacing of WCAG 1.4.12, as somebody's own style sheet would ask for it. */
const SPACING = `
  *:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

const on = stage();
let complete;
/** A visitor who has answered everything. */
async function answered(view) {
  complete ??= await filled(on.browser, on.site, "complete");
  return visitor(on.browser, on.site, { ...view, ...complete });
}

/** What can be pressed and is smaller than 24 by 24 px; a link within a sentence is as high as its line. */
function cramped() {
  const within = (link) => {
    const block = link.closest("p, li, dd, td, dt, legend");
    const links = [...(block?.querySelectorAll("a, button") ?? [])].map((one) => one.innerText).join("");
    return getComputedStyle(link).display === "inline" && block?.innerText.replace(/\W/g, "") !== links.replace(/\W/g, "");
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.checkVisibility() && !(one.matches("a, .link") && within(one)))
    .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([one, { width, height }]) => `${one.innerText || one.name} is ${width.toFixed(1)} by ${height.toFixed(1)} px`);
}

/** Text that is cut off by its own box. */
const clipped = () =>
  [...document.querySelectorAll("body *:not(svg, svg *)")]
    .filter((one) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      const cuts = (overflow, size, room) => ["hidden", "clip"].includes(overflow) && size > room + 1;
      const cut = cuts(overflowX, one.scrollWidth, one.clientWidth) || cuts(overflowY, one.scrollHeight, one.clientHeight);
      return cut && clipPath === "none" && !one.querySelector(":scope > svg");
    })
    .map((one) => `cut off: ${one.innerText}`);

/** Lines of text that lie upon each other; what scrolls by itself may lie below what is beside it. */
function overlapping() {
  const lines = [];
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    const over = [];
    for (let one = text.parentElement; one; one = one.parentElement) over.push(one);
    const styles = over.map((one) => getComputedStyle(one));
    const drawn = over[0].checkVisibility() && !over[0].closest("svg, select, textarea");
    if (!text.data.trim() || !drawn || styles.some((one) => one.clipPath !== "none" || one.overflowY === "auto")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) lines.push({ ...box.toJSON(), says: text.data.trim().slice(0, 40) });
  }
  lines.sort((one, other) => one.top - other.top);
  return lines.flatMap((one, place) => {
    const upon = [];
    for (const other of lines.slice(place + 1)) {
      if (other.top > one.bottom - 6) break;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (wide > 3) upon.push(`${one.says} and ${other.says} lie upon each other`);
    }
    return upon;
  });
}

/** Where the focus would jump back up a page of one column. */
const backwards = () =>
  [...document.querySelectorAll("main :is(a[href], button, input, select, textarea, summary)")]
    .filter((one) => one.checkVisibility())
    .flatMap((one, place, all) => {
      const up = (all[place - 1]?.getBoundingClientRect().top ?? 0) - one.getBoundingClientRect().bottom;
      return place && up > 0 ? [`the focus goes back up from ${all[place - 1].innerText} to ${(one.labels?.[0] ?? one).innerText}`] : [];
    });

/** What moves although it was asked not to. */
const moving = () =>
  [...document.querySelectorAll("*")].flatMap((one) =>
    [null, "::before", "::after"].flatMap((part) => {
      const { transitionDuration, animationDuration } = getComputedStyle(one, part);
      return /[1-9]/.test(transitionDuration + animationDuration) ? [`${one.className} moves`] : [];
    }),
  );

const sideways = () => (document.documentElement.scrollWidth > innerWidth ? ["wider than the window, spaced"] : []);

/** One main, one first heading. */
const marks = () => ["main", "h1", "header", "footer"].map((one) => document.querySelectorAll(one).length).join();

for (const width of [320, 1440]) {
  test(`every page has its marks, room to press, to space, and stands still: ${width} px`, async () => {
    const { context, trouble } = await answered({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const page = await open(context, `${on.site.url}#/`);
    await page.evaluate((text) => {
      globalThis.spacing = new CSSStyleSheet();
      spacing.replaceSync(text);
      document.adoptedStyleSheets = [spacing];
    }, SPACING);
    const [found, titles] = [[], []];
    for (const hash of PAGES) {
      await turn(page, `${on.site.url}${hash}`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      assert.equal(await page.evaluate(marks), "1,1,1,1", `one main, one first heading, one head, one foot: ${hash}`);
      const wrong = [];
      for (const spaced of [false, true]) {
        await page.evaluate((spaced) => (spacing.disabled = !spaced), spaced);
        const looks = spaced ? [clipped, overlapping, sideways] : [cramped, moving, overlapping, ...(width === 320 ? [backwards] : [])];
        for (const look of looks) wrong.push(...(await page.evaluate(look)));
      }
      for (const one of new Set(wrong)) found.push(`${hash.slice(0, 30)} ${one}`);
      titles.push(await page.title());
    }
    assert.deepEqual(found, []);
    // A damaged link, a received one and a wrong address are titled by what they are.
    assert.equal(new Set(titles).size, PAGES.length, `each page has a title of its own: ${titles.sort().join(" | ")}`);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.deepEqual(trouble, []);
    await context.close();
  });
}

test("the first stop of every page leads to its content", async () => {
  const { context, trouble } = await answered();
  const page = await context.newPage();
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  for (const hash of PAGES) {
    // Loaded afresh: whoever turns a page inside the app is at its heading already.
    await page.goto("about:blank");
    await page.goto(`${on.site.url}${hash}`);
    await started(page);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Skip to the content", hash);
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "main", hash);
  }
  assert.deepEqual(trouble, []);
  await context.close();
});

/** Where the focus is: under its name what is wrong with how it shows. Nothing once Tab has left the page. */
function stop() {
  const at = document.activeElement;
  if (at === document.body) return null;
  // In a part of the browser's own, as the calendar of a date, the browser draws the ring.
  const foreign = !at.matches(":focus");
  const name = (at.getAttribute("aria-label") || at.closest("label")?.innerText || at.innerText || at.id || at.name).slice(0, 60);
  // A radio that is drawn as its label shows the focus there.
  const drawn = getComputedStyle(at).opacity !== "0";
  const shown = drawn ? at : at.closest("label");
  const ringed = [shown, ...(drawn ? [] : [at.closest("li")])].filter(Boolean).some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  // Twenty-five places of each of its boxes: one that nothing lies upon is enough.
  const open = [...shown.getClientRects()].some(({ x, y, width, height }) =>
    [...Array(25).keys()].some((place) => {
      const across = x + (width * ((place % 5) + 0.5)) / 5;
      const hit = document.elementFromPoint(across, y + (height * (Math.floor(place / 5) + 0.5)) / 5);
      return hit && shown.contains(hit);
    }),
  );
  return { name, wrong: [...(ringed || foreign ? [] : [`${name}: no ring`]), ...(open ? [] : [`${name}: covered`])] };
}

for (const [width, height, theme] of [[1440, 900, "paper"], [1440, 900, "forced"], [390, 844, "night"], [320, 256, "forced"]]) {
  test(`whatever has the focus is in sight and has a ring: ${width} by ${height}, ${theme}`, async () => {
    const { context } = await answered({ viewport: { width, height }, ...THEMES[theme] });
    for (const hash of ["#/assess/tech-cost", "#/provisioning", "#/results", "#/profile", "#/plan"]) {
      const page = await open(context, `${on.site.url}${hash}`);
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      const stops = [];
      for (let here = true; here && stops.length < 400; here && stops.push(here)) {
        await page.keyboard.press("Tab");
        here = await page.evaluate(stop);
      }
      assert.ok(stops.length > 20 && stops.length < 400, `${hash} has ${stops.length} stops`);
      assert.deepEqual(stops.flatMap((one) => one.wrong), [], hash);
      await page.close();
    }
    await context.close();
  });
}

test("at 400 % every answer that is reached is in sight, sentence and ring", async () => {
  const { context } = await answered({ viewport: { width: 320, height: 256 } });
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  const chosen = () => page.evaluate(() => document.activeElement.name === "tech-cost" && document.activeElement.value);
  while (!(await chosen())) await page.keyboard.press("Tab");
  const seen = new Set();
  for (let at = await chosen(); !seen.has(at); at = await chosen()) {
    seen.add(at);
    assert.deepEqual((await page.evaluate(stop)).wrong, []);
    const line = await page.evaluate(() => {
      const label = document.activeElement.closest("label");
      const [{ x, y, height }] = (label.querySelector(".rung__text") ?? label.lastElementChild).getClientRects();
      return label.contains(document.elementFromPoint(x + 4, y + Math.min(10, height / 2)));
    });
    assert.ok(line, `the sentence of answer ${at}`);
    await page.keyboard.press("ArrowDown");
  }
  assert.deepEqual([...seen].sort(), ["0", "1", "2", "3", "4", "5", "elsewhere", "not-applicable", "unknown"]);
  await context.close();
});

test("nothing is chosen for anybody, and choosing only chooses", async () => {
  const { context } = await visitor(on.browser, on.site);
  for (const practice of ["tech-cost", "prov-auto-policy"]) {
    const page = await open(context, `${on.site.url}#/assess/${practice}`);
    const checked = () => page.locator("main input:checked").evaluateAll((all) => all.map((one) => `${one.name} ${one.value}`));
    const focused = () => page.evaluate(() => `${document.activeElement.name} ${document.activeElement.value}`);
    assert.deepEqual(await checked(), ["basis Not said"]);
    for (let i = 0; i < 40 && !(await focused()).startsWith(practice); i++) await page.keyboard.press("Tab");
    assert.equal(await focused(), `${practice} 1`, "an empty group is entered at its first sentence");
    assert.deepEqual(await checked(), ["basis Not said"], "to arrive is not to choose");
    await page.keyboard.press("Space");
    for (const value of ["2", "3", "4", "5", "0", "unknown", "not-applicable", "elsewhere", "1"]) {
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await checked(), [`${practice} ${value}`, "basis Not said"]);
    }
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), `${practice} elsewhere`, "a group is entered where it is chosen");
    assert.ok(page.url().endsWith(`#/assess/${practice}`), "and the page stayed");
    await page.close();
  }
  await context.close();
});

const press = (name) => (page) => page.getByRole("button", { name }).first().press("Enter");
const cell = (key) => (page) => page.locator("[data-cell=prov-keys-policy] a").press(key);
/** What is said in a place that stood there before: only then is a change in it read out. */
const SAID = [
  { hash: "#/assess/tech-cost", does: press("Clear the answer"), says: /^Answer cleared/ },
  { hash: "#/provisioning", does: cell("Delete"), says: /^Answer cleared/ },
  { hash: "#/provisioning", does: cell("3"), says: /^3, Scale/ },
  { hash: "#/results", does: press("Copy the link"), says: /^Link copied/ },
  { hash: "#/results", does: press("brings People to level 3"), says: /^People: typical/ },
  { hash: RECEIVED, does: press("Work on a copy"), says: /^Copied/ },
  { hash: "#/model", does: (page) => page.getByLabel("Search everything").fill("rotate"), says: /found/ },
  { hash: "#/glossary", does: (page) => page.getByLabel("Filter by word").fill("xyzzy"), says: /^0 of/ },
  { hash: "#/kpis", does: (page) => page.getByLabel("Filter by name").fill("rotation"), says: /^\d of/ },
  { hash: "#/landscape", does: (page) => page.getByLabel("Sandbox").press("Space"), says: /of 65/ },
  { hash: "#/advice", does: (page) => page.getByLabel("For levels").selectOption("5"), says: /of 28/ },
  { hash: "#/profile", does: (page) => page.getByLabel("I decide on the money").press("Space"), says: /Put forward/ },
  { hash: "#/profile", does: (page) => page.getByLabel("Runs AI workloads").press("Space"), says: /hidden/ },
  { hash: "#/plan", does: press("Move down"), says: /^Now, 2 of 3/ },
  { hash: "#/provisioning/session", does: (page) => page.getByLabel("Minutes").selectOption("20"), says: /5 questions/ },
];

test("what changes without the focus is said where it can be heard", async () => {
  const silent = [];
  for (const { hash, does, says } of SAID) {
    const { context } = await answered({ permissions: ["clipboard-write"] });
    const page = await open(context, `${on.site.url}${hash}`);
    await page.evaluate(() => {
      const heard = document.querySelectorAll("[role=status], [role=alert], [aria-live]");
      globalThis.stood = [...heard].map((one) => [one, one.innerText]);
    });
    await does(page);
    const said = (says) => stood.some(([one, before]) => one.isConnected && one.innerText !== before && one.innerText.match(says));
    await page.waitForFunction(said, says, { timeout: 3000 }).catch(() => silent.push(`${hash}: ${says}`));
    await context.close();
  }
  assert.deepEqual(silent, []);
});

test("whether it is saved is said as a status, once on each page", async () => {
  const { context } = await answered();
  const page = await open(context, `${on.site.url}#/`);
  for (const hash of PAGES) {
    await turn(page, `${on.site.url}${hash}`);
    const places = await page.locator("[data-saved]").evaluateAll((all) => all.map((one) => one.closest("[role=status]")?.role));
    assert.deepEqual(places, ["status"], hash);
  }
  await context.close();
});

/** What takes away the very thing that was pressed, one after the other. */
const GONE = [
  { hash: "#/assess/tech-cost", steps: [press("Clear the answer"), press("Undo")] },
  { hash: "#/assess/tech-cost", steps: [press("Keyboard help"), (page) => page.keyboard.press("Escape")] },
  { hash: "#/assess/tech-cost", steps: [press("Keyboard help"), press("Close")] },
  { hash: "#/provisioning", steps: [cell("Delete"), press("Undo")] },
  { hash: "#/provisioning", steps: [cell("?"), press("Close")] },
  {
    hash: "#/provisioning",
    steps: [
      (page) => page.locator("#owned summary").press("Enter"),
      (page) => page.locator("#owner-0").fill("The platform group").then(() => press("Mark them all")(page)),
      press("Undo"),
    ],
  },
  {
    hash: "#/profile",
    steps: [
      ...[1, 2, 3].map((index) => async (page) => {
        await page.getByLabel("Add a goal").selectOption({ index });
        await press(/^Add$/)(page);
      }),
      (page) => page.getByRole("button", { name: "Move up" }).last().press("Enter"),
      press("Remove"),
      press("Remove"),
      press("Remove"),
    ],
  },
  {
    hash: "#/plan",
    steps: [
      press("Take into the plan"),
      press("Move down"),
      (page) => page.locator("[data-action] summary").first().press("Enter"),
      press("Take it out"),
      press("Undo"),
      (page) => page.locator("[data-action] summary").first().press("Enter"),
      (page) => page.getByLabel("Status").first().selectOption("2"),
      (page) => page.locator("[data-action] summary").first().press("Enter"),
    ],
  },
  { hash: "#/assess", steps: [press("Start another"), press("Bring it back")] },
  { hash: "#/quick", fresh: true, steps: [(page) => turn(page, page.url().replace(/#.*/, "#/assess")), press("Extend")] },
  { hash: "#/results", steps: [press("Send this as a link"), press("Copy the link")] },
  {
    hash: "#/results",
    steps: [press("brings People to level 3"), press(/^Take back: /), press(/^Take back: /), press("brings People to level 3"), press("Take all back")],
  },
  { hash: RECEIVED, steps: [press("Work on a copy"), press("Bring my assessment back")] },
  {
    hash: "#/provisioning/session",
    steps: [
      press("Start the session"),
      (page) => turn(page, page.url().replace(/#.*/, "#/provisioning/session")),
      press("End the session"),
      press("Undo"),
    ],
  },
];

test("no press loses the focus", async () => {
  const lost = [];
  for (const { hash, fresh, steps } of GONE) {
    const options = { permissions: ["clipboard-write"] };
    const { context } = await (fresh ? visitor(on.browser, on.site, options) : answered(options));
    const page = await open(context, `${on.site.url}${hash}`);
    for (const [place, step] of steps.entries()) {
      await step(page);
      // The focus moves once the page has taken up what changed.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      if (await page.evaluate(() => document.activeElement === document.body)) lost.push(`${hash}, step ${place + 1}`);
    }
    await context.close();
  }
  assert.deepEqual(lost, []);
});
