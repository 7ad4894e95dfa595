// 1.2, 1.4: units, people and posts through the interface: reorganisations with what hangs on a unit, who sees and may do what.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client } from "./lib/client.mjs";
import { makeCity, password, today } from "./lib/city.mjs";

let city;
before(async () => (city = await makeCity({ only: ["clerk", "officer", "editor", "head", "other_editor", "security"] })));
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const decision = "云湾编办〔2026〕2号";
const refused = (answer, status, code) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.equal(answer.body.code, code);
    assert.ok(answer.body.detail.length > 8 && !answer.body.detail.includes("{"), answer.body.detail);
};
const done = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
async function unit(name, kind = "department", parent = city.units.root, level = "city") {
    const input = { name, short_name: name, kind, level, parent_id: parent.id, decision, valid_from: "2026-01-01" };
    return done(await city.people.clerk.post("/units", input), 201);
}
async function account(host, number) {
    const input = { name: `账号${number}`, platform: "weibo", platform_account_id: String(number), kind: "publishing", host_unit_id: host.id };
    return done(await city.people.clerk.post("/accounts", input), 201);
}
// The outbox is drained once a second.
async function eventually(what, until) {
    for (const end = Date.now() + 8000; Date.now() < end; await new Promise((r) => setTimeout(r, 200))) {
        const value = await what();
        if (until(value)) return value;
    }
    assert.fail("did not come about within 8 s");
}

test("every page of units, people and posts is reached and within the scope", async () => {
    const { clerk, officer, editor } = city.people;
    assert.ok((await clerk.all("/units?limit=2")).length >= 8);
    assert.deepEqual((await officer.all("/units")).map((u) => u.name).sort(), ["望潮镇", "望潮镇文化站"].sort());
    assert.deepEqual((await editor.all("/units")).map((u) => u.name), ["望潮镇文化站"]);
    assert.ok((await city.admin.all("/people?limit=2")).length >= 7);
    assert.ok((await officer.all("/people?limit=1")).length >= 3);
    assert.ok((await city.admin.all("/appointments?limit=3")).length >= 7);
    assert.equal((await clerk.get(`/units?under=${city.units.town.id}&kind=subordinate_unit`)).body.total, 1);
    for (const query of ["kind=ministry", "limit=0", "limit=201", "cursor=xx", "parent_id=x", "unknown=1"])
        assert.equal((await clerk.get(`/units?${query}`)).status, 422, query);
});

test("what lies outside the scope does not exist", async () => {
    const { officer, editor } = city.people;
    const foreign = city.units.other_town.id;
    refused(await officer.get(`/units/${foreign}`), 404, "organisation.no_such_record");
    refused(await officer.post(`/units/${foreign}/rename`, { name: "甲乙", short_name: "甲乙", effective_on: today, decision }), 404, "organisation.no_such_record");
    refused(await editor.get(`/people/${city.people.other_editor.id}`), 404, "organisation.no_such_record");
    refused(await officer.get("/units/999999999"), 404, "organisation.no_such_record");
    refused(await officer.post(`/units/${city.units.town.id}/rename`, { name: "甲乙", short_name: "甲乙", effective_on: today, decision }), 403, "organisation.verb_not_granted");
});

test("a rename keeps the name of the days before, and an old version is refused", async () => {
    const { clerk } = city.people;
    const made = await unit("云湾市体育局");
    const input = { name: "云湾市文化体育局", short_name: "文体局", effective_on: "2026-02-01", decision };
    const renamed = done(await clerk.post(`/units/${made.id}/rename`, input, { headers: { "if-match": `"${made.version}"` } }));
    assert.equal(renamed.history.length, 2);
    assert.equal((await clerk.get(`/units/${made.id}?as_of=2026-01-31`)).body.name, "云湾市体育局");
    assert.equal((await clerk.get(`/units/${made.id}?as_of=2026-02-01`)).body.name, "云湾市文化体育局");
    assert.equal((await clerk.get(`/units/${made.id}?as_of=2025-12-31`)).status, 404);
    assert.ok(!(await clerk.get("/units/tree?as_of=2025-12-31")).body.items.some((u) => u.id === made.id));
    refused(await clerk.patch(`/units/${made.id}`, { short_name: "体局" }, { headers: { "if-match": `"${made.version}"` } }), 412, "organisation.version_changed");
    refused(await clerk.post(`/units/${made.id}/rename`, { ...input, effective_on: "2026-02-30" }), 422, "api.not_a_day");
    refused(await clerk.post("/units", { name: "云湾市文化体育局", short_name: "x", kind: "department", level: "city", parent_id: city.units.root.id, decision, valid_from: "2026-01-01" }), 409, "organisation.unit_name_taken");
});

