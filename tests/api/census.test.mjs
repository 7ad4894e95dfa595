// A census over the real binary: planned, answered by page and by spreadsheet, signed, corrected, closed; with every refusal on the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, chief, officer, editor, head, leader, other_editor, security;
let census, sheet;

const day = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86400_000).toISOString().slice(0, 10);
const good = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const refused = (answer, status, code, field) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.equal(answer.body.code, code);
    if (field) assert.equal(answer.body.field, field);
    assert.match(answer.body.detail, /。$|请/);
};
const plan = (more) => ({ title: "2026年政务新媒体摸查", reference_day: today, due_on: day(10), scope_unit_id: city.units.root.id, answered_by: "themselves", ...more });
const register = async (unit, id, name) => good(await clerk.post("/accounts", { name, platform: "weibo", platform_account_id: id, kind: "publishing", host_unit_id: unit.id, exception_reason: "原有账号" }), 201);
const sheet_of = async (unit, of = census) => (await clerk.all(`/censuses/${of.id}/sheets?limit=3`)).find((s) => s.unit.id === unit.id);

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "officer", "editor", "head", "leader", "other_editor", "security"] });
    ({ clerk, chief, officer, editor, head, leader, other_editor, security } = city.people);
    await register(city.units.town_office, "1000000001", "望潮文化");
    await register(city.units.town_office, "1000000002", "望潮文旅");
    await register(city.units.other_town, "1000000003", "松岗发布");
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("2.3a a census is planned within one's own reach, and starts once", async () => {
    refused(await editor.post("/censuses", plan()), 403, "organisation.verb_not_granted");
    refused(await security.get("/censuses"), 403, "organisation.verb_not_granted");
    refused(await officer.post("/censuses", plan()), 422, "census.no_such_scope", "scope_unit_id");
    refused(await clerk.post("/censuses", plan({ due_on: day(-5) })), 422, "census.due_before_reference", "due_on");
    refused(await clerk.post("/censuses", plan({ titel: "x" })), 422, "api.unknown_field_did_you_mean");
    refused(await clerk.post("/censuses", plan({ unit_kinds: ["moon"] })), 422, "api.not_one_of");
    refused(await clerk.post("/censuses", plan({ reference_day: "2026-02-30" })), 422, "api.not_a_day", "reference_day");
    census = good(await clerk.post("/censuses", plan()), 201);
    assert.equal(census.state_zh, "草稿");
    census = good(await clerk.put(`/censuses/${census.id}`, plan({ title: "2026年全市政务新媒体摸查", instructions: "请逐个核对。" })));
    refused(await clerk.post(`/censuses/${census.id}/close`, {}), 409, "flow.not_from_this_state");
    census = good(await clerk.post(`/censuses/${census.id}/start`, {}));
    refused(await clerk.post(`/censuses/${census.id}/start`, {}), 409, "flow.not_from_this_state");
    refused(await clerk.put(`/censuses/${census.id}`, plan()), 409, "flow.not_from_this_state");
    assert.equal((await clerk.post(`/censuses/${census.id}/fly`, {})).status, 404);
    assert.equal(census.counts.sheets, 5);
    assert.equal(census.groups.find((g) => g.unit.id === city.units.town.id).sheets, 2);
    assert.equal((await officer.get(`/censuses/${census.id}`)).body.counts.sheets, 2);
    assert.equal((await editor.get("/censuses")).body.items[0].counts.sheets, 1);
});

