// The third-party monitor over the real binary: its contract, its reports by call, batch and workbook, their verification, its accuracy; and
// the whole of what its role can read.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";
import { delivered } from "./lib/delivered.mjs";
import { operations } from "./lib/contract.mjs";
import { binary } from "./lib/server.mjs";
import { png } from "./lib/picture.mjs";
import { zip_of } from "./lib/zip.mjs";

let city, clerk, chief, boss, editor, officer, watcher, commission;
const accounts = {};
const uid = (n) => String(1000000000 + n);
const day_before = (days) => new Date(Date.now() + 8 * 3600_000 - days * 86400_000).toISOString().slice(0, 10);
const said = (answer) => `${answer.status} ${JSON.stringify(answer.body)}`;

const upload = async (who, name, bytes) => {
    const begun = (await who.post("/uploads", { file_name: name, size_bytes: bytes.length })).body;
    for (let n = 0; n * begun.chunk_bytes < bytes.length; ++n) {
        const put = await who.ask("PUT", `/uploads/${begun.id}/chunks/${n}`, { raw: bytes.subarray(n * begun.chunk_bytes, (n + 1) * begun.chunk_bytes) });
        assert.ok(put.status < 300, said(put));
    }
    return begun.id;
};
const picture = async (who, shade = 128) => {
    const kept = await who.post("/attachments", { upload_id: await upload(who, `截图${shade}.png`, png(shade)) });
    assert.equal(kept.status, 201, said(kept));
    return kept.body.id;
};
const stale = async (number, more = {}) => ({ commission_id: commission.id, number, code: "M01", account_name: "望潮文化站", platform: "weibo", found_on: today, pictures: [await picture(watcher)], ...more });
const hand_in = async (input, status = 201) => {
    const answer = await watcher.post("/monitor-reports", input);
    assert.equal(answer.status, status, said(answer));
    return answer.body;
};
const plan = () => ({
    number: "YW-2026-01", title: "第三方监测", company_unit_id: city.units.monitor.id, starts_on: "2026-01-01", ends_on: "2099-12-31",
    unit_ids: [city.units.town.id], platforms: [], codes: [], requirements: "每日监测",
});

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "boss", "editor", "officer", "watcher"] });
    ({ clerk, chief, boss, editor, officer, watcher } = city.people);
    const register = async (key, unit, name) => {
        const made = await clerk.post("/accounts", { platform: "weibo", kind: "publishing", host_unit_id: unit.id, certified_host: unit.name, opened_on: "2026-01-05", name, platform_account_id: uid(Object.keys(accounts).length + 1) });
        assert.equal(made.status, 201, said(made));
        accounts[key] = made.body;
    };
    await register("town", city.units.town_office, "望潮文化站");
    await register("other", city.units.other_town, "松岗发布");
    const holders = { holders: [{ duty: "principal", person_name: "某主任", title: "主任", phone: "13912345678" }], valid_from: "2026-01-05" };
    assert.equal((await clerk.put(`/accounts/${accounts.town.id}/duty-holders`, holders)).status, 200);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("2.3c without a commission nothing comes in; the office concludes one, nobody else", async () => {
    assert.equal((await watcher.post("/monitor-commissions", plan())).status, 403);
    assert.equal((await editor.get("/monitor-commissions")).status, 403);
    assert.equal((await clerk.post("/monitor-commissions", { ...plan(), company_unit_id: city.units.town.id })).body.code, "monitor_reports.company_not_outside");
    const made = await clerk.post("/monitor-commissions", plan());
    assert.equal(made.status, 201, said(made));
    commission = made.body;
    const amended = await clerk.put(`/monitor-commissions/${commission.id}`, { ...plan(), title: "2026年第三方监测" }, { headers: { "if-match": `"${commission.version}"` } });
    assert.equal(amended.status, 200, said(amended));
    assert.equal((await clerk.put(`/monitor-commissions/${commission.id}`, plan(), { headers: { "if-match": `"${commission.version}"` } })).status, 412);
    commission = amended.body;
    const names = (await watcher.all(`/monitor-commissions/${commission.id}/accounts`)).map((a) => a.name);
    assert.deepEqual(names, ["望潮文化站"]);
    assert.equal((await clerk.get("/monitor-problem-codes")).body.items.filter((c) => c.is_fast).every((c) => c.severity === "serious"), true);
    assert.ok((await clerk.get("/monitor-verifiers")).body.items.length >= 2);
});

