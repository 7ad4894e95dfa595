// Applications as the pages drive them: the form while it is typed, the route by the tree, signatures, refusals in words, the opening; and
// every (state, event, role) cell of the process table.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { makeCity, staff, today } from "./lib/city.mjs";

const machine = parse(readFileSync(new URL("../../rulebook/machines/application.yaml", import.meta.url), "utf8"));
const permissions = parse(readFileSync(new URL("../../rulebook/permissions.yaml", import.meta.url), "utf8"));

let city, clerk, chief, boss, officer, editor, head, leader, other_editor, security;
before(async () => {
    city = await makeCity();
    ({ clerk, chief, boss, officer, editor, head, leader, other_editor, security } = city.people);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const holders = ["principal", "leader_in_charge", "section_head", "editor"].map((duty) => ({ duty, person_name: "张三", title: "主任", phone: "13800000000" }));
let count = 0;
const form = (unit, more = {}) => ({
    host_unit_id: unit.id,
    platform: "weibo",
    name: `望潮${++count}号`,
    purpose: "发布本单位政务信息",
    certified_host: unit.name,
    exception_reason: "服务对象不同，确需另设",
    duty_holders: holders,
    ...more,
});
const ok = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const draft = async (who, unit, more) => ok(await who.post("/applications", form(unit, more)), 201);
const act = (who, application, action, input = {}) => who.post(`/applications/${application.id}/${action}`, { content_digest: application.content_digest, ...input });
const take = async (who, application, action, input) => ok(await act(who, application, action, input));
const submitted = async (who, unit, more) => {
    const made = await draft(who, unit, more);
    return take(who, made, "submit");
};
// The station's route: its own leader, then the officer of its town (nobody is the town's leader).
const approved = async () => {
    let made = await submitted(editor, city.units.town_office);
    made = await take(leader, made, "approve");
    return take(officer, made, "approve", { reason: "同意开设" });
};
async function hand_in(who, name = "截图.png") {
    const bytes = Buffer.from("89504e470d0a1a0a", "hex");
    const upload = ok(await who.post("/uploads", { file_name: name, size_bytes: bytes.length }), 201);
    ok(await who.put(`/uploads/${upload.id}/chunks/0`, undefined, { raw: bytes }));
    return ok(await who.post("/attachments", { upload_id: upload.id }), 201);
}
const opening = async (who, unit, n) => ({ opened_on: today, platform_account_id: String(3000000000 + n), certified_host: unit.name, screenshot_id: (await hand_in(who)).id });

test("2.1c the check while typing names problems with their articles, the route and the exceptions", async () => {
    const station = city.units.town_office;
    const check = ok(await editor.post("/applications/check", { host_unit_id: station.id, platform: "wechat_mini_program", name: "望潮办事" }));
    const codes = check.problems.map((p) => p.code);
    assert.ok(codes.includes("opening.duties_missing") && codes.includes("opening.purpose_missing"), codes.join());
    const below = check.problems.find((p) => p.code === "opening.needs_reason.client_below_county");
    assert.equal(below.article.key, "12-2026.filing");
    assert.deepEqual(check.exceptions.map((e) => e.code), ["client_below_county"]);
    assert.equal(check.route.approver.id, city.units.town.id);
    assert.deepEqual(check.route.steps.map((s) => s.code), ["host_leader", "officer"]);
    assert.equal((await security.post("/applications/check", { host_unit_id: station.id })).status, 403);
    assert.equal((await clerk.get(`/applications/overlap?host_unit_id=${station.id}&name=望潮`)).status, 200);
    assert.equal((await clerk.get("/applications/overlap")).status, 422);
});

test("2.1b an internal division is refused with its article, at once and without exception", async () => {
    const decision = "云编〔2026〕3号";
    const division = ok(await city.admin.post("/units", { name: "文化站宣传组", short_name: "宣传组", kind: "internal_division", level: "town", parent_id: city.units.town_office.id, decision, valid_from: "2026-01-01" }), 201);
    const refused = await editor.post("/applications", form(division));
    assert.equal(refused.status, 422);
    assert.equal(refused.body.code, "opening.internal_division");
    assert.equal(refused.body.article.key, "152-2021.2.1");
    assert.match(refused.body.detail, /不得开设/);
});

test("2.1c from draft to opened account, with materials, opinions, the paper and both filings begun", async () => {
    const station = city.units.town_office;
    let made = await draft(editor, station, { exception_reason: "" });
    assert.equal(made.state, "draft");
    assert.equal((await clerk.get(`/applications/${made.id}`)).status, 404);
    assert.equal((await other_editor.get(`/applications/${made.id}`)).status, 404);
    const file = await hand_in(editor, "开设请示.png");
    made = ok(await editor.post(`/applications/${made.id}/materials`, { attachment_id: file.id }));
    assert.equal(made.materials[0].file_name, "开设请示.png");
    made = ok(await editor.put(`/applications/${made.id}`, form(station, { name: "望潮文化", exception_reason: "" })));
    made = await take(editor, made, "submit");
    assert.equal(made.state_zh, "申请中");
    assert.equal(made.step_zh, "本单位领导审签");
    assert.equal((await editor.put(`/applications/${made.id}`, form(station))).status, 409);
    assert.equal((await clerk.get(`/applications/${made.id}/materials/${file.id}`)).status, 200);
    const unread = await leader.post(`/applications/${made.id}/approve`, {});
    assert.equal(unread.body.code, "opening.digest_missing");
    assert.equal((await act(leader, made, "approve", { content_digest: "0" })).body.code, "opening.changed_meanwhile");
    const inbox = (await leader.get("/inbox")).body.items.find((i) => i.subject_kind === "application" && i.subject_id === made.id);
    assert.match(inbox.title, /望潮文化/);
    assert.equal(inbox.task_zh, "审批");
    made = await take(leader, made, "approve", { reason: "同意上报" });
    assert.match(made.form.duty_holders[0].phone, /\*{4}/);
    made = await take(officer, made, "approve", { reason: "材料齐全，同意开设" });
    assert.equal(made.state, "approved");
    assert.match(made.approval_number, /新媒批〔\d{4}〕\d+号$/);
    const paper = await clerk.get(`/applications/${made.id}/approval.docx`);
    assert.equal(paper.status, 200);
    assert.match(paper.body.slice(0, 2), /PK/);
    const input = await opening(editor, station, 1);
    const foreign = await act(editor, made, "register_opening", { ...input, certified_host: "望潮文化公司" });
    assert.equal(foreign.body.code, "opening.certified_host_differs");
    made = await take(editor, made, "register_opening", input);
    assert.equal(made.state, "opened");
    const account = ok(await editor.get(`/accounts/${made.account_id}`));
    assert.equal(account.state, "opened_to_file");
    assert.equal(account.duty_holders.length, 4);
    assert.deepEqual(made.timeline.map((t) => t.verb_zh), ["保存", "添加材料", "修改", "报送", "审批", "批准", "登记开设"]);
});

test("2.1a a second account is refused until a reason is given, and the list shows the exception", async () => {
    const made = await draft(editor, city.units.town_office, { exception_reason: "" });
    const refused = await act(editor, made, "submit");
    assert.equal(refused.status, 422);
    assert.equal(refused.body.code, "opening.needs_reason.second_account");
    assert.match(refused.body.detail, /望潮文化/);
    ok(await editor.put(`/applications/${made.id}`, form(city.units.town_office, { name: "望潮文旅", exception_reason: "面向游客" })));
    await take(editor, ok(await editor.get(`/applications/${made.id}`)), "submit");
    const listed = (await clerk.get("/applications?is_exception=true&q=文旅")).body;
    assert.deepEqual(listed.items[0].exceptions.map((e) => e.code), ["second_account"]);
    assert.equal((await other_editor.get("/applications")).body.total, 0);
    assert.equal((await security.get("/applications")).status, 403);
    assert.equal((await clerk.get("/applications/export?format=csv")).status, 200);
    assert.equal((await clerk.get("/applications/export")).status, 422);
    assert.equal((await leader.get("/applications?is_mine=true")).body.items[0].name, "望潮文旅");
});

test("2.1c a town applies to the city office directly; two who approve at once: one wins, the other is told by whom", async () => {
    let made = await submitted(other_editor, city.units.other_town, { exception_reason: "" });
    assert.equal(made.approver_unit.id, city.units.city_office.id);
    assert.deepEqual(made.route.steps.map((s) => s.code), ["clerk", "section_chief", "office_leader"]);
    const [first, second] = await Promise.all([1, 2].map(() => act(clerk, made, "approve", { seen_version: made.version })));
    assert.deepEqual([first.status, second.status].sort(), [200, 409]);
    const lost = [first, second].find((a) => a.status === 409);
    assert.equal(lost.body.code, "opening.changed_meanwhile");
    assert.match(lost.body.detail, /人员clerk/);
    made = ok(await clerk.get(`/applications/${made.id}`));
    made = await take(chief, made, "send_back", { reason: "请再核功能定位", to_step: "clerk" });
    made = await take(clerk, made, "approve");
    made = await take(chief, made, "approve");
    assert.equal((await act(chief, made, "approve")).body.code, "opening.guard.at_own_step");
    const bulk = ok(await boss.post("/applications/bulk", { items: [{ id: made.id, content_digest: made.content_digest }, { id: 999999999, content_digest: "0" }], action: "approve", input: { reason: "同意" } }));
    assert.deepEqual(bulk.done, [made.id]);
    assert.equal(bulk.refused[0].refusal.status, 404);
});

test("countersign and delegation: who is asked answers, who is delegated signs in another's place", async () => {
    let made = await submitted(other_editor, city.units.other_town);
    made = await take(clerk, made, "countersign", { reason: "请核是否重复", unit_ids: [city.units.town.id] });
    assert.equal((await act(clerk, made, "approve")).body.code, "opening.guard.countersigns_settled");
    assert.equal((await officer.get(`/applications/${made.id}`)).status, 200);
    assert.ok((await officer.get("/inbox")).body.items.some((i) => i.task === "answer_countersign" && i.subject_id === made.id));
    made = await take(officer, made, "answer_countersign", { reason: "不重复" });
    assert.equal(made.countersigns[0].answer, "不重复");
    made = ok(await clerk.get(`/applications/${made.id}`));
    made = await take(clerk, made, "approve");
    const colleague = ok(await boss.post("/delegations", { process: "application", to_person_id: city.people.chief.id, starts_on: today, ends_on: today, reason: "出差" }), 201);
    assert.equal(colleague.is_in_force, true);
    assert.equal((await boss.post("/delegations", { process: "application", to_person_id: city.people.editor.id, starts_on: today, ends_on: today, reason: "出差" })).body.code, "flow.delegate_to_colleague");
    made = await take(chief, made, "approve");
    assert.equal((await act(chief, made, "approve")).body.code, "opening.guard.no_signature_yet");
    assert.ok((await chief.get("/inbox")).body.items.some((i) => i.subject_id === made.id), "the delegated desk's items stand in the inbox");
    assert.equal((await chief.post(`/delegations/${colleague.id}/revoke`)).status, 404);
    assert.equal(ok(await boss.post(`/delegations/${colleague.id}/revoke`)).is_in_force, false);
    assert.equal((await chief.get("/delegations")).body.items.length, 1);
    await take(boss, made, "approve");
});

test("reminders are rare; a withdrawn application may be submitted again, but not after somebody acted", async () => {
    let made = await submitted(editor, city.units.town_office);
    await take(editor, made, "remind", { reason: "请尽快办理" });
    assert.equal((await act(editor, made, "remind")).status, 429);
    made = await take(editor, made, "withdraw");
    made = await take(editor, made, "submit");
    made = await take(leader, made, "approve");
    assert.equal((await act(editor, made, "withdraw")).body.code, "opening.guard.nobody_acted_yet");
    made = await take(officer, made, "send_back", { reason: "补充材料" });
    assert.equal(made.state, "sent_back");
});

// ---- the cells

const verb_of = { submit: "write_application", withdraw: "write_application", register_opening: "write_application", approve: "decide_application", send_back: "decide_application", reject: "decide_application", give_opinion: "decide_application", countersign: "decide_application", answer_countersign: "answer_countersign", remind: "remind_application" };
const holds = (role, verb) => Object.keys(permissions.verbs.opening[verb].holders).some((g) => (permissions.groups[g] ?? [g]).includes(role));
const reach = {
    draft: () => draft(editor, city.units.town_office),
    submitted: () => submitted(editor, city.units.town_office),
    sent_back: async () => take(leader, await reach.submitted(), "send_back", { reason: "补充" }),
    withdrawn: async () => take(editor, await reach.submitted(), "withdraw"),
    approved,
    rejected: async () => take(officer, await take(leader, await reach.submitted(), "approve"), "reject", { reason: "重复" }),
    opened: async () => take(editor, await approved(), "register_opening", await opening(editor, city.units.town_office, 100 + ++count)),
};

for (const state of Object.keys(reach)) {
    test(`every event by every role in state ${state}`, async () => {
        const events = machine.transitions.filter((t) => t.roles && verb_of[t.event]);
        let cells = 0;
        for (const [login, [role]] of Object.entries(staff)) {
            const who = city.people[login];
            for (const event of events) {
                // A step that may go through gets a record of its own.
                const made = await reach[state]();
                const input = { reason: "意见", unit_ids: [city.units.department.id] };
                if (event.event === "register_opening") Object.assign(input, { opened_on: today, platform_account_id: "1", certified_host: "x", screenshot_id: 1 });
                const allowed = event.event === "countersign" ? input : { ...input, unit_ids: [] };
                const answer = await act(who, made, event.event, allowed);
                const said = `${state} ${event.event} ${login} (${role}): ${answer.status} ${answer.body.detail ?? ""}`;
                const is_open = (event.from ?? []).includes(state);
                if (!holds(role, verb_of[event.event])) assert.ok([403, 404].includes(answer.status), said);
                else if (!is_open) assert.ok([409, 404].includes(answer.status), said);
                else if (!event.roles.includes(role)) assert.ok([403, 404].includes(answer.status), said);
                else assert.ok([200, 404, 409, 422].includes(answer.status), said);
                if (answer.status === 200) assert.ok(is_open && event.roles.includes(role) && holds(role, verb_of[event.event]), said);
                ++cells;
            }
        }
        assert.equal(cells, Object.keys(staff).length * events.length);
    });
}
