// What holds for every path: reading requests, problem documents, paging, ETag, idempotency, faults in what is sent.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { connect } from "node:net";
import { Client } from "./lib/client.mjs";
import { makeCity } from "./lib/city.mjs";
import { operations } from "./lib/contract.mjs";

let city, clerk;
before(async () => {
    city = await makeCity({ only: ["clerk", "officer", "editor", "other_editor"] });
    clerk = city.people.clerk;
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const unitInput = (name) => ({ name, short_name: name, kind: "department", level: "city", parent_id: city.units.root.id, decision: "云编〔2026〕2号", valid_from: "2026-02-01" });

test("health and metrics answer without a session", async () => {
    const visitor = new Client(city.server);
    assert.deepEqual((await visitor.get("/health")).body.status, "ok");
    assert.match((await visitor.get("/metrics")).body, /yanlu_http_requests_total\{method="GET",route="\/health",status="200"\} \d+/);
});

test("every answer carries the headers that keep a browser safe", async () => {
    for (const path of ["/api/v1/health", "/api/v1/nothing", "/"]) {
        const { headers } = await fetch(city.server.base + path);
        assert.match(headers.get("content-security-policy"), /default-src 'self'; script-src 'self';.*frame-ancestors 'none'/);
        assert.equal(headers.get("x-content-type-options"), "nosniff");
        assert.ok(headers.get("x-request-id"));
    }
});

test("malformed JSON, other encodings, arrays, deep nesting and doubled members are refused with a reason", async () => {
    const bodies = {
        "api.not_json": ['{"name":', "not json", '{"a":1}}', "{'a':1}"],
        "api.not_an_object": ["[]", '"text"', "12", "null"],
        "api.not_utf8": [Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xd6, 0xd0, 0x22, 0x7d])],
        "api.json_too_deep": [`{"a":${"[".repeat(50)}${"]".repeat(50)}}`],
        "api.json_member_twice": ['{"name":"a","name":"b"}'],
    };
    for (const [code, list] of Object.entries(bodies)) {
        for (const raw of list) {
            const answer = await clerk.ask("POST", "/units", { raw, headers: { "content-type": "application/json" } });
            assert.equal(answer.status, 422);
            assert.equal(answer.body.code, code, String(raw).slice(0, 40));
            assert.match(answer.body.detail, /请/); // says what to do
        }
    }
});

test("unknown fields are named with what was probably meant, and all problems come at once", async () => {
    const answer = await clerk.post("/units", { ...unitInput("测试局"), short_nam: "x", kind: "ministry", valid_from: "2026-02-30" });
    assert.equal(answer.status, 422);
    const fields = answer.body.errors.map((e) => e.field);
    for (const field of ["short_nam", "kind", "valid_from"]) assert.ok(fields.includes(field), `${field} in ${fields}`);
    assert.match(answer.body.errors.find((e) => e.field === "short_nam").detail, /short_name/);
});

test("control characters are refused and nothing is written", async () => {
    const before = (await clerk.get("/units?limit=1")).body.total;
    for (const name of ["测试\u0000局", "测试\u001b[31m局", "测试\u0085局", "测试\n局"]) {
        const answer = await clerk.post("/units", unitInput(name));
        assert.equal(answer.status, 422);
        assert.ok(answer.body.errors.some((e) => e.field === "name"));
    }
    assert.equal((await clerk.get("/units?limit=1")).body.total, before);
});

test("bodies over 1 MB get 413 and the server goes on", async () => {
    const answer = await clerk.ask("POST", "/units", { raw: "x".repeat(1024 * 1024 + 1), headers: { "content-type": "application/json" } });
    assert.equal(answer.status, 413);
    assert.equal((await clerk.get("/units?limit=1")).status, 200);
});

test("a wrong method gets 405 with Allow, a wrong path 404, for every documented path", async () => {
    const documented = new Map();
    for (const { method, path } of operations) documented.set(path, [...(documented.get(path) ?? []), method]);
    let tried = 0;
    for (const [path, methods] of documented) {
        if (methods.includes("DELETE")) continue;
        const answer = await clerk.ask("DELETE", path.replace(/\{[^}]+\}/g, "1"));
        if (answer.body.code === "api.no_such_path") continue; // not built yet
        assert.equal(answer.status, 405, path);
        assert.ok(answer.headers.get("allow").includes(methods[0]), `${path}: ${answer.headers.get("allow")}`);
        ++tried;
    }
    assert.ok(tried > 15);
    for (const path of ["/nothing", "/units/", "/units/1/2/3", "/Units"]) assert.equal((await clerk.get(path)).status, 404, path);
});

test("addresses that cannot be read are refused", async () => {
    for (const path of ["/units?q=%ff", "/units?q=%", "/units/%00"]) assert.equal((await clerk.get(path)).status, 400, path);
    for (const id of ["0", "-1", "abc", "1e3", "99999999999999999999", "1%27--"]) assert.equal((await clerk.get(`/units/${id}`)).status, 404, id);
});

