// Texts and posts compared; the posts of other accounts that carry the same information.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";
import { binary } from "./lib/server.mjs";

const town = "1000000001";
const other = "1000000002";
const notice = "因供水管网改造，3月5日22时起，东湖路一带暂停供水，预计3月6日6时恢复。受影响用户约1200户，请提前储水。咨询电话：0769-22221111。";
const changed = notice.replace("3月5日", "3月8日").replace("1200户", "一千二百户");
const library = "图书馆本周举办亲子阅读活动，欢迎市民朋友带孩子前来参加，名额有限，报满即止。";
let city, clerk, editor, other_editor, security;
const posts = {};

before(async () => {
    city = await makeCity({ only: ["clerk", "editor", "other_editor", "security"] });
    ({ clerk, editor, other_editor, security } = city.people);
    const register = async (platform_account_id, unit) => {
        const answer = await clerk.post("/accounts", { name: `${unit.name}发布`, platform: "weibo", platform_account_id, kind: "publishing", host_unit_id: unit.id });
        assert.equal(answer.status, 201, JSON.stringify(answer.body));
    };
    await register(town, city.units.town_office);
    await register(other, city.units.other_town);
    const post = (id, account, text, day) => JSON.stringify({ id, account, platform: "weibo", title: "便民信息", text, published_at: `2026-03-${day}T10:00:00+08:00` });
    const file = join(city.server.data, "posts.jsonl");
    const lines = [post("p1", town, notice, "03"), post("p2", other, changed, "04"), post("p3", other, library, "04"), post("p4", other, notice, "28"),
        post("p5", town, library, "05"), post("p6", town, `${library}（来源：松岗镇发布）`, "06")];
    writeFileSync(file, lines.join("\n"));
    const done = spawnSync(binary, ["import", "posts", file, "--data", city.server.data], { encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
    for (const item of await clerk.all("/posts?limit=100")) posts[item.platform_post_id] = item.id;
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("3.2d two texts: each fact that differs with both places, other writings of one fact are none", async () => {
    const { status, body } = await editor.post("/comparisons", { a: { text: notice }, b: { title: "停水通知", text: changed } });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(body.differences.map((each) => [each.kind, each.a.excerpt, each.b.excerpt, each.b.value]), [["date", "3月5日", "3月8日", "03-08"]]);
    assert.equal([...changed].slice(body.differences[0].b.start, body.differences[0].b.end).join(""), "3月8日");
    assert.ok(body.is_near_identical);
    assert.ok(body.edits.some((each) => each.kind === "added" && each.b.field === "title"));
});

test("3.2b a reprint word for word: what was changed, left out and added", async () => {
    const { body } = await editor.post("/comparisons", { a: { text: "会议强调，要抓好落实。" }, b: { text: "会议指出，要切实抓好落实" } });
    assert.deepEqual(body.edits.map((each) => [each.kind, each.a.excerpt, each.b.excerpt]), [["changed", "强调", "指出"], ["added", "", "切实"], ["left_out", "。", ""]]);
    const same = await editor.post("/comparisons", { a: { text: "全 文" }, b: { text: "全文" } });
    assert.deepEqual(same.body.edits, []);
});

test("3.2d posts: those of other accounts that say the same, with what differs; within the caller's scope", async () => {
    const found = async (who, id) => (await who.get(`/posts/${posts[id]}/counterparts`)).body.items;
    const items = await found(clerk, "p1");
    assert.deepEqual(items.map((each) => each.post.platform_post_id), ["p2"], "another matter and another month are none");
    assert.deepEqual(items[0].differences.map((each) => each.kind), ["date"]);
    assert.deepEqual(await found(editor, "p1"), [], "the other town's posts lie outside of the editor's scope");
    assert.equal((await other_editor.get(`/posts/${posts.p1}/counterparts`)).status, 404);
    const compared = await clerk.post("/comparisons", { a: { post_id: posts.p1 }, b: { post_id: posts.p2 } });
    assert.deepEqual(compared.body.differences.map((each) => each.kind), ["date"]);
});

test("3.2b the earlier post of another unit is named as the original of one that tells no source", async () => {
    const marked = async (id) => (await clerk.get(`/posts/${posts[id]}/counterparts`)).body.items.filter((each) => each.is_unnamed_original).map((each) => each.post.platform_post_id);
    assert.deepEqual(await marked("p5"), ["p3"]);
    assert.deepEqual(await marked("p6"), [], "it names the other account");
    assert.deepEqual(await marked("p3"), [], "it was there first");
});

test("3.2d bad input is refused with its field", async () => {
    for (const body of [{}, { a: {}, b: { text: "乙" } }, { a: { text: "" }, b: { text: "乙" } }, { a: { text: "甲", colour: 1 }, b: { text: "乙" } }, { a: "甲", b: "乙" }, { a: { post_id: 0 }, b: { text: "乙" } }])
        assert.equal((await editor.post("/comparisons", body)).status, 422, JSON.stringify(body));
    assert.equal((await editor.post("/comparisons", { a: { post_id: posts.p2 }, b: { text: "乙" } })).status, 404);
    assert.equal((await clerk.get("/posts/999999/counterparts")).status, 404);
    assert.equal((await security.post("/comparisons", { a: { text: "甲" }, b: { text: "乙" } })).status, 403);
});

test("3.2b a text that names no approved source is hit in place, one that names one is not", async () => {
    const hits = async (text) => (await editor.post("/inspections", { text, published_at: "2026-03-06T08:00:00+08:00" })).body.hits.filter((hit) => hit.kind === "source");
    const [hit, ...more] = await hits("正文内容。\n来源：网络");
    assert.deepEqual([hit.rule, hit.severity, hit.excerpt, hit.start, hit.article.key], ["source.unnamed", "general", "网络", 9, "152-2021.3.2"]);
    assert.deepEqual(more, []);
    assert.deepEqual(await hits("据新华社3月5日报道，正文内容。\n来源：云湾市人民政府网站"), []);
    assert.deepEqual((await hits("正文内容。\n来源：云湾生活圈")).map((each) => each.severity), ["hint"]);
});
