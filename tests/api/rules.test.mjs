// 检查规则 over the real binary: tried on a past day, proposed by one, released by another, shown with its history; rules of the office's own; and
// every text that must not get through.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, chief, boss, editor, officer, watcher, security, account;
const ok = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const day = (ago) => new Date(Date.parse(`${today}T04:00:00Z`) - ago * 86_400_000).toISOString().slice(0, 10);
const stale = "2.4d-stale-update";
const text = (body, { id = "office-weekly", severity = "hint" } = {}) => `-- id: ${id}
-- title: 每周更新
-- article: 152-2021.2.4
-- severity: ${severity}
-- subject: account
-- closes: by_machine
-- in_force_from: 2026-01-01
-- says: "「{account}」{idle} 天未更新"
-- advice: 请更新
-- parameters:
--   - {name: days, title: 天数, type: integer, unit: calendar_day, values: [{from: 2026-01-01, value: 7, source: 系统默认}]}
-- evidence: {idle: 未更新天数}
-- examples: {violates: 八天没有发布, complies: 每周发布}
${body}`;
const weekly = "SELECT s.account_id AS subject_id, 'week' AS key, s.watched_day - s.last_post_day AS evidence_idle\nFROM silences AS s\nWHERE s.watched_day - s.last_post_day >= $days";

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "boss", "editor", "officer", "watcher", "security"] });
    ({ clerk, chief, boss, editor, officer, watcher, security } = city.people);
    account = ok(await clerk.post("/accounts", { name: "望潮发布", platform: "weibo", platform_account_id: "7000000001", kind: "publishing", host_unit_id: city.units.town_office.id, purpose: "发布政务信息", opened_on: "2024-01-01" }), 201);
    const posts = [12, 13, 30].map((ago, k) => JSON.stringify({ platform: "weibo", account: "7000000001", id: `p${k}`, title: "通知", text: "今天天气很好。", published_at: `${day(ago)}T10:00:00+08:00` }));
    const report = ok(await clerk.ask("POST", "/imports?kind=posts&file_name=a.jsonl", { raw: posts.join("\n") }), 201);
    ok(await clerk.post(`/imports/${report.id}/apply`, { partial: true }));
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("2.4d the chief tries ten days in place of fourteen and sees who would be new; nothing is stored", async () => {
    const tried = ok(await chief.post("/evaluations", { as_of: today, rules: [stale], set: { max_idle_days: 10 } }));
    assert.deepEqual(tried.difference, { in_force: 0, tried: 1, new: 1, gone: 0, same: 0 });
    assert.deepEqual([tried.violations[0].change, tried.violations[0].account.id], ["new", account.id]);
    const stretch = ok(await chief.post("/evaluations", { as_of: today, from: day(3), rules: [stale], set: { max_idle_days: 10 } }));
    assert.deepEqual([stretch.from, stretch.violations[0].last_day], [day(3), today]);
    const sheet = await chief.post("/evaluations/export", { as_of: today, rules: [stale], set: { max_idle_days: 10 }, format: "csv" });
    assert.equal(sheet.status, 200);
    assert.equal((await chief.post("/evaluations/export", { as_of: today, format: "xlsx" })).status, 200);
    assert.equal(ok(await chief.get(`/findings?rule=${stale}`)).total, 0);
    assert.equal(ok(await chief.get(`/rules/${stale}`)).parameters[0].value, 14);
});

test("2.4d everybody sees what he may of a trial, and not more", async () => {
    assert.equal(ok(await officer.post("/evaluations", { as_of: today, rules: [stale], set: { max_idle_days: 10 } })).total, 1);
    assert.equal((await editor.post("/evaluations", { as_of: today })).status, 403);
    assert.equal((await officer.post("/evaluations", { as_of: today, text: text(weekly) })).status, 403);
    assert.equal((await security.get("/rules")).status, 403);
});

