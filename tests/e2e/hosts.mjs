// Web servers on loopback, set up by the files of hosting/ as they are, but for address, folder and certificate.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export const at = (path) => new URL(`../../${path}`, import.meta.url).pathname;

/** A program by its name, or by an environment variable that says where it is. */
function program(name) {
  const folders = ["/usr/sbin", "/usr/local/sbin", ...(process.env.PATH ?? "").split(delimiter)];
  const paths = [process.env[name.toUpperCase()], ...folders.map((folder) => join(folder, name))];
  return paths.find((path) => path && existsSync(path));
}

export const NGINX = program("nginx");
export const CADDY = program("caddy");

/** A port that nobody listens on. */
const free = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

async function answering(url) {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`nobody answers at ${url}`);
}

export async function nginx(root = at("dist")) {
  const folder = mkdtempSync(join(tmpdir(), "cairn-nginx-"));
  const port = await free();
  const site = readFileSync(at("hosting/nginx.conf"), "utf8")
    .replace("listen 80", `listen 127.0.0.1:${port}`)
    .replace("/var/www/cairn", root)
    .replace("include mime.types", "include /etc/nginx/mime.types")
    .replaceAll("/etc/nginx/cairn-headers.conf", at("hosting/cairn-headers.conf"));
  const conf = join(folder, "nginx.conf");
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const rest = `access_log off; ${temp.join(" ")}`;
  writeFileSync(conf, `pid ${folder}/pid; error_log ${folder}/error.log; events {} http { ${rest} ${site} }`);
  const run = (...more) => execFileSync(NGINX, ["-c", conf, "-e", `${folder}/error.log`, ...more]);
  run();
  return { url: `http://127.0.0.1:${port}/`, stop: () => run("-s", "stop") };
}

export async function caddy(root = at("dist")) {
  const folder = mkdtempSync(join(tmpdir(), "cairn-caddy-"));
  const url = `http://127.0.0.1:${await free()}/`;
  const site = readFileSync(at("hosting/Caddyfile"), "utf8")
    .replace("cairn.example {", `${url.slice(0, -1)} {`)
    .replace("/var/www/cairn", root);
  const conf = join(folder, "Caddyfile");
  writeFileSync(conf, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const run = spawn(CADDY, ["run", "--adapter", "caddyfile", "--config", conf], {
    stdio: "ignore",
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const ended = new Promise((end) => run.once("exit", end));
  await answering(url);
  return { url, stop: () => (run.kill(), ended) };
}
