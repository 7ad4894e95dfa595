// Filings over the real binary: duties come from what happens to an account, receipts end them, each role as it may; held to the contract.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, boss, editor, other_editor, officer, leader, head, watcher, security;
let serial = 0;
const plus = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

before(async () => {
    city = await makeCity({ only: ["clerk", "boss", "editor", "other_editor", "officer", "leader", "head", "watcher", "security"] });
    ({ clerk, boss, editor, other_editor, officer, leader, head, watcher, security } = city.people);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

// Registered by the office it is taken over: both filings are to be backfilled. The server's own job makes the duties.
async function taken_over(unit, more = {}) {
    const input = { name: `账号${++serial}`, platform: "weibo", platform_account_id: String(1000000000 + serial), kind: "publishing", host_unit_id: unit.id, exception_reason: "测试", ...more };
    const made = await clerk.post("/accounts", input);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made.body;
}

async function filings_of(account, count) {
    for (let tries = 0; tries < 100; ++tries) {
        const { items } = (await clerk.get(`/accounts/${account.id}/filings`)).body;
        if (items.length >= count) return Object.fromEntries(items.map((item) => [item.filing_system, item]));
        await new Promise((done) => setTimeout(done, 200));
    }
    assert.fail("the duties did not come");
}
const receipt = (number, more = {}) => ({ number, filed_on: today, ...more });

test("2.3a an account taken over has its filings to backfill, without an overdue clock; both receipts are recorded", async () => {
    const account = await taken_over(city.units.town_office);
    const { state_council, city_platform } = await filings_of(account, 2);
    assert.equal(state_council.occasion, "backfill");
    assert.equal(state_council.light, "green");
    assert.equal((await clerk.get(`/findings?account_id=${account.id}`)).body.items.filter((f) => /filing/.test(f.rule)).length, 0);
    const first = await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-1", { filed_on: "2021-05-01" }));
    assert.equal(first.status, 200, JSON.stringify(first.body));
    assert.equal(first.body.state, "filed");
    assert.equal((await editor.post(`/filings/${city_platform.id}/record-receipt`, receipt("KP-1"))).body.state_zh, "已备案");
    const { systems } = (await editor.get(`/accounts/${account.id}/filings`)).body;
    assert.deepEqual(systems.map((s) => s.receipt_number), ["GB-1", "KP-1"]);
});

test("2.1d a receipt for another account is refused, a differing name is asked about, a second one of a number is refused", async () => {
    const account = await taken_over(city.units.town_office);
    const other = await taken_over(city.units.other_town);
    const { state_council } = await filings_of(account, 2);
    const wrong = await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-2", { platform_account_id: other.platform_account_id }));
    assert.equal(wrong.status, 409);
    assert.equal(wrong.body.code, "filings.receipt_of_another_account");
    assert.equal(wrong.body.field, "platform_account_id");
    assert.equal(wrong.body.article.key, "152-2021.2.3");
    assert.ok(!wrong.body.detail.includes(other.name), "the other unit's account is not named to a stranger");
    const name = await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-2", { account_name: "别的名称" }));
    assert.equal(name.body.code, "filings.receipt_name_differs");
    assert.equal((await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-2", { filed_on: plus(1) }))).body.code, "filings.day_in_future");
    assert.equal((await editor.post(`/filings/${state_council.id}/record-receipt`, receipt(""))).body.code, "filings.receipt_empty");
    assert.equal((await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-2", { colour: "red" }))).body.code, "api.unknown_field");
    assert.equal((await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-2", { account_name: "别的名称", is_confirmed: true }))).status, 200);
    const theirs = await filings_of(other, 2);
    assert.equal((await other_editor.post(`/filings/${theirs.state_council.id}/record-receipt`, receipt("GB-2"))).body.code, "filings.number_of_another_account");
    assert.equal((await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-3"))).body.code, "flow.not_from_this_state");
});

test("2.1d another unit's filing is absent; leaders read but do not file, the monitor does neither; the form is for those who fill it in", async () => {
    const account = await taken_over(city.units.town_office);
    const { state_council } = await filings_of(account, 2);
    const path = `/filings/${state_council.id}`;
    assert.equal((await other_editor.get(path)).status, 404);
    assert.equal((await other_editor.post(`${path}/record-receipt`, receipt("GB-4"))).status, 404);
    assert.equal((await security.get("/filings")).status, 403);
    assert.equal((await leader.post(`${path}/record-receipt`, receipt("GB-4"))).status, 403);
    assert.equal((await editor.post(`${path}/waive`, { reason: "不用" })).status, 403);
    assert.equal((await watcher.get(path)).status, 403);
    const seen = (await boss.get(path)).body;
    assert.equal(seen.form, null);
    assert.ok(seen.allowed_actions.every((a) => !a.is_allowed && a.refusal.detail));
    const own = (await officer.get(path)).body;
    assert.equal(own.form.find((f) => f.field === "account_name").value, account.name);
    assert.equal((await other_editor.get(`/accounts/${account.id}/filings/differences`)).status, 404);
    assert.ok((await clerk.all("/filings?limit=3")).length >= 6);
    assert.equal((await other_editor.all("/filings")).every((f) => f.host_unit.id === city.units.other_town.id), true);
});

test("2.3a the form is typed over, sent, and compared with the registry afterwards", async () => {
    const account = await taken_over(city.units.town_office, { certified_host: "望潮镇文化站" });
    const { city_platform } = await filings_of(account, 2);
    const path = `/filings/${city_platform.id}`;
    const before = (await editor.get(path)).body;
    assert.equal((await editor.post(`${path}/submit`)).body.code, "filings.form_incomplete");
    assert.equal((await editor.put(`${path}/form`, { fields: { colour: "red" } })).body.code, "filings.no_such_field");
    assert.equal((await editor.put(`${path}/form`, { fields: { account_name: 7 } })).status, 422);
    const fields = Object.fromEntries(before.form.filter((f) => f.is_missing).map((f) => [f.field, "手工填写"]));
    const saved = await editor.put(`${path}/form`, { fields: { ...fields, account_name: "旧名称" } }, { headers: { "if-match": `"${before.version}"` } });
    assert.equal(saved.status, 200, JSON.stringify(saved.body));
    assert.equal((await editor.put(`${path}/form`, { fields }, { headers: { "if-match": `"${before.version}"` } })).status, 412);
    const sent = await editor.post(`${path}/submit`, { submitted_on: today });
    assert.equal(sent.body.state, "submitted");
    assert.equal(sent.body.light_zh, "待回执");
    assert.equal((await editor.post(`${path}/record-receipt`, receipt("KP-5"))).status, 200);
    const { systems } = (await editor.get(`/accounts/${account.id}/filings/differences`)).body;
    const name = systems.find((s) => s.filing_system === "city_platform").fields.find((f) => f.field === "account_name");
    assert.deepEqual([name.filed, name.registered, name.is_different], ["旧名称", account.name, true]);
    const again = await editor.post(`${path}/correct-receipt`, { ...receipt("KP-6"), reason: "编号录错" });
    assert.equal(again.body.receipt_number, "KP-6");
    assert.ok(again.body.history.some((v) => v.receipt_number === "KP-5" && v.recorded_to));
    assert.equal((await editor.post(`${path}/void-receipt`, { reason: "误登" })).status, 403);
    assert.equal((await clerk.post(`${path}/void-receipt`, { reason: "误登" })).body.state, "due");
});

test("a receipt's picture is kept with it and given out as a download", async () => {
    const account = await taken_over(city.units.town_office);
    const { city_platform } = await filings_of(account, 2);
    const bytes = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    const upload = (await editor.post("/uploads", { file_name: "回执.png", size_bytes: bytes.length })).body;
    await editor.ask("PUT", `/uploads/${upload.id}/chunks/0`, { raw: bytes });
    const file = await editor.post("/attachments", { upload_id: upload.id });
    assert.equal(file.status, 201, JSON.stringify(file.body));
    assert.equal((await other_editor.post(`/filings/${city_platform.id}/record-receipt`, receipt("", { file_id: file.body.id }))).status, 404);
    assert.equal((await head.post(`/filings/${city_platform.id}/record-receipt`, receipt("", { file_id: file.body.id }))).body.code, "registry.no_such_file");
    assert.equal((await editor.post(`/filings/${city_platform.id}/record-receipt`, receipt("", { file_id: file.body.id }))).status, 200);
    const got = await editor.get(`/filings/${city_platform.id}/receipt-file`);
    assert.match(got.headers.get("content-disposition"), /^attachment/);
    assert.equal((await other_editor.get(`/filings/${city_platform.id}/receipt-file`)).status, 404);
});

test("receipts come from a sheet: good rows are taken, each bad one is named; sent in again nothing changes", async () => {
    const one = await taken_over(city.units.town_office);
    const two = await taken_over(city.units.department);
    await filings_of(one, 2);
    const theirs = await filings_of(two, 2);
    const sheet = ["账号名称,平台,账号标识,备案系统,备案事项,备案编号,备案日期",
        `${one.name},新浪微博,${one.platform_account_id},国办系统,补录,GB-20,2024-03-01`,
        `${two.name},,,市级平台,,KP-21,2024年3月2日`,
        `${one.name},新浪微博,${two.platform_account_id},市级平台,,KP-22,2024-03-01`,
        `没有的账号,,,国办系统,,GB-23,2024-03-01`,
        `${two.name},,,国办系统,,GB-24,${plus(2)}`,
        `${two.name},,,国办系统,,GB-20,2024-03-01`].join("\r\n");
    const report = await clerk.ask("POST", `/imports?kind=filing_receipts&file_name=${encodeURIComponent("回执.csv")}`, { raw: Buffer.from(sheet) });
    assert.equal(report.status, 201, JSON.stringify(report.body));
    assert.equal(report.body.rows_total, 6);
    assert.deepEqual(report.body.problems.map((p) => p.row), [4, 5, 6, 7]);
    const applied = await clerk.post(`/imports/${report.body.id}/apply`, { partial: true });
    assert.equal(applied.status, 200, JSON.stringify(applied.body));
    assert.equal((await clerk.get(`/filings/${theirs.city_platform.id}`)).body.receipt_number, "KP-21");
    assert.equal((await clerk.get(`/filings/${theirs.state_council.id}`)).body.state, "due");
    const template = await clerk.get("/imports/filing_receipts/template?format=csv");
    assert.equal(template.status, 200);
});

test("2.1e what the filter shows is exported; the package of a system has its own columns", async () => {
    const list = await clerk.get("/filings/export?format=csv&state=due");
    assert.equal(list.status, 200);
    assert.match(list.body, /备案系统/);
    const packed = await editor.get("/filings/package?format=csv&system=city_platform");
    assert.match(packed.body, /填报单位/);
    assert.equal((await editor.get("/filings/package?format=csv")).status, 422);
    assert.equal((await editor.get("/filings/package?format=csv&system=no_such")).status, 422);
    assert.equal((await watcher.get("/filings/package?format=csv&system=city_platform")).status, 403);
    const { items } = (await clerk.get("/filing-systems")).body;
    assert.deepEqual(items.map((s) => s.code), ["state_council", "city_platform", "app_filing", "word_to_office"]);
    assert.equal(items[0].is_checked, false);
});

test("the duty lies in the inbox of the host's editor until it is filed", async () => {
    const account = await taken_over(city.units.town_office, { name: "待办测试" });
    const { state_council } = await filings_of(account, 2);
    const mine = async () => (await editor.get("/inbox?limit=200")).body.items.filter((i) => i.subject_kind === "filing" && i.subject_id === state_council.id);
    assert.equal((await mine()).length, 1);
    assert.equal((await mine())[0].process_zh, "备案");
    await editor.post(`/filings/${state_council.id}/record-receipt`, receipt("GB-40"));
    assert.equal((await mine()).length, 0);
});
