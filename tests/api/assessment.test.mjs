// 考核 over the real binary: sets with their faults and releases, an assessment from the draft to its correction, replay, what-if, by role.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, chief, boss, officer, editor, other_editor, watcher, assessment, account;
const ok = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const hand_in = async (who) => {
    const bytes = Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1");
    const upload = ok(await who.post("/uploads", { file_name: "证明.png", size_bytes: bytes.length }), 201);
    ok(await who.ask("PUT", `/uploads/${upload.id}/chunks/0`, { raw: bytes }));
    return ok(await who.post("/attachments", { upload_id: upload.id }), 201).id;
};
const set_text = readFileSync(new URL("../../rulebook/indicators/city-example-1.yaml", import.meta.url), "utf8").replace("id: city-example-1", "id: own-set");
const step = (who, name) => who.post(`/assessments/${assessment.id}/${name}`);

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "boss", "officer", "editor", "other_editor", "watcher"] });
    ({ clerk, chief, boss, officer, editor, other_editor, watcher } = city.people);
    const input = { name: "望潮发布", platform: "weibo", platform_account_id: "7000000001", kind: "publishing", host_unit_id: city.units.town.id, purpose: "发布政务信息", opened_on: "2024-01-01" };
    account = ok(await clerk.post("/accounts", input), 201);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("4.3a the rule book's sets are shown with their articles; a faulty text is refused with line and words", async () => {
    const { items } = ok(await editor.get("/indicator-sets"));
    assert.deepEqual(items.map((set) => set.id), ["city-example-1", "city-example-2", "national-2019"]);
    assert.ok(items.every((set) => set.faults.length === 0 && set.checked === "待核"));
    const faulty = ok(await clerk.post("/indicator-sets/check", { text: set_text.replace("points: 20\n    each: 4", "points: 3\n    each: 4") }));
    assert.ok(faulty.faults.some((fault) => fault.code === "assessment.set.cap_below_case" && fault.line > 20 && fault.text.includes("content-faults")), JSON.stringify(faulty.faults));
    const refused = await clerk.post("/indicator-sets", { text: "id: [" });
    assert.deepEqual([refused.status, refused.body.code], [422, "assessment.set_is_faulty"]);
    assert.equal((await clerk.get("/indicator-sets/weather")).status, 404);
    assert.equal((await watcher.get("/indicator-sets")).status, 403);
});

test("4.3a an own set is in force once a second person has released it", async () => {
    assert.equal(ok(await chief.post("/indicator-sets", { text: set_text }), 201).state, "proposed");
    const draft = { title: "x", set_id: "own-set", period_from: "2026-01-01", period_to: "2026-01-31", self_score_until: today };
    assert.equal((await clerk.post("/assessments", draft)).body.code, "assessment.no_such_set");
    assert.equal((await chief.post("/indicator-sets/own-set/release", { version: 1 })).body.code, "assessment.second_person");
    assert.equal((await clerk.post("/indicator-sets/own-set/release", { version: 1 })).status, 403);
    assert.equal(ok(await boss.post("/indicator-sets/own-set/release", { version: 1 })).state, "released");
    assert.equal((await boss.post("/indicator-sets/own-set/release", { version: 1 })).status, 409);
});

test("4.3a a draft that cannot be is refused by field; units do not see drafts", async () => {
    const draft = { title: "年度考核", set_id: "own-set", period_from: `${today.slice(0, 4)}-01-01`, period_to: today, self_score_until: today };
    assert.equal((await clerk.post("/assessments", { ...draft, period_from: "2020-01-01" })).body.code, "assessment.period_too_long");
    assert.equal((await clerk.post("/assessments", { ...draft, colour: 1 })).body.code, "api.unknown_field");
    assert.equal((await officer.post("/assessments", draft)).status, 403);
    assessment = ok(await clerk.post("/assessments", draft), 201);
    assert.deepEqual([assessment.state, assessment.set_version, assessment.set.id], ["draft", 1, "own-set"]);
    assert.equal((await officer.get(`/assessments/${assessment.id}`)).status, 404);
    assert.equal(ok(await officer.get("/assessments")).total, 0);
    assert.equal((await clerk.put(`/assessments/${assessment.id}/classes`, { units: [{ unit_id: city.units.town.id, class: "weather" }] })).body.code, "assessment.no_such_class");
    const left_out = ["other_town", "department", "city_office"].map((key) => ({ unit_id: city.units[key].id }));
    const placed = ok(await clerk.put(`/assessments/${assessment.id}/classes`, { units: left_out }));
    assert.ok(placed.classes.length === 3 && placed.classes.every((one) => one.class === ""));
});

