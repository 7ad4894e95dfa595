// 统计 over the real binary: every number is the total of the list that it links to, for each role, on any day; sheets hold the same.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, officer, editor, security;
const ok = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const uid = (n) => String(6000000000 + n);
const table = (body, key) => body.tables.find((one) => one.key === key);

before(async () => {
    city = await makeCity({ only: ["clerk", "officer", "editor", "security"] });
    ({ clerk, officer, editor, security } = city.people);
    const add = async (n, unit, platform = "weibo") => ok(await clerk.post("/accounts", { name: `账号${n}`, platform, platform_account_id: uid(n), kind: "publishing", host_unit_id: city.units[unit].id, opened_on: "2026-02-10" }), 201);
    for (const [n, unit, platform] of [[1, "town"], [2, "town_office"], [3, "other_town"], [4, "department", "toutiao"]]) await add(n, unit, platform);
    // What an opening makes due is delivered behind the answer; numbers and lists are compared once it is there.
    for (let i = 0; i < 100 && ok(await clerk.get("/filings?limit=1")).total < 8; ++i) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok(ok(await clerk.get("/filings?limit=1")).total >= 8);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

async function everyNumber(who, query) {
    const body = ok(await who.get(`/statistics${query}`));
    let checked = 0;
    for (const { rows } of body.tables) {
        for (const cell of rows.flatMap((row) => row.cells)) {
            if (cell.link === null) continue;
            assert.equal(ok(await who.get(`${cell.link}&limit=1`)).total, cell.value, cell.link);
            checked += 1;
        }
    }
    return checked;
}

test("1.3 every number is the total of the list behind it, for each role and any day", async () => {
    assert.ok((await everyNumber(clerk, "")) > 50);
    assert.ok((await everyNumber(clerk, `?as_of=2026-02-15&under=${city.units.town.id}`)) > 30);
    assert.ok((await everyNumber(officer, "")) > 30);
    assert.ok((await everyNumber(editor, "")) > 20);
});

test("1.3 the total of all states is what the account list holds on that day", async () => {
    for (const [day, who] of [[today, clerk], ["2026-02-15", clerk], ["2026-02-01", clerk], [today, officer]]) {
        const total = table(ok(await who.get(`/statistics?as_of=${day}`)), "by_area").rows.at(-1).cells.slice(1).reduce((sum, cell) => sum + cell.value, 0);
        assert.equal(total, (await who.get(`/accounts?as_of=${day}&limit=1`)).body.total, day);
    }
});

test("1.3 towns, platforms and months are told apart", async () => {
    const body = ok(await clerk.get("/statistics"));
    const town = table(body, "by_area").rows.find((row) => row.name === "望潮镇");
    assert.equal(town.cells[0].value, 2);
    assert.equal(table(body, "by_platform").rows.length, 3);
    assert.equal(table(body, "by_month").rows.length, 12);
    assert.equal(table(body, "by_month").rows.find((row) => row.name === "2026-02").cells[1].value, 4);
    assert.equal(table(body, "by_coverage").rows.length, 3);
});

test("1.3 sheets come as workbook and as csv", async () => {
    assert.equal((await clerk.get("/statistics/export?format=xlsx")).status, 200);
    const csv = await clerk.get("/statistics/export?format=csv&table=by_platform");
    assert.match(csv.body, /新浪微博/);
    assert.match((await clerk.get(`/statistics/accounts/export?format=csv&area=${city.units.town.id}`)).body, /账号1/);
    assert.equal((await clerk.get("/statistics/filings/export?format=csv&punctuality=overdue")).status, 200);
});

test("1.3 bad questions and roles without the right are refused", async () => {
    assert.equal((await clerk.get("/statistics?as_of=2035-01-01")).body.code, "statistics.day_in_future");
    assert.equal((await clerk.get("/statistics/accounts?opened_in=2026-13")).body.code, "statistics.not_a_month");
    assert.equal((await clerk.get("/statistics/accounts?colour=red")).status, 422);
    assert.equal((await clerk.get("/statistics/filings?punctuality=never")).status, 422);
    assert.equal((await clerk.get("/statistics/export?format=csv&table=by_colour")).body.code, "statistics.no_such_table");
    assert.equal((await security.get("/statistics")).status, 403);
    assert.equal((await editor.get(`/statistics/accounts?under=${city.units.other_town.id}`)).body.total, 0);
});