test("query parameters: limits, unknown names and damaged cursors are refused", async () => {
    for (const query of ["limit=0", "limit=201", "limit=x", "colour=red", "kind=ministry", "cursor=abc", "parent_id=-1"])
        assert.equal((await clerk.get(`/units?${query}`)).status, 422, query);
    const cursor = (await clerk.get("/units?limit=2")).body.next_cursor;
    assert.ok(cursor);
    assert.equal((await clerk.get(`/units?limit=2&cursor=${cursor}`)).status, 200);
    const flipped = cursor.slice(0, 5) + (cursor[5] === "A" ? "B" : "A") + cursor.slice(6);
    assert.equal((await clerk.get(`/units?limit=2&cursor=${flipped}`)).status, 422);
    assert.equal((await clerk.get(`/units?limit=2&cursor=${cursor.slice(0, -4)}`)).status, 422);
});

test("paging to the end shows every row once, whatever the limit", async () => {
    const whole = (await clerk.all("/units?limit=200")).map((u) => u.id).sort();
    for (const limit of [1, 2, 3, 7]) assert.deepEqual((await clerk.all(`/units?limit=${limit}`)).map((u) => u.id).sort(), whole);
});

test("a record's ETag guards a change: the old version is refused with 412, the new one passes", async () => {
    const path = `/units/${city.units.department.id}`;
    const read = await clerk.get(path);
    const etag = read.headers.get("etag");
    assert.equal(etag, `"${read.body.version}"`);
    const change = (name, tag) => clerk.patch(path, { short_name: name, reason: "更正简称" }, { headers: { "if-match": tag } });
    const first = await change("市教育局", etag);
    assert.equal(first.status, 200, JSON.stringify(first.body));
    assert.notEqual(first.headers.get("etag"), etag);
    assert.equal((await change("教育局", etag)).status, 412);
    assert.equal((await change("教育局", "nonsense")).status, 412);
    assert.equal((await clerk.get(path)).body.short_name, "市教育局");
});

test("the same Idempotency-Key gives the same answer and one effect; with another request it is refused", async () => {
    const headers = { "idempotency-key": "units-2026-0001" };
    const before = (await clerk.get("/units?limit=1")).body.total;
    const first = await clerk.post("/units", unitInput("云湾市气象局"), { headers });
    assert.equal(first.status, 201, JSON.stringify(first.body));
    const again = await clerk.post("/units", unitInput("云湾市气象局"), { headers });
    assert.equal(again.status, 201);
    assert.equal(again.body.id, first.body.id);
    assert.equal((await clerk.get("/units?limit=1")).body.total, before + 1);
    const other = await clerk.post("/units", unitInput("云湾市水务局"), { headers });
    assert.equal(other.status, 409, JSON.stringify(other.body));
    assert.equal((await city.admin.post("/units", unitInput("云湾市档案局"), { headers })).status, 201); // keys are each person's own
    assert.equal((await clerk.post("/units", unitInput("x"), { headers: { "idempotency-key": "k".repeat(81) } })).status, 422);
});

test("ten requests at once with one key have one effect", async () => {
    const before = (await clerk.get("/units?limit=1")).body.total;
    const headers = { "idempotency-key": "units-at-once" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => clerk.post("/units", unitInput("云湾市林业局"), { headers })));
    for (const answer of answers) assert.equal(answer.status, 201, JSON.stringify(answer.body));
    assert.equal(new Set(answers.map((a) => a.body.id)).size, 1);
    assert.equal((await clerk.get("/units?limit=1")).body.total, before + 1);
});

test("another unit's record answers as one that does not exist", async () => {
    const { editor, other_editor, officer } = city.people;
    const absent = await editor.get("/units/999999999");
    assert.equal(absent.status, 404);
    for (const [person, unit] of [[editor, "other_town"], [other_editor, "town_office"], [officer, "department"]]) {
        const answer = await person.get(`/units/${city.units[unit].id}`);
        assert.equal(answer.status, 404);
        assert.deepEqual({ ...answer.body, request_id: "" }, { ...absent.body, request_id: "" });
    }
    assert.equal((await officer.get(`/units/${city.units.town_office.id}`)).status, 200);
});

test("HEAD has the headers of GET and no body", async () => {
    const options = { headers: { cookie: clerk.cookie } };
    const url = `${city.server.base}/api/v1/units?limit=2`;
    const [get, head] = [await fetch(url, options), await fetch(url, { ...options, method: "HEAD" })];
    assert.equal(head.status, 200);
    assert.equal(head.headers.get("content-length"), String((await get.arrayBuffer()).byteLength));
    assert.equal((await head.text()).length, 0);
});

test("a client that dies in the middle of a body leaves the server standing", async () => {
    for (let i = 0; i < 20; ++i) {
        const socket = connect(city.server.port, "127.0.0.1");
        await new Promise((resolve) => socket.write("POST /api/v1/session HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n{", resolve));
        socket.destroy();
    }
    assert.equal((await clerk.get("/health")).status, 200);
});

test("the log holds one JSON line a request, and no token, password or query", async () => {
    await clerk.get("/units?q=%E6%9C%9B%E6%BD%AE%E9%95%87");
    const lines = city.server.log.trim().split("\n").map((line) => JSON.parse(line));
    assert.ok(lines.filter((l) => l.event === "request").length > 50);
    assert.ok(lines.every((l) => l.level && l.event && l.at));
    for (const secret of ["望潮镇", "Yunwan#2026-lu", clerk.cookie.split("=")[1], clerk.csrf]) assert.ok(!city.server.log.includes(secret), secret);
    assert.ok(!lines.some((l) => l.event === "fault"), city.server.log.split("\n").find((l) => l.includes('"fault"')));
});
