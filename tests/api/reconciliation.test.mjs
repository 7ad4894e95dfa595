// Lists from outside against the registry, over the real binary: layout, mapping, run, differences, doubtful pairs, decisions by role.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCity, today } from "./lib/city.mjs";
import { binary } from "./lib/server.mjs";

let city, clerk, editor, officer, other_editor, security, watcher;
let systems, run;
const accounts = {};
const uid = (n) => String(1000000000 + n);
const csv = (head, rows) => "\uFEFF" + [head, ...rows].join("\r\n");
const head = "序号,新媒体名称,新媒体类型,唯一标识,填报单位,账号主体,备案状态,链接地址";
const day_before = (days) => new Date(Date.now() + 8 * 3600_000 - days * 86400_000).toISOString().slice(0, 10);

const register = async (key, unit, more) => {
    const input = { platform: "weibo", kind: "publishing", host_unit_id: unit.id, certified_host: unit.name, opened_on: "2026-01-05", exception_reason: "原有账号", ...more };
    const answer = await clerk.post("/accounts", input);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    accounts[key] = answer.body;
};
const scan = async (who, source, text, name = "名单.csv") => who.ask("POST", `/reconciliation-files?source=${source}&file_name=${encodeURIComponent(name)}`, { raw: text });
const mapping_of = (file) => Object.entries(file.mapping).map(([field, title]) => ({ field, title }));
const take_in = async (who, kind, source, text, more = {}) => {
    const file = await scan(who, source, text);
    assert.equal(file.status, 201, JSON.stringify(file.body));
    return who.post("/reconciliation-lists", { file_id: file.body.file_id, kind, source, mapping: mapping_of(file.body), ...more });
};
const list = async (...args) => {
    const answer = await take_in(...args);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return answer.body;
};
const found = async (query = "", who = clerk) => who.all(`/reconciliation-differences?limit=2&run_id=${run.id}${query}`);
const one = async (query) => {
    const items = await found(query);
    assert.equal(items.length, 1, `${query}: ${JSON.stringify(items)}`);
    return items[0];
};

