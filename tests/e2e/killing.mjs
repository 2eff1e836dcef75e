// Browsers that are killed: found by their profile, started once more on what they left behind, and held to account.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./site.mjs";

export const wait = (ms) => new Promise((waited) => setTimeout(waited, ms));

export const freshProfile = () => mkdtemp(join(tmpdir(), "cairn-kill-"));
/** Tried again, because a killed browser's last child may still be writing. */
export const removeProfile = (profile) => rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** The processes of a browser, by its profile. */
function processes(profile) {
  const lines = execFileSync("ps", ["-ww", "-eo", "pid=,args="], { encoding: "utf8", maxBuffer: 2 ** 24 }).split("\n");
  const ours = lines.filter((line) => line.split(" ").includes(`--user-data-dir=${profile}`));
  return ours.map((line) => ({ id: parseInt(line, 10), renders: line.includes("--type=renderer") }));
}

function kill(id) {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It went by itself.
  }
}

/** Kills whatever shows the pages of that profile; the browser itself lives on. */
export const killTabs = (profile) => processes(profile).filter((one) => one.renders).forEach((one) => kill(one.id));

/** A browser in a process group of its own, so that it can be killed with all its children. */
async function startBrowser(profile) {
  const flags = [...FLAGS, "--headless", `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"];
  const child = spawn(CHROMIUM, flags, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const gone = once(child, "exit");
  const address = await new Promise((found, missed) => {
    let said = "";
    child.stderr.on("data", (more) => {
      said += more;
      const listening = /DevTools listening on (ws:\S+)/.exec(said);
      if (listening) found(listening[1]);
    });
    gone.then(() => missed(new Error(`the browser did not start: ${said}`)), missed);
  });
  const browser = await chromium.connectOverCDP(address);
  let lives = true;
  const killed = async () => {
    if (!lives) return;
    lives = false;
    kill(-child.pid);
    await gone;
    processes(profile).forEach((one) => kill(one.id));
  };
  return { browser, context: browser.contexts()[0], kill: killed };
}

/** Does something with a profile and a way to start browsers on it, of which nothing is left in the end. */
export async function withProfile(work) {
  const [profile, browsers] = [await freshProfile(), []];
  const start = async () => {
    const browser = await startBrowser(profile);
    browsers.push(browser);
    return browser;
  };
  try {
    return await work(start);
  } finally {
    for (const browser of browsers) await browser.kill();
    await removeProfile(profile);
  }
}

/** Does all of it, so many at a time. */
export async function atATime(count, work) {
  const [queue, done] = [[...work], []];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) done.push(await next());
  };
  await Promise.all(Array.from({ length: count }, worker));
  return done;
}

/**
 * What must be there, by practice: the answer that was acknowledged last, or one that was on its way after it. Every other
 * answer is a lost one.
 */
export class Account {
  due = {};
  underWay = {};
  owe(practice, answer) {
    this.due[practice] = answer;
    this.underWay[practice] = [];
  }
  send(practice, answer) {
    (this.underWay[practice] ??= []).push(answer);
  }
  lost(shown) {
    const kept = (practice) => [this.due[practice], ...(this.underWay[practice] ?? [])].includes(shown[practice]);
    return Object.keys(this.due).filter((practice) => !kept(practice));
  }
  /** What was on its way is settled by what is shown now. */
  settle(shown) {
    [this.due, this.underWay] = [{ ...shown }, {}];
  }
}
