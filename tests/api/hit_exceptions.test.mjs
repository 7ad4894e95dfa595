// Triage that is remembered: a confirmed false alarm does not come back, on its account or everywhere, until its day; and it counts in the rule's rate.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";
import { binary } from "./lib/server.mjs";

let city, clerk, officer, editor, other_editor, security, account, other_account;
const rule = "typo.idiom";

const stored = (...args) => spawnSync(binary, [...args, "--data", city.server.data], { encoding: "utf8" });
function take(...posts) {
    const file = join(city.server.data, "posts.jsonl");
    writeFileSync(file, posts.map(([id, who, text]) => JSON.stringify({ id, account: who, platform: "weibo", title: "题", text, published_at: "2026-03-01T10:00:00+08:00" })).join("\n"));
    const done = stored("import", "posts", file);
    assert.equal(done.status, 0, done.stderr);
}
const post = async (id) => (await clerk.get(`/posts/${(await clerk.all("/posts?limit=50")).find((each) => each.platform_post_id === id).id}`)).body;
const excerpts = async (id) => (await post(id)).post_hits.map((hit) => hit.excerpt).join();
const idiom = async () => (await clerk.get("/rules")).body.items.find((each) => each.id === rule);
const in_draft = async (text, more = {}) => (await editor.post("/inspections", { text, ...more })).body.hits.map((hit) => hit.excerpt).join();

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "officer", "editor", "other_editor", "security"] });
    ({ clerk, officer, editor, other_editor, security } = city.people);
    const register = async (id, unit) => (await clerk.post("/accounts", { name: `${unit.name}发布`, platform: "weibo", platform_account_id: id, kind: "publishing", host_unit_id: unit.id })).body.id;
    account = await register("1000000001", city.units.town_office);
    other_account = await register("1000000002", city.units.other_town);
    take(["p1", "1000000001", "再接再励书店开业"], ["p2", "1000000001", "一如继往"], ["p3", "1000000001", "平常的一天"]);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("3.1 a false alarm remembered for its account does not come back there, and elsewhere does", async () => {
    const [hit] = (await post("p1")).post_hits;
    assert.equal(hit.rule, rule);
    const judged = await officer.post(`/hits/${hit.id}/triage`, { triage: "false_alarm", reason: "店名", remember: { reach: "account" } });
    assert.equal(judged.status, 200, JSON.stringify(judged.body));
    take(["p4", "1000000001", "再接再励书店和一如继往"], ["p5", "1000000002", "再接再励"]);
    assert.equal(await excerpts("p4"), "一如继往");
    assert.equal(await excerpts("p5"), "再接再励");
    assert.equal(await in_draft("再接再励", { account_id: account }), "");
    assert.equal(await in_draft("再接再励"), "再接再励");
    const [kept] = (await editor.get("/hit-exceptions")).body.items;
    assert.deepEqual([kept.excerpt, kept.account.id, kept.state, kept.reason], ["再接再励", account, "confirmed", "店名"]);
    assert.equal((await other_editor.get("/hit-exceptions")).body.total, 0);
});

test("3.1 everywhere is the city office's to decide; a bad day and a false combination are refused, and nothing is judged", async () => {
    const [hit] = (await post("p2")).post_hits;
    const judge = (who, remember, triage = "false_alarm") => who.post(`/hits/${hit.id}/triage`, { triage, reason: "引文", remember });
    assert.equal((await judge(officer, { reach: "everywhere" })).body.code, "monitoring.exception.everywhere_is_the_citys");
    assert.equal((await judge(clerk, { reach: "everywhere", valid_to: "2020-01-01" })).body.code, "monitoring.exception.last_day");
    assert.equal((await judge(clerk, { reach: "everywhere" }, "warning")).body.code, "monitoring.exception.only_false_alarms");
    assert.equal((await judge(clerk, { reach: "street" })).status, 422);
    assert.equal((await post("p2")).post_hits[0].triage, "shown");
});

test("3.1 an editor asks for it, who may judge confirms it, and it can be ended with a reason", async () => {
    const body = { rule, words: "名列前矛", excerpt: "名列前矛", reason: "商标" };
    const asked = await editor.post("/hit-exceptions", body);
    assert.equal(asked.status, 201, JSON.stringify(asked.body));
    assert.equal(asked.body.state, "proposed");
    assert.equal(await in_draft("名列前矛"), "名列前矛");
    const step = (who, action, more = {}) => who.post(`/hit-exceptions/${asked.body.id}/${action}`, more);
    assert.equal((await step(editor, "confirm")).status, 403);
    assert.equal((await step(officer, "confirm")).status, 403);
    const before_it = (await idiom()).false_alarms;
    assert.equal((await step(clerk, "confirm")).body.state, "confirmed");
    assert.equal(await in_draft("名列前矛"), "");
    assert.equal((await idiom()).false_alarms, before_it + 1);
    assert.equal((await step(clerk, "end")).status, 422);
    assert.equal((await step(clerk, "end", { reason: "商标已注销" })).body.state, "ended");
    assert.equal(await in_draft("名列前矛"), "名列前矛");
    assert.equal((await step(clerk, "confirm")).status, 409);
    assert.equal((await editor.post("/hit-exceptions", { ...body, rule: "no.such" })).body.code, "monitoring.exception.unknown_rule");
    assert.equal((await editor.post("/hit-exceptions", { ...body, account_id: other_account })).status, 404);
    assert.equal((await security.post("/hit-exceptions", body)).status, 403);
    assert.equal((await editor.post("/hit-exceptions", { ...body, valid_to: today, words: "" })).status, 422);
});

test("3.1 one false-alarm rate a rule, with its interval, from what people said of hits", async () => {
    const [hit] = (await post("p5")).post_hits;
    assert.equal((await clerk.post(`/hits/${hit.id}/triage`, { triage: "warning" })).status, 200);
    const counted = await idiom();
    assert.deepEqual([counted.judged, counted.false_alarms, counted.false_alarm_rate], [3, 2, 667]);
    assert.deepEqual(counted.false_alarm_interval, [207, 939]);
});

test("3.1 what is stored is read again with today's lists: new hits are added once, judged ones stay", async () => {
    const made = await clerk.post("/word-changes", { action: "add", title: "试", reason: "试", words: [{ wrong: "平常", kind: "typo", suggestion: "平凡" }] });
    await clerk.post(`/word-changes/${made.body.id}/trial`);
    await clerk.post(`/word-changes/${made.body.id}/submit`);
    assert.equal((await city.people.chief.post(`/word-changes/${made.body.id}/release`)).body.state, "released");
    assert.equal(await excerpts("p3"), "");
    const first = stored("inspect", "--stored");
    assert.equal(first.status, 1, first.stderr);
    assert.match(first.stdout, /已检查 5 篇，新增命中 [1-9]/);
    assert.match(await excerpts("p3"), /平常/);
    assert.equal(await excerpts("p4"), "一如继往");
    const second = stored("inspect", "--stored");
    assert.equal(second.status, 0, second.stdout);
    assert.equal(stored("inspect", "--stored", "--from", "2026-02-30").status, 2);
    assert.equal((await post("p1")).post_hits[0].triage, "false_alarm");
});
