// What the browser loads before the first page shows, compressed: the HTML and everything it names. The limits are 450 KB for the
// application and 120 KB for the public pages.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { join } from "node:path";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
function first_load(page) {
  const html = readFileSync(join(dist, page), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
  let sum = gzipSync(html).length;
  for (const name of named) {
    const size = gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;
    sum += size;
    console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`);
  }
  return sum;
}

let is_over = false;
for (const [page, limit] of [["index.html", 450], ["register.html", 120]]) {
  const sum = first_load(page) / 1024;
  console.log(`${sum.toFixed(1).padStart(8)} KB  first load of ${page}, gzip (limit ${limit} KB)`);
  is_over ||= sum > limit;
}
process.exit(is_over ? 1 : 0);
