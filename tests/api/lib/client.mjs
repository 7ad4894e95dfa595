// A browser as far as the interface is concerned: cookie, CSRF token; every answer is held to the contract.
import assert from "node:assert/strict";
import { check } from "./contract.mjs";

export class Client {
    constructor(server) {
        this.server = server;
        this.cookie = "";
        this.csrf = "";
    }

    // {status, body, headers}; `headers` with value null leaves one of the usual headers out.
    async ask(method, path, { body, raw, headers = {} } = {}) {
        const sent = { ...(this.cookie && { cookie: this.cookie }), ...(this.csrf && method !== "GET" && { "x-csrf-token": this.csrf }) };
        if (body !== undefined) sent["content-type"] = "application/json";
        if (raw !== undefined) sent["content-type"] = "application/octet-stream";
        Object.assign(sent, headers);
        for (const name of Object.keys(sent)) if (sent[name] === null) delete sent[name];
        const answer = await fetch(`${this.server.base}/api/v1${path}`, {
            method,
            headers: sent,
            body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
            redirect: "manual",
        });
        const text = await answer.text();
        const type = answer.headers.get("content-type") ?? "";
        check(method, path.split("?")[0], answer.status, type, text);
        this.#keepCookie(answer.headers.get("set-cookie"));
        return { status: answer.status, headers: answer.headers, body: /json/.test(type) ? JSON.parse(text) : text };
    }
    get(path, options) {
        return this.ask("GET", path, options);
    }
    post(path, body = {}, options = {}) {
        return this.ask("POST", path, { body, ...options });
    }
    put(path, body, options = {}) {
        return this.ask("PUT", path, { body, ...options });
    }
    patch(path, body, options = {}) {
        return this.ask("PATCH", path, { body, ...options });
    }
    delete(path, options) {
        return this.ask("DELETE", path, options);
    }

    #keepCookie(header) {
        const found = /^(yanlu_session=[^;]*)/.exec(header ?? "");
        if (found) this.cookie = /Max-Age=0/.test(header) ? "" : found[1];
    }

    async logIn(login, password) {
        const answer = await this.post("/session", { login, password });
        if (answer.status === 201) this.csrf = answer.body.csrf_token;
        return answer;
    }

    // Walks every page; each row once, as many as `total` says.
    async all(path) {
        const items = [];
        const ids = new Set();
        let cursor = "";
        let total;
        do {
            const page = await this.get(`${path}${path.includes("?") ? "&" : "?"}${cursor && `cursor=${encodeURIComponent(cursor)}`}`);
            assert.equal(page.status, 200, JSON.stringify(page.body));
            for (const item of page.body.items) {
                assert.ok(!ids.has(item.id), `row ${item.id} was shown twice`);
                ids.add(item.id);
                items.push(item);
            }
            total ??= page.body.total;
            cursor = page.body.next_cursor;
        } while (cursor);
        assert.equal(items.length, total, "paging to the end shows as many rows as total says");
        return items;
    }
}
