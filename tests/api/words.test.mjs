// 本市词库: words tried on the archive, proposed by one and released by another, live at once, ended the same way; bad words refused.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";
import { binary } from "./lib/server.mjs";

let city, clerk, chief, boss, editor, security, officer;

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "boss", "editor", "officer", "security"] });
    ({ clerk, chief, boss, editor, officer, security } = city.people);
    const input = { name: "望潮发布", platform: "weibo", platform_account_id: "1000000001", kind: "publishing", host_unit_id: city.units.town_office.id };
    assert.equal((await clerk.post("/accounts", input)).status, 201);
    const file = join(city.server.data, "posts.jsonl");
    const posts = Array.from({ length: 30 }, (_, n) => ({ id: `p${n}`, account: "1000000001", platform: "weibo", title: `第${n}条`, text: n % 3 === 0 ? `关于望朝镇的通知${n}` : "平常的一天", published_at: "2026-03-01T10:00:00+08:00" }));
    writeFileSync(file, posts.map((post) => JSON.stringify(post)).join("\n"));
    const done = spawnSync(binary, ["import", "posts", file, "--data", city.server.data], { encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const word = { wrong: "望朝镇", suggestion: "望潮镇", kind: "serious_wording", severity: "serious" };
const draft = (who, words, more = {}) => who.post("/word-changes", { action: "add", title: "地名", reason: "多次写错", words, ...more });
const step = (who, id, action, body = {}) => who.post(`/word-changes/${id}/${action}`, body);
const excerpts = async (text, more = {}) => (await editor.post("/inspections", { text, ...more })).body.hits.map((hit) => hit.excerpt).join();
async function released(words) {
    const { id } = (await draft(clerk, words)).body;
    assert.equal((await clerk.post(`/word-changes/${id}/trial`)).status, 200);
    assert.equal((await step(clerk, id, "submit")).body.state, "proposed");
    const done = await step(chief, id, "release");
    assert.equal(done.body.state, "released", JSON.stringify(done.body));
    return id;
}

test("3.1 a word is tried on the archive, proposed by one, released by another, and live without a restart", async () => {
    assert.equal(await excerpts("欢迎来望朝镇"), "");
    const made = await draft(clerk, [word]);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const id = made.body.id;
    assert.equal((await step(clerk, id, "submit")).body.code, "monitoring.word_change.guard.is_tried");
    const { trial } = (await clerk.post(`/word-changes/${id}/trial`)).body;
    assert.deepEqual([trial.posts_read, trial.posts_hit, trial.hits, trial.is_complete], [30, 10, 10, true]);
    assert.deepEqual(trial.by_word, [{ word: "望朝镇", hits: 10 }]);
    assert.equal(trial.sample.length, 10);
    assert.equal(trial.sample[0].places[0].excerpt, "望朝镇");
    assert.equal((await step(clerk, id, "submit")).body.state, "proposed");
    assert.equal(await excerpts("欢迎来望朝镇"), "");
    assert.equal((await step(clerk, id, "release")).status, 403);
    const item = (await boss.get("/inbox")).body.items.find((each) => /审定词库变更/.test(each.title));
    assert.ok(item, "the leader is not told");
    const done = await step(boss, id, "release");
    assert.equal(done.body.state, "released", JSON.stringify(done.body));
    assert.equal((await boss.get("/inbox")).body.items.filter((each) => /审定词库变更/.test(each.title)).length, 0);
    const [hit] = (await editor.post("/inspections", { text: "欢迎来望朝镇" })).body.hits;
    assert.deepEqual([hit.excerpt, hit.suggestion, hit.severity, hit.is_certain], ["望朝镇", "望潮镇", "serious", true]);
    assert.match(hit.why, /地名.*多次写错/);
});

test("3.1 nobody releases what he proposed himself, and only who may proposes or decides", async () => {
    const { id } = (await draft(chief, [{ ...word, wrong: "望巢镇" }])).body;
    await chief.post(`/word-changes/${id}/trial`);
    assert.equal((await step(chief, id, "submit")).status, 200);
    assert.equal((await step(chief, id, "release")).body.code, "monitoring.word_change.guard.second_person");
    assert.equal((await step(boss, id, "reject")).status, 422);
    assert.equal((await step(boss, id, "reject", { reason: "不常见" })).body.state, "rejected");
    assert.equal((await step(boss, id, "release")).status, 409);
    assert.equal((await draft(editor, [word])).status, 403);
    assert.equal((await editor.get("/words")).status, 200);
    assert.equal((await security.get("/words")).status, 403);
    assert.equal((await officer.get(`/word-changes/${id}`)).body.trial, null, "a trial shows posts of other units");
    assert.equal((await editor.post(`/word-changes/${id}/trial`)).status, 403);
    assert.equal((await clerk.get("/word-changes/999999999")).status, 404);
});

test("3.1 days, what stands near, exceptions and accepted phrases are kept to", async () => {
    await released([
        { ...word, wrong: "大集", suggestion: "", valid_from: "2026-05-01", valid_to: "2026-05-31" },
        { ...word, wrong: "首次", suggestion: "", near: ["全国"], not_near: ["据称"] },
        { ...word, wrong: "小街", suggestion: "", except_in: ["小街口社区"] },
        { wrong: "攻府巷", kind: "accepted" },
    ]);
    const on = (day) => ({ published_at: `${day}T12:00:00+08:00` });
    assert.equal(await excerpts("今天有大集", on("2026-04-30")), "");
    assert.equal(await excerpts("今天有大集", on("2026-05-31")), "大集");
    assert.equal(await excerpts("今天有大集", on("2026-06-01")), "");
    assert.equal(await excerpts("本镇首次举办"), "");
    assert.equal(await excerpts("全国首次举办"), "首次");
    assert.equal(await excerpts("据称全国首次举办"), "");
    assert.equal(await excerpts("小街口社区在小街"), "小街");
    assert.equal(await excerpts("住在攻府巷"), "");
});

test("3.1 a word is taken out as it came in: by two persons", async () => {
    await released([{ ...word, wrong: "望嘲镇" }]);
    assert.equal(await excerpts("望嘲镇"), "望嘲镇");
    const [live] = (await clerk.get("/words?q=望嘲镇")).body.items;
    const made = await clerk.post("/word-changes", { action: "end", title: "停用", reason: "误报多", word_ids: [live.id] });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.equal((await step(clerk, made.body.id, "submit")).status, 200);
    assert.equal((await step(chief, made.body.id, "release")).status, 200);
    assert.equal(await excerpts("望嘲镇"), "");
    assert.equal((await clerk.get("/words?q=望嘲镇")).body.total, 0);
    assert.equal((await clerk.post("/word-changes", { action: "end", title: "停用", reason: "再停", word_ids: [live.id] })).status, 404);
});

test("3.1 words that cannot be, are refused by name", async () => {
    const code = async (words) => (await draft(clerk, words)).body.code;
    assert.equal(await code([{ ...word, suggestion: "望朝镇" }]), "monitoring.word.same");
    assert.equal(await code([{ ...word, wrong: "长".repeat(65) }]), "monitoring.word.too_long");
    assert.equal(await code([{ ...word, valid_from: "2026-05-02", valid_to: "2026-05-01" }]), "monitoring.word.dates");
    for (const words of [undefined, [], [{}], [{ ...word, kind: "picture" }], [{ ...word, near: "x" }], Array(201).fill(word)])
        assert.equal((await draft(clerk, words)).status, 422, JSON.stringify(words)?.slice(0, 60));
});

test("3.1 a sheet becomes one draft: bad rows named, what is live left alone", async () => {
    const sheet = "词语,类别,程度,建议写法,须同现\n望朝镇,错敏表述,严重,望潮镇,\n松冈镇,错敏表述,严重,松岗镇,\n,错别字,,,\n同词,错别字,,同词,\n";
    const report = await clerk.ask("POST", `/imports?kind=office_words&file_name=${encodeURIComponent("词.csv")}`, { raw: Buffer.from(sheet) });
    assert.equal(report.status, 201, JSON.stringify(report.body));
    const { rows_total, rows_good, rows_bad, rows_unchanged } = report.body;
    assert.deepEqual({ rows_total, rows_bad }, { rows_total: 4, rows_bad: 2 }, JSON.stringify({ rows_good, rows_unchanged }));
    const applied = await clerk.post(`/imports/${report.body.id}/apply`, { partial: true });
    assert.ok(applied.status < 300, JSON.stringify(applied.body));
    const [change] = (await clerk.get("/word-changes?state=draft")).body.items;
    assert.match(change.title, /导入/);
    const words = (await clerk.get(`/words?change_id=${change.id}`)).body.items.map((each) => each.wrong);
    assert.ok(words.join() === "松冈镇", words.join());
    assert.equal((await step(clerk, change.id, "edit", { title: "地名补充" })).status, 422);
    assert.equal((await step(clerk, change.id, "edit", { title: "地名补充", reason: "日常校对" })).body.title, "地名补充");
    assert.equal((await step(clerk, change.id, "withdraw")).body.state, "withdrawn");
});