before(async () => {
    city = await makeCity({ only: ["clerk", "editor", "other_editor", "officer", "security", "watcher"] });
    ({ clerk, editor, officer, other_editor, security, watcher } = city.people);
    await register("town", city.units.town_office, { name: "望潮文化站", platform_account_id: uid(1) });
    await register("late", city.units.other_town, { name: "松岗发布", platform_account_id: uid(2) });
    await register("renamed", city.units.department, { name: "云湾教育", platform_account_id: uid(3) });
    await register("fresh", city.units.town, { name: "望潮发布", platform_account_id: uid(4), opened_on: today });
    await register("away", city.units.other_town, { name: "松岗视窗", platform: "toutiao", platform_account_id: "50012345678" });
    systems = (await clerk.get("/reconciliation-sources")).body.items.filter((s) => s.kind === "filing_system").map((s) => s.source);
    assert.ok(systems.length >= 2);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("2.3a a table of any layout is understood, and its mapping is remembered by head and source", async () => {
    const odd = csv("号的名字,在哪个平台,谁办的", ["望潮文化站,微博,望潮镇文化站"]);
    const first = (await scan(clerk, systems[0], odd)).body;
    assert.equal(first.is_remembered, false);
    assert.deepEqual(first.sheets[0].titles, ["号的名字", "在哪个平台", "谁办的"]);
    const by_hand = [{ field: "name", title: "号的名字" }, { field: "platform", title: "在哪个平台" }, { field: "host_unit", title: "谁办的" }];
    const made = await clerk.post("/reconciliation-lists", { file_id: first.file_id, kind: "filing_system", source: systems[0], mapping: by_hand, as_of: day_before(40) });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const again = (await scan(clerk, systems[0], odd)).body;
    assert.equal(again.is_remembered, true);
    assert.equal(again.mapping.host_unit, "谁办的");
    assert.equal((await scan(clerk, systems[1], odd)).body.is_remembered, false);
    const known = (await scan(clerk, systems[0], csv(head, ["1,某号,微博,1,某局,某局,正常,"]))).body;
    assert.deepEqual([known.mapping.name, known.mapping.platform_account_id, known.mapping.state], ["新媒体名称", "唯一标识", "备案状态"]);
});

test("bad rows are left out with their reason, doubtful cells are remarked upon, nothing is lost silently", async () => {
    const rows = ["1,甲号,微博,1234567890,某局,某局,正常,", "", "2,,微博,1234567891,某局,某局,正常,", "3,丙号,微博,1234567890,某局,某局,正常,", "4,丁号,脸书,x,某局,某局,不明,", "合计,,,,,,,"];
    const made = await list(clerk, "filing_system", systems[0], csv(head, rows), { as_of: day_before(30) });
    assert.deepEqual([made.rows_taken, made.rows_left_out, made.report.rows_read], [2, 3, 5]);
    const remarks = made.report.remarks.map((r) => [r.row, r.is_left_out]);
    assert.deepEqual(remarks.filter((r) => r[1]).map((r) => r[0]), [4, 5, 7]);
    assert.ok(made.report.remarks.some((r) => r.row === 6 && r.detail.includes("脸书")));
    assert.ok(made.report.remarks.some((r) => r.row === 6 && r.detail.includes("不明")));
    assert.equal((await clerk.get(`/reconciliation-lists/${made.id}/left-out`)).status, 200);
    assert.equal((await clerk.get(`/reconciliation-lists/${made.id}`)).body.rows_taken, 2);
});

test("2.3a 2.3c what cannot be read, or by whom, is refused in words", async () => {
    for (const text of ["", "PK\x03\x04", "只有一句话"]) assert.equal((await scan(clerk, systems[0], text)).status, 422, text);
    assert.equal((await scan(clerk, "moon", csv(head, []))).status, 422);
    assert.equal((await scan(editor, systems[0], csv(head, []))).status, 403);
    const file = (await scan(clerk, systems[0], csv(head, ["1,甲号,微博,1234567890,某局,某局,正常,"]))).body;
    const input = { file_id: file.file_id, kind: "filing_system", source: systems[0], mapping: mapping_of(file) };
    assert.equal((await clerk.post("/reconciliation-lists", { ...input, mapping: [] })).body.code, "reconciliation.name_not_mapped");
    assert.equal((await clerk.post("/reconciliation-lists", { ...input, mapping: [{ field: "name", title: "没有的栏" }] })).body.code, "reconciliation.no_name_column");
    assert.equal((await clerk.post("/reconciliation-lists", { ...input, mapping: [...input.mapping, { field: "colour", title: "序号" }] })).body.code, "reconciliation.no_such_field");
    assert.equal((await clerk.post("/reconciliation-lists", { ...input, as_of: "2099-01-01" })).body.code, "reconciliation.day_to_come");
    assert.equal((await watcher.post("/reconciliation-lists", input)).status, 422, "another's file");
    assert.equal((await clerk.post("/reconciliation-lists", { ...input, kind: "registry", source: "registry" })).body.code, "reconciliation.no_such_source");
    assert.equal((await clerk.get("/reconciliation-lists/999999")).status, 404);
    assert.equal((await security.get("/reconciliations")).status, 403);
});

test("2.3a 2.3c a run finds what was omitted, misreported, concealed or gone, each with its rows and its step", async () => {
    const state_council = await list(clerk, "filing_system", systems[0], csv(head, [
        `1,望潮文化站,微博,${uid(1)},望潮镇文化站,望潮镇文化站,正常,`,
        `2,云湾教育发布,新浪微博,${uid(3)},市教育局,云湾市教育局,正常,`,
        `3,松岗视窗,今日头条,50012345678,松岗镇,松岗镇,正常,`,
        `4,松岗民生,微博,${uid(9)},松岗镇,松岗镇,正常,`,
    ]));
    const seen = await list(watcher, "monitor", "monitor", csv("账号名称,平台,主页链接,认证信息,监测状态", [
        `望潮文化站,微博,https://weibo.com/u/${uid(1)},望潮镇文化站,可访问`,
        `松岗视窗,今日头条,https://www.toutiao.com/c/user/50012345678/,松岗镇,不存在`,
        `松岗生活圈,微博,https://weibo.com/u/${uid(7)},松岗镇,可访问`,
    ]));
    assert.equal((await editor.post("/reconciliations", { list_ids: [seen.id] })).status, 403);
    assert.equal((await clerk.post("/reconciliations", { list_ids: [] })).status, 422);
    assert.equal((await clerk.post("/reconciliations", { list_ids: [state_council.id, seen.id, state_council.id] })).body.code, "reconciliation.source_twice");
    assert.equal((await clerk.post("/reconciliations", { list_ids: [state_council.id], as_of: day_before(5) })).body.code, "reconciliation.list_after_day");
    assert.equal((await clerk.post("/reconciliations", { list_ids: [987654] })).body.code, "reconciliation.no_such_list");
    const answer = await clerk.post("/reconciliations", { list_ids: [seen.id, state_council.id] });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    run = answer.body;
    assert.deepEqual(run.lists.map((l) => l.kind), ["registry", "filing_system", "monitor"]);
    assert.equal(run.doubts_open, 0);
    const omitted = await one(`&kind=omitted&mend_in=${systems[0]}`);
    assert.equal(omitted.account_id, accounts.late.id, "the account opened today may still be filed");
    assert.equal(omitted.mending.step, "file");
    assert.equal(omitted.unit.id, city.units.other_town.id);
    const unregistered = await one("&kind=omitted&mend_in=registry");
    assert.deepEqual([unregistered.name, unregistered.unit.id, unregistered.said.map((s) => s.row)], ["松岗民生", city.units.other_town.id, [null, 5]]);
    const misreported = await one("&kind=misreported");
    assert.deepEqual([misreported.field, misreported.account_id, misreported.said.map((s) => s.text)], ["name", accounts.renamed.id, ["云湾教育", "云湾教育发布"]]);
    const gone = await one("&kind=alive_but_gone");
    assert.equal(gone.account_id, accounts.away.id);
    const suspected = await one("&kind=suspected_concealed");
    assert.deepEqual([suspected.name, suspected.mending.step, suspected.unit.id], ["松岗生活圈", "decide", city.units.other_town.id]);
    assert.equal((await found()).length, 5);
});

test("2.3a what a comparison found is a violation of its rule, as of its day and not before", async () => {
    const violations = async (rule, as_of = today) => {
        const answer = await clerk.post("/evaluations", { as_of, rules: [rule] });
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        return answer.body.violations.map((v) => [v.subject_id, v.key]);
    };
    assert.deepEqual(await violations("2.3a-unregistered"), [[city.units.other_town.id, `weibo:${uid(9)}`]]);
    assert.deepEqual(await violations("2.3a-unregistered", day_before(1)), []);
    assert.deepEqual(await violations("2.3a-alive-but-gone"), [[accounts.away.id, "monitor"]]);
    assert.deepEqual(await violations("2.3a-concealed"), [], "a suspicion is no finding");
    assert.deepEqual(await violations("2.3a-cancelled-but-alive"), []);
    assert.equal(accounts.late.state, "to_be_completed");
    assert.deepEqual(await violations("2.3a-omitted"), [], "what is still to be completed has a to-do list instead");
    const suspected = await one("&kind=suspected_concealed");
    const decided = await clerk.post(`/reconciliation-differences/${suspected.id}/decide`, { decision: "concealed", unit_id: city.units.other_town.id, reason: "初步认定" });
    assert.equal(decided.status, 200, JSON.stringify(decided.body));
    assert.deepEqual(await violations("2.3a-concealed"), [[city.units.other_town.id, `weibo:${uid(7)}`]]);
    await clerk.post(`/reconciliation-differences/${suspected.id}/decide`, { decision: "not_concealed", reason: "再查为个人账号" });
    assert.deepEqual(await violations("2.3a-concealed"), []);
});

test("everybody sees his own differences alone; the sheet holds what the filter shows", async () => {
    assert.equal((await found("", editor)).length, 0);
    assert.deepEqual((await found("", other_editor)).map((d) => d.unit.id), [1, 2, 3, 4].map(() => city.units.other_town.id));
    assert.equal((await found("", officer)).length, 0);
    assert.equal((await found(`&under=${city.units.other_town.id}`)).length, 4);
    assert.equal((await found("&q=生活")).length, 1);
    const hidden = await one("&kind=misreported");
    assert.equal((await other_editor.get(`/reconciliation-differences/${hidden.id}`)).status, 404);
    const sheet = await clerk.get(`/reconciliation-differences/export?format=csv&run_id=${run.id}&kind=omitted`);
    assert.equal(sheet.body.trim().split("\r\n").length, 3);
    assert.ok(sheet.body.includes("松岗民生"));
    assert.equal((await clerk.get(`/reconciliation-differences?kind=lost`)).status, 422);
    assert.equal((await editor.get("/reconciliation-lists")).status, 403);
    assert.ok((await watcher.all("/reconciliation-lists?limit=1")).length >= 4);
    assert.equal((await clerk.all(`/reconciliation-lists?source=${systems[0]}&limit=2`)).length, 3);
});

test("2.3a a suspicion is decided by the office alone, accepted differences need a reason, mending is said by whose it is", async () => {
    const suspected = await one("&kind=suspected_concealed");
    const path = `/reconciliation-differences/${suspected.id}`;
    assert.equal((await other_editor.post(`${path}/decide`, { decision: "not_concealed", reason: "不是" })).status, 403);
    assert.equal((await other_editor.post(`${path}/mend`, { note: "已登记" })).body.code, "reconciliation.decide_first");
    assert.equal((await clerk.post(`${path}/decide`, { decision: "concealed", reason: "属实" })).body.code, "reconciliation.unit_needed");
    assert.equal((await clerk.post(`${path}/decide`, { decision: "accepted", reason: "算了" })).body.code, "reconciliation.decision_of_other_kind");
    assert.equal((await clerk.post(`${path}/decide`, { decision: "concealed", unit_id: 999999, reason: "属实" })).body.code, "reconciliation.no_such_unit");
    const decided = await clerk.post(`${path}/decide`, { decision: "concealed", unit_id: city.units.other_town.id, reason: "经核为该镇开设" });
    assert.deepEqual([decided.body.state, decided.body.decision, decided.body.mending.step], ["decided", "concealed", "register"]);
    assert.equal(decided.body.allowed_actions.find((a) => a.action === "mend").is_allowed, true);
    const repeatable = { headers: { "idempotency-key": "mend-once", "if-match": `"${decided.body.version}"` } };
    assert.equal((await clerk.post(`${path}/mend`, { note: "旧页面" }, { headers: { "if-match": `"${suspected.version}"` } })).status, 412);
    const mended = await other_editor.post(`${path}/mend`, { note: "已登记并补办备案" }, repeatable);
    assert.equal(mended.body.state, "mended");
    assert.equal((await other_editor.post(`${path}/mend`, { note: "已登记并补办备案" }, repeatable)).body.state, "mended", "sent again, it has one effect");
    assert.equal((await other_editor.post(`${path}/mend`, { note: "再来" })).body.code, "reconciliation.not_open");
    const misreported = await one("&kind=misreported");
    assert.equal((await clerk.post(`/reconciliation-differences/${misreported.id}/decide`, { decision: "accepted" })).status, 422);
    const accepted = await clerk.post(`/reconciliation-differences/${misreported.id}/decide`, { decision: "accepted", reason: "系统限制名称字数" });
    assert.equal(accepted.body.state, "decided");
    assert.ok((await clerk.get(`/reconciliation-differences/${misreported.id}`)).body.rows.length === 2);
    assert.equal((await found("&state=decided")).length, 1);
});

test("2.3a a doubtful pair is decided once and remembered", async () => {
    const rows = ["1,望潮站文化,微博,,望潮镇文化站,,正常,", "2,松岗发布,微博,,松岗镇,,正常,", `3,云湾教育发布,新浪微博,${uid(3)},市教育局,云湾市教育局,正常,`, "4,松岗视窗,今日头条,50012345678,松岗镇,松岗镇,正常,", "5,望潮站文话,微博,,望潮镇文化站,,正常,"];
    const listed = await list(clerk, "filing_system", systems[0], csv(head, rows));
    const compare = async () => {
        const answer = await clerk.post("/reconciliations", { list_ids: [listed.id] });
        assert.equal(answer.status, 201, JSON.stringify(answer.body));
        return answer.body;
    };
    run = await compare();
    const doubts = await clerk.all(`/reconciliations/${run.id}/doubts?answered=false&limit=1`);
    assert.equal(doubts.length, 1, JSON.stringify(doubts));
    const [doubt] = doubts;
    assert.equal(doubt.left[0].name, "望潮文化站");
    assert.ok(doubt.evidence.some((e) => e.what === "name" && e.relation_zh));
    assert.equal((await found("&q=望潮")).filter((d) => d.kind === "omitted" && d.account_id === accounts.town.id).length, 0, "a doubted account is no omission yet");
    assert.equal((await editor.post(`/reconciliation-doubts/${doubt.id}/decide`, { answer: "same" })).status, 403);
    assert.equal((await clerk.post(`/reconciliation-doubts/${doubt.id}/decide`, { answer: "perhaps" })).status, 422);
    const answered = await clerk.post(`/reconciliation-doubts/${doubt.id}/decide`, { answer: "same" });
    assert.equal(answered.body.answer, "same");
    assert.equal((await clerk.post(`/reconciliation-doubts/${doubt.id}/decide`, { answer: "different" })).body.code, "reconciliation.doubt_answered");
    const name = await found("&kind=misreported&field=name");
    assert.ok(name.some((d) => d.account_id === accounts.town.id && d.said[1].text.startsWith("望潮站文")), JSON.stringify(name));
    assert.ok(name.every((d) => d.account_id !== accounts.renamed.id || d.state === "decided"), "what was accepted stays accepted");
    const before = run;
    run = await compare();
    assert.equal(run.doubts_open, 0);
    assert.equal(run.decided_before, 1);
    assert.ok(run.id > before.id);
    assert.equal((await clerk.all("/reconciliations?limit=1")).length, 3);
});

test("2.3a two snapshots are compared: new, gone, changed", async () => {
    const earlier = await list(clerk, "filing_system", systems[1], csv(head, ["1,甲镇发布,微博,2000000001,甲镇,甲镇,正常,", "2,乙镇发布,微博,2000000002,乙镇,乙镇,正常,", "3,丙镇发布,微博,2000000003,丙镇人民政府,丙镇,正常,"]), { as_of: day_before(90) });
    const later = await list(clerk, "filing_system", systems[1], csv(head, ["1,丁镇发布,微博,2000000004,丁镇,丁镇,正常,", "2,乙镇微讯,微博,2000000002,乙镇,乙镇,已注销,", "3,丙镇发布,微博,2000000003,丙镇,丙镇,正常,"]), { as_of: day_before(1) });
    const changes = (await clerk.get(`/reconciliation-lists/${earlier.id}/comparison?with=${later.id}`)).body;
    assert.deepEqual([changes.appeared.total, changes.gone.total, changes.changed.total, changes.unchanged], [1, 1, 1, 1]);
    assert.deepEqual(changes.changed.items[0].fields.map((f) => f.field), ["name", "state"]);
    assert.equal(changes.gone.items[0].name, "甲镇发布");
    assert.equal((await clerk.get(`/reconciliation-lists/${earlier.id}/comparison`)).status, 422);
    assert.equal((await clerk.get(`/reconciliation-lists/${earlier.id}/comparison?with=999999`)).status, 404);
});

test("2.3a two files are compared from the shell without a database", () => {
    const folder = mkdtempSync(join(tmpdir(), "yanlu-reconcile-"));
    const write = (name, rows) => {
        writeFileSync(join(folder, name), csv(head, rows));
        return join(folder, name);
    };
    const shell = (...words) => spawnSync(binary, ["reconcile", ...words], { encoding: "utf8" });
    const left = write("一.csv", ["1,甲镇发布,微博,2000000001,甲镇,甲镇,正常,", "2,乙镇发布,微博,2000000002,乙镇,乙镇,正常,"]);
    const right = write("二.csv", ["1,甲镇微讯,微博,2000000001,甲镇,甲镇,正常,", "2,丙镇发布,微博,2000000003,丙镇,丙镇,正常,"]);
    const found = shell("--left", left, "--right", right);
    assert.equal(found.status, 1, found.stderr);
    for (const word of ["差异 3 处", "第二份缺少", "第一份缺少", "甲镇微讯"]) assert.ok(found.stdout.includes(word), found.stdout);
    assert.equal(shell("--left", left, "--right", left).status, 0);
    assert.equal(shell("--left", left, "--right", join(folder, "没有.csv")).status, 2);
    assert.equal(shell("--left", left, "--right", right, "--out", join(folder, "差异.xlsx")).status, 1);
    assert.equal(readFileSync(join(folder, "差异.xlsx")).subarray(0, 2).toString(), "PK");
    rmSync(folder, { recursive: true });
});

test("a large list comes in chunks", async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},大名单账号${n},微博,${3000000000 + n},云湾市某某街道第${n}单位,,正常,`);
    const bytes = Buffer.from(csv(head, rows));
    const upload = (await clerk.post("/uploads", { file_name: "大名单.csv", size_bytes: bytes.length })).body;
    for (let n = 0; n * upload.chunk_bytes < bytes.length; ++n) await clerk.ask("PUT", `/uploads/${upload.id}/chunks/${n}`, { raw: bytes.subarray(n * upload.chunk_bytes, (n + 1) * upload.chunk_bytes) });
    const file = await clerk.post(`/reconciliation-files?source=monitor`, { upload_id: upload.id });
    assert.equal(file.status, 201, JSON.stringify(file.body));
    assert.equal(file.body.file_name, "大名单.csv");
    const made = await clerk.post("/reconciliation-lists", { file_id: file.body.file_id, kind: "monitor", source: "monitor", mapping: mapping_of(file.body) });
    assert.deepEqual([made.body.rows_taken, made.body.rows_left_out], [20_000, 0]);
});
