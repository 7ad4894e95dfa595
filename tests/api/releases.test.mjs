// 通稿: entered, used by accounts, corrected, withdrawn; each post says what it does otherwise.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";
import { binary } from "./lib/server.mjs";

const title = "关于东湖路一带暂停供水的通告";
const text = "因供水管网改造，3月12日22时起，东湖路一带暂停供水，预计3月13日6时恢复。受影响用户约1200户，请提前储水。咨询电话：0769-22221111。";
const input = { title, text, issuer: "云湾市政府办公室", number: "云湾府办〔2026〕8号", valid_from: "2026-03-10", embargo_until: "2026-03-10T10:00:00+08:00" };
let city, clerk, editor, other_editor, security, guide, first;

const hand_in = (name, posts) => {
    const file = join(city.server.data, `${name}.jsonl`);
    writeFileSync(file, posts.map(([id, account, body, at]) => JSON.stringify({ id, account, platform: "weibo", title, text: body, published_at: `2026-03-${at}:00+08:00` })).join("\n"));
    const done = spawnSync(binary, ["import", "posts", file, "--data", city.server.data], { encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
};
const made = async (who, body) => {
    const answer = await who.post("/releases", body);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return answer.body;
};
// The outbox is drained by the server's own clock.
const settled = async (id, total) => {
    for (let turn = 0; turn < 600; ++turn) {
        const { counts } = (await clerk.get(`/releases/${id}`)).body;
        if (counts.total === total) return counts;
        await new Promise((wake) => setTimeout(wake, 100));
    }
    assert.fail(`no ${total} matches`);
};

before(async () => {
    city = await makeCity({ only: ["clerk", "editor", "other_editor", "security", "guide"] });
    ({ clerk, editor, other_editor, security, guide } = city.people);
    for (const [platform_account_id, unit] of [["1000000001", city.units.town_office], ["1000000002", city.units.other_town]]) {
        const answer = await clerk.post("/accounts", { name: `${unit.name}发布`, platform: "weibo", platform_account_id, kind: "publishing", host_unit_id: unit.id });
        assert.equal(answer.status, 201, JSON.stringify(answer.body));
    }
    hand_in("early", [["p1", "1000000001", text, "10T09:30"], ["p2", "1000000002", text.replace("3月12日", "3月15日").replace("提前储水", "尽快储水"), "10T11:00"]]);
    first = await made(clerk, input);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("3.2d the posts that carry a release: early, and with exactly what differs; each within the scope of who asks", async () => {
    assert.deepEqual(await settled(first.id, 2), { total: 2, same: 0, differs: 1, early: 1, withdrawn: 0 });
    const [differs] = (await clerk.get(`/releases/${first.id}/matches?verdict=differs`)).body.items;
    assert.equal(differs.post.account.name, "松岗镇发布");
    assert.deepEqual([differs.facts, differs.words, differs.verdicts.map((each) => each.zh)], [1, 1, ["有出入"]]);
    const { comparison } = (await clerk.get(`/release-matches/${differs.id}`)).body;
    assert.deepEqual(comparison.differences.map((each) => [each.a.excerpt, each.b.excerpt]), [["3月12日", "3月15日"]]);
    assert.deepEqual((await editor.get(`/releases/${first.id}/matches`)).body.items.map((each) => each.verdicts[0].zh), ["抢发"]);
    assert.equal((await editor.get(`/release-matches/${differs.id}`)).status, 404);
    const post = (await other_editor.get(`/posts/${differs.post.id}`)).body;
    assert.deepEqual(post.post_hits.filter((hit) => hit.rule === "release.differs").map((hit) => [hit.kind_zh, hit.severity, hit.excerpt, hit.suggestion]),
        [["跨平台不一致", "hint", "3月15日", "3月12日"], ["跨平台不一致", "hint", "尽快", "提前"]]);
    const sheet = async (who, filter = "") => (await who.get(`/releases/${first.id}/matches/export?format=csv${filter}`)).body.trim().split("\n").slice(1);
    const [row, ...others] = await sheet(clerk, "&verdict=differs");
    assert.equal(others.length, 0);
    for (const cell of ["松岗镇发布", "微博", "有出入", "在线,关于东湖路"]) assert.ok(row.includes(cell), `${cell}: ${row}`);
    assert.equal((await sheet(editor)).length, 1, "the scope of who asks");
    assert.equal((await clerk.get(`/releases/${first.id}/matches/export`)).body.code, "api.missing");
    assert.equal((await security.get(`/releases/${first.id}/matches/export?format=xlsx`)).status, 403);
    assert.equal((await clerk.get("/content-rules/release.differs")).body.title, "与通稿不一致");
    assert.equal((await other_editor.get(`/posts/${differs.post.id}/releases`)).body.items[0].release.id, first.id);
    assert.equal((await editor.get(`/posts/${differs.post.id}/releases`)).body.items.length, 0);
});

test("3.2d who may enter and what is refused", async () => {
    assert.equal((await editor.post("/releases", input)).status, 403);
    assert.equal((await security.get("/releases")).status, 403);
    const short = await clerk.post("/releases", { ...input, text: "太短" });
    assert.deepEqual([short.status, short.body.code], [422, "releases.too_short"]);
    assert.equal((await clerk.post("/releases", { ...input, embargo_until: "2027-03-10T10:00:00+08:00" })).body.code, "releases.embargo_too_far");
    assert.equal((await clerk.post("/releases", { ...input, title: "" })).status, 422);
    assert.equal((await clerk.post("/releases", { ...input, corrects_id: 999999999, reason: "无" })).status, 404);
    assert.equal((await clerk.get("/releases/999999999")).status, 404);
    assert.equal((await clerk.get("/releases?state=nowhere")).status, 422);
    const slogan = { ...input, title: "关于宣传用语的通稿", number: undefined, embargo_until: undefined, text: "全市政务新媒体统一使用“平安云湾、幸福家园”宣传用语，标准表述以本稿为准，不得擅自改动文字。" };
    assert.equal((await guide.post("/releases", slogan)).status, 403);  // 业务指导 reads
    const own = await made(clerk, slogan);
    assert.deepEqual(own.allowed_actions.map((each) => [each.action, each.is_allowed]), [["correct", true], ["withdraw", true]]);
    assert.equal((await guide.post(`/releases/${own.id}/withdraw`, { reason: "试" })).status, 403);
    assert.equal((await clerk.post(`/releases/${own.id}/withdraw`, {})).status, 422);
    assert.deepEqual((await guide.get(`/releases/${own.id}`)).body.allowed_actions, []);
    assert.deepEqual((await editor.get(`/releases/${own.id}`)).body.allowed_actions, []);
    assert.deepEqual((await clerk.get(`/releases?q=${encodeURIComponent("8号")}`)).body.items.map((each) => each.id), [first.id]);
});

test("3.2d a correction takes its place; who still uses the old text is told", async () => {
    const corrected = { ...input, text: text.replace("3月12日", "3月14日"), embargo_until: undefined, corrects_id: first.id };
    assert.equal((await clerk.post("/releases", corrected)).body.errors?.[0]?.field ?? "reason", "reason");
    const second = await made(clerk, { ...corrected, reason: "施工日期调整" });
    assert.deepEqual(second.history.map((each) => each.state_zh), ["已更正", "生效"]);
    assert.equal((await clerk.get(`/releases/${first.id}`)).body.successor_id, second.id);
    const withdrawn = await clerk.post(`/releases/${second.id}/withdraw`, { reason: "改由供水公司发布" });
    assert.equal(withdrawn.body.state_zh, "已撤回");
    assert.equal((await clerk.post(`/releases/${second.id}/withdraw`, { reason: "再撤" })).status, 409);
    assert.equal((await clerk.post("/releases", { ...corrected, reason: "再改" })).status, 409);
    assert.equal((await clerk.get("/releases?state=withdrawn")).body.total, 1);
});
