// An inspection round over the real binary: planned, previewed, drawn, filled in, confirmed by a second person, closed, corrected; the watch list.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082", "hex");
const menu = "m-19-no-interaction";
const unclear = "m-2.2-no-function";
let city, clerk, chief, officer, editor, watcher;
let round, lines;

const day = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86400_000).toISOString().slice(0, 10);
const good = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const refused = (answer, status, code, field) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.equal(answer.body.code, code);
    if (field) assert.equal(answer.body.field, field);
    assert.match(answer.body.detail, /[。？]$/);
};
const plan = (more) => ({ title: "2026年抽查", kind: "full", scope: "full", period_from: day(-20), period_to: day(-1), scope_unit_id: city.units.root.id, items: [menu, unclear], ...more });
const register = async (unit, id, name) => good(await clerk.post("/accounts", { name, platform: "weibo", platform_account_id: id, kind: "publishing", host_unit_id: unit.id, opened_on: "2026-01-05", exception_reason: "原有账号" }), 201);
const evidence = async (who) => {
    const upload = good(await who.post("/uploads", { file_name: "菜单.png", size_bytes: png.length }), 201);
    good(await who.ask("PUT", `/uploads/${upload.id}/chunks/0`, { raw: png }));
    return good(await who.post("/attachments", { upload_id: upload.id }), 201).id;
};
const answer = (who, line, items, more) => who.put(`/round-accounts/${line.id}/answers`, { items, ...more });
const step = (who, action, body = {}) => who.post(`/rounds/${round.id}/${action}`, body);

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "officer", "editor", "watcher"] });
    ({ clerk, chief, officer, editor, watcher } = city.people);
    await register(city.units.town_office, "1000000001", "望潮文化");
    await register(city.units.town, "1000000002", "望潮发布");
    await register(city.units.other_town, "1000000003", "松岗发布");
    await register(city.units.department, "1000000004", "云湾教育");
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("4.3a a plan that cannot be is refused in words, and its preview like it", async () => {
    refused(await editor.post("/rounds", plan()), 403, "organisation.verb_not_granted");
    refused(await editor.get("/rounds"), 403, "organisation.verb_not_granted");
    const sampled = (more) => plan({ kind: "sampled", ...more });
    for (const send of [(body) => clerk.post("/rounds", body), (body) => clerk.post("/rounds/preview", body)]) {
        refused(await send(plan({ period_from: day(-1), period_to: day(-20) })), 422, "rounds.period_reversed", "period_to");
        refused(await send(plan({ period_from: day(2), period_to: day(9) })), 422, "rounds.period_ahead", "period_from");
        refused(await send(sampled({ share_percent: 0 })), 422, "rounds.share_out_of_bounds", "share_percent");
        refused(await send(sampled({ share_percent: 101 })), 422, "rounds.share_out_of_bounds", "share_percent");
        refused(await send(sampled({ share_percent: 10 })), 422, "rounds.share_too_small", "share_percent");
        refused(await send(plan({ items: ["9.9-nothing"] })), 422, "rounds.unknown_item", "items");
        refused(await send(plan({ unit_kinds: ["moon"] })), 422, "api.not_one_of", "unit_kinds");
    }
    refused(await officer.post("/rounds", plan()), 422, "rounds.no_such_unit", "scope_unit_id");
    const nobody = good(await clerk.post("/rounds", plan({ platforms: ["douyin"] })), 201);
    refused(await clerk.post(`/rounds/${nobody.id}/start`, {}), 409, "rounds.no_accounts");
    good(await clerk.post(`/rounds/${nobody.id}/withdraw`, { reason: "范围有误" }));
});

test("4.3a the preview shows the strata, the start draws and publishes the seed", async () => {
    const options = good(await clerk.get("/rounds/options"));
    assert.ok(options.items.some((i) => i.id === menu && i.is_veto && !i.is_by_machine));
    assert.ok(options.items.find((i) => i.id === "2.4d-stale-update").is_veto);
    const seen = good(await clerk.post("/rounds/preview", plan({ kind: "sampled", share_percent: 50 })));
    assert.equal(seen.accounts_total, 4);
    assert.equal(seen.accounts_drawn, 2);
    assert.equal(seen.strata.reduce((sum, s) => sum + s.drawn, 0), 2);
    round = good(await clerk.post("/rounds", plan()), 201);
    assert.equal(round.seed, "");
    round = good(await step(clerk, "start"));
    assert.match(round.seed, /^[0-9a-f]{16}$/);
    assert.equal(round.accounts_drawn, 4);
    refused(await step(clerk, "start"), 409, "flow.not_from_this_state");
    refused(await step(clerk, "close"), 409, "rounds.guard.machine_has_checked");
    assert.equal((await officer.get(`/rounds/${round.id}`)).status, 404);
    lines = Object.fromEntries((await clerk.all(`/rounds/${round.id}/accounts?limit=2`)).map((l) => [l.account.name, l]));
    assert.equal(Object.keys(lines).length, 4);
    assert.equal(lines["云湾教育"].area_name, "市直单位");
});

