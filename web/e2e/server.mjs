// The real server on a data folder of its own, listening on a port that the system chose.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const binary = process.env.YANLU_BINARY ?? join(root, "build", "release", "yanlu");
const web = process.env.YANLU_WEB ?? join(root, "web", "dist");

export function new_data_folder() {
  return mkdtempSync(join(tmpdir(), "yanlu-e2e-"));
}

export function remove_folder(folder) {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a verb of the binary; 1 is an answer (something was found), more is a failure. */
export function run(...args) {
  const { status, stdout, stderr } = spawnSync(binary, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (status === null || status > 1) throw new Error(`yanlu ${args[0]} ended with ${status}: ${stderr || stdout}`);
  return stdout;
}

/** {base, code, stop}: the address, the first-run code if one was printed, and how to end it. */
export async function serve(data, options = []) {
  const child = spawn(binary, ["serve", "--data", data, "--listen", "127.0.0.1:0", "--web", web, "--quiet", ...options], { cwd: root });
  let printed = "";
  const started = new Promise((resolve, reject) => {
    const read = (text) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (address) resolve(address[0]);
    };
    child.stdout.on("data", (data) => read(String(data)));
    child.stderr.on("data", (data) => read(String(data)));
    child.on("exit", (status) => reject(new Error(`the server ended with ${status}:\n${printed}`)));
    setTimeout(() => reject(new Error(`the server did not start within 60 s:\n${printed}`)), 60_000).unref();
  });
  const base = await started;
  const code = /首次启用码：(\S+)/.exec(printed)?.[1];
  return { base, code, stop: () => new Promise((resolve) => { child.removeAllListeners("exit"); child.on("exit", resolve); child.kill("SIGTERM"); }) };
}
