// 集约整合 over the real binary: an analysis of imported posts and figures, what-if, a proposal from its issue to its end, by the roles who may.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, chief, officer, editor, head, other_editor, security, run;
const accounts = {};
const uid = (n) => String(7000000000 + n);
const ok = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const day = (ago) => new Date(Date.parse(`${today}T04:00:00Z`) - ago * 86_400_000).toISOString();
const subjects = ["文化站周末举办戏曲专场", "图书分馆本月延长开放时间", "非遗工坊招募学员", "龙舟赛道临时交通管制", "广场舞比赛决赛名单公布", "乡村影院放映安排"];
const story = (n) => `${subjects[n % subjects.length]}第${n}期：望潮镇文化站提醒广大居民，活动地点在镇文化广场东侧第${n}展厅，请携带有效证件提前到场，现场提供饮水和医疗服务，咨询请向工作人员了解，办事指南张贴于入口处，活动编号${n * 7919}。`;

const send = async (who, kind, name, text) => {
    const report = ok(await who.ask("POST", `/imports?kind=${kind}&file_name=${encodeURIComponent(name)}`, { raw: text }), 201);
    return ok(await who.post(`/imports/${report.id}/apply`, { partial: true }));
};
const posts = (n, stories) => stories.map(([ago, k]) => JSON.stringify({ platform: "weibo", account: uid(n), id: `p${k}`, title: subjects[k % subjects.length], text: story(k), published_at: day(ago) })).join("\n");
const range = (n, step, from = 1) => Array.from({ length: n }, (_, k) => [from + k * step, k]);

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "officer", "editor", "head", "other_editor", "security"] });
    ({ clerk, chief, officer, editor, head, other_editor, security } = city.people);
    for (const [key, n, unit, name] of [["main", 1, "town", "望潮发布"], ["twin", 2, "town_office", "望潮文化"], ["apart", 3, "other_town", "松岗发布"]])
        accounts[key] = ok(await clerk.post("/accounts", { name, platform: "weibo", platform_account_id: uid(n), kind: "publishing", host_unit_id: city.units[unit].id, purpose: "发布本镇政务和服务信息", opened_on: "2024-01-01" }), 201);
    await send(clerk, "posts", "a.jsonl", [posts(1, range(40, 6)), posts(2, range(30, 6)), posts(3, range(20, 4, 220).map(([ago, k]) => [ago, k + 500]))].join("\n"));
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("2.2 monthly figures come in by sheet; columns of likes and forwards are passed over, what is wrong is refused by row", async () => {
    const month = day(40).slice(0, 7);
    const head_line = "平台,账号标识,月份,粉丝数,阅读数,点赞数,转发数,留言数,回复数";
    const rows = [`新浪微博,${uid(1)},${month},20000,90000,1,1,5,5`, `新浪微博,${uid(2)},${month},80,300,99999,99999,,`, `新浪微博,${uid(9)},${month},80,,,,,`, `新浪微博,${uid(2)},去年,80,,,,,`];
    const report = await send(clerk, "account_metrics", "月度.csv", [head_line, ...rows].join("\n"));
    assert.deepEqual([report.rows_total, report.rows_bad], [4, 2], JSON.stringify(report));
    assert.equal((await other_editor.ask("POST", "/imports?kind=account_metrics&file_name=a.csv", { raw: `${head_line}\n${rows[0]}` })).body.rows_bad, 1);
    assert.equal((await clerk.get("/imports/account_metrics/template?format=xlsx")).status, 200);
});