test("a merger takes accounts along and is done once", async () => {
    const { clerk } = city.people;
    const [from, into] = [await unit("云湾市商务局"), await unit("云湾市口岸局")];
    const hosted = await account(from, 4100001);
    const merge = () => clerk.post(`/units/${from.id}/merge`, { into_unit_id: into.id, effective_on: today, decision }, { headers: { "idempotency-key": "merge-1" } });
    assert.equal(done(await merge()).id, into.id);
    assert.equal(done(await merge()).id, into.id);
    await eventually(async () => (await clerk.get(`/accounts/${hosted.id}`)).body, (a) => a.host_unit.id === into.id);
    const gone = done(await clerk.get(`/units/${from.id}`));
    assert.equal(gone.state, "merged");
    assert.equal(gone.accounts, 0);
    assert.equal(gone.successions[0].successor.id, into.id);
    assert.ok(gone.allowed_actions.every((a) => !a.is_allowed && a.refusal.detail));
    refused(await clerk.post(`/units/${from.id}/merge`, { into_unit_id: into.id, effective_on: today, decision }), 409, "organisation.unit_not_active");
});

test("a split gives every account to one successor", async () => {
    const { clerk } = city.people;
    const whole = await unit("云湾市交通局");
    const one = await account(whole, 4200001);
    const split = (first, second) => clerk.post(`/units/${whole.id}/split`, {
        successors: [{ name: "云湾市公路局", short_name: "公路局", account_ids: first }, { name: "云湾市港航局", short_name: "港航局", account_ids: second }],
        effective_on: today, decision });
    refused(await split([], []), 422, "organisation.accounts_left");
    refused(await split([one.id], [one.id]), 422, "organisation.account_given_twice");
    const made = done(await split([], [one.id])).items;
    await eventually(async () => (await clerk.get(`/accounts/${one.id}`)).body, (a) => a.host_unit.id === made[1].id);
});

test("only an empty unit is abolished", async () => {
    const { clerk } = city.people;
    refused(await clerk.post(`/units/${city.units.town.id}/abolish`, { effective_on: today, decision }), 409, "organisation.has_children");
    refused(await clerk.post(`/units/${city.units.root.id}/abolish`, { effective_on: today, decision }), 409, "organisation.root_stays");
    const empty = await unit("云湾市临时办");
    assert.equal(done(await clerk.post(`/units/${empty.id}/abolish`, { effective_on: today, decision })).state, "abolished");
});

test("administrators and business exclude each other", async () => {
    const post = (person, role) => city.admin.post("/appointments", { person_id: person.id, unit_id: city.units.city_office.id, role, title: "兼", valid_from: today });
    refused(await post(city.people.clerk, "audit_administrator"), 409, "organisation.roles_exclude_each_other");
    refused(await post(city.people.security, "system_administrator"), 409, "organisation.roles_exclude_each_other");
    refused(await post(city.people.security, "editor"), 409, "organisation.roles_exclude_each_other");
    refused(await post(city.people.clerk, "guidance"), 422, "organisation.role_not_at_kind");
    for (const path of ["/accounts", "/posts", "/findings", "/inbox"]) {
        const answer = await city.admin.get(path);
        if (answer.body.code !== "api.no_such_path") assert.equal(answer.status, 403, path);
    }
});