test("2.3a a clerk confirms all, corrects one and adds one; what will not do is said with its place", async () => {
    const [mine] = good(await editor.get("/census-sheets")).items;
    assert.equal(mine.census.id, census.id);
    sheet = good(await editor.get(`/census-sheets/${mine.id}`));
    assert.deepEqual(sheet.lines.map((l) => l.recorded.name), ["望潮文化", "望潮文旅"]);
    assert.equal((await other_editor.get(`/census-sheets/${mine.id}`)).status, 404);
    assert.equal((await other_editor.put(`/census-sheets/${mine.id}/answers`, {})).status, 404);
    const inbox = good(await editor.get("/inbox")).items.find((i) => i.subject_kind === "census_sheet");
    assert.equal(inbox.subject_id, sheet.id);
    const [first, second] = sheet.lines;
    const put = (body) => editor.put(`/census-sheets/${sheet.id}/answers`, body);
    refused(await put({ lines: [{ id: first.id, verdict: "corrected", proposal: { name: "望潮文化" } }] }), 422, "census.nothing_corrected", "lines.0.proposal");
    refused(await put({ lines: [{ id: first.id, verdict: "not_ours" }] }), 422, "census.not_ours_needs_note", "lines.0.note");
    refused(await put({ lines: [{ id: 1, verdict: "confirmed" }] }), 422, "census.no_such_line");
    refused(await put({ additions: [{ name: "望潮视频", platform: "weibo", platform_account_id: "?!" }] }), 422, "registry.bad_platform_account_id");
    refused(await put({ additions: [{ name: "望潮视频" }] }), 422, "census.addition_needs_platform", "additions.0.platform");
    refused(await put({ additions: [{ name: "望潮", platform: "weibo", platform_account_id: "1000000003" }] }), 409, "census.addition_is_registered");
    refused(await put({ lines: [{ id: first.id, verdict: "perhaps" }] }), 422, "api.not_one_of");
    refused(await editor.post(`/census-sheets/${sheet.id}/submit`, {}), 409, "census.lines_unanswered");
    sheet = good(await put({
        lines: [{ id: second.id, verdict: "corrected", proposal: { name: "望潮文旅体", certified_host: "望潮镇人民政府" }, note: "更名" }],
        additions: [{ name: "望潮融媒", link: "https://weibo.com/u/1000000009" }],
        confirms_rest: true,
    }));
    assert.deepEqual(sheet.tally, { listed: 2, unanswered: 0, confirmed: 1, corrected: 1, not_ours: 0, added: 1 });
    assert.deepEqual(sheet.lines[1].differences.map((d) => d.zh), ["账号名称", "认证主体"]);
    assert.equal(sheet.lines[2].said.platform_account_id, "1000000009");
    refused(await put({ declares_none: true }).then(() => editor.post(`/census-sheets/${sheet.id}/submit`, {})), 409, "census.none_declared_with_accounts");
    good(await put({ declares_none: false }));
    good(await editor.post(`/census-sheets/${sheet.id}/submit`, {}));
});

test("2.3a the leader signs, by a statement that is printed from the answers; a scan is no signature of somebody else's", async () => {
    refused(await editor.post(`/census-sheets/${sheet.id}/sign`, {}), 403, "organisation.verb_not_granted");
    refused(await editor.post(`/census-sheets/${sheet.id}/record_scan`, {}), 422, "census.scan_missing", "scan_id");
    const paper = await leader.get(`/census-sheets/${sheet.id}/statement`);
    assert.equal(paper.status, 200);
    assert.match(paper.headers.get("content-type"), /wordprocessingml/);
    assert.match(decodeURIComponent(paper.headers.get("content-disposition")), /摸查情况表_望潮镇文化站\.docx/);
    assert.equal((await leader.get(`/census-sheets/${sheet.id}/scan`)).status, 404);
    sheet = good(await leader.post(`/census-sheets/${sheet.id}/sign`, {}));
    assert.equal(sheet.state_zh, "已报送");
    assert.equal(sheet.signed_by, "人员leader");
    assert.equal(sheet.is_late, false);
    refused(await leader.post(`/census-sheets/${sheet.id}/sign`, {}), 409, "flow.not_from_this_state");
    assert.equal(good(await clerk.get(`/censuses/${census.id}`)).counts.signed, 1);
});

test("2.3a corrections are decided by whoever supervises and mend the registry", async () => {
    const page = good(await clerk.get(`/censuses/${census.id}/corrections?decision=proposed`));
    assert.equal(page.total, 2);
    const [renamed, added] = page.items;
    refused(await editor.post(`/census-corrections/${renamed.id}/accept`, {}), 403, "organisation.verb_not_granted");
    refused(await clerk.post(`/census-corrections/${renamed.id}/reject`, {}), 422, "api.missing", "reason");
    refused(await clerk.post(`/census-corrections/${renamed.id}/confirm_unauthorised`, { reason: "x" }), 409, "census.guard.is_addition");
    assert.equal((await other_editor.post(`/census-corrections/${renamed.id}/accept`, {})).status, 404);
    const done = good(await clerk.ask("POST", `/census-corrections/${renamed.id}/accept`, { body: {}, headers: { "Idempotency-Key": "accept-1" } }));
    assert.equal(done.decision_zh, "已采纳");
    const account = good(await clerk.get(`/accounts/${renamed.account_id}`));
    assert.equal(account.name, "望潮文旅体");
    assert.equal(account.certified_host, "望潮镇人民政府");
    assert.equal(good(await clerk.ask("POST", `/census-corrections/${renamed.id}/accept`, { body: {}, headers: { "Idempotency-Key": "accept-1" } })).id, renamed.id);
    const found = good(await officer.post(`/census-corrections/${added.id}/confirm_unauthorised`, { reason: "未经审批开设" }));
    assert.equal(good(await clerk.get(`/accounts/${found.result_account_id}`)).state, "unauthorised");
    refused(await clerk.post(`/census-sheets/${sheet.id}/send_back`, { reason: "重填" }), 409, "census.guard.nothing_decided");
});