test("4.3a a unit hands in its self-score", async () => {
    assert.equal(ok(await step(clerk, "start")).state, "self_scoring");
    const own = `/assessments/${assessment.id}/self-scores/${city.units.town.id}`;
    assert.ok(ok(await officer.get("/inbox")).items.some((item) => item.process === "assessment"));
    assert.equal((await officer.put(own, { items: [{ indicator: "filing", points: 99999 }] })).body.code, "assessment.points_out_of_range");
    assert.equal((await officer.put(`/assessments/${assessment.id}/self-scores/${city.units.other_town.id}`, { items: [] })).status, 404);
    ok(await officer.put(own, { items: [{ indicator: "filing", points: 1000, note: "均已备案" }] }));
    assert.equal((await step(clerk, "begin-verifying")).body.code, "assessment.guard.self_score_time_over");
    assert.equal((await editor.post(`${own}/hand-in`)).status, 404);
    const given = ok(await officer.post(`${own}/hand-in`));
    assert.deepEqual([given.is_open, given.items[0].points], [false, 1000]);
    assert.equal((await officer.put(own, { items: [] })).body.code, "assessment.self_score_closed");
    assert.equal(ok(await step(clerk, "begin-verifying")).state, "verifying");
});

test("4.3a a sheet of the website half is imported, and shows its rows' problems", async () => {
    const text = `单位,网站名称,检查日期,得分,单项否决事项\n望潮镇,望潮镇网,${today},88.5,\n无名镇,网,${today},90,\n`;
    const report = ok(await clerk.ask("POST", "/imports?kind=website_results&file_name=a.csv", { raw: text }), 201);
    assert.deepEqual([report.rows_total, report.rows_bad], [2, 1]);
    ok(await clerk.post(`/imports/${report.id}/apply`, { partial: true }));
    assert.equal((await clerk.get("/imports/error_reports/template?format=xlsx")).status, 200);
    assert.equal((await officer.ask("POST", "/imports?kind=website_results&file_name=a.csv", { raw: text })).status, 403);
});

test("4.3a what no rule sees is entered by a person, with its reason", async () => {
    const path = `/assessments/${assessment.id}/entries`;
    const entry = { unit_id: city.units.town.id, indicator: "service-upkeep", points: 500, says: "办事入口失效" };
    assert.equal((await clerk.post(path, { ...entry, points: 2100 })).body.code, "assessment.points_out_of_range");
    assert.equal((await clerk.post(path, { ...entry, indicator: "filing" })).body.code, "assessment.not_entered");
    assert.equal((await clerk.post(path, { ...entry, indicator: "fraud" })).body.code, "assessment.account_needed");
    assert.equal((await officer.post(path, entry)).status, 403);
    ok(await clerk.post(path, { unit_id: city.units.town.id, account_id: account.id, indicator: "app-unusable", says: "无法打开" }), 201);
    assert.equal(ok(await clerk.get(path)).items.length, 1);
});

test("4.3a the result is computed, hidden from units until somebody else announces it, and exported", async () => {
    assert.equal((await officer.get(`/assessments/${assessment.id}/sheets`)).status, 404);
    const computed = ok(await step(clerk, "compute"));
    assert.equal(computed.result_version, 1);
    assert.equal((await officer.get(`/assessments/${assessment.id}/sheets/${city.units.town.id}`)).status, 404);
    const paper = (...units) => clerk.post("/papers", { template: "assessment_sheet", subject_id: assessment.id, addressee_ids: units.map((key) => city.units[key].id) });
    assert.equal((await paper("town")).body.code, "papers.assessment_not_announced");
    assert.equal((await step(clerk, "announce")).status, 403);
    assert.equal(ok(await step(chief, "announce")).state, "announced");
    const ranking = ok(await officer.get(`/assessments/${assessment.id}/sheets`));
    assert.deepEqual([ranking.total, ranking.items[0].rank, ranking.items[0].verdict], [1, 1, "failed"]);
    const sheet = ok(await officer.get(`/assessments/${assessment.id}/sheets/${city.units.town.id}`));
    assert.deepEqual([sheet.accounts[0].verdict, sheet.accounts[0].score], ["vetoed", 5900]);
    assert.equal(sheet.self_scores.items[0].note, "均已备案");
    assert.ok(sheet.may_appeal.is_allowed);
    assert.equal((await officer.get(`/assessments/${assessment.id}/sheets/${city.units.other_town.id}`)).status, 404);
    assert.equal((await paper("town", "department")).body.code, "papers.one_sheet_a_unit");
    assert.equal((await officer.post("/papers", { template: "assessment_sheet", subject_id: assessment.id, addressee_ids: [city.units.town.id] })).status, 403);
    const drafted = ok(await paper("town"), 201);
    assert.deepEqual([drafted.kind, drafted.subject_kind, drafted.subject_id], ["assessment_sheet", "assessment", assessment.id]);
    assert.match(JSON.stringify(drafted.text), /不合格.*单项否决/);
    assert.equal((await clerk.get(`/assessments/${assessment.id}/sheets/export?format=xlsx`)).status, 200);
    assert.equal((await officer.get(`/assessments/${assessment.id}/sheets/export?format=csv`)).status, 200);
});

