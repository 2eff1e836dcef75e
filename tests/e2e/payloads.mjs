// Texts that want to be run, the places that take them, and a page that notices whatever ran or became markup.
import { readFileSync } from "node:fs";
import { dice, visitor } from "./site.mjs";

const WHOLE = process.env.CAIRN_PROOF === "whole";
const LINES = readFileSync(new URL("../fixtures/payloads.txt", import.meta.url), "utf8").split("\n");
const roll = dice(20261122);

const spelled = (line) =>
  line
    .replace(/⟨([0-9A-F]+)⟩/g, (_, number) => String.fromCodePoint(parseInt(number, 16)))
    .replace(/⟨(.+)\*(\d+)⟩/g, (_, text, times) => text.repeat(Number(times)));

export const PAYLOADS = LINES.filter((line) => line && !line.startsWith("# ")).map(spelled);

/** How many pairs of a payload and a place were tried. */
export const tried = { pairs: 0, places: 0 };

/** Counts what is put into so many new places, or into those that were counted already. */
export function count(payloads, places = 0) {
  tried.pairs += payloads.length * Math.max(places, 1);
  tried.places += places;
  return payloads;
}

/** What is put into so many places that take it quickly: all of them. */
export const all = (places = 1) => count(PAYLOADS, places);

/** What is put into places where each takes long: others at every call, or all of them where that is asked for. */
export const some = (places = 1, always = () => false) =>
  count(PAYLOADS.filter((text) => WHOLE || roll(8) === 0 || always(text)), places);

/** Of so many rounds in which everything is shown once, those that are gone through. */
export const rounds = (all) => [...Array(all).keys()].filter((round) => WHOLE || round % 3 === 1);

/** Without the white space around it, of which no two languages think alike. */
export const plain = (text) => text.replace(/^[\s\u0085]+|[\s\u0085]+$/g, "");

const choose = (value) => (page) => page.locator(`main input[value="${value}"]`).first().check();
const say = (key) => (page) => page.locator("[data-cell=prov-keys-people] a").press(key);
const pick = (page) => page.locator("[name=practice]").selectOption("people-skills");
const PEOPLE = "#/assess/people-culture";
/** Takes a step into the plan, where it is not there yet. */
async function plan(page) {
  await page.evaluate(() => turnTo("#/assess/people-organization"));
  await choose("1")(page);
  await page.evaluate(() => turnTo("#/plan"));
  const take = page.locator("[data-step=people-organization] button");
  if (await take.count()) await take.click();
}

/** Every field that takes text: what must be said first to see it, and where else its text shows at once. */
export const FIELDS = [
  { hash: "#/assess", field: "[autocomplete=organization]", echo: ".whose" },
  { hash: "#/profile", field: "[autocomplete=organization]", echo: ".here" },
  { hash: PEOPLE, field: "#note" },
  { hash: PEOPLE, field: "[name=evidence]" },
  { hash: PEOPLE, field: "#reason", first: choose("not-applicable") },
  { hash: PEOPLE, field: "#provider", first: choose("elsewhere") },
  { hash: PEOPLE, field: "#misfit" },
  { hash: PEOPLE, field: "#worked" },
  { hash: "#/feedback", field: "#card-worked", first: pick },
  { hash: "#/assess/prov-auto-people", field: "#note" },
  { hash: "#/provisioning", field: "#reason", first: say("n") },
  { hash: "#/provisioning", field: "#provider", first: say("e") },
  { hash: "#/provisioning", field: "#owner-0" },
  ...["people", "change", "benefit", "measure"].map((name) => ({ hash: "#/plan", field: `[name=${name}]`, first: plan })),
  { hash: "#/plan", field: "[name=owner]", first: plan, echo: ".act__who" },
  { hash: "#/plan", field: "[name=wording]", first: plan, echo: ".act__title" },
  { hash: "#/glossary/drift", field: "#drift textarea", echo: "#drift" },
  { hash: "#/glossary", field: "[type=search]" },
  { hash: "#/kpis", field: "[type=search]" },
  { hash: "#/model", field: "#search" },
];

/** A visitor whose pages also notice what a payload does: a mark, a dialog, a window, an element that it made. */
export async function wary(browser, site, options) {
  const { context, trouble } = await visitor(browser, site, options);
  context.on("page", (page) => {
    page.on("dialog", (dialog) => (trouble.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
    page.on("popup", (popup) => trouble.push(`window: ${popup.url()}`));
  });
  await context.addInitScript(() => {
    // The page's own style sheet stands at its end, with its sum.
    const NEVER = `script, iframe, frame, object, embed, applet, portal, fencedframe, link:not(body > [rel=stylesheet][integrity]), meta, base, style, img, image, video,
      audio, source, track, marquee, math, template:not(#recovery-page), foreignObject, animate, set, use, xss, x,
      [srcdoc], [formaction], [autofocus], [contenteditable], [popover], [style*=url]`;
    const speaks = /ran=1|alert\(|elsewhere\.example|javascript:/i;
    const told = ({ name, value }) => /^on/i.test(name) || (speaks.test(value) && name !== "data-share-link");
    Object.assign(globalThis, {
      /** What came of payloads; nothing, if all is well. */
      came(within = document.body) {
        const odd = (one) => one.matches(NEVER) || [...one.attributes].some(told);
        const made = [...within.querySelectorAll("*")].filter(odd);
        const ran = "ran" in globalThis ? ["it ran"] : [];
        const title = speaks.test(document.title) ? ["it is the title"] : [];
        return [...made.map((one) => one.outerHTML.slice(0, 200)), ...ran, ...title];
      },
      /** Lets the page take up what just changed. */
      rest: () =>
        new Promise((rested) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = rested;
          port2.postMessage("");
        }),
      /** Turns to an address of the app, and says whether a page stands there. */
      async turnTo(address) {
        const before = location.hash;
        const turned = new Promise((turned) => addEventListener("hashchange", turned, { once: true }));
        location.hash = address;
        if (location.hash !== before) await turned;
        await rest();
        await rest();
        return document.querySelectorAll("main h1").length === 1;
      },
      /** Writes into a field as typing does; gives what the browser made of it. */
      async write(field, text) {
        field.value = text;
        const typed = field.value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await rest();
        return typed;
      },
    });
  });
  await context.addInitScript(`globalThis.plain = ${plain}`);
  return { context, trouble };
}

/** What came of payloads on the page as it stands. */
export const came = (page) => page.evaluate(() => globalThis.came());

/** Turns to the page of a field, and to where it can be seen. */
export async function reach(page, url, { field, first }) {
  await page.goto(url);
  await first?.(page);
  await page.locator(field).first().waitFor({ state: "attached" });
}

/** Puts one text after the other into a field; gives those that did not stay what they are. */
export const type = (page, { field, echo = "" }, texts) =>
  page.evaluate(
    async ([selector, echo, texts]) => {
      const bent = [];
      for (const text of texts) {
        const typed = await write(document.querySelector(selector), text);
        const shown = echo ? document.querySelector(echo).textContent : typed;
        const stayed = document.querySelector(selector).value === typed && shown.includes(plain(typed));
        if (!stayed || came().length) bent.push([text.slice(0, 99), ...came()]);
      }
      return bent;
    },
    [field, echo, texts],
  );
