// What a browser keeps for the app, in its two places: dumped whole, and written by hand. And a link that is made by hand.
import { crc32 } from "node:zlib";

/** Runs in the page: puts values under keys into the database, and gives everything that stands in it then. */
async function database(entries) {
  const told = (request, event = "onsuccess") =>
    new Promise((done, failed) => {
      request[event] = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const kept = [];
  for (const { name } of await indexedDB.databases()) {
    const open = await told(indexedDB.open(name));
    for (const store of open.objectStoreNames) {
      const transaction = open.transaction(store, "readwrite");
      const at = transaction.objectStore(store);
      for (const [key, value] of entries) at.put(value, key);
      const all = [told(at.getAllKeys()), told(at.getAll())];
      await told(transaction, "oncomplete");
      kept.push([name, store, ...(await Promise.all(all))]);
    }
    open.close();
  }
  return kept;
}

/** Everything in both places, to be compared byte by byte. */
export async function dump(page) {
  const local = await page.evaluate(() => Object.entries(localStorage).sort());
  return JSON.stringify([local, await page.evaluate(database, [])]);
}

/** Puts values under keys into one of the two places. */
export const put = (page, place, entries) =>
  place === "database"
    ? page.evaluate(database, entries)
    : page.evaluate((entries) => entries.forEach(([key, value]) => localStorage.setItem(key, value)), entries);

/** What every key of this deployment begins with. */
export async function prefix(page) {
  const keys = await page.evaluate(() => Object.keys(localStorage));
  return keys.map((key) => key.match(/^cairn:\w+:/)).find(Boolean)[0];
}

/** A key and its value as the app would have stored them. */
export function record(key, body) {
  const head = "1.zz.zz.1";
  return [key, `${head}.${crc32(`${key}=${head}.${body}`).toString(36)}.${body}`];
}

/** A link's text with its bytes changed, and a checksum that holds again. */
export function sealed(link, change) {
  const bytes = Buffer.from(link, "base64url");
  change(bytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, -4)), bytes.length - 4);
  return bytes.toString("base64url");
}