test("2.3c a report by call is taken once, shows its picture to both sides, and is absent to everybody else", async () => {
    const input = await stale("A-1");
    const made = await hand_in(input);
    assert.equal(made.outcome, "created");
    assert.equal(made.report.account_id, accounts.town.id);
    assert.equal((await hand_in(input)).outcome, "unchanged");
    assert.equal((await watcher.post("/monitor-reports", { ...input, description: "别的" })).body.code, "monitor_reports.number_reused");
    const path = `/monitor-reports/${made.report.id}`;
    for (const who of [watcher, clerk, boss]) assert.equal((await who.get(`${path}/pictures/1`)).status, 200);
    assert.equal((await clerk.get(`${path}/pictures/2`)).status, 404);
    for (const who of [editor, officer]) assert.ok([403, 404].includes((await who.get(path)).status));
    assert.equal((await clerk.post("/monitor-reports", input)).status, 403);
});

test("2.3c outside scope, period or evidence a report is refused in words", async () => {
    const refused = async (more) => (await watcher.post("/monitor-reports", await stale("B-1", more))).body.code;
    assert.equal(await refused({ account_name: "松岗发布" }), "monitor_reports.account_outside");
    assert.equal(await refused({ account_id: accounts.other.id }), "monitor_reports.account_outside");
    assert.equal(await refused({ found_on: day_before(-1) }), "monitor_reports.in_the_future");
    assert.equal(await refused({ pictures: [] }), "monitor_reports.picture_needed");
    assert.equal(await refused({ code: "M02" }), "monitor_reports.link_needed");
    assert.equal(await refused({ pictures: [999999] }), "registry.no_such_file");
    const file = (await watcher.post("/attachments", { upload_id: await upload(watcher, "合同.pdf", Buffer.from("%PDF-1.7 x")) })).body;
    assert.equal(await refused({ pictures: [file.id] }), "documents.not_a_picture");
    const over = await clerk.post("/monitor-commissions", { ...plan(), number: "YW-2025", starts_on: "2025-01-01", ends_on: day_before(1) });
    assert.equal((await watcher.post("/monitor-reports", await stale("B-2", { commission_id: over.body.id }))).body.code, "monitor_reports.commission_over");
    assert.equal((await watcher.get(`/monitor-commissions/${over.body.id}/accounts`)).body.code, "monitor_reports.commission_over");
});

test("2.3c a batch answers for each report by itself", async () => {
    const good = await stale("C-1", { found_on: day_before(40) });
    delete good.commission_id;
    const answer = await watcher.post("/monitor-reports/batch", { commission_id: commission.id, reports: [good, { ...good, number: "C-2", code: "X" }, { ...good, number: "C-3" }] });
    assert.equal(answer.status, 200, said(answer));
    assert.deepEqual(answer.body.items.map((i) => i.outcome), ["created", "refused", "merged"]);
    assert.equal(answer.body.items[1].problem.code, "monitor_reports.no_such_code");
    const many = Array.from({ length: 201 }, () => good);
    assert.equal((await watcher.post("/monitor-reports/batch", { commission_id: commission.id, reports: many })).body.code, "api.too_many_items");
});

test("2.3c the office refuses with a reason, asks back, accepts: the finding is the report's", async () => {
    const reject = (await hand_in(await stale("D-1", { found_on: day_before(60) }))).report;
    assert.equal((await watcher.post(`/monitor-reports/${reject.id}/accept`)).status, 403);
    assert.equal((await clerk.post(`/monitor-reports/${reject.id}/reject`)).body.code, "api.missing");
    assert.equal((await clerk.post(`/monitor-reports/${reject.id}/reject`, { reason_code: "not_so" })).body.state, "rejected");
    const serious = (await hand_in({ commission_id: commission.id, number: "D-2", code: "M03", platform: "weibo", platform_account_id: uid(1), found_on: today, post_link: `https://weibo.com/${uid(1)}/NxAbC`, pictures: [await picture(watcher, 7)] })).report;
    assert.equal(serious.is_fast, true);
    const first = (await clerk.get("/inbox")).body.items[0];
    assert.equal(first.subject_kind, "monitor_report");
    assert.equal(first.subject_id, serious.id, "the fast lane is on top");
    assert.equal((await clerk.post(`/monitor-reports/${serious.id}/ask-back`)).status, 404);
    assert.equal((await clerk.post(`/monitor-reports/${serious.id}/ask_back`, { reason: "请补充原图" })).body.state, "asked_back");
    assert.equal((await watcher.get("/inbox")).body.items[0].subject_id, serious.id);
    const answered = await watcher.post(`/monitor-reports/${serious.id}/answer`, { answer: "已补充", pictures: [await picture(watcher, 9)] });
    assert.equal(answered.body.pictures.length, 2, said(answered));
    const accepted = await chief.post(`/monitor-reports/${serious.id}/accept`, {}, { headers: { "if-match": `"${answered.body.version}"` } });
    assert.equal(accepted.body.state, "accepted", said(accepted));
    const finding = (await clerk.get(`/findings/${accepted.body.finding_id}`)).body;
    assert.equal(finding.account.id, accounts.town.id);
    assert.equal(finding.severity, "serious");
});

