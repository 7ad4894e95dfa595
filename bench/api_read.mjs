// Interleaved rounds of wrk against `yanlu serve` and nginx, each pinned to core 0 with one thread, wrk to core 1. The ratio is taken twice:
// of requests a second, and of requests a second of processor time, which other work on the machine disturbs less.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCity } from "../tests/api/lib/city.mjs";

const rounds = Number(process.argv[2] ?? 3);
const seconds = Number(process.argv[3] ?? 3);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

// Seconds of processor time of a process and its children (nginx works in one).
function processorSeconds(pid) {
    const of = (id) => readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1].split(" ");
    const time = (id) => (Number(of(id)[11]) + Number(of(id)[12])) / 100;
    const children = readdirSync("/proc").filter((id) => /^\d+$/.test(id) && isChild(id, pid));
    return children.reduce((sum, id) => sum + time(id), time(pid));
}
function isChild(id, pid) {
    try {
        return readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1].split(" ")[1] === String(pid);
    } catch {
        return false; // ended meanwhile
    }
}

function wrk(url, headers, pid) {
    const before = processorSeconds(pid);
    const words = ["-c", "1", "wrk", "-t1", "-c64", `-d${seconds}s`, "--latency", ...headers.flatMap((h) => ["-H", h]), url];
    const { stdout } = spawnSync("taskset", words, { encoding: "utf8" });
    const bad = /Non-2xx or 3xx responses: (\d+)/.exec(stdout);
    if (bad) throw new Error(`${url}: ${bad[1]} answers were refusals`);
    const [, amount, unit] = /99%\s+([\d.]+)(us|ms|s)\b/.exec(stdout);
    const requests = Number(/(\d+) requests in/.exec(stdout)[1]);
    const perProcessorSecond = requests / Math.max(0.01, processorSeconds(pid) - before);
    return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]), perProcessorSecond, p99: amount * { us: 0.001, ms: 1, s: 1000 }[unit] };
}

async function startNginx(folder) {
    const port = 20000 + Math.floor(Math.random() * 20000);
    writeFileSync(join(folder, "nginx.conf"), `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
user root; events { worker_connections 1024; }
http { access_log off; keepalive_requests 1000000000; sendfile on; default_type application/json; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p;
 fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
 server { listen 127.0.0.1:${port}; root ${folder}/static; } }`);
    const process = spawn("taskset", ["-c", "0", "nginx", "-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { port, process };
}

// The register's limits are for one client at a time; here one client is everybody.
const book = mkdtempSync(join(tmpdir(), "yanlu-rulebook-"));
execFileSync("cp", ["-r", `${here("../rulebook")}/.`, book]);
const settings = join(book, "public_register.yaml");
writeFileSync(settings, readFileSync(settings, "utf8").replaceAll(/n: \d+/g, "n: 1000000000"));
process.env.YANLU_RULEBOOK = book;

const city = await makeCity({ only: ["clerk", "officer"], options: ["--quiet", "--no-jobs", "--threads", "1"] });
await city.server.end();
execFileSync("sqlite3", [join(city.server.data, "yanlu.db"), `.read ${here("api_accounts.sql")}`]);
await city.server.restart();
execFileSync("taskset", ["-a", "-p", "-c", "0", String(city.server.process.pid)], { stdio: "ignore" });

const reads = { "one unit": `/units/${city.units.town.id}`, "20 units": "/units?limit=20", session: "/session" };
for (const [name, path] of Object.entries({ "one account": "/accounts/10000007", "20 accounts": "/accounts?limit=20", inbox: "/inbox?limit=20" })) {
    const answer = await fetch(`${city.server.base}/api/v1${path}`, { headers: { cookie: city.people.clerk.cookie } });
    if (answer.status === 200) reads[name] = path;
}
reads["register answer"] = `/public/answer?text=${encodeURIComponent("https://weibo.com/u/bench_7")}`;
reads["register name"] = `/public/answer?text=${encodeURIComponent("云湾发布7")}`;
reads["register page"] = "/public/accounts?limit=20&q=7";
const only = process.argv[4]?.split(",");
for (const name of Object.keys(reads)) if (only && !only.includes(name)) delete reads[name];
const folder = mkdtempSync(join(tmpdir(), "yanlu-bench-"));
execFileSync("mkdir", [join(folder, "static")]);
const headers = [`Cookie: ${city.people.clerk.cookie}`];
const bytes = {};
for (const [name, path] of Object.entries(reads)) {
    const body = Buffer.from(await (await fetch(`${city.server.base}/api/v1${path}`, { headers: { cookie: city.people.clerk.cookie } })).arrayBuffer());
    bytes[name] = body.length;
    writeFileSync(join(folder, "static", `${name.replaceAll(" ", "_")}.json`), body);
}
const nginx = await startNginx(folder);
try {
    console.log(`medians of ${rounds} rounds of ${seconds} s, 64 connections; bar: ratio ≥ 0.4, p99 < 10 ms`);
    console.log("read              bytes   yanlu/s   nginx/s   ratio  by processor time   p99 ms yanlu   nginx");
    for (const [name, path] of Object.entries(reads)) {
        const ours = [];
        const theirs = [];
        for (let round = 0; round < rounds; ++round) {
            ours.push(wrk(`${city.server.base}/api/v1${path}`, headers, city.server.process.pid));
            theirs.push(wrk(`http://127.0.0.1:${nginx.port}/${name.replaceAll(" ", "_")}.json`, headers, nginx.process.pid));
        }
        const ratio = (figure) => median(ours.map((o, i) => o[figure] / theirs[i][figure])).toFixed(2);
        console.log(name.padEnd(16), String(bytes[name]).padStart(6), median(ours.map((o) => o.perSecond)).toFixed(0).padStart(9),
            median(theirs.map((o) => o.perSecond)).toFixed(0).padStart(9), ratio("perSecond").padStart(7), ratio("perProcessorSecond").padStart(18),
            median(ours.map((o) => o.p99)).toFixed(2).padStart(14), median(theirs.map((o) => o.p99)).toFixed(2).padStart(7));
    }
} finally {
    nginx.process.kill();
    await city.server.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(book, { recursive: true, force: true });
}