test("2.3a who has not answered is listed with whom to ring, reminded in a batch, and not too often", async () => {
    refused(await editor.get(`/censuses/${census.id}/unanswered`), 403, "organisation.verb_not_granted");
    const list = await clerk.all(`/censuses/${census.id}/unanswered?limit=2`);
    assert.equal(list.length, 4);
    const other = list.find((s) => s.unit.id === city.units.other_town.id);
    assert.deepEqual(other.contacts, [{ name: "人员other_editor", phone: "13800000000", role_zh: "编辑", title: "经办" }]);
    const sheet_file = await clerk.get(`/censuses/${census.id}/unanswered/export`);
    assert.equal(sheet_file.status, 200);
    assert.match(sheet_file.headers.get("content-type"), /spreadsheetml/);
    const reminded = good(await clerk.post(`/censuses/${census.id}/reminders`, { reason: "请于期限内报送" }));
    assert.equal(reminded.done.length, 4);
    const again = good(await clerk.post(`/censuses/${census.id}/reminders`, { sheet_ids: [other.id] }));
    assert.equal(again.refused[0].refusal.code, "census.guard.reminded_long_ago");
    assert.equal((await officer.post(`/censuses/${census.id}/reminders`, {})).body.refused.length, 1);
});

test("2.3a a sheet comes back as a spreadsheet: dry run with reasons by row, then the good rows are taken", async () => {
    const other = await sheet_of(city.units.other_town);
    const form = await other_editor.get(`/census-sheets/${other.id}/form`);
    assert.equal(form.status, 200);
    const head = "单位,账号名称,平台,账号标识,类型,认证主体,主页链接,核对结果,更正后的账号标识,说明";
    const rows = ["松岗镇,松岗发布,新浪微博,1000000003,发布类,松岗镇人民政府,,需更正,,补认证主体", "松岗镇,松岗视窗,新浪微博,1000000055,发布类,,,补报,,", "松岗镇,谁的号,新浪微博,1000000077,发布类,,,一致,,", "望潮镇文化站,望潮文化,新浪微博,1000000001,发布类,,,一致,,", "松岗镇,松岗发布,新浪微博,1000000003,发布类,,,一致,,"];
    const send = (who, lines) => who.ask("POST", "/imports?kind=census_answers&file_name=answers.csv", { raw: Buffer.from("\uFEFF" + [head, ...lines].join("\r\n")), type: "text/csv" });
    const report = await send(clerk, rows);
    good(report, 201);
    assert.equal(report.body.rows_bad, 3);
    assert.deepEqual(report.body.problems.map((p) => p.row), [4, 5, 6]);
    assert.equal(good(await clerk.get(`/census-sheets/${other.id}`)).tally.unanswered, 1, "a dry run writes nothing");
    const applied = good(await clerk.post(`/imports/${report.body.id}/apply`, { partial: true }));
    assert.equal(applied.rows_good, 2);
    const after_import = good(await clerk.get(`/census-sheets/${other.id}`));
    assert.deepEqual(after_import.tally, { listed: 1, unanswered: 0, confirmed: 0, corrected: 1, not_ours: 0, added: 1 });
    const again = await send(clerk, rows.slice(0, 2));
    assert.equal(good(again, 201).rows_unchanged, 2);
    assert.equal((await send(security, rows)).status, 403);
});

test("2.3a what is to be completed is listed with what it lacks", async () => {
    const page = good(await clerk.get("/backfill"));
    assert.ok(page.total >= 3);
    const item = page.items.find((i) => i.name === "望潮文化");
    assert.ok(item.missing.some((m) => m.code === "duty_holders" && /第一责任人/.test(m.zh)));
    assert.equal(good(await other_editor.get("/backfill")).items.every((i) => i.host_unit.id === city.units.other_town.id), true);
    assert.equal((await clerk.all("/backfill?limit=1")).length, page.total);
    refused(await security.get("/backfill"), 403, "organisation.verb_not_granted");
});

test("2.3a a census that ends marks the unanswered and files away the signed", async () => {
    census = good(await clerk.post(`/censuses/${census.id}/extend`, { due_on: day(20), reason: "节假日顺延" }));
    refused(await clerk.post(`/censuses/${census.id}/extend`, { due_on: day(15), reason: "x" }), 422, "census.not_later", "due_on");
    census = good(await chief.post(`/censuses/${census.id}/close`, {}));
    assert.deepEqual([census.counts.signed, census.counts.unanswered, census.counts.signed_per_mille], [1, 4, 200]);
    const other = await sheet_of(city.units.other_town);
    assert.equal(other.state_zh, "未报");
    assert.equal((await other_editor.post(`/census-sheets/${other.id}/submit`, {})).status, 409);
    assert.equal((await other_editor.get("/inbox")).body.items.some((i) => i.subject_kind === "census_sheet"), false);
    assert.equal((await clerk.get(`/censuses/${census.id}/sheets?state=answered`)).body.total, 1);
    assert.equal((await clerk.get(`/censuses/${census.id}/sheets?late=true`)).body.total, 0);
});