test("2.3c an unregistered account becomes a case of unauthorised opening", async () => {
    const made = (await hand_in({ commission_id: commission.id, number: "E-1", code: "W01", account_name: "望潮生活", platform: "weibo", link: `https://weibo.com/u/${uid(50)}`, suspected_unit: "望潮镇", found_on: today, pictures: [await picture(watcher, 3)] })).report;
    assert.equal(made.kind, "unregistered");
    const taken = await clerk.post(`/monitor-reports/${made.id}/accept_unauthorised`, { host_unit_id: city.units.town.id, reason: "未经审批开设" });
    assert.equal(taken.body.state, "accepted", said(taken));
    const account = (await clerk.get(`/accounts/${taken.body.case_account_id}`)).body;
    assert.equal(account.state, "unauthorised");
    assert.equal(account.platform_account_id, uid(50));
});

const head = "监测编号,问题代码,账号名称,平台,发现日期,截图";
const sheet = (rows) => Buffer.from("\uFEFF" + [head, ...rows].join("\r\n"));

test("2.3c a zip of sheet and pictures goes through the wizard: dry run, reasons, partial import, nothing twice", async () => {
    assert.equal((await watcher.get("/imports/monitor_reports/template?format=xlsx")).status, 200);
    assert.equal((await watcher.get("/monitor-template")).status, 200);
    const rows = [`F-1,M01,望潮文化站,新浪微博,${day_before(90)},甲.png`, `F-2,M01,松岗发布,新浪微博,${day_before(90)},甲.png`, `F-3,M01,望潮文化站,新浪微博,${day_before(100)},没有.png`];
    const bytes = zip_of([["问题.csv", sheet(rows)], ["截图/甲.png", png(1)]]);
    const checked = await watcher.post("/imports?kind=monitor_reports", { upload_id: await upload(watcher, "报送.zip", bytes) });
    assert.equal(checked.status, 201, said(checked));
    assert.deepEqual([checked.body.rows_good, checked.body.rows_bad], [1, 2], said(checked));
    assert.ok(checked.body.problems.some((p) => p.row === 3 && p.detail.includes("范围")), said(checked));
    assert.ok(checked.body.problems.some((p) => p.row === 4 && p.detail.includes("没有.png")), said(checked));
    assert.equal((await watcher.get("/monitor-reports?q=F-1")).body.total, 0);
    const path = `/imports/${checked.body.id}`;
    assert.equal((await watcher.post(`${path}/apply`, { partial: false })).body.code, "imports.has_bad_rows");
    assert.equal((await watcher.post(`${path}/apply`, { partial: true })).body.state, "applied");
    assert.equal((await watcher.get(`${path}/problems.xlsx`)).status, 200);
    assert.equal((await watcher.get("/monitor-reports?q=F-1")).body.total, 1);
    const again = await watcher.post("/imports?kind=monitor_reports", { upload_id: await upload(watcher, "报送.zip", bytes) });
    assert.equal(again.body.rows_unchanged, 1);
    assert.equal((await clerk.post("/imports?kind=monitor_reports", { upload_id: await upload(clerk, "报送.zip", bytes) })).status, 403);
});

test("2.3c archives that harm are refused as a whole", async () => {
    const refused = async (bytes) => (await watcher.post("/imports?kind=monitor_reports", { upload_id: await upload(watcher, "x.zip", bytes) })).body.code;
    assert.equal(await refused(zip_of([["问题.csv", sheet([])], ["../../一.png", png()]])), "documents.zip_unsafe_name");
    assert.equal(await refused(zip_of([["问题.csv", sheet([])], ["炸.png", Buffer.alloc(16 << 20)]])), "documents.zip_bomb");
    assert.equal(await refused(Buffer.from("PK\x03\x04 nothing", "latin1")), "documents.zip_broken");
});

test("2.3c the shell imports for a named commission and says what it would do", async () => {
    const folder = mkdtempSync(join(tmpdir(), "yanlu-monitor-"));
    const file = join(folder, "报送.zip");
    writeFileSync(file, zip_of([["问题.csv", sheet([`G-1,M01,望潮文化站,新浪微博,${day_before(120)},甲.png`])], ["甲.png", png(2)]]));
    const run = (...args) => spawnSync(binary, ["monitor", "import", file, "--data", city.server.data, ...args], { encoding: "utf8" });
    const trial = run("--commission", String(commission.id), "--dry-run");
    assert.equal(trial.status, 0, trial.stderr);
    assert.match(trial.stdout, /可导入 1 行/);
    assert.equal((await clerk.get("/monitor-reports?q=G-1")).body.total, 0);
    assert.equal(run("--commission", String(commission.id)).status, 0);
    assert.equal((await clerk.get("/monitor-reports?q=G-1")).body.total, 1);
    assert.equal(run("--commission", "999999").status, 2);
    rmSync(folder, { recursive: true });
});

