// Dashboards and the monthly report of a played city over the real binary: every number is the total of the list that it links to, for each role,
// place and day; later work does not change what was counted.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Client } from "./lib/client.mjs";
import { binary, Server } from "./lib/server.mjs";

let folder, server, password, clerk, officer, editor, monitor;

const ok = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
async function logIn(login) {
    const person = new Client(server);
    ok(await person.logIn(login, password), 201);
    return person;
}

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "yanlu-dashboards-"));
    const data = join(folder, "city");
    execFileSync(binary, ["simulate", "--seed", "3", "--accounts", "60", "--days", "60", "--data", data]);
    password = /^口令.*：(\S+)/m.exec(readFileSync(join(data, "demo-logins.txt"), "utf8"))[1];
    server = await Server.start({ data });
    [clerk, officer, editor, monitor] = await Promise.all(["office.clerk", "town.officer", "town.editor", "monitor"].map(logIn));
});
after(async () => {
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
    rmSync(folder, { recursive: true, force: true });
});

/** Every count with a link anywhere in the answer; a rate is no count of records, its parts are. */
function numbersIn(node, found = new Map()) {
    if (Array.isArray(node)) for (const each of node) numbersIn(each, found);
    else if (node && typeof node === "object") {
        if (typeof node.link === "string" && Number.isInteger(node.value) && !node.is_rate) found.set(node.link, node.value);
        for (const [name, each] of Object.entries(node)) if (!(node.is_rate && name === "before")) numbersIn(each, found);
    }
    return found;
}

/** All that are not zero and every tenth of the others. */
async function everyNumber(who, body, isSmall = false) {
    let checked = 0;
    for (const [place, [link, value]] of [...numbersIn(body)].entries()) {
        if (value === 0 && place % 10 !== 0 && !isSmall) continue;
        assert.equal(ok(await who.get(`${link}&limit=1`)).total, value, link);
        checked += 1;
    }
    return checked;
}

const named = (list, key) => list.find((each) => each.key === key);
const aMonthAgo = (day) => new Date(Date.parse(`${day.slice(0, 7)}-01`) - 86_400_000).toISOString().slice(0, 10);

test("1.2 city, town, unit and account: every number of the page is the total of its list", async () => {
    const city = ok(await clerk.get("/dashboard"));
    assert.equal(city.place.kind, "city");
    assert.ok(named(city.numbers, "open").value > 0);
    assert.ok((await everyNumber(clerk, city)) > 60);
    const row = city.rows.items.find((each) => each.kind === "unit" && each.cells[2].value > 0);
    const town = ok(await clerk.get(`${row.link}&stretch=days365`));
    assert.equal(town.place.kind, "unit");
    assert.equal(named(town.numbers, "open").value, row.cells[2].value);
    assert.ok((await everyNumber(clerk, town)) > 20);
    const busy = (await clerk.get("/findings?is_open=true&limit=100")).body.items.find((each) => each.account);
    const unit = ok(await clerk.get(`/dashboard?under=${busy.host_unit.id}`));
    assert.ok((await everyNumber(clerk, unit)) > 10);
    const account = ok(await clerk.get(`/dashboard?account_id=${busy.account.id}`));
    assert.equal(account.place.kind, "account");
    assert.equal(account.numbers[0].key, "posts");
    assert.ok((await everyNumber(clerk, account, true)) > 20);
});

/** The dashboard and the list of open findings, between which no job of the server changed anything. */
async function atRest() {
    for (;;) {
        const before = ok(await clerk.get("/findings?is_open=true&limit=1"));
        const city = ok(await clerk.get("/dashboard?stretch=days365"));
        const after = ok(await clerk.get("/findings?is_open=true&limit=1"));
        if (before.total === after.total) return [city, after];
    }
}

test("1.2 open findings are what the list of findings holds, and rows and streams add up to them", async () => {
    const [city, list] = await atRest();
    const open = named(city.numbers, "open").value;
    assert.equal(open, list.total);
    assert.equal(city.rows.items.reduce((sum, row) => sum + row.cells[2].value, 0), open);
    const into = (node) => city.flow.links.filter((each) => each.to === node).reduce((sum, each) => sum + each.value, 0);
    const out = (node) => city.flow.links.filter((each) => each.from === node).reduce((sum, each) => sum + each.value, 0);
    assert.equal(out("found"), named(city.flow.nodes, "found").value);
    assert.equal(into("verified"), out("verified"));
    assert.equal(into("dispatched"), out("dispatched"));
    const found = city.kinds.series.flatMap((each) => each.points).reduce((sum, point) => sum + point.value, 0);
    assert.equal(found, named(city.flow.nodes, "found").value);
});

test("1.2 on a past day, and within the scope of each role", async () => {
    const { as_of } = ok(await clerk.get("/dashboard"));
    const before = aMonthAgo(as_of);
    const past = ok(await clerk.get(`/dashboard?as_of=${before}&stretch=month`));
    assert.equal(past.from, `${before.slice(0, 7)}-01`);
    assert.deepEqual(past.failing_next, []);
    assert.ok((await everyNumber(clerk, past)) > 10);
    for (const who of [officer, editor]) {
        const own = ok(await who.get("/dashboard"));
        assert.equal(own.place.kind, "unit");
        assert.ok((await everyNumber(who, own, true)) > 20);
    }
});

