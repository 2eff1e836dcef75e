// Your data: a file of everything, brought in again by each of three ways, undone; files that are not ours; deleting.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { figures, open, saved, stage, visitor } from "./site.mjs";
import { filled } from "./states.mjs";

const on = stage();

const take = async (page, name) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: (await readFile(await download.path())).toString() };
};
const bring = (page, text, name = "answers.json") =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const rows = (page) => page.locator(".ledger tbody tr").evaluateAll((all) => all.map((row) => row.cells[0].innerText + ", " + row.cells[2].innerText));
/** What a file says, but for the days, which are today's where it was brought in. */
const said = (text) => {
  const { exported, ...rest } = JSON.parse(text);
  return JSON.parse(JSON.stringify(rest, (key, value) => (key === "changed" ? undefined : value)));
};

test("everything goes into a file, and comes back from it in another browser", async () => {
  const start = await filled(on.browser, on.site, "complete");
  const one = await visitor(on.browser, on.site, start);
  const page = await open(one.context, `${on.site.url}#/assess/tech-cost`);
  await page.locator("summary").first().click();
  await page.locator("#note").fill("Two lines,\n<b>with markup</b> & \"quotes\" \u{1F5FF}");
  await saved(page);
  await page.goto(`${on.site.url}#/data`);
  const file = await take(page, "Save everything");
  assert.match(file.name, /^cairn-harbour-payments-\d{4}-\d{2}-\d{2}\.json$/);
  const bare = await take(page, "Save without names");
  for (const word of ["Harbour", "Two lines", "markup"]) assert.ok(file.text.includes(word) && !bare.text.includes(word), word);
  await page.getByText("Last saved as a file on").waitFor();

  const two = await visitor(on.browser, on.site);
  const other = await open(two.context, `${on.site.url}#/data`);
  await bring(other, file.text);
  await other.getByText("holds 1 assessment").waitFor();
  assert.deepEqual(await rows(other), [], "nothing is changed by looking");
  await other.getByRole("button", { name: "Add" }).click();
  await other.getByText("Brought in.").waitFor();
  assert.deepEqual(await rows(other), ["Harbour Payments, 31 of 31 answered"]);
  await saved(other);
  await other.reload();
  await other.locator(".ledger").waitFor();
  const again = await take(other, "Save everything");
  assert.deepEqual(said(again.text), said(file.text), "to the letter");
  assert.deepEqual([...one.trouble, ...two.trouble], []);
  await one.context.close();
  await two.context.close();
});

test("a file is added, merged or takes everything's place, and each of it is undone", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, "half"));
  const page = await open(context, `${on.site.url}#/data`);
  const before = said((await take(page, "Save everything")).text);
  const file = JSON.stringify({
    cairn: 1,
    assessments: [
      { name: "Harbour Payments", kind: "organization", length: "core", ambition: 3, answers: {
        "people-organization": { answer: "5", changed: "2020-01-01" },
        "tech-cost": { answer: "4", note: "from the file" } } },
      { name: "Second <i>", kind: "team", length: "quick", ambition: 2, current: true, answers: { "tech-cost": { answer: "1" } } },
    ],
    words: { drift: "ours" },
  });
  const first = "Harbour Payments, 10 of 31 answered";
  for (const [way, expected] of [
    ["Add", [first, "Harbour Payments, 2 of 31 answered", "Second <i>, 0 of 10 answered"]],
    ["Merge", ["Harbour Payments, 11 of 31 answered", "Second <i>, 0 of 10 answered"]],
    ["Replace", ["Harbour Payments, 2 of 31 answered", "Second <i>, 0 of 10 answered"]],
  ]) {
    await bring(page, file);
    await page.getByText("Merging adds 1, changes 0, and keeps 1").waitFor();
    await page.getByRole("button", { name: way, exact: true }).click();
    await page.getByText("Brought in.").waitFor();
    assert.deepEqual((await rows(page)).sort(), expected.sort(), way);
    assert.equal(await page.evaluate(() => document.activeElement.id), "undo-data");
    await page.keyboard.press("Enter");
    await page.locator("#undo-data").waitFor({ state: "detached" });
    assert.deepEqual(await rows(page), [first], `${way}, undone`);
    assert.deepEqual(said((await take(page, "Save everything")).text), before, `${way}, undone to the letter`);
  }
  await page.getByRole("button", { name: "Delete everything here" }).click();
  await page.getByText("Nothing yet").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  assert.deepEqual(await rows(page), [first]);
  await page.getByRole("button", { name: "Delete everything here" }).click();
  await saved(page);
  await page.reload();
  await page.getByText("Nothing yet").waitFor();
  assert.deepEqual(trouble, []);
  await context.close();
});

test("a file that is not ours is refused by name, and touches nothing", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, "half"));
  const page = await open(context, `${on.site.url}#/data`);
  const before = await rows(page);
  for (const [name, content, says] of [
    ["holiday.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), "no text file"],
    ["package.json", '{"name": "left-pad"}', "another program"],
    ["cut.json", '{"cairn": 1, "assessments": [{"na', "broken off"],
    ["tomorrow.json", '{"cairn": 2}', "newer version"],
    ["bent.json", '{"cairn": 1, "assessments": 7}', "wrong shape"],
    ["deep.json", "[".repeat(200_000), "broken off"],
    ["large.json", Buffer.alloc(40 * 1024 * 1024, 32), "far longer"],
  ]) {
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
    await page.locator("[data-document-error]", { hasText: name }).getByText(says).waitFor();
    assert.deepEqual(await rows(page), before, name);
  }
  // Dropped on the page, it is the same.
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{"cairn": 1, "assessments": []}'], "dropped.json"));
    document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.getByText("dropped.json” holds 0 assessments").waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  assert.deepEqual(await rows(page), before);
  assert.deepEqual(trouble, []);
  await context.close();
});

