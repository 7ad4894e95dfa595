// The ladder over the real binary: notifications entered and imported, what they lead to, who decides, what the account's page shows.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, chief, boss, officer, editor, head, leader, other_editor, security;
const accounts = {};
const year = today.slice(0, 4);
const ok = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const day = (ago) => new Date(Date.parse(`${today}T04:00:00Z`) - ago * 86_400_000).toISOString().slice(0, 10);
const notification = (level, number, account, more = {}) => ({ level, document_number: `${level === "city" ? "云" : "粤"}府办函〔${year}〕${number}号`, issued_on: today, account_id: accounts[account].id, cause: "stale_content", is_prominent: true, ...more });
const enter = async (...args) => ok(await clerk.post("/accountability/notifications", notification(...args)), 201);
const of = async (kind, account) => ok(await chief.get(`/accountability/${kind}?account_id=${accounts[account].id}`)).items;

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "boss", "officer", "editor", "head", "leader", "other_editor", "security"] });
    ({ clerk, chief, boss, officer, editor, head, leader, other_editor, security } = city.people);
    for (const [key, n, unit, name] of [["culture", 1, "town_office", "望潮文化"], ["town", 2, "town", "望潮发布"], ["other", 3, "other_town", "松岗发布"]]) {
        accounts[key] = ok(await clerk.post("/accounts", { name, platform: "weibo", platform_account_id: String(7000000000 + n), kind: "publishing", host_unit_id: city.units[unit].id, purpose: "发布信息", opened_on: "2024-01-01" }), 201);
        ok(await clerk.ask("PUT", `/accounts/${accounts[key].id}/duty-holders`, { body: { valid_from: day(300), holders: [{ duty: "principal", person_name: "林某", title: "站长" }, { duty: "leader_in_charge", person_name: "陈某", title: "副站长" }] } }));
    }
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("4.3b bad notifications are refused by field, and nothing is written", async () => {
    const refused = async (more, code) => assert.equal((await clerk.post("/accountability/notifications", { ...notification("city", 1, "culture"), ...more })).body.code, code);
    await refused({ account_id: 999999 }, "accountability.no_such_account");
    await refused({ account_id: undefined }, "accountability.nobody_named");
    await refused({ cause: "weather" }, "api.not_one_of");
    await refused({ level: "county" }, "api.not_one_of");
    await refused({ issued_on: "2099-01-01" }, "accountability.day_in_future");
    await refused({ document_number: `云府办函〔${Number(year) - 1}〕1号` }, "accountability.number_of_another_year");
    await refused({ document_number: "一号文件" }, "accountability.not_a_number");
    await refused({ colour: "red" }, "api.unknown_field");
    assert.equal((await editor.post("/accountability/notifications", notification("city", 1, "culture"))).status, 403);
    assert.equal(ok(await clerk.get("/accountability/notifications")).total, 0);
});

test("4.3b two notifications propose a letter; the leader sends it, the supervising unit answers, the account shows it", async () => {
    const first = await enter("provincial", 12, "culture");
    const again = await enter("provincial", 12, "culture", { document_number: `粤府办函[${year}]012号` });
    assert.equal(again.id, first.id);
    assert.deepEqual(await of("advices", "culture"), []);
    await enter("city", 30, "culture");
    const [{ id }] = await of("advices", "culture");
    const path = `/accountability/advices/${id}`;
    const seen = await chief.get(path);
    assert.deepEqual([seen.body.state, seen.body.counted, seen.body.notifications.length], ["proposed", 2, 2]);
    const ladder = ok(await officer.get("/accountability/ladder"));
    assert.deepEqual([ladder.total, ladder.items[0].next_step, ladder.items[0].counted_for_letter], [1, "decide_letter", 2]);
    assert.equal(ok(await clerk.get(`/accountability/ladder?as_of=${day(1)}`)).total, 0);
    assert.equal((await clerk.post(`${path}/issue`, {})).status, 403);
    assert.equal((await boss.post(`${path}/issue`, { measure: "cancel" })).body.field, "letter_number");
    const issued = await boss.post(`${path}/issue`, { letter_number: `云府办函〔${year}〕55号`, measure: "cancel" }, { headers: { "if-match": seen.headers.get("etag") } });
    assert.equal(ok(issued).state, "issued");
    assert.equal((await boss.post(`${path}/decline`, { reason: "x" }, { headers: { "if-match": seen.headers.get("etag") } })).status, 409);
    assert.ok(ok(await officer.get("/inbox")).items.some((item) => item.process === "closure_advice"));
    assert.equal((await head.post(`${path}/adopt`, { reason: "同意" })).status, 403);
    assert.equal((await other_editor.get(path)).status, 404);
    assert.equal(ok(await officer.post(`${path}/adopt`, { reason: "同意注销，内容并入望潮发布" })).state, "adopted");
    const shown = ok(await editor.get(`/accountability/ladder/accounts/${accounts.culture.id}`));
    assert.deepEqual(shown.cases.map((one) => one.state_zh), ["已采纳", "待研定"]);
    const acts = ok(await editor.get(`/accounts/${accounts.culture.id}`)).life_cycle.acts.map((one) => one.event);
    assert.ok(acts.includes("advise_closure") && acts.includes("answer_advice"), JSON.stringify(acts));
});