test("2.2 an analysis says of every account what to do and why; twice asked, two records", async () => {
    assert.equal((await clerk.get("/consolidation/runs")).body.total, 0);
    run = ok(await clerk.post("/consolidation/runs", { as_of: today }), 201);
    assert.equal(run.accounts, 3);
    assert.ok(run.parts.length === 6 && run.thresholds.every((one) => one.source));
    const cards = ok(await clerk.get(`/consolidation/runs/${run.id}/cards`));
    assert.equal(cards.total, 3);
    for (const card of cards.items) assert.equal(card.reasons[0].article.key, "152-2021.2.2");
    const card = ok(await clerk.get(`/consolidation/runs/${run.id}/cards/${accounts.main.id}`));
    assert.equal(card.numbers.find((number) => number.name === "followers").value, 20000);
    const [twin, apart] = ["twin", "apart"].map((key) => cards.items.find((one) => one.account_id === accounts[key].id));
    assert.deepEqual([twin.proposal, twin.target.account_id, apart.proposal], ["merge", accounts.main.id, "close"], JSON.stringify(cards.items));
    assert.ok(card.numbers.some((number) => number.name === "posts" && number.link.startsWith("/posts?account_id=")));
    const [first] = ok(await clerk.get(`/consolidation/runs/${run.id}/pairs`)).items;
    assert.deepEqual([first.a.account_id, first.b.account_id, first.shared_of_b, first.relation], [accounts.main.id, accounts.twin.id, 30, "one_line"]);
    assert.equal((await officer.get(`/posts/${first.examples[0].post_b}`)).status, 200);
    const group = ok(await clerk.get(`/consolidation/runs/${run.id}/groups`)).items[0].accounts.map((one) => one.account_id);
    assert.ok(group.includes(accounts.main.id) && group.includes(accounts.twin.id));
});

test("2.2 neither likes nor forwards are asked for, stored or shown anywhere", async () => {
    const words = /点赞数|转发数|like|forward/;
    const card = ok(await clerk.get(`/consolidation/runs/${run.id}/cards/${accounts.main.id}`));
    for (const part of [...card.parts, ...card.numbers]) assert.doesNotMatch(`${part.code ?? part.name}${part.zh}`, words);
    for (const threshold of run.thresholds) assert.doesNotMatch(`${threshold.name}${threshold.zh}`, words);
});

test("2.2 bad questions are refused by field", async () => {
    assert.equal((await clerk.post("/consolidation/runs", { as_of: "2030-01-01" })).body.code, "consolidation.day_in_future");
    assert.equal((await clerk.post("/consolidation/runs", { as_of: "1999-01-01" })).body.code, "consolidation.day_too_early");
    assert.equal((await clerk.post("/consolidation/runs", { day: today })).body.code, "api.unknown_field");
    assert.equal((await clerk.get("/consolidation/runs/999999")).status, 404);
    assert.equal((await clerk.get(`/consolidation/runs/${run.id}/cards?proposal=sell`)).status, 422);
    assert.equal((await clerk.get(`/consolidation/runs/${run.id}/cards/999999`)).status, 404);
    assert.equal((await clerk.get("/consolidation/cases/999999")).status, 404);
    assert.equal((await clerk.post("/consolidation/cases/999999/adopt", { measure: "close" })).status, 404);
});

test("2.2 what-if moves accounts without storing anything", async () => {
    const tried = ok(await clerk.post(`/consolidation/runs/${run.id}/what-if`, { thresholds: [{ name: "silence_to_close", value: 365 }] }));
    assert.equal(tried.thresholds.find((one) => one.name === "silence_to_close").value, 365);
    assert.deepEqual(tried.items.map((one) => [one.account_id, one.from, one.to]), [[accounts.apart.id, "close", "rectify"]]);
    assert.equal(ok(await clerk.get(`/consolidation/runs/${run.id}`)).thresholds.find((one) => one.name === "silence_to_close").value, 180);
    assert.equal((await clerk.post(`/consolidation/runs/${run.id}/what-if`, { thresholds: [{ name: "colour", value: 1 }] })).body.code, "consolidation.unknown_threshold");
    assert.equal((await editor.post(`/consolidation/runs/${run.id}/what-if`, { thresholds: [] })).status, 403);
});

test("2.2 a run is worked out again to the same digest", async () => {
    const again = ok(await clerk.post(`/consolidation/runs/${run.id}/replay`));
    assert.deepEqual([again.is_equal, again.differing], [true, 0]);
    assert.equal(again.digest, run.digest);
});