test("2.4c what is done later does not change the records behind a number that was counted before", async () => {
    const account = ok(await clerk.get("/accounts?limit=1")).items[0];
    const problem = { item: "m-3.4-no-reply", subject_kind: "account", subject_id: account.id, what: "留言无人回复" };
    const waiting = ok(await clerk.post("/findings", problem), 201);
    const before = ok(await clerk.get("/dashboard"));
    const { link, value } = named(before.flow.nodes, "fate_to_verify");
    ok(await clerk.post(`/findings/${waiting.id}/reject`, { reason: "经核不属实" }));
    const idsBehind = async (address) => ok(await clerk.get(`${address}&limit=200`)).items.map((each) => each.id);
    const after = ok(await clerk.get("/dashboard"));
    assert.ok(!(await idsBehind(named(after.flow.nodes, "fate_to_verify").link)).includes(waiting.id));
    assert.ok((await idsBehind(link)).includes(waiting.id));
    assert.equal((await idsBehind(link)).length, value);
});

test("1.2 the three figures for a caller open their accounts", async () => {
    const { figures } = ok(await clerk.get("/dashboard"));
    assert.deepEqual(figures.map((each) => each.key), ["accounts", "failing", "rectified"]);
    const { link, value } = named(figures, "failing");
    assert.equal(ok(await clerk.get(`${link}&limit=200`)).items.length, value);
    assert.ok(named(figures, "rectified").value <= value);
});

test("1.2 the monthly report says the same in sentences, figures, docx and xlsx", async () => {
    const month = aMonthAgo(ok(await clerk.get("/dashboard")).as_of).slice(0, 7);
    const report = ok(await clerk.get(`/monthly-report?month=${month}`));
    assert.equal(report.is_whole, true);
    assert.equal(report.sentences.length, 6);
    assert.ok(report.sentences.every((each) => !/[{}]/.test(each.text)), JSON.stringify(report.sentences));
    assert.match(report.sentences[2].text, new RegExp(`本月发现问题${named(report.dashboard.rectification.items, "found").value}件`));
    assert.ok((await everyNumber(clerk, report)) > 10);
    for (const format of ["docx", "xlsx"]) {
        const file = await clerk.get(`/monthly-report/export?month=${month}&format=${format}`);
        assert.equal(file.status, 200);
        assert.match(decodeURIComponent(file.headers.get("content-disposition")), new RegExp(`月报\\.${format}`));
        assert.equal(file.body.slice(0, 2), "PK");
    }
    const ours = ok(await officer.get("/monthly-report"));
    assert.notEqual(ours.title, report.title);
});

test("1.2 sheets of the dashboard and of the records", async () => {
    const city = ok(await clerk.get("/dashboard"));
    assert.equal((await clerk.get("/dashboard/export")).body.slice(0, 2), "PK");
    const { link, value } = named(city.numbers, "open");
    const csv = await clerk.get(`${link.replace("/records?", "/records/export?")}&format=csv`);
    assert.equal(csv.body.trim().split("\r\n").length, value + 1);
});

test("1.2 what lies outside is absent, what is to come or unknown is refused", async () => {
    const other = (await clerk.get("/units?limit=200")).body.items.find((each) => each.kind === "department");
    assert.equal((await officer.get(`/dashboard?under=${other.id}`)).status, 404);
    assert.equal((await officer.get(`/monthly-report?under=${other.id}`)).status, 404);
    assert.equal((await officer.get(`/dashboard/records?measure=open&known=1&at=1&since=0&until=1&under=${other.id}`)).status, 404);
    assert.equal((await clerk.get("/dashboard?under=99999999")).status, 404);
    assert.equal((await clerk.get("/dashboard?account_id=99999999")).status, 404);
    const past = ok(await clerk.get(`/overview?as_of=${aMonthAgo(ok(await clerk.get("/overview")).as_of)}`));
    for (const each of [...past.numbers, ...past.changes]) {
        assert.match(each.link, /as_of=|known=/, `${each.key} carries its day`);
        if (each.key !== "closed_on_time") assert.equal(ok(await clerk.get(`${each.link}&limit=1`)).total, each.value, each.link);
    }
    assert.ok(past.numbers.find((each) => each.key === "open_findings").value > 0);
    assert.equal((await clerk.get("/dashboard?as_of=2099-01-01")).body.code, "overview.day_to_come");
    assert.equal((await clerk.get("/monthly-report?month=2099-01")).body.code, "overview.month_to_come");
    assert.equal((await clerk.get("/monthly-report?month=2026-13")).body.code, "statistics.not_a_month");
    assert.equal((await clerk.get("/monthly-report/export?month=2026-01")).status, 422);
    assert.equal((await clerk.get("/dashboard/records?measure=everything&known=1&at=1&since=0&until=1")).body.code, "overview.unknown_measure");
    assert.equal((await clerk.get("/dashboard/records?measure=open")).status, 422);
    assert.equal((await clerk.get("/dashboard?stretch=always")).status, 422);
    assert.equal((await monitor.get("/dashboard")).status, 403);
    assert.equal((await monitor.get("/monthly-report")).status, 403);
});
