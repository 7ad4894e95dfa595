// How long an editor waits for the hits of a draft of 2,000 characters: POST /inspections on the real server, one after the other.
//   YANLU_BINARY=build/release/yanlu node bench/inspection_latency.mjs
import { readFileSync, readdirSync } from "node:fs";
import { makeCity } from "../tests/api/lib/city.mjs";

const guides = new URL("../docs/guide/", import.meta.url);
const prose = Array.from(readdirSync(guides).map((name) => readFileSync(new URL(name, guides), "utf8")).join("\n"));
const city = await makeCity({ only: ["editor"] });
const { editor } = city.people;

// Of the server, in clock ticks of 10 ms: says more than the clock on a machine that has other work.
const processorTime = () => {
    const fields = readFileSync(`/proc/${city.server.process.pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
};
const draftAt = (from) => prose.slice(from, from + 2000).join("");
// Every line begins otherwise each time, so that none is remembered from the draft before.
const anew = (n) => draftAt((n * 97) % (prose.length - 2000)).replaceAll("\n", `\n${String.fromCodePoint(0x4e00 + n)}`);
const typedOn = (n) => draftAt(0) + prose.slice(2000, 2000 + n).join("");

for (const [name, draft] of Object.entries({ "each anew": anew, "one typed on": typedOn })) {
    const times = [];
    let before = 0;
    for (let n = 0; n < 320; n++) {
        if (n === 20) before = processorTime();
        const begun = performance.now();
        const answer = await editor.post("/inspections", { text: draft(n) });
        if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
        if (n >= 20) times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(1);
    const processor = ((processorTime() - before) / times.length).toFixed(1);
    console.log(`2,000 characters, ${name}: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms of ${times.length}; ${processor} ms of processor time each`);
}
await city.server.stop();
