// The browser walks on the real server, as many at a time as there are cores, each in a process with a browser of its own.
// Arguments: walks to take, all by default. One walk alone is taken in this process and prints as it goes.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

import { outcome } from "./checks.mjs";
import { open_browser } from "./browser.mjs";

// The long ones first, so that none of them is left alone at the end.
const names = ["papers", "accountability", "rounds", "inspections", "assessment", "rectification", "monitor", "demonstration_city", "dashboards", "life_cycle", "opening", "filings", "census", "rules", "comparisons", "releases",
  "first_run"];
const files = { demonstration_city: "./city.mjs" };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no such walk: ${unknown.join(", ")}; there are ${names.join(", ")}`);
const taken = wanted.length > 0 ? wanted : names;

const { passed, failures } = taken.length === 1 ? await take(taken[0]) : await take_side_by_side(taken);
if (process.send) {
  await new Promise((sent) => process.send({ passed, failures }, sent));
} else {
  console.log(`browser walk: ${passed} passed, ${failures.length} failed`);
  for (const failure of failures) console.log(`failed: ${failure}`);
}
process.exit(failures.length === 0 ? 0 : 1);

async function take(name) {
  const walk = (await import(files[name] ?? `./${name}.mjs`))[name];
  const browser = await open_browser();
  await walk(browser);
  await browser.close();
  return outcome();
}

async function take_side_by_side(waiting) {
  const queue = [...waiting];
  const all = { passed: 0, failures: [] };
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) {
      const begun = Date.now();
      const { passed, failures } = await in_a_process(name);
      all.passed += passed;
      all.failures.push(...failures.map((failure) => `${name}: ${failure}`));
      console.log(`-- ${name}: ${passed} passed, ${failures.length} failed, ${Math.round((Date.now() - begun) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, worker));
  return all;
}

/** What a walk said is printed in one piece when it has ended; a process that ends without an outcome is a failure of its own. */
function in_a_process(name) {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [name], { stdio: ["ignore", "pipe", "pipe", "ipc"] });
    let said = "";
    let result = null;
    child.stdout.on("data", (data) => { said += data; });
    child.stderr.on("data", (data) => { said += data; });
    child.on("message", (message) => { result = message; });
    child.on("close", (status) => {
      console.log(said.trimEnd());
      resolve(result ?? { passed: 0, failures: [`ended with ${status} before its end`] });
    });
  });
}
