// Accounts, duty holders, vendors and the import wizard over the real binary, as each role may use them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";

let city, clerk, guide, editor, other_editor, officer, head, security, watcher;
const uid = (n) => String(1000000000 + n);
const account = (n, unit, more = {}) => ({ name: `账号${n}`, platform: "weibo", platform_account_id: uid(n), kind: "publishing", host_unit_id: unit.id, ...more });
const register = async (n, unit, more) => {
    const answer = await clerk.post("/accounts", account(n, unit, more));
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return answer.body;
};

before(async () => {
    city = await makeCity({ only: ["clerk", "guide", "editor", "other_editor", "officer", "head", "security", "watcher"] });
    ({ clerk, guide, editor, other_editor, officer, head, security, watcher } = city.people);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("1.1 platforms are data; a pasted link names platform, permanent id and the registered account", async () => {
    const { items } = (await clerk.get("/platforms")).body;
    assert.ok(items.length >= 15);
    const made = await register(1, city.units.town_office);
    const found = (await editor.post("/platforms/recognise", { text: `看 https://weibo.com/u/${uid(1)}?from=x` })).body;
    assert.deepEqual([found.platform, found.platform_account_id, found.is_sure, found.account.id], ["weibo", uid(1), true, made.id]);
    assert.equal((await other_editor.post("/platforms/recognise", { text: `https://weibo.com/u/${uid(1)}` })).body.account, undefined);
    assert.equal((await clerk.post("/platforms/recognise", { text: "https://example.com/" })).body.platform, null);
});

test("2.1a 2.1b a second account and an internal division are refused by article", async () => {
    const second = await clerk.post("/accounts", account(2, city.units.town_office));
    assert.equal(second.status, 409);
    assert.equal(second.body.code, "registry.platform_taken");
    assert.equal(second.body.article.key, "152-2021.2.1");
    await register(2, city.units.town_office, { exception_reason: "经批准的文旅专号" });
    assert.equal((await clerk.post("/accounts", account(1, city.units.other_town))).body.code, "registry.account_registered");
    assert.equal((await editor.post("/accounts", account(3, city.units.town_office))).status, 403);
    assert.equal((await officer.post("/accounts", account(3, city.units.other_town))).status, 404);
    assert.equal((await clerk.post("/accounts", account(3, city.units.town, { colour: "red" }))).body.code, "api.unknown_field");
});

test("an account is seen, amended and asked for at a past day within the scope alone", async () => {
    const made = await register(10, city.units.other_town, { opened_on: "2026-01-10", name: "松岗发布" });
    assert.equal((await editor.get(`/accounts/${made.id}`)).status, 404);
    assert.equal((await security.get("/accounts")).status, 403);
    const seen = await other_editor.get(`/accounts/${made.id}`);
    assert.equal(seen.headers.get("etag"), `"${made.version}"`);
    const change = { name: "松岗微讯", valid_from: "2026-02-01", reason: "更名" };
    const changed = await other_editor.patch(`/accounts/${made.id}`, change, { headers: { "if-match": seen.headers.get("etag") } });
    assert.equal(changed.status, 200, JSON.stringify(changed.body));
    assert.equal((await other_editor.patch(`/accounts/${made.id}`, change, { headers: { "if-match": `"${made.version}"` } })).status, 412);
    assert.equal((await clerk.get(`/accounts/${made.id}?as_of=2026-01-20`)).body.name, "松岗发布");
    assert.equal((await clerk.get(`/accounts/${made.id}?as_of=2026-02-20`)).body.name, "松岗微讯");
    assert.equal((await clerk.get(`/accounts/${made.id}?as_of=2025-12-31`)).status, 404);
    assert.equal((await clerk.get(`/accounts/${made.id}/history`)).body.items.length, 3);
});

test("1.4 duty holders and contracts; phones masked; actions say why not", async () => {
    const made = await register(20, city.units.department);
    assert.deepEqual(made.missing_duties, ["principal", "leader_in_charge", "section_head", "editor"]);
    const holders = [["principal", "甲"], ["leader_in_charge", "乙"], ["section_head", "丙"], ["editor", "丁"]].map(([duty, person_name]) => ({ duty, person_name, phone: "13812345678" }));
    const named = await clerk.put(`/accounts/${made.id}/duty-holders`, { valid_from: "2026-01-01", holders });
    assert.equal(named.status, 200, JSON.stringify(named.body));
    assert.equal(named.body.duty_holders[0].phone, "138****5678");
    const vendor = (await clerk.post("/vendors", { name: "云湾融媒科技有限公司" })).body;
    assert.equal((await clerk.post("/vendors", { name: "云湾融媒科技有限公司" })).status, 409);
    assert.equal((await clerk.post("/vendors", { name: "某公司", credit_code: "91441900MA4W00000A" })).body.code, "registry.bad_credit_code");
    const contract = { vendor_id: vendor.id, starts_on: "2025-01-01", ends_on: "2025-06-30" };
    const signed = await clerk.post(`/accounts/${made.id}/contracts`, contract);
    assert.equal(signed.status, 201, JSON.stringify(signed.body));
    assert.equal(signed.body.contracts[0].is_expired, true);
    assert.equal((await clerk.all("/vendors?q=融媒")).length, 1);
    assert.equal((await clerk.post(`/accounts/${made.id}/reopen-backfill`, { reason: "资料不全" })).body.code, "flow.not_from_this_state");
    assert.equal((await clerk.post(`/accounts/${made.id}/confirm-backfill`)).body.code, "registry.guard.both_filed");
    assert.equal((await watcher.get(`/accounts/${made.id}`)).status, 403, "the monitor knows of an account what its contract shows");
    const actions = (await guide.get(`/accounts/${made.id}`)).body.allowed_actions;
    assert.ok(actions.every((a) => !a.is_allowed && a.refusal.detail));
});

test("lists page in every order, filter, and export what they show", async () => {
    for (const sort of ["name", "-name", "last_post_at", "-last_post_at", "open_findings", "-open_findings"]) await clerk.all(`/accounts?limit=2&sort=${sort}`);
    const mine = await editor.all("/accounts?limit=1");
    assert.ok(mine.every((a) => a.host_unit.id === city.units.town_office.id));
    for (const query of ["platform=weibo", "kind=publishing", "state=to_be_completed", `under=${city.units.town.id}`, `host_unit_id=${city.units.other_town.id}`, "q=松岗", "flag=contract_expired", "flag=missing_duty_holder", "min_idle_days=3", "as_of=2026-02-15"]) await clerk.all(`/accounts?${query}`);
    for (const query of ["platform=myspace", "flag=blue", "sort=kind", "as_of=2026-02-30", "cursor=abc"]) assert.equal((await clerk.get(`/accounts?${query}`)).status, 422, query);
    const shown = await clerk.all("/accounts?q=松岗");
    const sheet = await clerk.get("/accounts/export?format=csv&q=松岗");
    assert.equal(sheet.body.trim().split("\r\n").length, shown.length + 1);
    assert.equal((await clerk.get("/accounts/export")).status, 422);
});

const sheet_head = "账号名称,平台,账号标识,主办单位\r\n";
const send = (who, kind, text, name = "a.csv") => who.ask("POST", `/imports?kind=${kind}&file_name=${encodeURIComponent(name)}`, { raw: text });

test("2.3a a sheet is tried, its good rows are taken in, the bad ones come back with reasons", async () => {
    const text = `${sheet_head}教育抖音,抖音,MS4wLjABAAAAexample_0123456789,云湾市教育局\r\n错行,抖音,短,云湾市教育厅\r\n`;
    const report = await send(clerk, "accounts", text, "台账.csv");
    assert.equal(report.status, 201, JSON.stringify(report.body));
    assert.deepEqual([report.body.rows_total, report.body.rows_good, report.body.rows_bad, report.body.problems_total], [2, 1, 1, 2]);
    assert.ok(report.body.problems.every((p) => p.row === 3 && p.column && p.detail));
    const path = `/imports/${report.body.id}`;
    assert.equal((await clerk.post(`${path}/apply`, { partial: false })).status, 409);
    const applied = await clerk.post(`${path}/apply`, { partial: true });
    assert.equal(applied.body.state, "applied");
    assert.deepEqual((await clerk.post(`${path}/apply`, { partial: true })).body, applied.body);
    assert.equal((await clerk.get(`${path}/problems.xlsx`)).status, 200);
    assert.equal((await editor.get(path)).status, 404);
    assert.equal((await clerk.all("/accounts?platform=douyin")).length, 1);
    const again = await send(clerk, "accounts", text);
    assert.equal(again.body.rows_unchanged, 1);
    assert.equal((await clerk.all("/imports?limit=1")).length, 2);
});

test("imports are refused by role, kind and content; templates are there", async () => {
    assert.equal((await send(editor, "accounts", sheet_head)).status, 403);
    assert.equal((await send(officer, "accounts_baseline", sheet_head)).status, 403);
    assert.equal((await send(clerk, "cats", sheet_head)).status, 422);
    assert.equal((await send(clerk, "accounts", "PK\x03\x04")).status, 422);
    assert.equal((await send(clerk, "accounts", "")).status, 422);
    for (const kind of ["accounts_baseline", "accounts", "units", "posts", "duty_holders"])
        for (const format of ["xlsx", "csv"]) assert.equal((await clerk.get(`/imports/${kind}/template?format=${format}`)).status, 200, kind);
    assert.equal((await clerk.get("/imports/cats/template")).status, 404);
});

test("a large file comes in chunks", async () => {
    let text = sheet_head;
    for (let n = 0; text.length < 1_200_000; ++n) text += `大账号${n},其他平台,id-${n},松岗镇\r\n`;
    const bytes = Buffer.from(text);
    const upload = (await clerk.post("/uploads", { file_name: "大台账.csv", size_bytes: bytes.length })).body;
    for (let n = 0; n * upload.chunk_bytes < bytes.length; ++n) {
        const put = await clerk.ask("PUT", `/uploads/${upload.id}/chunks/${n}`, { raw: bytes.subarray(n * upload.chunk_bytes, (n + 1) * upload.chunk_bytes) });
        assert.equal(put.status, 200, JSON.stringify(put.body));
    }
    const report = await clerk.post("/imports?kind=accounts_baseline", { upload_id: upload.id });
    assert.equal(report.status, 201, JSON.stringify(report.body));
    assert.equal(report.body.rows_bad, 0);
    assert.equal(report.body.file_name, "大台账.csv");
    assert.equal((await clerk.post(`/imports/${report.body.id}/apply`, { partial: false })).body.rows_good, report.body.rows_total);
});
