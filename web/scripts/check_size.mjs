// What the browser loads before the first page shows, compressed: index.html and everything it names. The limit is 450 KB.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { join } from "node:path";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const limitBytes = 450 * 1024;
const html = readFileSync(join(dist, "index.html"), "utf8");
const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
let sum = gzipSync(html).length;
for (const name of named) {
  const size = gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
  sum += size;
  console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`);
}
console.log(`${(sum / 1024).toFixed(1).padStart(8)} KB  first load, gzip (limit ${limitBytes / 1024} KB)`);
process.exit(sum > limitBytes ? 1 : 0);