test("2.3c every number of the accuracy opens as many records as it says", async () => {
    await delivered(clerk);
    const told = (await watcher.get(`/monitor-commissions/${commission.id}/accuracy`)).body;
    const listed = async (query) => (await clerk.all(`/monitor-reports?limit=2&commission_id=${commission.id}${query}`)).length;
    assert.equal(await listed(""), told.totals.handed_in);
    for (const state of ["accepted", "rejected", "merged", "open", "withdrawn"]) assert.equal(await listed(`&state=${state}`), told.totals[state], state);
    assert.equal(await listed("&late=true"), told.totals.late);
    for (const month of told.by_month) assert.equal(await listed(`&month=${month.month}`), month.handed_in);
    for (const code of told.by_code) assert.equal(await listed(`&code=${code.code}`), code.handed_in);
    for (const reason of told.by_reason) assert.equal(await listed(`&reason_code=${reason.code}`), reason.count);
    assert.equal((await clerk.get(`/monitor-commissions/${commission.id}/missed`)).body.total, told.totals.missed);
    assert.equal((await watcher.get(`/monitor-commissions/${commission.id}/missed`)).status, 403);
    assert.equal((await watcher.get("/monitor-reports/export?format=csv")).status, 200);
});

// ---- what the role can read, all of it

const readable = [
    "/setup", "/health", "/session", "/permissions", "/platforms", "/articles", "/articles/{key}", "/filing-systems", "/delegations", "/inbox", "/search",
    "/collection-runs", "/collection-runs/{id}", "/imports", "/imports/{id}", "/imports/{id}/problems.xlsx", "/imports/{kind}/template",
    "/reconciliation-sources", "/reconciliation-lists", "/reconciliation-lists/{id}", "/reconciliation-lists/{id}/rows",
    "/check-lists", "/rounds", "/rounds/options",  // of rounds, whose check lists it may be asked to fill in
    "/monitor-problem-codes", "/monitor-template", "/monitor-commissions", "/monitor-commissions/{id}", "/monitor-commissions/{id}/accounts",
    "/monitor-commissions/{id}/accuracy", "/monitor-reports", "/monitor-reports/export", "/monitor-reports/{id}", "/monitor-reports/{id}/pictures/{position}",
];

test("2.3c the monitor's role reads this list and nothing else; no telephone number, name of an official or note of the office in it", async () => {
    const report = (await watcher.get("/monitor-reports")).body.items[0];
    const finding = (await clerk.get("/findings")).body.items[0];
    const filing = (await clerk.get("/filings")).body.items[0];
    const imported = (await watcher.get("/imports")).body.items[0];
    const entry = (await clerk.get("/ledger/entries")).body.items[0];
    const ids = [commission.id, report.id, accounts.town.id, accounts.other.id, city.units.town.id, city.people.clerk.id, finding.id, filing?.id, imported.id, entry.sequence].filter(Boolean);
    const seen = new Set();
    let tried = 0;
    for (const { path } of operations.filter((o) => o.method === "GET" && !o.path.startsWith("/public") && o.path !== "/metrics")) {
        for (const id of path.includes("{id}") ? ids : [1]) {
            const concrete = path.replace("{id}", id).replace("{position}", "1").replace("{kind}", "monitor_reports").replace("{key}", "152-2021.1").replace(/\{[a-z_]+\}/g, "1");
            const answer = await watcher.get(`${concrete}${path === "/search" ? "?q=13912345678" : ""}`);
            ++tried;
            if (answer.status !== 200) continue;
            seen.add(path);
            const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
            if (/zip|sheet|image|pdf/.test(answer.headers.get("content-type"))) continue;
            const told = path === "/search" ? text.replaceAll("13912345678", "") : text;  // the search repeats what was asked
            assert.doesNotMatch(told, /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9])/, `a telephone number in ${concrete}`);
            assert.doesNotMatch(text, /某主任|人员clerk|人员chief/, `a name in ${concrete}`);
        }
    }
    assert.ok(tried > 100, `only ${tried} addresses`);
    assert.deepEqual([...seen].filter((path) => !readable.includes(path)).sort(), [], "reads more than it needs");
    for (const path of ["/accounts", "/units", "/findings", "/posts", "/applications", "/people", "/fake-reports", "/statistics", "/overview", "/filings", "/vendors"])
        assert.equal((await watcher.get(path)).status, 403, path);
});
