// Hits of all posts as a list and a sheet; a content rule by its id, and how the office has it speak.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";
import { binary } from "./lib/server.mjs";

let city, clerk, chief, officer, editor, other_editor;
const rule = "typo.idiom";
const excerpts = async (who, query = "") => (await who.get(`/hits?limit=50${query}`)).body.items.map((hit) => hit.excerpt).join();

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "officer", "editor", "other_editor"] });
    ({ clerk, chief, officer, editor, other_editor } = city.people);
    const register = async (id, unit) => (await clerk.post("/accounts", { name: `${unit.name}发布`, platform: "weibo", platform_account_id: id, kind: "publishing", host_unit_id: unit.id })).status;
    assert.equal(await register("1000000001", city.units.town_office), 201);
    assert.equal(await register("1000000002", city.units.other_town), 201);
    const posts = [["p1", "1000000001", "再接再励书店开业", "01"], ["p2", "1000000001", "一如继往", "02"], ["p3", "1000000002", "名列前矛", "03"]];
    const file = join(city.server.data, "posts.jsonl");
    writeFileSync(file, posts.map(([id, account, text, day]) => JSON.stringify({ id, account, platform: "weibo", title: "题", text, published_at: `2026-03-${day}T10:00:00+08:00` })).join("\n"));
    const done = spawnSync(binary, ["import", "posts", file, "--data", city.server.data], { encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("3.1 hits of all posts are listed within the scope, the newest posts first, filtered and paged", async () => {
    assert.equal(await excerpts(clerk), "名列前矛,一如继往,再接再励");
    assert.equal(await excerpts(editor), "一如继往,再接再励");
    assert.equal(await excerpts(other_editor), "名列前矛");
    assert.equal(await excerpts(clerk, "&from=2026-03-02&to=2026-03-02"), "一如继往");
    assert.equal(await excerpts(clerk, `&under=${city.units.other_town.id}`), "名列前矛");
    assert.equal(await excerpts(clerk, "&q=接再"), "再接再励");
    assert.equal(await excerpts(clerk, "&kind=form"), "");
    assert.equal(await excerpts(clerk, "&kind=personal_opinion"), "");
    assert.equal((await excerpts(clerk, "&platform=weibo")).split(",").length, 3);
    assert.equal(await excerpts(clerk, "&platform=douyin"), "");
    assert.equal(await excerpts(clerk, "&is_current=false"), "");
    const first = (await clerk.get("/hits?limit=2")).body;
    assert.equal(first.total, 3);
    const second = (await clerk.get(`/hits?limit=2&cursor=${encodeURIComponent(first.next_cursor)}`)).body;
    assert.deepEqual([second.items.map((hit) => [hit.excerpt, hit.before, hit.after]), second.next_cursor], [[["再接再励", "", "书店开业"]], null]);
    assert.equal((await clerk.get("/hits?kind=nonsense")).status, 422);
    assert.equal((await clerk.get("/hits?under=999999999")).status, 404);
});

test("3.1 the sheet holds what the list shows to the same person", async () => {
    const sheet = await editor.get("/hits/export?format=csv");
    assert.equal(sheet.status, 200);
    const text = String(sheet.body ?? sheet.text);
    assert.ok(text.includes("再接再励书店开业") && text.includes("一如继往") && !text.includes("名列前矛"), text);
    assert.equal((await editor.get("/hits/export")).status, 422);
});

test("3.1 a content rule tells its precision; one that does not exist is absent", async () => {
    const [hit] = (await clerk.get("/hits?q=接再")).body.items;
    assert.equal((await officer.post(`/hits/${hit.id}/triage`, { triage: "false_alarm", reason: "店名" })).status, 200);
    assert.equal(await excerpts(clerk, "&triage=false_alarm"), "再接再励");
    const [after] = (await clerk.get("/hits?triage=false_alarm")).body.items;
    assert.deepEqual([after.judged.person, hit.judged], [{ id: officer.id, name: "人员officer" }, null]);
    const read = (await officer.get(`/content-rules/${rule}`)).body;
    assert.deepEqual([read.hits_total, read.hits_waiting, read.judged, read.false_alarms, read.precision, read.mode], [3, 2, 1, 1, 0, "shown"]);
    assert.deepEqual(read.precision_interval, [0, 794]);
    assert.deepEqual(read.judges.map((each) => [each.person.id, each.judged, each.false_alarms]), [[officer.id, 1, 1]]);
    assert.equal((await clerk.get("/content-rules/typo.nonsense")).status, 404);
});

test("3.2 the rule of unusual posts is a hint that tells the figures it judges by", async () => {
    const read = (await officer.get("/content-rules/unrelated_content.distance")).body;
    assert.deepEqual([read.severity, read.kind, read.mode], ["hint", "unrelated_content", "shown"]);
    assert.ok(read.settings.some(({ title, value }) => title === "至少已知多少篇才判断" && /^\d+ 篇$/.test(value)), JSON.stringify(read.settings));
    assert.deepEqual((await officer.get(`/content-rules/${rule}`)).body.settings, []);
});

test("3.1 the office switches a rule off and on again; what a veto rests on stays", async () => {
    const to = (who, mode, id = rule) => who.post(`/content-rules/${id}/mode`, { mode, reason: "误报偏多" });
    const in_draft = async () => (await editor.post("/inspections", { text: "名列前矛" })).body.hits.map((hit) => hit.severity).join();
    assert.equal((await to(officer, "off")).status, 403);
    assert.equal((await to(chief, "shown")).body.code, "monitoring.rule_mode.same");
    const serious = (await clerk.get("/rules")).body.items.find((each) => each.kind === "content" && each.severity === "serious" && each.id.startsWith("serious"));
    assert.equal((await to(chief, "off", serious.id)).body.code, "monitoring.rule_mode.fixed");
    const off = await to(chief, "off");
    assert.equal(off.status, 200, JSON.stringify(off.body));
    assert.deepEqual([off.body.mode, off.body.mode_history.length], ["off", 1]);
    assert.equal(await in_draft(), "");
    assert.equal((await to(chief, "warning")).status, 200);
    assert.equal(await in_draft(), "hint");
    assert.equal((await to(chief, "shown")).body.mode, "shown");
    assert.equal(await in_draft(), "general");
});

test("3.1 a hit is shown in its sentence and leads to the finding that a rule opened over it; so does its post", async () => {
    const text = "第一句没有问题。中华人民共合国国旗升起！第三句也没有。";
    const file = join(city.server.data, "grave.jsonl");
    writeFileSync(file, JSON.stringify({ id: "p9", account: "1000000001", platform: "weibo", title: "题", text, published_at: "2026-03-09T10:00:00+08:00" }));
    assert.equal(spawnSync(binary, ["import", "posts", file, "--data", city.server.data]).status, 0);
    const find = async (who) => (await who.get("/hits?severity=serious")).body.items[0];
    const found = await find(clerk);
    assert.equal(found.before + found.excerpt + found.after, "中华人民共合国国旗升起！");
    assert.ok(spawnSync(binary, ["evaluate", "--apply", "--data", city.server.data]).status <= 1);  // the server may have judged the account before
    const { finding } = await find(editor);
    assert.equal(finding.severity, "serious");
    assert.ok(finding.state_zh && finding.state_zh !== finding.state, JSON.stringify(finding));
    assert.equal((await editor.get(`/findings/${finding.id}`)).status, 200);
    assert.deepEqual((await editor.get(`/posts/${found.post.id}`)).body.findings, [finding]);
});