/** Cells by row, read by the rules of RFC 4180 and nothing of ours. */
const cells = (text) => {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
};

test("the answers go out as a table and come back from it with the same figures; a foreign table is refused by name", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, await filled(on.browser, on.site, "complete"));
  const page = await open(context, `${on.site.url}#/assess/tech-cost`);
  await page.locator("summary").first().click();
  const note = '=HYPERLINK("http://x.example"), "two"\nlines';
  await page.locator("#note").fill(note);
  await saved(page);
  await page.goto(`${on.site.url}#/results`);
  await page.locator("[data-dimension]").first().waitFor();
  const before = await figures(page);

  await page.goto(`${on.site.url}#/data`);
  const answers = await take(page, "Save the answers as a table (CSV)");
  const results = await take(page, "Save the results as a table (CSV)");
  assert.deepEqual([answers.name, results.name], ["answers.csv", "results.csv"]);
  const [head, ...rows] = cells(answers.text);
  assert.equal(head.join(), "scope,practice,dimension,subcategory,answer,partly,basis,target,note,evidence,review_by");
  assert.ok(rows.every((row) => row.length === 11 && row[0] === "Harbour Payments"), answers.text);
  assert.equal(rows.filter((row) => row[4] !== "").length, 51);
  assert.equal(rows.find((row) => row[1] === "tech-cost")[8], `'${note}`);
  const [columns, ...groups] = cells(results.text);
  assert.equal(columns.join(), "scope,group,kind,typical,floor,ceiling,assessed,base");
  const typical = groups.filter((row) => row[2] === "dimension").map((row) => [row[1], row[3]]);
  assert.deepEqual(typical, before.map((one) => [one.dimension, one.typical]));
  assert.equal(groups.length, 5 + 4 + 5);

  await page.getByRole("button", { name: "Delete everything here" }).click();
  await page.getByText("Nothing yet").waitFor();
  for (const [name, content, says] of [
    ["contacts.csv", "name;mail\r\nA;b@c\r\n", "names no column “practice” and no column “answer”"],
    ["results.csv", results.text, "a table of results"],
    ["latin.csv", Buffer.from("practice,answer,note\ntech-cost,3,Müller\n", "latin1"), "no text in UTF-8"],
  ]) {
    await bring(page, content, name);
    await page.locator("[data-document-error]", { hasText: name }).getByText(says).waitFor();
  }
  await bring(page, `${answers.text}Harbour Payments,no-such-practice,,,3,,,,,,\r\n`, answers.name);
  await page.getByText("answers.csv” holds 1 assessment").waitFor();
  assert.match(await page.locator("#preview details").textContent(), /line \d+: practice: no-such-practice/);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Brought in.").waitFor();
  await saved(page);
  await page.goto(`${on.site.url}#/results`);
  await page.locator("[data-dimension]").first().waitFor();
  assert.deepEqual(await figures(page), before, "the same figures");
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  await page.locator("#note").waitFor({ state: "attached" });
  assert.equal(await page.locator("#note").inputValue(), note);
  await page.goto(`${on.site.url}#/data`);
  const again = await take(page, "Save the answers as a table (CSV)");
  assert.equal(again.text, answers.text, "to the letter");
  assert.deepEqual(trouble, []);
  await context.close();
});

/** The stored value of an answer, changed. */
const spoil = (page, change) =>
  page.evaluate((change) => {
    const key = Object.keys(localStorage).find((key) => key.endsWith(":people-organization"));
    localStorage.setItem(key, new Function("value", `return ${change}`)(localStorage.getItem(key)));
    return new Promise((done) => {
      indexedDB.databases().then(([{ name }]) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const store = request.result.transaction("records", "readwrite").objectStore("records");
          store.get(key).onsuccess = (event) => {
            const value = new Function("value", `return ${change}`)(event.target.result);
            store.put(value, key).onsuccess = () => (request.result.close(), done());
          };
        };
      });
    });
  }, change);

test("a damaged value costs no other, is kept aside, and is met once", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, { ...(await filled(on.browser, on.site, "half")), bypassCSP: true });
  const page = await open(context, `${on.site.url}#/data`);
  await spoil(page, 'value.slice(0, -1) + "9"');
  await page.reload();
  await page.getByRole("alert").getByText("damaged").waitFor();
  assert.deepEqual(await rows(page), ["Harbour Payments, 9 of 31 answered"]);
  const damaged = await take(page, "Save the damaged part");
  assert.match(damaged.text, /:people-organization:\w+\t1\./);
  await page.getByRole("button", { name: "Delete the damaged part" }).click();
  await saved(page);
  await page.reload();
  await page.locator(".ledger").waitFor();
  assert.equal((await page.getByRole("alert").innerText()).trim(), "");
  assert.deepEqual(trouble, []);
  await context.close();
});

test("data of a newer version is left as it is", async () => {
  const { context, trouble } = await visitor(on.browser, on.site, { ...(await filled(on.browser, on.site, "half")), bypassCSP: true });
  const page = await open(context, `${on.site.url}#/data`);
  const everything = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => !key.includes("preference")).sort()));
  await spoil(page, '"2" + value.slice(1)');
  const before = await everything();
  await page.goto(`${on.site.url}#/assess/tech-cost`);
  await page.reload();
  await page.getByRole("alert").getByText("newer version").waitFor();
  await page.keyboard.press("5");
  await page.locator(".rung--on").waitFor();
  assert.equal(await page.locator("[data-saved]").getAttribute("data-saved"), "tab");
  assert.equal(await everything(), before);
  assert.deepEqual(trouble, []);
  await context.close();
});
