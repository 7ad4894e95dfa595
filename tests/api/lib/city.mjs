// A small city made through the interface itself: first run, units, and one person a role, each past the first change of password.
import assert from "node:assert/strict";
import { Client } from "./client.mjs";
import { Server } from "./server.mjs";

export const password = "Yunwan#2026-lu";
export const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
const decision = "云湾编办〔2026〕1号";

const expect = (answer, status) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};

export async function setUp(server) {
    const admin = new Client(server);
    const input = { first_run_code: server.firstRunCode, login: "admin", name: "系统管理员", password, city_name: "云湾市" };
    expect(await admin.post("/setup", input), 201);
    expect(await admin.logIn("admin", password), 201);
    return admin;
}

async function makeUnits(admin) {
    const all = await admin.all("/units?limit=200");
    const root = all.find((u) => u.parent === null);
    const units = { root, city_office: all.find((u) => u.kind === "city_office") };
    const add = async (key, name, kind, level, parent) => {
        const input = { name, short_name: name, kind, level, parent_id: units[parent].id, decision, valid_from: "2026-01-01" };
        units[key] = expect(await admin.post("/units", input), 201);
    };
    await add("town", "望潮镇", "town", "town", "root");
    await add("town_office", "望潮镇文化站", "subordinate_unit", "town", "town");
    await add("other_town", "松岗镇", "town", "town", "root");
    await add("department", "云湾市教育局", "department", "city", "root");
    await add("publicity", "云湾市网信办", "guidance_unit", "city", "root");
    await add("monitor", "云湾舆情监测公司", "outside_body", "city", "root");
    return units;
}

// login → [role, unit]
export const staff = {
    clerk: ["city_office_clerk", "city_office"],
    chief: ["city_office_section_chief", "city_office"],
    boss: ["city_office_leader", "city_office"],
    officer: ["supervising_officer", "town"],
    editor: ["editor", "town_office"],
    head: ["section_head", "town_office"],
    leader: ["leader", "town_office"],
    other_editor: ["editor", "other_town"],
    watcher: ["monitor", "monitor"],
    guide: ["guidance", "publicity"],
    security: ["security_administrator", "city_office"],
    audit: ["audit_administrator", "city_office"],
};

async function admit(server, admin, units, login, [role, unit]) {
    const made = expect(await admin.post("/people", { name: `人员${login}`, login, phone: "13800000000" }), 201);
    const post = { person_id: made.person.id, unit_id: units[unit].id, role, title: "经办", valid_from: "2026-01-01" };
    expect(await admin.post("/appointments", post), 201);
    const person = new Client(server);
    expect(await person.logIn(login, made.one_time_password), 201);
    const change = { old_password: made.one_time_password, new_password: password };
    const changed = expect(await person.post("/session/password", change), 200);
    person.csrf = changed.csrf_token;
    person.id = made.person.id;
    return person;
}

// {server, admin, units, people: {clerk: Client, …}}
export async function makeCity({ only, options } = {}) {
    const server = await Server.start({ options });
    const admin = await setUp(server);
    const units = await makeUnits(admin);
    const people = {};
    for (const login of only ?? Object.keys(staff)) people[login] = await admit(server, admin, units, login, staff[login]);
    return { server, admin, units, people };
}