test("2.2 everybody sees the cards of his own units", async () => {
    assert.equal((await officer.get(`/consolidation/runs/${run.id}/cards`)).body.total, 2);
    assert.equal((await editor.get(`/consolidation/runs/${run.id}/cards`)).body.total, 1);
    assert.equal((await editor.get(`/consolidation/runs/${run.id}/cards/${accounts.apart.id}`)).status, 404);
    assert.equal((await security.get("/consolidation/runs")).status, 403);
    assert.equal((await officer.post("/consolidation/runs", {})).status, 403);
});

test("2.2 a list is exported as it is filtered", async () => {
    const sheet = await clerk.get(`/consolidation/runs/${run.id}/cards/export?format=csv`);
    assert.equal(sheet.status, 200);
    assert.equal((await clerk.get("/consolidation/cases/export?format=xlsx")).status, 200);
});

test("2.2 a merger is issued, decided, planned, told to the users, and waits for the cancellation", async () => {
    assert.equal((await officer.post(`/consolidation/runs/${run.id}/issue`, {})).status, 403);
    assert.deepEqual(ok(await chief.post(`/consolidation/runs/${run.id}/issue`, { account_ids: [accounts.twin.id, accounts.apart.id] })), { issued: 2, skipped: 0 });
    assert.deepEqual(ok(await chief.post(`/consolidation/runs/${run.id}/issue`, { account_ids: [accounts.twin.id] })), { issued: 0, skipped: 1 });
    assert.ok(ok(await officer.get("/inbox")).items.some((item) => item.process === "consolidation"));
    const [{ id }] = ok(await officer.get("/consolidation/cases")).items;
    const path = `/consolidation/cases/${id}`;
    assert.equal((await head.post(`${path}/adopt`, { measure: "merge" })).status, 403);
    assert.equal((await officer.post(`${path}/adopt`, { measure: "close" })).body.field, "reason");
    const seen = await officer.get(path);
    const adopted = await officer.post(`${path}/adopt`, { measure: "merge" }, { headers: { "if-match": seen.headers.get("etag") } });
    assert.equal(ok(adopted).state, "adopted");
    assert.equal((await chief.post(`${path}/plan`, { plan: "x" }, { headers: { "if-match": seen.headers.get("etag") } })).status, 412);
    assert.equal((await head.post(`${path}/give-notice`, { notice_link: "https://weibo.com/1" })).body.code, "consolidation.guard.plan_is_made");
    assert.match(ok(await head.get(path)).notice_draft, /望潮文化/);
    assert.equal((await head.post(`${path}/plan`, { plan: "月底前完成迁移并注销", due_on: "2020-01-01" })).body.code, "consolidation.day_in_past");
    ok(await head.post(`${path}/plan`, { plan: "月底前完成迁移并注销", notice_text: "敬请关注望潮发布" }));
    assert.equal((await head.post(`${path}/give-notice`, { notice_link: "见微博" })).body.code, "consolidation.not_a_link");
    assert.equal(ok(await head.post(`${path}/give-notice`, { notice_link: "https://weibo.com/1" })).state, "noticed");
    const waiting = ok(await officer.get(path));
    assert.deepEqual(waiting.progress.filter((step) => !step.is_done).map((step) => step.step), ["leaving", "gone"]);
    const greyed = waiting.allowed_actions.find((action) => action.action === "record_removal");
    assert.equal(greyed.refusal.code, "consolidation.guard.is_client");
    assert.equal((await officer.post(`${path}/confirm`, { result: "好" })).body.code, "flow.not_from_this_state");
    assert.equal((await other_editor.get(path)).status, 404);
});

test("2.2 without anything to rectify nothing is issued; a proposal is declined with its reason", async () => {
    const refused = await chief.post(`/consolidation/runs/${run.id}/issue`, { account_ids: [999999] });
    assert.equal(refused.status, 409);
    assert.equal(refused.body.code, "consolidation.nothing_to_issue");
    const [{ id }] = ok(await chief.get("/consolidation/cases?state=proposed")).items;
    assert.equal((await chief.post(`/consolidation/cases/${id}/decline`, {})).body.field, "reason");
    assert.equal(ok(await chief.post(`/consolidation/cases/${id}/decline`, { reason: "该镇已恢复更新" })).state, "not_adopted");
});