test("4.3b an admonition is proposed, postponed, held with commitments that are followed up", async () => {
    const [{ id }] = await of("admonitions", "culture");
    const path = `/accountability/admonitions/${id}`;
    const proposed = ok(await chief.get(path));
    assert.deepEqual(proposed.addressees.map((one) => [one.duty, one.name]), [["principal", "林某"], ["leader_in_charge", "陈某"]]);
    assert.equal((await chief.post(`${path}/postpone`, { reason: "汛期值守", postponed_to: day(1) })).body.code, "accountability.day_in_past");
    assert.equal(ok(await chief.post(`${path}/postpone`, { reason: "汛期值守", postponed_to: today })).state, "postponed");
    assert.equal((await chief.post(`${path}/appoint`, { addressee_duty: "principal", addressee_name: "王某", appointed_for: today })).body.code, "accountability.not_the_duty_holder");
    assert.equal(ok(await chief.post(`${path}/appoint`, { addressee_duty: "principal", appointed_for: today, place: "市府办会议室" })).content.addressee.name, "林某");
    const held = ok(await clerk.post(`${path}/hold`, { held_on: today, minutes: "约谈纪要", commitments: [{ body: "恢复更新", due_on: today }] }));
    assert.equal(held.state, "held");
    const commitment_id = held.commitments[0].id;
    const greyed = held.allowed_actions.find((one) => one.action === "close");
    assert.equal(greyed.refusal.code, "accountability.guard.commitments_are_kept");
    assert.equal((await editor.post(`${path}/report-commitment`, { commitment_id, report: "已恢复" })).status, 403);
    ok(await head.post(`${path}/report-commitment`, { commitment_id, report: "已恢复" }));
    ok(await clerk.post(`${path}/confirm-commitment`, { commitment_id }));
    assert.equal(ok(await clerk.post(`${path}/close`, {})).state, "done");
});

test("4.3b a withdrawn notification lowers the count, keeps its history and says what hangs on it", async () => {
    const one = await enter("city", 41, "town");
    const two = await enter("city", 42, "town");
    const [{ id }] = await of("advices", "town");
    const shown = ok(await clerk.get(`/accountability/notifications/${two.id}`));
    assert.deepEqual(shown.cases.map((each) => [each.id, each.is_needed]), [[id, true]]);
    assert.equal((await clerk.post(`/accountability/notifications/${two.id}/withdraw`, { withdrawn_on: today, reason: "更正" })).status, 403);
    const withdrawn = ok(await chief.post(`/accountability/notifications/${two.id}/withdraw`, { withdrawn_on: today, reason: "原通报更正" }));
    assert.deepEqual([withdrawn.state, withdrawn.history.length], ["withdrawn", 2]);
    assert.equal((await chief.post(`/accountability/advices/${id}/issue`, { letter_number: `云府办函〔${year}〕56号`, measure: "cancel" })).body.code, "accountability.guard.basis_stands");
    ok(await chief.post(`/accountability/advices/${id}/drop`, { reason: "通报已撤销" }));
    const corrected = ok(await clerk.post(`/accountability/notifications/${one.id}/correct`, { ...notification("city", 41, "town"), cause: "other", is_prominent: false, reason: "原因有误" }));
    assert.deepEqual([corrected.cause, corrected.counts_for_closure], ["other", false]);
});