test("2.4d what is proposed by the chief holds once the leader has released it; the history shows both", async () => {
    const input = { kind: "parameter", rule: stale, parameter: "max_idle_days", value: 10, valid_from: today, reason: "本市从严" };
    assert.equal((await clerk.post("/rule-changes", input)).status, 403);
    const change = ok(await chief.post("/rule-changes", input), 201);
    assert.deepEqual([change.state, change.value_before, change.parameter_zh], ["proposed", "14", "最长未更新天数"]);
    assert.equal((await chief.post("/rule-changes", input)).body.code, "supervision.rule_change.already_proposed");
    assert.equal((await chief.post(`/rule-changes/${change.id}/release`, {})).status, 403);
    const item = ok(await boss.get("/inbox")).items.find((one) => one.process === "rule_change");
    assert.deepEqual([item.subject_id, item.task_zh], [change.id, "审定"]);
    const seen = await boss.get(`/rule-changes/${change.id}`);
    assert.ok(seen.body.allowed_actions.find((action) => action.action === "release").is_allowed);
    const released = ok(await boss.post(`/rule-changes/${change.id}/release`, {}, { headers: { "if-match": seen.headers.get("etag") } }));
    assert.deepEqual([released.state, released.decided_by.name], ["released", "人员boss"]);
    assert.equal((await boss.post(`/rule-changes/${change.id}/reject`, { reason: "x" }, { headers: { "if-match": seen.headers.get("etag") } })).status, 409);
    const rule = ok(await editor.get(`/rules/${stale}`));
    assert.deepEqual([rule.parameters[0].value, rule.parameters[0].settings[0].source], [10, "本市从严"]);
    const [latest] = ok(await editor.get(`/rule-changes?rule=${stale}`)).items;
    assert.deepEqual([latest.reason, latest.proposed_by.name, latest.state_zh], ["本市从严", "人员chief", "已审定"]);
});

test("2.4d bad proposals are refused by field", async () => {
    const input = { kind: "parameter", rule: stale, parameter: "max_idle_days", value: 9, valid_from: today, reason: "x" };
    assert.equal((await chief.post("/rule-changes", { ...input, valid_from: day(1) })).body.code, "supervision.change_backdated");
    assert.equal((await chief.post("/rule-changes", { ...input, valid_from: "2026-02-30" })).body.field, "valid_from");
    assert.equal((await chief.post("/rule-changes", { ...input, value: "九" })).body.code, "supervision.bad_parameter_value");
    assert.equal((await chief.post("/rule-changes", { ...input, reason: "" })).body.field, "reason");
    assert.equal((await chief.post("/rule-changes", { ...input, kind: "severity" })).status, 422);
    assert.equal((await chief.post("/rule-changes", { ...input, rule: "9.9-none" })).status, 404);
    assert.equal((await chief.post("/rule-changes", { ...input, severity: "hint" })).body.code, "api.unknown_field");
    assert.equal((await boss.post("/rule-changes/999999/release", {})).status, 404);
    assert.equal((await chief.get("/rule-changes?state=thought")).status, 422);
});

test("2.4d a rule that is switched off says so, and on again it goes on", async () => {
    const rule = stale;
    const put = async (value) => {
        const change = ok(await chief.post("/rule-changes", { kind: "switch", rule, value, valid_from: today, reason: "试点" }), 201);
        return ok(await boss.post(`/rule-changes/${change.id}/release`, {}));
    };
    await put("off");
    const off = ok(await clerk.get(`/rules/${rule}`));
    assert.deepEqual([off.is_on, off.switches[0].reason], [false, "试点"]);
    assert.equal(ok(await clerk.post("/evaluations", { as_of: today, rules: [rule] })).total, 0);
    await put("on");
    assert.equal(ok(await clerk.post("/evaluations", { as_of: today, rules: [rule] })).total, 1); // of ten days, as released above
});

