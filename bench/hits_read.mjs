// How long the list of hits takes over a million posts of 110,000 accounts, a third of them with a hit; one request after the other.
//   YANLU_BINARY=build/release/yanlu node bench/hits_read.mjs
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCity } from "../tests/api/lib/city.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const city = await makeCity({ only: ["clerk", "officer"], options: ["--quiet", "--no-jobs"] });
await city.server.end();
for (const file of ["api_accounts.sql", "hits.sql"]) execFileSync("sqlite3", [join(city.server.data, "yanlu.db"), `.read ${here(file)}`]);
await city.server.restart();

const lists = {
    "newest 50": "limit=50",
    "serious, not judged": "limit=50&severity=serious&triage=shown",
    "a rule": "limit=50&rule=typo.official_word",
    "shown today": "limit=50&is_current=true",
    "a platform": "limit=50&platform=douyin",
    "an account": "limit=50&account_id=10000008",
    words: `limit=50&q=${encodeURIComponent("攻府")}`,
    "words that nothing holds": `limit=50&q=${encodeURIComponent("云霞")}`,
    "a month": "limit=50&from=2024-06-01&to=2024-06-30",
    "all as a sheet (100,000 rows)": "format=csv",
};
for (const [who, caller] of Object.entries({ "the whole city": city.people.clerk, "a town": city.people.officer })) {
    for (const [name, query] of Object.entries(lists)) {
        const url = `${city.server.base}/api/v1/hits${query.startsWith("format") ? "/export" : ""}?${query}`;
        const times = [];
        for (let n = 0; n < (query.startsWith("format") ? 2 : 12); ++n) {
            const begun = performance.now();
            const answer = await fetch(url, { headers: { cookie: caller.cookie } });
            const body = await answer.text();
            if (answer.status !== 200) throw new Error(body);
            times.push(performance.now() - begun);
        }
        const first = times.shift();
        times.sort((a, b) => a - b);
        console.log(`${who}, ${name}: first ${first.toFixed(0)} ms, then median ${times[Math.floor(times.length / 2)].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms`);
    }
}
await city.server.stop();