test("4.3b a sheet is tried, its good rows taken, its bad ones returned with reasons; sent again it changes nothing", async () => {
    const head_line = "通报机关层级,文号,通报日期,平台,账号标识,账号名称,单位,通报原因,突出问题,问题描述";
    const rows = [`省,粤府办函〔${year}〕70号,${today},新浪微博,,松岗发布,,互动回应不及时,是,留言三个月未答`, `省,粤府办函〔${year}〕70号,${today},新浪微博,,没有的号,,其他,否,`, `省,粤府办函〔${Number(year) - 1}〕70号,${today},新浪微博,7000000003,,,其他,否,`, `省,,${today},,,,松岗镇,管理不规范,否,`];
    const send = async () => ok(await clerk.ask("POST", `/imports?kind=outside_notifications&file_name=${encodeURIComponent("通报.csv")}`, { raw: [head_line, ...rows].join("\n") }), 201);
    const tried = await send();
    assert.deepEqual([tried.rows_total, tried.rows_bad], [4, 2], JSON.stringify(tried));
    ok(await clerk.post(`/imports/${tried.id}/apply`, { partial: true }));
    assert.equal(ok(await clerk.get(`/accountability/notifications?account_id=${accounts.other.id}`)).total, 1);
    const before = ok(await clerk.get("/accountability/notifications")).total;
    ok(await clerk.post(`/imports/${(await send()).id}/apply`, { partial: true }));
    assert.equal(ok(await clerk.get("/accountability/notifications")).total, before);
    assert.equal((await clerk.get("/imports/outside_notifications/template?format=xlsx")).status, 200);
});

test("4.3c an accountability record goes from its proposal to its result, and only those concerned read it", async () => {
    const input = { matter: "rumour", account_id: accounts.culture.id, occurred_on: today, facts: "转载未经核实的信息" };
    assert.equal((await chief.post("/accountability/records", input)).body.code, "accountability.consequences_missing");
    assert.equal((await clerk.post("/accountability/records", input)).status, 403);
    const notified = ok(await clerk.get(`/accountability/notifications?account_id=${accounts.culture.id}`)).items[0];
    const made = ok(await chief.post("/accountability/records", { ...input, consequences: "引发负面舆情", evidence: [{ kind: "notification", id: notified.id }] }), 201);
    const path = `/accountability/records/${made.id}`;
    assert.deepEqual([made.state, made.evidence.length, made.content.persons.length], ["proposed", 1, 2]);
    assert.equal((await chief.post(`${path}/transfer`, { transferred_to: "市纪委监委", letter_number: "函1" })).body.code, "accountability.guard.not_the_proposer");
    ok(await boss.post(`${path}/transfer`, { transferred_to: "市纪委监委", letter_number: `云府办函〔${year}〕60号` }));
    assert.equal(ok(await boss.post(`${path}/record-result`, { result: "诫勉谈话", concluded_on: today })).state, "concluded");
    for (const [who, status] of [[leader, 200], [clerk, 403], [officer, 403], [head, 403]]) assert.equal((await who.get(path)).status, status);
    const bundle = ok(await boss.get(`${path}/evidence`));
    assert.ok(bundle.ledger.entries.length >= 4 && bundle.ledger.entries.every((entry) => entry.leaf.length === 64));
    assert.equal((await leader.get(`${path}/evidence`)).status, 403);
    assert.equal((await boss.get("/accountability/records/export?format=csv")).status, 200);
});

test("4.3b lists are exported as they are filtered; who has no part in it is refused", async () => {
    for (const list of ["ladder", "notifications", "admonitions", "advices"]) {
        assert.equal((await officer.get(`/accountability/${list}/export?format=csv`)).status, 200, list);
        assert.equal((await security.get(`/accountability/${list}`)).status, 403, list);
    }
    assert.equal((await clerk.get("/accountability/advices/999999")).status, 404);
    assert.equal((await clerk.get("/accountability/notifications?state=lost")).status, 422);
    assert.equal((await chief.post("/accountability/admonitions/999999/decline", { reason: "x" })).status, 404);
});
