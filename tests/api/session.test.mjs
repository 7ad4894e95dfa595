// First run, login, cookie, CSRF, roles switched off and on: who may come in at all.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Client } from "./lib/client.mjs";
import { makeCity, password, setUp } from "./lib/city.mjs";
import { Server } from "./lib/server.mjs";

let city;
before(async () => (city = await makeCity({ only: ["clerk", "editor", "security"] })));
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("first run: only the printed code makes the first administrator, and only once", async () => {
    const server = await Server.start();
    try {
        const visitor = new Client(server);
        assert.equal((await visitor.get("/setup")).body.is_needed, true);
        const input = { first_run_code: "wrong", login: "mallory", name: "某人", password, city_name: "云湾市" };
        assert.equal((await visitor.post("/setup", input)).status >= 400, true);
        assert.equal((await visitor.post("/setup", { ...input, first_run_code: server.firstRunCode, password: "short" })).status, 422);
        await setUp(server);
        assert.equal((await visitor.get("/setup")).body.is_needed, false);
        assert.equal((await visitor.post("/setup", { ...input, first_run_code: server.firstRunCode })).status >= 400, true);
    } finally {
        await server.stop();
    }
});

test("without a session every documented path but the open ones answers 401 and shows nothing", async () => {
    const { operations } = await import("./lib/contract.mjs");
    const visitor = new Client(city.server);
    const served = [];
    for (const { method, path, operation } of operations) {
        if (operation.security?.length === 0) continue;
        const answer = await visitor.ask(method, path.replace(/\{[^}]+\}/g, "1"), method === "GET" ? {} : { body: {} });
        if (answer.body.code === "api.no_such_path") continue; // not built yet
        assert.equal(answer.status, 401, `${method} ${path}`);
        served.push(path);
    }
    assert.ok(served.length > 20);
});

test("a wrong password, an unknown login and a disabled one get the same answer", async () => {
    const bodies = [];
    for (const [login, pass] of [["clerk", "wrong-password-1A"], ["nobody", "wrong-password-1A"]]) {
        const answer = await new Client(city.server).post("/session", { login, password: pass });
        assert.equal(answer.status, 401);
        bodies.push({ ...answer.body, request_id: "" });
    }
    assert.deepEqual(bodies[0], bodies[1]);
});

test("the cookie is HttpOnly and SameSite=Strict, and logging out ends the session on the server", async () => {
    const person = new Client(city.server);
    const answer = await person.logIn("clerk", password);
    assert.match(answer.headers.get("set-cookie"), /^yanlu_session=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = person.cookie;
    assert.equal((await person.delete("/session")).status, 204);
    assert.equal((await person.get("/session", { headers: { cookie } })).status, 401);
});

test("a write without the CSRF token, with another's, or from another site is refused", async () => {
    const clerk = city.people.clerk;
    const write = (headers) => clerk.post("/session/password", {}, { headers });
    assert.equal((await write({ "x-csrf-token": null })).body.code, "http.csrf_token_wrong");
    assert.equal((await write({ "x-csrf-token": city.people.editor.csrf })).body.code, "http.csrf_token_wrong");
    assert.equal((await write({ origin: "https://evil.example" })).body.code, "http.foreign_origin");
    assert.equal((await write({ "sec-fetch-site": "cross-site" })).status, 403);
    assert.equal((await write({ origin: city.server.base })).status, 422); // let through, and judged on its content
    assert.equal((await clerk.get("/session", { headers: { origin: "https://evil.example" } })).status, 200); // reads change nothing
});

test("who must change the password can do nothing else first", async () => {
    const made = await city.admin.post("/people", { name: "新人", login: "newcomer" });
    assert.equal(made.status, 201);
    const person = new Client(city.server);
    await person.logIn("newcomer", made.body.one_time_password);
    assert.equal((await person.get("/units")).body.code, "http.must_change_password");
    assert.equal((await person.get("/session")).body.must_change_password, true);
});

test("changing the password ends the other sessions within a second", async () => {
    const [first, second] = [new Client(city.server), new Client(city.server)];
    await first.logIn("editor", password);
    await second.logIn("editor", password);
    assert.equal((await second.get("/units")).status, 200);
    const changed = await first.post("/session/password", { old_password: password, new_password: `${password}x` });
    assert.equal(changed.status, 200);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    assert.equal((await second.get("/units")).status, 401);
});

test("sessions survive an orderly end, which leaves no write-ahead log behind, and a kill, which loses nothing", async () => {
    assert.deepEqual(await city.server.end(), { code: 0, signal: null });
    assert.ok(!existsSync(join(city.server.data, "yanlu.db-wal")));
    await city.server.restart("SIGKILL");
    assert.equal((await city.people.clerk.get("/session")).status, 200);
    await city.server.restart("SIGKILL");
    assert.equal((await city.people.clerk.get("/session")).status, 200);
});

test("guessing passwords from one address is slowed down", async () => {
    const server = await Server.start();
    try {
        const visitor = new Client(server);
        const statuses = [];
        for (let i = 0; i < 22; ++i) statuses.push((await visitor.post("/setup", { first_run_code: `guess${i}`, login: "guesser", name: "某人", password })).status);
        assert.equal(statuses.at(-1), 429);
        assert.ok(statuses.slice(0, 20).every((s) => s !== 429));
    } finally {
        await server.stop();
    }
});