test("4.3a a unit appeals one record; who scored does not decide; what is granted makes a new version, explained record by record", async () => {
    const sheet = ok(await officer.get(`/assessments/${assessment.id}/sheets/${city.units.town.id}`));
    const veto = sheet.accounts[0].items[0];
    const wanted = { unit_id: city.units.town.id, indicator: veto.indicator, case_key: veto.cases[0].key, reason: "当日系统升级，已恢复" };
    assert.equal((await officer.post(`/assessments/${assessment.id}/appeals`, { ...wanted, case_key: "finding:1" })).body.code, "assessment.nothing_to_appeal");
    assert.equal((await editor.post(`/assessments/${assessment.id}/appeals`, wanted)).status, 404);
    const proof = await hand_in(officer);
    const mistaken = ok(await officer.post(`/assessments/${assessment.id}/appeals`, { ...wanted, attachment_id: proof }), 201);
    const [with_proof] = ok(await chief.get(`/assessments/${assessment.id}/appeals`)).items;
    assert.deepEqual([with_proof.attachment_id, with_proof.attachment_name, with_proof.may_take_back], [proof, "证明.png", false]);
    const file = `/assessments/${assessment.id}/files/${proof}`;
    assert.equal((await chief.get(file)).status, 200);
    assert.equal((await officer.get(file)).status, 200);
    assert.equal((await other_editor.get(file)).status, 404);
    assert.equal((await chief.get(`/assessments/${assessment.id}/files/999999`)).status, 404);
    const back = `/assessments/${assessment.id}/appeals/${mistaken.id}/take-back`;
    assert.equal((await clerk.post(back, {})).status, 403);
    assert.equal(ok(await officer.post(back, {})).items[0].state, "taken_back");
    assert.equal((await officer.post(back, {})).status, 409);
    assert.equal(ok(await clerk.get(`/assessments/${assessment.id}`)).state, "announced");
    assert.ok(ok(await chief.get("/inbox")).items.some((i) => /申诉已撤回/.test(i.title)));
    const { id } = ok(await officer.post(`/assessments/${assessment.id}/appeals`, wanted), 201);
    assert.equal((await officer.post(`/assessments/${assessment.id}/appeals`, wanted)).body.code, "assessment.appealed_already");
    const path = `/assessments/${assessment.id}/appeals/${id}/decide`;
    assert.equal((await clerk.post(path, { decision: "granted", reason: "属实" })).status, 403);
    assert.equal((await chief.post(path, { decision: "maybe", reason: "属实" })).status, 422);
    const decided = ok(await chief.post(path, { decision: "granted", reason: "属实" }));
    assert.equal(decided.items.find((one) => one.id === id).state, "granted");
    assert.equal(ok(await clerk.get(`/assessments/${assessment.id}`)).state, "corrected");
    const { records } = ok(await clerk.get(`/assessments/${assessment.id}/difference?from_version=1&to_version=2`));
    assert.equal(records.find((one) => one.key === wanted.case_key).why_after, "申诉成立，不计");
});

test("4.3a a replay gives the same; what-if stores nothing; the command line prints canonical JSON", async () => {
    const replayed = ok(await clerk.post(`/assessments/${assessment.id}/replay`, { known: "then" }));
    assert.deepEqual([replayed.is_equal, replayed.facts_digest], [true, replayed.replayed_facts_digest]);
    const tried = ok(await clerk.post(`/assessments/${assessment.id}/what-if`, { changes: [{ what: "fail_line", value: 10000 }] }));
    assert.ok(tried.after.failed + tried.after.not_rated >= 1 && tried.before.passed + tried.before.not_rated >= 0);
    assert.equal((await clerk.post(`/assessments/${assessment.id}/what-if`, {})).body.code, "assessment.no_change");
    assert.equal((await officer.post(`/assessments/${assessment.id}/what-if`, { changes: [{ what: "fail_line", value: 0 }] })).status, 403);
    assert.equal((await clerk.get(`/assessments/${assessment.id}/difference?from_version=9`)).status, 422);
    const printed = JSON.parse(city.server.run("assess", "--set", "own-set", "--as-of", today));
    assert.deepEqual([printed.as_of, printed.set.id, printed.set.version], [today, "own-set", 1]);
    assert.throws(() => city.server.run("assess", "--set", "weather", "--as-of", today));
    assert.equal(ok(await step(chief, "finalise")).state, "final");
    assert.equal((await step(clerk, "compute")).status, 409);
});