test("4.3a inspectors are given accounts and find them in their lists", async () => {
    const people = good(await clerk.get(`/rounds/${round.id}/inspectors`)).items;
    assert.ok(people.some((p) => p.person_id === watcher.id));
    assert.ok(!people.some((p) => p.person_id === editor.id));
    refused(await step(clerk, "assignments", { inspector_ids: [editor.id] }), 422, "rounds.no_inspector", "inspector_ids");
    refused(await step(clerk, "assignments", { inspector_ids: [officer.id] }), 422, "rounds.out_of_reach");
    round = good(await step(clerk, "assignments", { inspector_ids: [watcher.id] }));
    const [mine] = good(await watcher.get("/check-lists")).items;
    assert.equal(mine.accounts, 4);
    assert.ok(good(await watcher.get("/inbox")).items.some((i) => i.subject_kind === "round" && i.subject_id === round.id));
    const paper = await watcher.get(`/rounds/${round.id}/check-list`);
    assert.equal(paper.status, 200);
});

test("4.3a a check list drafted as a paper is as full as the one that is printed", async () => {
    const drafted = good(await clerk.post("/papers", { template: "inspection_checklist", subject_id: round.id }), 201);
    assert.equal(drafted.kind, "inspection_checklist");
    const text = drafted.sections.map((s) => s.text).join("\n");
    for (const name of Object.keys(lines)) assert.ok(text.includes(name), name);
    assert.equal((await fetch(`${city.server.base}/api/v1/papers/${drafted.id}/docx`, { headers: { cookie: clerk.cookie } })).status, 200);
    refused(await clerk.post("/papers", { template: "inspection_checklist", subject_id: 999999 }), 404, "api.no_such_record");
    refused(await clerk.post("/papers", { template: "inspection_checklist", addressee_ids: [city.units.town.id], values: { round: "三季度" } }), 422, "papers.list_needs_record", "values.accounts");
    refused(await clerk.post("/papers", { template: "accountability_record", addressee_ids: [city.units.town.id], values: { unit: "望潮镇" } }), 422, "papers.value_not_given", "values.cause");
});

test("4.3a a veto item needs evidence, a note and a second person", async () => {
    const line = lines["望潮发布"];
    refused(await answer(watcher, line, [{ item: menu, answer: "problem" }]), 422, "rounds.note_missing");
    refused(await answer(watcher, line, [{ item: menu, answer: "problem", note: "菜单打不开" }]), 422, "rounds.evidence_missing");
    refused(await answer(watcher, line, [{ item: menu, answer: "perhaps" }]), 422, "api.not_one_of");
    assert.equal((await answer(editor, line, [{ item: menu, answer: "in_order" }])).status, 404);
    const file = await evidence(watcher);
    const shown = good(await answer(watcher, line, [{ item: menu, answer: "problem", note: "菜单三个栏目均打不开", attachments: [file] }], { rest_is_in_order: true }));
    const check = shown.items.find((i) => i.id === menu).checks[0];
    assert.equal(check.state, "to_confirm");
    assert.equal((await clerk.get(`/round-checks/${check.id}/files/${file}`)).status, 200);
    assert.equal((await editor.get(`/round-checks/${check.id}/files/${file}`)).status, 404);
    const noted = good(await answer(watcher, lines["云湾教育"], [{ item: unclear, answer: "problem", note: "简介未写明服务对象" }], { rest_is_in_order: true }));
    assert.ok(noted.items.find((i) => i.id === unclear).checks[0].finding_id > 0, "what is no veto needs no second person");
    for (const name of ["望潮文化", "松岗发布"]) good(await answer(watcher, lines[name], [], { rest_is_in_order: true }));
    assert.equal(good(await watcher.get("/check-lists")).items[0].done, 4);
    refused(await watcher.post(`/round-checks/${check.id}/confirm`, {}), 403, "organisation.verb_not_granted");
    good(await step(clerk, "check"));
    refused(await step(clerk, "close"), 409, "rounds.guard.nothing_to_confirm");
    const [waiting] = good(await chief.get(`/rounds/${round.id}/checks`)).items;
    assert.equal(waiting.id, check.id);
    const look = (decisions) => chief.post(`/rounds/${round.id}/second-looks`, { decisions });
    refused(await look([]), 422, "api.missing", "decisions");
    refused(await look([{ check_id: check.id, action: "perhaps" }]), 422, "api.not_one_of");
    refused(await look([{ check_id: check.id, action: "reject" }]), 422, "api.missing", "decisions.0.reason");
    refused(await look([{ check_id: 999999, action: "confirm" }]), 422, "api.no_such_record", "decisions.0");
    refused(await watcher.post(`/rounds/${round.id}/second-looks`, { decisions: [{ check_id: check.id, action: "confirm" }] }), 403, "organisation.verb_not_granted");
    assert.deepEqual(good(await look([{ check_id: check.id, action: "confirm" }])), { confirmed: 1, rejected: 0, waiting: 0 });
    const done = good(await clerk.get(`/round-accounts/${line.id}`));
    const confirmed = done.items.find((i) => i.id === menu).checks[0];
    assert.ok(confirmed.finding_id > 0);
    assert.match(good(await clerk.get(`/findings/${confirmed.finding_id}`)).title, /望潮发布.*有效互动/);
});

