// What stands in the two places that keep answers, what a tab shows of it, and a quick hand inside the page.

/** With `CAIRN_PROOF=whole` a story runs as often as its promise says; without, as often as fits into every test run. */
export const often = (short, whole) => (process.env.CAIRN_PROOF === "whole" ? whole : short);

/**
 * Puts a hand and a memory into every page of the context. `say` answers a question by a click on its radio as soon as the
 * app shows it; `writes` holds every answer that the app has put into local storage, and `acknowledged` hears of it, where
 * the context has it. `lastFile` is the last file that the page made.
 */
export async function lendHand(context) {
  await context.addInitScript(() => {
    const { setItem } = Storage.prototype;
    window.writes = [];
    Storage.prototype.setItem = function (key, value) {
      setItem.call(this, key, value);
      if (!/^cairn:[^:]+:a:/.test(key)) return;
      window.writes.push([key, value]);
      window.acknowledged?.(key, value);
    };
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => createObjectURL.call(URL, (window.lastFile = file));
    window.until = async (found) => {
      for (const start = performance.now(); performance.now() - start < 30000; ) {
        const what = await found();
        if (what) return what;
        await new Promise((later) => setTimeout(later, 0));
      }
      throw new Error(`waited in vain for ${found}`);
    };
    window.radio = (practice, choice) => {
      location.hash = `#/assess/${practice}`;
      return window.until(() => document.querySelector(`input[name="${practice}"][value="${choice}"]`));
    };
    window.say = async (practice, choice) => (await window.radio(practice, choice)).click();
  });
}

/** The practices of the core, in their order. */
export const core = (page) =>
  page.locator(".shelf__list a").evaluateAll((all) => all.map((link) => link.hash.split("/").pop()));

/** What a tab shows at `#/assess`: the answer of each practice that has one, a level as its digit. */
export const shown = (page) =>
  page.evaluate(async () => {
    location.hash = "#/assess";
    await window.until(() => document.querySelector(".shelf__list li"));
    const answered = [...document.querySelectorAll('.shelf__list li[data-answered="true"]')];
    const text = (row) => row.querySelector("span").textContent.replace(/^(\d), .*/, "$1");
    return Object.fromEntries(answered.map((row) => [row.querySelector("a").hash.split("/").pop(), text(row)]));
  });

/** Everything in local storage, and everything in the app's database, by key. */
export const stored = (page) =>
  page.evaluate(async () => {
    const ours = (await indexedDB.databases()).find(({ name }) => name.startsWith("cairn-"));
    const mirror = {};
    if (ours) {
      const database = await new Promise((done) => (indexedDB.open(ours.name).onsuccess = (event) => done(event.target.result)));
      const store = database.transaction("records").objectStore("records");
      const [keys, values] = await Promise.all(
        [store.getAllKeys(), store.getAll()].map((one) => new Promise((done) => (one.onsuccess = () => done(one.result)))),
      );
      keys.forEach((key, place) => (mirror[key] = values[place]));
      database.close();
    }
    return { local: { ...localStorage }, mirror };
  });

/** Without what is no record: preferences, what was put aside, and other people's keys. */
export const records = (place) =>
  Object.fromEntries(Object.entries(place).filter(([key]) => /^cairn:[^:]+:[askwmnerpgc]:/.test(key)).sort());

/** A stored value: when it was written in the order of changes, by which tab, and what it says. */
export function parsed(value) {
  const [, revision, tab, , , ...body] = value.split(".");
  return { revision: parseInt(revision, 36), tab, body: body.join(".") };
}

/** Which of two stored values stands: the higher revision, then tab, then body. */
export function later(one, other) {
  const [a, b] = [parsed(one), parsed(other)];
  const first = ["revision", "tab", "body"].find((part) => a[part] !== b[part]);
  return first && b[first] > a[first] ? other : one;
}

export const practiceOf = (key) => key.split(":").pop();

/** The file that `#/data` saves. */
export const saveEverything = async (page) =>
  JSON.parse(
    await page.evaluate(async () => {
      location.hash = "#/data";
      const text = "Save everything";
      (await window.until(() => [...document.querySelectorAll("main button")].find((one) => one.textContent === text))).click();
      return window.lastFile.text();
    }),
  );

/** The answers of that file's first assessment. */
export const answersIn = ({ assessments: [{ answers }] }) =>
  Object.fromEntries(Object.entries(answers).flatMap(([practice, { answer }]) => (answer ? [[practice, answer]] : [])));

/** One of the sorted figures, by its share: 0.5 is the middle one. */
export const share = (figures, part) =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * part))];
