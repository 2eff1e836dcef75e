// Browsers that are killed: found by their profile, started once more on what they left behind.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, FLAGS } from "./site.mjs";

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
export async function startBrowser(profile) {
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
  const killed = async () => {
    kill(-child.pid);
    await gone;
    processes(profile).forEach((one) => kill(one.id));
  };
  return { browser, context: browser.contexts()[0], kill: killed };
}
