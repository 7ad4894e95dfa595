// Problems that people register, and the rectification order in full, over the real binary.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { makeCity, staff, today } from "./lib/city.mjs";
import { hand_in } from "./lib/files.mjs";

const machine = parse(readFileSync(new URL("../../rulebook/machines/finding.yaml", import.meta.url), "utf8"));
const actions = ["verify", "confirm", "reject", "dispatch", "sign_for", "answer", "sign_answer", "send_back_answer", "take_back_answer", "return_rework", "close", "request_extension", "decide_extension", "appeal", "take_back_appeal", "decide_appeal", "return_not_ours", "decide_return", "request_suspension", "decide_suspension", "resume", "remind"];
let city, clerk, chief, boss, officer, editor, head, leader, other_editor, watcher, account;

const fine = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
let pasts = 0;
const problem = (more = {}) => ({ item: "m-3.4-no-reply", subject_kind: "account", subject_id: account, what: `留言无人回复（第 ${++pasts} 次）`, ...more });

before(async () => {
    city = await makeCity();
    ({ clerk, chief, boss, officer, editor, head, leader, other_editor, watcher } = city.people);
    const input = { name: "望潮发布", platform: "weibo", platform_account_id: "1000000001", kind: "publishing", host_unit_id: city.units.town_office.id, certified_host: "望潮镇文化站" };
    account = fine(await clerk.post("/accounts", input), 201).id;
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("4.1 a person registers a problem with a picture; it starts at 待核实 with article, source and evidence", async () => {
    const items = fine(await clerk.get("/manual-items")).items;
    assert.ok(items.every((item) => item.article.text && item.severity_zh));
    const picture = await hand_in(clerk);
    const made = fine(await clerk.post("/findings", problem({ link: "https://example.cn/1", attachment_ids: [picture] })), 201);
    assert.equal(made.state, "to_verify");
    assert.equal(made.source, "person");
    assert.match(made.title, /^「望潮发布」公众留言处理反馈不及时/);
    assert.equal(made.files.length, 1);
    assert.ok(made.evidence.some((field) => field.zh === "链接" && field.value === "https://example.cn/1"));
    assert.equal((await editor.get(`/findings/${made.id}/files/${picture}`)).status, 200);
    assert.equal((await other_editor.get(`/findings/${made.id}/files/${picture}`)).status, 404);
    assert.equal((await clerk.get(`/findings/${made.id}/files/99999`)).status, 404);
    assert.equal(fine(await clerk.get("/findings?source=person")).total, 1);
    assert.equal(fine(await clerk.get("/findings?source=round")).total, 0);
});

test("4.1 what is not the person's to register is refused: item, subject, scope, day, another's file", async () => {
    const refused = async (who, more, code, status = 422) => {
        const answer = await who.post("/findings", problem(more));
        assert.equal(answer.status, status, JSON.stringify(answer.body));
        assert.equal(answer.body.code, code);
    };
    await refused(clerk, { item: "m-none" }, "supervision.unknown_item");
    await refused(clerk, { subject_id: 99999999 }, "supervision.no_such_subject");
    await refused(clerk, { item: "m-1-duty-not-clear" }, "supervision.subject_of_another_kind");
    await refused(clerk, { first_day: "2039-01-01" }, "supervision.day_to_come");
    await refused(editor, {}, "organisation.verb_not_granted", 403);
    await refused(watcher, {}, "organisation.verb_not_granted", 403);
    assert.equal((await chief.post("/findings", problem({ attachment_ids: [await hand_in(clerk)] }))).status, 422);
    assert.equal((await clerk.post("/findings", problem({ what: "" }))).status, 422);
    assert.equal((await officer.post("/findings", problem({ item: "m-1-duty-not-clear", subject_kind: "unit", subject_id: city.units.other_town.id }))).body.code, "supervision.no_such_subject");
    assert.equal(fine(await officer.post("/findings", problem()), 201).source, "person");
});

const found = async (item = "m-3.4-no-reply") => fine(await clerk.post("/findings", problem({ item })), 201);
const take = async (who, finding, action, input = {}) => fine(await who.post(`/findings/${finding.id}/${action}`, input));
const refused = async (who, finding, action, input, code) => {
    const answer = await who.post(`/findings/${finding.id}/${action}`, input);
    assert.ok(answer.status >= 400, `${action} was taken`);
    assert.equal(answer.body.code, code);
    return answer;
};
const later = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const day_of = (instant) => new Date(instant + 8 * 3600_000).toISOString().slice(0, 10);

// How a finding comes into each state, by the interface alone.
const into = {
    to_verify: () => found(),
    to_confirm: async () => take(clerk, await found("m-4.2-security"), "verify"),
    to_dispatch: async () => take(clerk, await found(), "verify"),
    not_upheld: async () => take(clerk, await found(), "reject", { reason: "截图系伪造" }),
    to_sign_for: async () => take(clerk, await into.to_dispatch(), "dispatch", { person_id: editor.id, reason: "请按期整改" }),
    rectifying: async () => take(editor, await into.to_sign_for(), "sign_for"),
    to_sign_answer: async () => take(editor, await into.rectifying(), "answer", { answer: "已回复", before: [await hand_in(editor)], after: [await hand_in(editor)] }),
    extension_requested: async () => {
        const finding = await into.rectifying();
        return take(head, finding, "request_extension", { reason: "待平台处理", due_on: day_of(Date.parse(finding.rectify_due_at)) });
    },
    appealed: async () => take(head, await into.rectifying(), "appeal", { reason: "留言已回复" }),
    to_rule_on_return: async () => take(head, await into.rectifying(), "return_not_ours", { reason: "账号已划转", unit_id: city.units.other_town.id }),
    suspension_requested: async () => take(head, await into.rectifying(), "request_suspension", { reason: "平台升级", due_on: later(2), proof: [await hand_in(head)] }),
    suspended: async () => take(clerk, await into.suspension_requested(), "decide_suspension", { decision: "granted" }),
    to_recheck: async () => take(leader, await into.to_sign_answer(), "sign_answer"),
    rework: async () => take(chief, await into.to_recheck(), "return_rework", { reason: "仍无回复" }),
    closed: async () => take(chief, await into.to_recheck(), "close"),
};

test("4.1 every cell of state, event and role: what is not open to a role is refused to it, what is open stands in the table", async () => {
    let cells = 0;
    for (const [state, make] of Object.entries(into)) {
        const finding = await make();
        assert.equal(finding.state, state);
        for (const login of ["clerk", "chief", "boss", "officer", "editor", "head", "leader", "other_editor", "watcher", "security"]) {
            const role = staff[login][0];
            const seen = await city.people[login].get(`/findings/${finding.id}`);
            const open = seen.status === 200 ? seen.body.allowed_actions.filter((action) => action.is_allowed).map((action) => action.action) : [];
            for (const action of actions) {
                cells += 1;
                const row = machine.transitions.find((each) => each.event === action && each.from?.includes(state));
                if (open.includes(action)) {
                    assert.ok(row?.roles.includes(role), `${state} ${action} ${role}`);
                    continue;
                }
                const answer = await city.people[login].post(`/findings/${finding.id}/${action}`, {});
                assert.ok([403, 404, 409, 422, 429].includes(answer.status), `${state} ${action} ${role}: ${answer.status}`);
                if (!row?.roles.includes(role) && login !== "other_editor" && login !== "security" && seen.status === 200) assert.ok([403, 404, 409].includes(answer.status), `${state} ${action} ${role}: ${answer.status}`);
            }
        }
        assert.equal(fine(await clerk.get(`/findings/${finding.id}`)).state, state, "a refused step changed the state");
    }
    assert.equal(cells, Object.keys(into).length * 10 * actions.length);
});

test("4.1 a serious problem is verified by two, dispatched to a person, answered with pictures, signed, re-checked and closed by another", async () => {
    let finding = await into.to_confirm();
    await refused(clerk, finding, "confirm", {}, "supervision.guard.second_person_if_serious");
    await take(chief, finding, "confirm");
    const handlers = fine(await chief.get(`/findings/${finding.id}/handlers`)).items;
    assert.ok(handlers.some((person) => person.id === editor.id));
    await refused(chief, finding, "dispatch", { person_id: clerk.id }, "supervision.person_not_of_unit");
    finding = await take(chief, finding, "dispatch", { person_id: editor.id });
    assert.match(finding.order_number, /^整改〔\d{4}〕\d+号$/);
    assert.ok(fine(await editor.get("/inbox")).items.some((item) => item.subject_id === finding.id));
    assert.ok(!fine(await head.get("/inbox")).items.some((item) => item.subject_id === finding.id));
    finding = await take(editor, finding, "sign_for");
    assert.equal(finding.signed_for.by.id, editor.id);
    const [before_picture, after_picture] = [await hand_in(editor, "前.png"), await hand_in(editor, "后.png")];
    finding = await take(editor, finding, "answer", { answer: "已更换密码", cause: "管理疏忽", prevention: "专人保管", before: [before_picture], after: [after_picture] });
    await refused(editor, finding, "sign_answer", {}, "organisation.verb_not_granted");
    finding = await take(leader, finding, "sign_answer");
    assert.deepEqual(finding.files.filter((file) => file.answer_id === finding.answers[0].id).map((file) => file.part).sort(), ["after", "before"]);
    assert.equal(finding.rechecks[0].outcome, "not_checkable");
    await refused(chief, finding, "close", {}, "supervision.guard.not_dispatcher");
    finding = await take(clerk, finding, "close");
    assert.equal(finding.look_back.outcome, "waiting");
    assert.ok(finding.desks.every((desk) => desk.ended_at !== null));
});

test("4.1 an appeal is decided by somebody who neither verified nor dispatched", async () => {
    const finding = await into.appealed();
    await refused(clerk, finding, "decide_appeal", { decision: "upheld", reason: "r" }, "organisation.verb_not_granted");
    assert.equal((await take(boss, finding, "decide_appeal", { decision: "changed", reason: "给足时间", due_on: later(20) })).state, "rectifying");
    await refused(head, finding, "appeal", { reason: "再诉" }, "supervision.guard.first_appeal");
});

test("4.1 an appeal is taken back by the unit before it is decided, the desk is told, and there is no second one", async () => {
    const finding = await into.appealed();
    await refused(editor, finding, "take_back_appeal", {}, "organisation.verb_not_granted");
    assert.equal((await take(head, finding, "take_back_appeal")).state, "rectifying");
    const shown = fine(await clerk.get(`/findings/${finding.id}`));
    assert.ok(shown.alerts.some((alert) => /撤回了对.*申诉/.test(alert.body)), JSON.stringify(shown.alerts));
    await refused(boss, finding, "decide_appeal", { decision: "upheld", reason: "r" }, "flow.not_from_this_state");
    await refused(head, finding, "appeal", { reason: "再诉" }, "supervision.guard.first_appeal");
});

test("4.1 reminders: one and many, at most once in four hours, each with its number and its receipt", async () => {
    const [one, two] = [await into.to_sign_for(), await into.rectifying()];
    const sent = fine(await clerk.post("/findings/bulk", { ids: [one.id, two.id], action: "remind", input: { reason: "请抓紧" } }));
    assert.deepEqual(sent.done, [one.id, two.id]);
    const again = fine(await clerk.post("/findings/bulk", { ids: [one.id, two.id], action: "remind", input: {} }));
    assert.deepEqual(again.refused.map((item) => item.refusal.code), ["supervision.guard.reminded_long_ago", "supervision.guard.reminded_long_ago"]);
    const reminder = fine(await clerk.get(`/findings/${two.id}`)).alerts.find((alert) => alert.kind === "reminder");
    assert.match(reminder.number, /^催办〔\d{4}〕\d+号$/);
    const alerts = fine(await editor.get("/finding-alerts"));
    const shown = alerts.items.find((alert) => alert.id === reminder.id);
    assert.equal(shown !== undefined, reminder.is_delivered, "outside working time it waits for the next working moment");
    assert.equal((await other_editor.post(`/finding-alerts/${reminder.id}/read`)).status, 404);
    if (!reminder.is_delivered) return;
    fine(await editor.post(`/finding-alerts/${reminder.id}/read`));
    assert.ok(fine(await clerk.get(`/findings/${two.id}`)).alerts.find((alert) => alert.id === reminder.id).read_at);
});

test("4.1 statistics: every number is the length of the list it opens, within the scope, and leaves as a sheet", async () => {
    const table = fine(await clerk.get("/rectification-statistics?by=unit"));
    const row = table.rows.find((each) => each.unit.id === city.units.town_office.id);
    for (const value of row.values) {
        const list = fine(await clerk.get(`/rectification-statistics/records?measure=${value.measure}&part=counted&unit_id=${row.unit.id}`));
        assert.equal(list.total, value.counted, value.measure);
        const holding = fine(await clerk.get(`/rectification-statistics/records?measure=${value.measure}&part=holding&unit_id=${row.unit.id}`));
        assert.equal(holding.total, value.holding, value.measure);
    }
    assert.equal(row.values.find((value) => value.measure === "signed_in_time").holding > 0, true);
    assert.equal(fine(await clerk.get("/rectification-statistics?by=town")).rows[0].unit.id, city.units.town.id);
    assert.equal(fine(await other_editor.get("/rectification-statistics")).rows.length, 0);
    assert.equal((await clerk.get("/rectification-statistics/export?format=xlsx")).status, 200);
    assert.equal((await clerk.get("/rectification-statistics/records/export?format=csv&measure=returned")).status, 200);
    assert.equal((await clerk.get("/rectification-statistics/records?measure=beauty")).body.code, "supervision.unknown_measure");
    assert.equal((await clerk.get(`/rectification-statistics?from=${today}&to=2020-01-01`)).body.code, "supervision.period_backwards");
    assert.equal((await city.people.security.get("/rectification-statistics")).status, 403);
});

test("4.1 bad input: no proof, a day out of range, another's picture, a look-back that is not due", async () => {
    const finding = await into.rectifying();
    await refused(head, finding, "request_suspension", { reason: "r", due_on: later(2) }, "api.missing");
    await refused(head, finding, "request_suspension", { reason: "r", due_on: later(60), proof: [await hand_in(head)] }, "supervision.suspension_out_of_range");
    assert.equal((await editor.post(`/findings/${finding.id}/answer`, { answer: "已办", after: [await hand_in(head)] })).status, 422);
    await refused(head, finding, "return_not_ours", { reason: "r", unit_id: city.units.town_office.id }, "supervision.returned_to_itself");
    assert.equal((await clerk.post(`/findings/${finding.id}/look-back`, { outcome: "mended", note: "看过" })).body.code, "supervision.no_look_back");
    assert.equal((await editor.post(`/findings/${finding.id}/look-back`, { outcome: "mended", note: "看过" })).status, 403);
    assert.equal((await clerk.post(`/findings/${finding.id}/look-back`, { outcome: "perhaps", note: "看过" })).status, 422);
});
