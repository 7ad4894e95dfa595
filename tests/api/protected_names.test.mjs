// 在职人员 and 单位名称: a list is imported with its errors named, tried, released by another person, and judged by the day of publication;
// units' names are protected by themselves and follow their renaming.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";

let city, clerk, chief, editor, security;

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "editor", "security"] });
    ({ clerk, chief, editor, security } = city.people);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const step = (who, id, action, body = {}) => who.post(`/word-changes/${id}/${action}`, body);
async function found(text, day = "2026-06-01") {
    const { body } = await editor.post("/inspections", { text, published_at: `${day}T12:00:00+08:00` });
    return body.hits.filter((hit) => hit.rule.startsWith("office.")).map((hit) => `${hit.rule.slice(7)} ${hit.excerpt}→${hit.suggestion}`).join();
}
async function release(id, is_to_try = true) {
    if (is_to_try) assert.equal((await clerk.post(`/word-changes/${id}/trial`)).status, 200);
    assert.equal((await step(clerk, id, "submit")).status, 200);
    assert.equal((await step(clerk, id, "release")).status, 403);
    assert.equal((await step(chief, id, "release")).body.state, "released");
}
const mayor = { name: "陈志远", titles: "市委副书记、市长", unit: "云湾市人民政府", valid_from: "2025-01-01" };

test("3.1 a list of persons in office is imported: bad rows by row and field, good ones a draft, live after a second person", async () => {
    const sheet = "姓名,职务,任职单位,起,止\n陈志远,市委副书记、市长,云湾市人民政府,2025-01-01,\n李　洛,局长,云湾市教育局,,\n独,局长,云湾市教育局,,\n何文博,局长,云湾市财政局,2025-02-30,\n麦若琳,主任,云湾市人民政府办公室,2025-05-01,2025-04-01\n";
    const report = await clerk.ask("POST", `/imports?kind=office_holders&file_name=${encodeURIComponent("在职.csv")}`, { raw: Buffer.from(sheet) });
    assert.equal(report.status, 201, JSON.stringify(report.body));
    assert.deepEqual([report.body.rows_total, report.body.rows_bad], [5, 3], JSON.stringify(report.body));
    const told = JSON.stringify(report.body.problems);
    for (const words of ["姓名“独”", "起", "止早于起"]) assert.ok(told.includes(words), `${words}: ${told}`);
    const applied = await clerk.post(`/imports/${report.body.id}/apply`, { partial: true });
    assert.ok(applied.status < 300, JSON.stringify(applied.body));
    const [change] = (await clerk.get("/word-changes?state=draft")).body.items;
    assert.deepEqual([change.content, change.word_count], ["holders", 2]);
    assert.equal((await clerk.get("/office-holders")).body.total, 0, "a draft holds nothing yet");
    assert.deepEqual((await clerk.get(`/office-holders?change_id=${change.id}`)).body.items.map((each) => each.name), ["陈志远", "李洛"]);
    assert.equal(await found("云湾市市长陈志元到企业调研"), "");
    assert.equal((await step(clerk, change.id, "edit", { title: "在职名单", reason: "任免文件" })).status, 200);
    await release(change.id);
    assert.equal(await found("云湾市市长陈志元到企业调研"), "holder_name 陈志元→陈志远");
    assert.equal(await found("云湾市市长陈志远到企业调研"), "");
    assert.equal(await found("云湾市市长陈志元到企业调研", "2024-06-01"), "", "not yet in office");
    assert.equal((await editor.get("/office-holders?q=教育局")).body.total, 1);
    assert.equal((await security.get("/office-holders")).status, 403);
});

test("3.1 who leaves gets his last day by the same way; the same again is refused by name", async () => {
    const draft = (holders) => clerk.post("/word-changes", { action: "add", title: "离任", reason: "任免文件", holders });
    assert.equal((await draft([mayor])).body.code, "monitoring.holder.known");
    const made = await draft([{ ...mayor, valid_to: "2026-03-31" }]);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    await release(made.body.id);
    const live = (await clerk.get("/office-holders?q=陈志远")).body;
    assert.deepEqual([live.total, live.items[0].valid_to], [1, "2026-03-31"]);
    assert.equal(await found("云湾市市长陈志远到企业调研", "2026-03-31"), "");
    assert.equal(await found("云湾市市长陈志远到企业调研", "2026-04-01"), "holder_left 云湾市市长陈志远→请核对职务");
    assert.equal(await found("时任云湾市市长陈志远到企业调研", "2026-04-01"), "");
    const end = await clerk.post("/word-changes", { action: "end", title: "删除", reason: "登记有误", holder_ids: [live.items[0].id] });
    await release(end.body.id, false);
    assert.equal((await clerk.get("/office-holders?q=陈志远")).body.total, 0);
    assert.equal(await found("云湾市市长陈志远到企业调研", "2026-04-01"), "");
});

test("3.1 persons that cannot be, are refused by name; only who may proposes", async () => {
    const answer = async (who, holders) => who.post("/word-changes", { action: "add", title: "任职", reason: "文件", holders });
    assert.equal((await answer(clerk, [{ ...mayor, name: "陈" }])).body.code, "monitoring.holder.name");
    assert.equal((await answer(clerk, [{ ...mayor, titles: "CEO" }])).body.code, "monitoring.holder.title");
    assert.equal((await answer(clerk, [{ ...mayor, valid_to: "2024-12-31" }])).body.code, "monitoring.holder.dates");
    for (const holders of [[], [{}], [{ ...mayor, valid_from: "2025-02-30" }], Array(201).fill(mayor)])
        assert.equal((await answer(clerk, holders)).status, 422, JSON.stringify(holders).slice(0, 60));
    assert.equal((await answer(editor, [mayor])).status, 403);
    assert.equal((await clerk.post("/word-changes", { action: "end", title: "删除", reason: "误", holder_ids: [999999] })).status, 404);
});

test("3.1 units' names are protected by themselves, and a former one is a hint from the day of the renaming", async () => {
    assert.equal(await found("望潮镇文化占举办讲座"), "unit_name 望潮镇文化占→望潮镇文化站");
    const renamed = await clerk.post(`/units/${city.units.town_office.id}/rename`, { name: "望潮镇文化服务中心", short_name: "镇文化中心", decision: "云湾编办〔2026〕2号", effective_on: "2026-05-01" });
    assert.equal(renamed.status, 200, JSON.stringify(renamed.body));
    assert.equal(await found("望潮镇文化站举办讲座", "2026-04-30"), "");
    assert.equal(await found("望潮镇文化站举办讲座", "2026-05-01"), "former_unit_name 望潮镇文化站→望潮镇文化服务中心");
    assert.equal(await found("原望潮镇文化站举办讲座", "2026-05-01"), "");
    const names = (await clerk.get("/unit-names?q=望潮镇文化&limit=1")).body;
    assert.deepEqual([names.total, names.items.length, names.items[0].name], [2, 1, "望潮镇文化服务中心"]);
    const rest = (await clerk.get(`/unit-names?q=望潮镇文化&limit=1&cursor=${names.next_cursor}`)).body.items[0];
    assert.deepEqual([rest.name, rest.former_since, rest.now], ["望潮镇文化站", "2026-05-01", "望潮镇文化服务中心"]);
});