test("4.3a the close freezes the result, an appeal's correction is a further version", async () => {
    round = good(await step(clerk, "close"));
    const frozen = good(await clerk.get(`/rounds/${round.id}/results/0`));
    assert.equal(frozen.version, 1);
    assert.equal(frozen.failed, 1);
    assert.equal(frozen.passed, 3);
    assert.equal(frozen.observed + frozen.failed_to_observe + frozen.blocked, frozen.accounts_sampled);
    assert.equal(frozen.failures[0].account_name, "望潮发布");
    assert.deepEqual(frozen.remarks.map((r) => [r.account_name, r.items[0].item]), [["云湾教育", unclear]]);
    assert.equal((await clerk.get(`/rounds/${round.id}/export`)).status, 200);
    const town = good(await officer.get(`/rounds/${round.id}/results/0`));
    assert.equal(town.is_partial, true);
    assert.ok(town.failures.every((f) => f.account_name.startsWith("望潮")));
    assert.equal((await officer.all(`/rounds/${round.id}/accounts`)).length, 2);
    const [problem] = good(await chief.get(`/rounds/${round.id}/checks?state=problem`)).items.filter((c) => c.item === menu);
    refused(await step(clerk, "corrections", { check_ids: [problem.id], reason: "误判" }), 403, "organisation.verb_not_granted");
    round = good(await step(chief, "corrections", { check_ids: [problem.id], reason: "平台当日故障" }));
    assert.equal(good(await clerk.get(`/rounds/${round.id}/results/0`)).failed, 0);
    const versions = good(await clerk.get(`/rounds/${round.id}/results`)).items;
    assert.deepEqual(versions.map((v) => v.version), [2, 1]);
    assert.deepEqual(versions[0].changes.failed_no_more.map((a) => a.name), ["望潮发布"]);
    assert.deepEqual(good(await clerk.get(`/rounds/${round.id}/results/1`)), frozen);
    assert.equal((await clerk.get(`/rounds/${round.id}/results/9`)).status, 404);
});

test("4.3a who is on the watch list is drawn whatever the lot says", async () => {
    const account = lines["松岗发布"].account.id;
    refused(await clerk.post("/watch-list", { account_id: account, reason: "群众反映", ends_on: day(-1) }), 422, "rounds.watch_ends_in_past", "ends_on");
    refused(await officer.post("/watch-list", { account_id: account, reason: "群众反映" }), 422, "rounds.no_such_account", "account_id");
    const entry = good(await clerk.post("/watch-list", { account_id: account, reason: "群众反映", ends_on: day(30) }), 201);
    refused(await clerk.post("/watch-list", { account_id: account, reason: "再次" }), 409, "rounds.already_on_watch_list");
    const seen = good(await clerk.post("/rounds/preview", plan({ kind: "sampled", share_percent: 1, unit_ids: [city.units.other_town.id] })));
    assert.deepEqual(seen.reasons.map((r) => [r.reason, r.accounts]), [["watch_list", 1]]);
    good(await clerk.post(`/watch-list/${entry.id}/leave`, { reason: "已整改" }));
    refused(await clerk.post(`/watch-list/${entry.id}/leave`, { reason: "再次" }), 409, "rounds.not_on_watch_list");
    assert.equal(good(await clerk.get("/watch-list")).total, 0);
    assert.equal(good(await clerk.get("/watch-list?standing=left")).items[0].entered_on, today);
});