test("2.4d an office's own rule goes from draft through trial to release, and is listed with the others", async () => {
    const tried = ok(await clerk.post("/evaluations", { as_of: today, rules: ["office-weekly"], text: text(weekly) }));
    assert.equal(tried.difference.new, 1);
    assert.equal(tried.violations[0].title, "「望潮发布」12 天未更新");
    const draft = ok(await clerk.post("/rule-changes", { kind: "text", text: text(weekly), is_draft: true, valid_from: today, reason: "加密检查" }), 201);
    assert.equal(draft.state, "draft");
    assert.equal((await boss.post(`/rule-changes/${draft.id}/release`, {})).status, 409);
    ok(await clerk.post(`/rule-changes/${draft.id}/edit`, { text: text(`${weekly} AND s.account_id > 0`) }));
    ok(await chief.post(`/rule-changes/${draft.id}/submit`, {}));
    ok(await boss.post(`/rule-changes/${draft.id}/release`, {}));
    const listed = ok(await editor.get("/rules")).items.find((rule) => rule.id === "office-weekly");
    assert.deepEqual([listed.is_own, listed.is_on, listed.title], [true, true, "每周更新"]);
    assert.equal(ok(await editor.get("/rules/office-weekly/versions")).items.length, 1);
    assert.equal(ok(await clerk.post("/evaluations", { as_of: today, rules: ["office-weekly"] })).total, 1);
    const graver = await chief.post("/rule-changes", { kind: "text", text: text(weekly, { severity: "serious" }), valid_from: today, reason: "x" });
    assert.equal(graver.body.code, "supervision.rule_change.severity_is_fixed");
});

test("4.2a what is typed never reads what the relations do not show", async () => {
    const code = async (body) => (await clerk.post("/evaluations", { as_of: today, rules: ["office-weekly"], text: text(body) })).body.code;
    assert.equal(await code(`${weekly}; SELECT 1`), "supervision.text.semicolon");
    assert.equal(await code(`WITH a AS (SELECT 1) ${weekly}`), "supervision.text.not_a_select");
    assert.equal(await code("UPDATE accounts SET name = ''"), "supervision.text.not_a_select");
    assert.equal(await code("SELECT person_id AS subject_id, password_hash AS key FROM logins"), "supervision.text.unknown_relation");
    assert.equal(await code("SELECT person_id AS subject_id, token_digest AS key FROM sessions"), "supervision.text.unknown_relation");
    assert.equal(await code("SELECT a.id AS subject_id, 'k' AS key FROM accounts AS a WHERE a.id = $limit"), "supervision.text.unknown_parameter");
    assert.equal(await code("SELECT count(*) AS subject_id, 'k' AS key FROM calendar a, calendar b, calendar c WHERE a.ordinal + b.ordinal + c.ordinal > $days"), "supervision.text.too_slow");
    const article = await clerk.post("/evaluations", { as_of: today, text: text(weekly).replace("152-2021.2.4", "152-2021.9") });
    assert.deepEqual([article.status, article.body.code, article.body.field], [422, "supervision.text.unknown_article", "text"]);
    assert.equal((await clerk.post("/evaluations", { as_of: "2026-02-30" })).body.field, "as_of");
    assert.equal((await clerk.post("/evaluations", { as_of: day(-1) })).body.code, "supervision.day_not_evaluable");
});

test("2.4d a rule shows its hits by month and unit, its versions, and what it may be written over", async () => {
    const counts = ok(await officer.get(`/rules/${stale}/statistics`));
    assert.equal(counts.to, today);
    assert.equal((await officer.get(`/rules/${stale}/statistics?from=${today}&to=${day(9)}`)).status, 422);
    const versions = ok(await officer.get(`/rules/${stale}/versions`)).items;
    assert.match(versions[0].text, /max_idle_days/);
    assert.equal((await officer.get("/rules/9.9-none/versions")).status, 404);
    const relations = ok(await editor.get("/rule-relations")).items;
    assert.ok(relations.find((relation) => relation.name === "accounts").columns.includes("in_force"));
    assert.ok(!relations.some((relation) => relation.columns.includes("password_hash")));
    assert.equal((await watcher.get("/rules")).status, 403);  // the monitor judges by its problem codes
    for (const rule of ok(await editor.get("/rules")).items.filter((one) => one.kind === "query")) assert.equal(rule.standing.may_notify, true);
});
