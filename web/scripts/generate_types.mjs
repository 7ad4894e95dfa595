// Makes src/api/schema.ts from the contract; with --check only says whether the committed file is current.
// Runs openapi-typescript from tools/openapi, which has the TypeScript 5 that it needs.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";

const web = fileURLToPath(new URL("..", import.meta.url));
const tool = join(web, "tools", "openapi");
const contract = join(web, "..", "api", "openapi.yaml");
const target = join(web, "src", "api", "schema.ts");

if (!existsSync(join(tool, "node_modules"))) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--silent"], { cwd: tool, stdio: "inherit" });
}
const entry = join(tool, "node_modules", "openapi-typescript", "dist", "index.mjs");
const { default: openapiTypescript, astToString } = await import(pathToFileURL(entry));
const head = "// Made from api/openapi.yaml by `npm run types`. Not edited by hand.\n\n";
const text = head + astToString(await openapiTypescript(pathToFileURL(contract), { alphabetize: false }));

if (process.argv.includes("--check")) {
  if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
    console.error("src/api/schema.ts is not what api/openapi.yaml gives: run `npm run types` and commit it.");
    process.exit(1);
  }
  console.log("src/api/schema.ts is current");
} else {
  writeFileSync(target, text);
  console.log(`src/api/schema.ts: ${text.split("\n").length} lines`);
}
