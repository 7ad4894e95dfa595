// Posts, hits, collection runs: what the import took in, as each role sees it. Posts come through the command line, as in an
// office.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";
import { hand_in } from "./lib/files.mjs";
import { png } from "./lib/picture.mjs";
import { can_make_videos, clip } from "./lib/video.mjs";
import { zip_of } from "./lib/zip.mjs";
import { binary } from "./lib/server.mjs";

let city, clerk, editor, other_editor, security, townAccount;
const town = "1000000001";
const other = "1000000002";
const post = (id, account, text, day, more = {}) => JSON.stringify({ id, account, platform: "weibo", title: `标题${id}`, text, published_at: `2026-03-${day}T10:00:00+08:00`, ...more });

function importPosts(lines, ...options) {
    const file = join(city.server.data, "posts.jsonl");
    writeFileSync(file, lines.join("\n"));
    const done = spawnSync(binary, ["import", "posts", file, "--data", city.server.data, ...options], { encoding: "utf8" });
    return { code: done.status, out: done.stdout, err: done.stderr };
}

before(async () => {
    city = await makeCity({ only: ["clerk", "editor", "other_editor", "security"] });
    ({ clerk, editor, other_editor, security } = city.people);
    const register = async (platform_account_id, unit) => {
        const input = { name: `${unit.name}发布`, platform: "weibo", platform_account_id, kind: "publishing", host_unit_id: unit.id };
        const answer = await clerk.post("/accounts", input);
        assert.equal(answer.status, 201, JSON.stringify(answer.body));
        return answer.body.id;
    };
    townAccount = await register(town, city.units.town_office);
    await register(other, city.units.other_town);
    const taken = importPosts([
        post("p1", town, "中华人民共合国成立", "01"),
        post("p2", town, "平常的一天", "02"),
        post("p3", other, "联系人张三，身份证号码11010519491231002X，手机13812345678", "03"),
        post("p4", other, "通知", "04", { url: "https://example.com/4" }),
    ]);
    assert.equal(taken.code, 0, taken.err);
    assert.match(taken.out, /新增 4/);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const ids = (items) => items.map((p) => p.platform_post_id).join();

test("2.4d posts are listed newest first, filtered, within the caller's scope", async () => {
    const list = async (who, query = "") => ids(await who.all(`/posts?limit=3${query}`));
    assert.equal(await list(clerk), "p4,p3,p2,p1");
    assert.equal(await list(clerk, "&sort=published_at"), "p1,p2,p3,p4");
    assert.equal(await list(editor), "p2,p1");
    assert.equal(await list(other_editor), "p4,p3");
    assert.equal(await list(clerk, `&account_id=${townAccount}`), "p2,p1");
    assert.equal(await list(clerk, `&under=${city.units.town.id}`), "p2,p1");
    assert.equal(await list(clerk, "&q=平常"), "p2");
    assert.equal(await list(clerk, "&from=2026-03-02&to=2026-03-03"), "p3,p2");
    assert.equal(await list(clerk, "&has_hits=false"), "p4,p2");
    assert.equal((await security.get("/posts")).status, 403);
    for (const query of ["from=2026-02-30", "has_hits=yes", "account_id=x", "colour=red", "sort=title"]) assert.equal((await clerk.get(`/posts?${query}`)).status, 422, query);
    assert.equal((await clerk.get("/posts?under=999999999")).status, 404);
});

test("3.2c 4.2b a post shows its hits in place, each with its article, personal data masked", async () => {
    const [wrong] = (await clerk.get("/posts?q=共合国")).body.items;
    const detail = (await clerk.get(`/posts/${wrong.id}`)).body;
    assert.equal(detail.worst_severity, "serious");
    const [hit] = detail.post_hits;
    assert.equal(hit.kind, "serious_wording");
    assert.equal([...detail.text].slice(hit.start, hit.end).join(""), hit.excerpt);
    assert.ok(hit.article.document && hit.why);
    const [personal] = (await clerk.get("/posts?q=张三")).body.items;
    const hits = (await clerk.get(`/posts/${personal.id}`)).body.post_hits;
    assert.ok(hits.some((h) => h.kind === "personal_data"));
    assert.ok(hits.every((h) => !h.excerpt.includes("11010519491231002X")));
});

test("another unit's post answers as one that does not exist", async () => {
    const [theirs] = (await other_editor.get("/posts")).body.items;
    for (const path of [`/posts/${theirs.id}`, "/posts/999999999"]) assert.equal((await editor.get(path)).status, 404, path);
    assert.equal((await clerk.get(`/posts/${theirs.id}?version=2`)).status, 404);
    assert.equal((await clerk.get(`/posts/${theirs.id}?version=0`)).status, 422);
});

test("2.4d a changed post keeps its versions, a gone one its words", async () => {
    const changed = importPosts([post("p4", other, "通知（更正）", "04"), JSON.stringify({ id: "p3", account: other, platform: "weibo", gone: true, published_at: "2026-03-03 10:00" })]);
    assert.equal(changed.code, 0, changed.err);
    const [now] = (await clerk.get("/posts?q=更正")).body.items;
    assert.equal(now.version, 2);
    const first = (await clerk.get(`/posts/${now.id}?version=1`)).body;
    assert.equal(first.text, "通知");
    assert.deepEqual(first.post_versions.map((v) => v.version), [2, 1]);
    assert.equal(ids((await clerk.get("/posts?is_gone=true")).body.items), "p3");
});

test("a bad row refuses the file, names row and reason, and keeps nothing; good rows can be taken", async () => {
    const lines = [post("p5", town, "新", "05"), post("p6", "nobody", "x", "05"), post("p7", town, "x", "05", { published_at: "2026-02-30 10:00", autor: "x" })];
    const refused = importPosts(lines);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /第 2 行.*nobody/);
    assert.match(refused.err, /第 3 行.*2026-02-30/);
    assert.match(refused.err, /autor/);
    assert.equal((await clerk.get("/posts?q=新")).body.total, 0);
    const partial = importPosts(lines, "--partial");
    assert.equal(partial.code, 1);
    assert.equal((await clerk.get("/posts?q=新")).body.total, 1);
});

test("3.2c triage: a false alarm needs a reason, no longer counts, and only who may can judge", async () => {
    const [item] = (await clerk.get("/posts?q=共合国")).body.items;
    const hit = (await clerk.get(`/posts/${item.id}`)).body.post_hits[0];
    assert.ok(hit.allowed_actions[0].is_allowed);
    assert.equal((await clerk.post(`/hits/${hit.id}/triage`, { triage: "false_alarm" })).body.code, "monitoring.false_alarm_needs_reason");
    assert.equal((await clerk.post(`/hits/${hit.id}/triage`, { triage: "perhaps" })).status, 422);
    assert.equal((await editor.post(`/hits/${hit.id}/triage`, { triage: "warning" })).status, 403);
    assert.equal((await other_editor.post(`/hits/${hit.id}/triage`, { triage: "warning" })).status, 404);
    assert.equal((await clerk.post("/hits/999999999/triage", { triage: "shown" })).status, 404);
    const judged = await clerk.post(`/hits/${hit.id}/triage`, { triage: "false_alarm", reason: "引述错误用例" });
    assert.equal(judged.status, 200, JSON.stringify(judged.body));
    assert.equal(judged.body.triage, "false_alarm");
    assert.equal((await clerk.get(`/posts/${item.id}`)).body.hits, item.hits - 1);
});

test("3.2c a text is inspected as typed: offsets count from its first character", async () => {
    const text = "  \n中华人民共合国";
    const answer = await editor.post("/inspections", { text, title: "通知" });
    assert.equal(answer.status, 200);
    const [hit] = answer.body.hits;
    assert.equal([...text].slice(hit.start, hit.end).join(""), hit.excerpt);
    assert.ok(answer.body.rulebook_version);
    for (const body of [{}, { text: 1 }, { text: "" }, { text: "x", published_at: "2026-02-30T00:00:00Z" }, { text: "x", lang: "zh" }]) {
        assert.equal((await editor.post("/inspections", body)).status, 422, JSON.stringify(body));
    }
    assert.equal((await security.post("/inspections", { text: "x" })).status, 403);
});

test("2.4d collection runs say what was expected, observed, failed and blocked", async () => {
    assert.equal(importPosts([JSON.stringify({ outcome: "blocked", account: town, platform: "weibo", detail: "需要验证码" })]).code, 1);
    const runs = await clerk.all("/collection-runs?limit=2");
    assert.equal(runs[0].blocked, 1);
    assert.equal(runs[0].observed, 0);
    assert.equal(runs.at(-1).posts_new, 4);
    assert.ok((await other_editor.all("/collection-runs")).length < runs.length);
});

const poster = readFileSync(new URL("../fixtures/pictures/poster.png", import.meta.url));
const post_id = async (who, id) => (await who.all("/posts")).find((each) => each.platform_post_id === id).id;

// Until the background job has read it.
async function pictures_read(who, post) {
    for (let i = 0; i < 300; ++i) {
        const { body } = await who.get(`/posts/${post}/pictures`);
        if (body.items.every((each) => each.state !== "waiting")) return body;
        await new Promise((then) => setTimeout(then, 200));
    }
    throw new Error("no picture was read within a minute");
}

test("3.2 pictures that a post names wait to be fetched; why one did not come is told, and an internal address is never visited", async () => {
    const first = importPosts([post("n1", town, "正文", "02", { pictures: ["http://127.0.0.1/a.png", "http://[::1]/b.png"] })]);
    assert.equal(first.code, 0, first.err);
    assert.match(first.out, /图片：2 张/);
    const id = await post_id(clerk, "n1");
    for (let i = 0; i < 100; ++i) {
        const { body } = await clerk.get(`/posts/${id}/pictures`);
        if (body.addresses.every((each) => each.state === "given_up")) break;
        await new Promise((then) => setTimeout(then, 200));
    }
    const { addresses, items } = (await clerk.get(`/posts/${id}/pictures`)).body;
    assert.deepEqual(addresses.map((each) => [each.state, each.attempts, each.next_at]), [["given_up", 1, null], ["given_up", 1, null]]);
    assert.ok(addresses.every((each) => /内部网络/.test(each.problem)), JSON.stringify(addresses));
    assert.deepEqual(items, []);
    assert.equal((await other_editor.get(`/posts/${id}/pictures`)).status, 404);
    assert.match(importPosts([post("n2", town, "正文", "02", { pictures: ["图.png"] })]).err, /zip 压缩包/);
});

test("3.2 pictures of a post are read in the background; their hits are stored, judged, and name the other posts of the picture", async () => {
    const [own, others] = [await post_id(clerk, "p2"), await post_id(clerk, "p4")];
    const add = async (post, bytes, who = clerk) => who.post(`/posts/${post}/pictures`, { attachment_id: await hand_in(who, "海报.png", bytes) });
    const before = (await clerk.get(`/posts/${own}`)).body.hits;
    assert.equal((await add(own, poster)).status, 201);
    assert.equal((await add(others, poster)).status, 201);
    assert.equal((await add(own, png(100, 8200, 5000))).status, 201);
    const { items } = await pictures_read(clerk, own);
    assert.deepEqual(items.map((each) => each.state), ["read", "refused"]);
    assert.match(items[1].problem, /40 百万像素/);
    const wording = items[0].hits.find((hit) => hit.kind === "serious_wording");
    assert.deepEqual([wording.excerpt, wording.field, wording.place, wording.triage], ["中华人民共合国", "picture", "text", "shown"]);
    assert.ok(wording.box.width > 150);
    const listed = (await clerk.all("/hits?medium=picture")).filter((hit) => hit.post.id === own);
    assert.deepEqual([listed.length, listed.find((hit) => hit.id === wording.id).place_zh, listed[0].at_second], [items[0].hits.length, "图片", null]);
    assert.ok(!(await clerk.all("/hits?medium=text")).some((hit) => hit.id === wording.id));
    assert.deepEqual(await clerk.all("/hits?medium=video"), []);
    assert.equal((await clerk.get("/hits?medium=sound")).status, 422);
    const after = (await clerk.get(`/posts/${own}`)).body;
    assert.equal(after.hits, before + items[0].hits.length);
    assert.ok(after.post_hits.every((hit) => hit.field !== "picture"));
    await pictures_read(clerk, others);
    assert.deepEqual((await clerk.get(`/posts/${own}/pictures`)).body.items[0].elsewhere.map((each) => each.post.id), [others]);
    assert.deepEqual((await editor.get(`/posts/${own}/pictures`)).body.items[0].elsewhere, [], "another town's post lies outside the scope");
    const file = await clerk.ask("GET", `/post-pictures/${items[0].id}`);
    assert.equal(file.status, 200);

    const triage = await clerk.post(`/hits/${wording.id}/triage`, { triage: "false_alarm", reason: "示例图", remember: { reach: "account" } });
    assert.equal(triage.status, 200, JSON.stringify(triage.body));
    assert.equal((await clerk.get(`/posts/${own}`)).body.hits, after.hits - 1);

    assert.equal((await add(own, poster)).status, 409);
    assert.equal((await clerk.post(`/posts/${own}/pictures`, { attachment_id: 999999999 })).status, 422);
    assert.equal((await add(own, Buffer.from("%PDF-1.4 no picture"))).status, 422);
    assert.equal((await add(own, poster, editor)).status, 403);
    assert.equal((await other_editor.get(`/posts/${own}/pictures`)).status, 404);
    assert.equal((await other_editor.ask("GET", `/post-pictures/${items[0].id}`)).status, 404);
    assert.equal((await clerk.get("/posts/999999999/pictures")).status, 404);
    assert.equal((await security.get(`/posts/${own}/pictures`)).status, 403);
});

test("3.2 an archive brings a list of posts with its pictures, through the wizard", async () => {
    const archive = zip_of([["posts.jsonl", Buffer.from(post("z1", town, "正文", "03", { pictures: ["海报.png"] }))], ["图/海报.png", poster]]);
    const asked = await clerk.ask("POST", `/imports?kind=posts&file_name=${encodeURIComponent("内容.zip")}`, { raw: archive });
    assert.equal(asked.status, 201, JSON.stringify(asked.body));
    assert.equal((await clerk.post(`/imports/${asked.body.id}/apply`, { partial: false })).status, 200);
    const id = await post_id(clerk, "z1");
    const { items } = await pictures_read(clerk, id);
    assert.deepEqual(items.map((each) => [each.file_name, each.kind, each.state, each.address]), [["海报.png", "picture", "read", null]]);
    assert.ok(items[0].hits.length > 0);
});

test("3.2 a video of a post is read scene by scene; its hits stand in the list of all hits with their second", { skip: !can_make_videos }, async () => {
    const id = await post_id(clerk, "p4");
    const bytes = clip([png(100, 960, 540), poster]);
    const add = async (who) => who.post(`/posts/${id}/pictures`, { attachment_id: await hand_in(who, "短片.mp4", bytes) });
    assert.equal((await add(clerk)).status, 201);
    const video = (await pictures_read(clerk, id)).items.find((each) => each.kind === "video");
    assert.deepEqual([video.state, video.reading, video.scenes.map((scene) => scene.at_second)], ["read", null, [0, 4]]);
    const wording = video.hits.find((hit) => hit.kind === "serious_wording");
    assert.deepEqual([wording.excerpt, wording.at_second, wording.scenes], ["中华人民共合国", 4, 1]);
    const listed = (await clerk.all("/hits?medium=video")).find((hit) => hit.id === wording.id);
    assert.deepEqual([listed.place_zh, listed.at_second], ["视频第 4 秒", 4]);
    assert.equal((await clerk.ask("GET", `/post-pictures/${video.id}/frame?second=4`)).status, 200);
    assert.equal((await clerk.ask("GET", `/post-pictures/${video.id}/frame?second=1`)).status, 404);
    assert.equal((await editor.ask("GET", `/post-pictures/${video.id}/frame?second=4`)).status, 404, "another unit's post");
    assert.equal((await add(clerk)).status, 409);
});