test("two posts of one person: what he may do follows the one chosen, at the very next request", async () => {
    const { head } = city.people;
    const second = done(await city.admin.post("/appointments", { person_id: head.id, unit_id: city.units.town.id, role: "supervising_officer", title: "党政综合办", valid_from: today }), 201);
    assert.equal((await head.get("/units")).body.total, 1);
    const session = done(await head.post("/session/appointment", { appointment_id: second.id }));
    assert.equal(session.appointment.mode, "supervising");
    assert.equal(session.appointments.length, 2);
    assert.equal((await head.get("/units")).body.total, 2);
    done(await city.admin.post(`/appointments/${second.id}/end`, { effective_on: today, reason: "调整分工" }));
    assert.equal((await head.get("/units")).body.total, 1);
});

test("handing over a post leaves the first without it", async () => {
    const { editor } = city.people;
    const heir = done(await city.admin.post("/people", { name: "接手人", login: "heir" }), 201);
    const post = (await city.admin.get(`/appointments?person_id=${editor.id}`)).body.items[0];
    const made = done(await city.admin.post(`/appointments/${post.id}/handover`, { to_person_id: heir.person.id, effective_on: today, reason: "轮岗" }));
    assert.equal(made.person.id, heir.person.id);
    assert.equal((await editor.get("/units")).status, 403);
    assert.equal((await editor.get("/session")).body.appointments.length, 0);
    refused(await city.admin.post(`/appointments/${post.id}/handover`, { to_person_id: heir.person.id, effective_on: today, reason: "轮岗" }), 409, "organisation.appointment_ended");
});

test("disabling ends the sessions at once; phones are masked for others", async () => {
    const { other_editor: person, security } = city.people;
    assert.equal((await city.admin.get(`/people/${person.id}`)).body.phone, "138****0000");
    assert.equal((await person.get(`/people/${person.id}`)).body.phone, "13800000000");
    assert.equal(done(await city.admin.post(`/people/${person.id}/disable`, { reason: "离岗" })).is_disabled, true);
    assert.equal((await person.get("/session")).status, 401);
    assert.equal((await new Client(city.server).logIn("other_editor", password)).status, 401);
    refused(await city.admin.post(`/people/${person.id}/enable`, { reason: "返岗" }), 403, "organisation.verb_not_granted");
    done(await security.post(`/people/${person.id}/enable`, { reason: "返岗" }));
    assert.equal((await new Client(city.server).logIn("other_editor", password)).status, 201);
    refused(await security.post(`/people/${person.id}/unlock`), 409, "organisation.login_is_not_locked");
});

test("bad input is refused field by field", async () => {
    const { clerk } = city.people;
    const answer = await clerk.post("/units", { name: "x\u0007", kind: "ministry", parent_id: "1", surplus: 1 });
    assert.equal(answer.status, 422);
    const fields = answer.body.errors.map((e) => e.field);
    for (const field of ["name", "short_name", "kind", "level", "parent_id", "decision", "valid_from", "surplus"]) assert.ok(fields.includes(field), field);
    const input = { name: "某单位", short_name: "某", kind: "department", level: "city", parent_id: city.units.root.id, decision, valid_from: "2026-01-01" };
    refused(await clerk.post("/units", { ...input, credit_code: "91350100M000100Y44" }), 422, "organisation.credit_code_check_digit");
    refused(await clerk.post("/units", { ...input, parent_id: 987654321 }), 422, "organisation.no_such_unit");
    refused(await clerk.post("/units", { ...input, valid_from: "2099-01-01" }), 422, "organisation.effective_in_future");
    refused(await city.admin.post("/people", { name: "某人", login: "Bad Login" }), 422, "organisation.bad_login");
    refused(await city.admin.post("/people", { name: "某人", login: "clerk" }), 409, "organisation.login_taken");
});

test("the ledger holds after all of it", () => {
    assert.match(city.server.run("ledger", "verify"), /核验通过/);
});
